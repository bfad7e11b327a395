import { partiesOf, partyOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { type Lifeline, lifelineOf } from '../assess/lifelines.ts';
import { type Life, lifelinesChart } from '../chart/lifelines.ts';
import type { Act } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { say } from '../words/language.ts';
import { capitalised, stateWords } from '../words/words.ts';
import { type Asked, MOST_ACTS } from './agreement-asked.ts';
import { CROWD } from './answers.ts';
import { bareDrawing, drawn, narrowDrawing } from './figure.ts';
import type { Figure, Html } from './site.ts';

/** What turned its life; what else was done has a mark and stands in the table. */
const OF_LIFE: readonly Act['act'][] = [
  'proposal',
  'opening',
  'signature',
  'entry-into-force',
  'instruments-exchanged',
  'provisional-application',
  'extension',
  'notice-of-withdrawal',
  'revocation',
  'suspension',
  'suspension-ended',
  'termination',
];

/** So many rows fit on a phone; of more, it gets the agreement as a whole. */
const MOST_NARROW = 2;

/** Its whole life at a glance, with the day of the page as a line; a row for each party where they stand apart. */
export function lifeFigure({ view, agreement, lives, acts }: Asked): Figure | undefined {
  const lines = rowsOf(agreement, lives);
  const span = spanOf(lines, acts, view.on);
  if (!span) return undefined;
  const words = say().agreement.life;
  const shown = acts.slice(-MOST_ACTS);
  return {
    id: 'life',
    name: words.heading,
    draw: (size) => {
      const narrow = size.width !== undefined && lines.length > MOST_NARROW;
      const those = narrow ? [lifelineOf(agreement, lives)] : lines;
      const lifelines = those.map((line): Life => ({ ...line, acts: actsOf(line, shown) }));
      const data = { title: words.chart(agreement.short), lifelines, acts: [], span, day: view.on };
      // Where there are several rows, the table below has the names of the acts.
      const names = those.length === 1 && {
        nameOf: (act: Act) => (OF_LIFE.includes(act.act) ? words.name(act) : undefined),
      };
      return lifelinesChart({ ...data, ...names, plain: size.bare === true }, say().chart, size);
    },
    sources: () => acts.flatMap(({ sources }) => sources),
  };
}

/** The figure in both widths, with what it shows in words. */
export function lifeBar({ view }: Asked, figure: Figure | undefined): Html {
  if (!figure) return null;
  return drawn(view, figure, [bareDrawing(figure), narrowDrawing(figure)], say().agreement.life.caption(view.on));
}

interface Line extends Lifeline {
  readonly name?: string;
  readonly party?: string;
}

/** One row, if all parties stand alike or are too many to be told apart. */
function rowsOf(agreement: AgreementFile, lives: Asked['lives']): readonly Line[] {
  const parties = [...new Set(lives.map((each) => each.party))];
  const whole = { ...lifelineOf(agreement, lives) };
  if (parties.length > CROWD) return [whole];
  const lines = parties.map(
    (party): Line => ({ ...lifelineOf(agreement, lives, party), party, name: capitalised(stateWords(party)) }),
  );
  const courses = new Set(lines.map(({ spans }) => JSON.stringify(spans)));
  return courses.size > 1 ? lines : [whole];
}

/** What a party, or the state in whose place it stands, did, and what all of them did together; of the whole, everything. */
function actsOf({ agreement, party }: Line, acts: readonly Act[]): readonly Act[] {
  if (party === undefined) return acts;
  const parties = partiesOf(agreement);
  return acts.filter(({ by }) => by === 'all' || partyOf(parties, by) === party);
}

/** From the first thing that happened to the last that is known to come, or to the day of the page. */
function spanOf(lines: readonly Line[], acts: readonly Act[], on: Day): Interval | undefined {
  const spans = lines.flatMap((line) => line.spans.filter(({ state }) => state !== 'unsigned'));
  const days = [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...acts.flatMap(({ on: { first, last } }) => [first, last]),
  ].filter((day) => day > BEGINNING && day < FOREVER);
  if (days.length === 0) return undefined;
  const [from, to] = [Math.min(...days), Math.max(...days, on)];
  const room = Math.ceil((to - from + 1) / 40);
  return { from: from - room, to: to + 1 + room };
}
