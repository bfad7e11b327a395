import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runEnsemble } from './ensemble.ts';
import { fanOf } from './outcome.ts';
import { prepared } from './testing.ts';

/**
 * What expansion would cost the United States, as CBO has it (publication 56475, August 2020, in dollars of that year): the
 * one-time increase over current plans, and what more it is a year to keep, in billion dollars.
 */
const PUBLISHED = {
  'start-2-levels': { once: [0.1, 172], yearly: [0, 8] },
  'start-1-levels': { once: [88, 439], yearly: [4, 28] },
} as const;

const billion = (million: number | undefined): number => (million ?? 0) / 1000;

for (const [id, { once, yearly }] of Object.entries(PUBLISHED)) {
  test(`${id}: all but the outermost runs lie within what CBO has published`, () => {
    const [baseline, raised] = ['lapse', id].map((each) => runEnsemble(prepared(each).compiled, 400));
    assert.ok(baseline && raised);
    const spent = fanOf(raised, 'investment', 0);
    const [low, high] = [billion(spent.p05[79]), billion(spent.p95[79])];
    assert.ok(low >= once[0] && high <= once[1], `${low} to ${high}`);
    // Of the last year: all that was spent, less what was spent once, against the same without expansion.
    const kept = (summary: typeof raised, t: number): number =>
      billion(fanOf(summary, 'cost', 0).p50[t]) - billion(fanOf(summary, 'investment', 0).p50[t]);
    const more = kept(raised, 79) - kept(raised, 75) - (kept(baseline, 79) - kept(baseline, 75));
    assert.ok(more >= yearly[0] && more <= yearly[1], `${more} a year`);
  });
}
