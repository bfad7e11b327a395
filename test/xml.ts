/** As much of XML as a chart must keep to: one root, tags that close in order, attributes in quotes, no bare markup. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const BARE = /&(?!(?:amp|lt|gt|quot|#39|#\d+);)/;

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: Open[];
  text: string;
}

/** Reads it, or throws at the first place that is not well-formed. */
export function parseXml(source: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', empty, text] = match;
    if (BARE.test(match[0]) || /[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(match[0])) throw new Error(`bare markup at ${at}`);
    if (text !== undefined) parent.text += text;
    else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> at ${at} closes <${parent.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        (each) => [each[1] ?? '', each[2] ?? ''] as const,
      );
      const element: Open = { name, attributes: new Map(pairs), children: [], text: '' };
      if (pairs.length !== element.attributes.size) throw new Error(`an attribute twice at ${at}`);
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one root that closes');
  return only;
}

export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}
