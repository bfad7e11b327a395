import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { lifelineOf, type Span } from '../assess/lifelines.ts';
import type { Members } from '../assess/standing.ts';
import { printedTotal } from '../record/printed.ts';
import type { Act } from '../record/schema.ts';
import { say } from '../words/language.ts';
import { listWords, momentWords, stateWords } from '../words/words.ts';
import { type Asked, MOST_ACTS } from './agreement-asked.ts';
import { CROWD, readersWords, sourceLink, statesOf } from './answers.ts';
import { actsUntil } from './happened.ts';
import { ours, told } from './marks.ts';
import type { Html, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

export function actsOf(site: Site, view: View, agreement: AgreementFile): Act[] {
  return actsUntil(site, view, new Map([[agreement.id, partiesOf(agreement)]])).reverse();
}

/** Its life in words: the spans of a state, and what was done. */
export function lifePart({ site, view, agreement, acts, lives }: Asked): Html {
  const words = say().agreement.life;
  const shown = acts.slice(-MOST_ACTS);
  const spans = lifelineOf(agreement, lives).spans.filter(({ state }) => state !== 'unsigned');
  return [
    h('h2', { id: 'life' }, words.heading),
    spans.length === 0
      ? null
      : h(
          'ul',
          null,
          spans.map((each) => h('li', null, spanLine(each, lives))),
        ),
    shown.length === 0
      ? h('p', null, words.none)
      : h(
          'div',
          { class: 'scroll' },
          h(
            'table',
            { class: 'list' },
            h(
              'caption',
              null,
              shown.length < acts.length ? words.lastDone(shown.length, acts.length, view.on) : words.done(view.on),
            ),
            h(
              'thead',
              null,
              h(
                'tr',
                null,
                words.columns.map((each) => h('th', { scope: 'col' }, each)),
              ),
            ),
            h(
              'tbody',
              null,
              shown.map((act) => actRow(site, agreement, act)),
            ),
          ),
        ),
    h('p', { class: 'small' }, h('a', { href: hrefOf(view, '/timeline') }, words.timeline)),
  ];
}

function actRow(site: Site, agreement: AgreementFile, act: Act): Html {
  const words = say().agreement.life;
  const sources = act.sources.slice(0, 2).map((each, i) => [i > 0 ? ', ' : null, sourceLink(site, each, agreement)]);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, momentWords(act.on.text)),
    h(
      'td',
      null,
      words.act(act),
      act.ground === undefined ? null : [': ', ours(act.ground)],
      act.contested ? h('span', { class: 'disputed' }, words.contested) : null,
      act.confidence === 'recalled' ? '°' : null,
    ),
    h('td', { class: 'small' }, sources),
  );
}

/** A state and its days. Over days in dispute each answer stands with those who give it. */
function spanLine(span: Span, lives: readonly Finding[]): Html {
  const words = say().agreement.life;
  if (!span.disputed) return words.span(span.state, span);
  const answers = lives.filter((each) => each.disputed && each.from <= span.from && span.from < each.to);
  const byState = Map.groupBy(answers, (each) => each.state ?? 'unsigned');
  const reads = [...byState].map(([state, those]) => ({
    state,
    readers: readersWords([...new Set(those.map((each) => each.reading))]),
  }));
  return [h('span', { class: 'mark disputed' }, '≠ '), words.disputedSpan(reads, span)];
}

const LISTS = [
  'bound',
  'noticeRunning',
  'suspended',
  'provisional',
  'deposited',
  'signed',
  'declined',
  'out',
  'disputed',
] as const;

export function membersPart({ site, agreement, members, view }: Asked): Html {
  const words = say().agreement.members;
  const { lacking } = members.force;
  const tally = printedTotal(site.record, agreement.id, view.on);
  return [
    h('h2', { id: 'members' }, words.heading),
    h('p', null, forceWords(members)),
    lacking.length === 0
      ? null
      : h(
          'ul',
          null,
          lacking.map((each) => h('li', null, told(words.lacking(each)))),
        ),
    h(
      'ul',
      null,
      LISTS.filter((list) => members[list].length > 0).map((list) => {
        const states = members[list];
        return h(
          'li',
          null,
          words.number(words.lists[list], states.length),
          states.length <= CROWD ? ` (${listWords(states.map(stateWords))})` : statesOf(states),
        );
      }),
    ),
    tally
      ? h(
          'p',
          { class: 'small faint' },
          words.printed<Html>(
            tally.parties,
            tally.confidence === 'recalled',
            tally.on.text,
            tally.sources.map((each, i) => [i > 0 ? ', ' : null, sourceLink(site, each, agreement)]),
          ),
        )
      : null,
  ];
}

function forceWords({ force, on }: Members): string {
  const words = say().agreement.members;
  const { on: since, inForce } = force;
  if (since === undefined) return words.notInForce;
  if (since > on) return words.notYet(since);
  return inForce ? words.inForce(since) : words.ended(since);
}
