import { LIGHT_STYLE, STYLE } from './style.ts';

/** SVG as text: every coordinate finite and rounded, every text escaped, so that the same data gives the same bytes. */

export interface ChartSize {
  /** In CSS pixels, from 280; below 480 names stand above what they name. The height follows from the data. */
  readonly width?: number;
  /** Begins every id in the SVG: two charts on one page need two. */
  readonly prefix?: string;
  /** For a page that has {@link STYLE} in its own style sheet and the values in a table: without style and hover texts. */
  readonly bare?: boolean;
  /** Stands below a drawing that goes on alone. */
  readonly note?: ChartNote;
  /** For what makes pictures of it, and knows neither schemes nor variables: light alone, in plain rules. */
  readonly light?: boolean;
}

/** What a drawing says of itself: in small lines below it, and as metadata, each by its term of Dublin Core. */
export interface ChartNote {
  readonly lines: readonly string[];
  readonly terms: readonly (readonly [term: 'identifier' | 'publisher' | 'relation' | 'source', value: string])[];
}

const WIDTH = 720;
/** Below this width names stand above what they name. */
const NARROW = 480;
const LEAST = 280;

export interface Sheet {
  readonly width: number;
  readonly narrow: boolean;
  readonly prefix: string;
  readonly bare: boolean;
  readonly light: boolean;
  readonly note: ChartNote | undefined;
}

export function sheetOf(size: ChartSize): Sheet {
  const { width = WIDTH, prefix = 'chart', bare = false, light = false, note } = size;
  if (!(width >= LEAST && width <= 4000)) throw new RangeError(`invariant: a chart is ${LEAST} to 4000 wide: ${width}`);
  if (!/^[A-Za-z][\w-]*$/.test(prefix)) throw new RangeError(`invariant: a prefix can begin an id: ${prefix}`);
  return { width: Math.round(width), narrow: width < NARROW, prefix, bare, light, note };
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function tag(name: string, attributes: Attributes, content = ''): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`;
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** To two decimals. What is not a number has no place: better no chart than one that is wrong. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`invariant: a coordinate is finite: ${value}`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML 1.0 can hold it: markup escaped, and without the characters that no XML file may have. */
export function escapeText(text: string): string {
  if (!/[^\t\n\r\x20-\x25\x28-\x3b\x3d\x3f-\x7e]/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (each) => MARKUP[each] ?? each);
}

export type Anchor = 'start' | 'middle' | 'end';

/**
 * Text at a place. What it says stands in the description too, so readers of the screen do not hear it twice. Words
 * between isolates are the record's, which says them in English whatever is spoken around them.
 */
export function label(
  x: number,
  y: number,
  text: string,
  classes: string | undefined,
  anchor: Anchor = 'start',
  lang?: string,
): string {
  const at = { x, y, class: classes, 'text-anchor': anchor === 'start' ? undefined : anchor, lang };
  const said = escapeText(text) || ' ';
  return tag('text', at, said.includes(ISOLATE) ? said.replace(ISOLATED, '<tspan lang="en">$1</tspan>') : said);
}

const ISOLATE = '\u2068';
const ISOLATED = /\u2068([^\u2069]*)\u2069/g;
const ISOLATES = /[\u2068\u2069]/g;

/** About how wide a text is: SVG text is not measured, and a little too much room does no harm. */
export function widthOf(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += ASCII_EMS[character.charCodeAt(0)] ?? characterEms(character);
  return ems * fontSize;
}

function characterEms(character: string): number {
  if (/[ilj.,:;'!|()[\]1 tfr-]/.test(character)) return 0.36;
  if (/[mwMW%@]/.test(character)) return 0.88;
  if (character >= '\u2e80') return 1;
  return character >= 'A' && character <= 'Z' ? 0.7 : 0.62;
}

/** By their codes: names are measured by the hundred. */
const ASCII_EMS = Array.from({ length: 128 }, (_, code) => characterEms(String.fromCharCode(code)));

/** Lines no wider than `width`, broken between words and, where a word is too long, within it. */
export function linesOf(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    while (widthOf(line, fontSize) > width && line.length > 8) {
      const fitting = shortened(line, width, fontSize, '');
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  return balanced([...lines, line]);
}

/** Words of another language that go on in the next line are so in both. */
function balanced(lines: readonly string[]): string[] {
  let open = false;
  return lines.map((line) => {
    const begun = open ? ISOLATE + line : line;
    open = begun.lastIndexOf(ISOLATE) > begun.lastIndexOf('\u2069');
    return open ? `${begun}\u2069` : begun;
  });
}

/** As much of a text as fits, with an ellipsis if that is not all of it. */
export function shortened(text: string, width: number, fontSize: number, mark = '…'): string {
  if (widthOf(text, fontSize) <= width) return text;
  let [end, ems] = [0, widthOf(mark, 1)];
  for (const character of text) {
    ems += characterEms(character);
    if (ems * fontSize > width && end > 0) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}${mark}`;
}

/** Something drawn from the top down: what it is, and how high it is. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

export interface Chart {
  readonly title: string;
  /** The language of the title, where it is not that of the other words. */
  readonly named?: string | undefined;
  readonly description: string;
  readonly lang: string;
  readonly height: number;
  readonly body: string;
  /** Drawn over the body: links, which readers of the screen and the keyboard reach one by one. */
  readonly linked?: string;
}

/** The whole SVG: named and described for those who hear it, drawn for those who see it. */
export function svgOf(sheet: Sheet, { title, named, description, lang, height: drawn, body, linked }: Chart): string {
  const { prefix, width, bare, light, note } = sheet;
  const noted = (note?.lines ?? []).reduce<Block>(
    ({ svg, height }, line) => {
      const block = footnote(sheet, height, line);
      return { svg: svg + block.svg, height: height + block.height };
    },
    { svg: '', height: drawn },
  );
  const { height } = noted;
  const [titleId, descriptionId] = [`${prefix}-title`, `${prefix}-desc`];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'sv-chart',
    viewBox: `0 0 ${width} ${coordinate(Math.ceil(height))}`,
    width,
    height: Math.ceil(height),
    // Nothing within an image can be reached.
    role: linked === undefined ? 'img' : 'group',
    'aria-labelledby': titleId,
    'aria-describedby': descriptionId,
    lang,
  };
  const said = (drawn: string): string => (bare ? drawn.replace(HOVER, '') : drawn);
  const parts = [
    tag('title', { id: titleId, lang: named }, escapeText(title)),
    tag('desc', { id: descriptionId }, escapeText(description.replace(ISOLATES, ''))),
    ...(note ? [metadata(title, lang, note)] : []),
    ...(bare ? [] : [`<style>${light ? LIGHT_STYLE : STYLE}</style>`]),
    ...patternsIn(body + (linked ?? ''), prefix),
    tag('rect', { width, height: Math.ceil(height), class: 'sv-fill-ground' }),
    tag('g', { 'aria-hidden': 'true' }, said(body)),
    ...(linked === undefined ? [] : [said(linked)]),
    ...(noted.svg === '' ? [] : [tag('g', {}, noted.svg)]),
  ];
  return `${tag('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}

/** As RDF, which is what drawing programs and catalogues read in a drawing. */
function metadata(title: string, lang: string, { terms }: ChartNote): string {
  const all = [['title', title], ['language', lang], ...terms].map(([term, value = '']) =>
    tag(`dc:${term}`, {}, escapeText(value)),
  );
  const namespaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return tag('metadata', {}, tag('rdf:RDF', namespaces, tag('rdf:Description', { 'rdf:about': '' }, all.join(''))));
}

/** Small text below a chart. */
export function footnote({ width }: Pick<Sheet, 'width'>, y: number, text: string): Block {
  const lines = linesOf(text, width - 8, 11);
  const svg = lines.map((line, i) => label(4, y + 12 + i * 15, line, 'sv-small sv-fill-faint')).join('');
  return { svg, height: lines.length * 15 + 4 };
}

const HOVER = /<title>[^<]*<\/title>/g;

/** What a pattern means is said by its form; each is drawn in ink that any colour scheme and print can show. */
const PATTERNS = {
  /** Not determined. */
  unknown: { size: 8, turn: 45, content: { d: 'M0 0V8', class: 'sv-line-faint', 'stroke-width': 1.4, opacity: 0.55 } },
  /** Binding, and not wholly: notice is running, or part of it is suspended. */
  partly: { size: 5, turn: 45, content: { d: 'M1.5 0V5', class: 'sv-line-declared', 'stroke-width': 3 } },
  /** Suspended. */
  suspended: { size: 5, turn: -45, content: { d: 'M1 0V5', class: 'sv-line-declared', 'stroke-width': 1 } },
  /** Applied for the time being. */
  provisional: { size: 4, turn: 0, content: { d: 'M1 0V4', class: 'sv-line-declared', 'stroke-width': 2 } },
} as const;

export type PatternName = keyof typeof PATTERNS;

export function patternFill(sheet: Sheet, name: PatternName): string {
  return `url(#${sheet.prefix}-${name})`;
}

function patternsIn(body: string, prefix: string): string[] {
  const used = Object.entries(PATTERNS).filter(([name]) => body.includes(`url(#${prefix}-${name})`));
  const drawn = used.map(([name, { size, turn, content }]) => {
    const turned = turn === 0 ? undefined : `rotate(${turn})`;
    const frame = { width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turned };
    return tag('pattern', { id: `${prefix}-${name}`, ...frame }, tag('path', content));
  });
  return drawn.length === 0 ? [] : [tag('defs', {}, drawn.join(''))];
}
