import { provisionsOf } from '../agreement/agreement.ts';
import { isProvisionId } from '../agreement/check.ts';
import { lintAgreement, warningOf } from '../agreement/lint.ts';
import { isPatchText, parseAgreement, parsePatch } from '../agreement/parse.ts';
import { applyPatches, readingsOf } from '../agreement/patch.ts';
import { type Problem, quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import type { YamlSource } from '../agreement/yaml-source.ts';
import { recordedForceFlaws } from '../assess/recorded-force.ts';
import type { TreatyRecord } from '../record/record.ts';

/** What is wrong with the text of an agreement or a patch, each with its place and a fix. */
export function lintText(text: string, file: string, record: TreatyRecord): Problem[] {
  return readAndLint(text, file, record).problems;
}

/** The same, with the agreement, where the text is one that can run. */
export function readAndLint(
  text: string,
  file: string,
  record: TreatyRecord,
): { readonly problems: Problem[]; readonly agreement?: AgreementFile } {
  if (isPatchText(text)) {
    const patch = parsePatch(text, file);
    return { problems: patch.ok ? [] : patch.problem };
  }
  const parsed = parseAgreement(text, file);
  if (!parsed.ok) return { problems: parsed.problem };
  const { agreement, source, warnings } = parsed.value;
  const problems = [
    ...warnings,
    ...sourceProblems(agreement, source, record),
    ...readingProblems(agreement, source, record),
    ...recordedForceFlaws(agreement, record).map((flaw) => warningOf(flaw, source)),
    ...lintAgreement(agreement, source),
  ];
  return { problems, agreement };
}

/** A provision rests on its sources: each must be in the file or in the register. */
function sourceProblems(agreement: AgreementFile, source: YamlSource, record: TreatyRecord): Problem[] {
  const known = [...record.sources.keys(), ...Object.keys(agreement.sources ?? {})];
  const cited = [
    ...provisionsOf(agreement).map((each) => [each.id, each.sources] as const),
    ...Object.entries(agreement.readings).map(([id, each]) => [`readings.${id}`, each.sources] as const),
  ];
  return cited.flatMap(([id, sources]) =>
    sources.flatMap((name, i): Problem[] => {
      if (known.includes(name)) return [];
      const at = source.placeOf([...id.split('.'), 'sources', i]);
      const fix = didYouMean(name, known) ?? 'add it to `sources` in this file';
      return [
        {
          code: 'unknown-reference',
          at,
          found: `the source ${quote(name)}`,
          expected: 'a source in this file or in the register',
          fix,
        },
      ];
    }),
  );
}

/** A reading that touches nothing, or that takes statements for true that nobody made, is a mistake. */
function readingProblems(agreement: AgreementFile, source: YamlSource, record: TreatyRecord): Problem[] {
  const statements = new Map(record.statements.map((each) => [each.id, each]));
  return readingsOf(agreement).flatMap((reading) => {
    const applied = applyPatches(agreement, [reading]);
    const at = source.placeOf(['readings', reading.id]);
    const broken = applied.ok ? [] : applied.problem.map((problem) => ({ ...problem, at }));
    const missing = reading.operations.flatMap((operation, i) =>
      (operation.accept ?? operation.reject ?? []).flatMap((id, j): Problem[] => {
        const place = source.placeOf(['readings', reading.id, 'patch', i, operation.accept ? 'accept' : 'reject', j]);
        const statement = statements.get(id);
        if (!statement) {
          const fix = didYouMean(id, [...statements.keys()]) ?? 'add it to the record';
          return [
            {
              code: 'unknown-reference',
              at: place,
              found: `the statement ${quote(id)}`,
              expected: 'a statement in the record',
              fix,
            },
          ];
        }
        const unknown = provisionsNamed(statement).filter((each) => !isProvisionId(agreement, each));
        return unknown.map((each) => ({
          code: 'unknown-reference',
          at: place,
          found: `the statement ${quote(id)}, which names the provision ${quote(each)}`,
          expected: `a provision of ${agreement.id}`,
          fix: 'mend the record',
        }));
      }),
    );
    return [...broken, ...missing];
  });
}

function provisionsNamed(statement: TreatyRecord['statements'][number]): readonly string[] {
  if (statement.kind === 'act') return [...(statement.provisions ?? []), ...(statement.except ?? [])];
  return statement.kind === 'conduct' ? statement.provisions : [];
}
