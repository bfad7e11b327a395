import { compileCondition, type Thing } from '../agreement/condition.ts';
import type { Value } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { normaliseName, type Terms } from '../agreement/terms.ts';
import { ITEM_KINDS } from '../agreement/vocabulary.ts';
import type { View } from '../record/record.ts';
import type { Characteristic, Event, Holding } from '../record/schema.ts';

/** Makes the things that conditions are asked about out of statements. */
export interface Things {
  readonly ofHolding: (holding: Holding) => Thing;
  readonly ofEvent: (event: Event) => Thing;
  /** The thing that an event is about, where it is about one. */
  readonly inEvent: (event: Event) => Thing | undefined;
  /** A type by any of its names, with all that is said of it. */
  readonly ofType: (name: string) => Thing | undefined;
  readonly types: () => readonly string[];
}

/**
 * Which range counts is the agreement's to say: under INF the longest tested range of a ballistic missile and the
 * capability of a cruise missile (Art. VII(4)). A figure of that basis goes before one that is merely reported; where
 * only reports exist they give a band from the lowest to the highest, and conditions answer three-valued.
 */
export function compileThings(agreement: AgreementFile, terms: Terms, view: View): Things {
  let index: Map<string, Characteristic[]> | undefined;
  const characteristics = (name: string): readonly Characteristic[] => {
    index ??= indexByName(view.of('characteristic'));
    return index.get(normaliseName(name)) ?? [];
  };
  const measures = Object.values(agreement.measures?.rangeKm ?? {}).map((measure) => ({
    basis: measure.basis,
    applies: compileCondition(measure.where, terms.test),
  }));

  const merged = (name: string, wanted: string | undefined): Merged | undefined => {
    const all = characteristics(name);
    const kind = wanted ?? ITEM_KINDS.find((each) => all.some(({ item }) => item === each));
    // A launcher may go by the name of its missile: each is told of by its own statements.
    const told = all.filter((each) => each.item === kind);
    const [first] = told;
    if (!first || kind === undefined) return undefined;
    const attributes = agreedAttributes(told);
    const names = [...new Set(told.flatMap((each) => [each.type, ...(each.also ?? [])]))];
    const plain: Thing = { kind, attributes, names };
    const basis = measures.find((measure) => measure.applies.test(plain) === 'yes')?.basis;
    const ranged = told.filter((each) => each.lowKm !== undefined || each.highKm !== undefined);
    const fitting = ranged.filter((each) => each.basis === basis);
    const used = fitting.length > 0 ? fitting : ranged;
    if (used.length > 0) attributes['rangeKm'] = rangeOf(used, fitting.length > 0 && basis === 'tested');
    const statements = told.map((each) => each.id);
    return { kind, attributes, names, party: first.party, statements, rangeFrom: used.map((each) => each.id) };
  };
  const cache = new Map<string, Merged | undefined>();
  const typed = (name: string, kind?: string): Merged | undefined => {
    const key = `${kind ?? ''} ${name}`;
    if (!cache.has(key)) cache.set(key, merged(name, kind));
    return cache.get(key);
  };

  const thing = (
    kind: string,
    type: string | undefined,
    attributes: Thing['attributes'],
    rest: Pick<Thing, 'as' | 'party' | 'statements'>,
  ): Thing => {
    const known = type === undefined ? undefined : typed(type, kind);
    // What is said of the type serves where nothing is said of the item.
    if (!known) return { kind, attributes, ...rest, ...(type !== undefined && { names: [type] }) };
    return {
      kind,
      attributes: { ...known.attributes, ...attributes },
      ...rest,
      names: known.names,
      said: { rangeKm: known.rangeFrom },
    };
  };

  return {
    ofHolding: (holding) =>
      thing(holding.item, holding.type, holding.attributes, {
        party: holding.party,
        statements: [holding.id],
        ...(holding.as && { as: holding.as }),
      }),
    ofEvent: (event) => ({ kind: 'event', attributes: event.attributes, party: event.party, statements: [event.id] }),
    inEvent: (event) =>
      event.item === undefined && event.type === undefined
        ? undefined
        : thing(
            event.item ?? (event.type === undefined ? undefined : typed(event.type)?.kind) ?? 'missile',
            event.type,
            event.attributes,
            {
              party: event.party,
              statements: [event.id],
            },
          ),
    ofType: (name) => {
      const known = typed(name);
      if (!known) return undefined;
      const { kind, attributes, names, party, statements, rangeFrom } = known;
      return { kind, attributes, names, party, statements, said: { rangeKm: rangeFrom } };
    },
    types: () => [...new Set(view.of('characteristic').map((each) => each.type))],
  };
}

interface Merged {
  readonly kind: string;
  readonly attributes: Readonly<{ [attribute: string]: Value }>;
  readonly names: readonly string[];
  readonly party: string;
  readonly statements: readonly string[];
  readonly rangeFrom: readonly string[];
}

function indexByName(told: readonly Characteristic[]): Map<string, Characteristic[]> {
  const index = new Map<string, Characteristic[]>();
  for (const each of told) {
    for (const name of new Set([each.type, ...(each.also ?? [])].map(normaliseName))) {
      const list = index.get(name);
      if (list) list.push(each);
      else index.set(name, [each]);
    }
  }
  return index;
}

/** What statements say of a type together. Where they contradict each other nothing is known. */
function agreedAttributes(told: readonly Characteristic[]): { [attribute: string]: Value } {
  const attributes: { [attribute: string]: Value } = {};
  const contested = new Set<string>();
  for (const [name, value] of told.flatMap((each) => Object.entries(each.attributes))) {
    if (Object.hasOwn(attributes, name) && attributes[name] !== value) contested.add(name);
    attributes[name] = value;
  }
  for (const name of contested) delete attributes[name];
  return attributes;
}

/** Of tests the longest counts; of anything else, the band that the statements leave. */
function rangeOf(told: readonly Characteristic[], longest: boolean): Value {
  const lows = told.map((each) => each.lowKm ?? each.highKm ?? 0);
  const highs = told.map((each) => each.highKm ?? each.lowKm ?? 0);
  const high = Math.max(...highs);
  const low = longest ? high : Math.min(...lows);
  return low === high ? low : { low, high };
}
