import type { AgreementFile } from '../agreement/schema.ts';
import type { Change } from '../assess/difference.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import type { Supposed } from '../assess/what-if.ts';
import { nameOf } from '../report/cells.ts';
import { direction, says, turnOf } from '../report/what-if-text.ts';
import type { Interval } from '../time/interval.ts';
import { say } from '../words/language.ts';
import { whatIfWords } from '../words/what-if.ts';
import { foreign } from '../words/words.ts';
import { readersWords } from './answers.ts';

/** What a supposition comes to, in the few sentences that somebody wants to read first. */
export function gistOf(agreement: AgreementFile, supposed: Supposed, changed: readonly Change[]): string[] {
  const news = changed.filter(says);
  const sentences = [
    ...lifeSentences(agreement, supposed, news),
    ...limitSentences(supposed, news),
    ...dutySentences(agreement, news),
    ...quotaSentences(agreement, news),
  ];
  return sentences.length === 0 && news.length === 0 ? [whatIfWords().nothing(agreement.short)] : sentences;
}

/** Changes with the parties to which the same happens. */
function together<T>(items: readonly T[], keyOf: (item: T) => unknown): (readonly [T, readonly T[]])[] {
  return [...Map.groupBy(items, (each) => JSON.stringify(keyOf(each))).values()].flatMap((those) => {
    const [first] = those;
    return first === undefined ? [] : [[first, those] as const];
  });
}

function isOfLife({ before, after }: Change): boolean {
  return (after ?? before)?.kind === 'lifecycle';
}

// --- in force until when

const BOUND: readonly (LifecycleState | undefined)[] = [
  'in-force',
  'provisional',
  'notice-running',
  'suspended',
  'suspended-in-part',
];

/** From the first day to the last on which it binds a state in some way, whatever the readings call it. */
function boundDays(findings: readonly Finding[], party: string): Interval | undefined {
  const its = findings.filter(
    (each) => each.kind === 'lifecycle' && each.party === party && BOUND.includes(each.state),
  );
  if (its.length === 0) return undefined;
  return { from: Math.min(...its.map(({ from }) => from)), to: Math.max(...its.map(({ to }) => to)) };
}

function lifeSentences({ short }: AgreementFile, { before, after }: Supposed, news: readonly Change[]): string[] {
  const words = whatIfWords();
  const life = news.filter(isOfLife);
  const everyone = new Set([...before, ...after].flatMap((each) => (each.kind === 'lifecycle' ? [each.party] : [])));
  const whom = (parties: readonly string[]) =>
    parties.length === everyone.size && everyone.size > 1 ? undefined : parties;
  const spans = [...new Set(life.map(({ party }) => party))].map((party) => {
    return { party, was: boundDays(before, party), would: boundDays(after, party) };
  });
  const moved = spans.filter(({ was, would }) => was?.from !== would?.from || was?.to !== would?.to);
  const still = new Set(spans.filter((each) => !moved.includes(each)).map(({ party }) => party));
  const states = life.filter(({ party, after: is }) => still.has(party) && is?.state !== undefined && !is.disputed);
  const apart = life.flatMap(({ after: is }) => (is?.disputed && is.state && is.state !== 'in-force' ? [is] : []));
  return [
    ...together(moved, ({ was, would }) => {
      // What would never be in force is said of all together, whenever it came to bind each.
      if (!would) return [];
      return was?.from === would.from ? [was.to, would.to] : [was, would];
    }).map(([{ was, would }, those]) => words.life(short, whom(those.map(({ party }) => party)), was, would)),
    ...together(states, ({ before: was, after: is, from, to }) => [
      was?.state,
      was?.reading,
      is?.state,
      from,
      to,
    ]).flatMap(([{ before: was, after: is, from, to }, those]) => {
      if (!is?.state) return [];
      const readers = was?.disputed ? readersWords([was.reading]) : undefined;
      return [words.standing(short, whom(partiesIn(those)), is.state, was?.state, readers, { from, to })];
    }),
    ...together(apart, ({ reading, state }) => [reading, state]).flatMap(([{ reading, state }, those]) =>
      state ? [words.apart(readersWords([reading]), state, whom(partiesIn(those)))] : [],
    ),
  ];
}

function partiesIn(those: readonly { readonly party: string }[]): string[] {
  return [...new Set(those.map(({ party }) => party))];
}

// --- limits

function limitSentences({ before, after }: Supposed, news: readonly Change[]): string[] {
  const words = whatIfWords();
  const turned = news.flatMap((change) => {
    const { id, party, from, before: was, after: is } = change;
    const turn = turnOf(change);
    const one = turn === 'binds' ? is : was;
    const bound = one?.measured ?? one?.allowed;
    if (one?.kind !== 'limit' || !turn || !bound || isContested(change, before) || isContested(change, after))
      return [];
    const { comparison, bound: number, unit } = bound;
    const goesOn = before.some(
      (each) => each.id === id && each.party === party && each.to === from && each.status !== 'dormant',
    );
    const how = turn === 'no longer binds' ? 'ceases' : goesOn ? 'goes on' : 'binds';
    return [{ id, party, how, bound: { name: foreign(nameOf(id)), number, unit, comparison } } as const];
  });
  const limits = together(turned, ({ id, how, bound }) => [id, how, bound]).map(([first, those]) => {
    return { ...first, parties: partiesIn(those) };
  });
  const others = news.filter(
    ({ before: was, after: is }) => was?.kind === 'limit' && is?.kind === 'limit' && was.status !== is.status,
  );
  return [
    ...together(limits, ({ how, parties }) => [how, parties]).map(([{ how, parties }, those]) =>
      words.limits(
        how,
        those.map(({ bound }) => bound),
        parties,
      ),
    ),
    ...together(
      others.filter((each) => turnOf(each) === undefined),
      ({ id, before: was, after: is }) => [id, was?.status, is?.status],
    ).flatMap(([{ id, before: was, after: is }, those]) => {
      return was && is ? [words.answer(foreign(nameOf(id)), partiesIn(those), was.status, is.status)] : [];
    }),
  ];
}

/** Whether it binds at all in these days, as it is or as it would be, is what the readings differ on. */
function isContested({ id, party, from, to }: Change, findings: readonly Finding[]): boolean {
  const its = findings.filter(
    (each) => each.id === id && each.party === party && each.disputed && each.from < to && from < each.to,
  );
  return its.some(({ status }) => status === 'dormant') && its.some(({ status }) => status !== 'dormant');
}

// --- duties and quotas

function dutySentences(agreement: AgreementFile, news: readonly Change[]): string[] {
  const duties = news.filter(({ before, after }) => (after ?? before)?.kind === 'duty');
  return ([true, false] as const).flatMap((more) => {
    const those = duties.filter((each) =>
      each.subject === undefined
        ? turnOf(each) === (more ? 'binds' : 'no longer binds')
        : direction([each]) === (more ? 'more to answer for' : 'no longer answered for'),
    );
    if (those.length === 0) return [];
    const again = [...Map.groupBy(those.filter(recurs), ({ id }) => id)].flatMap(([id, its]) => {
      const times = new Set(its.map(({ subject }) => subject)).size;
      return times > 1 ? [[id, times] as const] : [];
    });
    const recurring = again.map(([id, times]) => [foreign(nameOf(id)), times] as const);
    const once = new Set(those.map(({ id }) => id)).difference(new Map(again));
    const notices = [...once].filter((id) => agreement.duties[id.slice('duties.'.length)]?.must.send !== undefined);
    return [whatIfWords().owed(more, recurring, notices.length, once.size - notices.length)];
  });
}

/** It is counted where it falls due again and again; what was over before is no news. */
function recurs({ subject, before, after, from }: Change): boolean {
  return subject !== undefined && ((after ?? before)?.due ?? from) >= from;
}

function quotaSentences(agreement: AgreementFile, news: readonly Change[]): string[] {
  const quotas = news.filter(({ before, after }) => (after ?? before)?.kind === 'quota');
  return (['more to answer for', 'no longer answered for'] as const).flatMap((turn) => {
    const ids = [...new Set(quotas.filter((each) => direction([each]) === turn).map(({ id }) => id))];
    const [first] = ids;
    const quota = first === undefined ? undefined : agreement.quotas[first.slice('quotas.'.length)];
    if (first === undefined || !quota) return [];
    const rule = say().facets.quota.words(quota, undefined);
    return [whatIfWords().quotas(turn === 'more to answer for', foreign(nameOf(first)), rule, ids.length - 1)];
  });
}
