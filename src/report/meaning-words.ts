import {
  durationFacets,
  dutyFacets,
  type Facet,
  FROM_FORCE,
  facet,
  forceFacets,
  groupFacets,
  limitFacets,
  meetingFacets,
  prohibitionFacets,
  questionFacets,
  quotaFacets,
  termFacets,
  verificationFacets,
  withdrawFacets,
} from '../agreement/facets.ts';
import type { Half } from '../agreement/half.ts';
import { partsOf } from '../agreement/meaning.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { say } from '../words/language.ts';
import { facetWords } from './compare-words.ts';

/** One part of what a provision was compiled to: `counted: one for each deployed heavy bomber`. */
export interface Meaning {
  readonly label: string;
  readonly words: string;
}

/**
 * What the program takes a provision to mean, made from its rule and not from its prose. What every provision has that
 * says nothing else, that it binds every party from entry into force, is left out.
 */
export function meaningOf(agreement: AgreementFile, id: string): Meaning[] {
  return facetsOf(agreement, id).flatMap((each) => {
    const words = facetWords(each, undefined);
    if (words === undefined || words === '' || isUsual(each)) return [];
    return [{ label: say().facets[each.aspect].label, words }];
  });
}

function isUsual({ aspect, value }: Facet): boolean {
  if (aspect === 'binds') return value.length === 0;
  return (
    aspect === 'from' && say().facets.from.words(value, undefined) === say().facets.from.words(FROM_FORCE, undefined)
  );
}

function facetsOf(agreement: AgreementFile, id: string): Facet[] {
  const dot = id.indexOf('.');
  const [section, name] = [id.slice(0, dot), id.slice(dot + 1)];
  const half = halfOf(agreement);
  switch (section) {
    case 'lifecycle':
      if (name === 'force') return forceFacets(half);
      if (name === 'duration') return durationFacets(half);
      return name === 'withdraw' ? withdrawFacets(half) : [];
    case 'terms':
      return termFacets(name, half);
    case 'groups':
      return agreement.groups[name] ? groupFacets(name, half) : [];
    case 'counts': {
      const count = agreement.counts[name];
      if (!count) return [];
      const counted = count.sum.map((part) => ({ ...part, where: partsOf(part.where, half.names) }));
      return [facet('counted', counted), ...(count.declared ? [facet('declared', count.declared.current)] : [])];
    }
    case 'limits': {
      const limit = agreement.limits[name];
      return limit ? limitFacets({ name, limit, steps: [] }, half) : [];
    }
    case 'prohibitions': {
      const prohibition = agreement.prohibitions[name];
      return prohibition ? prohibitionFacets(prohibition, half, new Set()) : [];
    }
    case 'duties': {
      const duty = agreement.duties[name];
      return duty ? dutyFacets(duty, half) : [];
    }
    case 'quotas': {
      const quota = agreement.quotas[name];
      return quota ? quotaFacets(quota, half) : [];
    }
    case 'verification':
      return verificationFacets(name, half);
    case 'meetings':
      return meetingFacets(name, half);
    case 'judgements':
      return questionFacets(name, half);
    default:
      return [];
  }
}

const HALVES = new WeakMap<AgreementFile, Half>();

/** An agreement that is compared with none: every term keeps its name. */
function halfOf(file: AgreementFile): Half {
  const made = HALVES.get(file);
  if (made) return made;
  const { terms } = file;
  const pairs = new Map(Object.keys(terms).map((name, i) => [name, i] as const));
  const half: Half = { file, groups: new Map(), lexicon: { terms, pairs: new Map() }, names: { terms, pairs } };
  HALVES.set(file, half);
  return half;
}
