import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assess } from '../src/assess/assess.ts';
import { lifeOn } from '../src/assess/standing.ts';
import { daysFollowed, whatIf } from '../src/assess/what-if.ts';
import { agreementIds, freshCopies, loadAgreement, loadRecordFolder } from '../src/store/library.ts';
import { parseDay } from '../src/time/day.ts';
import type { Result } from '../src/time/result.ts';
import { bar, count, median, ms, timed } from './measure.ts';

/**
 * The whole library: who was bound by what on a day, what would follow from a change, and what parsing it anew costs. Each
 * part in fresh processes, the first time and warm, with the core's number (assessing New START under every reading)
 * measured in the same process to compare with.
 */

const PROCESSES = 5;
const RUNS = 20;
const MOST_STATUS_MS = 20;
const MOST_WHAT_IF_MS = 30;
const MOST_PARSE_MS = 400;

interface Measured {
  readonly statuses: number;
  readonly statusColdMs: number;
  readonly statusMs: number;
  readonly whatIfMs: number;
  readonly slowestWhatIfMs: number;
  readonly coreMs: number;
  readonly parseMs: number;
}

function measureOnce(part: string): Partial<Measured> {
  const ids = agreementIds();
  if (part === 'parse') {
    const start = performance.now();
    sure(freshCopies());
    return { parseMs: performance.now() - start };
  }
  const agreements = ids.map((id) => sure(loadAgreement(id, ids)));
  const record = sure(loadRecordFolder());
  const day = parseDay('2026-03-01') ?? 0;
  const statusOfAll = (): number =>
    agreements.reduce((sum, agreement) => sum + sure(lifeOn({ agreement, record }, day)).length, 0);
  const start = performance.now();
  const statuses = statusOfAll();
  const statusColdMs = performance.now() - start;
  const warm = (run: () => unknown): number => median(timed(RUNS, run).slice(RUNS / 2));
  const supposed = (id: string, party: string): (() => unknown) => {
    const agreement = agreements.find((each) => each.id === id);
    if (!agreement) throw new Error(`no ${id} in the library`);
    return () => sure(whatIf({ agreement, record, span: daysFollowed([day]) }, [{ kind: 'withdraw', party, at: day }]));
  };
  const newStart = agreements.find((each) => each.id === 'new-start');
  if (!newStart) throw new Error('no new-start in the library');
  const extended = (): unknown =>
    sure(
      whatIf({ agreement: newStart, record, span: daysFollowed([day]) }, [
        { kind: 'extend', period: '5 years', at: day - 26, by: 'all' },
      ]),
    );
  return {
    statuses,
    statusColdMs,
    statusMs: warm(statusOfAll),
    whatIfMs: warm(extended),
    slowestWhatIfMs: Math.max(...['npt', 'ottawa', 'cwc'].map((id) => warm(supposed(id, 'FRA')))),
    coreMs: warm(() => sure(assess({ agreement: newStart, record }))),
  };
}

function sure<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`the library does not load: ${JSON.stringify(result.problem)}`);
  return result.value;
}

function measureInChild(part: string): Measured {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [self, part], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`the measurement ended with ${child.status}`);
  return JSON.parse(child.stdout) as Measured; // Our own output, from below.
}

const [, , part] = process.argv;
if (part !== undefined) console.log(JSON.stringify(measureOnce(part)));
else {
  const all = Array.from({ length: PROCESSES }, () => measureInChild('status'));
  const middle = (name: keyof Measured): number => median(all.map((each) => each[name]));
  const parseMs = median(Array.from({ length: PROCESSES }, () => measureInChild('parse').parseMs));
  const core = middle('coreMs');
  const times = (value: number): string => `${(value / core).toFixed(2)} times New START under every reading`;
  console.log(`The whole library: median of ${PROCESSES} fresh processes; assessing New START takes ${ms(core)}`);
  console.log(
    `  status of all agreements and states, ${count(middle('statuses'))} answers: ${ms(middle('statusColdMs'))} the first time`,
  );
  bar(
    middle('statusMs') <= MOST_STATUS_MS,
    `${ms(middle('statusMs'))} warm, ${times(middle('statusMs'))} (at most ${MOST_STATUS_MS} ms)`,
  );
  bar(
    middle('whatIfMs') <= MOST_WHAT_IF_MS,
    `${ms(middle('whatIfMs'))} for New START extended, ${times(middle('whatIfMs'))} (at most ${MOST_WHAT_IF_MS} ms)`,
  );
  bar(
    middle('slowestWhatIfMs') <= MOST_WHAT_IF_MS,
    `${ms(middle('slowestWhatIfMs'))} for an exit from one of many parties, ${times(middle('slowestWhatIfMs'))} (at most ${MOST_WHAT_IF_MS} ms)`,
  );
  bar(parseMs <= MOST_PARSE_MS, `${ms(parseMs)} to parse and check all files anew (at most ${MOST_PARSE_MS} ms)`);
}
