import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AgreementFile } from '../src/agreement/schema.ts';
import { assess } from '../src/assess/assess.ts';
import type { Finding } from '../src/assess/finding.ts';
import { agreementIds, loadAgreement, loadRecordFolder } from '../src/store/library.ts';
import type { Result } from '../src/time/result.ts';
import { bar, count, median, mib, ms, timed } from './measure.ts';

/**
 * The library and the record that come with the program, in fresh processes, measured from after the imports: what a
 * user waits for. All agreements and all statements are loaded, then New START and INF, which have most of the record,
 * are assessed under every reading, and after that the whole library.
 */

const CORE = ['new-start', 'inf'];
const PROCESSES = 5;
const MOST_LOAD_MS = 150;
const MOST_ASSESS_MS = 50;
const WARM_RUNS = 20;

interface Measured {
  readonly agreements: number;
  readonly statements: number;
  readonly findings: number;
  readonly agreementsMs: number;
  readonly recordMs: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly wholeMs: number;
  readonly peakBytes: number;
}

function measureOnce(): Measured {
  const start = performance.now();
  const agreements = agreementIds().map((id) => sure(loadAgreement(id)));
  const parsed = performance.now();
  const record = sure(loadRecordFolder());
  const loaded = performance.now();
  const assessAll = (those: readonly AgreementFile[]): Finding[] =>
    those.flatMap((agreement) => sure(assess({ agreement, record, reading: 'all' })));
  const core = agreements.filter((each) => CORE.includes(each.id));
  const findings = assessAll(core);
  const assessed = performance.now();
  const warmMs = median(timed(WARM_RUNS, () => assessAll(core)).slice(WARM_RUNS / 2));
  const whole = performance.now();
  assessAll(agreements);
  const wholeMs = performance.now() - whole;
  return {
    agreements: agreements.length,
    statements: record.statements.length,
    findings: findings.length,
    agreementsMs: parsed - start,
    recordMs: loaded - parsed,
    coldMs: assessed - loaded,
    warmMs,
    wholeMs,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function sure<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`the library does not load: ${JSON.stringify(result.problem)}`);
  return result.value;
}

function measureInChild(): Measured {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [self, 'child'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`the measurement ended with ${child.status}`);
  return JSON.parse(child.stdout) as Measured; // Our own output, from below.
}

if (process.argv[2] === 'child') console.log(JSON.stringify(measureOnce()));
else {
  const all = Array.from({ length: PROCESSES }, measureInChild);
  const middle = (part: keyof Measured): number => median(all.map((each) => each[part]));
  const loadMs = median(all.map((each) => each.agreementsMs + each.recordMs));
  console.log(`Library and record: median of ${PROCESSES} fresh processes`);
  const agreements = count(middle('agreements'));
  console.log(`  loading ${agreements} agreements: ${ms(middle('agreementsMs'))}`);
  console.log(`  loading ${count(middle('statements'))} statements: ${ms(middle('recordMs'))}`);
  console.log(
    `  assessing New START and INF under every reading, ${count(middle('findings'))} findings: ${ms(middle('coldMs'))} the first time, ` +
      `${ms(middle('warmMs'))} warm; the whole library ${ms(middle('wholeMs'))}; peak memory ${mib(middle('peakBytes'))}`,
  );
  bar(loadMs <= MOST_LOAD_MS, `${ms(loadMs)} to load the library and the record (at most ${MOST_LOAD_MS} ms)`);
  bar(
    middle('warmMs') <= MOST_ASSESS_MS,
    `${ms(middle('warmMs'))} to assess the two, once warm (at most ${MOST_ASSESS_MS} ms)`,
  );
}
