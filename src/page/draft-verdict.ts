import { h } from 'preact';
import type { Place, Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { readAndLint } from '../ask/lint.ts';
import { assess } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { nameOf } from '../report/cells.ts';
import { say } from '../words/language.ts';
import { markOf, readersWords, standingSentences, statesOf, whyOf } from './answers.ts';
import { problemBox } from './form.ts';
import { ours, told } from './marks.ts';
import { type Html, questionOf, type Site } from './site.ts';
import type { View } from './view.ts';

/** How the file is called in what is said about it. */
const FILE = 'draft.yaml';
/** More answers than this are counted, and the first shown. */
const MOST_ANSWERS = 60;

/** What is to be said of a draft: what is wrong with it, and what would come of it on the record. */
export interface Verdict {
  readonly problems: readonly Problem[];
  /** What is wrong, counted in a sentence. */
  readonly summary: string;
  readonly body: Html;
}

/** Looks at a draft: on the server, or in the browser itself. */
export function verdictOn(site: Site, view: View, text: string): Verdict {
  const words = say().draft;
  const { problems, agreement } = readAndLint(text, FILE, site.record);
  const errors = problems.filter((each) => each.warning !== true).length;
  const summary = problems.length === 0 ? words.nothing : words.counts(errors, problems.length - errors);
  const body = [
    h('h2', { id: 'problems' }, words.wrong),
    h('p', null, summary),
    problems.length === 0 ? null : problemTable(problems),
    agreement ? answers(site, view, agreement) : null,
  ];
  return { problems, summary, body };
}

function problemTable(problems: readonly Problem[]): Html {
  const words = say().draft;
  return table(
    words.problems,
    words.problemHeads,
    problems.map(({ at, warning, found, expected, fix }) =>
      h(
        'tr',
        null,
        h('th', { scope: 'row' }, at ? [placeLink(at), ' '] : '', warning ? words.warning : words.error),
        h('td', null, ours(found)),
        h('td', null, ours(expected)),
        h('td', null, ours(fix ?? '')),
      ),
    ),
  );
}

function table(caption: string, heads: readonly string[], rows: Html, kind = 'list'): Html {
  return h(
    'table',
    { class: kind },
    h('caption', null, caption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        heads.map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h('tbody', null, rows),
  );
}

/** Into the text; where a script runs, to the very line. */
function placeLink({ line, column }: Place): Html {
  return h('a', { href: '#text', 'data-line': line, 'data-column': column }, `${line}:${column}`);
}

function answers(site: Site, view: View, draft: AgreementFile): Html {
  const words = say().draft;
  const assessed = assess(questionOf(site, draft, view));
  if (!assessed.ok)
    return problemBox(...assessed.problem.map(({ found, expected }) => told(words.refused(found, expected))));
  const findings = onDay(assessed.value, view.on);
  const counts = [...Map.groupBy(findings, (each) => each.status)].map(
    ([status, those]) => [status, those.length] as const,
  );
  return [
    h('h2', { id: 'answers' }, words.comes),
    h('p', null, told(words.asIf(draft.short, view.on, counts))),
    findings.length === 0 ? null : sections(site, findings),
  ];
}

/** Who would be bound comes first, and then what can be counted. */
function sections(site: Site, findings: readonly Finding[]): Html {
  const words = say().draft;
  const life = findings.filter(({ id }) => id === 'lifecycle.force');
  const limits = findings.filter(({ id }) => id.startsWith('limits.'));
  const rest = findings.filter((each) => !life.includes(each) && !limits.includes(each));
  const bound = new Set(life.filter(({ status }) => status === 'met').map(({ party }) => party));
  return [
    h('h3', null, words.bound),
    bound.size === 0 ? null : h('p', null, statesOf([...bound])),
    standingSentences(life).map((sentence) => h('p', null, sentence)),
    limits.length === 0 ? null : [h('h3', null, words.limits), answerTable(site, limits)],
    rest.length === 0 ? null : [h('h3', null, words.rest), answerTable(site, rest)],
  ];
}

function answerTable(site: Site, findings: readonly Finding[]): Html {
  const words = say().draft;
  const groups = [
    ...Map.groupBy(findings, (each) => [each.id, each.status, each.disputed ? each.reading : ''].join('|')).values(),
  ];
  const shown = groups.slice(0, MOST_ANSWERS);
  return table(
    groups.length > shown.length ? words.first(shown.length, groups.length) : words.each,
    words.answerHeads,
    shown.map((those) => answerRow(site, those)),
    'list answers',
  );
}

function answerRow(site: Site, those: readonly Finding[]): Html {
  const [first] = those;
  if (!first) return null;
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, ours(nameOf(first.id)), ' ', h('span', { class: 'cite' }, ours(first.provision))),
    h('td', null, statesOf([...new Set(those.map((each) => each.party))])),
    h('td', null, markOf(site, first), first.disputed ? ` ≠ ${readersWords([first.reading])}` : ''),
    h('td', null, h('details', null, h('summary', null, say().draft.why), whyOf(site, first))),
  );
}
