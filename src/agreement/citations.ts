import type { AgreementFile, Provenance } from './schema.ts';

/** A part of an agreement file that rests on sources. */
export interface Citation {
  /** Where it stands in the file: `limits.warheads`, `duties.transit.unless.short-stay`, `readings.rus-b52h`. */
  readonly id: string;
  readonly cite?: string;
  readonly confidence: Provenance['confidence'];
  /** Only the number of the paragraph is recalled. */
  readonly citeRecalled: boolean;
  readonly sources: readonly string[];
}

/**
 * Every part of the file that names its sources, in the order of the file: provisions of all sections, their exceptions,
 * the conventions of time, disputes and readings, and what a reading adds. It goes by the shape and not by a list of
 * sections, so that no part of the format is left out of the count.
 */
export function citationsOf(agreement: AgreementFile): Citation[] {
  const found: Citation[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSourced(value)) {
      found.push({
        id: path,
        ...(value.cite !== undefined && { cite: value.cite }),
        confidence: value.confidence,
        citeRecalled: value.confidence === 'confirmed' && value.citeConfidence === 'recalled',
        sources: value.sources,
      });
    }
    for (const [key, part] of Object.entries(value)) visit(part, path === '' ? key : `${path}.${key}`);
  };
  visit(agreement, '');
  return found;
}

type Sourced = Pick<Provenance, 'confidence' | 'sources'> & {
  readonly cite?: string;
  readonly citeConfidence?: string;
};

function isSourced(value: object): value is Sourced {
  return 'sources' in value && Array.isArray(value.sources) && 'confidence' in value;
}
