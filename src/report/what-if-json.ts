import * as z from 'zod';
import type { IsRecalled } from '../assess/confirmed.ts';
import type { Change } from '../assess/difference.ts';
import type { Supposed } from '../assess/what-if.ts';
import type { Tie } from '../record/ties.ts';
import { type Day, FOREVER, formatDay } from '../time/day.ts';
import { phrase } from '../words/phrases.ts';
import { whatIfWords } from '../words/what-if.ts';
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
        supposition: whatIfWords().suppositionWords(each.supposition),
        code: each.why,
        why: whatIfWords().obstacleWords(each.why),
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
  return before ? whatIfWords().noLonger(phrase(before.why().reason)) : '';
}

function dateJson(day: Day): string | null {
  return day <= -FOREVER || day >= FOREVER ? null : formatDay(day);
}
