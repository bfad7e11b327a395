import { h } from 'preact';
import { codeInUse, isState } from '../agreement/states.ts';
import type { Finding } from '../assess/finding.ts';
import { formatDay } from '../time/day.ts';
import { language, say } from '../words/language.ts';
import { keptInputs } from './form.ts';
import { livesOn } from './lives.ts';
import { partyLink, stateName } from './marks.ts';
import { remembered } from './remembered.ts';
import { commandOptions, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** Where a state stands towards all agreements together. What is disputed is counted apart, and in nothing else. */
export interface Standing {
  readonly code: string;
  readonly bound: number;
  readonly signed: number;
  readonly out: number;
  readonly disputed: number;
}

/** Every state that the library knows of, the one that most binds first. */
export function standingsOn(site: Site, view: View): readonly Standing[] {
  return remembered(site, 'standings', view, () => {
    const all = livesOn(site, view).flatMap(({ life }) => life.filter((each) => isState(each.party)));
    return [...Map.groupBy(all, (each) => each.party)]
      .map(([code, those]) => standingOf(code, those))
      .sort((a, b) => b.bound - a.bound || b.signed - a.signed || (a.code < b.code ? -1 : 1));
  });
}

function standingOf(code: string, findings: readonly Finding[]): Standing {
  const settled = findings.filter((each) => !each.disputed);
  const many = (is: (finding: Finding) => boolean): number => settled.filter(is).length;
  return {
    code,
    bound: many((each) => each.status === 'met'),
    signed: many((each) => each.state === 'signed' || each.state === 'deposited'),
    out: many((each) => each.state === 'ended'),
    disputed: new Set(findings.filter((each) => each.disputed).map((each) => each.agreement)).size,
  };
}

/** All states, with how many agreements bind each of them on the day. */
export function partiesPage(site: Site, view: View): Page {
  const word = valueIn(view, 'q');
  const all = standingsOn(site, view);
  const shown = word === undefined ? all : all.filter((each) => isMeant(each.code, word));
  return {
    status: 200,
    title: say().parties.title,
    body: [
      h('p', null, leadWords(view, all)),
      filterForm(view, word),
      word === undefined ? null : h('p', { role: 'status' }, say().parties.fit(shown.length, word)),
      shown.length === 0 ? null : standingsTable(view, shown),
    ],
    twins: [
      {
        href: hrefOf(view, '/api/v1/status.json', { on: formatDay(view.on) }),
        label: 'JSON',
        type: 'application/json',
      },
      { href: hrefOf(view, '/api/v1/status.csv', { on: formatDay(view.on) }), label: 'CSV', type: 'text/csv' },
    ],
    command: `status ${commandOptions({ ...view, party: undefined })}`,
  };
}

function leadWords(view: View, all: readonly Standing[]): string {
  const [first, second] = all;
  if (!first) return say().parties.nobodyYet(view.on);
  const alike = second && second.bound === first.bound ? [second.code] : [];
  return say().parties.lead(view.on, all.length, [first.code, ...alike], first.bound);
}

function isMeant(code: string, word: string): boolean {
  const wanted = word.toLowerCase().trim();
  return (
    code.toLowerCase() === wanted || code === codeInUse(word.trim()) || stateName(code).toLowerCase().includes(wanted)
  );
}

function filterForm(view: View, word: string | undefined): Html {
  const words = say().parties;
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/parties', role: 'search' },
    keptInputs(view),
    h('label', null, words.field, h('input', { type: 'search', name: 'q', value: word ?? '', maxLength: 100 })),
    h('button', { type: 'submit' }, words.find),
    word === undefined ? null : h('a', { href: hrefOf(view, '/parties') }, words.showAll),
  );
}

function standingsTable(view: View, standings: readonly Standing[]): Html {
  const words = say().parties;
  const heads = [words.bound, words.signed, words.over, words.disputed];
  const byName = new Intl.Collator(language());
  const sorted = [...standings].sort(
    (a, b) => b.bound - a.bound || b.signed - a.signed || byName.compare(stateName(a.code), stateName(b.code)),
  );
  return h(
    'table',
    { class: 'numbers' },
    h('caption', null, words.caption(view.on)),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, words.state),
        heads.map((each) => h('th', { scope: 'col', class: 'number' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      sorted.map(({ code, bound, signed, out, disputed }) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, partyLink(view, code)),
          [bound, signed, out, disputed].map((each) => h('td', { class: 'number' }, each)),
        ),
      ),
    ),
  );
}
