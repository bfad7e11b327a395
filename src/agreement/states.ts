import countries from 'i18n-iso-countries/index.js';

/** States that are gone, by the codes that ISO 3166-3 keeps for them. */
const GONE = new Set([
  'BUR',
  'BYS',
  'CSK',
  'DDR',
  'DHY',
  'HVO',
  'RHO',
  'SCG',
  'SUN',
  'TMP',
  'VDR',
  'YMD',
  'YUG',
  'ZAR',
]);

/** Codes that ISO 3166 leaves to its users, for states that a draft makes up: AAB, QMA, XKX, ZZZ. */
const OWN = /^(AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])$/;

/** Whether three letters are the code of a state, of one that is gone, or of one that somebody made up. */
export function isState(code: string): boolean {
  return countries.alpha3ToAlpha2(code) !== undefined || GONE.has(code) || OWN.test(code);
}

/** Every code of a state that is or was. */
export function stateCodes(): string[] {
  return [...Object.keys(countries.getAlpha3Codes()), ...GONE].sort();
}

/** What people write for a state where they do not write its code. */
const IN_USE: Readonly<Record<string, string>> = {
  US: 'USA',
  UK: 'GBR',
  USSR: 'SUN',
  GDR: 'DDR',
  FRG: 'DEU',
  DPRK: 'PRK',
  ROK: 'KOR',
  PRC: 'CHN',
  UAE: 'ARE',
  DRC: 'COD',
};

/** The three letters that are meant by an abbreviation in use, or by the two of ISO 3166-1. */
export function codeInUse(written: string): string | undefined {
  const letters = written.toUpperCase();
  return IN_USE[letters] ?? (letters.length === 2 ? countries.alpha2ToAlpha3(letters) : undefined);
}
