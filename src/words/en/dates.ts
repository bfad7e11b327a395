import type { DateKind } from '../../assess/dates.ts';

/** What happens on a day, after the name of the agreement or of its provision. */
const names: Readonly<Record<DateKind, string>> = {
  deadline: 'due',
  exchange: 'due',
  expiry: 'ends',
  notice: 'ends, as notice runs out,',
  begins: 'begins to bind',
  ends: 'no longer binds',
};

export const dates = {
  names,
  /** `ATT: annual report due`; of the agreement as a whole, `ATT begins to bind`. Here nothing comes after. */
  what: <T>(agreement: T, provision: T | undefined, kind: DateKind): readonly (string | T)[] => [
    agreement,
    ...(provision === undefined ? [] : [': ', provision]),
    ` ${names[kind].replace(/,$/, '')}`,
  ],
};
