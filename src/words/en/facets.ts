import type { Act, Aspect, FacetValues, Item } from '../../agreement/facets.ts';
import { partsBeyond } from '../../agreement/meaning.ts';
import { listWords, momentWords, numberWords, plural } from './grammar.ts';
import {
  BLANK,
  boundsWords,
  countWords,
  dateWords,
  delayWords,
  eitherWords,
  partsWords,
  periodWords,
  thingWords,
  whomWords,
} from './rules.ts';
import { stateWords } from './states.ts';

/** What each facet of a provision says in English, and what it is called. The compiler refuses one without words. */

interface Spoken<T> {
  /** At most ten letters: the head of its row. */
  readonly label: string;
  /** `other`: what the counterpart says, for what tells only the difference. */
  readonly words: (value: T, other: T | undefined) => string;
  /** What is said of an agreement that has nothing of the sort. */
  readonly none?: string;
}

export type Facets = { readonly [A in Aspect]: Spoken<FacetValues[A]> };

export const facets: Facets = {
  kind: { label: 'kind', words: (kind) => kind.replaceAll('-', ' ') },
  parties: {
    label: 'parties',
    words: (parties) =>
      Array.isArray(parties)
        ? listWords(parties.map((party) => (typeof party === 'string' ? stateWords(party) : successorWords(party))))
        : `open: ${parties.open}`,
  },
  zone: { label: 'days in', words: (zone) => zone },
  'start-day': { label: 'first day', words: (day) => (day === 'excluded' ? 'not counted' : 'counted') },
  'month-end': {
    label: 'month-end',
    words: (end) =>
      ({
        'last-day': 'on the last day of a shorter month',
        overflow: 'runs over into the next month',
        refuse: 'left open',
      })[end],
  },
  holidays: {
    label: 'holidays',
    words: (holidays) => (holidays === 'none' ? 'move no date' : `move a date to the ${holidays.roll} working day`),
  },

  upon: { label: 'in force', words: uponWords },
  delay: { label: 'how soon', words: (delay) => `${delayWords(delay)} that`, none: 'at once' },
  'not-before': { label: 'not before', words: dateWords, none: 'no earliest day' },
  joins: {
    label: 'who joins',
    words: ({ delay, since }) => {
      const later = since === 'condition' ? ' once the condition is met' : '';
      return delay ? `is bound ${delayWords(delay)} its deposit${later}` : `is bound at its deposit${later}`;
    },
  },
  lasts: {
    label: 'lasts',
    words: (lasts) => {
      if (lasts === 'unlimited') return 'without limit';
      if (typeof lasts === 'string') return lasts;
      return 'through' in lasts ? `through ${momentWords(lasts.through)}` : `as long as ${lasts.with}`;
    },
  },
  renewal: {
    label: 'renewal',
    words: ({ every, ahead }) => `by itself, ${every} at a time, unless a party says no ${ahead} ahead`,
    none: 'not by itself',
  },
  extension: {
    label: 'extension',
    words: ({ max, times, by }) => {
      const far = max === 'unlimited' ? 'without limit' : `by at most ${max}`;
      const often = times === undefined ? 'as often as agreed' : times === 1 ? 'once' : `${times} times`;
      return `${far}, ${often}, by ${by === 'all' ? 'all parties' : 'a conference'}`;
    },
    none: 'no clause on it',
  },
  'notice-period': {
    label: 'notice',
    words: ({ after, from }) =>
      `${periodWords(after)}, from ${from === 'receipt' ? 'its receipt' : 'the day on which it is given'}`,
  },
  ground: {
    label: 'ground',
    words: ({ ground, words }) => (ground === 'none' ? `none needed: ${words}` : words),
  },
  'first-notice': { label: 'earliest', words: (rule) => `notice from ${dateWords(rule)}`, none: 'at any time' },
  frozen: { label: 'in war', words: () => 'takes no effect while it is in armed conflict', none: 'takes effect' },
  ends: { label: 'ends', words: (ends) => (ends === 'all' ? 'for all parties' : 'for the party that leaves') },

  members: {
    label: 'states',
    words: (whom) => (whom.states ? listWords(whom.states.map(stateWords)) : (whom.asks ?? '')),
  },
  definition: {
    label: 'tests',
    words: (parts, other) => {
      const beyond = partsBeyond(parts, other ?? []);
      return beyond.length === 0 ? 'nothing more' : partsWords(beyond);
    },
  },
  named: { label: 'names', words: (items, other) => typesNamed(items, other) || 'nothing more', none: 'no types' },
  exceptions: { label: 'except', words: (items, other) => itemsWords(items, other), none: 'no exceptions' },
  open: { label: 'unclear', words: (items, other) => itemsWords(items, other), none: 'nothing left open' },
  basis: {
    label: 'range is',
    words: (basis) => (basis === 'tested' ? 'the longest that was tested' : 'what it is able to fly'),
  },

  number: { label: 'number', words: ({ max, min, unit }) => boundsWords(max, min, unit) },
  counted: { label: 'counted', words: countWords },
  per: {
    label: 'for',
    words: ({ per, groups }) => {
      if (per === 'group') return `each group together: ${whomWords(groups)}`;
      return { party: 'each party', item: 'each single item', site: 'each site', host: 'what a party must accept' }[
        per
      ];
    },
  },
  binds: { label: 'binds', words: (whom) => (whom.length === 0 ? 'every party' : whomWords(whom)) },
  from: { label: 'from', words: dateWords },
  until: { label: 'until', words: dateWords, none: 'no end of its own' },
  steps: {
    label: 'steps',
    words: (steps) =>
      steps.map((each) => `${boundsWords(each.max, each.min, '')} from ${dateWords(each.from)}`).join('; '),
    none: 'no earlier ceilings',
  },
  declared: {
    label: 'declared',
    words: (current) => `by the party; each figure serves for ${current}`,
    none: 'no figure is declared',
  },

  acts: {
    label: 'forbids',
    words: ({ acts, alone }, other) => {
      if (other === undefined) return actsWords(acts);
      if (alone.length === 0) return 'nothing more';
      return alone.length === acts.length ? actsWords(alone) : `besides: ${actsWords(alone)}`;
    },
  },
  trigger: { label: 'when', words: triggerWords },
  who: {
    label: 'who',
    words: (who) =>
      ({ actor: 'the party that acted', each: 'each party', other: 'the other parties', together: 'all together' })[
        who
      ],
  },
  action: {
    label: 'must',
    words: (must) => {
      const times = must.times === undefined || must.times === 1 ? '' : ` (${plural(must.times, 'time')})`;
      if (must.send !== undefined) return `send: ${thingWords(must.send)}${times}`;
      if (must.hold !== undefined) return `hold: ${thingWords(must.hold)}${times}`;
      return must.allow === undefined ? `${thingWords(must.do ?? '')}${times}` : `allow: ${thingWords(must.allow)}`;
    },
  },
  deadline: {
    label: 'by when',
    words: ({ within, ahead, timing }) => {
      if (within !== undefined) return within === 'blank' ? BLANK : `within ${within}`;
      if (ahead !== undefined) return ahead === 'blank' ? `ahead, ${BLANK}` : `${ahead} ahead`;
      return timing ?? 'no deadline';
    },
  },
  uses: {
    label: 'counts',
    words: ({ of, also }) => listWords([of, ...also].map(thingWords)),
  },
  quota: { label: 'number', words: (quota) => quotaWords(quota) },

  means: { label: 'means', words: (means) => (means === 'none' ? 'none' : means.replaceAll('-', ' ')) },
  often: { label: 'how often', words: (often) => often, none: 'not said' },
  quotas: {
    label: 'quotas',
    words: (quotas) => quotas.map((quota) => `${thingWords(quota.of)}: ${quotaWords(quota)}`).join('; '),
    none: 'none',
  },
  notice: { label: 'notice', words: periodWords, none: 'not said' },
  within: { label: 'held', words: (within) => (within === 'blank' ? BLANK : `within ${within}`), none: 'no day given' },
  support: {
    label: 'asked by',
    words: (support) => (support === 'blank' ? BLANK : plural(support, 'party', 'parties')),
    none: 'not said',
  },
  quorum: { label: 'quorum', words: ({ atLeast, outOf }) => `${atLeast} of ${outOf} parties`, none: 'none' },
  decides: { label: 'decides by', words: (by) => by.replaceAll('-', ' '), none: 'not said' },
  binding: { label: 'binding', words: (binding) => (binding ? 'yes' : 'no'), none: 'not said' },
  question: { label: 'asks', words: (asks) => asks },
  words: { label: 'says', words: (says) => says },
  terms: { label: 'rests on', words: (terms) => listWords(terms.map(({ name }) => thingWords(name))) },
};

function successorWords({
  party,
  before,
}: {
  readonly party: string;
  readonly before: readonly { readonly state: string }[];
}): string {
  return `${stateWords(party)} (before: ${listWords(before.map((each) => stateWords(each.state)))})`;
}

function uponWords({ upon, on, deposits, all, percent }: FacetValues['upon']): string {
  switch (upon) {
    case 'signature':
      return 'when it is signed';
    case 'instruments-exchanged':
      return 'when the instruments of ratification are exchanged';
    case 'date':
      return on === undefined ? 'on a day' : `on ${momentWords(on)}`;
    case 'own-act':
      return 'for each state by an act of its own';
    case 'decision':
      return 'by a decision of its own';
    case 'deposits': {
      const share =
        percent === undefined ? undefined : `more than ${numberWords(percent)}% of the signatories have deposited`;
      const number = deposits === undefined ? undefined : `${plural(deposits, 'instrument')} are deposited`;
      const must =
        all.length === 0
          ? undefined
          : `${number === undefined ? '' : 'those of '}${whomWords(all)}${number === undefined ? ' have deposited' : ' among them'}`;
      return `when ${[number, must, share].filter((each) => each !== undefined).join(', ')}`;
    }
  }
}

/** Only what the other does not have. */
export function itemsBeyond(items: readonly Item[], other: readonly Item[] | undefined): readonly Item[] {
  const known = new Set((other ?? []).flatMap((each) => each.keys));
  return items.filter((each) => !each.keys.some((key) => known.has(key)));
}

function itemsWords(items: readonly Item[], other: readonly Item[] | undefined): string {
  const beyond = itemsBeyond(items, other);
  return beyond.length === 0 ? 'nothing more' : beyond.map((each) => each.says).join(' ');
}

/** `SS-18 (SUN)`: the types that an agreement names. Whose they are is left out; the agreement says it. */
export function typesNamed(items: readonly Item[], other: readonly Item[] | undefined): string {
  return [...new Set(itemsBeyond(items, other).map(({ says }) => says.replace(/ \([A-Z]{3}\)$/, '')))].join(', ');
}

/** Acts on the same things are told together: `production or flight test of any ICBM`. */
export function actsWords(acts: readonly Act[]): string {
  const things = Map.groupBy(acts, (act) => act.event);
  const told = [...things].map(([event, those]) => ({ event, of: [...new Set(those.map((act) => act.of))] }));
  const groups = Map.groupBy(told, ({ of }) => JSON.stringify(of));
  return [...groups.values()]
    .map((those) => {
      const events = eitherWords(those.map(({ event }) => thingWords(event)));
      const of = (those[0]?.of ?? []).filter((name) => name !== undefined);
      return of.length === 0 ? events : `${events} of any ${eitherWords(of.map(thingWords))}`;
    })
    .join('; ');
}

function triggerWords(when: FacetValues['trigger']): string {
  if (when.event !== undefined) {
    const about = when.where.length === 0 ? '' : ` (${partsWords(when.where)})`;
    return `each ${thingWords(when.event)}${about}`;
  }
  if (when.once) return `once, counted from ${dateWords(when.once)}`;
  if (when.every !== undefined)
    return `every ${when.every.replace(/^1 /, '')}, counted from ${dateWords(when.from ?? { after: 'force' })}`;
  return when.yearly === undefined ? 'at all times' : `every year by ${monthDayWords(when.yearly)}`;
}

/** `04-30`: 30 April. */
function monthDayWords(text: string): string {
  return momentWords(`2000-${text}`).replace(' 2000', '');
}

function quotaWords({ max, schedule, every }: FacetValues['quota']): string {
  const period = `every ${every.replace(/^1 /, '')}`;
  if (max === 'blank') return `${BLANK}, ${period}`;
  if (max !== undefined) return `${numberWords(max)} ${period}`;
  const steps = (schedule ?? []).map((each) => `${each.max} in ${span(each.first, each.last)}`);
  return `${period}: ${steps.join(', ')}`;
}

function span(first: number, last: number): string {
  return first === last ? `period ${first}` : `periods ${first} to ${last}`;
}
