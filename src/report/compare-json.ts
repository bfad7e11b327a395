import * as z from 'zod';
import { COMPARED, type Comparison, isSame, type Side } from '../agreement/compare.ts';
import type { Aspect } from '../agreement/facets.ts';
import { facets } from '../words/en/facets.ts';
import { subjectOf } from './compare-text.ts';
import { facetWords } from './compare-words.ts';

/** Comparisons as others script against them, version 1: documented in schemas/comparison-1.json. */

const ASPECTS = Object.keys(facets) as [Aspect, ...Aspect[]]; // One entry for each aspect.

const agreementSide = z.strictObject({ id: z.string(), short: z.string(), title: z.string() });
const provisionSide = z
  .strictObject({
    id: z
      .string()
      .describe('The provision by its id in the agreement file; agreement and time for the file as a whole'),
    cite: z.string().optional().describe('The article as cited'),
    says: z.string().optional(),
    confidence: z.enum(['confirmed', 'recalled']).optional(),
  })
  .nullable()
  .describe('null where the agreement has no counterpart');

const text = z.string().nullable().describe('In words; null where the agreement says nothing of the sort');

export const comparisonSchema = z
  .strictObject({
    a: agreementSide,
    b: agreementSide,
    pairs: z.array(
      z.strictObject({
        subject: z.string().describe('What it is about, as the files call it'),
        section: z.enum(COMPARED),
        a: provisionSide,
        b: provisionSide,
        differences: z
          .array(z.strictObject({ aspect: z.enum(ASPECTS), a: text, b: text }))
          .describe('In what they differ; where one of the two is missing, all that the other says'),
        alike: z.array(z.enum(ASPECTS)).describe('In what they are the same'),
        same: z.boolean().describe('Both have it and nothing differs'),
      }),
    ),
  })
  .meta({
    title: 'Servanda comparison, version 1',
    description: 'What compare --json prints: two agreements side by side, provision by provision, by what they mean',
  });

export type ComparisonJson = z.infer<typeof comparisonSchema>;

export function comparisonJson({ a, b, pairs }: Comparison): ComparisonJson {
  return {
    a: { id: a.id, short: a.short, title: a.title.en },
    b: { id: b.id, short: b.short, title: b.title.en },
    pairs: pairs.map((pair) => ({
      subject: subjectOf(pair),
      section: pair.section,
      a: sideJson(pair.a),
      b: sideJson(pair.b),
      differences: pair.differences.map(({ aspect, a: one, b: other }) => ({
        aspect,
        a: facetWords(one, other) ?? null,
        b: facetWords(other, one) ?? null,
      })),
      alike: [...pair.alike],
      same: isSame(pair),
    })),
  };
}

function sideJson(side: Side | undefined): ComparisonJson['pairs'][number]['a'] {
  if (!side) return null;
  const { id, cite, says, confidence } = side;
  return {
    id,
    ...(cite !== undefined && { cite }),
    ...(says !== undefined && { says }),
    ...(confidence && { confidence }),
  };
}
