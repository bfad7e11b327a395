import { listed, MOST_PROBLEMS, type Problem, quote } from './problem.ts';
import type { AgreementFile, Condition, Term } from './schema.ts';
import { didYouMean } from './suggest.ts';
import { ITEM_KINDS, isItemKind, SECTIONS } from './vocabulary.ts';
import type { Path } from './yaml-source.ts';
import type { Places } from './zod-problems.ts';

/** Whether what an agreement refers to is there: terms, counts, parties. A count that no limit uses is a warning. */
export function checkAgreement(agreement: AgreementFile, places: Pick<Places, 'placeOf'>): Problem[] {
  const problems: Problem[] = [];
  const termNames = Object.keys(agreement.terms);
  const report = (problem: () => Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem());
  };

  const term = (name: string, path: Path, kinds: readonly string[] = []): void => {
    if (Object.hasOwn(agreement.terms, name) || kinds.includes(name)) return;
    report(() => unknown(places, path, 'term', name, [...termNames, ...kinds]));
  };
  const condition = (where: Condition | undefined, path: Path): void => {
    if (!where) return;
    if (where.is !== undefined) term(where.is, [...path, 'is'], ITEM_KINDS);
    for (const [i, each] of (where.all ?? []).entries()) condition(each, [...path, 'all', i]);
    for (const [i, each] of (where.any ?? []).entries()) condition(each, [...path, 'any', i]);
    condition(where.not, [...path, 'not']);
  };

  for (const [name, each] of Object.entries(agreement.terms)) {
    const path = ['terms', name];
    if (isItemKind(name)) report(() => kindAsTerm(places, name));
    term(each.is, [...path, 'is'], ITEM_KINDS);
    condition(each.where, [...path, 'where']);
    for (const part of ['except', 'unclear'] as const) {
      for (const [id, exception] of Object.entries(each[part] ?? {})) {
        condition(exception.where, [...path, part, id, 'where']);
      }
    }
  }
  checkDefinitions(agreement, places, report);

  checkWhom(agreement, places, report);
  for (const [name, each] of Object.entries(agreement.measures?.rangeKm ?? {})) {
    condition(each.where, ['measures', 'rangeKm', name, 'where']);
  }
  for (const [name, each] of Object.entries(agreement.counts)) {
    for (const [i, part] of each.sum.entries()) {
      const path = ['counts', name, 'sum', i];
      for (const [j, covered] of part.each.entries()) term(covered, [...path, 'each', j]);
      condition(part.where, [...path, 'where']);
    }
  }
  const counted = new Set<string>();
  const count = (name: string, path: Path): void => {
    counted.add(name);
    if (Object.hasOwn(agreement.counts, name)) return;
    report(() => unknown(places, path, 'count', name, Object.keys(agreement.counts)));
  };
  for (const [name, each] of Object.entries(agreement.limits)) {
    count(each.count, ['limits', name, 'count']);
    for (const end of ['max', 'min'] as const) {
      const bound = each[end];
      if (typeof bound !== 'object') continue;
      if ('of' in bound) count(bound.of, ['limits', name, end, 'of']);
      else count(bound.plus, ['limits', name, end, 'plus']);
    }
  }
  for (const [name, each] of Object.entries(agreement.prohibitions)) {
    for (const [i, part] of each.forbids.entries()) {
      const path = ['prohibitions', name, 'forbids', i];
      for (const [j, covered] of (part.of ?? []).entries()) term(covered, [...path, 'of', j], ITEM_KINDS);
      for (const [j, covered] of (part.holding ?? []).entries()) term(covered, [...path, 'holding', j]);
    }
  }
  for (const [name, each] of Object.entries(agreement.duties)) {
    condition(each.when.where, ['duties', name, 'when', 'where']);
    if (each.who === 'actor' && each.when.event === undefined) {
      report(() => ({
        code: 'bad-value',
        at: places.placeOf(['duties', name, 'who']),
        found: '"actor" on a duty that no event starts',
        expected: 'each or other',
        fix: 'write who: each',
      }));
    }
    for (const [id, exception] of Object.entries(each.unless ?? {})) {
      condition(exception.where, ['duties', name, 'unless', id, 'where']);
    }
  }
  for (const [name, each] of Object.entries(agreement.verification)) {
    for (const [i, quota] of (each.quotas ?? []).entries()) {
      if (Object.hasOwn(agreement.quotas, quota)) continue;
      const known = Object.keys(agreement.quotas);
      report(() => unknown(places, ['verification', name, 'quotas', i], 'quota', quota, known));
    }
  }
  // Last, so that no warning takes the place of an error.
  for (const name of Object.keys(agreement.counts).filter((count) => !counted.has(count))) {
    report(() => unused(places, ['counts', name], `the count ${quote(name)}, which no limit uses`));
  }
  return problems;
}

/** Whom provisions bind and on whom entry into force hangs: groups that are defined, and parties where these are fixed. */
function checkWhom(
  agreement: AgreementFile,
  places: Pick<Places, 'placeOf'>,
  report: (problem: () => Problem) => void,
): void {
  const groups = Object.keys(agreement.groups);
  const parties = Array.isArray(agreement.parties)
    ? agreement.parties.map((party) => (typeof party === 'string' ? party : party.party))
    : undefined;
  const group = (name: string, path: Path): void => {
    if (!groups.includes(name)) report(() => unknown(places, path, 'group', name, groups));
  };
  for (const [i, need] of (agreement.lifecycle.force.needs ?? []).entries()) {
    if (need.all !== undefined) group(need.all, ['lifecycle', 'force', 'needs', i, 'all']);
  }
  for (const section of ['limits', 'prohibitions', 'duties', 'quotas'] as const) {
    for (const [name, each] of Object.entries(agreement[section])) {
      for (const [i, whom] of (each.binds ?? []).entries()) {
        const path = [section, name, 'binds', i];
        if (!/^[A-Z]/.test(whom)) group(whom, path);
        else if (parties && !parties.includes(whom)) report(() => unknown(places, path, 'party', whom, parties));
      }
    }
  }
  for (const [name, each] of Object.entries(agreement.limits)) {
    for (const [i, whom] of (each.groups ?? []).entries()) group(whom, ['limits', name, 'groups', i]);
  }
  for (const [name, reading] of Object.entries(agreement.readings)) {
    // Where anybody may join, bodies and states outside may hold a reading as well.
    if (parties && !parties.includes(reading.by)) {
      report(() => unknown(places, ['readings', name, 'by'], 'party', reading.by, parties));
    }
  }
}

/**
 * Asking a term asks the terms that it refers to, and these others. A handful that each refer twice to the next would
 * ask for ever, and a chain of thousands would overflow, so that what a definition comes to in the end is bounded.
 */
const MOST_TERMS_ASKED = 500;

/** A term that is defined by itself, directly or through others, has no meaning. */
function checkDefinitions(
  agreement: AgreementFile,
  places: Pick<Places, 'placeOf'>,
  report: (problem: () => Problem) => void,
): void {
  const asked = new Map<string, number>();
  const open: string[] = [];
  /** How many terms are asked in the end, this one with them. */
  const weigh = (name: string): number => {
    const term = Object.hasOwn(agreement.terms, name) ? agreement.terms[name] : undefined;
    const known = asked.get(name);
    if (!term || isItemKind(name)) return 0;
    if (known !== undefined) return known;
    if (open.includes(name)) {
      report(() => circularTerm(places, name));
      return 0;
    }
    if (open.length >= MOST_TERMS_ASKED) return MOST_TERMS_ASKED;
    open.push(name);
    const sum = termsIn(term).reduce((total, next) => total + weigh(next), 1);
    open.pop();
    if (sum > MOST_TERMS_ASKED) report(() => entangledTerm(places, name));
    const weight = sum > MOST_TERMS_ASKED ? 0 : sum; // Said once, not again of every term that refers to it.
    asked.set(name, weight);
    return weight;
  };
  for (const name of Object.keys(agreement.terms)) weigh(name);
}

function circularTerm(places: Pick<Places, 'placeOf'>, name: string): Problem {
  return {
    code: 'circular',
    at: places.placeOf(['terms', name]),
    found: `the term ${quote(name)}, which is defined by itself`,
    expected: 'a definition that ends',
    fix: 'remove one of the references',
  };
}

function entangledTerm(places: Pick<Places, 'placeOf'>, name: string): Problem {
  return {
    code: 'too-deep',
    at: places.placeOf(['terms', name]),
    found: `the term ${quote(name)}, whose definition asks more than ${MOST_TERMS_ASKED} terms in the end`,
    expected: 'a definition that a reader can follow',
    fix: 'remove some of the references',
  };
}

/** `is: missile` would ask the kind in one place and the term in another. */
function kindAsTerm(places: Pick<Places, 'placeOf'>, name: string): Problem {
  return {
    code: 'bad-key',
    at: places.placeOf(['terms', name]),
    found: `the term ${quote(name)}, which is a kind of item`,
    expected: 'a name of its own',
    fix: 'rename it',
  };
}

/** The terms and kinds of item that a definition refers to. */
export function termsIn(term: Term): string[] {
  const exceptions = [...Object.values(term.except ?? {}), ...Object.values(term.unclear ?? {})];
  return [term.is, ...referred(term.where), ...exceptions.flatMap((each) => referred(each.where))];
}

/** The terms and kinds of item that a condition refers to. */
export function referred(condition: Condition | undefined): string[] {
  if (!condition) return [];
  const parts = [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])];
  return [...(condition.is === undefined ? [] : [condition.is]), ...parts.flatMap(referred)];
}

function unknown(
  places: Pick<Places, 'placeOf'>,
  path: Path,
  what: string,
  name: string,
  known: readonly string[],
): Problem {
  return {
    code: 'unknown-reference',
    at: places.placeOf(path),
    found: `the ${what} ${quote(name)}`,
    expected: known.length > 0 ? `one of ${listed(known)}` : `a ${what} that is defined`,
    fix: didYouMean(name, known) ?? `define ${quote(name)}`,
  };
}

function unused(places: Pick<Places, 'placeOf'>, path: Path, found: string): Problem {
  return {
    code: 'unused',
    at: places.placeOf(path),
    found,
    expected: 'something that uses it',
    fix: 'use it or delete it',
    warning: true,
  };
}

/** The ids of every provision that acts and conduct can name: `duties.data-change`. */
export function isProvisionId(agreement: AgreementFile, id: string): boolean {
  const [section, name, ...rest] = id.split('.');
  const known = SECTIONS.find((each) => each === section);
  if (rest.length > 0 || known === undefined || name === undefined) return false;
  return name === '*' || Object.hasOwn(agreement[known], name);
}
