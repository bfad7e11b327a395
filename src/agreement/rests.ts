import type { Half } from './half.ts';
import { definingParts, type Part, pairsIn, partsOf, partsOfName } from './meaning.ts';
import type { Condition } from './schema.ts';

/** The terms with counterparts that a provision refers to, by their numbers. */
export function termsIn(id: string, half: Half): number[] {
  const [section, name = ''] = id.split('.');
  const parts = partsIn(section ?? '', name, half);
  return [...pairsIn(parts), ...carried(parts, half)];
}

/** A launcher that carries an `icbm` carries what the agreement calls by that word, if it has a term for it. */
function carried(parts: readonly Part[], half: Half): number[] {
  return parts.flatMap((part) => {
    if (part.is === 'any') return part.of.flatMap((branch) => carried(branch, half));
    if (part.is === 'not' || part.is === 'open') return carried(part.of, half);
    if (part.is !== 'test' || part.attribute !== 'carries') return [];
    return [part.bound].flat().flatMap((name) => half.lexicon.pairs.get(String(name)) ?? []);
  });
}

function partsIn(section: string, name: string, { file, lexicon }: Half): Part[] {
  const named = (names: readonly string[]) => names.flatMap((each) => partsOfName(each, lexicon));
  const where = (...those: readonly (Condition | undefined)[]) => those.flatMap((each) => partsOf(each, lexicon));
  const outside = (those: Readonly<Record<string, { readonly where: Condition }>> | undefined) =>
    where(...Object.values(those ?? {}).map((each) => each.where));
  switch (section) {
    case 'limits': {
      const count = file.counts[file.limits[name]?.count ?? ''];
      return (count?.sum ?? []).flatMap((part) => [...named(part.each), ...where(part.where)]);
    }
    case 'prohibitions':
      return (file.prohibitions[name]?.forbids ?? []).flatMap((part) => named(part.of ?? part.holding ?? []));
    case 'duties': {
      const duty = file.duties[name];
      return duty ? [...where(duty.when.where), ...outside(duty.unless)] : [];
    }
    case 'terms': {
      const term = file.terms[name];
      if (!term) return [];
      const others = { ...lexicon, pairs: new Map([...lexicon.pairs].filter(([each]) => each !== name)) };
      return [...definingParts(term, others), ...outside(term.except), ...outside(term.unclear)];
    }
    default:
      return [];
  }
}
