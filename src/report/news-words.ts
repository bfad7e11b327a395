import { provisionsOf } from '../agreement/agreement.ts';
import type { Reason } from '../agreement/reason.ts';
import type { AgreementFile, Limit } from '../agreement/schema.ts';
import { SECTIONS } from '../agreement/vocabulary.ts';
import type { Finding } from '../assess/finding.ts';
import type { Turn } from '../assess/turns.ts';
import type { Act, Declaration } from '../record/schema.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';
import {
  capitalised,
  dayWords,
  listWords,
  momentWords,
  numberWords,
  readingWords,
  stateWords,
} from '../words/words.ts';
import { nameOf } from './cells.ts';

/** The sentences of feeds, calendars and digests: titles that stand alone, then the reason, then why it matters. */

/** With more states than this, they are counted. */
export const FEW = 4;
/** With more states than this, not even the details name them. */
export const MANY = 24;

export function partiesWords(parties: readonly string[]): string {
  const distinct = [...new Set(parties)];
  return distinct.length > FEW ? plural(distinct.length, 'state') : listWords(distinct.map(stateWords));
}

/** `Art. II(1)(b)`; what is cited otherwise stays as it is, and what has no article is not cited. */
function citeWords(cite: string): string | undefined {
  if (/^none\b/i.test(cite)) return undefined;
  return /^([IVXLC]+|\d+)([A-Z]?[(;,.\-–\s]|$)/.test(cite) ? `Art. ${cite}` : cite;
}

export function cited(text: string, cites: readonly string[]): string {
  const words = cites.flatMap((each) => citeWords(each) ?? []);
  return words.length === 0 ? text : `${text} (${words.slice(0, 3).join('; ')}${words.length > 3 ? '; …' : ''})`;
}

export function lookAt(
  agreement: string,
  on: string,
  parties: readonly string[],
  provision: string | undefined,
): string {
  const [party] = new Set(parties);
  const whose = new Set(parties).size === 1 && party !== 'all' ? ` --party ${party}` : '';
  // What a shell would read otherwise than it stands is left out: the agreement and the day are enough.
  const plain = provision !== undefined && citeWords(provision) !== undefined && !/["$`\\!\n]/.test(provision);
  const what = plain ? ` --provision "${provision}"` : '';
  return `servanda assess ${agreement} --on ${on}${whose}${what}${what === '' ? '' : ' --why'}`;
}

const CLAUSES: Partial<Readonly<Record<Act['act'], 'signature' | 'force' | 'duration' | 'withdraw' | 'suspend'>>> = {
  opening: 'signature',
  signature: 'signature',
  ratification: 'force',
  deposit: 'force',
  'deposit-withdrawn': 'force',
  statement: 'force',
  'instruments-exchanged': 'force',
  'entry-into-force': 'force',
  extension: 'duration',
  'non-renewal': 'duration',
  'notice-of-withdrawal': 'withdraw',
  revocation: 'withdraw',
  suspension: 'suspend',
  'suspension-ended': 'suspend',
};

/** The article under which an act was done, where it has one. */
export function citeOfAct({ lifecycle }: AgreementFile, act: Act['act']): string | undefined {
  const clause = CLAUSES[act];
  return clause && lifecycle[clause]?.cite;
}

export function actTitle(agreement: AgreementFile, act: Act, by: readonly string[]): string {
  const who = act.by === 'all' ? '' : ` by ${partiesWords(by)}`;
  const cite = citeOfAct(agreement, act.act);
  const text = `${agreement.short}: ${say().acts.names[act.act]}${who}${say().acts.effectWords(act)}${act.contested ? ', contested' : ''}`;
  return cited(text, cite === undefined ? [] : [cite]);
}

export function actDetails(agreement: AgreementFile, acts: readonly Act[]): string[] {
  const [first] = acts;
  if (!first) return [];
  const states = acts.map((each) => each.by);
  const clause = CLAUSES[first.act];
  const says = clause && agreement.lifecycle[clause]?.says;
  const named = states.length > FEW ? [`${sentence(states.slice(0, MANY).map(stateWords).join(', '))}`] : [];
  const touched = first.provisions ? listWords(first.provisions.map(nameOf)) : '';
  const left = first.except ? listWords(first.except.map(nameOf)) : '';
  return [
    ...named,
    ...(first.ground === undefined ? [] : [`Ground: ${sentence(first.ground)}`]),
    ...(acts.length === 1 && first.note !== undefined ? [sentence(first.note)] : []),
    ...(says === undefined ? [] : [`The clause: ${says}`]),
    ...(touched === '' ? [] : [`It concerns ${touched}.`]),
    ...(left === '' ? [] : [`It leaves out ${left}.`]),
    ...(first.contested ? ['It takes effect only in the reading that accepts it.'] : []),
    ...(acts.some((each) => each.confidence === 'recalled') ? [RECALLED] : []),
  ];
}

export const RECALLED = '° Not confirmed: from general knowledge.';

export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The limits that a figure is held against. */
export function limitsOn(agreement: AgreementFile, told: readonly Declaration[]): Limit[] {
  const quantities = new Set(told.map((each) => each.quantity));
  return Object.values(agreement.limits).filter((each) => quantities.has(each.count));
}

export function declarationTitle(agreement: AgreementFile, { by, party, on }: Declaration): string {
  const who = by === party ? stateWords(party) : `${stateWords(by)}, for ${stateWords(party)}`;
  return `${agreement.short}: figures of ${who} as of ${momentWords(on.text)}`;
}

export function declarationDetails(told: readonly Declaration[], limits: readonly Limit[]): string[] {
  const figures = told.map(({ quantity, value }) => {
    const limit = limits.find((each) => each.count === quantity);
    const { max, min } = limit ?? {};
    const bound =
      typeof max === 'number'
        ? `at most ${numberWords(max)}`
        : typeof min === 'number'
          ? `at least ${numberWords(min)}`
          : '';
    const cite = limit && citeWords(limit.cite);
    const against = [bound, cite].filter((each) => each !== undefined && each !== '').join(', ');
    return `${capitalised(quantity.replaceAll('-', ' '))}: ${numberWords(value)}${against === '' ? '' : ` (${against})`}.`;
  });
  return [...figures, ...(told.some((each) => each.confidence === 'recalled') ? [RECALLED] : [])];
}

export function turnTitle(agreement: AgreementFile, { what, parties, before, after }: Turn, party?: string): string {
  const [first] = after;
  if (!first) return agreement.short;
  const whom = parties.length === 1 && parties[0] === 'all' ? '' : ` for ${partiesWords(parties)}`;
  const cites = [...new Set(after.map((each) => each.provision))];
  if (what !== 'became') {
    const life = after.some((each) => each.kind === 'lifecycle');
    const about = life ? 'whether it binds' : plural(new Set(after.map((each) => each.id)).size, 'provision');
    const verb = what === 'dispute' ? 'a dispute begins over' : 'no longer disputed:';
    return cited(`${agreement.short}: ${verb} ${about}${whom}`, life ? [] : cites);
  }
  const as = first.disputed ? `, ${readingWords(first.reading)}` : '';
  if (first.kind === 'lifecycle') {
    const on = party === undefined && covers(agreement, parties) ? '' : whom;
    return cited(`${agreement.short} ${STATE_WORDS[first.state ?? 'unsigned'] ?? first.state}${on}${as}`, cites);
  }
  const number = new Set(after.map((each) => each.id)).size;
  if (number > 1) {
    const name = first.measured?.stale ? 'limit' : 'provision';
    return cited(
      `${agreement.short}: ${becameWords(first, before)}${whom}, ${plural(number, name)}${first.measured?.stale ? '' : as}`,
      cites,
    );
  }
  const was = before?.status === 'met' || before?.status === 'breached' ? `, was ${before.status}` : '';
  return cited(`${agreement.short}, ${nameOf(first.id)}: ${becameWords(first, before)}${whom}${was}${as}`, cites);
}

const STATE_WORDS: Partial<Readonly<Record<NonNullable<Finding['state']>, string>>> = {
  provisional: 'applied provisionally',
  'in-force': 'in force',
  suspended: 'suspended',
  'suspended-in-part': 'suspended in part',
  ended: 'ended',
  never: 'will not enter into force',
};

/** Whether these are all the parties that the agreement names. */
function covers({ parties }: AgreementFile, those: readonly string[]): boolean {
  return Array.isArray(parties) && parties.length <= new Set(those).size;
}

function becameWords({ status, measured, excused }: Finding, before: Finding | undefined): string {
  if (measured?.stale) return 'the last declaration no longer serves';
  const number = measured ? ` (${numberWords(measured.value)} of ${numberWords(measured.bound)})` : '';
  if (excused) return `breached${number}, excused as a countermeasure`;
  if (status === 'undetermined' && before?.status === 'pending') return `begins to bind${number}`;
  if (status === 'dormant') return 'no longer binds';
  return `${status}${number}`;
}

export function turnDetails(agreement: AgreementFile, turn: Turn, isRecalled: boolean): string[] {
  const { what, parties, after } = turn;
  const [first] = after;
  if (!first) return [];
  const note = isRecalled ? [RECALLED] : [];
  if (what !== 'became') return [...answers(after), ...note];
  const named = parties.length > FEW ? [sentence(parties.slice(0, MANY).map(stateWords).join(', '))] : [];
  const several = new Set(after.map((each) => each.id)).size > 1;
  if (several) return [...named, ...severally(turn), ...note];
  const { reason, because } = first.why();
  const why = first.kind === 'lifecycle' ? because.filter((each) => tells(each, parties)) : because.slice(0, 1);
  return [
    ...named,
    sentence(phrase(reason)),
    ...why.map((each) => sentence(phrase(each))),
    ...(first.kind === 'lifecycle' ? weightWords(agreement, first) : saysOf(agreement, first.id)),
    ...note,
  ];
}

/** Several provisions at once: each by its name, then the reasons, each once. */
function severally({ after }: Turn): string[] {
  const [first] = after;
  const figures = first?.measured !== undefined;
  const tracks = [...Map.groupBy(after, (each) => `${each.id}|${figures ? each.party : ''}`).values()].flatMap(
    (each) => each[0] ?? [],
  );
  const lines = tracks.map((each) => {
    const cite = citeWords(each.provision);
    const number = each.measured
      ? `, ${stateWords(each.party)}: ${numberWords(each.measured.value)} of ${numberWords(each.measured.bound)}`
      : '';
    return `${nameOf(each.id)}${cite === undefined ? '' : ` (${cite})`}${number}`;
  });
  const reasons = new Set(figures ? [] : tracks.slice(0, 3).map((each) => sentence(phrase(each.why().reason))));
  return [`${capitalised(lines.join('; '))}.`, ...reasons];
}

/** What brought it about; that the agreement has been in force, and for how long, is no news. */
const TELLING: readonly Reason['code'][] = ['joined', 'notice', 'extended', 'notice-refused'];

/** What brought it about for these parties: the notices of others are their own news. */
export function tells(each: Reason, parties: readonly string[]): boolean {
  const others = each.code === 'notice' && !parties.includes(each.params.by);
  return TELLING.includes(each.code) && !others;
}

/** Why it matters that an agreement begins or ceases to bind: how much of what it holds. */
export function weightWords(agreement: AgreementFile, { state }: Finding): string[] {
  const parts = SECTIONS.flatMap((section) => {
    const name = WEIGHED[section];
    const number = Object.keys(agreement[section]).length;
    return name === undefined || number === 0 ? [] : [plural(number, ...name)];
  });
  if (parts.length === 0) return [];
  const begins = state === 'in-force' || state === 'provisional';
  const verb = begins ? 'From then on it holds' : state === 'ended' || state === 'never' ? 'With it go' : 'It concerns';
  return [`${verb} ${listWords(parts)}.`];
}

const WEIGHED: Readonly<Record<string, readonly [string, string] | undefined>> = {
  limits: ['limit', 'limits'],
  prohibitions: ['prohibition', 'prohibitions'],
  duties: ['duty', 'duties'],
  quotas: ['quota', 'quotas'],
};

export function saysOf(agreement: AgreementFile, id: string): string[] {
  const says = provisionsOf(agreement).find((each) => each.id === id)?.says;
  return says === undefined ? [] : [`The provision: ${says}`];
}

/** Provisions that are told one by one where the readings differ; the others are counted. */
const TOLD = 4;

/** What each reading says, provision by provision where there are few; where the agreement itself is disputed, of that. */
export function answers(after: readonly Finding[]): string[] {
  const life = after.filter((each) => each.kind === 'lifecycle');
  const about = life.length > 0 ? life : after;
  const tracks = Map.groupBy(about, (each) => `${each.id}|${each.subject ?? ''}|${each.party}`);
  // Parties of whom the same is said share a line.
  const lines = Map.groupBy(
    [...tracks.values()],
    (those) => `${those[0]?.id ?? ''}|${those[0]?.provision ?? ''}|${answersWords(those)}`,
  );
  const words = [...lines.values()].map((tracksOfLine) => {
    const first = tracksOfLine[0]?.[0];
    if (!first) return '';
    const parties = tracksOfLine.flatMap((those) => those[0]?.party ?? []).filter((each) => each !== 'all');
    const cite = citeWords(first.provision);
    const name = first.kind === 'lifecycle' ? 'The agreement itself' : capitalised(nameOf(first.id));
    const whom = parties.length === 0 ? '' : `, for ${partiesWords(parties)}`;
    return `${name}${cite === undefined ? '' : ` (${cite})`}${whom}: ${answersWords(tracksOfLine[0] ?? [])}.`;
  });
  const provisions = new Set(after.filter((each) => each.kind !== 'lifecycle').map((each) => each.id)).size;
  const rest = words.length - TOLD;
  return [
    ...words.slice(0, TOLD),
    ...(rest > 0 ? [`And ${plural(rest, 'more such answer')}.`] : []),
    ...(life.length > 0 && provisions > 0
      ? [`With it ${plural(provisions, 'provision')} ${provisions === 1 ? 'is' : 'are'} disputed.`]
      : []),
    ...readingReasons(life),
  ];
}

/** `in force as USA reads it; suspended as RUS and CHN read it` */
function answersWords(those: readonly Finding[]): string {
  const byAnswer = Map.groupBy(
    those,
    (each) => each.state?.replaceAll('-', ' ') ?? (each.excused ? 'breached, excused' : each.status),
  );
  return [...byAnswer]
    .map(([answer, told]) => (told.some((each) => each.disputed) ? `${answer} ${readersWords(told)}` : answer))
    .join('; ');
}

function readersWords(told: readonly Finding[]): string {
  const readings = [...new Set(told.map((each) => each.reading))];
  const [first = ''] = readings;
  if (readings.length < 2) return readingWords(first);
  return `as ${listWords(readings.map((each) => (each === 'others' ? 'the others' : each)))} read it`;
}

/** Why each reading says so of the agreement itself, each reason once. */
function readingReasons(life: readonly Finding[]): string[] {
  const disputed = life.filter((each) => each.disputed);
  const byReason = Map.groupBy(disputed, (each) => phrase(each.why().reason));
  return [...byReason].slice(0, 3).map(([reason, told]) => `${capitalised(readersWords(told))}: ${sentence(reason)}`);
}

/** `5 February 2026`, or less exactly where no more is known. */
export function onWords(on: string): string {
  return momentWords(on.slice(0, 10));
}

export function spanTitle(from: number, last: number): string {
  return from === last ? dayWords(from) : `${dayWords(from)} to ${dayWords(last)}`;
}

/** What a change rests on: what answers, and what brought it about; not what is told beside it. */
export function groundsOf({ kind, party, why }: Finding): Reason[] {
  const { reason, because } = why();
  const beside = kind === 'lifecycle' ? because.filter((each) => tells(each, [party])) : because.slice(0, 1);
  return [reason, ...beside];
}
