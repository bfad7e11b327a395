import assert from 'node:assert/strict';
import test from 'node:test';
import type { ForceRule } from '../agreement/schema.ts';
import { recordedForceFlaws } from './recorded-force.ts';
import { agreement, recordOf, statements } from './testing.ts';

/** Entry into force as the record has it and as the clause gives it: what lint says where the file does not say why. */

const made = agreement({});
const ACT = 'kind: act, agreement: test';
const SIGNED = `{ ${ACT}, id: signed, act: signature, by: all, on: '2020-01-01' }`;
const FORCE = (on: string) => `{ ${ACT}, id: force, act: entry-into-force, by: all, on: '${on}' }`;
const WHY = { difference: 'A list of today leaves out who is gone' };
const DELAYED = { delay: { plus: '30 days' } };

const cases: [what: string, force: Partial<ForceRule>, acts: string[], told: string[]][] = [
  ['nothing in the record', {}, [], []],
  ['nothing in the record, and a reason', WHY, [], []],
  ['no recorded day', {}, [SIGNED], []],
  ['the same day', {}, [SIGNED, FORCE('2020-01-01')], []],
  ['the same day after a delay', DELAYED, [SIGNED, FORCE('2020-01-31')], []],
  [
    'another day',
    DELAYED,
    [SIGNED, FORCE('2020-01-01')],
    [
      'force-differs lifecycle.force: found entry into force, which the record has on 2020-01-01 and the clause puts on ' +
        '2020-01-31; mend the clause or the record, or say in lifecycle.force.difference why they differ',
    ],
  ],
  [
    'a day that no acts give',
    {},
    [FORCE('2020-01-01')],
    [
      'force-differs lifecycle.force: found entry into force, which the record has on 2020-01-01 and the clause does not ' +
        'give from the acts in it; mend the clause or the record, or say in lifecycle.force.difference why they differ',
    ],
  ],
  ['another day, and the reason', { ...WHY, ...DELAYED }, [SIGNED, FORCE('2020-01-01')], []],
  ['another day that only some hold', {}, [SIGNED, FORCE('2020-06-01').replace('{', '{ contested: true,')], []],
  [
    'a reason and no difference',
    WHY,
    [SIGNED, FORCE('2020-01-01')],
    [
      'force-differs lifecycle.force.difference: found a difference in the day of entry into force, and 2020-01-01 in the ' +
        'record and by the clause; delete difference',
    ],
  ],
  ['a decision, from which no day follows', { upon: 'decision' }, [FORCE('2020-01-01')], []],
  [
    'a decision, and a reason',
    { upon: 'decision', ...WHY },
    [FORCE('2020-01-01')],
    [
      'force-differs lifecycle.force.difference: found a difference in the day of entry into force, and no day that the ' +
        'clause gives; delete difference',
    ],
  ],
  ['a date after the signature', { upon: 'date', on: '2020-02-01' }, [SIGNED, FORCE('2020-02-01')], []],
  [
    'a date before the signature',
    { upon: 'date', on: '2019-12-31' },
    [SIGNED, FORCE('2019-12-31')],
    [
      'out-of-order lifecycle.force.on: found entry into force on 2019-12-31, before the signature on 2020-01-01; mend ' +
        'the date or the record',
    ],
  ],
  ["each state's own act, on another day", { upon: 'own-act', ...WHY }, [FORCE('2020-01-01')], []],
];
for (const [what, rule, acts, expected] of cases) {
  test(`entry into force by the record and by the clause: ${what}`, () => {
    const force: ForceRule = { ...made.lifecycle.force, ...rule };
    const flaws = recordedForceFlaws(
      { ...made, lifecycle: { ...made.lifecycle, force } },
      recordOf(statements(`[${acts.join(', ')}]`)),
    );
    const told = flaws.map(({ code, path, found, fix }) => `${code} ${path.join('.')}: found ${found}; ${fix}`);
    assert.deepEqual(told, expected);
  });
}
