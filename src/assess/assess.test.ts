import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { AgreementFile } from '../agreement/schema.ts';
import { knownSince, type TreatyRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { overlap } from '../time/interval.ts';
import { day } from '../time/testing.ts';
import { assess, partyCodes, perspectivesOf } from './assess.ts';
import type { Finding } from './finding.ts';
import { onDay } from './merge.ts';
import {
  certain,
  citing,
  findings,
  found,
  inf,
  newStart,
  only,
  patch,
  plain,
  record,
  recordOf,
  saying,
  signed,
  statements,
  told,
  underOnly,
} from './testing.ts';
import { anyDate, anyStatements, property, START, small } from './testing-any.ts';

const inForce = signed('2020-01-01');
const asking = (said: readonly Statement[]): Finding[] => findings(small, { record: recordOf(inForce, said) });

/** Findings without the functions that explain them, in an order that does not come from the record. */
function written(all: readonly Finding[]): string[] {
  return plain(all)
    .map((each) => JSON.stringify(each))
    .sort();
}

/** The same with everything that the explanations rest on. */
function grounded(all: readonly Finding[]): string[] {
  return all.map((each) => `${written([each])[0]} ${citing(each).join()}`).sort();
}

test(
  'STYLE 4: the same question has the same answer twice, explanations too, and nothing that was given is changed',
  property(anyStatements, (said) => {
    const asked = deepFreeze({ agreement: small, record: recordOf(inForce, said) });
    const [once, twice] = [certain(assess(asked)), certain(assess(asked))];
    assert.deepEqual(written(once), written(twice));
    assert.deepEqual(
      once.map((each) => each.why()),
      twice.map((each) => each.why()),
    );
  }),
);

test('STYLE 4: nor is the library changed by a question with patches and statements', () => {
  const event = statements(
    `[{ kind: event, id: change, agreement: new-start, event: data-change, party: USA, on: '2019-01-29' }]`,
  );
  const lower = patch('lower', [{ set: 'limits.warheads.max', to: 1000 }, { reject: ['new-start-extension'] }]);
  const asked = deepFreeze({
    agreement: structuredClone(newStart),
    record: { ...record, statements: structuredClone(record.statements) },
  });
  const before = written(certain(assess(asked)));
  const changed = written(certain(assess({ ...asked, patches: [deepFreeze(lower)], statements: deepFreeze(event) })));
  assert.notDeepEqual(changed, before);
  assert.deepEqual(written(certain(assess(asked))), before);
});

test(
  'STYLE 4: the order of the statements does not matter',
  property(anyStatements, fc.infiniteStream(fc.nat()), (said, random) => {
    const shuffled = said
      .map((each) => ({ each, at: random.next().value }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
    assert.deepEqual(grounded(asking(shuffled)), grounded(asking(said)));
  }),
);

for (const file of [newStart, inf]) {
  test(`STYLE 4: the order of the record does not matter to ${file.id}`, () => {
    const reversed: TreatyRecord = { ...record, statements: record.statements.toReversed() };
    assert.deepEqual(grounded(findings(file, { record: reversed })), grounded(findings(file)));
  });
}

test(
  'DESIGN, Time: what becomes known later never changes an answer for an earlier day',
  property(anyStatements, anyStatements, anyDate, (said, later, known) => {
    const moved = later.map((each, i): Statement => ({ ...each, id: `later${i}`, known: momentAfter(known) }));
    const asked = { agreement: small, known: day(known) };
    const before = certain(assess({ ...asked, record: recordOf(inForce, said) }));
    assert.deepEqual(written(certain(assess({ ...asked, record: recordOf(inForce, said, moved) }))), written(before));
    assert.deepEqual(
      written(certain(assess({ ...asked, record: recordOf(inForce, said), statements: moved }))),
      written(before),
    );
  }),
);

for (const known of ['2011-02-05', '2018-02-05', '2019-02-01', '2023-02-21', '2023-05-14']) {
  test(`DESIGN, Time: as known on ${known} the record of today gives what the record of that day gave`, () => {
    const then = { ...record, statements: record.statements.filter((each) => knownSince(each) <= day(known)) };
    for (const file of [newStart, inf]) {
      assert.deepEqual(written(findings(file, { known: day(known) })), written(findings(file, { record: then })));
    }
  });
}

test(
  'DESIGN, Findings: findings of one provision, party and reading never overlap, and common ones overlap no others',
  property(anyStatements, (said) => assertApart(asking(said))),
);

test(
  'DESIGN, Lifecycle: it has an answer under every reading on every day there is',
  property(anyStatements, (said) => assertWholeLife(small, asking(said))),
);

test(
  'STYLE 4: every finding explains itself, with a reason, and cites only statements that are there',
  property(anyStatements, (said) => assertExplained(asking(said), recordOf(inForce, said))),
);

test(
  'DESIGN, Findings: what is common is what each party alone finds',
  property(anyStatements, (said) => assertCommon(small, recordOf(inForce, said))),
);

test(
  'DESIGN, Findings: status hides no absence of data',
  property(anyStatements, (said) => {
    for (const each of asking(said)) {
      // What a ledger shows once its last item is gone rests on no statement of that day.
      const none = each.kind === 'limit' && each.measured?.value === 0;
      if (each.status === 'met' && !none) assert.ok(citing(each).length > 0, `${each.id} is met by nothing`);
      if (each.status === 'breached') assert.ok(citing(each).length > 0, `${each.id} is breached by nothing`);
      assert.ok(each.excused === undefined || each.status === 'breached');
      assert.ok(each.measured?.stale === undefined || each.status === 'undetermined' || each.status === 'pending');
    }
  }),
);

for (const file of [newStart, inf]) {
  test(`DESIGN, Findings: of ${file.id} too: apart, whole, explained, and common where each party alone agrees`, () => {
    const all = findings(file);
    assertApart(all);
    assertWholeLife(file, all);
    assertExplained(all, record);
    assertCommon(file, record);
  });
}

/** How many on a day, counted by hand: what is on the ground, deployed, surely held. */
const anyLedger = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 6 }),
    each: fc.integer({ min: 0, max: 4 }),
    deployed: fc.boolean(),
    from: fc.integer({ min: -10, max: 90 }),
    days: fc.integer({ min: -3, max: 60 }),
  }),
  { maxLength: 12 },
);

test(
  'RULES 4: a ledger swept once gives on every day what counting by hand gives',
  property(anyLedger, (items) => {
    const yaml = items.map(({ number, each, deployed, from, days }, i) => {
      const attributes = `{ basing: ground, status: ${deployed ? 'deployed' : 'non-deployed'}, reentryVehicles: ${each} }`;
      return `- { id: h${i}, kind: holding, by: AAA, party: AAA, item: missile, number: ${number}, attributes: ${attributes}, from: '${formatDay(START + from)}', to: '${formatDay(START + from + days)}' }`;
    });
    const all = asking(yaml.length > 0 ? statements(yaml.join('\n')) : []);
    for (let on = START + 10; on < START + 100; on++) {
      const now = items.filter(
        ({ deployed, from, days }) => deployed && START + from <= on && on < START + from + days,
      );
      const byHand = now.reduce((sum, { number, each }) => sum + number * each, 0);
      const finding = only(found(all, { id: 'limits.rockets', party: 'AAA', on: formatDay(on) }));
      if (byHand > 10) assert.equal(finding.status, 'breached');
      else if (finding.status !== 'undetermined') assert.equal(finding.status, 'met');
      if (byHand > 0) assert.equal(finding.measured?.value, byHand);
    }
  }),
);

// The question itself.

test('a reading that nobody has is refused with what there is', () => {
  const result = assess({ agreement: newStart, record, reading: 'CHN' });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problem.map(({ code, found: what }) => [code, what]),
    [['bad-usage', 'the reading "CHN"']],
  );
});

test('New START: asked for the Russian reading, one sees what is common and what is Russian', () => {
  const all = findings(newStart, { reading: 'RUS' });
  assert.deepEqual([...new Set(all.map((each) => each.reading))].sort(), ['RUS', 'common']);
  assert.deepEqual(told(all, { id: 'limits.launchers', party: 'USA', on: '2022-03-01' }), { RUS: 'breached 901/800' });
  const both = written(findings(newStart));
  assert.ok(written(all).every((each) => both.includes(each)));
});

test('DESIGN, Time: two patches that change one place are refused, and so is one that changes nothing', () => {
  const to = (max: number, id: string) => patch(id, [{ set: 'limits.warheads.max', to: max }]);
  const twice = assess({ agreement: newStart, record, patches: [to(1000, 'one'), to(1100, 'two')] });
  assert.deepEqual(!twice.ok && twice.problem.map(({ code }) => code), ['patch-collision']);
  const none = assess({ agreement: newStart, record, patches: [to(1550, 'same')] });
  assert.deepEqual(!none.ok && none.problem.map(({ code }) => code), ['patch-touches-nothing']);
});

test('Vienna Convention, Art. 18: between signature and force a limit says that it is signed', () => {
  const finding = only(found(findings(newStart), { id: 'limits.warheads', party: 'USA', on: '2010-06-01' }));
  assert.equal(finding.why().reason.code, 'signed');
});

test('New START, case 12: under the Russian reading no Art. 70 answer, where the duty slept', () => {
  const event = statements(
    `[{ kind: event, id: change, agreement: new-start, event: data-change, party: RUS, on: '2026-02-03' }]`,
  );
  const all = findings(newStart, { statements: event, reading: 'RUS' });
  const readings = onDay(all, day('2026-02-06'))
    .filter((each) => each.subject === 'change')
    .map((each) => each.reading);
  assert.deepEqual(readings, []);
});

test('every reason of the library can be read: no answer rests on a day at an open end', () => {
  for (const each of [...findings(newStart), ...findings(inf)]) {
    for (const reason of saying(each, 'notice')) assert.ok(reason.params.effective < FOREVER);
  }
});

function assertApart(all: readonly Finding[]): void {
  const byKey = Map.groupBy(all, (each) => [each.id, each.party, each.subject ?? ''].join('|'));
  for (const [key, those] of byKey) {
    for (const a of those) {
      assert.ok(a.from < a.to, key);
      for (const b of those) {
        if (a === b || !overlap(a, b)) continue;
        assert.notEqual(a.reading, b.reading, key);
        assert.ok(a.reading !== 'common' && b.reading !== 'common', key);
      }
    }
  }
}

function assertWholeLife(file: AgreementFile, all: readonly Finding[]): void {
  // Those who hold no reading have one answer together.
  const readings = certain(perspectivesOf(file, 'all')).map((each) => each.label);
  for (const party of partyCodes(file)) {
    for (const reading of readings) {
      const life = all
        .filter(
          (each) => each.kind === 'lifecycle' && each.party === party && [reading, 'common'].includes(each.reading),
        )
        .sort((a, b) => a.from - b.from);
      let reached: Day = BEGINNING;
      for (const each of life) {
        assert.equal(each.from, reached);
        assert.ok(each.state !== undefined);
        reached = each.to;
      }
      assert.equal(reached, FOREVER);
    }
  }
}

function assertExplained(all: readonly Finding[], { statements: those }: TreatyRecord): void {
  const ids = new Set(those.map((each) => each.id));
  for (const each of all) {
    const { reason, because } = each.why();
    assert.ok(reason.code.length > 0 && Array.isArray(because));
    assert.ok(citing(each).every((id) => ids.has(id)));
    assert.equal(each.disputed, each.reading !== 'common');
  }
}

/** On every day on which something changes: what is common is what each party finds alone, and what is not differs. */
function assertCommon(file: AgreementFile, asked: TreatyRecord): void {
  const all = certain(assess({ agreement: file, record: asked })).filter((each) => !each.reading.startsWith('Art.'));
  const parties = ['AAA', 'BBB', 'USA', 'RUS'].filter((party) =>
    Object.values(file.readings).some(({ by }) => by === party),
  );
  const alone = parties.map((party) => {
    const those = certain(assess({ ...underOnly(file, party, asked), record: asked }));
    return { party, those: those.filter((each) => !each.reading.startsWith('Art.')) };
  });
  const days = [...new Set([...all, ...alone.flatMap(({ those }) => those)].map((each) => each.from))];
  const said = (those: readonly Finding[], on: Day): Map<string, string> => {
    const key = (each: Finding): string => [each.id, each.party, each.subject ?? ''].join('|');
    return new Map(onDay(those, on).map((each) => [key(each), answer(each)]));
  };
  for (const on of days) {
    for (const { party, those } of alone) {
      const seen = said(
        all.filter((each) => each.reading === party || each.reading === 'common'),
        on,
      );
      assert.deepEqual([...seen].sort(), [...said(those, on)].sort());
    }
  }
}

function answer({ status, excused, state, measured, due, provision }: Finding): string {
  return JSON.stringify({ status, excused, state, measured, due, provision });
}

function momentAfter(known: string): { precision: 'day'; text: string; first: Day; last: Day } {
  const after = day(known) + 1;
  return { precision: 'day', text: formatDay(after), first: after, last: after };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
