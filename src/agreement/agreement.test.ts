import assert from 'node:assert/strict';
import test from 'node:test';
import { FOREVER } from '../time/day.ts';
import { day } from '../time/testing.ts';
import { conventionsOf, findProvisions, normaliseCite, partiesOf, partyOf, provisionsOf } from './agreement.ts';
import { agreementOf, libraryText, small } from './testing.ts';
import { SECTIONS } from './vocabulary.ts';

const newStart = agreementOf(libraryText('new-start'));
const inf = agreementOf(libraryText('inf'));

test('every provision is listed once, the life of the agreement first', () => {
  for (const agreement of [newStart, inf]) {
    const ids = provisionsOf(agreement).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const listed = SECTIONS.flatMap((section) => Object.keys(agreement[section]).map((name) => `${section}.${name}`));
    assert.deepEqual(
      ids.filter((id) => !id.startsWith('lifecycle.')),
      listed,
    );
  }
  assert.deepEqual(
    provisionsOf(newStart)
      .slice(0, 6)
      .map(({ id, cite }) => `${id}, ${cite}`),
    [
      'lifecycle.force, XIV(1)',
      'lifecycle.duration, XIV(2)',
      'lifecycle.withdraw, XIV(3)',
      'lifecycle.suspend, Vienna Convention, Arts 57, 60, 65',
      'lifecycle.supersedes.sort, XIV(4)',
      'terms.icbm, Protocol I',
    ],
  );
  assert.equal(provisionsOf(inf)[0]?.id, 'lifecycle.signature');
});

const written: [text: string, ...ids: string[]][] = [
  ['II(1)(b)', 'limits.warheads'],
  ['ii (1) (b)', 'limits.warheads'],
  ['Art. II(1)(b)', 'limits.warheads'],
  ['Article II(1)(b)', 'limits.warheads'],
  ['treaty article XIV(3)', 'lifecycle.withdraw'],
  ['limits.warheads', 'limits.warheads'],
  ['same-base', 'quotas.same-base'],
  ['warheads', 'counts.warheads', 'limits.warheads'],
  ['sort', 'lifecycle.supersedes.sort'],
  ['Protocol IV, II(3)', 'duties.data-change'],
  ['protocol iv,ii(3)', 'duties.data-change'],
  ['II(1)'],
  ['XX'],
  ['limits'],
  ['constructor'],
  [''],
];
for (const [text, ...ids] of written) {
  test(`New START, ${JSON.stringify(text)} means ${ids.join(' and ') || 'nothing'}`, () => {
    const found = findProvisions(newStart, text).map(({ id }) => id);
    // The judgement on warheads after 2022 cites the limit as well.
    assert.deepEqual(
      found.filter((id) => id !== 'judgements.warheads-after-2022'),
      ids,
    );
  });
}

test('an article is the same however it is cited', () => {
  for (const cite of ['II(1)(b)', 'Art. II(1)(b)', 'article ii (1)(b)', 'Treaty Article II (1) (b)']) {
    assert.equal(normaliseCite(cite), 'ii(1)(b)');
  }
});

test('INF: of the four successors of the Soviet Union, it is Russia whose its acts are', () => {
  const parties = partiesOf(inf);
  const before = [{ state: 'SUN', until: day('1991-12-26') }];
  assert.deepEqual(parties, [
    { code: 'USA', before: [] },
    ...['RUS', 'BLR', 'KAZ', 'UKR'].map((code) => ({ code, before })),
  ]);
  assert.deepEqual(
    ['SUN', 'RUS', 'USA', 'UKR', 'all'].map((state) => partyOf(parties, state)),
    ['RUS', 'RUS', 'USA', 'UKR', 'all'],
  );
});

test('New START, Protocol IV, I(2): Greenwich Mean Time, the day of the event not counted', () => {
  assert.deepEqual(conventionsOf(newStart), {
    zone: 'GMT',
    startDay: 'excluded',
    monthEnd: 'last-day',
    holidays: 'none',
  });
});

test('holidays are days to count with', () => {
  const text = small().replace('holidays: none', "holidays: { days: ['2018-02-05'], weekdays: [6, 7], roll: next }");
  const { holidays } = conventionsOf(agreementOf(text));
  assert.deepEqual(holidays, { days: [day('2018-02-05')], weekdays: [6, 7], roll: 'next' });
  assert.ok(holidays !== 'none' && !holidays.days.includes(FOREVER));
});
