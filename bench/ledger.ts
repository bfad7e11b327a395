import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseAgreement } from '../src/agreement/parse.ts';
import type { AgreementFile } from '../src/agreement/schema.ts';
import { assess } from '../src/assess/assess.ts';
import type { Finding } from '../src/assess/finding.ts';
import type { TreatyRecord } from '../src/record/record.ts';
import type { Holding, Statement } from '../src/record/schema.ts';
import { type Day, dayOf } from '../src/time/day.ts';
import { momentOfDay } from '../src/time/moment.ts';
import { bar, between, count, median, mib, ms, mulberry32, same, timed } from './measure.ts';

/**
 * A ledger over time: items of two parties that come and go, two limits, the status of each day. The whole public
 * assessment, with explanations for those who ask, against what a good programmer would first write without any.
 */

const START = dayOf(2018, 2, 5);
const DAYS = 2900;
const PARTIES = ['USA', 'RUS'] as const;
/** 4,000 items, and ten and a hundred times as many, with limits that grow alike. */
const SCALES = [1, 10, 100] as const;
const ITEMS = 4000;
const MOST_MS = 10;
const MOST_TIMES = 3;
const MOST_GROWTH = 1.5;

const agreementText = (scale: number): string => `
servanda: agreement/1
id: ledger
title: { en: A ledger with two limits }
short: Ledger
kind: draft
parties: [USA, RUS]
time: { ${said('0')}, zone: UTC, startDay: excluded, monthEnd: last-day, holidays: none }
lifecycle:
  force: { ${said('1')}, upon: signature }
  duration: { ${said('2')}, lasts: unlimited }
terms:
  icbm:
    { ${said('3')}, is: missile, where: { basing: ground, flight: ballistic, rangeKm: { above: 5500 } } }
counts:
  items: { ${said('4')}, unit: items, sum: [{ each: [icbm], where: { status: deployed }, value: 1 }] }
  warheads: { ${said('5')}, unit: warheads, sum: [{ each: [icbm], where: { status: deployed }, value: reentryVehicles }] }
limits:
  items: { ${said('6')}, count: items, max: ${700 * scale} }
  warheads: { ${said('7')}, count: warheads, max: ${1550 * scale} }
`;

function said(article: string): string {
  return `cite: '${article}', says: made for measuring, confidence: confirmed, sources: [bench]`;
}

interface Input {
  readonly scale: number;
  readonly agreement: AgreementFile;
  readonly record: TreatyRecord;
}

function makeInput(scale: number): Input {
  const parsed = parseAgreement(agreementText(scale), 'ledger.yaml');
  if (!parsed.ok) throw new Error(`invariant: the ledger is sound: ${JSON.stringify(parsed.problem)}`);
  const random = mulberry32(1550);
  const base = { sources: ['bench'], confidence: 'confirmed' as const, contested: false };
  const signed = momentOfDay(START);
  const statements: Statement[] = [{ ...base, id: 'signed', kind: 'act', act: 'signature', by: 'all', on: signed }];
  for (let i = 0; i < ITEMS * scale; i++) {
    const party = PARTIES[i % 2] ?? PARTIES[0];
    const from = START + between(random, 0, 2500);
    const to = from + between(random, 100, 1800);
    const reentryVehicles = between(random, 1, 4);
    const attributes = { basing: 'ground', flight: 'ballistic', rangeKm: 9000, status: 'deployed', reentryVehicles };
    const days = { from: momentOfDay(from), to: momentOfDay(to) };
    statements.push({
      ...base,
      ...days,
      id: `item-${i}`,
      kind: 'holding',
      by: party,
      party,
      item: 'missile',
      number: 1,
      attributes,
    });
  }
  return { scale, agreement: parsed.value.agreement, record: { statements, sources: new Map() } };
}

function findingsOf({ agreement, record }: Input): Finding[] {
  const assessed = assess({ agreement, record });
  if (!assessed.ok) throw new Error(`invariant: the ledger can be assessed: ${JSON.stringify(assessed.problem)}`);
  return assessed.value;
}

/** A party-day is in breach where either limit is exceeded. */
function breachesOf(findings: readonly Finding[]): number {
  const breached = new Map(PARTIES.map((party) => [party as string, new Uint8Array(DAYS)]));
  for (const { kind, status, party, from, to } of findings) {
    if (kind !== 'limit' || status !== 'breached') continue;
    breached.get(party)?.fill(1, Math.max(0, from - START), Math.max(0, to - START));
  }
  let days = 0;
  for (const each of breached.values()) for (const day of each) days += day;
  return days;
}

const servanda = (input: Input): number => breachesOf(findingsOf(input));

/** The sweep that one would first write: events in the order of their days, running totals, a status for each day. */
function sweep({ scale, record }: Input): number {
  let breached = 0;
  for (const party of PARTIES) {
    const events: { day: Day; items: number; warheads: number }[] = [];
    for (const statement of record.statements) {
      if (statement.kind !== 'holding' || statement.party !== party) continue;
      const warheads = warheadsOf(statement);
      if (statement.from) events.push({ day: statement.from.first, items: 1, warheads });
      if (statement.to) events.push({ day: statement.to.first, items: -1, warheads: -warheads });
    }
    events.sort((a, b) => a.day - b.day);
    const statuses: ('met' | 'breached')[] = [];
    let [next, items, warheads] = [0, 0, 0];
    for (let day = START; day < START + DAYS; day++) {
      for (let event = events[next]; event && event.day <= day; event = events[++next]) {
        items += event.items;
        warheads += event.warheads;
      }
      statuses.push(items > 700 * scale || warheads > 1550 * scale ? 'breached' : 'met');
    }
    breached += statuses.filter((status) => status === 'breached').length;
  }
  return breached;
}

/** No cleverness at all: on each day each item is looked at. */
function scan({ scale, record }: Input): number {
  const holdings = record.statements.filter((each) => each.kind === 'holding');
  let breached = 0;
  for (let day = START; day < START + DAYS; day++) {
    for (const party of PARTIES) {
      const [items, warheads] = heldOn(holdings, party, day);
      if (items > 700 * scale || warheads > 1550 * scale) breached++;
    }
  }
  return breached;
}

function heldOn(holdings: readonly Holding[], party: string, day: Day): [items: number, warheads: number] {
  let [items, warheads] = [0, 0];
  for (const holding of holdings) {
    const { from, to } = holding;
    if (holding.party !== party || !from || !to || day < from.first || day >= to.first) continue;
    items++;
    warheads += warheadsOf(holding);
  }
  return [items, warheads];
}

function warheadsOf(holding: Holding): number {
  return Number(holding.attributes['reentryVehicles'] ?? 0);
}

/** Asks some findings why, and counts by hand what their explanations say. */
function checkExplanations(input: Input): number {
  const holdings = input.record.statements.filter((each) => each.kind === 'holding');
  const limits = findingsOf(input).filter((each) => each.kind === 'limit' && each.measured && each.from >= START);
  const some = limits.filter((_, i) => i % 97 === 0);
  for (const { id, party, from, status, measured, why } of some) {
    const { reason, because } = why();
    const [items, warheads] = heldOn(holdings, party, from);
    const value = id === 'limits.items' ? items : warheads;
    const bound = (id === 'limits.items' ? 700 : 1550) * input.scale;
    same('a finding and a count by hand', { value, bound }, { value: measured?.value, bound: measured?.bound });
    same(
      'an explanation and a count by hand',
      { code: reason.code, params: reason.params },
      {
        code: status === 'breached' ? 'over' : 'within',
        params: { value, bound },
      },
    );
    const parts = because.flatMap((each) => (each.code === 'part' ? [each.params.number * each.params.each] : []));
    same(
      'the parts of an explanation and its sum',
      parts.reduce((sum, each) => sum + each, 0),
      value,
    );
  }
  return some.length;
}

interface Measured {
  readonly items: number;
  readonly breached: number;
  readonly oursMs: number;
  readonly sweepMs: number;
  readonly inputBytes: number;
  readonly peakBytes: number;
}

/** Runs in a process of its own, so that its memory is its own. */
function measureScale(scale: number): Measured {
  const input = makeInput(scale);
  const inputBytes = process.memoryUsage().rss;
  const breached = servanda(input);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  same('the party-days in breach', breached, sweep(input));
  const [warm, runs] = scale === 1 ? [100, 200] : scale === 10 ? [5, 15] : [3, 5];
  for (const run of [servanda, sweep]) timed(warm, () => run(input));
  // In turn, so that both meet the same machine.
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < runs; i++) {
    ours.push(...timed(1, () => servanda(input)));
    theirs.push(...timed(1, () => sweep(input)));
  }
  return { items: ITEMS * scale, breached, oursMs: median(ours), sweepMs: median(theirs), inputBytes, peakBytes };
}

const self = fileURLToPath(import.meta.url);
const scale = Number(process.argv[2] ?? 0);
if (scale > 0) console.log(JSON.stringify(measureScale(scale)));
else {
  console.log(`Ledger: items of two parties over ${count(DAYS)} days, two limits, the status of each day`);
  const input = makeInput(1);
  same('the party-days in breach', servanda(input), sweep(input), scan(input));
  console.log(
    `  ${count(servanda(input))} party-days in breach of ${count(PARTIES.length * DAYS)}: servanda, the sweep and a naive scan agree`,
  );
  console.log(`  ${checkExplanations(input)} explanations say what a count by hand says`);
  const measured = SCALES.map((each): Measured => {
    const child = spawnSync(process.execPath, [self, String(each)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) throw new Error(`the measurement of ${ITEMS * each} items ended with ${child.status}`);
    return JSON.parse(child.stdout) as Measured; // Our own output, from above.
  });
  for (const { items, oursMs, sweepMs, inputBytes, peakBytes } of measured) {
    const each = ((oursMs / items) * 1e6).toFixed(0);
    console.log(
      `  ${count(items).padStart(7)} items: servanda ${ms(oursMs)} (${each} ns an item), sweep without explanations ${ms(sweepMs)}; ` +
        `peak memory ${mib(peakBytes)}, of which ${mib(inputBytes)} before assessing`,
    );
  }
  const [small, , large] = measured;
  if (small && large) {
    const times = small.oursMs / small.sweepMs;
    const growth = large.oursMs / large.items / (small.oursMs / small.items);
    bar(small.oursMs <= MOST_MS, `${ms(small.oursMs)} for ${count(small.items)} items (at most ${MOST_MS} ms)`);
    bar(times <= MOST_TIMES, `${times.toFixed(2)} times the sweep without explanations (at most ${MOST_TIMES})`);
    bar(
      growth <= MOST_GROWTH,
      `${growth.toFixed(2)} times as long an item for ${count(large.items)} items (at most ${MOST_GROWTH})`,
    );
  }
}
