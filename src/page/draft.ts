import { h } from 'preact';
import { parseAgreement } from '../agreement/parse.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { templateOf } from '../agreement/template.ts';
import { lintText } from '../ask/lint.ts';
import { assess } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { nameOf } from '../report/cells.ts';
import { say } from '../words/language.ts';
import { markOf, readersWords, statesOf, whyOf } from './answers.ts';
import { agreementOptions, keptInputs, problemBox } from './form.ts';
import { ours, told } from './marks.ts';
import { agreementById, type Html, type Page, questionOf, type Site } from './site.ts';
import { type View, valueIn } from './view.ts';

/** How the file is called in what is said about it. */
const FILE = 'draft.yaml';
/** More answers than this are counted, and the first shown. */
const MOST_ANSWERS = 60;

/**
 * A draft as it is written: what is wrong with it, and what would come of it on the real record. `text` is what somebody
 * sent with the form; without it the page starts from the agreement that the address names, or from the template.
 */
export function draftPage(site: Site, view: View, text?: string): Page {
  const start = valueIn(view, 'start');
  const unknown = start !== undefined && agreementById(site, start) === undefined;
  const shown = text ?? startText(site, start) ?? templateOf('my-draft');
  const words = say().draft;
  return {
    status: unknown ? 404 : 200,
    title: words.title,
    body: [
      h('p', null, words.lead),
      unknown ? problemBox(told(words.noStart(start))) : null,
      startForm(site, view, start),
      textForm(view, shown),
      text === undefined ? null : verdict(site, view, text),
    ],
    command: 'lint draft.yaml',
  };
}

function startText(site: Site, id: string | undefined): string | undefined {
  return id !== undefined && agreementById(site, id) ? site.textOf?.(id) : undefined;
}

function startForm(site: Site, view: View, start: string | undefined): Html {
  if (!site.textOf) return null;
  const words = say().draft;
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/draft' },
    keptInputs(view),
    h('label', null, words.startFrom, h('select', { name: 'start' }, agreementOptions(site, start))),
    h('button', { type: 'submit' }, words.load),
  );
}

function textForm(view: View, text: string): Html {
  return h(
    'form',
    { class: 'draft', method: 'post', action: '/draft' },
    keptInputs(view),
    h('label', { for: 'text' }, say().draft.text),
    h('textarea', {
      id: 'text',
      name: 'text',
      rows: 24,
      wrap: 'off',
      cols: 100,
      spellcheck: false,
      autocapitalize: 'off',
      value: text,
    }),
    h('button', { type: 'submit' }, say().draft.check),
  );
}

// --- what comes of it

function verdict(site: Site, view: View, text: string): Html {
  const problems = lintText(text, FILE, site.record);
  const parsed = parseAgreement(text, FILE);
  return [
    h('h2', { id: 'problems' }, say().draft.wrong),
    problemList(problems),
    parsed.ok ? answers(site, view, parsed.value.agreement) : null,
  ];
}

function problemList(problems: readonly Problem[]): Html {
  const words = say().draft;
  if (problems.length === 0) return h('p', null, words.nothing);
  const errors = problems.filter((each) => each.warning !== true).length;
  return [
    h('p', null, words.counts(errors, problems.length - errors)),
    h(
      'table',
      { class: 'list' },
      h('caption', null, words.problems),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          words.problemHeads.map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        null,
        problems.map((each) =>
          h(
            'tr',
            null,
            h(
              'th',
              { scope: 'row' },
              each.at ? `${each.at.line}:${each.at.column} ` : '',
              each.warning ? words.warning : words.error,
            ),
            h('td', null, ours(each.found)),
            h('td', null, ours(each.expected)),
            h('td', null, ours(each.fix ?? '')),
          ),
        ),
      ),
    ),
  ];
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
    findings.length === 0 ? null : answerTable(site, findings),
  ];
}

function answerTable(site: Site, findings: readonly Finding[]): Html {
  const words = say().draft;
  const groups = [
    ...Map.groupBy(findings, (each) => [each.id, each.status, each.disputed ? each.reading : ''].join('|')).values(),
  ];
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'list' },
      h('caption', null, groups.length > MOST_ANSWERS ? words.first(MOST_ANSWERS, groups.length) : words.each),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          words.answerHeads.map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        null,
        groups.slice(0, MOST_ANSWERS).map((those) => answerRow(site, those)),
      ),
    ),
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
