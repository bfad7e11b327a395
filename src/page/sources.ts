import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { sourcesFor } from '../ask/sources.ts';
import type { RegisterEntry, Sureness, Tally } from '../record/register.ts';
import { doubtWords, gradesWords, restWords, sizeOf } from '../report/sources-text.ts';
import { plural } from '../words/en/grammar.ts';
import { numberWords } from '../words/words.ts';
import { agreementLink } from './marks.ts';
import { notFoundPage } from './not-found.ts';
import { agreementById, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** How sure the record is, what it rests on, how good each source is, and what is left out. */
export function sourcesPage(site: Site, view: View): Page {
  const [word, id, grade] = [valueIn(view, 'q'), valueIn(view, 'agreement'), valueIn(view, 'grade')];
  const one = id === undefined ? undefined : agreementById(site, id);
  if (id !== undefined && !one) {
    return notFoundPage(`agreement “${id.slice(0, 60)}”`, [{ href: '/sources', label: 'All sources' }]);
  }
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
    title: one ? `Sources of ${one.short}` : 'Sources',
    body: [
      h('p', null, leadWords(entries, sureness, one)),
      filterForm(site, view, entries, { word, id, grade }),
      filtered ? h('p', { role: 'status' }, `${plural(meant.length, 'source fits', 'sources fit')}.`) : null,
      filtered || page > 1 ? null : surenessPart(site, view, entries, sureness),
      h('h2', { id: 'list' }, one ? 'What rests on which source' : 'Each source, with how much rests on it'),
      meant.length === 0
        ? h('p', null, 'No source fits.')
        : sourcesTable(meant.slice((page - 1) * MOST, page * MOST), page, pages),
      pageLinks(view, page, pages, { q: word, agreement: id, grade }),
      filtered || page > 1 ? null : [h('h2', null, 'What the grades mean'), grades(), ...licences(), ...leftOut()],
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
  const what = one ? `what the library and the record hold of ${one.short}` : 'what the library and the record hold';
  return `${numberWords(sure)} of ${plural(all, 'entry', 'entries')}, ${percent(sure, all)}, of ${what} are confirmed from a source; the others are recalled from general knowledge and marked °. They rest on ${plural(entries.length, 'source')}: ${gradesWords(entries)}.`;
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '0 per cent';
  // Rounded down: what is not all is never called a hundred.
  return `${numberWords(Math.floor((100 * part) / whole))} per cent`;
}

function filterForm(
  site: Site,
  view: View,
  entries: readonly RegisterEntry[],
  asked: { readonly word: string | undefined; readonly id: string | undefined; readonly grade: string | undefined },
): Html {
  const known = [...new Set(entries.map((each) => each.source.grade))].sort();
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/sources', role: 'search' },
    h(
      'label',
      null,
      'Publisher, title or address',
      h('input', { type: 'search', name: 'q', value: asked.word ?? '', maxLength: 100 }),
    ),
    h('label', null, 'Agreement', h('select', { name: 'agreement' }, options(site, asked.id))),
    h(
      'label',
      null,
      'Grade',
      h(
        'select',
        { name: 'grade' },
        h('option', { value: '' }, 'Every grade'),
        known.map((each) => h('option', { value: each, selected: each === asked.grade }, each)),
      ),
    ),
    h('button', { type: 'submit' }, 'Show'),
    Object.values(asked).every((each) => each === undefined)
      ? null
      : h('a', { href: hrefOf(view, '/sources') }, 'Show all'),
  );
}

function options(site: Site, chosen: string | undefined): Html {
  return [
    h('option', { value: '' }, 'Every agreement'),
    [...site.agreements]
      .sort((a, b) => (a.short < b.short ? -1 : 1))
      .map(({ id, short }) => h('option', { value: id, selected: id === chosen }, short)),
  ];
}

function surenessPart(site: Site, view: View, entries: readonly RegisterEntry[], sureness: readonly Sureness[]): Html {
  const rows = sureness.filter(({ provisions, statements }) => sizeOf(provisions) + sizeOf(statements) > 0);
  const several = rows.length > 1;
  const table = h(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'How sure' },
    h(
      'table',
      null,
      h('caption', null, 'Provisions and statements that are confirmed, and those that are recalled °'),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Agreement', 'Provisions', 'Statements'].map((each) => h('th', { scope: 'col' }, each)),
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
            h('th', { scope: 'row' }, file ? agreementLink(view, file) : (agreement ?? 'of no single agreement')),
            h('td', { class: 'number' }, tallyWords(provisions)),
            h('td', { class: 'number' }, tallyWords(statements)),
          );
        }),
      ),
    ),
  );
  return [
    h('h2', null, 'How sure'),
    h(
      'ul',
      null,
      doubtWords(entries).map((each) => h('li', null, each)),
    ),
    several ? h('details', null, h('summary', null, 'Agreement by agreement'), table) : table,
  ];
}

function tallyWords(each: Tally): string {
  if (sizeOf(each) === 0) return 'none';
  return each.recalled === 0
    ? `all ${numberWords(each.confirmed)}`
    : `${numberWords(each.confirmed)}, ${numberWords(each.recalled)} recalled°`;
}

function sourcesTable(entries: readonly RegisterEntry[], page: number, pages: number): Html {
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, `The most rested on first${pages === 1 ? '' : `, part ${page} of ${pages}`}`),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['Source', 'Grade', 'What rests on it'].map((each) => h('th', { scope: 'col' }, each)),
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
          h('td', null, source.grade),
          h('td', null, restWords(resting)),
        ),
      ),
    ),
  );
}

function titled({ publisher, title, url }: RegisterEntry['source']): Html {
  const text = `${publisher}, ${title}`;
  return url !== undefined && /^https?:\/\//.test(url) ? h('a', { href: url }, text) : text;
}

function pageLinks(
  view: View,
  page: number,
  pages: number,
  kept: { readonly [key: string]: string | undefined },
): Html {
  if (pages === 1) return null;
  return h(
    'nav',
    { 'aria-label': 'Parts of the list' },
    h(
      'ul',
      { class: 'columns' },
      Array.from({ length: pages }, (_, i) => i + 1).map((n) =>
        h(
          'li',
          null,
          n === page
            ? h('span', { 'aria-current': 'page' }, `Part ${n}`)
            : h(
                'a',
                { href: hrefOf(view, '/sources', { ...kept, page: n === 1 ? undefined : String(n) }) },
                `Part ${n} of the list`,
              ),
        ),
      ),
    ),
  );
}

const GRADES: readonly (readonly [grade: string, means: string])[] = [
  ['official', 'a government, a depositary or an international body, on its own pages'],
  ['official copy', 'the same text, kept by somebody else'],
  ['specialist', 'an institute or author who works on the matter'],
  ['secondary', 'tells what others found'],
  ['mirror', 'a copy of a page whose origin could not be opened'],
  ['news', 'a report in the press'],
  ['opinion', 'an argument, quoted for who makes it'],
  ['not opened', 'known by its title, and read by nobody here: what rests on it alone is recalled'],
  ['none', 'general knowledge, seen in no source'],
];

function grades(): Html {
  return [
    h(
      'ul',
      null,
      GRADES.map(([grade, means]) => h('li', null, h('strong', null, grade), `: ${means}.`)),
    ),
    h('p', null, 'A grade says what kind a source is. No answer depends on it: sources are shown, not weighed.'),
  ];
}

function licences(): Html[] {
  return [
    h('h2', null, 'Licences'),
    h(
      'p',
      null,
      'Dates, numbers and positions are facts, given with the source of each row, in our own words. Treaty texts and works of the Government of the United States are in the public domain. Signatures and instruments are quoted from the status pages of the United Nations Treaty Collection and from the lists of the UN Office for Disarmament Affairs. Estimates are those of the Federation of American Scientists, via Our World in Data, under CC BY 4.0. The program is under the Apache License 2.0.',
    ),
  ];
}

function leftOut(): Html[] {
  return [
    h('h2', null, 'What is left out'),
    h(
      'ul',
      null,
      [
        'Single notifications and inspections: most are not public, so that duties that ask for them are undetermined.',
        'Figures that nobody published: after its last declaration a limit is undetermined, and the last figure is shown as the last.',
        'Holdings under CFE, the Vienna Document and the naval treaties: not at hand.',
        'Instruments deposited since the newest list that we have; each list bears its day.',
        'The texts of most reservations: the lists give days, not texts.',
        'Data bases without an open licence: single facts are quoted, nothing is copied.',
        'Targets and weapon design.',
      ].map((each) => h('li', null, each)),
    ),
  ];
}
