import type { Patch } from '../agreement/patch.ts';
import type { AgreementFile, Limit } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { type Lifeline, lifelineOf } from '../assess/lifelines.ts';
import type { Supposition } from '../assess/what-if.ts';
import { isDrawn } from '../chart/life-bar.ts';
import { type SupposedData, type SupposedPair, supposedChart, type Told } from '../chart/supposed.ts';
import type { Act } from '../record/schema.ts';
import { nameOf } from '../report/cells.ts';
import { limitWords } from '../report/provision-words.ts';
import { notAllowedWords } from '../report/what-if-text.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { say } from '../words/language.ts';
import { whatIfWords } from '../words/what-if.ts';
import { capitalised, foreign } from '../words/words.ts';
import { type Named, refuse } from './problems.ts';
import type { Library } from './question.ts';
import { actsOf, type Supposing } from './what-if.ts';

/** The life of an agreement as it is and as it would be, put together to be drawn. */

/** Where more parties than this would fare differently, they are drawn as a whole. */
const MOST_PAIRS = 3;

interface Drawn {
  /** The acts of the agreement, of which one may be supposed away. */
  readonly acts: readonly Act[];
  readonly party?: string | undefined;
  /** What goes on without end is drawn up to this day. */
  readonly today: Day;
  /** At most so many pairs, where there is little room. */
  readonly most?: number;
}

/** One answer as SVG. */
export function supposedSvg(told: readonly Supposing[], record: Library['record'], today: Day, named: Named): string {
  const [one] = told;
  if (!one || told.length > 1) {
    return refuse(`${named('svg')} with ${told.length} agreements`, 'one agreement', 'name the agreement');
  }
  const data = supposedData(one, { acts: actsOf(one.agreement, record), today });
  if (!data)
    return refuse(`a chart of ${one.agreement.short}`, 'a supposition about somebody who is or would be bound');
  return supposedChart(data, say().chart);
}

/** Before and after; nothing where nobody's life is in the answer. */
export function supposedData(
  supposing: Supposing,
  { acts, party, today, most = MOST_PAIRS }: Drawn,
): SupposedData | undefined {
  const { agreement, suppositions, patches, supposed } = supposing;
  const words = whatIfWords();
  const numbers = patches.flatMap((patch) => numbersIn(agreement, patch));
  const lives = livesOf(supposing, party, most);
  const own = new Set(lives.flatMap(({ parties }) => parties));
  const pairs = lives.map(({ parties, of, was, would }): SupposedPair => {
    const told = suppositions
      .filter((each) => !('party' in each) || parties.includes(each.party) || !own.has(each.party))
      .flatMap((each) => toldOf(each, acts));
    const first = firstDay([...was.spans, ...would.spans]) ?? today;
    const number = (side: 'was' | 'would') => numbers.map((each) => ({ day: each.from ?? first, text: each[side] }));
    return {
      ...(of !== undefined && { of }),
      before: { name: words.asItIs, spans: was.spans, told: number('was') },
      after: { name: words.asItWouldBe, spans: would.spans, told: [...number('would'), ...told] },
    };
  });
  const span = spanOf(pairs, today);
  if (!span) return undefined;
  const said = [
    ...suppositions.map((each) =>
      words.suppositionWords(each, each.kind === 'without' ? acts.find(({ id }) => id === each.act) : undefined),
    ),
    ...patches.flatMap((patch) => patchWords(agreement, patch)),
  ];
  return {
    title: words.titleOf(agreement.short),
    supposed: [
      `${capitalised(said.join('; '))}.`,
      ...supposed.notAllowed.map((each) => notAllowedWords(agreement, each)),
    ],
    span,
    pairs,
    changed: words.dayOfChange,
  };
}

// --- whose lives

interface Lives {
  readonly parties: readonly string[];
  readonly of?: string;
  readonly was: Lifeline;
  readonly would: Lifeline;
}

/** A pair for those who fare alike, if they are few; of a life that nothing changes, one for the agreement. */
function livesOf({ agreement, supposed }: Supposing, party: string | undefined, most: number): Lives[] {
  const [before, after] = [supposed.before, supposed.after].map((those) =>
    those.filter((each) => each.kind === 'lifecycle' && (party === undefined || each.party === party)),
  ) as [Finding[], Finding[]]; // Two in, two out.
  const everybody = new Set([...supposed.before, ...supposed.after].flatMap(partyOfLife));
  const pair = (parties: readonly string[]): Lives => {
    const of = (those: readonly Finding[]) =>
      lifelineOf(
        agreement,
        those.filter((each) => parties.includes(each.party)),
      );
    const all = parties.length === everybody.size && everybody.size > 1;
    return {
      parties,
      ...(!all && parties.length > 0 && { of: capitalised(whatIfWords().forWhom(parties)) }),
      was: of(before),
      would: of(after),
    };
  };
  const parties = [...new Set([...before, ...after].map((each) => each.party))];
  const single = parties.map((each) => pair([each]));
  const changed = single.filter(({ was, would }) => JSON.stringify(was.spans) !== JSON.stringify(would.spans));
  if (changed.length === 0) return [pair(parties)];
  const alike = Map.groupBy(changed, ({ was, would }) => JSON.stringify([was.spans, would.spans]));
  const groups = [...alike.values()].map((those) => those.flatMap((each) => each.parties));
  return (groups.length > most ? [groups.flat()] : groups).map(pair);
}

function partyOfLife({ kind, party }: Finding): string[] {
  return kind === 'lifecycle' ? [party] : [];
}

// --- what is told of its days

function toldOf(supposition: Supposition, acts: readonly Act[]): Told[] {
  const day = supposition.kind === 'without' ? acts.find(({ id }) => id === supposition.act)?.on.first : supposition.at;
  return day === undefined ? [] : [{ day, text: whatIfWords().marks[supposition.kind], act: true }];
}

interface Numbered {
  readonly from: Day | undefined;
  readonly was: string;
  readonly would: string;
}

const NUMBER = /^limits\.(.+)\.(max|min)$/;

/** The limits to which a patch gives another number, and which number they have. */
function numbersIn(agreement: AgreementFile, { from, operations }: Patch): Numbered[] {
  return operations.flatMap(({ set = '', to }): Numbered[] => {
    const [, name = '', side] = NUMBER.exec(set) ?? [];
    const limit = Object.hasOwn(agreement.limits, name) ? agreement.limits[name] : undefined;
    if (!limit || (side !== 'max' && side !== 'min')) return [];
    const unsure = limit.confidence === 'recalled' ? '°' : '';
    const would = to as Limit['max']; // A patched agreement is checked as any other is.
    return [{ from, was: boundWords(name, side, limit[side], unsure), would: boundWords(name, side, would, '') }];
  });
}

function boundWords(name: string, side: 'max' | 'min', bound: Limit['max'], mark: string): string {
  const named = foreign(nameOf(`limits.${name}`));
  if (typeof bound === 'number') return whatIfWords().bounded(side === 'max' ? '<=' : '>=', bound, mark, named);
  if (bound === undefined) return named;
  return `${foreign(limitWords({ [side]: bound }, '').trimEnd())}${mark} (${named})`;
}

/** What it does to numbers, or what it is called. */
function patchWords(agreement: AgreementFile, patch: Patch): string[] {
  const numbers = numbersIn(agreement, patch);
  if (numbers.length === 0) return [foreign(patch.title)];
  return numbers.map(({ from, would }) => (from === undefined ? would : whatIfWords().since(would, from)));
}

// --- over which days

function firstDay(spans: Lifeline['spans']): Day | undefined {
  const days = spans.flatMap(({ from, state }) => (isDrawn(state) && from > BEGINNING ? [from] : []));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** From the first day of which there is something to draw to the last that is known to come. */
function spanOf(pairs: readonly SupposedPair[], today: Day): Interval | undefined {
  const courses = pairs.flatMap(({ before, after }) => [before, after]);
  const spans = courses.flatMap((each) => each.spans.filter(({ state }) => isDrawn(state)));
  if (spans.length === 0) return undefined;
  const told = courses.flatMap((each) => each.told.map(({ day }) => day));
  const known = [...spans.flatMap(({ from, to }) => [from, to]), ...told].filter(
    (day) => day > BEGINNING && day < FOREVER,
  );
  const days = spans.some(({ to }) => to >= FOREVER) ? [...known, today] : known;
  if (days.length === 0) return undefined;
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const room = Math.ceil((to - from + 1) / 40);
  return { from: from - room, to: to + 1 + room };
}
