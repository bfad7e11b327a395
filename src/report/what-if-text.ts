import type { AgreementFile } from '../agreement/schema.ts';
import type { Change } from '../assess/difference.ts';
import type { Finding, FindingKind } from '../assess/finding.ts';
import { isTreaty, type NotAllowed, type Supposed, type Supposition } from '../assess/what-if.ts';
import { categoryOf, type Tie } from '../record/ties.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { type Interval, normalise } from '../time/interval.ts';
import { plural } from '../words/en/grammar.ts';
import { whatIfWords } from '../words/what-if.ts';
import { capitalised, dayWords, listWords } from '../words/words.ts';
import { cellText, type FindingsView, LEGEND, nameOf } from './cells.ts';
import { wrap } from './layout.ts';
import { whyWords } from './what-if-json.ts';

/** In the order in which they are told. */
export const KINDS: readonly FindingKind[] = ['lifecycle', 'limit', 'prohibition', 'duty', 'quota', 'definition'];

export interface WhatIfView extends FindingsView {
  /** The day asked about, where it is not all of them. */
  readonly day: Day | undefined;
}

/** What a supposition changes, provision by provision, each line with its reason; what the text does not allow first. */
export function whatIfText(
  agreement: AgreementFile,
  suppositions: readonly Supposition[],
  supposed: Supposed,
  ties: readonly Tie[],
  view: WhatIfView,
): string {
  const { paint, day } = view;
  const lines = [paint.strong(`WHAT IF · ${agreement.short}${day === undefined ? '' : `, on ${dayWords(day)}`}`)];
  for (const each of suppositions) lines.push(wrap(capitalised(whatIfWords().suppositionWords(each)), '', '  '));
  for (const each of supposed.notAllowed) {
    lines.push(paint.bad(wrap(`✗ ${notAllowedWords(agreement, each)}`, '', '  ')));
  }
  const changed = supposed.changed.filter((each) => day === undefined || (each.from <= day && day < each.to));
  if (changed.length === 0) lines.push('', 'Nothing in the findings changes.');
  for (const kind of KINDS) {
    const these = changed.filter((each) => (each.after ?? each.before)?.kind === kind);
    if (these.length === 0) continue;
    lines.push('', paint.strong(whatIfWords().kinds[kind]), ...kindLines(these, view));
  }
  lines.push(...dueLines(changed, view), ...tieLines(agreement, ties, view));
  return [...lines, '', paint.faint(LEGEND)].join('\n');
}

/** That the text does not allow it, why, and what is shown nevertheless. */
export function notAllowedWords(agreement: AgreementFile, { why, cite, used = [] }: NotAllowed): string {
  const words = whatIfWords();
  const { extend } = agreement.lifecycle.duration;
  const text = words.notAllowed(words.obstacleWords(why, { max: extend?.max, times: extend?.times, used }), cite);
  if (['already-over', 'not-a-party', 'closed'].includes(why)) return `${text} ${words.nothingChanges}`;
  return `${text} ${why === 'no-suspension-clause' ? words.asIfEffective : words.asAmendment(isTreaty(agreement))}`;
}

/** What begins or ceases to bind is listed together; where something binds before and after, each answer has its line. */
function kindLines(changes: readonly Change[], view: WhatIfView): string[] {
  const plain = changes.filter((each) => each.subject === undefined);
  const lines = view.all
    ? detailLines(plain, view)
    : [
        ...turnLines(plain.filter((each) => turnOf(each) !== undefined)),
        ...detailLines(
          plain.filter((each) => turnOf(each) === undefined && says(each)),
          view,
        ),
      ];
  return [...lines, ...instanceLines(changes.filter((each) => each.subject !== undefined))];
}

/** Something that is dormant now and was nothing before, or the other way round, is no news. */
export function says({ before, after }: Change): boolean {
  return [before, after].some((each) => each !== undefined && (each.status !== 'dormant' || each.kind === 'lifecycle'));
}

/** Whether a provision begins or ceases to bind somebody by it; the life of an agreement is told in full. */
export function turnOf({ before, after }: Change): 'binds' | 'no longer binds' | undefined {
  const [was, is] = [before, after].map((each) => each !== undefined && each.status !== 'dormant');
  if (was === is || (after ?? before)?.kind === 'lifecycle') return undefined;
  return is ? 'binds' : 'no longer binds';
}

function turnLines(changes: readonly Change[]): string[] {
  const byProvision = Map.groupBy(changes, (each) => `${each.id}|${each.party}|${turnOf(each) ?? ''}`);
  const alike = Map.groupBy([...byProvision.values()], (those) => {
    const spans = normalise(those.map(({ from, to }) => ({ from, to })));
    return `${(those[0] && turnOf(those[0])) ?? ''}, ${spans.map(spanWords).join(' and ')}`;
  });
  const lines = [...alike].flatMap(([key, groups]): string[] => {
    const changesHere = groups.flat();
    const named = Map.groupBy(changesHere, provisionName);
    const names = [...named].map(([name, those]) => {
      const everyone = new Set(changesHere.map((each) => each.party)).size;
      const parties = new Set(those.map((each) => each.party));
      return parties.size === everyone ? name : `${name} (${partyWords(those)})`;
    });
    const questions = changesHere[0]?.id.startsWith('judgements.') ?? false;
    const what = questions ? plural(names.length, 'question') : names.join('; ');
    return [wrap(`${partyWords(changesHere)}: ${key}`, '  ', '    '), wrap(what, '    ', '    ')];
  });
  return lines;
}

function detailLines(changes: readonly Change[], view: WhatIfView): string[] {
  const alike = Map.groupBy(changes, (each) => `${each.id}|${shiftWords(each, view)}`);
  const rows = Map.groupBy([...alike.values()], (those) => {
    const [first] = those;
    const parties = those.map((each) => each.party).join(',');
    return first ? `${parties}|${shiftWords(first, view)}` : '';
  });
  const lines = [...rows.values()].flatMap((groups): string[] => {
    const [first] = groups[0] ?? [];
    if (!first) return [];
    const names = groups.map(([one]) => (one ? provisionName(one) : '')).join('; ');
    const parties = partyWords(groups[0] ?? []);
    const head = first.id.startsWith('lifecycle.') ? parties : `${names} · ${parties}`;
    return [
      wrap(head, '  ', '    '),
      wrap(shiftWords(first, view), '    ', '      '),
      wrap(whyWords(first), '      ', '      '),
    ];
  });
  return lines;
}

/** Periods, events and treaty years of duties and quotas, counted; those that were over before are left out. */
function instanceLines(changes: readonly Change[]): string[] {
  const open = changes.filter((each) => says(each) && ((each.after ?? each.before)?.due ?? each.from) >= each.from);
  const instances = Map.groupBy(open, (each) => `${each.id}|${each.party}`);
  const counted = Map.groupBy([...instances.values()], (those) => {
    const subjects = new Set(those.map((each) => each.subject));
    return `${plural(subjects.size, 'period or event', 'periods or events')} ${direction(those)}`;
  });
  return [...counted].map(([words, groups]) => {
    const names = [...new Set(groups.flatMap((those) => (those[0] ? [provisionName(those[0])] : [])))];
    return wrap(`${partyWords(groups.flat())}: ${words}: ${names.join('; ')}`, '  ', '    ');
  });
}

export function direction(
  changes: readonly Change[],
): 'more to answer for' | 'no longer answered for' | 'with another answer' {
  if (changes.every((each) => each.before === undefined)) return 'more to answer for';
  if (changes.every((each) => each.after === undefined)) return 'no longer answered for';
  return 'with another answer';
}

function provisionName({ id, before, after }: Change): string {
  const one = after ?? before;
  return `${nameOf(id)}${one?.recalled ? '°' : ''} [${one?.provision ?? ''}]`;
}

function partyWords(changes: readonly Change[]): string {
  const parties = [...new Set(changes.map((each) => each.party))];
  return parties.length > 7 ? `${parties.length} states` : parties.join(', ');
}

/** `– ended → ✓ in force, from 2026-02-05 through 2031-02-04`. */
function shiftWords({ before, after, from, to }: Change, view: WhatIfView): string {
  const side = (finding: Finding | undefined): string =>
    finding ? `${cellText(finding, view)}${finding.disputed ? ` (≠ ${finding.reading})` : ''}` : 'nothing';
  return `${side(before)} → ${side(after)}, ${spanWords({ from, to })}`.replace(/, $/, '');
}

function spanWords({ from, to }: Interval): string {
  const start = from <= BEGINNING ? '' : `from ${formatDay(from)}`;
  return to >= FOREVER ? start : `${start} through ${formatDay(to - 1)}`.trim();
}

/** The days on which something would fall due that does not now, and the other way round. */
export function duesOf(changes: readonly Change[]): (readonly [day: string, names: readonly string[]])[] {
  const dues = new Map<string, Set<string>>();
  for (const { before, after, id, from } of changes) {
    // What fell due before the change is only looked back upon for longer.
    if (after?.due === undefined || after.due >= FOREVER || after.due < from || before?.due === after.due) continue;
    const key = formatDay(after.due);
    dues.set(key, (dues.get(key) ?? new Set()).add(nameOf(id)));
  }
  return [...dues].map(([day, names]) => [day, [...names]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

function dueLines(changes: readonly Change[], { paint }: WhatIfView): string[] {
  const sorted = duesOf(changes);
  if (sorted.length === 0) return [];
  const shown = sorted.slice(0, 8).map(([on, names]) => wrap(`${on}  ${listWords(names)}`, '  ', '              '));
  const rest = sorted.length > 8 ? [`  and ${sorted.length - 8} more days`] : [];
  return ['', paint.strong(whatIfWords().dues), ...shown, ...rest];
}

/** What hangs on the agreement, where it ends or begins anew for somebody. */
function tieLines(agreement: AgreementFile, ties: readonly Tie[], { paint }: WhatIfView): string[] {
  if (ties.length === 0) return [];
  const lines = ties.map((tie) => {
    const mark = tie.confidence === 'recalled' ? '°' : '';
    return wrap(`${categoryOf(tie)} · ${tie.from} (${tie.fromProvision})${mark}: ${tie.ifLost}`, '  ', '    ');
  });
  return ['', paint.strong(whatIfWords().ties(agreement.short)), ...lines];
}
