import { parsePeriod } from '../time/period.ts';
import type { Half } from './half.ts';
import { definingParts, keyOf, type Part, partsOf, partsOfName, toTheEnd } from './meaning.ts';
import type {
  AgreementFile,
  Bound,
  Condition,
  Count,
  DateRule,
  Delay,
  Duty,
  Exception,
  Limit,
  Prohibition,
  Quota,
} from './schema.ts';

/**
 * A provision taken apart into what a lawyer asks of it: what number, counted how, from when, for whom. Each answer has
 * its data, from which words are made, and its keys: two answers say the same if they share one.
 */

/** A group of the file with its members, or with the question that decides who they are; or single states. */
export interface Whom {
  readonly name: string;
  readonly states?: readonly string[] | undefined;
  readonly asks?: string | undefined;
}

/** What a bound refers to is told by its unit, since names mean nothing outside of their file. */
export type BoundIn =
  | number
  | 'blank'
  | { readonly percent: number; readonly of: string; readonly held?: string | undefined }
  | { readonly base: number; readonly plus: string; readonly atMost: number };

/** Something that is told beside others of its sort, with what makes it the same as one on the other side. */
export interface Item {
  readonly keys: readonly string[];
  readonly says: string;
}

export interface Act {
  readonly keys: readonly string[];
  /** An event, or the holding of things. */
  readonly event: string;
  readonly of: string | undefined;
}

/** Things that are counted alike, and for how much. */
export interface Counted extends Omit<Count['sum'][number], 'where'> {
  readonly where: readonly Part[];
}

interface Step {
  readonly max: BoundIn | undefined;
  readonly min: BoundIn | undefined;
  readonly from: DateRule;
  readonly until: DateRule | undefined;
}

export interface FacetValues {
  kind: AgreementFile['kind'];
  parties: AgreementFile['parties'];
  zone: string;
  'start-day': AgreementFile['time']['startDay'];
  'month-end': AgreementFile['time']['monthEnd'];
  holidays: AgreementFile['time']['holidays'];
  upon: {
    readonly upon: AgreementFile['lifecycle']['force']['upon'];
    readonly on: string | undefined;
    readonly deposits: number | undefined;
    readonly all: readonly Whom[];
    readonly percent: number | undefined;
  };
  delay: Delay;
  joins: { readonly delay: Delay | undefined; readonly since: 'condition' | 'force' };
  'not-before': DateRule;
  lasts: AgreementFile['lifecycle']['duration']['lasts'];
  renewal: NonNullable<AgreementFile['lifecycle']['duration']['renews']>;
  extension: NonNullable<AgreementFile['lifecycle']['duration']['extend']>;
  'notice-period': { readonly after: string; readonly from: 'notice' | 'receipt' };
  ground: { readonly ground: string | undefined; readonly words: string };
  'first-notice': DateRule;
  frozen: 'armed-conflict';
  ends: 'all' | 'withdrawing';
  members: Whom;
  /** What it is and where, down to the term that it narrows. */
  definition: readonly Part[];
  named: readonly Item[];
  exceptions: readonly Item[];
  open: readonly Item[];
  basis: 'tested' | 'capability';
  number: { readonly max: BoundIn | undefined; readonly min: BoundIn | undefined; readonly unit: string };
  counted: readonly Counted[];
  per: { readonly per: 'party' | 'group' | 'item' | 'site' | 'host'; readonly groups: readonly Whom[] };
  binds: readonly Whom[];
  from: DateRule;
  until: DateRule;
  steps: readonly Step[];
  declared: string;
  acts: { readonly acts: readonly Act[]; readonly alone: readonly Act[] };
  trigger: Omit<Duty['when'], 'where'> & { readonly where: readonly Part[] };
  who: Duty['who'];
  action: Duty['must'];
  deadline: Pick<Duty, 'within' | 'ahead' | 'timing'>;
  uses: { readonly of: string; readonly also: readonly string[] };
  quota: Pick<Quota, 'max' | 'schedule' | 'every'>;
  means: AgreementFile['verification'][string]['means'];
  often: string;
  quotas: readonly Pick<Quota, 'of' | 'max' | 'schedule' | 'every'>[];
  notice: string;
  within: string;
  support: number | 'blank';
  quorum: { readonly atLeast: number; readonly outOf: number };
  decides: string;
  binding: boolean;
  question: string;
  words: string;
  /** Terms that it rests on and that the two agreements define differently. */
  terms: readonly { readonly name: string; readonly cite: string }[];
}
export type Aspect = keyof FacetValues;
export type Facet = {
  readonly [A in Aspect]: { readonly aspect: A; readonly value: FacetValues[A]; readonly keys: readonly string[] };
}[Aspect];

export function facet<A extends Aspect>(aspect: A, value: FacetValues[A], ...keys: readonly string[]): Facet {
  return { aspect, value, keys: keys.length > 0 ? keys : [plainKey(value)] } as Facet; // Aspect and value belong together.
}

/** A facet of what is there, and none of what is not. */
function maybe<A extends Aspect, T>(
  aspect: A,
  from: T | undefined,
  make: (from: T) => { readonly value: FacetValues[A]; readonly key?: string },
): Facet[] {
  if (from === undefined) return [];
  const { value, key } = make(from);
  return [key === undefined ? facet(aspect, value) : facet(aspect, value, key)];
}

function dateFacet(aspect: 'until' | 'not-before' | 'first-notice', rule: DateRule | undefined, half: Half): Facet[] {
  return maybe(aspect, rule && ruleIn(rule, half), (value) => ({ value, key: ruleKey(value) }));
}

/** Plain data as text, in whatever order the keys of its maps stand. */
function plainKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(plainKey).join(',')}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .map(([name, each]) => `${name}:${plainKey(each)}`)
    .sort()
    .join(',')}}`;
}

/** `1 year` and `12 months` are one key, 30 days and a month are not. */
export function periodKey(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  return period.kind === 'hours' ? `${period.hours}h` : `${period.years * 12 + period.months}m${period.days}d`;
}

/** Where the parties are fixed, the agreement and all of them are bound from one day. */
function ruleIn(rule: DateRule, { file }: Half): DateRule {
  if (!Array.isArray(file.parties)) return rule;
  const named = (anchor: DateRule['after']) => (anchor === 'agreement-force' ? 'force' : anchor);
  return { ...rule, after: named(rule.after), firstOfMonthAfter: named(rule.firstOfMonthAfter) };
}

function ruleKey(rule: DateRule): string {
  return plainKey({ ...rule, plus: rule.plus === undefined ? undefined : periodKey(rule.plus) });
}

export const FROM_FORCE: DateRule = { after: 'force' };

// --- groups and parties

export function whomKey(whom: Whom, half: Half): string {
  if (whom.states) return [...whom.states].sort().join(' ');
  const pair = half.groups.get(whom.name);
  return pair === undefined ? whom.name : `#${pair}`;
}

export function whomOf(name: string, half: Half): Whom {
  if (/^[A-Z]/.test(name)) return { name, states: [name] };
  const group = half.file.groups[name];
  return { name, states: group?.states, asks: group?.asks };
}

/** Every party, or those named; where the parties are fixed, to name them all is the same as to name none. */
function bindsFacet(binds: readonly string[] | undefined, half: Half): Facet {
  const { parties } = half.file;
  const codes = Array.isArray(parties) ? parties.map((party) => (typeof party === 'string' ? party : party.party)) : [];
  const whom = (binds ?? []).map((name) => whomOf(name, half));
  const states = new Set(binds === undefined ? codes : whom.flatMap((each) => each.states ?? []));
  const named = whom.filter((each) => !each.states).map((each) => whomKey(each, half));
  const everyone = binds === undefined || (codes.length > 0 && codes.every((code) => states.has(code)));
  const key = [...named, ...states].sort().join(' ');
  return facet('binds', everyone ? [] : whom, ...(key === '' ? [] : [key]), ...(everyone ? ['every party'] : []));
}

export function groupFacets(name: string, half: Half): Facet[] {
  const whom = whomOf(name, half);
  return [facet('members', whom, whom.states ? [...whom.states].sort().join(' ') : (whom.asks ?? ''))];
}

export function agreementFacets({ file }: Half): Facet[] {
  const { parties } = file;
  const codes = Array.isArray(parties)
    ? parties
        .map((party) => (typeof party === 'string' ? party : plainKey(party)))
        .sort()
        .join(' ')
    : 'open';
  return [facet('kind', file.kind), facet('parties', parties, codes)];
}

export function timeFacets({ file: { time } }: Half): Facet[] {
  return [
    facet('zone', time.zone, /^(GMT|UTC|Etc\/(GMT|UTC))$/.test(time.zone) ? 'UTC' : time.zone),
    facet('start-day', time.startDay),
    facet('month-end', time.monthEnd),
    facet('holidays', time.holidays),
  ];
}

// --- the life of the agreement

export function forceFacets(half: Half): Facet[] {
  const { force } = half.file.lifecycle;
  const needs = force.needs ?? [];
  const all = needs.flatMap((need) => (need.all === undefined ? [] : [whomOf(need.all, half)]));
  const deposits = needs.find((need) => need.deposits !== undefined)?.deposits;
  const percent = needs.find((need) => need.percentOfSignatories)?.percentOfSignatories?.above;
  const key = plainKey({ upon: force.upon, on: force.on, deposits, percent });
  const joins = { delay: force.joins?.delay, since: force.joins?.since ?? 'force' };
  return [
    facet(
      'upon',
      { upon: force.upon, on: force.on, deposits, all, percent },
      `${key} ${all
        .map((each) => whomKey(each, half))
        .sort()
        .join(' ')}`,
    ),
    ...maybe('delay', force.delay, (delay) => ({ value: delay, key: delayKey(delay) })),
    ...dateFacet('not-before', force.notBefore, half),
    ...(force.upon === 'deposits' ? [facet('joins', joins, `${delayKey(joins.delay)} ${joins.since}`)] : []),
  ];
}

function delayKey(delay: Delay | undefined): string {
  return plainKey(delay?.plus === undefined ? delay : { plus: periodKey(delay.plus) });
}

export function durationFacets({ file: { lifecycle } }: Half): Facet[] {
  const { lasts, renews, extend } = lifecycle.duration;
  const period = (text: string) => (text === 'unlimited' ? text : periodKey(text));
  return [
    facet('lasts', lasts, typeof lasts === 'string' ? period(lasts) : plainKey(lasts)),
    ...maybe('renewal', renews, (value) => ({ value, key: `${period(value.every)} ${period(value.ahead)}` })),
    ...maybe('extension', extend, (value) => ({ value, key: plainKey({ ...value, max: period(value.max) }) })),
  ];
}

export function withdrawFacets(half: Half): Facet[] {
  const { withdraw } = half.file.lifecycle;
  if (!withdraw) return [];
  return [
    facet(
      'notice-period',
      { after: withdraw.after, from: withdraw.from },
      `${periodKey(withdraw.after)} ${withdraw.from}`,
    ),
    facet(
      'ground',
      { ground: withdraw.ground, words: withdraw.grounds },
      `${withdraw.ground === 'none' ? 'none' : ''} ${plainWords(withdraw.grounds)}`,
    ),
    ...dateFacet('first-notice', withdraw.notice, half),
    ...dateFacet('not-before', withdraw.notBefore, half),
    ...maybe('frozen', withdraw.frozen, (value) => ({ value })),
    facet('ends', withdraw.ends),
  ];
}

// --- definitions

export function termFacets(name: string, half: Half): Facet[] {
  const term = half.file.terms[name];
  if (!term) return [];
  const near = definingParts(term, { ...half.lexicon, pairs: without(half.lexicon.pairs, name) });
  const far = definingParts(term, toTheEnd(half.lexicon));
  const types = Object.entries(term.named?.types ?? {}).flatMap(([state, those]) =>
    those.map((type): Item => ({ keys: [`${successorOf(state, half)} ${type}`], says: `${type} (${state})` })),
  );
  return [
    facet(
      'definition',
      definingParts(term, { ...half.names, pairs: without(half.names.pairs, name) }),
      keyOf(near),
      keyOf(far),
    ),
    ...itemsFacet('named', types),
    ...itemsFacet('exceptions', exceptionItems(term.except, half)),
    ...itemsFacet('open', exceptionItems(term.unclear, half)),
  ];
}

/** The party that stands in the place of a state that is gone. */
function successorOf(state: string, { file }: Half): string {
  const parties = Array.isArray(file.parties) ? file.parties : [];
  const found = parties.find((party) => typeof party !== 'string' && party.before.some((each) => each.state === state));
  return typeof found === 'object' ? found.party : state;
}

function without(pairs: ReadonlyMap<string, number>, name: string): ReadonlyMap<string, number> {
  return new Map([...pairs].filter(([each]) => each !== name));
}

function itemsFacet(aspect: 'named' | 'exceptions' | 'open', items: readonly Item[]): Facet[] {
  if (items.length === 0) return [];
  const key = (which: number) => items.map((each) => each.keys[which] ?? each.keys[0] ?? '').sort();
  return [facet(aspect, items, `near ${key(0).join(' ; ')}`, `far ${key(1).join(' ; ')}`)];
}

function exceptionItems(those: Readonly<Record<string, Exception>> | undefined, half: Half): Item[] {
  return Object.values(those ?? {}).map((each) => ({ keys: conditionKeys(each.where, half), says: each.says }));
}

function conditionKeys(condition: Condition | undefined, half: Half): string[] {
  return [keyOf(partsOf(condition, half.lexicon)), keyOf(partsOf(condition, toTheEnd(half.lexicon)))];
}

// --- limits

/** A limit and the earlier steps down to it. */
export interface Ladder {
  readonly name: string;
  readonly limit: Limit;
  readonly steps: readonly Limit[];
}

export function limitFacets({ limit, steps }: Ladder, half: Half): Facet[] {
  const count = half.file.counts[limit.count];
  if (!count) throw new Error('invariant: check.ts has refused limits without their count');
  const [max, min] = [boundIn(limit.max, half), boundIn(limit.min, half)];
  const groups = (limit.groups ?? []).map((name) => whomOf(name, half));
  // Tons are not kilograms; missiles and launchers are told apart by what is counted.
  const unit = measureOf(count) === 'items' ? '' : count.unit.toLowerCase();
  const from = ruleIn(limit.from ?? FROM_FORCE, half);
  return [
    facet('number', { max, min, unit: count.unit }, plainKey({ max, min, unit })),
    facet(
      'counted',
      count.sum.map((part) => ({ ...part, where: partsOf(part.where, half.names) })),
      countKey(count, half, false),
      countKey(count, half, true),
    ),
    facet('per', { per: limit.per, groups }, [limit.per, ...groups.map((each) => whomKey(each, half))].join(' ')),
    bindsFacet(limit.binds, half),
    facet('from', from, ruleKey(from)),
    ...dateFacet('until', limit.until, half),
    ...stepsFacet(steps, half),
    ...maybe('declared', count.declared, ({ current }) => ({ value: current, key: periodKey(current) })),
  ];
}

function stepsFacet(steps: readonly Limit[], half: Half): Facet[] {
  if (steps.length === 0) return [];
  const value = steps.map((step): Step => {
    const from = ruleIn(step.from ?? FROM_FORCE, half);
    const until = step.until && ruleIn(step.until, half);
    return { max: boundIn(step.max, half), min: boundIn(step.min, half), from, until };
  });
  const key = value.map((each) =>
    plainKey({ ...each, from: ruleKey(each.from), until: each.until && ruleKey(each.until) }),
  );
  return [facet('steps', value, key.sort().join(' '))];
}

function boundIn(bound: Bound | undefined, half: Half): BoundIn | undefined {
  if (typeof bound !== 'object') return bound;
  const unit = (count: string) => half.file.counts[count]?.unit ?? count;
  if ('of' in bound) return { percent: bound.percent, of: unit(bound.of), held: bound.held };
  return { base: bound.base, plus: unit(bound.plus), atMost: bound.atMost };
}

/** What is added up: items one by one, warheads, or a quantity of theirs. */
export function measureOf(count: Count): string {
  if (/\bwarheads?\b/i.test(count.unit)) return 'warheads';
  const attributes = count.sum.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const [first] = attributes;
  if (first === undefined) return 'items';
  return first === 'reentryVehicles' || first === 'armsEquipped' ? 'warheads' : first;
}

/** What is counted and for how much, whatever parts the file makes of it. */
function countKey(count: Count, half: Half, deep: boolean): string {
  const lexicon = deep ? toTheEnd(half.lexicon) : half.lexicon;
  const parts = count.sum.flatMap((part) =>
    part.each.map((name) => {
      const what = keyOf([...partsOfName(name, lexicon), ...partsOf(part.where, lexicon)]);
      const value = plainKey({ value: part.value, first: part.first, beyond: part.beyond });
      return `${what} @ ${part.of ? [...part.of].sort().join(' ') : ''} @ ${value}`;
    }),
  );
  return [...new Set(parts)].sort().join(' + ');
}

// --- prohibitions

export function actsOf(prohibition: Prohibition, half: Half): Act[] {
  const far = toTheEnd(half.lexicon);
  const act = (event: string, of: string | undefined): Act => {
    const keys = of === undefined ? ['anything'] : [partsOfName(of, half.lexicon), partsOfName(of, far)].map(keyOf);
    return { keys: keys.map((key) => `${event} of ${key}`), event, of };
  };
  return prohibition.forbids.flatMap((part) => {
    const things = part.holding ?? part.of ?? [undefined];
    return (part.events ?? ['holding']).flatMap((event) => things.map((of) => act(event, of)));
  });
}

/** `known`: the keys of all acts that the other agreement forbids, in whatever provision. */
export function prohibitionFacets(prohibition: Prohibition, half: Half, known: ReadonlySet<string>): Facet[] {
  const acts = actsOf(prohibition, half);
  const alone = acts.filter((act) => !act.keys.some((key) => known.has(key)));
  const from = ruleIn(prohibition.from ?? FROM_FORCE, half);
  const key = alone.map((act) => act.keys.join(' ')).sort();
  return [
    facet('acts', { acts, alone }, key.join(' ; ')),
    bindsFacet(prohibition.binds, half),
    facet('from', from, ruleKey(from)),
    ...dateFacet('until', prohibition.until, half),
  ];
}

// --- duties and quotas

export function dutyFacets(duty: Duty, half: Half): Facet[] {
  const { must } = duty;
  const rules = {
    once: duty.when.once && ruleIn(duty.when.once, half),
    from: duty.when.from && ruleIn(duty.when.from, half),
  };
  const when = { ...duty.when, ...rules };
  const from = ruleIn(duty.from ?? FROM_FORCE, half);
  const about = when.event === undefined ? '' : conditionKeys(when.where, half);
  const triggers = [about[0] ?? '', about[1] ?? ''].map((where) =>
    [
      when.event ?? '',
      where,
      when.once ? ruleKey(when.once) : '',
      when.every === undefined ? '' : `${periodKey(when.every)} ${ruleKey(when.from ?? FROM_FORCE)}`,
      when.yearly ?? '',
      when.always ?? '',
    ].join(' / '),
  );
  return [
    facet('trigger', { ...when, where: partsOf(when.where, half.names) }, ...triggers),
    facet('who', duty.who),
    facet('action', must, `${actionOf(duty).kind} ${must.hold ?? ''} ${must.times ?? 1}`),
    facet('deadline', duty, deadlineKey(duty)),
    ...itemsFacet('exceptions', exceptionItems(duty.unless, half)),
    bindsFacet(duty.binds, half),
    facet('from', from, ruleKey(from)),
    ...dateFacet('until', duty.until, half),
  ];
}

export function actionOf({ must }: Pick<Duty, 'must'>): { readonly kind: string; readonly what: string } {
  if (must.send !== undefined) return { kind: 'send', what: must.send };
  if (must.hold !== undefined) return { kind: 'hold', what: must.hold };
  return must.allow === undefined ? { kind: 'do', what: must.do ?? '' } : { kind: 'allow', what: must.allow };
}

function deadlineKey({ within, ahead, timing }: Duty): string {
  if (within !== undefined) return `within ${periodKey(within)}`;
  return ahead === undefined ? plainWords(timing ?? '') : `ahead ${periodKey(ahead)}`;
}

export function quotaFacets(quota: Quota, half: Half): Facet[] {
  const { max, schedule, every, also = [] } = quota;
  return [
    facet('quota', { max, schedule, every }, plainKey({ max, schedule, every: periodKey(every) })),
    facet('per', { per: quota.per, groups: [] }, quota.per),
    facet('uses', { of: quota.of, also }, [quota.of, ...also].sort().join(' ')),
    bindsFacet(quota.binds, half),
    facet('from', ruleIn(quota.from, half), ruleKey(ruleIn(quota.from, half))),
  ];
}

// --- verification, meetings, questions

export function verificationFacets(name: string, half: Half): Facet[] {
  const each = half.file.verification[name];
  if (!each) return [];
  return [
    facet('means', each.means),
    ...maybe('often', each.quota, (value) => ({ value, key: plainWords(value) })),
    ...quotasFacet(each.quotas ?? [], half),
    ...maybe('notice', each.notice, (value) => ({ value, key: periodKey(value) })),
  ];
}

/** The numbers of the quotas that belong to a means of verification. */
function quotasFacet(names: readonly string[], half: Half): Facet[] {
  const quotas = names.flatMap((name) => half.file.quotas[name] ?? []);
  const keys = quotas.map(({ max, schedule, every, per }) => plainKey({ max, schedule, every: periodKey(every), per }));
  return quotas.length === 0 ? [] : [facet('quotas', quotas, keys.sort().join(' '))];
}

export function meetingFacets(name: string, half: Half): Facet[] {
  const each = half.file.meetings[name];
  if (!each) return [];
  return [
    ...maybe('within', each.within, (value) => ({ value, key: periodKey(value) })),
    ...maybe('support', each.support, (value) => ({ value })),
    ...maybe('quorum', each.quorum, (value) => ({ value })),
    ...maybe('decides', each.decides, (value) => ({ value })),
    ...maybe('binding', each.binding, (value) => ({ value })),
  ];
}

export function questionFacets(name: string, half: Half): Facet[] {
  const each = half.file.judgements[name];
  return each ? [facet('question', each.asks, plainWords(each.asks))] : [];
}

/** Words as they are compared: letters and figures alone. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
