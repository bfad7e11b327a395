import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { type Members, membersOn } from '../assess/standing.ts';
import { PLACES, placeOf } from '../report/summary-text.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised } from '../words/words.ts';
import { CROWD, standingSentences } from './answers.ts';
import { type AgreementLife, answered, livesOn, standingOf } from './lives.ts';
import { agreementLink, titleOf, told } from './marks.ts';
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
  const words = say().agreements;
  const groups = PLACES.map(([place]) => ({
    title: say().places[place],
    entries: shown.filter((entry) => placeOf(entry) === place).sort(byName),
  }));
  const rest = shown.filter((entry) => placeOf(entry) === undefined).sort(byName);
  const groupsTold = [...groups, { title: words.unsigned, entries: rest }].filter(({ entries }) => entries.length > 0);
  return {
    status: 200,
    title: words.title,
    body: [
      h('p', null, leadOf(view, shown, kind !== undefined || word !== undefined)),
      filterForm(site, view, kind, word),
      groupsTold.map(({ title, entries }) => [
        h('h2', null, words.place(title, entries.length)),
        h(
          'ul',
          { class: 'entries' },
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

/** As a reader looks for them: capitals and small letters alike. */
const NAMES = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName(a: Entry, b: Entry): number {
  return NAMES.compare(a.agreement.short, b.agreement.short);
}

function leadOf(view: View, entries: readonly Entry[], filtered: boolean): string {
  const disputed = entries.filter(({ life }) => life.some((each) => each.disputed)).length;
  return say().agreements.lead(view.on, entries.length, standingOf(entries), disputed, filtered);
}

function filterForm(site: Site, view: View, kind: string | undefined, word: string | undefined): Html {
  const words = say().agreements;
  const kinds = [...new Set(site.agreements.map((each) => each.kind))].sort();
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/agreements', role: 'search' },
    view.dated ? h('input', { type: 'hidden', name: 'on', value: formatDay(view.on) }) : null,
    view.known === undefined ? null : h('input', { type: 'hidden', name: 'known', value: formatDay(view.known) }),
    h(
      'label',
      null,
      words.kind,
      h(
        'select',
        { name: 'kind' },
        h('option', { value: '' }, words.everyKind),
        kinds.map((each) => h('option', { value: each, selected: each === kind }, capitalised(words.kinds[each]))),
      ),
    ),
    h('label', null, words.name, h('input', { type: 'search', name: 'q', value: word ?? '', maxLength: 100 })),
    h('button', { type: 'submit' }, words.show),
    kind === undefined && word === undefined ? null : h('a', { href: hrefOf(view, '/agreements') }, words.showAll),
  );
}

function item(site: Site, view: View, entry: Entry): Html {
  const { agreement, life } = entry;
  const disputed = life.some((each) => each.disputed);
  return h(
    'li',
    null,
    agreementLink(view, agreement),
    disputed ? h('span', { class: 'disputed' }, ` ${say().marks.disputed}`) : null,
    agreement.kind === 'treaty'
      ? ': '
      : h('span', { class: 'faint' }, ` (${say().agreements.kinds[agreement.kind]}): `),
    told(whereWords(site, view, entry)),
    h('div', { class: 'small faint' }, titleOf(agreement)),
  );
}

/** Where it stands, in one sentence for each answer; of many states, how many stand where. */
function whereWords(site: Site, view: View, { agreement, life, members }: Entry): string {
  const words = say().agreements;
  if (life.length === 0) return capitalised(words.nothingYet);
  const parties = new Set(life.map((each) => each.party)).size;
  if (members) return capitalised(crowdSentence(site, agreement, life, members, view.on));
  const sentences = standingSentences(life);
  return sentences.length <= 3 ? sentences.join(' ') : words.manyAnswers(sentences.length, parties);
}

function membersOf(site: Site, view: View, { agreement, life }: AgreementLife): Entry['members'] {
  if (new Set(life.map((each) => each.party)).size <= CROWD) return undefined;
  const { force, disputed } = answered(
    membersOn(questionOf(site, agreement, { ...view, reading: undefined }), view.on),
  );
  return { force, disputed };
}
