import type { Flaw } from '../agreement/flaw.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { type TreatyRecord, viewOf } from '../record/record.ts';
import { type Day, FOREVER, formatDay, parseDay } from '../time/day.ts';
import { completionOf } from './acts.ts';
import { lifeOf } from './life.ts';

const PATH = ['lifecycle', 'force'] as const;

/** Where the clause on entry into force and the record do not agree, and the file does not say why. */
export function recordedForceFlaws(agreement: AgreementFile, record: TreatyRecord): Flaw[] {
  const { force } = agreement.lifecycle;
  if (force.upon === 'decision') return stated(agreement, undefined);
  // Contested acts are left out: what only some hold to have happened is no flaw of the file.
  const view = viewOf(record, agreement.id, { known: FOREVER, accepted: new Set(), rejected: new Set() });
  const { life } = lifeOf(agreement, view);
  const { recorded, computed } = life.entry;
  const flaws: Flaw[] = [];
  if (recorded !== undefined && recorded !== computed && force.difference === undefined) {
    flaws.push({
      code: 'force-differs',
      path: PATH,
      found: `entry into force, which the record has on ${formatDay(recorded)} and the clause ${computedWords(computed)}`,
      expected: 'one day',
      fix: 'mend the clause or the record, or say in lifecycle.force.difference why they differ',
    });
  }
  if (recorded !== undefined && recorded === computed) flaws.push(...stated(agreement, recorded));
  const signed = completionOf('signature', life.acts, life.parties)?.on;
  const on = force.on === undefined ? undefined : parseDay(force.on);
  if (on !== undefined && signed !== undefined && signed > on) {
    flaws.push({
      code: 'out-of-order',
      path: [...PATH, 'on'],
      found: `entry into force on ${formatDay(on)}, before the signature on ${formatDay(signed)}`,
      expected: 'a day from the signature on',
      fix: 'mend the date or the record',
    });
  }
  return flaws;
}

function computedWords(computed: Day | undefined): string {
  return computed === undefined ? 'does not give from the acts in it' : `puts on ${formatDay(computed)}`;
}

/** `difference` where there is none: the same day twice, or a way of entry that nothing is computed of. */
function stated({ lifecycle: { force } }: AgreementFile, on: Day | undefined): Flaw[] {
  if (force.difference === undefined) return [];
  const same = on === undefined ? 'no day that the clause gives' : `${formatDay(on)} in the record and by the clause`;
  return [
    {
      code: 'force-differs',
      path: [...PATH, 'difference'],
      found: `a difference in the day of entry into force, and ${same}`,
      expected: 'two days that differ',
      fix: 'delete difference',
    },
  ];
}
