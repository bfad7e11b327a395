import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import {
  ABOUT,
  agreement,
  citing,
  course,
  findings,
  found,
  newStart,
  only,
  reasonsOf,
  recordOf,
  saying,
  signed,
  statements,
  told,
} from './testing.ts';

const ACCESS = 'duties.allow-inspections';

// The exemption of all Russian facilities on 8 August 2022 (New START, Protocol V, I(5)).

const access: [on: string, expected: { [reading: string]: string }][] = [
  ['2011-04-05', { common: 'pending' }],
  ['2011-04-06', { common: 'undetermined' }],
  ['2022-08-07', { common: 'undetermined' }],
  ['2022-08-08', { USA: 'breached', RUS: 'met' }],
  ['2023-02-27', { USA: 'breached', RUS: 'met' }],
  ['2023-02-28', { USA: 'breached', RUS: 'dormant' }],
  ['2026-02-04', { USA: 'breached', RUS: 'dormant' }],
  ['2026-02-05', { common: 'dormant' }],
];
for (const [on, expected] of access) {
  test(`New START, XI(1) and Protocol V, I(5): Russian access on ${on} is ${Object.values(expected).join(' or ')}`, () => {
    assert.deepEqual(told(findings(newStart), { id: ACCESS, party: 'RUS', on }), expected);
  });
}

test('New START, Protocol V, I(5): the Russian reading cites the exemption, the American one the refusal', () => {
  const both = found(findings(newStart), { id: ACCESS, party: 'RUS', on: '2022-09-01' });
  const [american, russian] = [only(both, 'USA'), only(both, 'RUS')];
  assert.equal(russian.why().reason.code, 'exempt');
  assert.deepEqual(russian.why().reason.statements, ['rus-exemption-2022']);
  assert.deepEqual(citing(russian), ['rus-exemption-2022', 'rus-inspections-refused-2022']);
  assert.equal(american.why().reason.cite, 'XI(1); Protocol V, I(2)');
  assert.deepEqual(citing(american), ['rus-inspections-refused-2022', 'usa-finding-2022-inspections']);
  assert.ok(american.disputed && russian.disputed);
});

test('New START, XI(1): the exemption lets off what it names and nothing else', () => {
  const said = statements(
    `[{ kind: conduct, id: silent, agreement: new-start, by: USA, party: RUS, provisions: [duties.telemetry, duties.exhibitions], kept: no, from: '2022-09-01', to: '2023-01-01' }]`,
  );
  const all = findings(newStart, { statements: said });
  assert.deepEqual(told(all, { id: 'duties.exhibitions', party: 'RUS', on: '2022-10-01' }), {
    USA: 'breached',
    RUS: 'met',
  });
  assert.deepEqual(told(all, { id: 'duties.telemetry', party: 'RUS', on: '2022-10-01' }), { common: 'breached' });
});

// The American countermeasures of 2023.

const countermeasures: [id: string, on: string, expected: { [reading: string]: string }][] = [
  [ACCESS, '2023-05-31', { USA: 'undetermined', RUS: 'dormant' }],
  [ACCESS, '2023-06-01', { USA: 'breached excused', RUS: 'dormant' }],
  ['duties.telemetry', '2023-06-01', { USA: 'breached excused', RUS: 'dormant' }],
  // They left these out.
  ['duties.launch-notice', '2023-06-01', { common: 'undetermined' }],
  ['duties.exercise-notice', '2023-06-01', { USA: 'undetermined', RUS: 'dormant' }],
  ['duties.unique-identifiers', '2023-06-01', { USA: 'undetermined', RUS: 'dormant' }],
];
for (const [id, on, expected] of countermeasures) {
  test(`New START, case 8: for the United States ${id} on ${on} is ${Object.values(expected).join(' or ')}`, () => {
    assert.deepEqual(told(findings(newStart), { id, party: 'USA', on }), expected);
  });
}

test('New START, case 8: a countermeasure is no state of the treaty', () => {
  const wanted = { id: 'lifecycle.force', party: 'USA', on: '2023-06-15' };
  assert.deepEqual(told(findings(newStart), wanted), { USA: 'met in-force', RUS: 'met suspended-in-part' });
});

test('New START, case 8: without the reading of its author a countermeasure excuses nothing', () => {
  const all = findings(newStart, { reading: 'rus-suspension-2023' });
  assert.deepEqual(told(all, { id: 'duties.data-change', party: 'USA', on: '2023-06-15' }), {
    common: 'breached',
    'rus-suspension-2023': 'dormant',
  });
});

test('New START, Protocol VI: the session of 2022, refused or only postponed', () => {
  const wanted = { id: 'duties.commission-on-request', party: 'RUS', on: '2022-12-15' };
  assert.deepEqual(told(findings(newStart), wanted), { USA: 'breached', RUS: 'undetermined' });
  assert.deepEqual(citing(only(found(findings(newStart), wanted), 'USA')), ['rus-session-refused-2022']);
});

// The rules, with an agreement of one duty.

const file = agreement({
  rest: `duties:
  open: { ${ABOUT}, cite: O, when: { always: true }, who: each, must: { allow: inspection } }
  tell: { ${ABOUT}, cite: T, when: { always: true }, who: each, must: { do: tell } }`,
});
const says = (id: string, kept: 'yes' | 'no', more: string): string =>
  `{ kind: conduct, id: ${id}, by: BBB, party: AAA, provisions: [duties.open], kept: ${kept}, ${more} }`;

const rules: [title: string, said: string[], expected: string[]][] = [
  ['nothing said is undetermined', [], ['2000-01-01 to ever after: undetermined']],
  [
    'kept is met while somebody says so',
    [says('a', 'yes', "from: '2001-01-01', to: '2002-01-01'")],
    [
      '2000-01-01 to 2001-01-01: undetermined',
      '2001-01-01 to 2002-01-01: met',
      '2002-01-01 to ever after: undetermined',
    ],
  ],
  [
    'not kept is breached',
    [says('a', 'no', "from: '2001-01-01', to: '2002-01-01'")],
    [
      '2000-01-01 to 2001-01-01: undetermined',
      '2001-01-01 to 2002-01-01: breached',
      '2002-01-01 to ever after: undetermined',
    ],
  ],
  [
    'contradiction within one perspective is undetermined',
    [says('a', 'no', "from: '2001-01-01', to: '2003-01-01'"), says('b', 'yes', "from: '2002-01-01', to: '2004-01-01'")],
    [
      '2000-01-01 to 2001-01-01: undetermined',
      '2001-01-01 to 2002-01-01: breached',
      '2002-01-01 to 2003-01-01: undetermined',
      '2003-01-01 to 2004-01-01: met',
      '2004-01-01 to ever after: undetermined',
    ],
  ],
  [
    'what counts only for those who accept it does not count',
    [says('a', 'no', "from: '2001-01-01', contested: true")],
    ['2000-01-01 to ever after: undetermined'],
  ],
  [
    'a day is a day in the zone of the agreement',
    [says('a', 'no', "on: '2001-01-01T22:00-05:00'")],
    [
      '2000-01-01 to 2001-01-02: undetermined',
      '2001-01-02 to 2001-01-03: breached',
      '2001-01-03 to ever after: undetermined',
    ],
  ],
  [
    'some day of January to some day of March: surely from the last of the one to the first of the other',
    [says('a', 'no', "from: '2001-01', to: '2001-03'")],
    [
      '2000-01-01 to 2001-01-31: undetermined',
      '2001-01-31 to 2001-03-01: breached',
      '2001-03-01 to ever after: undetermined',
    ],
  ],
  [
    'all duties can be named together',
    [says('a', 'no', "on: '2001-01-01'").replace('[duties.open]', "['duties.*']")],
    [
      '2000-01-01 to 2001-01-01: undetermined',
      '2001-01-01 to 2001-01-02: breached',
      '2001-01-02 to ever after: undetermined',
    ],
  ],
  [
    'another duty is another matter',
    [says('a', 'no', "on: '2001-01-01'").replace('duties.open', 'duties.tell')],
    ['2000-01-01 to ever after: undetermined'],
  ],
];
for (const [title, said, expected] of rules) {
  test(`DESIGN, Findings: ${title}`, () => {
    for (const order of [said, said.toReversed()]) {
      const record = recordOf(signed('2000-01-01'), statements(`[${order.join(', ')}]`));
      assert.deepEqual(course(findings(file, { record }), { id: 'duties.open', party: 'AAA' }).slice(1), expected);
    }
  });
}

test('DESIGN, Findings: a breach over which one statement takes over from another is one, and cites both', () => {
  const said = [
    says('a', 'no', "from: '2001-01-01', to: '2002-01-01'"),
    says('b', 'no', "from: '2002-01-01', to: '2003-01-01'"),
  ];
  const record = recordOf(signed('2000-01-01'), statements(`[${said.join(', ')}]`));
  const finding = only(found(findings(file, { record }), { id: 'duties.open', party: 'AAA', on: '2002-06-01' }));
  assert.deepEqual([finding.from, finding.to], [day('2001-01-01'), day('2003-01-01')]);
  assert.deepEqual(citing(finding), ['a', 'b']);
  assert.deepEqual(
    saying(finding, 'not-kept').map(({ params }) => params.since),
    ['2001-01-01', '2002-01-01'],
  );
});

test('DESIGN, Lifecycle (d): a countermeasure excuses from its first day to its last, and the breach remains one', () => {
  const yaml = `
- ${says('a', 'no', "from: '2001-01-01', to: '2004-01-01'")}
- { kind: act, id: measure, act: countermeasure, by: AAA, on: '2002-01-01', until: '2003-01-01', provisions: [duties.open] }
- { kind: act, id: other, act: countermeasure, by: BBB, on: '2001-01-01', provisions: [duties.open] }`;
  const all = findings(file, { record: recordOf(signed('2000-01-01'), statements(yaml)) });
  assert.deepEqual(course(all, { id: 'duties.open', party: 'AAA' }).slice(2), [
    '2001-01-01 to 2002-01-01: breached',
    '2002-01-01 to 2003-01-01: breached excused',
    '2003-01-01 to 2004-01-01: breached',
    '2004-01-01 to ever after: undetermined',
  ]);
  const excused = only(found(all, { id: 'duties.open', party: 'AAA', on: '2002-06-01' }));
  assert.deepEqual(
    reasonsOf(excused).map((each) => each.code),
    ['not-kept', 'countermeasure'],
  );
  assert.deepEqual(citing(excused), ['a', 'measure']);
});
