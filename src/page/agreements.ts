import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { type Members, membersOn } from '../assess/standing.ts';
import { PLACES, placeOf } from '../report/summary-text.ts';
import { formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { capitalised, dayWords, numberWords } from '../words/words.ts';
import { agreementHref, CROWD, standingSentences } from './answers.ts';
import { type AgreementLife, answered, livesOn } from './lives.ts';
import { titleOf } from './marks.ts';
import { crowdSentence } from './membership.ts';
import { remembered } from './remembered.ts';
import { commandOptions, type Html, type Page, questionOf, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

interface Entry extends AgreementLife {
  /** Who stands where, of an agreement of many. */
  readonly members: Pick<Members, 'force' | 'disputed'> | undefined;
}

/** Every agreement in the library, by where it stands on the day: what binds comes first. */
export function agreementsPage(site: Site, view: View): Page {
  const [kind, word] = [valueIn(view, 'kind'), valueIn(view, 'q')];
  const all = remembered(site, 'standing', view, () =>
    livesOn(site, view).map((each): Entry => ({ ...each, members: membersOf(site, view, each) })),
  );
  const shown = all.filter(({ agreement }) => isMeant(agreement, kind, word));
  const groups = PLACES.map(([title, states]) => ({
    title,
    entries: shown.filter((entry) => placeOf(entry) === states).sort(byName),
  }));
  const rest = shown.filter((entry) => placeOf(entry) === undefined).sort(byName);
  const told = [...groups, { title: 'Not yet signed or proposed', entries: rest }].filter(
    ({ entries }) => entries.length > 0,
  );
  return {
    status: 200,
    title: 'Agreements',
    body: [
      h('p', null, leadOf(view, shown, kind !== undefined || word !== undefined)),
      filterForm(site, view, kind, word),
      told.map(({ title, entries }) => [
        h('h2', null, `${title} (${entries.length})`),
        h(
          'ul',
          null,
          entries.map((entry) => item(site, view, entry)),
        ),
      ]),
    ],
    twins: [
      { href: twin(view, 'json'), label: 'JSON', type: 'application/json' },
      { href: twin(view, 'csv'), label: 'CSV', type: 'text/csv' },
    ],
    command: `status ${commandOptions({ ...view, party: undefined, reading: undefined })}`,
  };
}

function twin(view: View, format: string): string {
  return hrefOf(view, `/api/v1/status.${format}`, { on: formatDay(view.on) });
}

function isMeant({ id, short, title, also = [], kind }: AgreementFile, wanted?: string, word?: string): boolean {
  if (wanted !== undefined && kind !== wanted) return false;
  if (word === undefined) return true;
  const text = [id, short, title.en, title.ru ?? '', ...also].join(' ').toLowerCase();
  return word
    .toLowerCase()
    .split(/\s+/)
    .every((each) => text.includes(each));
}

function byName(a: Entry, b: Entry): number {
  return a.agreement.short < b.agreement.short ? -1 : 1;
}

function leadOf(view: View, entries: readonly Entry[], filtered: boolean): string {
  const counts = PLACES.map(([, states]) => entries.filter((entry) => placeOf(entry) === states).length);
  const [force = 0, signed = 0, table = 0, over = 0, never = 0] = counts;
  const parts = [
    `${numberWords(force)} of ${plural(entries.length, 'agreement')}${filtered ? ' that fit' : ''} ${force === 1 ? 'is' : 'are'} in force`,
    ...(signed > 0 ? [`${signed} signed and not in force`] : []),
    ...(table > 0 ? [`${table} on the table`] : []),
    ...(over > 0 ? [`${over} over`] : []),
    ...(never > 0 ? [`${never} never in force`] : []),
  ];
  const disputed = entries.filter(({ life }) => life.some((each) => each.disputed)).length;
  const doubt = disputed === 0 ? '' : ` Who is bound is disputed (≠) in ${numberWords(disputed)} of them.`;
  return `On ${dayWords(view.on)}, ${parts.join(', ')}.${doubt}`;
}

function filterForm(site: Site, view: View, kind: string | undefined, word: string | undefined): Html {
  const kinds = [...new Set(site.agreements.map((each) => each.kind))].sort();
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/agreements', role: 'search' },
    view.dated ? h('input', { type: 'hidden', name: 'on', value: formatDay(view.on) }) : null,
    view.known === undefined ? null : h('input', { type: 'hidden', name: 'known', value: formatDay(view.known) }),
    h(
      'label',
      null,
      'Kind',
      h(
        'select',
        { name: 'kind' },
        h('option', { value: '' }, 'Every kind'),
        kinds.map((each) =>
          h('option', { value: each, selected: each === kind }, capitalised(each.replaceAll('-', ' '))),
        ),
      ),
    ),
    h('label', null, 'Words of its name', h('input', { type: 'search', name: 'q', value: word ?? '', maxLength: 100 })),
    h('button', { type: 'submit' }, 'Show'),
    kind === undefined && word === undefined ? null : h('a', { href: hrefOf(view, '/agreements') }, 'Show all'),
  );
}

function item(site: Site, view: View, entry: Entry): Html {
  const { agreement, life } = entry;
  const disputed = life.some((each) => each.disputed);
  return h(
    'li',
    null,
    h('a', { href: agreementHref(view, agreement.id) }, agreement.short),
    disputed ? h('span', { class: 'disputed' }, ' ≠ disputed') : null,
    agreement.kind === 'treaty' ? ': ' : h('span', { class: 'faint' }, ` (${agreement.kind.replaceAll('-', ' ')}): `),
    whereWords(site, view, entry),
    h('div', { class: 'small faint' }, titleOf(agreement)),
  );
}

/** Where it stands, in one sentence for each answer; of many states, how many stand where. */
function whereWords(site: Site, view: View, { agreement, life, members }: Entry): string {
  if (life.length === 0) return 'nothing had happened by then.';
  const parties = new Set(life.map((each) => each.party)).size;
  if (members) return crowdSentence(site, agreement, life, members, view.on);
  const sentences = standingSentences(life);
  return sentences.length <= 3 ? sentences.join(' ') : `${sentences.length} answers for ${parties} parties.`;
}

function membersOf(site: Site, view: View, { agreement, life }: AgreementLife): Entry['members'] {
  if (new Set(life.map((each) => each.party)).size <= CROWD) return undefined;
  const { force, disputed } = answered(
    membersOn(questionOf(site, agreement, { ...view, reading: undefined }), view.on),
  );
  return { force, disputed };
}
