import type { Thing } from '../agreement/condition.ts';
import { type Problem, quote } from '../agreement/problem.ts';
import { type Reason, reason, type Value, type Verdict } from '../agreement/reason.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { coveringTerms, normaliseName } from '../agreement/terms.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { contextFor, perspectivesOf, type Question } from './assess.ts';
import type { Context } from './context.ts';

/** What is asked about: a type in the record by its name, or a thing described on the spot. */
export type Asked =
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'thing'; readonly item: string; readonly attributes: Readonly<{ [attribute: string]: Value }> };

/** Whether a thing is covered by a term of the agreement, under a reading. */
export interface Coverage {
  readonly agreement: string;
  readonly term: string;
  readonly cite: string;
  readonly covered: Verdict;
  readonly reading: string;
  readonly disputed: boolean;
  /** The definition itself is known only from general knowledge. */
  readonly recalled: boolean;
  readonly why: () => Reason;
}

/**
 * Asks every term by which the agreement reaches things of this kind. Where parties read the record or the text
 * differently there is an answer for each.
 */
export function define(question: Question, asked: Asked): Result<Coverage[], Problem[]> {
  const perspectives = perspectivesOf(question.agreement, question.reading ?? 'all');
  if (!perspectives.ok) return perspectives;
  const answers: { readonly label: string; readonly context: Context; readonly thing: Thing }[] = [];
  const names = new Set<string>();
  for (const perspective of perspectives.value) {
    const context = contextFor(question, perspective);
    if (!context.ok) return context;
    const thing = thingOf(context.value, asked);
    for (const name of [...context.value.things.types(), ...namedTypes(context.value)]) names.add(name);
    if (thing) answers.push({ label: perspective.label, context: context.value, thing });
  }
  const [first] = answers;
  if (!first) return fail([notFound(asked, [...names])]);
  const terms = coveringTerms(first.context.agreement).filter(
    (term) => first.context.terms.kindOf(term) === first.thing.kind,
  );
  const all = terms.flatMap((term) => coverageOf(question.agreement.id, term, answers));
  // A reader of one reading sees its answers and those that are everybody's.
  const { reading = 'all' } = question;
  return ok(all.filter((each) => reading === 'all' || each.reading === 'common' || each.reading === reading));
}

function coverageOf(
  agreement: string,
  term: string,
  answers: readonly { readonly label: string; readonly context: Context; readonly thing: Thing }[],
): Coverage[] {
  const told = answers.map(({ label, context, thing }) => {
    const test = context.terms.test(term);
    const definition = context.agreement.terms[term];
    return {
      agreement,
      term,
      cite: definition?.cite ?? '',
      covered: test.test(thing),
      reading: label,
      recalled: definition?.confidence === 'recalled',
      why: () => test.explain(thing),
    };
  });
  const [first] = told;
  if (!first) return [];
  const agreed = told.every((each) => each.covered === first.covered);
  if (!agreed) return told.map((each) => ({ ...each, disputed: true }));
  return [{ ...first, reading: 'common', disputed: false, why: () => inCommon(told) }];
}

/** The readings may come to the same answer by different ways; then each way is shown. */
function inCommon(told: readonly Pick<Coverage, 'reading' | 'why'>[]): Reason {
  const ways = told.map((each) => ({ by: each.reading, reason: each.why() }));
  const [first, ...others] = ways;
  if (!first) throw new Error('invariant: at least one perspective answers');
  if (others.every((each) => JSON.stringify(each.reason) === JSON.stringify(first.reason))) return first.reason;
  const because = ways.map(({ by, reason: way }) => reason('as-read', { by }, { because: way.because }));
  return { ...first.reason, because };
}

function thingOf(context: Context, asked: Asked): Thing | undefined {
  if (asked.kind === 'thing') return { kind: asked.item, attributes: asked.attributes };
  return context.things.ofType(asked.name) ?? namedThing(context, asked.name);
}

/** A type of which the record says nothing and that the agreement itself names: its kind is that of the term. */
function namedThing({ agreement, terms }: Context, name: string): Thing | undefined {
  const key = normaliseName(name);
  for (const [term, { named }] of Object.entries(agreement.terms)) {
    const types = Object.values(named?.types ?? {}).flat();
    const type = types.find((each) => normaliseName(each) === key);
    if (type !== undefined) return { kind: terms.kindOf(term), attributes: {}, names: [type] };
  }
  return undefined;
}

function namedTypes({ agreement }: Context): string[] {
  return Object.values(agreement.terms).flatMap((term) => Object.values(term.named?.types ?? {}).flat());
}

function notFound(asked: Asked, known: readonly string[]): Problem {
  const name = asked.kind === 'type' ? asked.name : asked.item;
  const longer = known.find((each) => normaliseName(each).includes(normaliseName(name)));
  const fix = longer === undefined ? didYouMean(name, known) : `did you mean ${quote(longer)}?`;
  return {
    code: 'not-found',
    found: `the item ${quote(name)}`,
    expected: 'a type that the record or the agreement knows, by any of its names',
    fix: fix ?? 'describe it with --basing, --flight and --range',
  };
}
