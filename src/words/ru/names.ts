import { type names as english, LONGEST, withoutBrackets } from '../en/names.ts';

export const names: typeof english = {
  /** `Договор по открытому небу (Open Skies)`: its Russian name, where the file has one, and the short one beside it. */
  agreement: ({ short, title, also = [] }) => {
    const own = [withoutBrackets(title.ru ?? ''), ...also].find(
      (each) => /[а-я]/i.test(each) && each.length <= LONGEST,
    );
    return own === undefined ? short : `${own} (${short})`;
  },
};
