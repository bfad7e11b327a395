import * as z from 'zod';
import type { IsRecalled } from '../assess/confirmed.ts';
import type { Change } from '../assess/difference.ts';
import type { NotAllowed, Obstacle, Supposed, Supposition } from '../assess/what-if.ts';
import type { Tie } from '../record/ties.ts';
import { type Day, FOREVER, formatDay } from '../time/day.ts';
import { phrase } from '../words/phrases.ts';
import { dayWords, stateWords } from '../words/words.ts';
import { findingJson, findingSchema } from './finding-json.ts';

/** What a supposition changes, as others script against it: `what-if --json`, version 1. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const whatIfSchema = z
  .strictObject({
    on: date.nullable().describe('The day of `before` and `after`: the one asked about, or the first that differs'),
    before: z.array(findingSchema).describe('The findings of that day as it is'),
    after: z.array(findingSchema).describe('The findings of that day with what is supposed'),
    changed: z.array(
      z.strictObject({
        agreement: z.string(),
        id: z.string(),
        party: z.string(),
        subject: z.string().optional(),
        from: date.nullable(),
        to: date.nullable().describe('The first day on which it no longer differs so'),
        before: findingSchema.nullable(),
        after: findingSchema.nullable(),
        why: z.string(),
      }),
    ),
    notAllowed: z
      .array(
        z.strictObject({
          agreement: z.string(),
          supposition: z.string(),
          code: z.string(),
          why: z.string(),
          cite: z.string(),
        }),
      )
      .optional()
      .describe('What the text does not allow; it is shown as an amendment that all parties agree to'),
    ties: z.array(
      z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        kind: z.string(),
        force: z.string(),
        ifLost: z.string(),
      }),
    ),
  })
  .meta({ title: 'Servanda what-if, version 1', description: 'What what-if --json prints' });

export type WhatIfJson = z.infer<typeof whatIfSchema>;

export function whatIfJson(
  supposed: readonly Supposed[],
  ties: readonly Tie[],
  day: Day | undefined,
  isRecalled: IsRecalled,
): WhatIfJson {
  const changed = supposed.flatMap((each) => each.changed);
  const firsts = changed.map((each) => each.from);
  const on = day ?? (firsts.length > 0 ? Math.min(...firsts) : undefined);
  const holding = (side: 'before' | 'after') =>
    supposed
      .flatMap((each) => each[side])
      .filter((each) => on !== undefined && each.from <= on && on < each.to)
      .map((each) => findingJson(each, isRecalled));
  const notAllowed = supposed.flatMap((each) => each.notAllowed);
  return {
    on: on === undefined ? null : formatDay(on),
    before: holding('before'),
    after: holding('after'),
    changed: changed
      .filter((each) => day === undefined || (each.from <= day && day < each.to))
      .map((each) => changeJson(each, isRecalled)),
    ...(notAllowed.length > 0 && {
      notAllowed: notAllowed.map((each) => ({
        agreement: each.agreement,
        supposition: suppositionWords(each.supposition),
        code: each.why,
        why: obstacleWords(each),
        cite: each.cite,
      })),
    }),
    ties: ties.map(({ id, from, to, kind, force, ifLost }) => ({ id, from, to, kind, force, ifLost })),
  };
}

function changeJson(change: Change, isRecalled: IsRecalled): WhatIfJson['changed'][number] {
  const { before, after, id, party, subject, from, to } = change;
  return {
    agreement: (after ?? before)?.agreement ?? '',
    id,
    party,
    ...(subject !== undefined && { subject }),
    from: dateJson(from),
    to: dateJson(to),
    before: before ? findingJson(before, isRecalled) : null,
    after: after ? findingJson(after, isRecalled) : null,
    why: whyWords(change),
  };
}

/** Why it is otherwise: the answer that now holds, or that what held no longer does. */
export function whyWords({ before, after }: Change): string {
  if (after) return phrase(after.why().reason);
  return before ? `No longer: ${phrase(before.why().reason)}` : '';
}

export function suppositionWords(supposition: Supposition): string {
  switch (supposition.kind) {
    case 'extend': {
      const whose = supposition.by === 'all' ? 'by all parties' : `by ${stateWords(supposition.by)} alone`;
      return `extended by ${supposition.period} on ${dayWords(supposition.at)}, ${whose}`;
    }
    case 'withdraw':
      return `${stateWords(supposition.party)} gives notice of withdrawal, received on ${dayWords(supposition.at)}`;
    case 'suspend':
      return `${stateWords(supposition.party)} suspends it on ${dayWords(supposition.at)}`;
    case 'join':
      return `${stateWords(supposition.party)} deposits its instrument on ${dayWords(supposition.at)}`;
    case 'lapse':
      return supposition.at === undefined
        ? 'it had been allowed to lapse at the end of its own term'
        : `it is allowed to lapse on ${dayWords(supposition.at)}`;
  }
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'too-often': 'it has been extended as often as the text allows',
  'too-long': 'the text allows no extension of that length',
  'too-late': 'it had ended by then',
  'not-by-all': 'an extension takes the agreement of all parties',
  'no-extension-clause': 'the text has no clause for an extension',
  'no-exit-clause': 'the text has no exit clause',
  'only-for-breach': 'a party can leave only because another has broken an essential provision',
  'only-after-amendment': 'a party can leave only where an amendment has stayed unratified',
  'notice-too-early': 'the text allows no notice on that day yet',
  'not-a-party': 'the state is not bound by it on that day, so that there is nothing to leave',
  closed: 'it is between its parties alone',
  'no-suspension-clause': 'the text has no clause on suspension; whether general treaty law allows it is contested',
  'no-term': 'it has no term that could run out or be prolonged',
  'already-over': 'it is over for that state by then',
};

export function obstacleWords({ why }: NotAllowed): string {
  return OBSTACLES[why];
}

function dateJson(day: Day): string | null {
  return day <= -FOREVER || day >= FOREVER ? null : formatDay(day);
}
