import type { BoundIn, Whom } from '../../agreement/facets.ts';
import type { DateRule, Delay } from '../../agreement/schema.ts';
import type * as english from '../en/rules.ts';
import { thingWords } from '../en/rules.ts';
import { isolated } from '../letters.ts';
import { periodWords as lengthWords, listWords, momentWords, numberWords } from './grammar.ts';
import { stateWords } from './states.ts';

/** The rules of an agreement in Russian. Things and groups are called as the files call them, in English. */

export const BLANK = 'в проекте не заполнено';

export const periodWords: typeof english.periodWords = (period) => (period === 'blank' ? BLANK : lengthWords(period));

/** The anchor of a date by itself, and after a preposition with the genitive. */
const ANCHORS = {
  force: ['вступление в силу', 'вступления в силу'],
  'agreement-force': ['вступление соглашения в силу', 'вступления соглашения в силу'],
  signature: ['подписание', 'подписания'],
  opening: ['открытие для подписания', 'открытия для подписания'],
} as const;

export function dateWords(rule: DateRule): string {
  const [anchor, ofAnchor] = anchorWords(rule);
  return rule.plus === undefined ? anchor : `через ${lengthWords(rule.plus)} после ${ofAnchor}`;
}

function anchorWords({ on, firstOfMonthAfter, after }: DateRule): readonly [string, string] {
  if (on !== undefined) return [momentWords(on), momentWords(on)];
  if (firstOfMonthAfter === undefined) return ANCHORS[after ?? 'force'];
  const day = `день месяца, следующего после ${ANCHORS[firstOfMonthAfter][1]}`;
  return [`первый ${day}`, day.replace(/^день/, 'первого дня')];
}

/** It goes on with a genitive: `через 30 дней после` сдачи. */
export function delayWords({ plus, firstOfMonth = 0 }: Delay): string {
  return plus === undefined ? `в первый день ${firstOfMonth}-го месяца после` : `через ${lengthWords(plus)} после`;
}

export function boundsWords(max: BoundIn | undefined, min: BoundIn | undefined, unit: string): string {
  if (max !== undefined && max === min) return max === 'blank' ? BLANK : `ровно ${boundWords(max, unit)}`;
  if (max === 0) return `0 ${isolated(unit)}`;
  const words = [
    ...(min === undefined ? [] : [min === 'blank' ? `минимум ${BLANK}` : `не менее ${boundWords(min, unit)}`]),
    ...(max === undefined ? [] : [max === 'blank' ? `максимум ${BLANK}` : `не более ${boundWords(max, unit)}`]),
  ];
  return words.join(' и ');
}

function boundWords(bound: Exclude<BoundIn, 'blank'>, unit: string): string {
  const named = unit === '' ? '' : ` ${isolated(unit)}`;
  if (typeof bound === 'number') return `${numberWords(bound)}${named}`;
  if ('percent' in bound) {
    const whose = bound.held === undefined ? '' : ` (${stateWords(bound.held)})`;
    return `${numberWords(bound.percent)}\u00a0% от числа ${isolated(bound.of)}${whose}`;
  }
  return `${numberWords(bound.base)}${named} и ещё по одному на каждую единицу из числа ${isolated(bound.plus)}, всего до ${numberWords(bound.atMost)}`;
}

export function whomWords(whom: readonly Whom[]): string {
  return listWords(whom.map(wordsOfOne));
}

function wordsOfOne({ name, states, asks }: Whom): string {
  if (states?.length === 1 && states[0] === name) return stateWords(name);
  const group = isolated(thingWords(name));
  if (states)
    return `${group} (${states.length > 8 ? `государств: ${states.length}` : listWords(states.map(stateWords))})`;
  return asks === undefined ? group : `${group} (${isolated(asks)})`;
}
