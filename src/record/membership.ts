import type { Problem } from '../agreement/problem.ts';
import { problemsOf } from '../agreement/zod-problems.ts';
import { parseMoment } from '../time/moment.ts';
import { type RecordFile, readCsv } from './csv.ts';
import { type Act, type Membership, membershipSchema } from './schema.ts';
import { MOST_PROBLEMS, type Placed } from './statements.ts';

/**
 * Signatures and instruments as depositaries list them: each row of membership.csv is up to two acts, the signature of a
 * state and the deposit of its instrument.
 */
export function readMembership(file: RecordFile, problems: Problem[]): Placed[] {
  const placed: Placed[] = [];
  for (const { cells, places } of readCsv(file, Object.keys(membershipSchema.shape), problems)) {
    const row = plainRow(cells) ?? readRow(cells);
    if ('error' in row) {
      problems.push(...problemsOf(row.error, cells, membershipSchema, places));
      if (problems.length >= MOST_PROBLEMS) return placed;
      continue;
    }
    const place = (key?: string) => places.placeOfKey([], key ?? 'agreement');
    for (const act of actsOf(row)) placed.push({ statement: act, place });
  }
  return placed;
}

function readRow(cells: Cells): Membership | { readonly error: Parameters<typeof problemsOf>[0] } {
  const parsed = membershipSchema.safeParse(cells);
  return parsed.success ? parsed.data : { error: parsed.error };
}

type Cells = { readonly [column: string]: string };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Thousands of rows are of the plainest kind, which is seen without asking the schema; any other goes through it. */
function plainRow({
  agreement,
  party,
  signed,
  deposited,
  sources,
  confidence,
  ...rest
}: Cells): Membership | undefined {
  if (agreement === undefined || party === undefined || sources === undefined) return undefined;
  if (!ID.test(agreement) || !ID.test(sources) || !/^[A-Z]{3}$/.test(party) || confidence !== 'confirmed')
    return undefined;
  if (Object.keys(rest).length > 0) return undefined;
  const [on, since] = [signed, deposited].map((text) => (text === undefined ? undefined : parseMoment(text)));
  if ((signed !== undefined && !on) || (deposited !== undefined && !since)) return undefined;
  return {
    agreement,
    party,
    sources: [sources],
    confidence,
    ...(on && { signed: on }),
    ...(since && { deposited: since }),
  };
}

function actsOf({ agreement, party, signed, deposited, sources, confidence, note }: Membership): Act[] {
  const base = { kind: 'act', agreement, by: party, contested: false, sources, confidence } as const;
  const id = `${agreement}-${party.toLowerCase()}`;
  const rest = note === undefined ? base : { ...base, note };
  return [
    ...(signed ? [{ ...rest, id: `${id}-signature`, act: 'signature', on: signed } as const] : []),
    ...(deposited ? [{ ...rest, id: `${id}-deposit`, act: 'deposit', on: deposited } as const] : []),
  ];
}
