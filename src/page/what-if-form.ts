import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { joinedIn } from '../assess/acts.ts';
import { nameOf } from '../report/cells.ts';
import { limitWords } from '../report/provision-words.ts';
import { formatDay } from '../time/day.ts';
import { capitalised, stateWords } from '../words/words.ts';
import { agreementOptions, keptInputs } from './form.ts';
import type { Html, Site } from './site.ts';
import type { View } from './view.ts';
import { GROUNDS, type Written } from './what-if-asked.ts';

/** Step one: which agreement. Only then is known which states and limits there are to choose from. */
export function agreementForm(site: Site, view: View, chosen: AgreementFile | undefined): Html {
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/what-if' },
    keptInputs(view, true),
    h(
      'label',
      null,
      'Agreement',
      h('select', { name: 'agreement', required: true }, agreementOptions(site, chosen?.id)),
    ),
    h('button', { type: 'submit' }, chosen ? 'Choose another' : 'Go on'),
  );
}

const GROUND_WORDS = {
  none: 'none given',
  'supreme-interests': 'its supreme interests',
  breach: 'a breach by another',
  amendment: 'an amendment left unratified',
} as const;

/** Step two: what is to be supposed. Several lines together are one supposition. */
export function supposeForm(site: Site, view: View, agreement: AgreementFile, written: Written): Html {
  const states = statesOf(site, agreement);
  const state = (name: 'withdraw' | 'suspend' | 'join', words: string): Html =>
    h(
      'label',
      null,
      words,
      h('input', {
        name,
        value: written[name] ?? '',
        size: 8,
        ...(name !== 'join' && states.length > 0 && { list: 'its-states' }),
      }),
    );
  const day = (name: 'at' | 'from', words: string): Html =>
    h('label', null, words, h('input', { type: 'date', name, value: written[name] ?? formatDay(view.on) }));
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/what-if' },
    keptInputs(view, true),
    h('input', { type: 'hidden', name: 'agreement', value: agreement.id }),
    group(
      'Extended',
      h(
        'label',
        null,
        'By how long, such as 5 years',
        h('input', { name: 'extend', value: written.extend ?? '', size: 14 }),
      ),
      Array.isArray(agreement.parties)
        ? choice('by', 'Agreed by', written.by, [
            ['', 'all parties'],
            ...states.map((code) => [code, `${stateWords(code)} alone`] as const),
          ])
        : null,
    ),
    group(
      'Left by a state',
      state('withdraw', 'In three letters'),
      choice('ground', 'On the ground of', written.ground, [
        ['', 'not said'],
        ...GROUNDS.map((each) => [each, GROUND_WORDS[each]] as const),
      ]),
    ),
    group('Suspended or joined', state('suspend', 'Suspended by'), state('join', 'Joined by')),
    group(
      'Let run out',
      choice('lapse', 'When', written.lapse, [
        ['', 'not supposed'],
        ['term', 'at the end of its own term'],
        ['day', 'on the day below'],
      ]),
    ),
    group('Day of all of these', day('at', 'On')),
    limitGroup(agreement, written, day),
    states.length === 0
      ? null
      : h(
          'datalist',
          { id: 'its-states' },
          states.map((code) => h('option', { value: code }, capitalised(stateWords(code).replace(/^the /, '')))),
        ),
    h('button', { type: 'submit' }, 'Show what changes'),
  );
}

function limitGroup(agreement: AgreementFile, written: Written, day: (name: 'from', words: string) => Html): Html {
  const limits = Object.entries(agreement.limits);
  if (limits.length === 0) return null;
  const options = limits.map(([name, limit]) => {
    const words = limitWords(limit, agreement.counts[limit.count]?.unit ?? '');
    return [`limits.${name}`, `${nameOf(`limits.${name}`)}: ${words}`] as const;
  });
  return group(
    'Another number',
    choice('limit', 'For the limit', written.limit, [['', 'none'], ...options]),
    h(
      'label',
      null,
      'The number',
      h('input', { name: 'max', value: written.max ?? '', inputmode: 'numeric', size: 8 }),
    ),
    day('from', 'From'),
  );
}

function group(title: string, ...fields: readonly Html[]): Html {
  return h('fieldset', null, h('legend', null, title), fields);
}

function choice(
  name: string,
  words: string,
  chosen: string | undefined,
  options: readonly (readonly [string, string])[],
): Html {
  return h(
    'label',
    null,
    words,
    h(
      'select',
      { name },
      options.map(([value, text]) =>
        h('option', { value, ...(value !== '' && value === chosen && { selected: true }) }, text),
      ),
    ),
  );
}

/** As many as anybody looks through in a list. */
const MOST_STATES = 40;

function statesOf(site: Site, agreement: AgreementFile): string[] {
  if (Array.isArray(agreement.parties)) return partiesOf(agreement).map(({ code }) => code);
  const joined = joinedIn({
    of: (kind) =>
      site.record.statements.filter((each) => each.kind === kind && each.agreement === agreement.id) as never, // Of that kind.
    unaccepted: [],
  });
  return joined.length > MOST_STATES ? [] : joined;
}
