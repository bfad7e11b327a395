import { civilDate, type Day, formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';

/** What somebody cites: a page, the days that it is about, the record that it rests on, and where it is. */
export interface Cited {
  readonly title: string;
  readonly on: Day;
  readonly known: Day;
  readonly digest: string;
  /** The frozen address, without the machine: every copy of Servanda with this record gives this page under it. */
  readonly address: string;
  /** Where this copy is, for forms that want a whole address. */
  readonly origin?: string | undefined;
  /** The day on which it was read. */
  readonly read: Day;
}

export function citeText(cited: Cited): string {
  return say().foot.cited(cited);
}

/** The same for programs that keep references: an item of CSL-JSON, in the list that they read. */
export function citeCsl({ title, on, known, digest, address, origin = '', read }: Cited): string {
  const item = {
    id: idOf(digest),
    type: 'webpage',
    title,
    author: [{ literal: 'Servanda' }],
    issued: { 'date-parts': [partsOf(known)] },
    accessed: { 'date-parts': [partsOf(read)] },
    version: digest,
    URL: `${origin}${address}`,
    note: `On ${formatDay(on)}, as known on ${formatDay(known)}, record ${digest}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function partsOf(day: Day): readonly number[] {
  const { year, month, day: date } = civilDate(day);
  return [year, month, date];
}

function idOf(digest: string): string {
  return `servanda-${digest.replace(/\W/g, '')}`;
}

export function citeBibtex({ title, on, known, digest, address, read }: Cited): string {
  const fields = {
    author: '{Servanda}',
    title: `{${tex(title)}}`,
    year: formatDay(known).slice(0, 4),
    note: tex(`On ${formatDay(on)}, as known on ${formatDay(known)}, record ${digest}`),
    howpublished: `\\texttt{${tex(address)}}`,
    urldate: formatDay(read),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${idOf(digest)},`, ...lines, '}'].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A title is text, whatever stands in it: nothing of it is a command of TeX. */
function tex(text: string): string {
  return text.replace(/[\\~^]|[{}$&#_%]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}
