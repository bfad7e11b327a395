import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Problem } from '../src/agreement/problem.ts';
import { command, json } from './command.ts';

/** The library under its own lint. What it says of the library has a reason here, or is mended. */

const files = readdirSync(new URL('../agreements/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `agreements/${name}`);

const OPEN_IN_TEXT = 'the draft leaves the number open';

/** Each warning that stays, by its file and the place that it is about, and why it stays. */
const REMAINING: Readonly<Record<string, string>> = {
  'cfe-adapted-1999 limits.national-battle-tanks.max':
    'the protocol has a number for each state, which our sources lack',
  'cfe-adapted-1999 limits.national-armoured-combat-vehicles.max': 'as above',
  'cfe-adapted-1999 limits.national-artillery.max': 'as above',
  'cfe-adapted-1999 limits.national-combat-aircraft.max': 'as above',
  'cfe-adapted-1999 limits.national-attack-helicopters.max': 'as above',
  'european-security-treaty-2009 lifecycle.withdraw.after': OPEN_IN_TEXT,
  'european-security-treaty-2009 duties.consultations.within': OPEN_IN_TEXT,
  'european-security-treaty-2009 duties.conference.within': OPEN_IN_TEXT,
  'european-security-treaty-2009 verification.consultations.notice': OPEN_IN_TEXT,
  'european-security-treaty-2009 meetings.consultations.within': OPEN_IN_TEXT,
  'european-security-treaty-2009 meetings.conference.within': OPEN_IN_TEXT,
  'inf-moratorium-verification-2020 verification.aegis-ashore.notice': 'an offer of visits without their terms',
  'inf-moratorium-verification-2020 verification.kaliningrad.notice': 'an offer of visits without their terms',
  'ru-nato-security-measures-2021 limits.foreign-forces.max':
    'the draft speaks of forces of May 1997, without a number',
  'ru-warhead-freeze-2020 limits.nuclear-warheads.max': 'a freeze at a number that the offer does not give',
  'us-trilateral-call-2026 limits.nuclear-warheads.max': 'a call for talks that gives no number',
};

test('the library has blanks that its texts leave open, and nothing to mend', async () => {
  assert.ok(files.length >= 75, `${files.length} files`);
  const problems = await json<Problem[]>(['lint', ...files]);
  const told = problems.map((each) => {
    const file = each.at?.file.replace(/^agreements\/|\.yaml$/g, '') ?? '';
    return each.code === 'blank' ? `${file} ${each.found.split(',')[0] ?? ''}` : `${file} ${each.code}: ${each.found}`;
  });
  assert.deepEqual(told.toSorted(), Object.keys(REMAINING).toSorted());
});

test('every warning has its place and a fix; a file with warnings alone is usable', async () => {
  const { code, out } = await command(['lint', 'agreements/us-trilateral-call-2026.yaml']);
  assert.equal(code, 0);
  assert.match(out, /^agreements\/us-trilateral-call-2026\.yaml:\d+:\d+: warning: found .*; fill it by a patch: set /);
  assert.match(out, /\n1 warning\n$/);
  const problems = await json<Problem[]>(['lint', ...files]);
  assert.deepEqual(
    problems.filter(({ at, fix, warning }) => !at || !fix || !warning),
    [],
  );
});
