import fc from 'fast-check';
import { ROUTES } from '../src/api/routes.ts';

/** Requests of all sorts: right ones, wrong ones, and such as somebody sends who wants to break something. */

const NASTY = [
  '',
  '%00',
  '%E0%A4%A',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '%0d%0aset-cookie:a=b',
  '\u202e\u0000',
  'a'.repeat(300),
  '=HYPERLINK("x")',
  '{{7*7}}',
  '2018-02-30',
  '99999999999999999999',
  '-1',
  'NaN',
  'II(1)(c)',
] as const;

/** A word, right or wrong, of a path or a query. */
export const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 4, arbitrary: fc.constantFrom('new-start', 'inf', 'abm', 'salt-1') },
  { weight: 3, arbitrary: fc.constantFrom('USA', 'RUS', 'all', '2022-03-01', '2019-07-15', 'true', '10') },
);

const path = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...ROUTES.map((each) => each.path)), word, word)
      .map(([route, first, second]) => {
        let n = 0;
        return `/api/v1${route.replaceAll(/\{\w+\}/g, () => encodeURIComponent([first, second][n++] ?? '').replaceAll('%25', '%'))}`;
      }),
  },
  { weight: 1, arbitrary: fc.constantFrom('/api/v1', '/api/v1/openapi.json', '/api', '/', '//', '/api/v1//findings') },
  { weight: 1, arbitrary: fc.webPath() },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `/api/v1/${encodeURIComponent(text)}`),
  },
);

const names = [...new Set(ROUTES.flatMap((each) => Object.keys(each.query.shape)))];
export const query = fc
  .array(
    fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: word }), word),
    {
      maxLength: 5,
    },
  )
  .map((pairs) => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'));

const LARGE = 'a'.repeat(1024 * 1024 + 1);
const BOMB = `a: [${'['.repeat(5000)}`;
const body = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '{}',
      '[]',
      'null',
      'a: &a [*a]',
      'servanda: agreement/1',
      'servanda: patch/1',
      BOMB,
    ),
  },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        agreements: fc.array(word, { maxLength: 3 }),
        suppositions: fc.array(fc.record({ kind: word, at: word })),
      })
      .map((each) => JSON.stringify(each)),
  },
  { weight: 1, arbitrary: fc.constant(LARGE) },
);

const headers = fc.record(
  {
    accept: fc.constantFrom(
      '*/*',
      '*/*, image/png',
      'application/*',
      'text/*, application/json;q=0.1',
      'text/csv',
      'application/json',
      'image/png',
      'text/html;q=',
      ';;,,q=1',
      'a'.repeat(4000),
    ),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'gzip;q=0', '*', 'identity;q=0', 'gzip;q=1.5,,'),
    'content-type': fc.constantFrom(
      'application/json',
      'application/yaml',
      'text/yaml',
      'text/plain; charset=utf-16',
      'x',
      'multipart/form-data; boundary=x',
    ),
    'content-encoding': fc.constantFrom('gzip', 'identity', 'br', 'deflate, gzip'),
    'content-length': fc.constantFrom('4294967296', '-1', 'x', '1e9'),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/', ','.repeat(3000)),
    origin: fc.constantFrom('null', 'https://example.org'),
    range: fc.constant('bytes=0-'),
    'x-http-method-override': fc.constant('DELETE'),
  },
  { requiredKeys: [] },
);

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('GET') },
  { weight: 6, arbitrary: fc.constant('POST') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND') },
);

const posted = fc.constantFrom(...ROUTES.filter((each) => each.method === 'post').map((each) => `/api/v1${each.path}`));
const readable = fc.constantFrom('application/json', 'application/yaml', undefined);

export const hostileRequest = fc
  .record({ path, query, method, headers, body, posted, readable, well: fc.boolean() })
  .map(({ well, ...made }) => {
    const bare = made.method === 'GET' || made.method === 'HEAD';
    // Half of what is posted comes to where something is read, as something that is.
    const there = well && made.method === 'POST';
    const { accept: _accept, 'content-encoding': _coding, 'content-length': _length, ...rest } = made.headers;
    const type = made.readable === undefined ? {} : { 'content-type': made.readable };
    const asked = there ? (made.posted.endsWith('compare') ? 'a=inf' : '') : made.query;
    const init: RequestInit = {
      method: made.method,
      headers: there ? { ...rest, ...type, origin: 'http://localhost', host: 'localhost' } : made.headers,
      ...(!bare && { body: typeof made.body === 'string' ? made.body : new Uint8Array(made.body) }),
    };
    return { url: `http://localhost${there ? made.posted : made.path}${asked === '' ? '' : `?${asked}`}`, init };
  });
