import { h } from 'preact';
import { type Provision, provisionsOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { nameOf } from '../report/cells.ts';
import { say } from '../words/language.ts';
import { type Asked, SOURCE_WEIGHT } from './agreement-asked.ts';
import { agreementHref, provisionHref } from './answers.ts';
import { citeOf, ours, told } from './marks.ts';
import { meaningLine } from './provision-parts.ts';
import type { Html } from './site.ts';
import { type View, valueIn } from './view.ts';
import { bytesOf } from './weight.ts';

/** Lists that are always short enough. */
const FEW = 12;

interface Told {
  readonly section: Provision['section'];
  readonly rows: readonly Row[];
  /** In full, by name with the way to the rest, or by the way there alone. */
  readonly told: 'whole' | 'names' | 'link';
}

/** What the text orders and allows comes first, then what that rests on. */
const ORDER: readonly Provision['section'][] = [
  'limits',
  'prohibitions',
  'duties',
  'quotas',
  'lifecycle',
  'counts',
  'verification',
  'meetings',
  'judgements',
  'terms',
  'groups',
];

/** A page stays light: what goes beyond the bytes that are left is listed by name, and opens on a click. */
export function sectionsOf({ view, agreement }: Asked, budget: number, beside: ReadonlySet<string>): Told[] {
  const sections = Map.groupBy(provisionsOf(agreement), (each) => each.section);
  const wanted = valueIn(view, 'section');
  const known = new Set(beside);
  let left = budget;
  return ORDER.flatMap((section) => {
    const rows = sections.get(section)?.map((each): Row => ({ ...each, meaning: meaningLine(agreement, each.id) }));
    return rows ? [{ section, rows }] : [];
  })
    .sort((a, b) => Number(b.section === wanted) - Number(a.section === wanted))
    .map(({ section, rows }): Told => {
      const fresh = new Set(rows.flatMap((each) => each.sources).filter((each) => !known.has(each)));
      const each = BESIDE.includes(section) ? 210 : 60;
      const text = rows.reduce((sum, { says, meaning }) => sum + bytesOf([ours(says), told(meaning)]) + each, 0);
      const weight = text + fresh.size * SOURCE_WEIGHT;
      const whole = section === wanted || weight <= left;
      // Where not even all names have room, those of long lists are left out.
      const names = !BESIDE.includes(section) && (budget >= 0 || rows.length <= FEW);
      if (!whole) return { section, rows, told: names ? 'names' : 'link' };
      left -= weight;
      for (const one of fresh) known.add(one);
      return { section, rows, told: 'whole' };
    })
    .sort((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section));
}

export function provisionsHtml({ view, agreement }: Asked, sections: readonly Told[]): Html {
  const wanted = valueIn(view, 'section');
  const words = say().agreement.provisions;
  const all = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    h('h2', { id: 'provisions' }, words.heading(all)),
    h('p', null, words.what),
    sections.map(({ section, rows, told: how }) =>
      h(
        'details',
        {
          id: `section-${section}`,
          ...(how === 'whole' && (section === wanted || FIRST.includes(section)) && { open: true }),
        },
        h('summary', null, h('h3', null, words.section(section, rows.length))),
        how === 'whole' ? wholeTable(view, agreement, section, rows) : linkTo(view, agreement, section, rows),
        how === 'names' ? namesOf(view, agreement, rows) : null,
      ),
    ),
  ];
}

const FIRST: readonly Provision['section'][] = ['limits', 'lifecycle'];

interface Row extends Provision {
  readonly meaning: string;
}

function wholeTable(view: View, agreement: AgreementFile, section: Provision['section'], rows: readonly Row[]): Html {
  const words = say().agreement.provisions;
  const { provision, says, computes } = words.columns;
  const some = rows.some((each) => each.meaning !== '');
  return h(
    'table',
    { class: 'list' },
    h('caption', null, words.sections[section]),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [provision, says, ...(some ? [computes] : [])].map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((each) =>
        h(
          'tr',
          { id: each.id },
          h(
            'th',
            { scope: 'row' },
            h('a', { href: provisionHref(view, agreement.id, each.id) }, ours(nameOf(each.id))),
            ' ',
            citeOf(each.cite),
            markFor(each),
          ),
          h('td', null, ours(each.says)),
          some ? h('td', null, told(each.meaning)) : null,
        ),
      ),
    ),
  );
}

/** What other provisions rest on or point to: not listed by name where there is no room for its text. */
export const BESIDE: readonly Provision['section'][] = ['counts', 'verification', 'judgements', 'terms', 'groups'];

function linkTo(view: View, agreement: AgreementFile, section: Provision['section'], rows: readonly Row[]): Html {
  const href = `${agreementHref(view, agreement.id, { section, party: view.party, reading: view.reading })}#section-${section}`;
  return h('p', null, h('a', { href }, say().agreement.provisions.show(section, rows.length)));
}

function namesOf(view: View, agreement: AgreementFile, rows: readonly Row[]): Html {
  return h(
    'ul',
    { class: 'columns' },
    rows.map((each) =>
      h(
        'li',
        { id: each.id },
        h('a', { href: provisionHref(view, agreement.id, each.id) }, ours(nameOf(each.id))),
        ' ',
        citeOf(each.cite),
        markFor(each),
      ),
    ),
  );
}

function markFor({ confidence, citeConfidence }: Provision): string {
  return confidence === 'recalled' ? '°' : citeConfidence === 'recalled' ? say().agreement.provisions.paragraph : '';
}
