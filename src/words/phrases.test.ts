import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reason, reason } from '../agreement/reason.ts';
import { questionOf } from '../ask/question.ts';
import { assess } from '../assess/assess.ts';
import { library, record } from '../assess/testing.ts';
import { day } from '../time/testing.ts';
import { inLanguage } from './language.ts';
import { phrase } from './phrases.ts';
import { attributeWords, measured } from './ru/vocabulary.ts';

const AGREEMENTS = ['new-start', 'inf', 'cfe', 'open-skies', 'npt', 'start-1', 'abm', 'cwc'];

function reasonsIn(id: string): Reason[] {
  const agreement = library(id);
  const findings = assess({
    ...questionOf(agreement, record, {}),
    span: { from: day('1972-01-01'), to: day('2026-12-01') },
  });
  if (!findings.ok) throw new Error(`invariant: ${id} is in the library`);
  const all: Reason[] = [];
  const visit = (each: Reason): void => {
    all.push(each);
    for (const child of each.because ?? []) visit(child);
  };
  for (const finding of findings.value) {
    const { reason: first, because } = finding.why();
    for (const each of [first, ...because]) visit(each);
  }
  return all;
}

test('every reason is said in Russian; what is English in it is what the record says, and stands between isolates', () => {
  const codes = new Set<string>();
  for (const id of AGREEMENTS) {
    for (const each of reasonsIn(id)) {
      codes.add(each.code);
      const text = inLanguage('ru', () => phrase(each));
      const spoken = text.replace(/\u2068[^\u2069]*\u2069/g, '');
      assert.doesNotMatch(spoken, /[A-Za-z\u2068\u2069]|undefined|NaN/, `${each.code}: ${text}`);
      assert.doesNotMatch(phrase(each), /[\u2068\u2069а-я]/, `${each.code} in English`);
    }
  }
  assert.ok(codes.size > 40, `only ${codes.size} kinds of reasons were said`);
});

const SAID: readonly (readonly [Reason, string])[] = [
  [
    reason('withdrawn', { on: day('2019-08-02'), by: 'USA' }),
    'Прекращено 2 августа 2019 года: вступил в силу выход (США)',
  ],
  [
    reason('suspension-claimed', { by: 'USA', since: day('2023-02-21') }),
    'США утверждают, что приостановлено с 21 февраля 2023 года; это толкование с этим не согласно',
  ],
  [
    reason('kept', { party: 'RUS', by: 'RUS', since: '2018-02', says: undefined }),
    'Россия заявляет, что само это государство соблюдает это с февраля 2018 года',
  ],
  [reason('declared', { by: 'RUS', on: '2010', value: 1550 }), 'Россия: заявлено 1550 на 2010 год'],
  [reason('as-read', { by: 'USA' }), 'Как это толкуют США'],
  [reason('left-blank', { what: 'notice' }), 'Срок уведомления о выходе в проекте не указан'],
  [reason('runs-until', { until: day('2021-02-05'), lasts: '10 years' }), 'Действует 10 лет, до 5 февраля 2021 года'],
  [
    reason('terminated', { on: day('2002-06-13'), by: 'all', ground: 'It had served.' }),
    'Прекращено 13 июня 2002 года: \u2068It had served\u2069',
  ],
  [
    reason('compare', { verdict: 'no', attribute: 'reentryVehicles', value: 1, comparator: '>', bound: 3 }),
    'Число боеголовок: 1 боезаряд; условие «более 3 боезарядов» не выполнено',
  ],
  [
    reason('compare', { verdict: 'yes', attribute: 'basing', value: 'ground', comparator: '=', bound: 'ground' }),
    'Базирование: наземное',
  ],
];
for (const [said, expected] of SAID) {
  test(`in Russian: ${expected}`, () =>
    assert.equal(
      inLanguage('ru', () => phrase(said)),
      expected,
    ));
}

test('a number goes with its unit, after «более» in the genitive; what is no word of the format stays English', () => {
  assert.equal(measured(1, 'hours'), '1 час');
  assert.equal(measured(22, 'hours'), '22 часа');
  assert.equal(measured(22, 'hours', true), '22 часов');
  assert.equal(measured(21, 'hours', true), '21 часа');
  assert.equal(measured(5500, 'km', true), '5500\u00a0км');
  assert.equal(attributeWords('own-invention'), '\u2068own invention\u2069');
});
