import { parsePeriod } from '../time/period.ts';
import { type Flaw, statesIn } from './flaw.ts';
import { quote } from './problem.ts';
import type { AgreementFile } from './schema.ts';

const WITHDRAW = ['lifecycle', 'withdraw'] as const;

/** A way out that gives the others no time, or that does not say whether a reason is asked for. */
export function withdrawalFlaws({ lifecycle: { withdraw } }: AgreementFile): Flaw[] {
  if (!withdraw) return [];
  const flaws: Flaw[] = [];
  const period = parsePeriod(withdraw.after);
  if (period?.kind === 'calendar' && period.years + period.months === 0 && period.days <= 1) {
    flaws.push({
      code: 'no-notice',
      path: [...WITHDRAW, 'after'],
      found: `a withdrawal that takes effect ${withdraw.after} after its ${withdraw.from}`,
      expected: 'a notice that leaves the others time',
      fix: 'write a longer period, or blank',
    });
  }
  if (withdraw.ground === undefined) {
    flaws.push({
      code: 'missing',
      path: WITHDRAW,
      found: 'a withdrawal without its kind of ground',
      expected: 'ground: none, supreme-interests, breach or amendment',
      fix: 'add ground; none where the text asks for none',
    });
  }
  return flaws;
}

/** An agreement that never ends by itself, has no exit clause, and does not say that it has none. An offer needs none. */
export function silentOnExit({ kind, lifecycle: { withdraw, duration } }: AgreementFile): Flaw[] {
  const lasting = duration.lasts === 'unlimited' || duration.renews !== undefined;
  const words = `${duration.says} ${duration.note ?? ''}`;
  if (
    kind === 'proposal' ||
    withdraw ||
    !lasting ||
    /\b(exit|withdraw|leave|denounc|denunciation|terminat|take back|back out)/i.test(words)
  ) {
    return [];
  }
  return [
    {
      code: 'missing',
      path: ['lifecycle', 'duration'],
      found: 'an agreement without end and without a way out',
      expected: 'withdraw, or a word in the duration that there is no clause on it',
      fix: 'add lifecycle.withdraw, or say in says that the text has no exit clause',
    },
  ];
}

/** Conditions of entry into force that no acts can meet, or that are met by none. */
export function conditionsOfForce(agreement: AgreementFile): Flaw[] {
  const { needs = [], notBefore } = agreement.lifecycle.force;
  const states = statesIn(agreement);
  const parties = Array.isArray(agreement.parties) ? agreement.parties.length : Number.POSITIVE_INFINITY;
  const flaws = needs.flatMap((need, i): Flaw[] => {
    const at = ['lifecycle', 'force', 'needs', i] as const;
    if (need.deposits !== undefined && need.deposits > parties) {
      const found = `${need.deposits} deposits, and ${parties} parties`;
      return [unmeetable([...at, 'deposits'], found, `at most ${parties}`, 'write a smaller number')];
    }
    const above = need.percentOfSignatories?.above ?? 0;
    if (above >= 100) {
      const found = `more than ${above} per cent of the signatories`;
      return [unmeetable([...at, 'percentOfSignatories', 'above'], found, 'less than 100', 'write a smaller number')];
    }
    return need.all === undefined ? [] : groupFlaws(agreement, need.all, states, [...at, 'all']);
  });
  const anchor = notBefore?.after ?? notBefore?.firstOfMonthAfter;
  if (anchor === 'force' || anchor === 'agreement-force') {
    const found = `a first day of entry into force that is counted from ${anchor}`;
    const fix = 'count it from signature or opening';
    flaws.push(unmeetable(['lifecycle', 'force', 'notBefore'], found, 'a day before it', fix));
  }
  return flaws;
}

function groupFlaws(
  { groups }: AgreementFile,
  id: string,
  parties: ReadonlySet<string> | undefined,
  path: Flaw['path'],
): Flaw[] {
  const states = Object.hasOwn(groups, id) ? groups[id]?.states : undefined;
  if (!states) {
    const found = `the group ${quote(id)}, which a question decides`;
    return [unmeetable(path, found, 'a group with a list of states', `list its states in groups.${id}`)];
  }
  const strangers = parties ? states.filter((state) => !parties.has(state)) : [];
  if (strangers.length === 0) return [];
  const found = `the group ${quote(id)} with ${strangers.join(', ')}, which no party is`;
  return [unmeetable(path, found, 'a group of parties', `mend groups.${id}, or the parties`)];
}

function unmeetable(path: Flaw['path'], found: string, expected: string, fix: string): Flaw {
  return { code: 'cannot-be-met', path, found, expected, fix };
}
