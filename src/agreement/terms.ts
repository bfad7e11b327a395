import { allOf, compileCondition, type Test, type Thing } from './condition.ts';
import { type Reason, reason, type Verdict } from './reason.ts';
import type { AgreementFile, Exception, Term } from './schema.ts';
import { isItemKind } from './vocabulary.ts';

/** The terms of an agreement, compiled: each says of a thing whether it is covered, and why. */
export interface Terms {
  readonly test: (name: string) => Test;
  /** The kind of item that the term is in the end about: missile, launcher, aircraft ... */
  readonly kindOf: (name: string) => string;
}

export function compileTerms(agreement: AgreementFile): Terms {
  const compiled = new Map<string, Test>();
  const test = (name: string): Test => {
    const known = compiled.get(name);
    if (known) return known;
    const term = Object.hasOwn(agreement.terms, name) ? agreement.terms[name] : undefined;
    const made = term ? compileTerm(name, term, test, (narrow) => narrows(narrow, name)) : kindTest(name);
    compiled.set(name, made);
    return made;
  };
  const narrows = (narrow: string, wide: string): boolean => {
    if (narrow === wide) return true;
    const term = Object.hasOwn(agreement.terms, narrow) ? agreement.terms[narrow] : undefined;
    return term !== undefined && narrows(term.is, wide); // Definitions end: check.ts refuses those that do not.
  };
  const kindOf = (name: string): string => {
    const term = Object.hasOwn(agreement.terms, name) ? agreement.terms[name] : undefined;
    return term ? kindOf(term.is) : name;
  };
  return { test, kindOf };
}

/**
 * The terms by which the agreement reaches things: those that its counts and prohibitions refer to. The others are
 * steps on the way to these.
 */
export function coveringTerms(agreement: AgreementFile): string[] {
  const counted = Object.values(agreement.counts).flatMap((count) => count.sum.flatMap((part) => part.each));
  const forbidden = Object.values(agreement.prohibitions).flatMap((each) =>
    each.forbids.flatMap((part) => [...(part.of ?? []), ...(part.holding ?? [])]),
  );
  return [...new Set([...counted, ...forbidden])].filter((name) => Object.hasOwn(agreement.terms, name));
}

/**
 * In this order: the wrong kind of thing is out; an exception that applies takes out (New START, III(7)(b): a B-52H
 * equipped for conventional arms alone), one that is not known to apply does not; a type that the agreement names is
 * in, whatever its figures (INF, Art. III: the Oka); what the text leaves open is undetermined; what its holder
 * declared as this, or as a narrower term, is in; and then the definition decides.
 */
function compileTerm(
  name: string,
  term: Term,
  resolve: (name: string) => Test,
  narrows: (narrow: string) => boolean,
): Test {
  const base = isItemKind(term.is) ? kindTest(term.is) : resolve(term.is);
  const where = term.where ? compileCondition(term.where, resolve) : allOf([]);
  const exceptions = compileExceptions(term.except, resolve);
  const openings = compileExceptions(term.unclear, resolve);
  const types = Object.entries(term.named?.types ?? {}).flatMap(([, names]) => names.map(normaliseName));
  const named = new Set(types);
  const primitive = isItemKind(term.is);

  const decide = (thing: Thing): { readonly verdict: Verdict; readonly by: Deciding } => {
    const kind = base.test(thing);
    if (kind === 'no') return { verdict: 'no', by: 'base' };
    const exception = exceptions.find((each) => each.test.test(thing) === 'yes');
    if (exception) return { verdict: 'no', by: exception };
    if (named.size > 0 && thing.names?.some((each) => named.has(normaliseName(each)))) {
      return { verdict: 'yes', by: 'name' };
    }
    const opening = openings.find((each) => each.test.test(thing) === 'yes');
    if (opening) return { verdict: 'undetermined', by: opening };
    if (thing.as?.some(narrows)) return { verdict: 'yes', by: 'declaration' };
    const verdict = where.test(thing);
    // A declaration sorts a thing among the agreement's categories: declared as one, it is no other that is not shown.
    if (thing.as && primitive && verdict !== 'yes') return { verdict: 'no', by: 'declaration' };
    if (verdict === 'no') return { verdict, by: 'where' };
    return { verdict: kind === 'yes' ? verdict : kind, by: 'where' };
  };

  return {
    test: (thing) => decide(thing).verdict,
    explain: (thing) => {
      const { verdict, by } = decide(thing);
      const because = becauseOf(by, thing);
      return reason('covered', { verdict, term: name }, { cite: term.cite, because });
    },
  };

  function becauseOf(by: Deciding, thing: Thing): Reason[] {
    if (by === 'base') return [base.explain(thing)];
    if (by === 'name') {
      const found = thing.names?.find((each) => named.has(normaliseName(each))) ?? '';
      return [reason('named', { verdict: 'yes', name: found }, { cite: term.named?.cite })];
    }
    if (by === 'declaration') {
      const verdict = thing.as?.some(narrows) ? 'yes' : 'no';
      return [reason('as-declared', { verdict, term: thing.as?.join(', ') ?? '' }, { statements: thing.statements })];
    }
    if (by === 'where') {
      const whole = (primitive ? where : allOf([base, where])).explain(thing);
      // The term says "all of these" already.
      return whole.code === 'all' ? [...(whole.because ?? [])].flatMap(unwrapAll) : [whole];
    }
    const { exception, test, opens } = by;
    const made = opens
      ? reason('unclear', { says: exception.says }, { cite: exception.cite, because: [test.explain(thing)] })
      : reason(
          'excepted',
          { verdict: 'yes', says: exception.says },
          { cite: exception.cite, because: [test.explain(thing)] },
        );
    return [made];
  }

  function compileExceptions(
    exceptions: Readonly<Record<string, Exception>> | undefined,
    names: (name: string) => Test,
  ): CompiledException[] {
    return Object.values(exceptions ?? {}).map((exception) => ({
      exception,
      test: compileCondition(exception.where, names),
      opens: exceptions === term.unclear,
    }));
  }
}

function unwrapAll(each: Reason): readonly Reason[] {
  return each.code === 'all' ? (each.because ?? []) : [each];
}

interface CompiledException {
  readonly exception: Exception;
  readonly test: Test;
  /** It opens the question rather than take the thing out. */
  readonly opens: boolean;
}

type Deciding = 'base' | 'name' | 'declaration' | 'where' | CompiledException;

function kindTest(wanted: string): Test {
  const test = (thing: Thing): Verdict => (thing.kind === wanted ? 'yes' : 'no');
  return { test, explain: (thing) => reason('kind', { verdict: test(thing), kind: thing.kind, wanted }) };
}

/** Names of types are written with and without hyphens, blanks and case: RSD-10, rsd 10. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[\s\-–]+/g, '');
}
