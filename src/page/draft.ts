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
import { plural } from '../words/en/grammar.ts';
import { dayWords, listWords } from '../words/words.ts';
import { markOf, readersWords, statesOf, whyOf } from './answers.ts';
import { agreementOptions, keptInputs, problemBox } from './form.ts';
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
  return {
    status: unknown ? 404 : 200,
    title: 'Draft an agreement',
    body: [
      h(
        'p',
        null,
        'Write or change an agreement as data, and see what is wrong with it and what would come of it on the real record. ',
        'The text goes to the program that serves this page and nowhere else. It is not kept: save it in a file of your own.',
      ),
      unknown ? problemBox(`There is no agreement ${start} to start from.`) : null,
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
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/draft' },
    keptInputs(view),
    h('label', null, 'Start from', h('select', { name: 'start' }, agreementOptions(site, start))),
    h('button', { type: 'submit' }, 'Load it'),
  );
}

function textForm(view: View, text: string): Html {
  return h(
    'form',
    { class: 'draft', method: 'post', action: '/draft' },
    keptInputs(view),
    h('label', { for: 'text' }, 'The draft, as YAML'),
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
    h('button', { type: 'submit' }, 'Check it'),
  );
}

// --- what comes of it

function verdict(site: Site, view: View, text: string): Html {
  const problems = lintText(text, FILE, site.record);
  const parsed = parseAgreement(text, FILE);
  return [
    h('h2', { id: 'problems' }, 'What is wrong with it'),
    problemList(problems),
    parsed.ok ? answers(site, view, parsed.value.agreement) : null,
  ];
}

function problemList(problems: readonly Problem[]): Html {
  if (problems.length === 0) return h('p', null, 'Nothing to mend.');
  const errors = problems.filter((each) => each.warning !== true).length;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(problems.length > errors ? [plural(problems.length - errors, 'warning')] : []),
  ];
  return [
    h(
      'p',
      null,
      errors > 0
        ? `${listWords(counts)}: it cannot run before the errors are mended.`
        : `${listWords(counts)}: it runs as it is.`,
    ),
    h(
      'table',
      { class: 'list' },
      h('caption', null, 'What was found, what was expected, and one way to mend it'),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Line', 'Found', 'Expected', 'To mend it'].map((each) => h('th', { scope: 'col' }, each)),
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
              each.warning ? 'warning' : 'error',
            ),
            h('td', null, each.found),
            h('td', null, each.expected),
            h('td', null, each.fix ?? ''),
          ),
        ),
      ),
    ),
  ];
}

function answers(site: Site, view: View, draft: AgreementFile): Html {
  const assessed = assess(questionOf(site, draft, view));
  if (!assessed.ok)
    return problemBox(...assessed.problem.map(({ found, expected }) => `Found ${found}, expected ${expected}.`));
  const findings = onDay(assessed.value, view.on);
  const counts = [...Map.groupBy(findings, (each) => each.status)].map(
    ([status, those]) => `${plural(those.length, 'finding')} ${status}`,
  );
  return [
    h('h2', { id: 'answers' }, 'What would come of it'),
    h(
      'p',
      null,
      `As if ${draft.short} were an agreement, with the acts and the figures that the record has, on ${dayWords(view.on)}: `,
      counts.length === 0 ? 'nothing could be said of it.' : `${listWords(counts)}.`,
    ),
    findings.length === 0 ? null : answerTable(site, findings),
  ];
}

function answerTable(site: Site, findings: readonly Finding[]): Html {
  const groups = [
    ...Map.groupBy(findings, (each) => [each.id, each.status, each.disputed ? each.reading : ''].join('|')).values(),
  ];
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'list' },
      h(
        'caption',
        null,
        groups.length > MOST_ANSWERS
          ? `The first ${MOST_ANSWERS} of ${groups.length} answers`
          : 'Each provision that has an answer',
      ),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Provision', 'For whom', 'Answer', 'Why'].map((each) => h('th', { scope: 'col' }, each)),
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
    h('th', { scope: 'row' }, nameOf(first.id), h('span', { class: 'cite' }, ` ${first.provision}`)),
    h('td', null, statesOf([...new Set(those.map((each) => each.party))])),
    h('td', null, markOf(site, first), first.disputed ? ` ≠ ${readersWords([first.reading])}` : ''),
    h('td', null, h('details', null, h('summary', null, 'Why'), whyOf(site, first))),
  );
}
