import type { Patch } from '../agreement/patch.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile, Limit } from '../agreement/schema.ts';
import { nearest } from '../agreement/suggest.ts';
import { actsOf } from '../ask/what-if.ts';
import type { Ground, Supposition } from '../assess/what-if.ts';
import { nameOf } from '../report/cells.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { parsePeriod } from '../time/period.ts';
import { whatIfWords } from '../words/what-if.ts';
import { foreign } from '../words/words.ts';
import { agreementById, type Site } from './site.ts';
import { type View, valueIn } from './view.ts';

/** What the address asks to be supposed, and what in it cannot be understood. */

export const GROUNDS: readonly Ground[] = ['none', 'supreme-interests', 'breach', 'amendment'];
export const FIELDS = [
  'extend',
  'by',
  'withdraw',
  'ground',
  'suspend',
  'join',
  'lapse',
  'without',
  'at',
  'limit',
  'max',
  'from',
] as const;
type Field = (typeof FIELDS)[number];
type Written = Readonly<Partial<Record<Field, string>>>;

/** What cannot be understood, in a sentence, and the field in which it stands. */
interface Trouble {
  readonly field: Field | 'agreement';
  readonly words: string;
}

/** Another number for one limit. */
export interface Limited {
  readonly name: string;
  readonly side: 'max' | 'min';
  readonly number: number;
  readonly unit: string;
  readonly from: Day;
  readonly patch: Patch;
}

export interface Asked {
  readonly agreement: AgreementFile | undefined;
  readonly written: Written;
  readonly suppositions: readonly Supposition[];
  readonly limited: Limited | undefined;
  /** The days on which something is supposed to happen. */
  readonly days: readonly Day[];
  readonly troubles: readonly Trouble[];
  /** The library has no such agreement. */
  readonly unknown: boolean;
}

/** Days further apart than this are two questions: what recurs would be followed over all of them. */
const MOST_DAYS = 366 * 60;

export function askedIn(site: Site, view: View): Asked {
  const written: Written = Object.fromEntries(
    FIELDS.flatMap((key) => {
      const value = valueIn(view, key)?.trim().slice(0, 100);
      return value === undefined || value === '' ? [] : [[key, value]];
    }),
  );
  const id = valueIn(view, 'agreement');
  const agreement = id === undefined ? undefined : agreementById(site, id);
  const none = { agreement, written, suppositions: [], limited: undefined, days: [] };
  if (id !== undefined && !agreement) {
    const meant = nearest(
      id,
      site.agreements.map((each) => each.id),
    );
    return {
      ...none,
      troubles: [{ field: 'agreement', words: whatIfWords().noAgreement(quote(id), meant && quote(meant)) }],
      unknown: true,
    };
  }
  if (!agreement) return { ...none, troubles: [], unknown: false };
  const troubles: Trouble[] = [];
  const suppositions = suppositionsIn(site, agreement, written, troubles);
  const limited = limitedIn(agreement, written, view, troubles);
  const days = [...suppositions.flatMap(({ at }) => at ?? []), ...(limited ? [limited.from] : [])];
  if (days.length > 0 && Math.max(...days) - Math.min(...days) > MOST_DAYS) {
    troubles.push({ field: 'from', words: whatIfWords().tooFar });
  }
  return { agreement, written, suppositions, limited, days, troubles, unknown: false };
}

/** In the order in which the command line takes them. */
function suppositionsIn(site: Site, agreement: AgreementFile, written: Written, troubles: Trouble[]): Supposition[] {
  const { extend, withdraw, suspend, join, lapse, by, ground: words } = written;
  const dated = [extend, withdraw, suspend, join].some((each) => each !== undefined) || lapse === 'day';
  const at = dated ? dayIn('at', written, troubles) : undefined;
  const found: Supposition[] = [];
  if (extend !== undefined) {
    const period = whatIfWords().readPeriod(extend.split(/\s+/).join(' '));
    if (parsePeriod(period)?.kind !== 'calendar')
      troubles.push({
        field: 'extend',
        words: whatIfWords().noPeriod(quote(extend)),
      });
    else if (at !== undefined)
      found.push({
        kind: 'extend',
        period,
        at,
        by: by === undefined || by === 'all' ? 'all' : stateIn('by', by, troubles),
      });
  }
  const ground = GROUNDS.find((each) => each === words);
  if (withdraw !== undefined && words !== undefined && !ground) {
    troubles.push({ field: 'ground', words: whatIfWords().noGround(quote(words), GROUNDS) });
  }
  for (const [kind, state] of [
    ['withdraw', withdraw],
    ['suspend', suspend],
    ['join', join],
  ] as const) {
    if (state === undefined) continue;
    const party = stateIn(kind, state, troubles);
    if (at === undefined || party === '') continue;
    found.push(kind === 'withdraw' ? { kind, party, at, ...(ground && { ground }) } : { kind, party, at });
  }
  if (lapse === 'term') found.push({ kind: 'lapse' });
  else if (lapse === 'day') {
    if (at !== undefined) found.push({ kind: 'lapse', at });
  } else if (lapse !== undefined)
    troubles.push({
      field: 'lapse',
      words: whatIfWords().noLapse(quote(lapse)),
    });
  if (written.without !== undefined) {
    const act = actsOf(agreement, site.record).find(({ id }) => id === written.without);
    if (act) found.push({ kind: 'without', act: act.id });
    else troubles.push({ field: 'without', words: whatIfWords().noAct(agreement.short, quote(written.without)) });
  }
  return found;
}

function stateIn(field: Field, written: string, troubles: Trouble[]): string {
  const code = written.toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  troubles.push({ field, words: whatIfWords().noState(quote(written)) });
  return '';
}

function dayIn(field: 'at' | 'from', written: Written, troubles: Trouble[]): Day | undefined {
  const text = written[field];
  const day = text === undefined ? undefined : parseDay(text);
  if (day === undefined) {
    troubles.push({ field, words: whatIfWords().noDay(field, text === undefined ? undefined : quote(text)) });
  }
  return day;
}

function limitedIn(agreement: AgreementFile, written: Written, view: View, troubles: Trouble[]): Limited | undefined {
  if (written.limit === undefined) return undefined;
  const name = written.limit.replace(/^limits\./, '');
  const limit = Object.hasOwn(agreement.limits, name) ? agreement.limits[name] : undefined;
  if (!limit) {
    troubles.push({ field: 'limit', words: whatIfWords().noLimit(agreement.short, quote(written.limit)) });
    return undefined;
  }
  const { max = '' } = written;
  if (!/^\d{1,9}$/.test(max)) {
    troubles.push({ field: 'max', words: whatIfWords().noNumber(max === '' ? undefined : quote(max)) });
    return undefined;
  }
  const from = written.from === undefined ? view.on : dayIn('from', written, troubles);
  if (from === undefined) return undefined;
  return limitedTo(agreement, name, limit, Number(max), from);
}

function limitedTo(agreement: AgreementFile, name: string, limit: Limit, number: number, from: Day): Limited {
  const side = limit.max === undefined && limit.min !== undefined ? 'min' : 'max';
  const { unit } = agreement.counts[limit.count] ?? { unit: '' };
  const limited = { name, side, number, unit, from } as const;
  const title = `Another number for ${nameOf(`limits.${name}`)}`;
  const operations = [{ set: `limits.${name}.${side}`, to: number }];
  const patch: Patch = { id: PATCH, by: undefined, title, says: title, sources: [], from, operations };
  return { ...limited, patch };
}

const PATCH = 'another-number';

export function limitedWords({ name, side, number, unit, from }: Limited): string {
  const bound = {
    name: foreign(nameOf(`limits.${name}`)),
    number,
    unit,
    comparison: side === 'max' ? '<=' : '>=',
  } as const;
  return whatIfWords().limited(bound, from);
}

/** The same as a file, for the command line and for whoever wants to say more. */
export function patchText({ id }: Pick<AgreementFile, 'id'>, { name, side, number, from, patch }: Limited): string {
  return [
    'servanda: patch/1',
    `id: ${PATCH}`,
    `agreement: ${id}`,
    'kind: what-if',
    `from: ${formatDay(from)}`,
    `title: ${patch.title}`,
    `says: ${patch.says}`,
    'sources: [recalled]',
    'confidence: recalled',
    'patch:',
    `  - set: limits.${name}.${side}`,
    `    to: ${number}`,
    '',
  ].join('\n');
}

/** What has been written was checked, so that it needs no quotes but those around a period. */
export function commandOf({ id }: AgreementFile, { suppositions, limited }: Asked, view: View): string {
  const days = suppositions.flatMap(({ at }) => (at === undefined ? [] : [formatDay(at)]));
  return [
    `what-if ${id}`,
    ...suppositions.flatMap((each) => {
      if (each.kind === 'extend')
        return [`--extend '${each.period}'`, ...(each.by === 'all' ? [] : [`--by ${each.by}`])];
      if (each.kind === 'lapse') return ['--lapse'];
      if (each.kind === 'without') return [`--without ${each.act}`];
      return [`--${each.kind} ${each.party}`, ...('ground' in each && each.ground ? [`--ground ${each.ground}`] : [])];
    }),
    ...(days[0] === undefined ? [] : [`--at ${days[0]}`]),
    ...(limited ? [`--patch ${PATCH}.yaml`] : []),
    ...(view.known === undefined ? [] : [`--known ${formatDay(view.known)}`]),
    ...(view.reading === undefined ? [] : [`--reading ${view.reading}`]),
  ].join(' ');
}
