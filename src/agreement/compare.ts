import {
  dutyLikeness,
  type Entry,
  groupLikeness,
  judgementLikeness,
  laddersOf,
  limitLikeness,
  meetingLikeness,
  prohibitionLikeness,
  quotaLikeness,
  termLikeness,
  verificationLikeness,
} from './counterparts.ts';
import {
  type Aspect,
  actionOf,
  actsOf,
  agreementFacets,
  durationFacets,
  dutyFacets,
  type Facet,
  facet,
  forceFacets,
  groupFacets,
  type Ladder,
  limitFacets,
  meetingFacets,
  plainWords,
  prohibitionFacets,
  questionFacets,
  quotaFacets,
  termFacets,
  timeFacets,
  verificationFacets,
  withdrawFacets,
} from './facets.ts';
import type { Half } from './half.ts';
import { excludes, keyOf, partsOf, toTheEnd } from './meaning.ts';
import { pairUp } from './pairing.ts';
import { termsIn } from './rests.ts';
import type { AgreementFile, Duty, Prohibition, Provenance } from './schema.ts';

/**
 * Two agreements side by side, provision by provision, by what they mean. Counterparts are found by what a provision is
 * about and how it is built (counterparts.ts). What is compared of them are their facets (facets.ts), so that other
 * names, another order and other steps of definition make no difference.
 */

export const COMPARED = [
  'agreement',
  'limits',
  'prohibitions',
  'terms',
  'measures',
  'duties',
  'quotas',
  'verification',
  'meetings',
  'lifecycle',
  'time',
  'groups',
  'judgements',
] as const;
export type ComparedSection = (typeof COMPARED)[number];

/** A provision of one of the two, or what a file says as a whole. */
export interface Side extends Partial<Pick<Provenance, 'cite' | 'says' | 'confidence' | 'citeConfidence'>> {
  readonly id: string;
}

interface Difference {
  readonly aspect: Aspect;
  readonly a: Facet | undefined;
  readonly b: Facet | undefined;
}

export interface Pair {
  readonly section: ComparedSection;
  /** At least one of the two. */
  readonly a: Side | undefined;
  readonly b: Side | undefined;
  /** In what they differ. Where one of the two is missing: all that the other says. */
  readonly differences: readonly Difference[];
  /** In what they are the same. */
  readonly alike: readonly Aspect[];
  /** Nothing differs that the format can express; only our words do, which may say more. */
  readonly inOtherWords: boolean;
}

export interface Comparison {
  readonly a: AgreementFile;
  readonly b: AgreementFile;
  readonly pairs: readonly Pair[];
}

export function isSame(pair: Pair): boolean {
  return pair.a !== undefined && pair.b !== undefined && pair.differences.length === 0;
}

export function compareAgreements(fileA: AgreementFile, fileB: AgreementFile): Comparison {
  const [a, b] = halves(fileA, fileB);
  const pairs = [
    pairOf(
      'agreement',
      { side: { id: 'agreement' }, facets: agreementFacets(a) },
      { side: { id: 'agreement' }, facets: agreementFacets(b) },
    ),
    ...limits(a, b),
    ...prohibitions(a, b),
    ...terms(a, b),
    ...measures(a, b),
    ...duties(a, b),
    ...simple('quotas', a, b, quotaLikeness, (entry, half) => quotaFacets(entry.value, half), 'never'),
    ...simple('verification', a, b, verificationLikeness, ({ name }, half) => verificationFacets(name, half), 'always'),
    ...simple('meetings', a, b, meetingLikeness, ({ name }, half) => meetingFacets(name, half), 'always'),
    ...lifecycle(a, b),
    pairOf('time', timeTold(a), timeTold(b)),
    ...simple('groups', a, b, groupLikeness, ({ name }, half) => groupFacets(name, half), 'never'),
    ...simple('judgements', a, b, judgementLikeness, ({ name }, half) => questionFacets(name, half), 'if-alike'),
  ];
  return { a: fileA, b: fileB, pairs: withTerms(pairs, a, b) };
}

/** Both agreements, with the counterparts among their groups and terms, which the other sections refer to. */
function halves(a: AgreementFile, b: AgreementFile): [Half, Half] {
  const groups = matched(a.groups, b.groups, groupLikeness, ENOUGH);
  const none = new Map<string, number>();
  const [ofA, ofB] = [
    { terms: a.terms, pairs: none },
    { terms: b.terms, pairs: none },
  ];
  const terms = matched(a.terms, b.terms, (one, other) => termLikeness(one, other, ofA, ofB), ENOUGH_FOR_TERMS);
  const half = (file: AgreementFile, own: Map<string, number>, pairs: Map<string, number>, first: number): Half => ({
    file,
    groups: own,
    lexicon: { terms: file.terms, pairs },
    names: {
      terms: file.terms,
      pairs: new Map(Object.keys(file.terms).map((name, i) => [name, pairs.get(name) ?? first + i])),
    },
  });
  const [afterA, afterB] = [Object.keys(a.terms).length, Object.keys(a.terms).length + Object.keys(b.terms).length];
  return [half(a, groups.a, terms.a, afterA), half(b, groups.b, terms.b, afterB)];
}

/**
 * What rests on a term that the two define differently is not the same, however alike it looks. A term that is defined
 * by such a term is one of them.
 */
function withTerms(pairs: readonly Pair[], a: Half, b: Half): Pair[] {
  const inBoth = pairs.filter((pair) => pair.a && pair.b);
  const number = (id: string) => a.lexicon.pairs.get(id.replace(/^terms\./, ''));
  const apart = new Set(inBoth.filter(isTermApart).flatMap((pair) => number(pair.a?.id ?? '') ?? []));
  const of = (pair: Pair) => new Set(termsIn(pair.a?.id ?? '', a)).intersection(new Set(termsIn(pair.b?.id ?? '', b)));
  for (let before = -1; before < apart.size; ) {
    before = apart.size;
    for (const pair of inBoth.filter(({ section }) => section === 'terms')) {
      const own = number(pair.a?.id ?? '');
      if (own !== undefined && !of(pair).isDisjointFrom(apart)) apart.add(own);
    }
  }
  return pairs.map((pair) => {
    if (!pair.a || !pair.b) return pair;
    const those = of(pair).intersection(apart);
    if (those.size === 0) return pair;
    const [one, other] = [termsFacet(those, a, 'a'), termsFacet(those, b, 'b')];
    return { ...pair, differences: [...pair.differences, { aspect: 'terms', a: one, b: other }] };
  });
}

/** What types were there when it was signed is no part of what a term means. */
function isTermApart({ section, differences }: Pair): boolean {
  return section === 'terms' && differences.some(({ aspect }) => aspect !== 'named' && aspect !== 'words');
}

/** The side is part of the key: what each defines for itself is never the same. */
function termsFacet(those: ReadonlySet<number>, half: Half, side: 'a' | 'b'): Facet {
  const pairOf = (name: string) => half.lexicon.pairs.get(name) ?? -1;
  const names = Object.keys(half.file.terms).filter((name) => those.has(pairOf(name)));
  const terms = names.map((name) => ({ name, cite: half.file.terms[name]?.cite ?? '' }));
  return facet('terms', terms, `${side} ${names.sort().join(' ')}`);
}

// --- what all sections share

/** From how much two provisions have in common they are counterparts. */
const ENOUGH = 0.45;
/** Terms that narrow the same one have much in common without being counterparts. */
const ENOUGH_FOR_TERMS = 0.55;

function entries<T>(section: Readonly<Record<string, T>>): Entry<T>[] {
  return Object.entries(section).map(([name, value]) => ({ name, value }));
}

function matched<T>(
  as: Readonly<Record<string, T>>,
  bs: Readonly<Record<string, T>>,
  likeness: (a: Entry<T>, b: Entry<T>) => number,
  threshold: number,
): { readonly a: Map<string, number>; readonly b: Map<string, number> } {
  const [left, right] = [entries(as), entries(bs)];
  const pairs = pairUp(left, right, likeness, threshold);
  return {
    a: new Map(pairs.map((pair, i) => [left[pair.a]?.name ?? '', i])),
    b: new Map(pairs.map((pair, i) => [right[pair.b]?.name ?? '', i])),
  };
}

/** A provision with what is to be compared of it. */
interface Told {
  readonly side: Side;
  readonly facets: readonly Facet[];
}

/**
 * Whether our words for two provisions are compared as well. Where the structure says everything they are not. Where it
 * says next to nothing they are. Where they may say more than the structure can, they are if it is alike; and where they
 * say better in what it differs, if it is different.
 */
type Words = 'never' | 'if-alike' | 'if-different' | 'always';

function pairOf(section: ComparedSection, a: Told | undefined, b: Told | undefined, words: Words = 'never'): Pair {
  const differences: Difference[] = [];
  const alike: Aspect[] = [];
  const weigh = (aspect: Aspect, one: Facet | undefined, other: Facet | undefined): void => {
    if (one && other && one.keys.some((key) => other.keys.includes(key))) alike.push(aspect);
    else if (one ?? other) differences.push({ aspect, a: one, b: other });
  };
  const of = (told: Told | undefined, aspect: Aspect) => told?.facets.find((each) => each.aspect === aspect);
  const aspects = [...(a?.facets ?? []), ...(b?.facets ?? [])].map((each) => each.aspect);
  for (const aspect of new Set(aspects)) weigh(aspect, of(a, aspect), of(b, aspect));
  const alone = a === undefined || b === undefined;
  const wanted = {
    never: false,
    'if-alike': differences.length === 0,
    'if-different': differences.length > 0,
    always: true,
  }[words];
  if (alone || wanted) weigh('words', wordsOf(a), wordsOf(b));
  const inOtherWords =
    !alone && words === 'if-alike' && differences.length > 0 && differences.every(({ aspect }) => aspect === 'words');
  return { section, a: a?.side, b: b?.side, differences, alike, inOtherWords };
}

function wordsOf(told: Told | undefined): Facet | undefined {
  const says = told?.side.says;
  return says === undefined ? undefined : facet('words', says, plainWords(says));
}

/** The pairs in the order of the first agreement, then what only the second has. */
function paired<T>(
  section: ComparedSection,
  [as, bs]: readonly [readonly T[], readonly T[]],
  likeness: (a: T, b: T) => number,
  tell: { readonly a: (value: T) => Told; readonly b: (value: T) => Told },
  words: (a: T, b: T) => Words = () => 'never',
): Pair[] {
  const pairs = pairUp(as, bs, likeness, ENOUGH);
  const first = as.map((value, i) => {
    const found = pairs.find(({ a }) => a === i);
    const other = found && bs[found.b];
    return other === undefined
      ? pairOf(section, tell.a(value), undefined)
      : pairOf(section, tell.a(value), tell.b(other), words(value, other));
  });
  const taken = new Set(pairs.map(({ b }) => b));
  const rest = bs.filter((_each, i) => !taken.has(i)).map((value) => pairOf(section, undefined, tell.b(value)));
  return [...first, ...rest];
}

function sideOf(id: string, { cite, says, confidence, citeConfidence }: Provenance): Side {
  return { id, cite, says, confidence, ...(citeConfidence && { citeConfidence }) };
}

type Simple = 'groups' | 'quotas' | 'verification' | 'meetings' | 'judgements';

/** A section whose provisions stand for themselves. */
function simple<S extends Simple>(
  section: S,
  a: Half,
  b: Half,
  likeness: (a: Entry<AgreementFile[S][string]>, b: Entry<AgreementFile[S][string]>) => number,
  facetsOf: (entry: Entry<AgreementFile[S][string]>, half: Half) => Facet[],
  words: Words,
): Pair[] {
  type Of = AgreementFile[S][string];
  const tell = (half: Half) => (entry: Entry<Of>) => ({
    side: sideOf(`${section}.${entry.name}`, entry.value),
    facets: facetsOf(entry, half),
  });
  const of = (half: Half): Entry<Of>[] => entries<Of>(half.file[section] as Record<string, Of>); // `section` names it.
  return paired(section, [of(a), of(b)], likeness, { a: tell(a), b: tell(b) }, () => words);
}

// --- the sections that need more

function limits(a: Half, b: Half): Pair[] {
  const tell = (half: Half) => (ladder: Ladder) => ({
    side: sideOf(`limits.${ladder.name}`, ladder.limit),
    facets: limitFacets(ladder, half),
  });
  const likeness = (one: Ladder, other: Ladder) => limitLikeness(one, other, a, b);
  return paired('limits', [laddersOf(a), laddersOf(b)], likeness, { a: tell(a), b: tell(b) });
}

/**
 * What is forbidden is compared act by act, and across provisions: one agreement may say in one article what the other
 * says in three. A provision without a counterpart of its own stands beside the one that forbids most of the same acts.
 */
function prohibitions(a: Half, b: Half): Pair[] {
  const [ofA, ofB] = [entries(a.file.prohibitions), entries(b.file.prohibitions)];
  const keysOf = (those: readonly Entry<Prohibition>[], half: Half) =>
    new Set(those.flatMap(({ value }) => actsOf(value, half).flatMap((act) => act.keys)));
  const [knownA, knownB] = [keysOf(ofA, a), keysOf(ofB, b)];
  const tell = (half: Half, known: ReadonlySet<string>) => (entry: Entry<Prohibition>) => ({
    side: sideOf(`prohibitions.${entry.name}`, entry.value),
    facets: prohibitionFacets(entry.value, half, known),
  });
  const [tellA, tellB] = [tell(a, knownB), tell(b, knownA)];
  const likeness = (one: Entry<Prohibition>, other: Entry<Prohibition>) => prohibitionLikeness(one, other, a, b);
  const pairs = paired('prohibitions', [ofA, ofB], likeness, { a: tellA, b: tellB }, () => 'if-alike');
  return pairs.map((pair) => {
    if (pair.a && pair.b) return pair;
    const [alone, others, half, otherHalf] = pair.a ? [ofA, ofB, a, b] : [ofB, ofA, b, a];
    const entry = alone.find(({ name }) => (pair.a ?? pair.b)?.id === `prohibitions.${name}`);
    const nearest = entry && nearestTo(entry, others, half, otherHalf);
    if (!entry || !nearest) return pair;
    return pair.a
      ? pairOf('prohibitions', tellA(entry), tellB(nearest), 'if-alike')
      : pairOf('prohibitions', tellA(nearest), tellB(entry), 'if-alike');
  });
}

/** The provision of the other agreement that forbids most of what this one forbids, if there is any. */
function nearestTo(
  { value }: Entry<Prohibition>,
  others: readonly Entry<Prohibition>[],
  half: Half,
  otherHalf: Half,
): Entry<Prohibition> | undefined {
  const acts = actsOf(value, half);
  const shared = others.map((other) => {
    const known = new Set(actsOf(other.value, otherHalf).flatMap((act) => act.keys));
    return acts.filter((act) => act.keys.some((key) => known.has(key))).length;
  });
  const most = Math.max(0, ...shared);
  return most === 0 ? undefined : others[shared.indexOf(most)];
}

function terms(a: Half, b: Half): Pair[] {
  const tell = (half: Half) => (entry: Entry<AgreementFile['terms'][string]>) => ({
    side: sideOf(`terms.${entry.name}`, entry.value),
    facets: termFacets(entry.name, half),
  });
  const names = ({ lexicon }: Half) => lexicon.pairs;
  // Paired before, so that the sections that refer to them could be read.
  const likeness = (one: Entry<unknown>, other: Entry<unknown>) => {
    const pair = names(a).get(one.name);
    return pair !== undefined && pair === names(b).get(other.name) ? 1 : 0;
  };
  const bare = (entry: Entry<AgreementFile['terms'][string]>, half: Half) =>
    partsOf(entry.value.where, toTheEnd(half.lexicon)).length < 2;
  return paired(
    'terms',
    [entries(a.file.terms), entries(b.file.terms)],
    likeness,
    { a: tell(a), b: tell(b) },
    (one, other) => (bare(one, a) && bare(other, b) ? 'always' : 'if-different'),
  );
}

function measures(a: Half, b: Half): Pair[] {
  type Measure = NonNullable<AgreementFile['measures']>['rangeKm'][string];
  const tell = (entry: Entry<Measure>) => ({
    side: sideOf(`measures.rangeKm.${entry.name}`, entry.value),
    facets: [facet('basis', entry.value.basis)],
  });
  const parts = (entry: Entry<Measure>, half: Half) => partsOf(entry.value.where, toTheEnd(half.lexicon));
  const likeness = (one: Entry<Measure>, other: Entry<Measure>) => {
    const [left, right] = [parts(one, a), parts(other, b)];
    if (keyOf(left) === keyOf(right)) return 1;
    return one.name === other.name && !excludes(left, right) ? 0.8 : 0;
  };
  const of = (half: Half) => entries(half.file.measures?.rangeKm ?? {});
  return paired('measures', [of(a), of(b)], likeness, { a: tell, b: tell }, () => 'if-alike');
}

function duties(a: Half, b: Half): Pair[] {
  const tell = (half: Half) => (entry: Entry<Duty>) => ({
    side: sideOf(`duties.${entry.name}`, entry.value),
    facets: dutyFacets(entry.value, half),
  });
  const likeness = (one: Entry<Duty>, other: Entry<Duty>) => dutyLikeness(one, other, a, b);
  /** What must be allowed or done is only a name; and so is what must be sent where no event says about what. */
  const words = (one: Entry<Duty>, other: Entry<Duty>): Words => {
    const [left, right] = [actionOf(one.value), actionOf(other.value)];
    if ([left, right].some(({ kind }) => kind === 'allow' || kind === 'do')) return 'always';
    const about = one.value.when.event !== undefined || left.what === right.what;
    return about ? 'if-alike' : 'always';
  };
  return paired(
    'duties',
    [entries(a.file.duties), entries(b.file.duties)],
    likeness,
    { a: tell(a), b: tell(b) },
    words,
  );
}

const LIFE = {
  signature: { facets: () => [], words: 'always' },
  force: { facets: forceFacets, words: 'never' },
  duration: { facets: durationFacets, words: 'never' },
  withdraw: { facets: withdrawFacets, words: 'never' },
  suspend: { facets: () => [], words: 'always' },
} as const satisfies Record<string, { readonly facets: (half: Half) => Facet[]; readonly words: Words }>;

function lifecycle(a: Half, b: Half): Pair[] {
  const life = (Object.keys(LIFE) as (keyof typeof LIFE)[]).flatMap((name): Pair[] => {
    const tell = (half: Half): Told | undefined => {
      const provision = half.file.lifecycle[name];
      return provision && { side: sideOf(`lifecycle.${name}`, provision), facets: LIFE[name].facets(half) };
    };
    const [one, other] = [tell(a), tell(b)];
    return one || other ? [pairOf('lifecycle', one, other, LIFE[name].words)] : [];
  });
  const tell = ({ name, value }: Entry<Provenance>) => ({
    side: sideOf(`lifecycle.supersedes.${name}`, value),
    facets: [],
  });
  const of = (half: Half) => entries<Provenance>(half.file.lifecycle.supersedes ?? {});
  const same = (one: Entry<unknown>, other: Entry<unknown>) => (one.name === other.name ? 1 : 0);
  return [...life, ...paired('lifecycle', [of(a), of(b)], same, { a: tell, b: tell }, () => 'if-alike')];
}

function timeTold(half: Half): Told {
  return { side: sideOf('time', half.file.time), facets: timeFacets(half) };
}
