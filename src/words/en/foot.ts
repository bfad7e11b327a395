import type { Day } from '../../time/day.ts';
import { dayWords, numberWords, plural } from './grammar.ts';

/** What a citation names. */
interface Quoted {
  readonly title: string;
  readonly on: Day;
  readonly known: Day;
  readonly digest: string;
  readonly address: string;
  readonly read: Day;
}

/** What stands below every page, and beside and in every drawing. */
export const foot = {
  use: 'Use this page',
  asData: 'As data:',
  moreSources: <T>(many: number, link: (words: string) => T): readonly (string | T)[] => [
    `${numberWords(many)} more are among `,
    link('all sources'),
    '.',
  ],
  sources: (count: number) => `Sources of this page (${count})`,
  reproduce: 'Reproduce',
  cite: 'Cite and link',
  frozen: 'A link to exactly this page: its days and the record stand in the address',
  rests: (digest: string) =>
    `Record and library ${digest}. ° marks what is only recalled and not confirmed from a source. Servanda does not decide who is right. This page loads nothing from any other site and sends nothing to one.`,
  cited: ({ title, on, known, digest, address, read }: Quoted) =>
    `Servanda, “${title}”, on ${dayWords(on)}, as known on ${dayWords(known)}, record ${digest}, ${address}, read on ${dayWords(read)}`,
  download: 'As a file:',
  onCommandLine: 'On the command line, in the folder of Servanda:',
  overHttp: 'Over HTTP, from where this page is:',
  inTypeScript: 'In TypeScript, with the typed client:',
  embed: 'Embed',
  embedLive: 'This page in another, as it will then be:',
  embedFrozen: 'This page in another, with its days and the record in its address:',
  embedDrawing: 'Its drawing:',
  takenFrom: 'Taken from Servanda,',
  lives: 'lives of agreements',
  livesOf: (whose: string) => `Agreements of ${whose}`,
  data: 'data',
  drawnFrom: (publishers: string) => `Sources: ${publishers}`,
  otherPublishers: (count: number) => plural(count, 'other publisher'),
  record: (digest: string) => `record ${digest}`,
};
