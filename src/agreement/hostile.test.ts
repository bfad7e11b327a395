import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseAgreement, parsePatch } from './parse.ts';
import { assertPlaced, FILE, libraryText, small } from './testing.ts';

/** Text that nobody would write: whatever it is, the answer is problems with their places, and never a throw. */

const newStart = libraryText('new-start');

/** What means something to YAML, to JavaScript or to the format, and what looks as if it did. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['&a', '*a', '!!str', '<<', '%', '---', '...', '{', '}', '[', ']', ',', '"', "'", '|', '>', '?', '-', ': ', '#'],
    ...['\n', '\n  ', '\n    ', '\t', '\r\n', '\r', '\0', '\u202e', '\u200b', '\ufeff', '\ud800', 'і', '💥'],
    ...['__proto__', 'constructor', 'toString', 'servanda: agreement/1\n', 'limits:\n', 'where: ', '~', '.inf', '0x'],
    ...['1e999', '-1', 'null', 'true', '2019-02-29', '"\\u0000"', 'is: missile', 'any: ', 'not: ', 'in: '],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const part = fc.record({ from: fc.nat(newStart.length), length: fc.nat(400) });
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  part.map(
    ({ from, length }) =>
      (text: string) =>
        text.slice(0, from) + text.slice(from + length),
  ),
  fc.tuple(part, piece).map(
    ([{ from }, written]) =>
      (text: string) =>
        text.slice(0, from) + written + text.slice(from),
  ),
  fc.tuple(part, part).map(([one, other]) => (text: string) => {
    const [a, b] = one.from <= other.from ? [one, other] : [other, one];
    const end = Math.min(a.from + a.length, b.from);
    const [first, second] = [text.slice(a.from, end), text.slice(b.from, b.from + b.length)];
    return text.slice(0, a.from) + second + text.slice(end, b.from) + first + text.slice(b.from + b.length);
  }),
);

function check(text: string, parsers: readonly (typeof parseAgreement | typeof parsePatch)[] = [parseAgreement]): void {
  for (const parse of parsers) {
    const result = parse(text, FILE);
    if (!result.ok) assertPlaced(result.problem);
  }
}

/** Reading New START takes some milliseconds, so that these properties look less often than the others. */
function holds<T>(arbitrary: fc.Arbitrary<T>, numRuns: number, predicate: (value: T) => void): () => void {
  return () => fc.assert(fc.property(arbitrary, predicate), { seed: 20110205, numRuns });
}

test(
  'any text',
  holds(fc.string({ unit: 'binary', maxLength: 400 }), 500, (text) => check(text, [parseAgreement, parsePatch])),
);

test(
  'any text of pieces',
  holds(fc.array(piece, { maxLength: 60 }), 500, (pieces) => check(pieces.join(''), [parseAgreement, parsePatch])),
);

test(
  'an agreement and then any text of pieces',
  holds(fc.array(piece, { maxLength: 30 }), 250, (pieces) => check(small(pieces.join('')))),
);

test(
  'New START with parts deleted, inserted and swapped',
  holds(fc.array(mutation, { minLength: 1, maxLength: 3 }), 40, (mutations) =>
    check(mutations.reduce((text, mutate) => mutate(text), newStart)),
  ),
);

test('New START, cut off after any line, is refused with the place or is still an agreement', () => {
  const lines = newStart.split('\n');
  for (let end = 0; end < lines.length; end += 53) check(lines.slice(0, end).join('\n'));
});

test(
  'New START with one letter of another alphabet is refused, or differs in text alone',
  holds(fc.nat(newStart.length - 1), 30, (at) => {
    const text = `${newStart.slice(0, at)}і${newStart.slice(at + 1)}`;
    const result = parseAgreement(text, FILE);
    if (!result.ok) assertPlaced(result.problem);
    else assert.equal(result.value.agreement.limits['warheads']?.max, 1550);
  }),
);
