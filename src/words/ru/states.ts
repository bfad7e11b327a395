// The package's main file would load the names of states in 78 languages; its index has the codes alone.
import countries from 'i18n-iso-countries/index.js';

/** Names of states in Russian, all in the nominative; those that ISO 3166-1 has are named by the platform. */
const OWN: Readonly<Record<string, string>> = {
  USA: 'США',
  GBR: 'Великобритания',
  SUN: 'СССР',
  DDR: 'ГДР',
  CSK: 'Чехословакия',
  YUG: 'Югославия',
  ARE: 'ОАЭ',
  COK: 'Острова Кука',
  CAF: 'ЦАР',
  COD: 'ДР Конго',
  COG: 'Республика Конго',
  PRK: 'КНДР',
  KOR: 'Республика Корея',
  BLR: 'Белоруссия',
  MDA: 'Молдавия',
  KGZ: 'Киргизия',
  PSE: 'Палестина',
  VAT: 'Святой Престол',
  MMR: 'Мьянма',
  MKD: 'Северная Македония',
  // Bodies that say something in the record, and who says it where no state alone does.
  AFRICANUNION: 'Африканский союз',
  DEPOSITARIES: 'депозитарии',
  LEAGUE: 'Лига Наций',
  NATO: 'НАТО',
  NNWS: 'государства, не обладающие ядерным оружием',
  PARTIES: 'другие стороны',
  PRESS: 'печать',
  UNGA: 'Генеральная Ассамблея ООН',
  UNSC: 'Совет Безопасности ООН',
  WIKIPEDIA: 'Википедия',
  all: 'стороны',
};

let regions: Intl.DisplayNames | undefined;

export function stateWords(code: string): string {
  const own = OWN[code];
  if (own !== undefined) return own;
  const short = code.length === 3 ? countries.alpha3ToAlpha2(code) : undefined;
  if (short === undefined) return code;
  regions ??= new Intl.DisplayNames(['ru'], { type: 'region', fallback: 'code' });
  return regions.of(short) ?? code;
}

/** Names that are plural, so that a verb must be. */
const SEVERAL = new Set('USA ARE BHS COM FSM MDV MHL NLD PHL SLB SYC DEPOSITARIES NNWS PARTIES all others'.split(' '));

export function isSeveral(code: string): boolean {
  return SEVERAL.has(code);
}
