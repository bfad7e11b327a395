/** The questions of the API that pages lead to, by their addresses: how the client in TypeScript asks them. */
export const CALLS: Readonly<Record<string, string>> = {
  '/agreements': 'listAgreements',
  '/agreements/{id}': 'getAgreement',
  '/agreements/{id}/provisions': 'listProvisions',
  '/agreements/{id}/provisions/{provision}': 'getProvision',
  '/compare': 'compare',
  '/define': 'define',
  '/findings': 'findings',
  '/forecast/{id}': 'forecast',
  '/members/{id}': 'members',
  '/record': 'record',
  '/scenarios': 'listScenarios',
  '/scenarios/{id}': 'getScenario',
  '/sources': 'sources',
  '/status': 'status',
  '/ties': 'listTies',
  '/ties/{id}': 'tiesOf',
  '/timeline': 'timeline',
  '/what-if': 'supposed',
};

/** These take several values of a key, and so a list. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  define: ['agreement'],
  findings: ['agreement'],
  forecast: ['set'],
  getScenario: ['set'],
  timeline: ['agreement'],
};

/** `findings({ agreement: ['new-start'], on: '2018-02-05' })` for the address that asks the same; none of other addresses. */
export function clientCall(href: string): string | undefined {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const path = /^\/api\/v1(\/.*?)(?:\.(?:json|csv))?$/.exec(pathname)?.[1]?.split('/') ?? [];
  const found = Object.entries(CALLS).find(([template]) => fits(template.split('/'), path));
  if (!found) return undefined;
  const [template, name] = found;
  const params = path
    .filter((_, i) => template.split('/')[i]?.startsWith('{'))
    .map((each) => text(decodeURIComponent(each)));
  const fields = [...new Set(searchParams.keys())].map((key) => {
    const list = LISTS[name]?.includes(key) === true;
    const value = list ? `[${searchParams.getAll(key).map(text).join(', ')}]` : text(searchParams.get(key) ?? '');
    return `${key}: ${value}`;
  });
  return `${name}(${[...params, ...(fields.length === 0 ? [] : [`{ ${fields.join(', ')} }`])].join(', ')})`;
}

function fits(template: readonly string[], path: readonly string[]): boolean {
  return template.length === path.length && template.every((step, i) => step === path[i] || step.startsWith('{'));
}

/** A text as it is written in TypeScript, whatever stands in it. */
function text(value: string): string {
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
