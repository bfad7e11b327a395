import { h } from 'preact';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { UsageProblems } from '../ask/problems.ts';
import { type Timelines, timelineFor } from '../ask/timeline.ts';
import type { Lifeline, Span } from '../assess/lifelines.ts';
import type { Act } from '../record/schema.ts';
import { civilDate, type Day, FOREVER, formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { dayWords, intervalWords, momentWords } from '../words/words.ts';
import { agreementHref } from './answers.ts';
import { bareDrawing, drawn, type Lively, livesFigure } from './figure.ts';
import { keptInputs, liveForm, problemBox } from './form.ts';
import { remembered } from './remembered.ts';
import type { Html, Page, Site } from './site.ts';
import { lifeText, type StandingWords, standingOn, standingText } from './standing.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** What binds, or did: the states of a lifeline in which an agreement is more than words. */
const BINDING: readonly Span['state'][] = [
  'in-force',
  'notice-running',
  'provisional',
  'suspended',
  'suspended-in-part',
];

/** As many acts as one page tells; the others are told with their years. */
const MOST_ACTS = 12;

const KINDS: readonly AgreementFile['kind'][] = [
  'treaty',
  'executive-agreement',
  'political-commitment',
  'pledge',
  'draft',
  'proposal',
];

interface Asked {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly kind: AgreementFile['kind'] | undefined;
}

/** The lives of all agreements as lines, as a whole or for one state, and what was done, act by act. */
export function timelinePage(site: Site, view: View): Page {
  const words = say().timeline;
  const title = words.title(view.party);
  const written = valueIn(view, 'kind');
  const kind = KINDS.find((each) => each === written);
  const asked: Asked = { from: valueIn(view, 'from'), to: endOf(valueIn(view, 'to')), kind };
  const form = chooser(site, view, asked);
  const refused = (...sentences: string[]): Page => ({
    status: 400,
    title,
    body: [
      h('div', { id: 'lead' }, problemBox(...sentences)),
      form,
      h('div', { id: 'lives' }),
      h('div', { id: 'acts' }),
    ],
    scripts: ['timeline'],
  });
  if (written !== undefined && !kind) return refused(words.noKind(quote(written)));
  let timelines: Timelines;
  try {
    timelines = timelinesOf(site, view, asked);
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    return refused(
      ...error.problems.map(({ found, expected }) =>
        found === `party ${view.party}` ? words.nobody(view.party ?? '') : words.nothing(found, expected),
      ),
    );
  }
  const { shown, acts, span } = timelines;
  const [first, last] = [civilDate(span.from).year, civilDate(span.to - 1).year];
  const name = words.name(view.party, first, last);
  const figure = livesFigure(name, () => timelines, lively(view, timelines));
  const query = queryOf(site, view, asked, shown);
  return {
    status: 200,
    title,
    body: [
      h('div', { id: 'lead' }, h('p', null, lead(view, timelines))),
      form,
      h(
        'div',
        { id: 'lives' },
        standing(shown, view),
        drawn(view, figure, [bareDrawing(figure)]),
        h('details', { class: 'instead' }, h('summary', null, words.asList), livesTable(shown, name, view)),
      ),
      h('div', { id: 'acts' }, actsSection(view, timelines, asked)),
    ],
    twins: [
      { href: `/api/v1/timeline${query}`, label: 'JSON', type: 'application/json' },
      { href: `/api/v1/timeline.csv${query}`, label: 'CSV', type: 'text/csv' },
    ],
    figures: [figure],
    command: commandOf(site, view, asked, shown),
    sources: acts.slice(-MOST_ACTS).flatMap(({ sources }) => sources),
    scripts: ['timeline'],
  };
}

/** A year ends with its last day, as people mean it; the command line takes its first. */
function endOf(written: string | undefined): string | undefined {
  return written !== undefined && /^[1-9]\d{3}$/.test(written) ? `${written}-12-31` : written;
}

function timelinesOf(site: Site, view: View, { from, to, kind }: Asked): Timelines {
  const agreements = kind === undefined ? site.agreements : site.agreements.filter((each) => each.kind === kind);
  const asked = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(view.party !== undefined && { party: view.party }),
    ...(view.known !== undefined && { known: view.known }),
  };
  const key = `timeline ${[view.party, from, to, kind].map((each) => each ?? '').join(' ')}`;
  const last = lastDay(site, view);
  return remembered(site, key, { ...view, on: last }, () =>
    timelineFor({ agreements, record: site.record }, asked, last, (option) => option),
  );
}

/** The lives for one state up to the day of a view, for its own page. */
export function livesOfParty(site: Site, view: View): Timelines {
  const to = view.dated ? formatDay(view.on) : undefined;
  return timelinesOf(site, view, { from: undefined, to, kind: undefined });
}

/** Lives are drawn up to today, or to the day until which everything is known, whichever day of them is asked about. */
function lastDay({ today }: Site, { on, known }: View): Day {
  return Math.max(on, known ?? today);
}

/** The chosen day in the drawing, and where its lines lead on that day. */
function lively(view: View, { span }: Timelines): Lively {
  const linkOf = ({ agreement, spans }: Lifeline) => ({
    href: agreementHref(view, agreement.id),
    life: lifeText(spans.map(asLifeSpan)),
  });
  return { day: Math.min(Math.max(view.on, span.from), span.to - 1), linkOf };
}

function asLifeSpan({ from, to, state, disputed }: Span) {
  return { from, to, binding: BINDING.includes(state), disputed };
}

/** How they stood on the day of the page; a script says the same of other days, in these words. */
function standing(shown: readonly Lifeline[], view: View): Html {
  const words: StandingWords = say().timeline.standing;
  const lives = shown.map(({ agreement, spans }) => ({ name: agreement.short, spans: spans.map(asLifeSpan) }));
  return h(
    'div',
    { id: 'standing', role: 'status', 'data-words': JSON.stringify(words), 'data-day': view.on },
    standingText(words, dayWords(view.on), standingOn(lives, view.on)),
  );
}

/** What is drawn, in a sentence. */
function lead(view: View, { shown, span }: Timelines): string {
  return say().timeline.lead(shown.length, view.party, span.from, span.to - 1);
}

/** Where scripts run, each field renews what rests on it, and the day can be moved along the lives. */
function chooser(site: Site, view: View, { from, to, kind }: Asked): Html {
  const { fields, kinds } = say().timeline;
  const field = (name: string, words: string, value: string | undefined): Html =>
    h('label', null, words, h('input', { name, value: value ?? '', size: 12 }));
  const onAnotherDay = 'lead acts';
  const on = view.dated ? formatDay(view.on) : '';
  return h(
    'form',
    liveForm('/timeline', 'lead lives acts'),
    keptInputs({ ...view, dated: false }),
    field('party', fields.party, view.party),
    field('from', fields.from, from),
    field('to', fields.to, to),
    h(
      'label',
      null,
      fields.kind,
      h(
        'select',
        { name: 'kind' },
        h('option', { value: '' }, fields.allKinds),
        KINDS.map((each) => h('option', { value: each, ...(each === kind && { selected: true }) }, kinds[each])),
      ),
    ),
    h('label', null, fields.on, h('input', { type: 'date', name: 'on', value: on, 'data-renews': onAnotherDay })),
    h('button', { type: 'submit' }, fields.draw),
    h(
      'label',
      { class: 'scrub', hidden: true },
      fields.scrub,
      h('input', { type: 'range', id: 'scrub', 'data-renews': onAnotherDay, value: view.on, max: lastDay(site, view) }),
    ),
  );
}

/** The lives as a table: what the drawing says, for those who do not see it, and for small screens. */
function livesTable(lifelines: readonly Lifeline[], name: string, view: View): Html {
  const { columns } = say().timeline;
  return h(
    'table',
    { class: 'list' },
    h('caption', null, name),
    h(
      'thead',
      null,
      h('tr', null, h('th', { scope: 'col' }, columns.agreement), h('th', { scope: 'col' }, columns.held)),
    ),
    h(
      'tbody',
      null,
      lifelines.map(({ agreement, spans }) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, h('a', { href: agreementHref(view, agreement.id) }, agreement.short)),
          h('td', null, spans.map((each, i) => lifeWords(each, spans[i + 1])).join('; ')),
        ),
      ),
    ),
  );
}

/** What is followed at once by something else lasts until that begins. */
function lifeWords({ state, disputed, from, to }: Span, next: Span | undefined): string {
  const days = { from, to: next?.from === to ? FOREVER : to };
  return `${say().chart.state[state]}${disputed ? say().timeline.disputed : ''} ${intervalWords(days)}`;
}

function actsSection(view: View, { shown, acts, span }: Timelines, asked: Asked): Html {
  const words = say().timeline;
  if (acts.length === 0) return h('p', null, words.noActs);
  const short = new Map(shown.map(({ agreement }) => [agreement.id, agreement.short]));
  const told = acts.slice(-MOST_ACTS).reverse();
  const earlier = acts.slice(0, -MOST_ACTS);
  return h(
    'section',
    null,
    h('h2', null, words.acts),
    h(
      'table',
      { class: 'list' },
      h('caption', null, words.actsCaption(told.length, acts.length)),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [words.columns.day, words.columns.agreement, words.columns.act].map((each) =>
            h('th', { scope: 'col' }, each),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        told.map((act) => actRow(act, short, view)),
      ),
    ),
    earlier.length === 0 ? null : h('p', null, words.before, decades(earlier, view, span.from, asked)),
  );
}

function actRow(act: Act, short: ReadonlyMap<string, string>, view: View): Html {
  const id = act.agreement ?? '';
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, momentWords(act.on.text.slice(0, 10))),
    h('td', null, h('a', { href: agreementHref(view, id) }, short.get(id) ?? id)),
    h('td', null, say().acts.actWords(act)),
  );
}

/** The acts that are not told here, ten years at a time. */
function decades(acts: readonly Act[], view: View, from: number, { kind }: Asked): Html {
  const byDecade = Map.groupBy(acts, ({ on }) => Math.floor(civilDate(on.first).year / 10) * 10);
  return [...byDecade].map(([decade, those], i) => [
    i > 0 ? ' · ' : '',
    h(
      'a',
      {
        href: hrefOf(view, '/timeline', {
          party: view.party,
          kind,
          from: decade < civilDate(from).year ? formatDay(from) : String(decade),
          to: `${decade + 9}-12-31`,
        }),
      },
      say().timeline.decade(decade, those.length),
    ),
  ]);
}

/** The end that the view itself gives, where the address names none and it is not today: for who does not know it. */
function lastOf(site: Site, view: View, to: string | undefined): string | undefined {
  const last = lastDay(site, view);
  return to ?? (last === site.today ? undefined : formatDay(last));
}

/** Of one kind, its agreements are named. */
function queryOf(site: Site, view: View, { from, to, kind }: Asked, shown: readonly Lifeline[]): string {
  const params = new URLSearchParams();
  const known = view.known === undefined ? undefined : formatDay(view.known);
  for (const [key, value] of Object.entries({ party: view.party, from, to: lastOf(site, view, to), known })) {
    if (value !== undefined) params.set(key, value);
  }
  if (kind !== undefined) for (const { agreement } of shown) params.append('agreement', agreement.id);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

function commandOf(site: Site, view: View, { from, to, kind }: Asked, shown: readonly Lifeline[]): string {
  const known = view.known === undefined ? undefined : formatDay(view.known);
  return [
    'timeline',
    ...(kind === undefined ? [] : shown.map(({ agreement }) => agreement.id)),
    ...Object.entries({ party: view.party, from, to: lastOf(site, view, to), known }).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${value}`],
    ),
  ].join(' ');
}
