/** The headers by which a client says what it takes. Each is read up to a bound: a long list says nothing more. */

const MOST_ITEMS = 32;

interface Item {
  readonly name: string;
  readonly q: number;
}

function itemsOf(header: string): Item[] {
  return header
    .split(',', MOST_ITEMS)
    .map((part) => {
      const [name = '', ...params] = part.split(';');
      const weight = params.map((each) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(each)?.[1]).find(Boolean);
      return { name: name.trim().toLowerCase(), q: weight === undefined ? 1 : Math.min(1, Number(weight)) };
    })
    .filter(({ name }) => name !== '');
}

/** Of the types that there are, the first of those that the client likes best; none if it takes none of them. */
export function typeFor<T extends string>(accept: string | null, types: readonly T[]): T | undefined {
  if (accept === null || accept.trim() === '') return types[0];
  const items = itemsOf(accept);
  const liking = (type: string): number => {
    const family = `${type.slice(0, type.indexOf('/'))}/*`;
    for (const name of [type, family, '*/*']) {
      const item = items.find((each) => each.name === name);
      if (item) return item.q;
    }
    return 0;
  };
  const liked = types.map((type) => ({ type, q: liking(type) })).filter(({ q }) => q > 0);
  return liked.reduce<{ type: T; q: number } | undefined>(
    (best, each) => (best && best.q >= each.q ? best : each),
    undefined,
  )?.type;
}

export function takesGzip(header: string | null): boolean {
  if (header === null) return false;
  const items = itemsOf(header);
  const item = items.find(({ name }) => name === 'gzip' || name === 'x-gzip') ?? items.find(({ name }) => name === '*');
  return item !== undefined && item.q > 0;
}

/** Whether what the client has is this (RFC 9110, 13.1.2: the weak comparison). */
export function hasAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',', MOST_ITEMS).some((each) => each.trim().replace(/^W\//, '') === bare);
}
