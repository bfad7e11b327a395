// The package's main file would load the names of states in 78 languages; its index has the codes alone.
import countries from 'i18n-iso-countries/index.js';

/** Names of states as English text uses them. Codes that ISO 3166-1 has are named by the platform; the others here. */

/** States that are gone or that texts call otherwise, and those whose names take an article. */
const OWN: Readonly<Record<string, string>> = {
  USA: 'the United States',
  GBR: 'the United Kingdom',
  SUN: 'the Soviet Union',
  DDR: 'East Germany',
  CSK: 'Czechoslovakia',
  YUG: 'Yugoslavia',
  ARE: 'the United Arab Emirates',
  BHS: 'the Bahamas',
  COK: 'the Cook Islands',
  COM: 'the Comoros',
  CAF: 'the Central African Republic',
  COD: 'the Democratic Republic of the Congo',
  COG: 'the Congo',
  DOM: 'the Dominican Republic',
  FSM: 'Micronesia',
  GMB: 'the Gambia',
  MDV: 'the Maldives',
  MHL: 'the Marshall Islands',
  NLD: 'the Netherlands',
  PHL: 'the Philippines',
  PSE: 'Palestine',
  SLB: 'the Solomon Islands',
  VAT: 'the Holy See',
  MMR: 'Myanmar',
  MKD: 'North Macedonia',
  TUR: 'Turkey',
  CIV: 'Côte d’Ivoire',
  // Bodies that say something in the record, and who says it where no state alone does.
  AFRICANUNION: 'the African Union',
  DEPOSITARIES: 'the depositaries',
  LEAGUE: 'the League of Nations',
  NNWS: 'states without nuclear weapons',
  PARTIES: 'other parties',
  PRESS: 'the press',
  UNGA: 'the UN General Assembly',
  UNSC: 'the UN Security Council',
  WIKIPEDIA: 'Wikipedia',
  all: 'the parties',
};

let regions: Intl.DisplayNames | undefined;

/** `RUS`: Russia. A code that is no state's, such as NATO, stays what it is. */
export function stateWords(code: string): string {
  const own = OWN[code];
  if (own !== undefined) return own;
  const short = code.length === 3 ? countries.alpha3ToAlpha2(code) : undefined;
  if (short === undefined) return code;
  regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  return regions.of(short) ?? code;
}
