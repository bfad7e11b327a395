import { partiesOf } from '../agreement/agreement.ts';
import { patchOf } from '../agreement/patch.ts';
import { listed, type Problem, quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import type { Path } from '../agreement/yaml-source.ts';
import { assess, type Question } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { type NotAllowed, type Supposition, supposedQuestion } from '../assess/what-if.ts';
import type { WholeRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import { readStatements } from '../record/statements.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { Pieces } from '../time/pieces.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { type Law, QUANTITIES, type Quantity } from './compiled.ts';
import type { ScenarioProblem } from './placed.ts';
import { quartersOf } from './quarters.ts';
import type { AgreementUse, ScenarioFile } from './schema.ts';

/** What a scenario is held against: the library and the record, as everything else is. */
export interface Library {
  readonly agreements: readonly AgreementFile[];
  readonly record: WholeRecord;
}

export interface ScenarioLaw {
  readonly law: Law;
  /** What the texts do not allow, and is taken as agreed by all parties. */
  readonly notAllowed: readonly NotAllowed[];
}

/**
 * Which limits bind whom in which quarter, who gives its data and how many inspections there are: all of it findings, of
 * the same compiled agreements and the same assessment as everywhere else. Each party is held to what binds it under
 * its own reading. One party of one agreement after the other.
 */
export function* lawPieces(scenario: ScenarioFile, library: Library): Pieces<Result<ScenarioLaw, ScenarioProblem[]>> {
  const days = quartersOf(scenario);
  const rows = (fill: number): Float64Array[] => QUANTITIES.map(() => new Float64Array(days.length).fill(fill));
  const law = {
    caps: scenario.parties.map(() => rows(Number.POSITIVE_INFINITY)),
    reference: scenario.parties.map(() => rows(Number.POSITIVE_INFINITY)),
    exchange: scenario.parties.map(() => new Uint8Array(days.length)),
    inspections: scenario.parties.map(() => new Float64Array(days.length)),
  };
  const notAllowed: NotAllowed[] = [];
  const strangers = unknownAgreements(
    scenario,
    library.agreements.map((each) => each.id),
  );
  if (strangers.length > 0) return fail(strangers);
  for (const [i, use] of scenario.agreements.entries()) {
    const supposed = supposedOf(use, library);
    const wrong = supposed.ok ? unknownProvisions(use, supposed.value.question.agreement) : supposed.problem;
    if (wrong.length > 0 || !supposed.ok) return fail(wrong.map((each) => within(['agreements', i], each)));
    notAllowed.push(...supposed.value.notAllowed);
    const yearly = inspectionsIn(supposed.value.question.agreement, use);
    for (const [p, party] of scenario.parties.entries()) {
      const found = findingsFor(supposed.value.question, use, party, days);
      yield;
      if (!found.ok) return fail(found.problem.map((each) => within(['agreements', i, 'change'], each)));
      holdDown(law.caps[p] ?? [], found.value, use, days);
      days.forEach((day, t) => {
        if (givesData(found.value, use, day, days[t + 1] ?? day + QUARTER)) set(law.exchange[p], t, 1);
        if (inForceOn(found.value, use.inspections, day)) set(law.inspections[p], t, yearly / 4);
      });
    }
  }
  if (scenario.reference !== undefined) {
    const use = scenario.agreements.find((each) => each.agreement === scenario.reference);
    const reference = use
      ? yield* referenceOf(use, scenario, library, days)
      : unknownReference(scenario.reference, scenario);
    if (!reference.ok) return reference;
    law.reference.splice(0, law.reference.length, ...reference.value);
  }
  return ok({ law, notAllowed });
}

const QUARTER = 91;

function set(row: Float64Array | Uint8Array | undefined, at: number, value: number): void {
  if (row) row[at] = value;
}

/** What is wrong with a part of the scenario, by where the part stands. */
function within(part: Path, { path = [], ...problem }: ScenarioProblem): ScenarioProblem {
  const fix = problem.fix ?? 'docs/agreement-format.md says what may stand there';
  return { ...problem, fix, path: [...part, ...path] };
}

/** The agreements of a scenario that are none of those known. */
export function unknownAgreements({ agreements }: ScenarioFile, known: readonly string[]): ScenarioProblem[] {
  return agreements.flatMap(({ agreement: id }, i) =>
    known.includes(id)
      ? []
      : [
          {
            code: 'not-found' as const,
            path: ['agreements', i, 'agreement'],
            found: `the agreement ${quote(id)}`,
            expected: 'an agreement of the library',
            fix: didYouMean(id, known) ?? 'servanda status lists them',
          },
        ],
  );
}

function unknownReference(id: string, { agreements }: ScenarioFile): Result<never, ScenarioProblem[]> {
  const used = agreements.map((each) => each.agreement);
  return fail([
    {
      code: 'unknown-reference',
      path: ['reference'],
      found: quote(id),
      expected: used.length > 0 ? `an agreement of the scenario: ${used.join(', ')}` : 'nothing: it has no agreement',
      fix: didYouMean(id, used) ?? 'add the agreement, or leave reference out',
    },
  ]);
}

/** Provisions that the agreement has not, in the scenario's words for what they do. */
function unknownProvisions(use: AgreementUse, { limits, duties, quotas }: AgreementFile): ScenarioProblem[] {
  const has = { limits, duties, quotas };
  const named = [
    ...Object.keys(use.limits).map((id) => ({ id, group: 'limits', path: ['limits', id] }) as const),
    ...(use.exchange === undefined ? [] : [{ id: use.exchange, group: 'duties', path: ['exchange'] } as const]),
    ...(use.inspections === undefined
      ? []
      : [{ id: use.inspections, group: 'quotas', path: ['inspections'] } as const]),
  ];
  return named.flatMap(({ id, group, path }) => {
    const known = Object.keys(has[group]).map((each) => `${group}.${each}`);
    if (known.includes(id)) return [];
    return [
      {
        code: 'unknown-reference' as const,
        path,
        found: quote(id),
        expected: known.length > 0 ? `one of ${listed(known)}` : `nothing: ${use.agreement} has no ${group}`,
        fix: didYouMean(id, known) ?? `servanda show ${use.agreement} lists them`,
      },
    ];
  });
}

interface SupposedUse {
  readonly question: Question;
  readonly notAllowed: readonly NotAllowed[];
}

/** The agreement with what the scenario supposes of it. */
function supposedOf(use: AgreementUse, library: Library): Result<SupposedUse, ScenarioProblem[]> {
  const agreement = library.agreements.find((each) => each.id === use.agreement);
  if (!agreement) throw new Error('invariant: the agreement has been looked for before');
  const { record } = library;
  const problems: Problem[] = [];
  const patches = use.change ? [patchOf(use.change.id, { ...use.change, by: use.change.by ?? 'all' } as never)] : [];
  const statements = readStatements(use.statements ?? [], NOWHERE, problems, {
    ...record,
    sources: new Map([...record.sources, ...Object.entries(use.change?.sourceRegister ?? {})]),
  });
  problems.push(...elsewhere(statements, use.agreement));
  if (problems.length > 0) return fail(problems.map((each) => within(['statements'], each)));
  const question: Question = { agreement, record, patches, statements };
  const joining = (use.suppose ?? []).flatMap(({ join }) => join ?? []);
  const parties = Array.isArray(agreement.parties)
    ? [...partiesOf(agreement).map(({ code }) => code), ...joining]
    : undefined;
  const suppositions = (use.suppose ?? []).map((each) => suppositionOf(each, parties));
  const bad = suppositions.flatMap((each, i) =>
    each.ok ? [] : each.problem.map((one) => within(['suppose', i], one)),
  );
  if (bad.length > 0) return fail(bad);
  const supposed = supposedQuestion(
    question,
    suppositions.flatMap((each) => (each.ok ? [each.value] : [])),
  );
  return supposed.ok ? supposed : fail(supposed.problem.map((each) => within(['change'], each)));
}

/** Acts of another agreement, which would change nothing here. */
function elsewhere(statements: readonly Statement[], id: string): Problem[] {
  return statements.flatMap((each) =>
    each.kind !== 'act' || each.agreement === id
      ? []
      : [
          {
            code: 'unknown-reference' as const,
            found: `the act ${quote(each.id)} of ${quote(each.agreement ?? 'no agreement')}`,
            expected: `an act of ${id}`,
            fix: `write agreement: ${id}`,
          },
        ],
  );
}

/** Where statements stand within the scenario is all that is known of them here. */
const NOWHERE = { placeOf: () => undefined, placeOfKey: () => undefined } as never;

type Written = NonNullable<AgreementUse['suppose']>[number];

/** `parties`: who may leave or suspend, where the agreement names them. */
function suppositionOf(
  written: Written,
  parties: readonly string[] | undefined,
): Result<Supposition, ScenarioProblem[]> {
  const at = written.at === undefined ? undefined : parseDay(written.at);
  if (written.lapse) return ok({ kind: 'lapse', ...(at !== undefined && { at }) });
  if (at === undefined) {
    return fail([
      {
        code: 'missing',
        found: 'a supposition without a day',
        expected: 'the day on which it happens',
        fix: "add at, such as at: '2026-02-05'",
      },
    ]);
  }
  if (written.extend !== undefined) return ok({ kind: 'extend', period: written.extend, at, by: 'all' });
  if (written.join !== undefined) return ok({ kind: 'join', party: written.join, at });
  const [kind, party = ''] =
    written.withdraw === undefined ? ['suspend', written.suspend] : ['withdraw', written.withdraw];
  if (parties && !parties.includes(party)) {
    return fail([
      {
        code: 'not-found',
        path: [kind],
        found: `the party ${quote(party)}`,
        expected: `one of ${parties.join(', ')}`,
        fix: 'take one of these',
      },
    ]);
  }
  return ok({ kind: kind as 'suspend' | 'withdraw', party, at });
}

/** The limits, the exchange and the inspections of one agreement, as they bind one party under its own reading. */
function findingsFor(
  question: Question,
  { limits, exchange, inspections }: AgreementUse,
  party: string,
  days: readonly Day[],
): Result<Finding[], Problem[]> {
  const about = [...Object.keys(limits), ...[exchange, inspections].filter((each) => each !== undefined)];
  const span = { from: days[0] ?? 0, to: (days.at(-1) ?? 0) + QUARTER };
  const found = assess({ ...question, about, span, only: new Set([party]) });
  if (!found.ok) return found;
  const own = found.value.filter((each) => each.party === party);
  // Where the readings differ its own answer counts, and where it has none, that of the others.
  const readings = new Set(own.map((each) => each.reading));
  const mine = readings.has(party) ? party : 'others';
  return ok(own.filter((each) => !each.disputed || each.reading === mine));
}

function binds({ status }: Finding): boolean {
  return status !== 'dormant' && status !== 'pending';
}

function holdDown(
  caps: readonly Float64Array[],
  findings: readonly Finding[],
  { limits }: AgreementUse,
  days: readonly Day[],
): void {
  for (const finding of findings) {
    const quantity = limits[finding.id];
    const bound = finding.measured ?? finding.allowed;
    if (quantity === undefined || !bound || bound.comparison !== '<=' || !binds(finding)) continue;
    const row = caps[QUANTITIES.indexOf(quantity)];
    days.forEach((day, t) => {
      if (row && finding.from <= day && day < finding.to) row[t] = Math.min(row[t] ?? bound.bound, bound.bound);
    });
  }
}

/** Whether a whole data base falls due in the quarter, to be sent by the party. */
function givesData(findings: readonly Finding[], { exchange }: AgreementUse, from: Day, to: Day): boolean {
  return findings.some(
    (each) =>
      each.id === exchange && each.status !== 'dormant' && each.due !== undefined && each.due >= from && each.due < to,
  );
}

/** How many inspections a year the quota allows. */
function inspectionsIn({ quotas }: AgreementFile, { inspections }: AgreementUse): number {
  const quota = inspections === undefined ? undefined : quotas[inspections.replace(/^quotas\./, '')];
  return typeof quota?.max === 'number' ? quota.max : 0;
}

function inForceOn(findings: readonly Finding[], id: string | undefined, day: Day): boolean {
  return findings.some((each) => each.id === id && each.from <= day && day < each.to && binds(each));
}

/** The limits as they last bound each party, without anything that the scenario supposes. */
function* referenceOf(
  use: AgreementUse,
  scenario: ScenarioFile,
  { agreements, record }: Library,
  days: readonly Day[],
): Pieces<Result<Float64Array[][], ScenarioProblem[]>> {
  const agreement = agreements.find((each) => each.id === use.agreement);
  if (!agreement) throw new Error('invariant: the agreement has been found before');
  const rows: Float64Array[][] = [];
  for (const party of scenario.parties) {
    const found = assess({ agreement, record, about: Object.keys(use.limits), only: new Set([party]) });
    yield;
    if (!found.ok) return found;
    const last = (quantity: Quantity): number => {
      const bounds = found.value
        .filter((each) => each.party === party && use.limits[each.id] === quantity && binds(each))
        .sort((a, b) => a.from - b.from)
        .map((each) => (each.measured ?? each.allowed)?.bound);
      return bounds.findLast((each) => each !== undefined) ?? Number.POSITIVE_INFINITY;
    };
    rows.push(QUANTITIES.map((quantity) => new Float64Array(days.length).fill(last(quantity))));
  }
  return ok(rows);
}
