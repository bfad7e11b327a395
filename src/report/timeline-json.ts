import * as z from 'zod';
import type { Lifeline } from '../assess/lifelines.ts';
import type { Act } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';

/** Lifelines as others script against them: `timeline --json`, version 1. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const timelineSchema = z
  .strictObject({
    party: z.string().nullable().describe('Whose lifelines these are; null for the agreements as a whole'),
    lifelines: z.array(
      z.strictObject({
        agreement: z.string(),
        spans: z.array(
          z.strictObject({ from: date.nullable(), to: date.nullable(), state: z.string(), disputed: z.boolean() }),
        ),
      }),
    ),
    acts: z.array(
      z.strictObject({
        id: z.string(),
        agreement: z.string(),
        act: z.string(),
        by: z.string(),
        on: z.string().describe('As exactly as it is known: 2010, 2017-08, 2018-02-05'),
        effective: z.string().optional(),
        contested: z.boolean(),
        confidence: z.enum(['confirmed', 'recalled']),
      }),
    ),
  })
  .meta({ title: 'Servanda timeline, version 1', description: 'What timeline --json prints' });

export function timelineJson(
  lifelines: readonly Lifeline[],
  acts: readonly Act[],
  party: string | undefined,
): z.infer<typeof timelineSchema> {
  return {
    party: party ?? null,
    lifelines: lifelines.map(({ agreement, spans }) => ({
      agreement: agreement.id,
      spans: spans.map(({ from, to, state, disputed }) => ({
        from: dateJson(from),
        to: dateJson(to),
        state,
        disputed,
      })),
    })),
    acts: acts.map(({ id, agreement = '', act, by, on, effective, contested, confidence }) => ({
      id,
      agreement,
      act,
      by,
      on: on.text,
      ...(effective && { effective: effective.text }),
      contested,
      confidence,
    })),
  };
}

function dateJson(day: Day): string | null {
  return day <= BEGINNING || day >= FOREVER ? null : formatDay(day);
}
