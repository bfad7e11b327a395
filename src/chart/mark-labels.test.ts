import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Placed, placeLabels } from './mark-labels.ts';
import { widthOf } from './svg.ts';

const RIGHT = 600;

function extent({ at, anchor, lines }: Placed): readonly [from: number, to: number] {
  const wide = Math.max(...lines.map((each) => widthOf(each, 11)));
  return anchor === 'end' ? [at - wide, at] : [at, at + wide];
}

test('no text covers another, none leaves the chart, and no line runs through a text that has room beside its day', () => {
  const mark = fc.record({
    x: fc.integer({ min: 0, max: RIGHT }),
    text: fc.stringMatching(/^[a-z]{2,16}( [a-z]{2,12}){0,3}$/),
  });
  const days = fc.uniqueArray(mark, { maxLength: 5, selector: ({ x }) => x });
  const seen = { start: 0, end: 0, line: 0 };
  fc.assert(
    fc.property(days, (some) => {
      const marks = some.toSorted((a, b) => a.x - b.x);
      const { placed, height } = placeLabels(marks, 0, RIGHT);
      assert.deepEqual(placed.map(({ lines }) => lines.join(' ')).sort(), marks.map(({ text }) => text).sort());
      const own = placed.filter(({ at, x }) => Math.abs(at - x) < 5);
      for (const one of placed) {
        const [from, to] = extent(one);
        seen[one.anchor === 'end' ? 'end' : 'start'] += 1;
        seen.line = Math.max(seen.line, one.line);
        assert.ok(from >= 0 && to <= RIGHT && (one.line + one.lines.length) * 14 <= height, one.lines.join());
        for (const other of placed) {
          if (other === one) continue;
          const [begin, end] = extent(other);
          const beside = other.line + other.lines.length <= one.line || one.line + one.lines.length <= other.line;
          assert.ok(beside || end <= from || to <= begin, `${one.lines} covers ${other.lines}`);
          if (own.length < placed.length) continue;
          const crosses = one.x > begin && one.x < end && other.line < one.line;
          assert.ok(!crosses, `the line of ${one.lines} runs through ${other.lines}`);
        }
      }
    }),
    { seed: 20_260_205, numRuns: 300 },
  );
  assert.ok(seen.start > 100 && seen.end > 100 && seen.line > 1, JSON.stringify(seen));
});
