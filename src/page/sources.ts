import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { sourcesFor } from '../ask/sources.ts';
import type { RegisterEntry, Sureness } from '../record/register.ts';
import { doubtWords, gradesWords, gradeWords, restWords, sizeOf } from '../report/sources-text.ts';
import { say } from '../words/language.ts';
import { languageInput } from './form.ts';
import { agreementLink, ours, told } from './marks.ts';
import { notFoundPage } from './not-found.ts';
import { agreementById, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** How sure the record is, what it rests on, how good each source is, and what is left out. */
export function sourcesPage(site: Site, view: View): Page {
  const [word, id, grade] = [valueIn(view, 'q'), valueIn(view, 'agreement'), valueIn(view, 'grade')];
  const one = id === undefined ? undefined : agreementById(site, id);
  if (id !== undefined && !one) {
    return notFoundPage(say().notFound.kinds.agreement(id.slice(0, 60)), [
      { href: hrefOf(view, '/sources'), label: say().sources.all },
    ]);
  }
  const words = say().sources;
  const { entries, sureness } = registerFor(site, one);
  const meant = entries
    .filter((each) => each.resting.length > 0 || word !== undefined || grade !== undefined)
    .filter(
      (each) => (grade === undefined || each.source.grade === grade) && (word === undefined || isMeant(each, word)),
    )
    .sort((a, b) => b.resting.length - a.resting.length || (a.id < b.id ? -1 : 1));
  const pages = Math.max(1, Math.ceil(meant.length / MOST));
  const page = Math.min(pages, Math.max(1, Number(valueIn(view, 'page')) || 1));
  const filtered = word !== undefined || grade !== undefined;
  return {
    status: 200,
    title: one ? words.titleOf(one.short) : words.title,
    body: [
      h('p', null, leadWords(entries, sureness, one)),
      filterForm(site, view, entries, { word, id, grade }),
      filtered ? h('p', { role: 'status' }, words.fit(meant.length)) : null,
      filtered || page > 1 ? null : surenessPart(site, view, entries, sureness),
      h('h2', { id: 'list' }, one ? words.restsOn : words.eachSource),
      meant.length === 0
        ? h('p', null, words.none)
        : sourcesTable(meant.slice((page - 1) * MOST, page * MOST), page, pages),
      pageLinks(view, page, pages, { q: word, agreement: id, grade }),
      filtered || page > 1 ? null : [h('h2', null, words.whatGradesMean), grades(), ...licences(), ...leftOut()],
    ],
    twins: [
      { href: twin('json', id), label: 'JSON', type: 'application/json' },
      { href: twin('csv', id), label: 'CSV', type: 'text/csv' },
    ],
    command: `sources${id === undefined ? '' : ` --agreement ${id}`}`,
  };
}

/** So many sources stand on one page. */
const MOST = 60;

function twin(format: string, agreement: string | undefined): string {
  return `/api/v1/sources.${format}${agreement === undefined ? '' : `?agreement=${encodeURIComponent(agreement)}`}`;
}

type Register = ReturnType<typeof sourcesFor>;
const REGISTERS = new WeakMap<Site['record'], WeakMap<readonly AgreementFile[], Register>>();

/** The whole register takes a while to put together and never changes; that of one agreement is quick. */
function registerFor(site: Site, one: AgreementFile | undefined): Register {
  if (one) return sourcesFor({ ...site, agreements: [one] }, { one: one.id });
  const ofRecord = REGISTERS.get(site.record) ?? new WeakMap<readonly AgreementFile[], Register>();
  REGISTERS.set(site.record, ofRecord);
  const found = ofRecord.get(site.agreements) ?? sourcesFor(site, {});
  ofRecord.set(site.agreements, found);
  return found;
}

function isMeant({ id, source }: RegisterEntry, word: string): boolean {
  const text = `${id} ${source.publisher} ${source.title} ${source.url ?? ''}`.toLowerCase();
  return word
    .toLowerCase()
    .split(/\s+/)
    .every((each) => text.includes(each));
}

function leadWords(
  entries: readonly RegisterEntry[],
  sureness: readonly Sureness[],
  one: AgreementFile | undefined,
): string {
  const tallies = sureness.flatMap(({ provisions, statements, ties }) => [provisions, statements, ties]);
  const all = tallies.reduce((sum, each) => sum + sizeOf(each), 0);
  const sure = tallies.reduce((sum, each) => sum + each.confirmed, 0);
  // Rounded down: what is not all is never called a hundred.
  const percent = all === 0 ? 0 : Math.floor((100 * sure) / all);
  return say().sources.lead(sure, all, percent, one?.short, entries.length, gradesWords(entries));
}

function filterForm(
  site: Site,
  view: View,
  entries: readonly RegisterEntry[],
  asked: { readonly word: string | undefined; readonly id: string | undefined; readonly grade: string | undefined },
): Html {
  const words = say().sources;
  const known = [...new Set(entries.map((each) => each.source.grade))].sort();
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/sources', role: 'search' },
    languageInput(view),
    h(
      'label',
      null,
      words.fields.word,
      h('input', { type: 'search', name: 'q', value: asked.word ?? '', maxLength: 100 }),
    ),
    h('label', null, words.fields.agreement, h('select', { name: 'agreement' }, options(site, asked.id))),
    h(
      'label',
      null,
      words.fields.grade,
      h(
        'select',
        { name: 'grade' },
        h('option', { value: '' }, words.everyGrade),
        known.map((each) => h('option', { value: each, selected: each === asked.grade }, gradeWords(each))),
      ),
    ),
    h('button', { type: 'submit' }, words.show),
    Object.values(asked).every((each) => each === undefined)
      ? null
      : h('a', { href: hrefOf(view, '/sources') }, words.showAll),
  );
}

function options(site: Site, chosen: string | undefined): Html {
  return [
    h('option', { value: '' }, say().sources.everyAgreement),
    [...site.agreements]
      .sort((a, b) => (a.short < b.short ? -1 : 1))
      .map(({ id, short }) => h('option', { value: id, selected: id === chosen }, short)),
  ];
}

function surenessPart(site: Site, view: View, entries: readonly RegisterEntry[], sureness: readonly Sureness[]): Html {
  const rows = sureness.filter(({ provisions, statements }) => sizeOf(provisions) + sizeOf(statements) > 0);
  const several = rows.length > 1;
  const words = say().sources;
  const table = h(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': words.howSure },
    h(
      'table',
      null,
      h('caption', null, words.surenessCaption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [words.heads.agreement, words.heads.provisions, words.heads.statements].map((each) =>
            h('th', { scope: 'col' }, each),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map(({ agreement, provisions, statements }) => {
          const file = agreement === undefined ? undefined : agreementById(site, agreement);
          return h(
            'tr',
            null,
            h('th', { scope: 'row' }, file ? agreementLink(view, file) : (agreement ?? words.ofNone)),
            h('td', { class: 'number' }, words.tally(provisions.confirmed, provisions.recalled)),
            h('td', { class: 'number' }, words.tally(statements.confirmed, statements.recalled)),
          );
        }),
      ),
    ),
  );
  return [
    h('h2', null, words.howSure),
    h(
      'ul',
      null,
      doubtWords(entries).map((each) => h('li', null, told(each))),
    ),
    several ? h('details', null, h('summary', null, words.agreementByAgreement), table) : table,
  ];
}

function sourcesTable(entries: readonly RegisterEntry[], page: number, pages: number): Html {
  const words = say().sources;
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, words.caption(page, pages)),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [words.columns.source, words.columns.grade, words.columns.rests].map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      entries.map(({ id, source, resting }) =>
        h(
          'tr',
          { id: `source-${id}` },
          h('th', { scope: 'row' }, titled(source)),
          h('td', null, gradeWords(source.grade)),
          h('td', null, restWords(resting)),
        ),
      ),
    ),
  );
}

function titled({ publisher, title, url }: RegisterEntry['source']): Html {
  const text = ours(`${publisher}, ${title}`);
  return url !== undefined && /^https?:\/\//.test(url) ? h('a', { href: url }, text) : text;
}

function pageLinks(
  view: View,
  page: number,
  pages: number,
  kept: { readonly [key: string]: string | undefined },
): Html {
  if (pages === 1) return null;
  const words = say().sources;
  return h(
    'nav',
    { 'aria-label': words.partsOfTheList },
    h(
      'ul',
      { class: 'columns' },
      Array.from({ length: pages }, (_, i) => i + 1).map((n) =>
        h(
          'li',
          null,
          n === page
            ? h('span', { 'aria-current': 'page' }, words.part(n))
            : h(
                'a',
                { href: hrefOf(view, '/sources', { ...kept, page: n === 1 ? undefined : String(n) }) },
                words.partOfTheList(n),
              ),
        ),
      ),
    ),
  );
}

function grades(): Html {
  const words = say().sources;
  return [
    h(
      'ul',
      null,
      Object.values(words.grades).map(([name, means]) => h('li', null, h('strong', null, name), `: ${means}.`)),
    ),
    h('p', null, words.notWeighed),
  ];
}

function licences(): Html[] {
  const words = say().sources;
  return [h('h2', null, words.licences), h('p', null, words.licencesText)];
}

function leftOut(): Html[] {
  const words = say().sources;
  return [
    h('h2', null, words.leftOut),
    h(
      'ul',
      null,
      words.leftOutList.map((each) => h('li', null, each)),
    ),
  ];
}
