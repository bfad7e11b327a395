import type { Act } from '../../record/schema.ts';
import type { acts as english } from '../en/acts.ts';
import { momentWords } from './grammar.ts';
import { stateWords } from './states.ts';

const names: Readonly<Record<Act['act'], string>> = {
  proposal: 'предложение',
  rejection: 'отклонение',
  opening: 'открытие для подписания',
  signature: 'подписание',
  ratification: 'ратификация внутри страны',
  deposit: 'сдача документа на хранение',
  'deposit-withdrawn': 'отзыв сданного документа',
  statement: 'собственное заявление',
  'instruments-exchanged': 'обмен ратификационными грамотами',
  'entry-into-force': 'вступление в силу',
  'provisional-application': 'временное применение',
  reservation: 'оговорка',
  'intention-not-to-join': 'заявление о том, что участником не станет',
  extension: 'продление',
  'non-renewal': 'отказ от продления',
  termination: 'прекращение',
  'notice-of-withdrawal': 'уведомление о выходе',
  revocation: 'отзыв уведомления',
  'armed-conflict': 'вооружённый конфликт',
  suspension: 'приостановление',
  'suspension-ended': 'конец приостановления',
  countermeasure: 'контрмера',
  exemption: 'ссылка на исключение',
};

/** The state stands in brackets, in the nominative. */
function actWords(act: Act): string {
  const who = act.by === 'all' ? '' : ` (${stateWords(act.by)})`;
  const marks = `${act.contested ? ' (оспаривается)' : ''}${act.confidence === 'recalled' ? '°' : ''}`;
  return `${names[act.act]}${who}${effectWords(act)}${marks}`;
}

function effectWords({ act, effective, until }: Act): string {
  if (effective) return `, действует с ${momentWords(effective.text)}`;
  return until && act === 'extension' ? ` до ${momentWords(until.text)}` : '';
}

function deedWords(act: Act, party: string | undefined): string {
  const who = act.by === 'all' || act.by === party ? '' : ` (${stateWords(act.by)})`;
  return `${names[act.act]}${who}${effectWords(act)}`;
}

export const acts: typeof english = { names, actWords, effectWords, deedWords };
