import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import type { Position } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';
import {
  dayWords,
  listWords,
  momentWords,
  numberWords,
  readingWords,
  STATUS_MARKS,
  stateWords,
} from '../words/words.ts';
import { nameOf } from './cells.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { boundIn, type Printed, printedBeyond } from './printed-words.ts';

/** Where the parties of one agreement stand today. */
export interface SummaryEntry {
  readonly agreement: AgreementFile;
  readonly life: readonly Finding[];
}

/** The agreement with the newest numbers: what held on the last day on which it bound anybody. */
export interface Numbers {
  readonly agreement: AgreementFile;
  readonly last: Day;
  readonly findings: readonly Finding[];
}

/** The states of parties, from the furthest on; an agreement stands where the furthest of its parties is. */
export const PLACES = [
  ['force', ['in-force', 'notice-running', 'suspended-in-part', 'suspended', 'provisional']],
  ['signed', ['signed', 'deposited']],
  ['table', ['proposed']],
  ['over', ['ended']],
  ['never', ['never', 'declined']],
] as const satisfies readonly (readonly [string, readonly LifecycleState[]])[];
export type Place = (typeof PLACES)[number][0];

/** The last that ended are named with their day; the others are counted. */
const LAST_ENDED = 4;
/** With more parties than this it is worth saying how many are bound. */
const FEW = 5;

/** One screen: what binds today, what is proposed, what is over, what changes soon, what is disputed, the last numbers. */
export function summaryText(
  entries: readonly SummaryEntry[],
  numbers: Numbers | undefined,
  latest: readonly Position[],
  printed: Printed,
  day: Day,
  paint: Paint,
): string {
  const lines = [paint.strong(`SERVANDA · ${dayWords(day)} · ${plural(entries.length, 'agreement')}`)];
  for (const [place] of PLACES) {
    const here = entries.filter((entry) => placeOf(entry) === place);
    if (here.length === 0) continue;
    const names = place === 'over' ? overWords(here) : here.map((each) => nameWords(each, printed)).join(' · ');
    lines.push('', paint.strong(`${say().places[place]} (${here.length})`), wrap(names, '  '));
  }
  lines.push(...soonLines(entries, day, paint), ...disputedLines(entries, paint));
  if (numbers) lines.push(...numberLines(numbers, paint), ...chargeLines(numbers, paint));
  if (latest.length > 0) {
    lines.push('', paint.strong('Last in the record'));
    for (const each of latest)
      lines.push(wrap(`${momentWords(each.on.text)}, ${stateWords(each.by)}: ${each.says}`, '  ', '    '));
  }
  const legend = 'Next: status --party RUS · members tpnw · assess new-start --on 2022-03-01 · show inf · --help';
  return [...lines, '', paint.faint(wrap(legend))].join('\n');
}

export function placeOf({ life }: SummaryEntry): Place | undefined {
  return PLACES.find(([, states]) => life.some(({ state }) => states.some((each) => each === state)))?.[0];
}

/** `NPT 191 ≠`; `HCoC 11 of 145°`, where the record does not name all. */
function nameWords({ agreement, life }: SummaryEntry, printed: Printed): string {
  const bound = boundIn(life).length;
  const beyond = printedBeyond(printed(agreement.id), life);
  const number = bound > FEW ? ` ${numberWords(bound)}${beyond === '' ? '' : ` of ${beyond}`}` : '';
  return `${agreement.short}${number}${life.some((each) => each.disputed) ? ' ≠' : ''}`;
}

function overWords(entries: readonly SummaryEntry[]): string {
  const ended = entries
    .map(({ agreement, life }) => ({
      agreement,
      on: Math.max(...life.map((each) => (each.from > BEGINNING ? each.from : 0))),
    }))
    .sort((a, b) => b.on - a.on);
  const named = ended.slice(0, LAST_ENDED).map(({ agreement, on }) => `${agreement.short} (${dayWords(on)})`);
  const rest = ended.slice(LAST_ENDED).map(({ agreement }) => agreement.short);
  return [...named, ...rest].join(' · ');
}

/** What will change within a year, as far as anything in the record says so. */
function soonLines(entries: readonly SummaryEntry[], day: Day, paint: Paint): string[] {
  const changes = entries.flatMap(({ agreement, life }) =>
    life
      .filter((each) => each.to < FOREVER && each.to <= day + 366 && each.status !== 'dormant' && !each.disputed)
      .map((each) => ({ agreement, each })),
  );
  if (changes.length === 0) return [];
  const rows = changes
    .sort((a, b) => a.each.to - b.each.to)
    .map(({ agreement, each }) =>
      wrap(
        `${dayWords(each.to)}: ${agreement.short}, ${stateWords(each.party)}: ${phrase(each.why().reason)}`,
        '  ',
        '    ',
      ),
    );
  return ['', paint.strong('Within a year'), ...rows];
}

function disputedLines(entries: readonly SummaryEntry[], paint: Paint): string[] {
  const rows = entries.flatMap(({ agreement, life }) => {
    const disputed = life.filter((each) => each.disputed);
    if (disputed.length === 0) return [];
    const parties = [...new Set(disputed.map((each) => each.party))];
    const readings = new Set(disputed.map((each) => each.reading)).size;
    return [
      wrap(
        `≠ ${agreement.short}: ${listWords(parties.map(stateWords))} (${plural(readings, 'reading')})`,
        '  ',
        '    ',
      ),
    ];
  });
  return rows.length === 0 ? [] : ['', paint.strong('Who is bound is disputed'), ...rows];
}

/** The limits that had a number, as value of bound. */
function numberLines({ agreement, findings, last }: Numbers, paint: Paint): string[] {
  // A ceiling of nothing is a ban; how near one is to it says nothing.
  const numbers = findings.filter(
    (each) => each.kind === 'limit' && (each.measured?.bound ?? 0) > 0 && each.status !== 'dormant',
  );
  if (numbers.length === 0) return [];
  const rows = numbers.map((each) => {
    const { value, bound, asOf } = each.measured ?? { value: 0, bound: 0 };
    return [
      each.provision,
      nameOf(each.id),
      `${each.party}${each.disputed ? ` ≠ ${each.reading}` : ''}`,
      `${STATUS_MARKS[each.status]} ${numberWords(value)} of ${numberWords(bound)}`,
      asOf === undefined ? '' : `as of ${asOf}`,
    ];
  });
  return [
    '',
    paint.strong(`${agreement.short}: the last declarations against the limits, ${dayWords(last)}`),
    ...columns(rows, '  '),
    ...(numbers.some((each) => each.measured?.stale)
      ? [paint.faint('  ? the last declaration no longer serves, and none has followed')]
      : []),
  ];
}

function chargeLines({ agreement, findings }: Numbers, paint: Paint): string[] {
  const disputed = findings.filter((each) => each.disputed && each.kind !== 'limit' && each.status === 'breached');
  if (disputed.length === 0) return [];
  const readings = Map.groupBy(disputed, (each) => each.reading);
  const lines = [...readings].map(([reading, those]) => {
    const accused = Map.groupBy(those, (each) => each.party);
    const parts = [...accused].map(([party, charges]) => {
      const excused = charges.every((each) => each.excused !== undefined) ? ' (excused as countermeasures)' : '';
      return `${plural(charges.length, 'provision')} by ${stateWords(party)}${excused}`;
    });
    return wrap(`≠ ${capitalisedReading(reading)}, broken: ${listWords(parts)}.`, '  ', '    ');
  });
  return ['', paint.strong(`${agreement.short}: disputed then`), ...lines];
}

function capitalisedReading(reading: string): string {
  return /^[A-Z]{3}$/.test(reading) ? `As ${stateWords(reading)} reads it` : readingWords(reading);
}

/** The last day on which the agreement bound anybody, or today. */
export function lastBindingDay(findings: readonly Finding[], today: Day): Day {
  const life = findings.filter((each) => each.kind === 'lifecycle' && each.status !== 'dormant' && each.from <= today);
  const ends = life.map((each) => (each.to === FOREVER ? today : each.to - 1));
  return ends.length === 0 ? today : Math.min(today, Math.max(...ends));
}
