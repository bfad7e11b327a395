import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as z from 'zod';
import { parseAgreement, parsePatch } from '../src/agreement/parse.ts';
import { type Patch, patchOf } from '../src/agreement/patch.ts';
import { formatProblem, type Problem } from '../src/agreement/problem.ts';
import { type AgreementFile, agreementSchema, patchSchema } from '../src/agreement/schema.ts';
import { assess, type Question } from '../src/assess/assess.ts';
import { type Asked, define } from '../src/assess/define.ts';
import type { Finding } from '../src/assess/finding.ts';
import { lifeFindings, membersOn } from '../src/assess/standing.ts';
import { type Supposition, whatIf } from '../src/assess/what-if.ts';
import { loadRecord, type RecordFile } from '../src/record/load.ts';
import type { TreatyRecord } from '../src/record/record.ts';
import { type Statement, statementSchemas } from '../src/record/schema.ts';
import { readStatements } from '../src/record/statements.ts';
import { type Day, formatDay } from '../src/time/day.ts';
import { fail, ok, type Result } from '../src/time/result.ts';
import { day } from '../src/time/testing.ts';

/**
 * The cases of conformance/, which any implementation of the format can run: conformance/README.md says how, and this
 * is how it is done here.
 */

const FOLDER = new URL('../conformance/', import.meta.url);

interface Asking {
  readonly command: 'assess' | 'status' | 'members' | 'what-if' | 'define';
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly known?: string;
  readonly reading?: string;
  readonly patches?: readonly string[];
  readonly id?: string;
  readonly party?: string;
  readonly subject?: string;
  readonly suppose?: readonly (Omit<Supposition, 'at'> & { readonly at?: string })[];
  readonly item?: string;
  readonly thing?: { readonly kind: string; readonly [attribute: string]: unknown };
}

interface Case {
  readonly agreement: AgreementFile;
  readonly record: TreatyRecord;
  readonly url: URL;
}

const cases = foldersIn('cases');
test('conformance: there are cases', () => assert.ok(cases.length >= 100));
for (const name of cases) {
  const url = new URL(`cases/${name}/`, FOLDER);
  test(`conformance: ${name}`, () => {
    const { questions } = json(url, 'question.json') as { readonly questions: Readonly<Record<string, Asking>> };
    const setting = load(url);
    const answers = Object.entries(questions).map(([title, question]) => [title, answer(setting, question)]);
    assert.deepEqual(Object.fromEntries(answers), json(url, 'expected.json'));
  });
}

const bad = foldersIn('bad');
test('conformance: there are bad files', () => assert.ok(bad.length >= 50));
for (const name of bad) {
  const url = new URL(`bad/${name}/`, FOLDER);
  test(`conformance: bad: ${name}`, () => {
    const expected = json(url, 'expected.json') as readonly { readonly column?: number }[];
    const found = problemsOf(url).map(({ code, at }, i) => {
      return { code, line: at?.line, ...(expected[i]?.column !== undefined && { column: at?.column }) };
    });
    assert.deepEqual(found, expected);
  });
}

test('the specification names every key and every word of the format', () => {
  const document = readFileSync(new URL('../docs/agreement-format.md', FOLDER), 'utf8');
  const words = new Set<string>(statementSchemas.act.shape.act.options);
  for (const schema of [agreementSchema, patchSchema])
    gather(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), words);
  assert.ok(words.size >= 300);
  const missing = [...words].filter(
    (word) => !new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w-])`).test(document),
  );
  assert.deepEqual(missing, []);
});

/** The keys and the words that a JSON Schema allows. */
function gather(node: unknown, words: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const {
    properties = {},
    enum: values = [],
    const: only,
  } = node as {
    readonly properties?: object;
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
  };
  for (const word of [...Object.keys(properties), ...values, ...(only === undefined ? [] : [only])])
    words.add(String(word));
  for (const part of Object.values(node)) gather(part, words);
}

function foldersIn(part: string): string[] {
  return readdirSync(new URL(`${part}/`, FOLDER)).sort();
}

function json(url: URL, name: string): unknown {
  return JSON.parse(text(url, name));
}

function text(url: URL, name: string): string {
  return readFileSync(new URL(name, url), 'utf8');
}

function load(url: URL): Case {
  const { agreement } = certain(parseAgreement(text(url, 'agreement.yaml'), 'agreement.yaml'));
  return { agreement, record: certain(loadRecord(recordFiles(url))), url };
}

function recordFiles(url: URL): RecordFile[] {
  const folder = new URL('record/', url);
  return readdirSync(folder).map((name) => ({ name: `record/${name}`, text: text(folder, name) }));
}

function certain<T>(result: Result<T, readonly Problem[]>): T {
  if (!result.ok) throw new Error(result.problem.map(formatProblem).join('\n'));
  return result.value;
}

/** The answer in the shape of expected.json, or the codes of the problems that stand in its way. */
function answer(setting: Case, asking: Asking): unknown {
  const result = answerOf(setting, asking);
  return result.ok ? result.value : { problems: result.problem.map((each) => each.code) };
}

function answerOf({ agreement, record, url }: Case, asking: Asking): Result<unknown, Problem[]> {
  const changes = patchesOf(url, asking.patches ?? [], record);
  if (!changes.ok) return changes;
  const { patches, statements } = changes.value;
  const [from, to] = [day(asking.on ?? asking.from ?? '2000-01-01'), day(asking.on ?? asking.to ?? '2000-01-01') + 1];
  const question: Question = {
    agreement,
    record,
    ...(asking.command === 'what-if' ? {} : { patches, statements }),
    ...(asking.command === 'assess' || asking.command === 'what-if' ? { span: { from, to } } : {}),
    ...(asking.known !== undefined && { known: day(asking.known) }),
    ...(asking.reading !== undefined && { reading: asking.reading }),
  };
  const told = (findings: readonly Finding[]) => tell(findings, asking, from, to);
  switch (asking.command) {
    case 'assess':
      return map(assess(question), told);
    case 'status':
      return map(lifeFindings(question), told);
    case 'members':
      return map(membersOn(question, from), ({ agreement: _id, on: _on, findings: _findings, force, ...lists }) => ({
        ...Object.fromEntries(Object.entries(lists).filter(([, states]) => states.length > 0)),
        force: {
          on: date(force.on),
          computed: date(force.computed),
          recorded: date(force.recorded),
          inForce: force.inForce,
          lacking: force.lacking,
        },
      }));
    case 'what-if': {
      const suppositions = (asking.suppose ?? []).map(({ at, ...rest }) => {
        return { ...rest, ...(at !== undefined && { at: day(at) }) } as Supposition; // The README says which keys each has.
      });
      return map(whatIf(question, suppositions, patches, statements), ({ changed, notAllowed }) => ({
        notAllowed: notAllowed.map((each) => each.why),
        changed: told(
          changed.flatMap((each) => (each.from <= from && from < each.to && each.after ? [each.after] : [])),
        ),
      }));
    }
    case 'define': {
      const { kind = '', ...attributes } = asking.thing ?? {};
      const asked: Asked = asking.item
        ? { kind: 'type', name: asking.item }
        : {
            kind: 'thing',
            item: String(kind),
            attributes: attributes as Extract<Asked, { kind: 'thing' }>['attributes'],
          };
      return map(define(question, asked), (all) =>
        all.map(({ term, covered, reading }) => ({ term, covered, reading })).sort(byText),
      );
    }
  }
}

function map<T, U>(result: Result<T, Problem[]>, f: (value: T) => U): Result<U, Problem[]> {
  return result.ok ? ok(f(result.value)) : result;
}

function patchesOf(
  url: URL,
  names: readonly string[],
  record: TreatyRecord,
): Result<{ readonly patches: Patch[]; readonly statements: Statement[] }, Problem[]> {
  const patches: Patch[] = [];
  const statements: Statement[] = [];
  for (const name of names) {
    const parsed = parsePatch(text(url, name), name);
    if (!parsed.ok) return parsed;
    const { patch, source } = parsed.value;
    patches.push(patchOf(patch.id, patch));
    const problems: Problem[] = [];
    statements.push(...readStatements(patch.statements ?? [], source, problems, record));
    if (problems.length > 0) return fail(problems);
  }
  return ok({ patches, statements });
}

type Told = Readonly<Record<string, unknown>>;

/** The findings that were asked for, cut to the days that were asked about, joined where they say the same, in order. */
function tell(findings: readonly Finding[], asking: Asking, first: Day, end: Day): Told[] {
  const wanted = findings.filter(
    (each) =>
      each.from < end &&
      first < each.to &&
      (asking.id === undefined || each.id === asking.id) &&
      (asking.party === undefined || each.party === asking.party) &&
      (asking.subject === undefined || each.subject === asking.subject),
  );
  const rows = wanted
    .map((each) => ({ from: Math.max(each.from, first), to: Math.min(each.to, end), what: whatOf(each) }))
    .sort((a, b) => byText(keyOf(a.what), keyOf(b.what)) || a.from - b.from);
  const joined: typeof rows = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && last.to === row.from && JSON.stringify(last.what) === JSON.stringify(row.what)) last.to = row.to;
    else joined.push({ ...row });
  }
  const single = asking.on !== undefined;
  return joined.map(({ from, to, what }) => ({ ...what, ...(!single && { from: date(from), to: date(to) }) }));
}

function keyOf({ id, party, subject, reading }: Told): string {
  return [id, party, subject ?? '', reading].join(' ');
}

function whatOf(finding: Finding): Told {
  const { id, party, reading, subject, status, state, measured, allowed, due, excused, disputed } = finding;
  return {
    id,
    party,
    reading,
    ...(subject !== undefined && { subject }),
    status,
    ...(state !== undefined && { state }),
    ...(measured && {
      measured: {
        value: measured.value,
        comparison: measured.comparison,
        bound: measured.bound,
        ...(measured.stale && { stale: true }),
      },
    }),
    ...(allowed && { allowed: { comparison: allowed.comparison, bound: allowed.bound } }),
    ...(due !== undefined && { due: date(due) }),
    ...(excused !== undefined && { excused }),
    ...(disputed && { disputed }),
  };
}

function byText(a: unknown, b: unknown): number {
  const [one, other] = [a, b].map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
}

function date(on: Day | undefined): string | null {
  return on === undefined ? null : formatDay(on);
}

/** What is wrong with the one file of a bad case, or with its record. */
function problemsOf(url: URL): readonly Problem[] {
  if (existsSync(new URL('record/', url))) {
    const loaded = loadRecord(recordFiles(url));
    return loaded.ok ? [] : loaded.problem;
  }
  if (existsSync(new URL('patch.yaml', url))) {
    const parsed = parsePatch(text(url, 'patch.yaml'), 'patch.yaml');
    return parsed.ok ? [] : parsed.problem;
  }
  const parsed = parseAgreement(text(url, 'agreement.yaml'), 'agreement.yaml');
  return parsed.ok ? parsed.value.warnings : parsed.problem;
}
