import type { AgreementFile } from '../../agreement/schema.ts';

/** What a name is made of. */
type Named = Pick<AgreementFile, 'short' | 'title' | 'also'>;

/** Longer titles are no names. */
export const LONGEST = 80;

/** `OST`, `VD11`, `CCW Protocol I`: a name that begins with letters that stand for words. */
const ABBREVIATED = /^[A-Z][A-Za-z0-9]*[A-Z0-9]\b/;
const LETTERS = /\b[A-Z]{2,}\b/;

/** `Protocol on Blinding Laser Weapons (Protocol IV)`: the short name says which it is. */
export function withoutBrackets(title: string): string {
  return title.replace(/ \([^)]*\)$/, '');
}

/** `Outer Space Treaty (OST)`: where the short name is one word or an abbreviation, what it stands for, if the file says. */
function agreement({ short, title, also = [] }: Named): string {
  if (/ /.test(short) && !ABBREVIATED.test(short)) return short;
  const spelled = [withoutBrackets(title.en), ...also].find(
    (each) =>
      / /.test(each) && /^[ -~]*$/.test(each) && !LETTERS.test(each) && !short.includes(each) && each.length <= LONGEST,
  );
  return spelled === undefined ? short : `${spelled} (${short})`;
}

export const names = { agreement };
