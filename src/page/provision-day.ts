import { h } from 'preact';
import type { Finding } from '../assess/finding.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised, intervalWords, spanWords, stateWords } from '../words/words.ts';
import { answerWords, CROWD, markOf, readersWords, statesOf, whyOf } from './answers.ts';
import { keptInputs } from './form.ts';
import { ours, stateName } from './marks.ts';
import { type Asked, MOST_ROWS } from './provision-asked.ts';
import type { Html } from './site.ts';
import { hrefOf } from './view.ts';

/** More instances of one duty than this are counted on the day, the newest shown. */
const MOST_ON_DAY = 12;

export function dayPart(asked: Asked): Html {
  const { view, findings, today } = asked;
  if (findings.length === 0) return null;
  const parties = [...new Set(today.map((each) => each.party))];
  return [
    h('h2', null, say().provision.day.heading(view.on)),
    lastBinding(asked),
    parties.length > CROWD ? crowdPart(asked) : fewPart(asked),
    h('p', { class: 'small faint' }, say().provision.day.legend),
  ];
}

/** Where it binds nobody on the day, the way to the last day on which it did. */
function lastBinding({ view, findings, today }: Asked): Html {
  if (today.some((each) => each.status !== 'dormant')) return null;
  const before = findings.filter((each) => each.status !== 'dormant' && each.from <= view.on);
  if (before.length === 0) return null;
  const last = Math.max(...before.map((each) => each.to)) - 1;
  const href = hrefOf(view, view.path, { on: formatDay(last), party: view.party, reading: view.reading });
  return h(
    'p',
    null,
    say().provision.day.over(last, (text) => h('a', { href }, text)),
  );
}

function fewPart(asked: Asked): Html {
  const { today } = asked;
  const common = today.filter((each) => !each.disputed);
  const readings = [
    ...Map.groupBy(
      today.filter((each) => each.disputed),
      (each) => each.reading,
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    told(asked, common, today.length <= 4),
    readings.length === 0
      ? null
      : h(
          'div',
          { class: 'two' },
          readings.map(([reading, those]) =>
            h(
              'section',
              null,
              h('h3', null, `≠ ${capitalised(readersWords([reading]))}`),
              told(asked, those, those.length <= 2),
            ),
          ),
        ),
  ];
}

/** Each finding as one line that opens to its reasons. Of many instances the newest are shown. */
function told({ site, view, agreement }: Asked, findings: readonly Finding[], open: boolean): Html {
  const sorted = [...findings].sort((a, b) => ((a.subject ?? '') < (b.subject ?? '') ? 1 : -1));
  const shown = sorted.slice(0, MOST_ON_DAY);
  const rest = sorted.length - shown.length;
  return [
    shown.map((each) =>
      h(
        'details',
        open ? { open: true } : null,
        h(
          'summary',
          null,
          `${capitalised(stateWords(each.party))}: `,
          markOf(site, each),
          each.subject === undefined ? null : [', ', subjectOf(each.subject)],
          each.excused ? say().provision.day.excused : null,
          h('span', { class: 'small faint' }, ` ${intervalWords(each)}`),
        ),
        whyOf(site, each),
      ),
    ),
    rest === 0 ? null : h('p', { class: 'small' }, say().provision.day.earlier(rest, agreement.short, view.on)),
  ];
}

/** An instance of a duty: a day, days, or what the record calls it. */
function subjectOf(subject: string): Html {
  return /[A-Za-z]/.test(subject) ? ours(spanWords(subject)) : spanWords(subject);
}

/** Of many states: how many came to what, one of them in full, and a form for any other. */
function crowdPart(asked: Asked): Html {
  const { site, view, today } = asked;
  const groups = Map.groupBy(today, (each) => `${each.disputed ? each.reading : ''}|${answerWords(each)}`);
  const codes = [...new Set(today.map((each) => each.party))];
  const names = codes.map((code) => [code, stateName(code)] as const);
  const words = say().provision.day;
  return [
    h(
      'ul',
      null,
      [...groups.values()].slice(0, MOST_ROWS).map((those) => {
        const [first] = those;
        if (!first) return null;
        return h(
          'li',
          null,
          first.disputed ? `≠ ${capitalised(readersWords([first.reading]))}: ` : null,
          markOf(site, first),
          ': ',
          statesOf([...new Set(those.map((each) => each.party))]),
          h('details', null, h('summary', null, words.why(first.party)), whyOf(site, first)),
        );
      }),
    ),
    h(
      'form',
      { class: 'ask', method: 'get', action: view.path },
      keptInputs(view),
      h(
        'label',
        null,
        words.oneState,
        h(
          'select',
          { name: 'party' },
          names.sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([code, name]) => h('option', { value: code }, name)),
        ),
      ),
      h('button', { type: 'submit' }, words.reasons),
    ),
  ];
}
