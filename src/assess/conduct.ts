import { partyOf } from '../agreement/agreement.ts';
import { type Reason, reason } from '../agreement/reason.ts';
import type { Conduct } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import { daysIn } from '../time/moment.ts';
import type { Context } from './context.ts';
import type { Outcome } from './finding.ts';
import { edgesOf, lastDayOf, namesProvision, relationOn } from './lifecycle.ts';

/** What is said of how a party behaves towards one provision. */
export interface Behaviour {
  /** The days on which what is said changes. */
  readonly edges: readonly Day[];
  /** What follows on a day, from what is said and from excuses; `undefined` where nothing is said. */
  readonly on: (day: Day) => Outcome | undefined;
  /** What becomes of a breach on this day: let off by an exemption, excused by a countermeasure, or neither. */
  readonly judged: (breach: Outcome, day: Day) => Outcome;
}

interface Spoken extends Interval {
  readonly statement: Conduct;
}

/**
 * A party that does not keep a provision breaches it, unless the provision itself lets it off (an exemption that this
 * perspective accepts). A countermeasure leaves the breach what it is and excuses it. Statements that contradict each
 * other within one perspective leave the matter undetermined.
 */
export function behaviourOf(context: Context, provision: string, cite: string, party: string): Behaviour {
  const { life, view, members } = context;
  const { zone } = life.conventions;
  const spoken: Spoken[] = view
    .of('conduct')
    .filter((each) => partyOf(members, each.party) === party && namesProvision(each.provisions, provision))
    .map((statement) => ({ statement, ...spanOf(statement, zone) }));
  const edges = [
    ...spoken.flatMap((each) => [each.from, each.to]),
    ...edgesOf(life.countermeasures, provision),
    ...edgesOf(life.exemptions, provision),
  ];

  const judged = (breach: Outcome, day: Day): Outcome => {
    const exemption = relationOn(life.exemptions, provision, party, day);
    if (exemption) {
      const params = { by: exemption.by, since: exemption.from };
      const why = () => {
        const { reason: charge, because } = breach.why();
        return { reason: reason('exempt', params, { statements: [exemption.act.id] }), because: [charge, ...because] };
      };
      return { ...breach, status: 'met', why };
    }
    const measure = relationOn(life.countermeasures, provision, party, day);
    if (!measure) return breach;
    const params = { by: measure.by, since: measure.from };
    const why = () => {
      const { reason: charge, because } = breach.why();
      return {
        reason: charge,
        because: [reason('countermeasure', params, { statements: [measure.act.id] }), ...because],
      };
    };
    return { ...breach, excused: 'countermeasure', why };
  };
  const on = (day: Day): Outcome | undefined => {
    const now = spoken.filter((each) => holds(each, day));
    const against = now.filter((each) => !each.statement.kept);
    const [first, ...others] = against;
    const [kept] = now.filter((each) => each.statement.kept);
    if (!first) return kept && { status: 'met', why: () => ({ reason: told(kept), because: now.slice(1).map(told) }) };
    if (kept) {
      return { status: 'undetermined', why: () => ({ reason: reason('contradicted', {}), because: now.map(told) }) };
    }
    const why = () => ({ reason: { ...told(first), cite }, because: others.map(told) });
    return judged({ status: 'breached', why }, day);
  };
  return { edges, on, judged };
}

function told({ statement }: Spoken): Reason {
  const params = {
    party: statement.party,
    by: statement.by,
    since: (statement.from ?? statement.on)?.text ?? '',
    says: statement.says,
  };
  return reason(statement.kept ? 'kept' : 'not-kept', params, { statements: [statement.id] });
}

function spanOf({ on, from, to }: Conduct, zone: string): Interval {
  if (on) return daysIn(on, zone);
  return { from: from ? lastDayOf(from, zone) : BEGINNING, to: to ? daysIn(to, zone).from : FOREVER };
}
