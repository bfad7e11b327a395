import type { membership as english } from '../en/membership.ts';
import { asOfWords, dayWords } from './grammar.ts';

const counted: Readonly<Record<Parameters<typeof english.count>[0], string>> = {
  bound: 'связано',
  leaving: 'из них уведомили о выходе',
  suspended: 'из них с приостановлением',
  provisional: 'применяют временно',
  deposited: 'сдали документ, но ещё не связаны',
  signed: 'только подписали',
  declined: 'отказались участвовать',
  out: 'вышли',
};

export const membership: typeof english = {
  count: (where, many, printed, names) =>
    `${counted[where]}: ${many}${printed}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  ofPrinted: (number, asOf) => ` (напечатано ${number}, ${asOfWords(asOf)})`,
  crowd: (since, counts, disputed) =>
    `${since === undefined ? '' : `в силе с ${dayWords(since)}; `}${[...counts, ...(disputed > 0 ? [`оспаривается: ${disputed}`] : [])].join(', ')}.`,
};
