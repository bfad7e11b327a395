import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { actsOf } from '../ask/what-if.ts';
import { joinedIn } from '../assess/acts.ts';
import type { Act } from '../record/schema.ts';
import { nameOf } from '../report/cells.ts';
import { limitWords } from '../report/provision-words.ts';
import { formatDay } from '../time/day.ts';
import { whatIfWords } from '../words/what-if.ts';
import { capitalised, foreign, stateWords, unmarked } from '../words/words.ts';
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
      whatIfWords().agreement,
      h('select', { name: 'agreement', required: true }, agreementOptions(site, chosen?.id)),
    ),
    h('button', { type: 'submit' }, chosen ? whatIfWords().chooseAnother : whatIfWords().goOn),
  );
}

/** Step two: what is to be supposed. Several lines together are one supposition. */
export function supposeForm(site: Site, view: View, agreement: AgreementFile, asked: Asked): Html {
  const { written } = asked;
  const words = whatIfWords();
  const states = statesOf(site, agreement);
  const state = (name: 'withdraw' | 'suspend' | 'join', label: string): Html =>
    field(asked, name, label, 'input', {
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
      words.extended,
      field(asked, 'extend', words.howLong, 'input', { value: written.extend ?? '', size: 14 }),
      Array.isArray(agreement.parties)
        ? choice(asked, 'by', words.agreedBy, [
            ['', words.allParties],
            ...states.map((code) => [code, words.alone(code)] as const),
          ])
        : null,
    ),
    group(
      words.left,
      state('withdraw', words.letters),
      choice(asked, 'ground', words.onGround, [
        ['', words.notSaid],
        ...GROUNDS.map((each) => [each, words.grounds[each]] as const),
      ]),
    ),
    group(words.suspendedOrJoined, state('suspend', words.suspendedBy), state('join', words.joinedBy)),
    group(
      words.runOut,
      choice(asked, 'lapse', words.when, [
        ['', words.notSupposed],
        ['term', words.ownTerm],
        ['day', words.onDayBelow],
      ]),
    ),
    withoutGroup(site, agreement, asked),
    group(words.dayOfAll, dayField(asked, view, 'at', words.on)),
    limitGroup(agreement, asked, view),
    states.length === 0
      ? null
      : h(
          'datalist',
          { id: 'its-states' },
          states.map((code) => h('option', { value: code }, capitalised(stateWords(code).replace(/^the /, '')))),
        ),
    h('button', { type: 'submit' }, words.show),
  );
}

function limitGroup(agreement: AgreementFile, asked: Asked, view: View): Html {
  const limits = Object.entries(agreement.limits);
  const { anotherNumber, forLimit, none, theNumber, from, limitNamed } = whatIfWords();
  if (limits.length === 0) return null;
  const options = limits.map(([name, limit]) => {
    const allowed = limitWords(limit, agreement.counts[limit.count]?.unit ?? '');
    return [`limits.${name}`, foreign(limitNamed(nameOf(`limits.${name}`), allowed))] as const;
  });
  return group(
    anotherNumber,
    choice(asked, 'limit', forLimit, [['', none], ...options]),
    field(asked, 'max', theNumber, 'input', { value: asked.written.max ?? '', inputmode: 'numeric', size: 8 }),
    dayField(asked, view, 'from', from),
  );
}

/** What somebody did about the life of the agreement, and may be supposed not to have done. */
const UNDONE: readonly Act['act'][] = [
  'extension',
  'non-renewal',
  'notice-of-withdrawal',
  'revocation',
  'suspension',
  'suspension-ended',
  'termination',
  'countermeasure',
];

function withoutGroup(site: Site, agreement: AgreementFile, asked: Asked): Html {
  const done = actsOf(agreement, site.record).filter(({ act }) => UNDONE.includes(act));
  if (done.length === 0) return null;
  const { without, withoutAct, notSupposed, actOn } = whatIfWords();
  const options = done.map((act) => [act.id, unmarked(actOn(act))] as const);
  return group(without, choice(asked, 'without', withoutAct, [['', notSupposed], ...options]));
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
