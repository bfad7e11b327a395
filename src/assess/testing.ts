import { parseAgreement } from '../agreement/parse.ts';
import { type Patch, readingsOf } from '../agreement/patch.ts';
import type { Reason, ReasonCode } from '../agreement/reason.ts';
import type { AgreementFile, Operation } from '../agreement/schema.ts';
import { readYaml } from '../agreement/yaml-source.ts';
import type { TreatyRecord, WholeRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import { readStatements } from '../record/statements.ts';
import { loadAgreement, loadRecordFolder } from '../store/library.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import type { Result } from '../time/result.ts';
import { day } from '../time/testing.ts';
import { assess, type Question } from './assess.ts';
import type { Finding } from './finding.ts';
import type { Lifecycle } from './lifecycle.ts';
import { lifeFindings, lifeFor, type Members, membersOn } from './standing.ts';

/** For tests only: the agreements and the record that come with the program, small ones in YAML, findings in a line. */

/** The value of a result that a test takes for granted. */
export function certain<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`test: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const loaded = new Map<string, AgreementFile>();

/** An agreement of the library. */
export function library(id: string): AgreementFile {
  const known = loaded.get(id) ?? certain(loadAgreement(id, [id]));
  loaded.set(id, known);
  return known;
}

/** Its life alone, or with one of its limits: what a test does not ask about takes time all the same. */
export function bare(file: AgreementFile, limit?: string): AgreementFile {
  const kept = limit === undefined ? undefined : file.limits[limit];
  const limits = limit !== undefined && kept ? { [limit]: kept } : {};
  return { ...file, limits, prohibitions: {}, duties: {}, quotas: {}, verification: {}, judgements: {}, readings: {} };
}

export const newStart: AgreementFile = library('new-start');
export const inf: AgreementFile = library('inf');
export const record: WholeRecord = certain(loadRecordFolder());

/** Statements as a YAML list, with the source and the confidence that they need to load. */
export function statements(yaml: string): Statement[] {
  const source = certain(readYaml(yaml, 'test'));
  const raw = source.data as readonly object[]; // A list of maps, or else the reader of statements says so.
  const problems: never[] = [];
  const read = readStatements(
    raw.map((each) => ({ sources: ['recalled'], confidence: 'confirmed', ...each })),
    source,
    problems,
  );
  if (problems.length > 0) throw new Error(`test: ${JSON.stringify(problems)}`);
  return read;
}

/** A record of these statements alone. */
export function recordOf(...parts: readonly (readonly Statement[])[]): TreatyRecord {
  return { statements: parts.flat(), sources: record.sources };
}

/** The acts in the life of the agreement as the record has them, and nothing else that was said or done. */
export const actsAlone: readonly Statement[] = record.statements.filter((each) => each.kind === 'act');

/** An agreement from the parts that a test is about; what is left out is plain: in force on signature, without an end. */
export function agreement(parts: {
  readonly parties?: string;
  readonly time?: string;
  /** The rule on entry into force, without what it says of itself. */
  readonly force?: string;
  readonly lifecycle?: string;
  readonly rest?: string;
}): AgreementFile {
  const text = `
servanda: agreement/1
id: test
title: { en: Test }
short: Test
kind: treaty
parties: ${parts.parties ?? '[AAA, BBB]'}
time: { ${ABOUT}, cite: Time, zone: GMT, startDay: excluded, monthEnd: last-day, holidays: none${parts.time ? `, ${parts.time}` : ''} }
lifecycle:
  force: { ${ABOUT}, cite: Force, ${parts.force ?? 'upon: signature'} }
${parts.lifecycle ?? `  duration: { ${ABOUT}, cite: Duration, lasts: unlimited }`}
${parts.rest ?? ''}
`;
  return certain(parseAgreement(text, 'test')).agreement;
}

/** What every provision must say of itself, for those that a test makes up. */
export const ABOUT = 'says: A test, confidence: confirmed, sources: [recalled]';

/** Acts of {@link agreement} in short: `acts(['AAA deposit 2000-01-01', 'all opening 1999-01-01'])`. */
export function acts(short: readonly string[]): Statement[] {
  const lines = short.map((each, i) => {
    const [by, act, on, ...more] = each.split(' ');
    const rest = more.map((pair) => pair.replace('=', ': ')).join(', ');
    return `{ kind: act, id: act-${i}, act: ${act}, by: ${by}, on: '${on}'${rest && `, ${rest}`} }`;
  });
  return statements(`[${lines.join(', ')}]`);
}

/** Both parties sign, so that an agreement of {@link agreement} is in force. */
export function signed(on: string): Statement[] {
  return statements(`[{ kind: act, id: signature, act: signature, by: all, on: '${on}' }]`);
}

export function patch(id: string, operations: readonly Operation[], from?: string): Patch {
  const base = { id, by: undefined, title: id, says: id, sources: ['recalled'], operations };
  return { ...base, from: from === undefined ? undefined : day(from) };
}

/** The agreement as one party reads it, with no other reading beside; of its readings, what this record knows. */
export function underOnly(
  agreement: AgreementFile,
  party: string,
  of: TreatyRecord,
): Pick<Question, 'agreement' | 'patches'> {
  const ids = new Set(of.statements.map((each) => each.id));
  const known = (all: readonly string[] | undefined) => all?.filter((id) => ids.has(id));
  const patches = readingsOf(agreement)
    .filter((each) => each.by === party)
    .map((each) => ({
      ...each,
      operations: each.operations.map((one) => {
        const [accept, reject] = [known(one.accept), known(one.reject)];
        return { ...one, ...(accept && { accept }), ...(reject && { reject }) };
      }),
    }));
  return { agreement: { ...agreement, readings: {} }, patches };
}

const cache = new Map<AgreementFile, Finding[]>();

/** The findings of a question; the plain one about each agreement of the library is asked once. */
export function findings(agreement: AgreementFile, rest: Partial<Question> = {}): Finding[] {
  if (Object.keys(rest).length > 0) return certain(assess({ agreement, record, ...rest }));
  const known = cache.get(agreement) ?? certain(assess({ agreement, record }));
  cache.set(agreement, known);
  return known;
}

/** The life of an agreement without anybody's reading. */
export function lifeOf(agreement: AgreementFile, rest: Partial<Question> = {}): Lifecycle {
  return certain(lifeFor({ agreement, record, ...rest }, { label: 'common', patches: [] })).life;
}

/** Who stands where towards an agreement on a day. */
export function membersAt(agreement: AgreementFile, on: string, rest: Partial<Question> = {}): Members {
  return certain(membersOn({ agreement, record, ...rest }, day(on)));
}

/** The course of a party's life, as {@link course} tells it, without anything that the agreement says. */
export function lifeCourse(
  agreement: AgreementFile,
  party: string,
  rest: Partial<Question> = {},
  reading?: string,
): string[] {
  const all = certain(lifeFindings({ agreement, record, ...rest }));
  return course(all, { id: 'lifecycle.force', party, ...(reading !== undefined && { reading }) });
}

export interface Wanted {
  /** `limits.warheads`. */
  readonly id: string;
  readonly party: string;
  readonly on: string;
  /** The event or the period; without it, the provision as such. */
  readonly subject?: string;
}

/** The finding under each reading on a day. Two under one reading break what assessing promises. */
export function found(all: readonly Finding[], { id, party, on, subject }: Wanted): { [reading: string]: Finding } {
  const those: { [reading: string]: Finding } = {};
  for (const each of all) {
    if (each.id !== id || each.party !== party || each.subject !== subject) continue;
    if (day(on) < each.from || each.to <= day(on)) continue;
    if (those[each.reading]) throw new Error(`test: two findings of ${id} under ${each.reading} on ${on}`);
    those[each.reading] = each;
  }
  return those;
}

/** The same in words: `{ USA: 'met 800/800', RUS: 'breached 901/800' }`. */
export function told(all: readonly Finding[], wanted: Wanted): { [reading: string]: string } {
  return Object.fromEntries(Object.entries(found(all, wanted)).map(([reading, each]) => [reading, inWords(each)]));
}

/** `met in-force`, `undetermined 540/700 stale`, `breached excused due 2023-03-30`. */
function inWords({ status, excused, state, measured, due }: Finding): string {
  const parts = [
    status,
    excused && 'excused',
    state,
    measured && `${measured.value}/${measured.bound}`,
    measured?.stale && 'stale',
    due !== undefined && `due ${date(due)}`,
  ];
  return parts.filter((part) => part).join(' ');
}

/** What held over time: `['2018-02-05 to 2018-08-05: met 800/800']`, under a reading or `common` where it is so. */
export function course(
  all: readonly Finding[],
  { id, party, subject, reading }: Omit<Wanted, 'on'> & { readonly reading?: string },
): string[] {
  return all
    .filter((each) => each.id === id && each.party === party && each.subject === subject)
    .filter((each) => reading === undefined || each.reading === reading || each.reading === 'common')
    .sort((a, b) => a.from - b.from)
    .map((each) => `${date(each.from)} to ${date(each.to)}: ${inWords(each)}`);
}

/** The one finding that a test explains. */
export function only(those: { readonly [reading: string]: Finding }, reading = 'common'): Finding {
  const one = those[reading];
  if (!one) throw new Error(`test: no finding under ${reading}, only under ${Object.keys(those).join(', ')}`);
  return one;
}

/** Every reason of a finding's explanation, however deep, in order. */
export function reasonsOf(finding: Finding): Reason[] {
  const { reason, because } = finding.why();
  const all: Reason[] = [];
  const visit = (each: Reason): void => {
    all.push(each);
    each.because?.forEach(visit);
  };
  [reason, ...because].forEach(visit);
  return all;
}

/** The reasons of one kind, with what they say. */
export function saying<C extends ReasonCode>(finding: Finding, code: C): Extract<Reason, { readonly code: C }>[] {
  return reasonsOf(finding).filter((each): each is Extract<Reason, { readonly code: C }> => each.code === code);
}

/** The statements that an explanation rests on, each once, sorted. */
export function citing(finding: Finding): string[] {
  return [...new Set(reasonsOf(finding).flatMap((each) => each.statements ?? []))].sort();
}

/** Findings without the functions that explain them, for comparing. */
export function plain(all: readonly Finding[]): Omit<Finding, 'why'>[] {
  return all.map(({ why: _why, ...rest }) => rest);
}

/** A day as a test writes it. */
export function date(on: Day | undefined): string {
  if (on === undefined) return 'never';
  if (on <= BEGINNING) return 'ever';
  return on >= FOREVER ? 'ever after' : formatDay(on);
}

/** Items held: `USA 657 launcher carries=slbm`, from the day on. */
export function held(of: string, from: string, short: readonly string[]): Statement[] {
  const lines = short.map((each, i) => {
    const [party, number, item, ...rest] = each.split(' ');
    const pairs = rest.filter((one) => !/^(type|as)=/.test(one)).map((one) => one.replace('=', ': '));
    const type = rest
      .find((one) => one.startsWith('type='))
      ?.slice(5)
      .replaceAll('_', ' ');
    const as = rest.find((one) => one.startsWith('as='))?.slice(3);
    const more = `${type ? `, type: '${type}'` : ''}${as ? `, as: [${as}]` : ''}`;
    return `{ kind: holding, id: held-${i}, agreement: ${of}, by: ${party}, party: ${party}, item: ${item}, number: ${number}, from: '${from}', attributes: { ${pairs.join(', ')} }${more} }`;
  });
  return statements(`[${lines.join(', ')}]`);
}

/** What a limit of an agreement of the library comes to, with these items and no others. */
export function toldOf(
  file: AgreementFile,
  limit: string,
  party: string,
  on: string,
  items: readonly Statement[],
): string {
  const span = { from: day(on), to: day(on) + 1 };
  const acts = actsAlone.filter((each) => each.agreement === file.id);
  const all = findings(bare(file, limit), { record: recordOf(acts, items), span });
  return told(all, { id: `limits.${limit}`, party, on })['common'] ?? '';
}
