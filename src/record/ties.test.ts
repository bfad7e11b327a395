import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { agreementIds } from '../store/library.ts';
import { loadRecord, type RecordFile } from './load.ts';
import { problemsIn, RECORD_FILES, recordOf, sure } from './testing.ts';
import { categoryOf, INSTRUMENTS, TIE_CATEGORIES, TIE_FORCES, TIE_KINDS, type Tie, tiesOf } from './ties.ts';

const HEADER = 'id,from,fromProvision,to,toProvision,kind,force,by,ifLost,sources,confidence,note\n';
const ROW = 't-1,pact,II,treaty,whole,duration-tie,legal,,It ends too.,a;b,confirmed,\n';
const ties = (text: string): RecordFile => ({ name: 'ties.csv', text });

test('a good tie', () => {
  assert.deepEqual(recordOf(ties(HEADER + ROW)).ties, [
    {
      id: 't-1',
      from: 'pact',
      fromProvision: 'II',
      to: 'treaty',
      toProvision: 'whole',
      kind: 'duration-tie',
      force: 'legal',
      ifLost: 'It ends too.',
      sources: ['a', 'b'],
      confidence: 'confirmed',
    },
  ]);
});

test('a record without ties has none', () => assert.deepEqual(recordOf().ties, []));

const rows: [what: string, from: string, to: string, problem: string][] = [
  ['no source', 'a;b', '', '2:59: found no "sources", expected a list; add "sources"'],
  [
    'a source that the register lacks',
    'a;b',
    'a;nowhere',
    '2:59: found the source "nowhere", expected a source that is in the record; add the source',
  ],
  [
    'a kind that nobody knows',
    'duration-tie',
    'duration-ties',
    `2:26: found "duration-ties", expected one of ${Object.keys(TIE_KINDS).join(', ')}; did you mean "duration-tie"?`,
  ],
  ['a force that nobody knows', 'legal', 'lawful', '2:39: found "lawful", expected one of legal, political, technical'],
  [
    'one side that asserts what stands in a clause',
    'legal,,',
    'legal,USA,',
    '2:45: found "USA", expected no one side for a tie that stands in a clause or is none',
  ],
  ['nothing on what happens', 'It ends too.', '', '2:46: found no "ifLost", expected text; add "ifLost"'],
  [
    'an agreement by its name',
    'pact,',
    'The Pact,',
    '2:5: found "The Pact", expected a name of at most 64 small letters, digits and single hyphens, such as heavy-bomber',
  ],
];
for (const [what, from, to, problem] of rows) {
  test(`a tie with ${what}`, () => {
    assert.ok(ROW.includes(from));
    assert.deepEqual(problemsIn(ties(HEADER + ROW.replace(from, to))), [`ties.csv:${problem}`]);
  });
}

test('an id that stands twice', () => {
  assert.deepEqual(problemsIn(ties(HEADER + ROW + ROW)), [
    'ties.csv:3:1: found the id "t-1" a second time, expected each id once; rename one',
  ]);
});

test('no more problems than anybody reads', () => {
  const many = Array.from({ length: 60 }, (_, i) => ROW.replace('t-1', `t-${i}`).replace('a;b', 'nowhere'));
  assert.equal(problemsIn(ties(HEADER + many.join(''))).length, 50);
});

const categories: [tie: Pick<Tie, 'kind' | 'force' | 'by'>, category: string][] = [
  [{ kind: 'duration-tie', force: 'legal' }, 'legal'],
  [{ kind: 'trigger', force: 'legal' }, 'legal'],
  [{ kind: 'trigger', force: 'political' }, 'political'],
  [{ kind: 'verification-borrowed', force: 'legal' }, 'verification'],
  [{ kind: 'shared-body', force: 'legal' }, 'commission'],
  [{ kind: 'notification-channel', force: 'technical' }, 'notification'],
  [{ kind: 'regime-web', force: 'technical' }, 'notification'],
  [{ kind: 'definition-borrowed', force: 'political' }, 'definition'],
  [{ kind: 'baseline-date', force: 'political' }, 'definition'],
  [{ kind: 'political-linkage', force: 'political' }, 'political'],
  [{ kind: 'political-linkage', force: 'political', by: 'RUS' }, 'alleged'],
  [{ kind: 'ratification-condition', force: 'political', by: 'NATO' }, 'alleged'],
  [{ kind: 'independent', force: 'legal' }, 'independent'],
];
for (const [tie, category] of categories) {
  const by = tie.by === undefined ? '' : `, as ${tie.by} alone says,`;
  test(`${tie.kind}, ${tie.force}${by} is ${category}`, () => assert.equal(categoryOf(tie), category));
}

/** The ties that come with the program, in record/ties.csv. */
const record = sure(loadRecord(RECORD_FILES.filter(({ name }) => /(sources|ties)\.csv$/.test(name))));

test('the ties of the record: 84, five of which are none, and every kind, category and force is in use', () => {
  assert.equal(record.ties.length, 84);
  assert.equal(record.ties.filter((tie) => tie.kind === 'independent').length, 5);
  assert.deepEqual(new Set(record.ties.map((tie) => tie.kind)), new Set(Object.keys(TIE_KINDS)));
  assert.deepEqual(new Set(record.ties.map(categoryOf)), new Set(Object.keys(TIE_CATEGORIES)));
  assert.deepEqual(new Set(record.ties.map((tie) => tie.force)), new Set(Object.keys(TIE_FORCES)));
  const named = new Set(record.ties.flatMap((tie) => [tie.from, tie.to]));
  assert.deepEqual(
    Object.keys(INSTRUMENTS).filter((id) => !named.has(id)),
    [],
  );
});

test('what the ties name is in the library, or an instrument with a name', () => {
  const known = new Set([...agreementIds(), ...Object.keys(INSTRUMENTS)]);
  const named = new Set(record.ties.flatMap((tie) => [tie.from, tie.to]));
  assert.deepEqual([...named.difference(known)], []);
});

test('what one side alone asserts, and which side', () => {
  const alleged = record.ties.filter((tie) => categoryOf(tie) === 'alleged');
  assert.deepEqual(alleged.map((tie) => `${tie.from} on ${tie.to}: ${tie.by}`).sort(), [
    'abm on salt-1-interim: USA',
    'cfe-adapted-1999 on cfe: NATO',
    'ctbt on ctbt: RUS',
    'npt on start-1: NNWS',
    'ru-warhead-freeze-2020 on new-start: RUS',
    'start-1 on abm: SUN',
  ]);
});

test('what hangs on New START, and what survives it', () => {
  const { restsOn, dependents, independent } = tiesOf(record.ties, 'new-start');
  assert.deepEqual(restsOn.map((tie) => tie.to).sort(), ['launch-notification-1988', 'nrrc-1987']);
  assert.deepEqual([...new Set(dependents.map((tie) => tie.from))].sort(), [
    ...['new-start-limits-offer-2025', 'npt', 'ru-warhead-freeze-2020', 'sort', 'us-trilateral-call-2026'],
  ]);
  assert.deepEqual(independent.map((tie) => tie.from).sort(), ['launch-notification-1988', 'nrrc-1987']);
});

test('an agreement without ties', () => {
  assert.deepEqual(tiesOf(record.ties, 'nothing'), { restsOn: [], dependents: [], within: [], independent: [] });
});

test('each tie stands once with each of its two agreements, and what one rests on has it among its dependents', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const tie = fc.record({ from: id, to: id, kind: fc.constantFrom('trigger', 'independent') });
  fc.assert(
    fc.property(fc.array(tie), (made) => {
      const [base] = record.ties;
      assert.ok(base);
      const all: Tie[] = made.map((each, i) => ({ ...base, ...each, id: `t-${i}`, kind: each.kind as Tie['kind'] }));
      for (const agreement of ['a', 'b', 'c']) {
        const of = tiesOf(all, agreement);
        const listed = [...of.restsOn, ...of.dependents, ...of.within, ...of.independent];
        const touching = all.filter((each) => each.from === agreement || each.to === agreement);
        assert.deepEqual(new Set(listed), new Set(touching));
        assert.equal(listed.length, touching.length);
        for (const each of of.restsOn) assert.ok(tiesOf(all, each.to).dependents.includes(each));
        for (const each of of.dependents) assert.ok(tiesOf(all, each.from).restsOn.includes(each));
      }
    }),
  );
});
