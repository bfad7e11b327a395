import type { AgreementFile } from '../agreement/schema.ts';
import type { Lacking } from '../assess/force.ts';
import type { Members } from '../assess/standing.ts';
import { lackingWords } from '../words/en/agreement.ts';
import { plural } from '../words/en/grammar.ts';
import { phrase } from '../words/phrases.ts';
import { capitalised, dayWords, momentWords, numberWords, readingWords, stateWords } from '../words/words.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import type { Printed } from './status-json.ts';

/** Which states are bound by an agreement on a day, which only signed or deposited, and what keeps it from force. */
export function membersText(
  agreement: AgreementFile,
  members: Members,
  printed: readonly Printed[],
  paint: Paint,
): string {
  const lines = [
    paint.strong(`${agreement.short.toUpperCase()} on ${dayWords(members.on)}`),
    ...forceLines(agreement, members),
  ];
  const list = (title: string, states: readonly string[]): void => {
    if (states.length === 0) return;
    lines.push('', paint.strong(`${title}: ${numberWords(states.length)}`), wrap(states.join(' '), '  '));
  };
  list('Bound', members.bound);
  list('  of these, notice of withdrawal given', members.noticeRunning);
  list('  of these, suspended in whole or in part', members.suspended);
  list('Applying it provisionally', members.provisional);
  list('Instrument deposited, not yet bound', members.deposited);
  list('Signed, no instrument', members.signed);
  list('Said that it will not become a party', members.declined);
  list('Out', members.out);
  list('Not answered: only recalled', members.unconfirmed);
  if (members.disputed.length > 0) {
    lines.push('', paint.strong(`Disputed: ${members.disputed.length}`));
    for (const each of members.findings.filter((one) => one.disputed)) {
      const { reason } = each.why();
      lines.push(wrap(`≠ ${stateWords(each.party)}, ${readingWords(each.reading)}: ${phrase(reason)}`, '  ', '    '));
    }
  }
  if (printed.length > 0) {
    lines.push('', paint.strong('Printed totals, to check against'));
    for (const { on, parties, signatories, sources } of printed) {
      const signed = signatories === undefined ? '' : `, ${plural(signatories, 'signatory', 'signatories')}`;
      lines.push(
        wrap(
          `${momentWords(on)}: ${plural(parties, 'party', 'parties')}${signed} (${sources.join(', ')})`,
          '  ',
          '    ',
        ),
      );
    }
  }
  return lines.join('\n');
}

function forceLines(agreement: AgreementFile, { force, on }: Members): string[] {
  const { on: since, computed, recorded, inForce, lacking } = force;
  if (since !== undefined && since > on) {
    return [`Not yet in force; it enters into force on ${dayWords(since)}.`, ...lackingLines(lacking)];
  }
  if (since === undefined) return ['Not in force.', ...lackingLines(lacking)];
  const lines = [inForce ? `In force since ${dayWords(since)}.` : `In force from ${dayWords(since)}; it has ended.`];
  if (recorded !== undefined && computed === recorded) {
    lines.push('The acts in the record give the same day.');
  } else if (recorded !== undefined && computed !== undefined) {
    const why = agreement.lifecycle.force.difference;
    const text = `The acts in the record would give ${dayWords(computed)}; the recorded day stands.`;
    lines.push(wrap(why === undefined ? text : `${text} ${why}`));
  }
  return lines;
}

/** What entry into force still lacks, in words. */
function lackingLines(lacking: readonly Lacking[]): string[] {
  return lacking.map((each) => wrap(`Lacking: ${capitalised(lackingWords(each))}.`, '', '  '));
}
