import { type Reason, reason } from '../agreement/reason.ts';
import { standingOf } from './acts.ts';
import type { Explanation } from './finding.ts';
import type { Life } from './life.ts';
import { provisionalActs, type Stage } from './lifecycle.ts';

/** Why a party stands where it stands towards an agreement, apart from suspensions and notices. */
export function stageReason(context: Life, party: string, stage: Stage): Explanation {
  const { life, agreement } = context;
  const { acts } = life;
  const { force } = agreement.lifecycle;
  const art18 = 'Vienna Convention, Art. 18';
  switch (stage) {
    case 'unsigned':
      return { reason: reason('not-signed', {}, { cite: force.cite }), because: [] };
    case 'proposed': {
      const act = life.proposed;
      if (!act) return { reason: reason('not-signed', {}, { cite: force.cite }), because: [] };
      const together = acts.of('proposal').filter((each) => acts.at(each) === acts.at(act));
      const params = { on: acts.at(act), by: [...new Set(together.map((each) => each.by))] };
      const rejections = acts.of('rejection').map((each) => {
        const refused = { on: acts.at(each), by: each.by, ground: each.ground };
        return reason('rejected', refused, { statements: [each.id] });
      });
      const statements = together.map((each) => each.id);
      return { reason: reason('proposed', params, { statements }), because: rejections };
    }
    case 'signed': {
      const act = acts.joint('signature') ?? acts.by('signature', party)[0];
      const params = { on: life.signedBy(party) ?? life.signed ?? 0 };
      const rest = { cite: art18, statements: act ? [act.id] : [] };
      return { reason: reason('signed', params, rest), because: life.background };
    }
    case 'deposited': {
      const act = acts.by('deposit', party).at(-1);
      const rest = { cite: art18, statements: act ? [act.id] : [] };
      return { reason: reason('deposited', { on: act ? acts.at(act) : 0 }, rest), because: life.background };
    }
    case 'declined': {
      const act = acts.by('intention-not-to-join', party)[0];
      const params = { on: act ? acts.at(act) : 0, by: party };
      const rest = { cite: 'Vienna Convention, Art. 18(a)', statements: act ? [act.id] : [] };
      return { reason: reason('declined', params, rest), because: [] };
    }
    case 'provisional': {
      const [act] = provisionalActs(life, party);
      const params = { since: act ? acts.at(act) : 0 };
      const rest = { cite: 'Vienna Convention, Art. 25', statements: act ? [act.id] : [] };
      return { reason: reason('provisional', params, rest), because: life.background };
    }
    case 'bound': {
      const end = life.endFor(party);
      // Until the readings part they say the same, and an end that only some of them see is not part of it.
      const until = end.how === 'open' || end.contested ? undefined : end.on;
      const params = { since: life.forceFor(party) ?? 0, until };
      return {
        reason: reason('binding', params, { cite: force.cite }),
        because: [...joinedBy(context, party), ...reservedBy(context, party), ...life.background],
      };
    }
    case 'ended':
      return endedBy(context, party);
    case 'never': {
      const end = life.endFor(party);
      const params = { on: end.on, expired: end.how === 'expiry', ground: end.ground };
      return {
        reason: reason('never-in-force', params, { cite: force.cite, statements: end.statements }),
        because: life.background,
      };
    }
  }
}

/** The act by which this party came to be bound, where each joins by itself. */
function joinedBy({ life, agreement }: Life, party: string): Reason[] {
  if (Array.isArray(agreement.parties)) return [];
  const { acts } = life;
  const deposit = standingOf(acts, party).at(-1)?.act;
  const act = deposit ?? acts.by('statement', party)[0] ?? acts.by('signature', party)[0];
  if (!act) return [];
  const how = act.act === 'deposit' || act.act === 'statement' ? act.act : 'signature';
  return [reason('joined', { on: acts.at(act), how }, { statements: [act.id] })];
}

/** What it has reserved: shown with its bond, since only people can say what of a provision is left. */
function reservedBy({ life: { acts } }: Life, party: string): Reason[] {
  return acts
    .by('reservation', party)
    .map((act) =>
      reason(
        'reserved',
        { on: acts.at(act), ground: act.ground, provisions: act.provisions },
        { statements: [act.id] },
      ),
    );
}

function endedBy({ life, agreement }: Life, party: string): Explanation {
  const ending = life.endFor(party);
  const { duration, withdraw } = agreement.lifecycle;
  const { statements, on, by = '', ground } = ending;
  const because = life.background;
  switch (ending.how) {
    case 'withdrawal':
      return { reason: reason('withdrawn', { on, by }, { statements, cite: withdraw?.cite }), because };
    case 'termination':
      return { reason: reason('terminated', { on, by, ground }, { statements }), because };
    default:
      return { reason: reason('expired', { on }, { statements, cite: duration.cite }), because };
  }
}
