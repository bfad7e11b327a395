import { type Day, formatDay } from '../time/day.ts';
import { dayWords } from '../words/words.ts';

/** What somebody cites: a page, the days that it is about, the record that it rests on, and where it is. */
export interface Cited {
  readonly title: string;
  readonly on: Day;
  readonly known: Day;
  readonly digest: string;
  /** The frozen address, without the machine: every copy of Servanda with this record gives this page under it. */
  readonly address: string;
}

export function citeText({ title, on, known, digest, address }: Cited): string {
  return `Servanda, “${title}”, on ${dayWords(on)}, as known on ${dayWords(known)}, record ${digest}, ${address}`;
}

export function citeBibtex({ title, on, known, digest, address }: Cited): string {
  const fields = {
    author: '{Servanda}',
    title: `{${tex(title)}}`,
    year: formatDay(known).slice(0, 4),
    note: tex(`On ${formatDay(on)}, as known on ${formatDay(known)}, record ${digest}`),
    howpublished: `\\texttt{${tex(address)}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{servanda-${digest.replace(/\W/g, '')},`, ...lines, '}'].join('\n');
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
