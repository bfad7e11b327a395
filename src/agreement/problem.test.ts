import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { property } from '../time/testing.ts';
import { formatProblem, listed, quote } from './problem.ts';
import { reason, statementsOf } from './reason.ts';
import { codePoint, didYouMean, foreignLetter } from './suggest.ts';

test('a problem is one line: the place, what was found, what was expected, a fix', () => {
  const at = { file: 'a.yaml', line: 12, column: 5 };
  const problem = { code: 'bad-value', found: 'X', expected: 'Y' } as const;
  assert.equal(formatProblem(problem), 'found X, expected Y');
  assert.equal(formatProblem({ ...problem, at }), 'a.yaml:12:5: found X, expected Y');
  assert.equal(formatProblem({ ...problem, at, fix: 'do Z' }), 'a.yaml:12:5: found X, expected Y; do Z');
  assert.equal(formatProblem({ ...problem, at, warning: true }), 'a.yaml:12:5: warning: found X, expected Y');
});

const quoted: [text: string, shown: string][] = [
  ['limits', '"limits"'],
  ['лимиты', '"лимиты"'],
  ['a\nb', '"a\\u{a}b"'],
  ['\u001b[2J', '"\\u{1b}[2J"'],
  ['\u202eabc', '"\\u{202e}abc"'],
  ['a\u2028b', '"a\\u{2028}b"'],
  ['\ud800', '"\\u{d800}"'],
  ['x'.repeat(61), `"${'x'.repeat(57)}..."`],
  [`${'x'.repeat(56)}💥💥💥`, `"${'x'.repeat(56)}\\u{d83d}..."`],
];
for (const [text, shown] of quoted) {
  test(`quotes ${JSON.stringify(text)}`, () => assert.equal(quote(text), shown));
}

test(
  'whatever a stranger wrote is quoted on one short line of characters that show',
  property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
    assert.match(quote(text), /^"[^\p{C}\u2028\u2029]*"$/u);
    assert.ok(quote(text).length < 600);
  }),
);

test('a list of words stops after a line or two', () => {
  assert.equal(listed(['a', 'b']), 'a, b');
  assert.equal(listed(Array.from({ length: 25 }, (_, i) => `w${i}`)).split(', ').length, 24);
});

const KNOWN = ['limits', 'terms', 'counts', 'duties', 'id'];
const suggested: [written: string, suggestion: string | undefined][] = [
  ['limit', 'did you mean "limits"?'],
  ['limist', 'did you mean "limits"?'],
  ['LIMITS', 'did you mean "limits"?'],
  ['dutie', 'did you mean "duties"?'],
  ['count', 'did you mean "counts"?'],
  ['lіmits', 'did you mean "limits"? ("і" is U+0456)'],
  ['іd', 'did you mean "id"? ("і" is U+0456)'],
  ['𝗅imits', 'did you mean "limits"? ("𝗅" is U+1D5C5)'],
  ['prohibitions', undefined],
  ['xyzzy', undefined],
  ['x'.repeat(100_000), undefined],
];
for (const [written, suggestion] of suggested) {
  test(`suggests for ${written.slice(0, 20)}: ${suggestion ?? 'nothing'}`, () => {
    assert.equal(didYouMean(written, KNOWN), suggestion);
  });
}

test('a letter of another alphabet is named, and one of none is not', () => {
  assert.equal(foreignLetter('wаrheads'), '"а" is U+0430');
  assert.equal(foreignLetter('warheads'), undefined);
  assert.deepEqual(['A', '\0', 'і', '💥'].map(codePoint), ['U+0041', 'U+0000', 'U+0456', 'U+1F4A5']);
});

test('nothing is suggested where nothing is known', () => assert.equal(didYouMean('limits', []), undefined));

test('the statements that a reason rests on: each once, from the top down', () => {
  const leaf = reason('unlimited', {}, { statements: ['c', 'a'] });
  const whole = reason('all', { verdict: 'yes' }, { statements: ['a', 'b'], because: [leaf, reason('unlimited', {})] });
  assert.deepEqual(statementsOf([whole, leaf]), ['a', 'b', 'c']);
  assert.deepEqual(statementsOf([]), []);
});

test('a reason has no parts that are empty', () => {
  assert.deepEqual(reason('all', { verdict: 'yes' }, { cite: undefined, statements: [], because: [] }), {
    code: 'all',
    params: { verdict: 'yes' },
  });
});
