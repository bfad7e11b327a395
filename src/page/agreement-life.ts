import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { lifelineOf } from '../assess/lifelines.ts';
import type { Members } from '../assess/standing.ts';
import { printedTotal } from '../record/printed.ts';
import type { Act } from '../record/schema.ts';
import { lackingWords } from '../report/members-text.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { capitalised, dayWords, listWords, momentWords, numberWords, stateWords } from '../words/words.ts';
import { type Asked, MOST_ACTS } from './agreement-asked.ts';
import { CROWD, sourceLink, statesOf } from './answers.ts';
import { actsUntil } from './happened.ts';
import type { Html, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

export function actsOf(site: Site, view: View, agreement: AgreementFile): Act[] {
  return actsUntil(site, view, new Map([[agreement.id, partiesOf(agreement)]])).reverse();
}

export function lifePart({ site, view, agreement, acts, lives }: Asked): Html {
  const shown = acts.slice(-MOST_ACTS);
  const spans = lifelineOf(agreement, lives).spans.filter((each) => !['unsigned'].includes(each.state));
  return [
    h('h2', { id: 'life' }, 'Its life'),
    spans.length === 0
      ? null
      : h(
          'ul',
          null,
          spans.map((each) =>
            h(
              'li',
              null,
              each.disputed ? h('span', { class: 'disputed' }, '≠ disputed, at most ') : null,
              `${each.state.replaceAll('-', ' ')} ${daysOf(each)}`,
            ),
          ),
        ),
    shown.length === 0
      ? h('p', null, 'No act of its life is in the record by this day.')
      : h(
          'div',
          { class: 'scroll' },
          h(
            'table',
            { class: 'list' },
            h(
              'caption',
              null,
              shown.length < acts.length
                ? `The last ${shown.length} of ${acts.length} acts by ${dayWords(view.on)}; the timeline has all`
                : `What was done, by ${dayWords(view.on)}`,
            ),
            h(
              'thead',
              null,
              h(
                'tr',
                null,
                ['Day', 'Act', 'Source'].map((each) => h('th', { scope: 'col' }, each)),
              ),
            ),
            h(
              'tbody',
              null,
              shown.map((act) =>
                h(
                  'tr',
                  null,
                  h('th', { scope: 'row' }, momentWords(act.on.text)),
                  h(
                    'td',
                    null,
                    `${capitalised(say().acts.names[act.act])}${act.by === 'all' ? '' : ` by ${stateWords(act.by)}`}${say().acts.effectWords(act)}`,
                    act.ground === undefined ? null : `: ${act.ground}`,
                    act.contested ? h('span', { class: 'disputed' }, ' ≠ contested') : null,
                    act.confidence === 'recalled' ? '°' : null,
                  ),
                  h(
                    'td',
                    { class: 'small' },
                    act.sources.slice(0, 2).map((each, i) => [i > 0 ? ', ' : null, sourceLink(site, each, agreement)]),
                  ),
                ),
              ),
            ),
          ),
        ),
    h(
      'p',
      { class: 'small' },
      h('a', { href: hrefOf(view, '/timeline') }, 'The lives of all agreements on one timeline'),
    ),
  ];
}

function daysOf({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const start = from <= BEGINNING ? 'from the beginning' : `from ${dayWords(from)}`;
  return to >= FOREVER ? start : `${start} through ${dayWords(to - 1)}`;
}

export function membersPart({ site, agreement, members, view }: Asked): Html {
  const { force } = members;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Bound', members.bound],
    ['Of these, notice of withdrawal given', members.noticeRunning],
    ['Of these, suspended in whole or in part', members.suspended],
    ['Applying it provisionally', members.provisional],
    ['Instrument deposited, not yet bound', members.deposited],
    ['Signed, no instrument', members.signed],
    ['Said that it will not become a party', members.declined],
    ['Out', members.out],
    ['Disputed', members.disputed],
  ];
  const tally = printedTotal(site.record, agreement.id, view.on);
  return [
    h('h2', { id: 'members' }, 'Who is bound'),
    h('p', null, forceWords(members)),
    force.lacking.length === 0
      ? null
      : h(
          'ul',
          null,
          force.lacking.map((each) => h('li', null, `Lacking: ${lackingWords(each)}`)),
        ),
    h(
      'ul',
      null,
      lists
        .filter(([, states]) => states.length > 0)
        .map(([title, states]) =>
          h(
            'li',
            null,
            `${title}: ${numberWords(states.length)}`,
            states.length <= CROWD ? ` (${listWords(states.map(stateWords))})` : statesOf(states),
          ),
        ),
    ),
    tally
      ? h(
          'p',
          { class: 'small faint' },
          `To check against: ${plural(tally.parties, 'party', 'parties')}${tally.confidence === 'recalled' ? '°' : ''} in print as of ${momentWords(tally.on.text)} (`,
          tally.sources.map((each, i) => [i > 0 ? ', ' : null, sourceLink(site, each, agreement)]),
          ').',
        )
      : null,
  ];
}

function forceWords({ force, on }: Members): string {
  const { on: since, inForce } = force;
  if (since === undefined) return 'Not in force.';
  if (since > on) return `Not yet in force; it enters into force on ${dayWords(since)}.`;
  return inForce ? `In force since ${dayWords(since)}.` : `In force from ${dayWords(since)}; it has ended.`;
}
