/** Every page of the workbench, each once or with the state in its address that makes the most of it. */
export interface Address {
  /** Of its pictures, and in messages. */
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** Without the frame of the workbench around it: inside a page of somebody else, or read by those who program. */
  readonly bare?: true;
  /** In English alone, since it describes names that are English. */
  readonly english?: true;
}

export const PAGES: readonly Address[] = [
  { name: 'today', path: '/' },
  { name: 'agreements', path: '/agreements' },
  { name: 'new-start', path: '/agreements/new-start' },
  { name: 'npt', path: '/agreements/npt' },
  { name: 'ppwt-2014', path: '/agreements/ppwt-2014' },
  { name: 'launchers', path: '/agreements/new-start/limits.launchers?on=2022-03-01' },
  { name: 'embedded', path: '/agreements/new-start/limits.launchers?on=2022-03-01&embed=1', bare: true },
  { name: 'parties', path: '/parties' },
  { name: 'russia', path: '/parties/RUS' },
  { name: 'timeline', path: '/timeline?party=RUS' },
  { name: 'what-if', path: '/what-if?agreement=new-start&extend=5+years&at=2026-02-03' },
  { name: 'scenarios', path: '/scenarios' },
  { name: 'scenarios-moved', path: '/scenarios?lang=ru&scenario=cap-1000&party=RUS&set=RUS.reaction:0.5' },
  { name: 'compare', path: '/compare?a=start-1&b=new-start' },
  { name: 'range', path: '/range?lat=0&lon=0&basing=ground&flight=cruise&range=2500' },
  { name: 'range-type', path: '/range?lat=-40&lon=175&item=9M729&on=2019-03-01' },
  { name: 'draft', path: '/draft' },
  { name: 'sources', path: '/sources' },
  { name: 'how', path: '/how' },
  { name: 'missing', path: '/no-such-page', status: 404 },
  { name: 'api', path: '/api/v1', bare: true, english: true },
];

/** The same pages in every other language. */
export const TRANSLATED: readonly Address[] = PAGES.filter(({ english }) => !english).map((page) => ({
  ...page,
  path: `${page.path}${page.path.includes('?') ? '&' : '?'}lang=ru`,
}));
