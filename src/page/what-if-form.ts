import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { joinedIn } from '../assess/acts.ts';
import { nameOf } from '../report/cells.ts';
import { limitWords } from '../report/provision-words.ts';
import { formatDay } from '../time/day.ts';
import { capitalised, stateWords } from '../words/words.ts';
import { agreementOptions, choice, field, group, keptInputs, liveForm } from './form.ts';
import type { Html, Site } from './site.ts';
import type { View } from './view.ts';
import { type Asked, GROUNDS } from './what-if-asked.ts';

/** Step one: which agreement. Only then is known which states and limits there are to choose from. */
export function agreementForm(site: Site, view: View, chosen: AgreementFile | undefined): Html {
  return h(
    'form',
    liveForm('/what-if', 'lead suppose answer'),
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
export function supposeForm(site: Site, view: View, agreement: AgreementFile, asked: Asked): Html {
  const { written } = asked;
  const states = statesOf(site, agreement);
  const state = (name: 'withdraw' | 'suspend' | 'join', words: string): Html =>
    field(asked, name, words, 'input', {
      value: written[name] ?? '',
      size: 8,
      ...(name !== 'join' && states.length > 0 && { list: 'its-states' }),
    });
  return h(
    'form',
    liveForm('/what-if', 'lead answer'),
    keptInputs(view, true),
    h('input', { type: 'hidden', name: 'agreement', value: agreement.id }),
    group(
      'Extended',
      field(asked, 'extend', 'By how long, such as 5 years', 'input', { value: written.extend ?? '', size: 14 }),
      Array.isArray(agreement.parties)
        ? choice(asked, 'by', 'Agreed by', [
            ['', 'all parties'],
            ...states.map((code) => [code, `${stateWords(code)} alone`] as const),
          ])
        : null,
    ),
    group(
      'Left by a state',
      state('withdraw', 'In three letters'),
      choice(asked, 'ground', 'On the ground of', [
        ['', 'not said'],
        ...GROUNDS.map((each) => [each, GROUND_WORDS[each]] as const),
      ]),
    ),
    group('Suspended or joined', state('suspend', 'Suspended by'), state('join', 'Joined by')),
    group(
      'Let run out',
      choice(asked, 'lapse', 'When', [
        ['', 'not supposed'],
        ['term', 'at the end of its own term'],
        ['day', 'on the day below'],
      ]),
    ),
    group('Day of all of these', dayField(asked, view, 'at', 'On')),
    limitGroup(agreement, asked, view),
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

function limitGroup(agreement: AgreementFile, asked: Asked, view: View): Html {
  const limits = Object.entries(agreement.limits);
  if (limits.length === 0) return null;
  const options = limits.map(([name, limit]) => {
    const words = limitWords(limit, agreement.counts[limit.count]?.unit ?? '');
    return [`limits.${name}`, `${nameOf(`limits.${name}`)}: ${words}`] as const;
  });
  return group(
    'Another number',
    choice(asked, 'limit', 'For the limit', [['', 'none'], ...options]),
    field(asked, 'max', 'The number', 'input', { value: asked.written.max ?? '', inputmode: 'numeric', size: 8 }),
    dayField(asked, view, 'from', 'From'),
  );
}

function dayField(asked: Asked, view: View, name: 'at' | 'from', words: string): Html {
  return field(asked, name, words, 'input', { type: 'date', value: asked.written[name] ?? formatDay(view.on) });
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
