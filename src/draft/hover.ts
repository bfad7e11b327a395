import { provisionsOf } from '../agreement/agreement.ts';
import type { Referent } from '../agreement/fields.ts';
import { parseAgreement } from '../agreement/parse.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { type Shape, shapesAt } from '../agreement/shape.ts';
import { ATTRIBUTES, isAttribute } from '../agreement/vocabulary.ts';
import { type Meaning, meaningOf } from '../report/meaning-words.ts';
import { parseDay } from '../time/day.ts';
import { dayWords, stateWords } from '../words/words.ts';
import { formatOf } from './completions.ts';
import { type Pointed, pointedAt } from './cursor.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** What stands at a place, told to somebody who points at it. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** In a sentence or two; empty where the meaning says it all. */
  readonly says: readonly string[];
  /** What the program takes a provision to mean. */
  readonly meaning: readonly Meaning[];
}

const SECTIONS_OF: Partial<Record<Referent, string>> = {
  term: 'terms',
  'term-or-kind': 'terms',
  count: 'counts',
  group: 'groups',
  quota: 'quotas',
};

/** What the key or the value at a place of a text means: a key by the format, a name by what stands behind it. */
export function hoverAt(text: string, offset: number, world: World = EMPTY_WORLD): Hover | undefined {
  const pointed = pointedAt(text, offset);
  if (!pointed) return undefined;
  const { from, to, path, role } = pointed;
  const parsed = parseAgreement(text, '');
  const agreement = parsed.ok ? parsed.value.agreement : undefined;
  const shapes = shapesAt(formatOf(text), path);
  const told = role === 'key' ? ofKey(pointed, shapes, text, agreement) : ofValue(pointed, shapes, agreement, world);
  if (!told || (told.says.length === 0 && told.meaning.length === 0)) return undefined;
  return { from, to, ...told };
}

type Told = Pick<Hover, 'title' | 'says' | 'meaning'>;

function ofKey(
  { path, written }: Pointed,
  shapes: readonly Shape[],
  text: string,
  agreement: AgreementFile | undefined,
): Told | undefined {
  const provision = path.length <= 2 && agreement ? ofProvision(path.join('.'), agreement) : undefined;
  if (provision) return provision;
  const refersTo = shapesAt(formatOf(text), path.slice(0, -1)).find(({ propertyNames }) => propertyNames?.refersTo);
  if (refersTo?.propertyNames?.refersTo === 'state') return ofState(written);
  const attribute = isAttribute(written) ? ATTRIBUTES[written] : undefined;
  const unit = attribute?.is === 'number' ? ` (${attribute.unit})` : '';
  const says = shapes.flatMap(({ description }) => (description === undefined ? [] : [description]));
  return { title: `${written}${unit}`, says: says.slice(0, 1), meaning: [] };
}

/** A provision, a term, a count or a group: what was compiled, and where nothing was, what it says. */
function ofProvision(id: string, agreement: AgreementFile): Told | undefined {
  const provision = provisionsOf(agreement).find((each) => each.id === id);
  if (!provision) return undefined;
  const meaning = meaningOf(agreement, id);
  return { title: `${id} [${provision.cite}]`, says: meaning.length > 0 ? [] : [provision.says], meaning };
}

function ofValue(
  { path, written }: Pointed,
  shapes: readonly Shape[],
  agreement: AgreementFile | undefined,
  world: World,
): Told | undefined {
  const referents = shapes.flatMap(({ refersTo }) => (refersTo === undefined ? [] : [refersTo]));
  for (const referent of referents) {
    const told = ofName(referent, written, agreement, world);
    if (told) return told;
  }
  // A word of the vocabulary is told by what its attribute means.
  const key = [...path].reverse().find((step) => typeof step === 'string');
  const isWord = shapes.some((shape) => shape.enum?.includes(written) || shape.const === written);
  const says = shapes.flatMap(({ description }) => (description === undefined ? [] : [description]));
  const attribute = key !== undefined && isAttribute(key) ? [ATTRIBUTES[key].means] : [];
  const [first] = [...says, ...attribute];
  return isWord && first !== undefined ? { title: `${key}: ${written}`, says: [first], meaning: [] } : undefined;
}

function ofName(
  referent: Referent,
  written: string,
  agreement: AgreementFile | undefined,
  world: World,
): Told | undefined {
  if (referent === 'state' || referent === 'body') return ofState(written);
  if (referent === 'date') {
    const day = parseDay(written);
    return day === undefined ? undefined : { title: written, says: [dayWords(day)], meaning: [] };
  }
  if (referent === 'source') {
    const source = agreement?.sources?.[written] ?? world.sources.get(written);
    return source && { title: written, says: [`${source.publisher}, ${source.title}`], meaning: [] };
  }
  if (referent === 'agreement') {
    const short = world.agreements.get(written);
    return short === undefined ? undefined : { title: written, says: [short], meaning: [] };
  }
  const section = SECTIONS_OF[referent];
  const id = section === undefined ? written.split('.').slice(0, 2).join('.') : `${section}.${written}`;
  return agreement && ofProvision(id, agreement);
}

function ofState(code: string): Told | undefined {
  const words = stateWords(code);
  return words === code ? undefined : { title: code, says: [words], meaning: [] };
}
