import { type ScenarioDetail, ServandaProblem, servanda } from '../clients/typescript/servanda.ts';
import type { Compiled } from '../src/forecast/compiled.ts';
import { limitsIn } from '../src/forecast/limits.ts';
import { makeRunner } from '../src/forecast/model.ts';
import { fanOf, SHARE_NAMES, SHARES } from '../src/forecast/outcome.ts';
import { compiledPlain } from '../src/forecast/plain.ts';
import { bytesOf, clearPieces, emptySummary, type Summary } from '../src/forecast/summary.ts';
import { parseDay } from '../src/time/day.ts';
import { atOnce } from '../src/time/pieces.ts';
import type { Answer, Asked, Drawable } from './scenarios-messages.ts';

/** Runs scenarios with the code that the server and the command line run. It asks for their numbers and for nothing else. */

addEventListener('message', ({ data }: MessageEvent<Asked>) => void reply(data));

async function reply(asked: Asked): Promise<void> {
  try {
    say(asked.kind === 'fans' ? await fans(asked) : await digest(asked));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ServandaProblem)) throw error;
    say({ kind: 'unreachable' });
  }
}

function say(answer: Answer): void {
  postMessage(answer);
}

const api = servanda();
const known = new Map<string, Promise<ScenarioDetail>>();

/** A scenario as the API has it; nobody asks for it twice. */
function plain(id: string): Promise<ScenarioDetail> {
  const found = known.get(id) ?? fetched(id);
  known.set(id, found);
  return found;
}

async function fetched(id: string): Promise<ScenarioDetail> {
  try {
    return await api.getScenario(id);
  } catch (error) {
    known.delete(id);
    throw error;
  }
}

async function fans({ ids, party, moves, runs, seed }: Asked): Promise<Answer> {
  const both = await Promise.all(ids.map(plain));
  return {
    kind: 'fans',
    fans: both.map((each): Drawable | undefined => {
      const p = each.scenario.parties.indexOf(party);
      if (p < 0) return undefined;
      const compiled = compiledPlain(each, moves, seed);
      const fan = fanOf(ran(compiled, runs), 'warheads', p);
      const days = each.quarters.map((day) => parseDay(day) ?? 0);
      const quantiles = SHARE_NAMES.map((name, i) => ({ share: SHARES[i] ?? 0, values: fan[name] }));
      return { days, quantiles, limits: limitsIn(compiled.law.caps[p]?.[0], days) };
    }),
  };
}

async function digest({ ids: [id], moves, runs, seed }: Asked): Promise<Answer> {
  const summary = ran(compiledPlain(await plain(id), moves, seed), runs);
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(summary) as Uint8Array<ArrayBuffer>); // Made with its length.
  return {
    kind: 'digest',
    digest: [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

const spare = new Map<string, Summary>();

/** All runs, in a summary that is cleared and used again: thirty megabytes are not given twice. */
function ran(compiled: Compiled, runs: number): Summary {
  const { quarters, parties } = compiled;
  const shape = `${quarters} ${parties.length}`;
  const summary = spare.get(shape) ?? emptySummary(quarters, parties.length);
  spare.set(shape, summary);
  atOnce(clearPieces(summary));
  makeRunner(compiled)(0, runs, summary);
  return summary;
}
