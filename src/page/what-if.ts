import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { UsageProblems } from '../ask/problems.ts';
import { NO_CHANGES } from '../ask/question.ts';
import { actsOf, type Supposing, whatIfFor } from '../ask/what-if.ts';
import { categoryOf } from '../record/ties.ts';
import { KINDS, notAllowedWords } from '../report/what-if-text.ts';
import { DEFAULT_LANGUAGE, language, say } from '../words/language.ts';
import { whatIfWords } from '../words/what-if.ts';
import { capitalised } from '../words/words.ts';
import { sourcesBehind } from './answers.ts';
import { problemBox } from './form.ts';
import { told } from './marks.ts';
import { remembered } from './remembered.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';
import { answerParts, countWords, duesSection, tiesSection } from './what-if-answer.ts';
import { type Asked, askedIn, commandOf, limitedWords, patchText } from './what-if-asked.ts';
import { drawingWithin, livesFigure } from './what-if-drawing.ts';
import { agreementForm, supposeForm } from './what-if-form.ts';
import { gistOf } from './what-if-gist.ts';
import { changeRows, toldChanges } from './what-if-rows.ts';

/** Questions that show at once what this page is for. */
const PRESETS: readonly { readonly [key: string]: string }[] = [
  { agreement: 'new-start', extend: '5 years', at: '2026-02-03' },
  { agreement: 'new-start', lapse: 'term' },
  { agreement: 'inf', without: 'usa-withdrawal-2019' },
  { agreement: 'cfe', without: 'cfe-rus-suspension-2007' },
  { agreement: 'npt', withdraw: 'IRN', at: '2027-01-01' },
  { agreement: 'rarotonga', withdraw: 'AUS', at: '2027-01-01' },
];

/** What an extension, an exit, a suspension, a new party, a lapse or another number would change, all in the address. */
export function whatIfPage(site: Site, view: View): Page {
  return { ...asPage(site, view), scripts: ['what-if'] };
}

function asPage(site: Site, view: View): Page {
  const words = whatIfWords();
  const asked = askedIn(site, view);
  const { agreement, troubles, suppositions, limited } = asked;
  if (troubles.length > 0) {
    const status = asked.unknown ? 404 : 400;
    const lead = problemBox(...troubles.map((each) => told(each.words)));
    return { status, title: words.title, body: body(site, view, asked, lead, presets(site, view)) };
  }
  if (!agreement) {
    const lead = h('p', null, words.lead);
    return { status: 200, title: words.title, body: body(site, view, asked, lead, presets(site, view)) };
  }
  const title = words.titleOf(agreement.short);
  if (suppositions.length === 0 && !limited) {
    const lead = h('p', null, words.nothingSupposed(agreement.short));
    return { status: 200, title, body: body(site, view, asked, lead, presets(site, view)) };
  }
  try {
    return answerPage(site, view, agreement, asked);
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    const box = problemBox(...error.problems.map(({ found, expected }) => told(words.refused(found, expected))));
    return { status: 400, title: words.title, body: body(site, view, asked, box, null) };
  }
}

/** The question stands between what it comes to and the rows of the answer, each a part that can be renewed alone. */
function body(site: Site, view: View, asked: Asked, lead: Html, answer: Html, answered = false): Html {
  const words = whatIfWords();
  return [
    h('div', { id: 'lead', role: 'status' }, lead),
    h(
      'details',
      { class: 'question', open: !answered },
      h('summary', null, answered ? words.another : words.own),
      // A list of all agreements would weigh more than many an answer.
      answered
        ? h('p', null, h('a', { href: hrefOf(view, '/what-if') }, words.otherAgreement))
        : agreementForm(site, view, asked.agreement),
      h('div', { id: 'suppose' }, asked.agreement ? supposeForm(site, view, asked.agreement, asked) : null),
    ),
    h('div', { id: 'answer' }, answer),
  ];
}

function answerPage(site: Site, view: View, agreement: AgreementFile, asked: Asked): Page {
  const words = whatIfWords();
  const { suppositions, limited } = asked;
  const supposing = supposingOf(site, view, agreement, asked);
  const { supposed, ties } = supposing;
  const changed = supposed.changed.filter(
    ({ party }) => view.party === undefined || party === view.party || party === 'all',
  );
  const changes = toldChanges(changed);
  const rows = KINDS.map((kind) => ({ kind, rows: changeRows(site, changes, kind, supposed) })).filter(
    (each) => each.rows.length > 0,
  );
  const shown = ties.filter((tie) => categoryOf(tie) !== 'independent');
  const findings = rows.flatMap((each) => each.rows.flatMap(({ parts }) => parts.flatMap((part) => part.findings)));
  const counted = rows.length === 0 ? [] : countWords(changed);
  const [first = '', ...others] = gistOf(agreement, supposed, changed);
  const lead = [
    h('p', null, h('strong', null, told(supposedWords(site, agreement, asked)))),
    h('p', null, told(first)),
    others.length === 0
      ? null
      : h(
          'ul',
          null,
          others.map((each) => h('li', null, told(each))),
        ),
    supposed.notAllowed.map((each) =>
      h('p', { class: 'problem' }, h('span', { class: 'mark breached' }, '✗ '), told(notAllowedWords(agreement, each))),
    ),
    counted.length === 0 ? null : h('p', { class: 'faint' }, counted.join(' ')),
    language() === DEFAULT_LANGUAGE ? null : h('p', { class: 'small faint' }, words.textsInEnglish),
  ];
  const figure = livesFigure(site, view, supposing, limited);
  const answer = [
    answerParts(rows, agreement, view),
    duesSection(changed),
    tiesSection(site, shown, agreement, view),
    limited
      ? h(
          'details',
          null,
          h('summary', null, words.patchFile),
          h('pre', null, h('code', null, patchText(agreement, limited))),
        )
      : null,
  ];
  const page: Page = {
    status: 200,
    title: words.titleOf(agreement.short),
    body: body(site, view, asked, lead, answer, true),
    twins: twinsOf(agreement, asked, view),
    ...(figure && { figures: [figure] }),
    command: commandOf(agreement, { ...asked, suppositions }, view),
    sources: [...sourcesBehind(site, findings), ...shown.flatMap(({ sources }) => sources)],
  };
  const drawing = figure && drawingWithin(site, view, page, figure);
  return drawing ? { ...page, body: body(site, view, asked, lead, [drawing, answer], true) } : page;
}

/** What follows from what an address supposes. */
export function supposingOf(site: Site, view: View, agreement: AgreementFile, asked: Asked): Supposing {
  const { suppositions, limited, days } = asked;
  const asking = {
    ...(view.known !== undefined && { known: view.known }),
    ...(view.reading !== undefined && { reading: view.reading }),
  };
  const changes = limited ? { patches: () => [limited.patch], statements: [] } : NO_CHANGES;
  const library = { agreements: [agreement], record: site.record };
  const key = `what-if ${agreement.id} ${JSON.stringify([suppositions, limited])}`;
  const [supposing] = remembered(site, key, view, () =>
    whatIfFor(library, () => suppositions, days, asking, changes, view.on),
  );
  if (!supposing) throw new Error('invariant: one agreement gives one answer');
  return supposing;
}

function supposedWords(site: Site, agreement: AgreementFile, { suppositions, limited }: Asked): string {
  const acts = actsOf(agreement, site.record);
  const words = suppositions.map((each) =>
    whatIfWords().suppositionWords(each, each.kind === 'without' ? acts.find(({ id }) => id === each.act) : undefined),
  );
  return `${capitalised([...words, ...(limited ? [limitedWords(limited)] : [])].join('; '))}.`;
}

function presets(site: Site, view: View): Html {
  const known = PRESETS.flatMap((query) => {
    const asked = askedIn(site, {
      ...view,
      rest: new Map(Object.entries(query).map(([key, value]) => [key, [value]])),
    });
    const { agreement, troubles } = asked;
    return agreement && troubles.length === 0 ? [{ agreement, asked, query }] : [];
  });
  if (known.length === 0) return null;
  return [
    h('h2', null, say().forms.begin),
    h(
      'ul',
      null,
      known.map(({ agreement, asked, query }) =>
        h(
          'li',
          null,
          h('a', { href: hrefOf(view, '/what-if', query) }, agreement.short),
          ': ',
          told(supposedWords(site, agreement, asked)),
        ),
      ),
    ),
  ];
}

function twinsOf({ id }: AgreementFile, { written }: Asked, view: View): NonNullable<Page['twins']> {
  const href = (format: string): string =>
    hrefOf(view, `/api/v1/what-if.${format}`, { agreement: id, ...written, reading: view.reading });
  return [
    { href: href('json'), label: 'JSON', type: 'application/json' },
    { href: href('csv'), label: 'CSV', type: 'text/csv' },
    { href: `/api/v1/ties/${encodeURIComponent(id)}`, label: whatIfWords().tiesData, type: 'application/json' },
  ];
}
