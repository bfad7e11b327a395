import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import type { Tally } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { clause, phrase } from '../words/phrases.ts';
import { capitalised, dayWords, listWords, readingWords, stateWords } from '../words/words.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { ofPrinted, type Printed } from './printed-words.ts';

export interface AgreementStatus {
  readonly agreement: AgreementFile;
  /** The lifecycle findings of the day. */
  readonly life: readonly Finding[];
}

const GROUPS: readonly (readonly [string, readonly LifecycleState[]])[] = [
  ['In force', ['in-force', 'notice-running', 'suspended-in-part']],
  ['Applied provisionally', ['provisional']],
  ['Suspended', ['suspended']],
  ['Signed, not in force', ['signed', 'deposited']],
  ['On the table', ['proposed']],
  ['Ended', ['ended']],
  ['Never in force', ['never', 'declined']],
  ['Not yet signed', ['unsigned']],
];

/** With more states than this, they are counted and not told one by one. */
const FEW = 7;

/** Which agreements bind whom on a day; what is disputed stands under both of its answers. */
export function statusText(
  statuses: readonly AgreementStatus[],
  day: Day,
  paint: Paint,
  printed: Printed = () => undefined,
): string {
  const lines = [paint.strong(`ON ${dayWords(day).toUpperCase()}`)];
  for (const [title, states] of GROUPS) {
    const these = statuses.filter((status) => belongs(status, states));
    if (these.length === 0) continue;
    lines.push('', paint.strong(these.length > 1 ? `${title} (${these.length})` : title));
    for (const { agreement, life } of these) {
      const here = life.filter((each) => each.state !== undefined && states.includes(each.state));
      lines.push(
        ...(partiesIn(life).length > FEW
          ? crowdLines(agreement, life, printed(agreement.id))
          : entryLines(agreement, here, life)),
      );
    }
  }
  if (lines.length === 1) lines.push('', 'No agreement in the library had been signed or proposed by then.');
  return lines.join('\n');
}

/** One with many states stands once, where the furthest of them are; a small one stands wherever one of its parties does. */
function belongs({ life }: AgreementStatus, states: readonly LifecycleState[]): boolean {
  const has = (those: readonly LifecycleState[]): boolean =>
    life.some((each) => each.state !== undefined && those.includes(each.state));
  if (partiesIn(life).length <= FEW) return has(states);
  return GROUPS.find(([, those]) => has(those))?.[1] === states;
}

function partiesIn(life: readonly Finding[]): string[] {
  return [...new Set(life.map((each) => each.party))];
}

function entryLines(agreement: AgreementFile, here: readonly Finding[], life: readonly Finding[]): string[] {
  const everyone = partiesIn(life).length;
  const lines = toldTogether(here).map(({ readings, parties, clause: told }) => {
    const text = capitalised(told);
    const whom = parties.length === everyone ? '' : `for ${listWords(parties)}${readings.length > 0 ? ',' : ''} `;
    const head = readings.length > 0 ? `≠ ${whom}${readersWords(readings)}: ` : whom;
    return wrap(`${head}${text}`, '    ', '      ');
  });
  return [`  ${agreement.short} (${agreement.id})`, ...lines];
}

export interface Told {
  /** Whose answer it is; of nobody in particular where it is not disputed. */
  readonly readings: readonly string[];
  readonly parties: readonly string[];
  /** As it stands in the middle of a sentence. */
  readonly clause: string;
}

/** The same answer for the same parties is told once, under all the readings that give it. */
export function toldTogether(findings: readonly Finding[]): Told[] {
  const answers = Map.groupBy(findings, (each) => `${each.disputed ? each.reading : ''}|${clause(each.why().reason)}`);
  const alike = Map.groupBy([...answers], ([key, those]) => {
    const text = key.slice(key.indexOf('|') + 1);
    return `${key.startsWith('|') ? '' : '≠'}|${partiesIn(those).sort().join(',')}|${text}`;
  });
  return [...alike.values()].flatMap((group): Told[] => {
    const [first] = group;
    if (!first) return [];
    const [key, those] = first;
    const readings = group.map(([each]) => each.slice(0, each.indexOf('|'))).filter((each) => each !== '');
    return [{ readings, parties: partiesIn(those), clause: key.slice(key.indexOf('|') + 1) }];
  });
}

/** `as RUS reads it`, `as CHN, IRN and RUS read it`. */
function readersWords(readings: readonly string[]): string {
  const [one] = readings;
  if (readings.length === 1 && one !== undefined) return readingWords(one);
  const names = readings.map((each) => (each === 'others' ? 'the others' : each));
  return `as ${listWords(names)} read it`;
}

const COUNTED = [
  ['bound', ['in-force', 'notice-running', 'suspended', 'suspended-in-part']],
  ['leaving', ['notice-running']],
  ['suspended', ['suspended', 'suspended-in-part']],
  ['provisional', ['provisional']],
  ['deposited', ['deposited']],
  ['signed', ['signed']],
  ['declined', ['declined']],
  ['out', ['ended']],
] as const satisfies readonly (readonly [string, readonly LifecycleState[]])[];

/** How many states stand where; those that are few are named. Beside those bound stands a larger number that is printed. */
export function crowdCounts(
  life: readonly Finding[],
  printed: Tally | undefined,
  nameOf = (code: string): string => code,
): string[] {
  const settled = life.filter((each) => !each.disputed);
  return COUNTED.flatMap(([where, states]) => {
    const those = settled.filter(({ state }) => states.some((each) => each === state));
    if (those.length === 0) return [];
    const named = where !== 'bound' && those.length <= FEW;
    const beyond = where === 'bound' ? ofPrinted(printed, life) : '';
    return [say().membership.count(where, those.length, beyond, named ? those.map((each) => nameOf(each.party)) : [])];
  });
}

/** How many states stand where, and each answer on those in dispute. */
export function crowdLines(agreement: AgreementFile, life: readonly Finding[], printed?: Tally): string[] {
  const settled = life.filter((each) => !each.disputed);
  const counts = crowdCounts(life, printed);
  const head = wrap(`${agreement.short} (${agreement.id}): ${counts.join(', ')}`, '  ', '    ');
  // What is the same for every one of them is told.
  const reasons = new Set(settled.map((each) => phrase(each.why().reason)));
  const shared = reasons.size === 1 ? [...reasons].map((text) => wrap(text, '    ', '      ')) : [];
  const lines = toldTogether(life.filter((each) => each.disputed)).map(({ readings, parties, clause: told }) => {
    const text = capitalised(told);
    const whom = parties.length > FEW ? plural(parties.length, 'state') : listWords(parties.map(stateWords));
    return wrap(`≠ ${whom}, ${readersWords(readings)}: ${text}`, '    ', '      ');
  });
  return [head, ...shared, ...lines];
}
