import type { Reason } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { DateKind, TreatyDate } from '../assess/dates.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';
import { stateWords } from '../words/words.ts';
import { nameOf } from './cells.ts';
import {
  answers,
  cited,
  FEW,
  MANY,
  partiesWords,
  RECALLED,
  saysOf,
  sentence,
  tells,
  weightWords,
} from './news-words.ts';

/** The sentences of calendars: what falls due, ends or begins, why, and how sure that is. */

export const DATE_KINDS: Readonly<Record<DateKind, string>> = {
  deadline: 'Deadline',
  exchange: 'Periodic exchange',
  expiry: 'End',
  notice: 'Notice of withdrawal',
  begins: 'Beginning',
  ends: 'End of a provision',
};

export function dateTitle(agreement: AgreementFile, { kind, parties, findings }: TreatyDate, party?: string): string {
  const [first] = findings;
  if (!first) return agreement.short;
  const whom =
    parties.length === 1 && (parties[0] === 'all' || parties[0] === party) ? '' : ` for ${partiesWords(parties)}`;
  const open = first.due === undefined && kind === 'exchange' ? 'owed from this day' : say().dates.names[kind];
  const text =
    first.kind === 'lifecycle'
      ? `${agreement.short} ${kind === 'begins' ? 'in force' : say().dates.names[kind]}${whom}`
      : `${agreement.short}: ${nameOf(first.id)} ${open}${whom}`;
  return cited(text, [...new Set(findings.map((each) => each.provision))]) + (first.recalled ? ' °' : '');
}

export function dateDetails(agreement: AgreementFile, date: TreatyDate, isRecalled: boolean): string[] {
  const { findings, parties, tentative } = date;
  const [first] = findings;
  if (!first) return [];
  const named =
    parties.length > FEW
      ? [
          `${plural(parties.length, 'state')}: ${sentence(parties.slice(0, MANY).map(stateWords).join(', ') + (parties.length > MANY ? ', …' : ''))}`,
        ]
      : [];
  const disputed = findings.some((each) => each.disputed);
  const { reason, because } = first.why();
  return [
    `${DATE_KINDS[date.kind]}.`,
    ...(disputed
      ? answers(findings)
      : [
          sentence(phrase(reason)),
          ...because
            .filter((each) => (first.kind === 'lifecycle' ? tells(each, parties) : isCounting(each)))
            .slice(0, 2)
            .map((each) => sentence(phrase(each))),
        ]),
    ...(first.kind === 'lifecycle' ? weightWords(agreement, first) : saysOf(agreement, first.id)),
    ...named,
    ...(disputed ? ['The readings differ.'] : tentative ? ['Undetermined: the record does not settle it.'] : []),
    ...(isRecalled ? [RECALLED] : []),
  ];
}

/** How a day was counted: from which event or period, by which rule. */
function isCounting({ code }: Reason): boolean {
  return code === 'due' || code === 'period' || code === 'occurred';
}
