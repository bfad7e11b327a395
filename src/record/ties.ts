import * as z from 'zod';
import { body, line, reference, slug } from '../agreement/fields.ts';
import { list } from './schema.ts';

/**
 * Ties between agreements: what one of them rests on in another, and what becomes of it if the other expires or is left.
 * A tie is as sourced as a statement. What only looks like a tie is kept too, as independent: that an agreement survives
 * alone is worth knowing. The vocabulary is closed; `it` is the agreement that rests on the other.
 */

export const TIE_KINDS = {
  'ratification-condition': 'one side made its ratification depend on the other',
  'entry-into-force-condition': 'the other had to be in force, or joined, first',
  'duration-tie': 'it lives only as long as the other',
  supersession: 'the other ends or replaces it, once in force or tabled',
  amendment: 'it changes the text of the other',
  protocol: 'it is a part added to the other',
  'floor-clause': 'it keeps a standard set in the other',
  'non-prejudice': 'it says that it leaves the other alone',
  'set-aside': 'it allows what the other forbids',
  trigger: 'conduct under one sets off a clause in the other',
  implements: 'it carries out a promise of the other',
  sequel: 'talks promised in one led to the other',
  'preamble-reference': 'it names the other as a premise',
  'regime-web': 'they were meant to work together',
  'political-linkage': 'a state tied its conduct in one to the other, without a clause',
  'verification-borrowed': 'its checks are carried by the other',
  'shared-body': 'one commission, or one group of parties, serves both',
  'notification-channel': 'its messages run through the other',
  'definition-borrowed': 'it takes over terms or counting rules of the other',
  'baseline-date': 'a date of the other fixes a level in it',
  independent: 'it looks tied to the other, and survives alone',
} as const;
export type TieKind = keyof typeof TIE_KINDS;

export const TIE_FORCES = {
  legal: 'by a clause or a law',
  political: 'by declaration or practice',
  technical: 'by means of communication or checks',
} as const;

/** How ties are grouped for people, in this order. */
export const TIE_CATEGORIES = {
  legal: 'a clause or a law ties it to the other',
  verification: 'the other carries its checks',
  commission: 'both share a commission or a group',
  notification: 'its messages, or its practice, run through the other',
  definition: 'it takes terms, counting rules or a date from the other',
  political: 'declarations or practice tie it to the other',
  alleged: 'one side says so; the other denies it, or has not said the same',
  independent: 'it looks tied to the other, and survives alone',
} as const;
export type TieCategory = keyof typeof TIE_CATEGORIES;

/** What ties refer to and the library has no agreement for: other instruments, by name. */
export const INSTRUMENTS: Readonly<Record<string, string>> = {
  'un-charter': 'Charter of the United Nations',
  'osce-helsinki-1975': 'Helsinki Final Act of 1975',
  'un-resolution-2231': 'UN Security Council Resolution 2231',
  'unga-48-75l': 'UN General Assembly Resolution 48/75 L',
  'tashkent-treaty-1992': 'Collective Security Treaty of 1992 (Tashkent)',
};

export const tieSchema = z
  .strictObject({
    id: reference,
    from: slug.describe('The agreement that rests on the other'),
    fromProvision: line.describe('The article or the part of it, or whole'),
    to: slug.describe('The agreement, or other instrument, that it rests on'),
    toProvision: line,
    kind: z.enum(Object.keys(TIE_KINDS) as [TieKind, ...TieKind[]]), // Keys of a literal object, of which there are some.
    force: z.enum(['legal', 'political', 'technical']),
    by: body.optional().describe('The one side that asserts the tie, where no other does'),
    ifLost: line.describe('What becomes of `from` when `to` expires or is left'),
    sources: list,
    confidence: z.enum(['confirmed', 'recalled']),
    note: line.optional(),
  })
  .refine((tie) => tie.by === undefined || (tie.force === 'political' && tie.kind !== 'independent'), {
    error: 'no one side for a tie that stands in a clause or is none',
    path: ['by'],
  });

export type Tie = Readonly<z.output<typeof tieSchema>>;

const BY_KIND: { readonly [kind in TieKind]?: TieCategory } = {
  independent: 'independent',
  'verification-borrowed': 'verification',
  'shared-body': 'commission',
  'notification-channel': 'notification',
  'definition-borrowed': 'definition',
  'baseline-date': 'definition',
};

const BY_FORCE = { legal: 'legal', political: 'political', technical: 'notification' } as const;

/** What one side alone asserts is alleged, whatever its kind; other ties go by their kind, and then by their force. */
export function categoryOf(tie: Pick<Tie, 'kind' | 'force' | 'by'>): TieCategory {
  if (tie.by !== undefined) return 'alleged';
  return BY_KIND[tie.kind] ?? BY_FORCE[tie.force];
}

/** The ties of one agreement, each list in the order of the file. */
export interface TiesOf {
  /** What it rests on in other agreements. */
  readonly restsOn: readonly Tie[];
  /** What of other agreements hangs on it. */
  readonly dependents: readonly Tie[];
  /** Parts of it that rest on other parts of it: one party's membership on another's. */
  readonly within: readonly Tie[];
  /** What looks tied to it, or it to, and is not. */
  readonly independent: readonly Tie[];
}

/** Both ways: what an agreement rests on, and what hangs on it. */
export function tiesOf(ties: readonly Tie[], agreement: string): TiesOf {
  const [restsOn, dependents, within, independent]: [Tie[], Tie[], Tie[], Tie[]] = [[], [], [], []];
  for (const tie of ties) {
    if (tie.from !== agreement && tie.to !== agreement) continue;
    if (tie.kind === 'independent') independent.push(tie);
    else if (tie.from === tie.to) within.push(tie);
    else if (tie.from === agreement) restsOn.push(tie);
    else dependents.push(tie);
  }
  return { restsOn, dependents, within, independent };
}
