import Papa from 'papaparse';
import type { ComparisonJson } from './compare-json.ts';

/** One row for each aspect of each pair of provisions, with the article and the words of both sides. */
export function comparisonCsv({ a, b, pairs }: ComparisonJson): string {
  const rows = pairs.flatMap((pair) => {
    const row = {
      ...{ section: pair.section, subject: pair.subject },
      ...{ agreementA: a.id, provisionA: pair.a?.id, citeA: pair.a?.cite, confidenceA: pair.a?.confidence },
      ...{ agreementB: b.id, provisionB: pair.b?.id, citeB: pair.b?.cite, confidenceB: pair.b?.confidence },
    };
    const aspects = [
      ...pair.differences.map(({ aspect, a: inA, b: inB }) => ({ aspect, same: false, inA, inB })),
      ...pair.alike.map((aspect) => ({ aspect, same: true })),
    ];
    // A pair of which no aspect is compared is one that both have, or one of the two alone.
    return (aspects.length > 0 ? aspects : [{ same: pair.same }]).map((each) => ({ ...row, ...each }));
  });
  return Papa.unparse(rows, { columns: COLUMNS, newline: '\n', escapeFormulae: true });
}

const COLUMNS = [
  ...['section', 'subject', 'agreementA', 'provisionA', 'citeA', 'confidenceA'],
  ...['agreementB', 'provisionB', 'citeB', 'confidenceB', 'aspect', 'same', 'inA', 'inB'],
];
