import type { Day } from '../../time/day.ts';
import { dayWords, plural } from './grammar.ts';

/** What stands below every page, and beside and in every drawing. */
export const foot = {
  use: 'Use this page',
  asData: 'As data:',
  sources: (count: number) => `Sources of this page (${count})`,
  reproduce: 'Reproduce',
  cite: 'Cite and link',
  frozen: 'The same page, frozen: its days and the record stand in its address',
  rests: (digest: string) =>
    `Record and library ${digest}. ° marks what is only recalled and not confirmed from a source. Servanda does not decide who is right. This page loads nothing from any other site and sends nothing to one.`,
  cited: (title: string, on: Day, known: Day) =>
    `Servanda, “${title}”, on ${dayWords(on)}, as known on ${dayWords(known)}`,
  lives: 'lives of agreements',
  livesOf: (whose: string) => `Agreements of ${whose}`,
  data: 'data',
  drawnFrom: (publishers: string) => `Sources: ${publishers}`,
  otherPublishers: (count: number) => plural(count, 'other publisher'),
  record: (digest: string) => `record ${digest}`,
};
