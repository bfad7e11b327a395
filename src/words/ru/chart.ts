import type { ChartWords } from '../../chart/words.ts';
import { capitalised } from '../letters.ts';
import { acts } from './acts.ts';
import { dayWords, momentWords, numberWords, plural, readingWords } from './grammar.ts';
import { stateWords } from './states.ts';

/** The words of charts in Russian. */
export const chart: ChartWords = {
  lang: 'ru',
  day: dayWords,
  moment: momentWords,
  number: (value) => numberWords(Number(value.toFixed(2))),
  percent: (share) => `${numberWords(Number((share * 100).toFixed(1)))}\u00a0%`,
  party: (code) => capitalised(stateWords(code)),
  reading: readingWords,
  state: {
    unsigned: 'не подписано',
    proposed: 'предложено',
    signed: 'подписано',
    deposited: 'документ сдан на хранение',
    declined: 'участвовать отказались',
    provisional: 'применяется временно',
    'in-force': 'в силе',
    'notice-running': 'идёт срок уведомления о выходе',
    suspended: 'приостановлено',
    'suspended-in-part': 'приостановлено частично',
    ended: 'прекращено',
    never: 'в силу не вступало',
  },
  disputed: 'оспаривается',
  event: 'действие',
  act: acts.actWords,
  notDetermined: 'не установлено',
  nothing: 'нет ни данных, ни предела',
  limit: 'предел',
  pending: 'предел, ещё не обязательный',
  declared: 'заявлено',
  middle: 'середина прогонов',
  limited: (bound, comparison) => (comparison === '<=' ? `предел ${bound}` : `не менее ${bound}`),
  agreed: (limited) => `${limited}, ещё не обязательный,`,
  during: (first, last) =>
    [...(first === undefined ? [] : [`с ${first}`]), ...(last === undefined ? [] : [`по ${last}`])].join(' ') ||
    'бессрочно',
  moves: (from, to, change) =>
    change === 0
      ? `${from.value} на ${from.day} и снова на ${to.day}`
      : `${change < 0 ? 'снижается' : 'растёт'} с ${from.value} на ${from.day} до ${to.value} на ${to.day}`,
  highest: ({ value, day }) => `наибольшее значение ${value} на ${day}`,
  once: ({ value, day }) => `${value} на ${day}`,
  between: (low, high) => `от ${low} до ${high}`,
  most: (_shown, left) => `и ещё ${left}`,
  lifelines: (rows, first, last) => `${plural(rows, 'соглашение', 'соглашения', 'соглашений')}, с ${first} по ${last}`,
  boundOn: (inForce, disputed, day) =>
    `На ${day} из них в силе: ${inForce}${disputed === 0 ? '' : `, из этих оспаривается: ${disputed}`}`,
  share: (percent, low, high, day) => `${percent} прогонов лежат между ${low} и ${high} на ${day}`,
  quantile: (percent, value) => `${percent} — не выше ${value}`,
  run: ({ model, seed, runs, data }) => `Модель ${model}, начальное число ${seed}, прогонов ${runs}, данные: ${data}`,
  phase: {
    title: (stable) => `Гонка вооружений по Ричардсону, ${stable ? 'устойчивая' : 'неустойчивая'}`,
    x: 'Силы x',
    y: 'Силы y',
    stillX: 'x не меняется',
    stillY: 'y не меняется',
    courseKey: 'ход от начала',
    restKey: 'ничто не меняется',
    rest: (at) => `ничто не меняется при ${at}`,
    noRest: 'единственной точки, в которой ничто не меняется, нет',
    course: (from, to, years) => `ход ведёт от ${from} к ${to}, лет: ${years}`,
  },
};
