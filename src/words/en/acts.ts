import type { Act } from '../../record/schema.ts';
import { momentWords } from './grammar.ts';
import { stateWords } from './states.ts';

/** What somebody did to an agreement. */

/** `notice of withdrawal by Poland, effective 20 February 2026`, with its marks. */
function actWords(act: Act): string {
  const who = act.by === 'all' ? '' : ` by ${stateWords(act.by)}`;
  const marks = `${act.contested ? ' (contested)' : ''}${act.confidence === 'recalled' ? '°' : ''}`;
  return `${names[act.act]}${who}${effectWords(act)}${marks}`;
}

/** Each act as a heading has it. */
const names: Readonly<Record<Act['act'], string>> = {
  proposal: 'proposed',
  rejection: 'rejected',
  opening: 'opened for signature',
  signature: 'signed',
  ratification: 'ratified at home',
  deposit: 'instrument deposited',
  'deposit-withdrawn': 'instrument taken back',
  statement: 'own statement',
  'instruments-exchanged': 'instruments exchanged',
  'entry-into-force': 'entry into force',
  'provisional-application': 'applied provisionally',
  reservation: 'reservation',
  'intention-not-to-join': 'said that it will not become a party',
  extension: 'extended',
  'non-renewal': 'renewal refused',
  termination: 'ended',
  'notice-of-withdrawal': 'notice of withdrawal',
  revocation: 'notice revoked',
  'armed-conflict': 'armed conflict',
  suspension: 'suspended',
  'suspension-ended': 'suspension ended',
  countermeasure: 'countermeasure',
  exemption: 'exemption invoked',
};

function effectWords({ act, effective, until }: Act): string {
  if (effective) return `, effective ${momentWords(effective.text)}`;
  return until && act === 'extension' ? ` until ${momentWords(until.text)}` : '';
}

/** The same without marks, for lists that are about one party or about all. */
function deedWords(act: Act, party: string | undefined): string {
  const who = act.by === 'all' || act.by === party ? '' : ` by ${stateWords(act.by)}`;
  return `${names[act.act]}${who}${effectWords(act)}`;
}

export const acts = { names, actWords, effectWords, deedWords };
