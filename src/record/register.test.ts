import assert from 'node:assert/strict';
import test from 'node:test';
import { ABOUT, agreementOf, small } from '../agreement/testing.ts';
import { confirmedUnseen, isUnopened, registerOf, restingOn, surenessOf } from './register.ts';
import { recordOf } from './testing.ts';

const TIES = `id,from,fromProvision,to,toProvision,kind,force,ifLost,sources,confidence
t,small,II,treaty,whole,trigger,legal,It ends too.,b,recalled
`;
const STATEMENTS = `id,agreement,by,party,quantity,value,on,sources,confidence
s-1,small,USA,USA,warheads,1,2018-02-05,a;b,confirmed
s-2,,FAS,RUS,warheads,2,2018-02-05,b,recalled
`;
const record = recordOf({ name: 'ties.csv', text: TIES }, { name: 'declarations.csv', text: STATEMENTS });

const about = (source: string, confidence: string) =>
  ABOUT.replace('recalled', source).replace('confirmed', confidence);
const agreement = agreementOf(
  small(`terms:
  x: { ${about('a', 'confirmed')}, is: missile }
  y: { ${about('own', 'confirmed')}, is: missile }
  z: { ${about('nowhere', 'recalled')}, is: missile }
sources: { own: { publisher: P, title: T, grade: not opened }, b: { publisher: Its own, title: T, grade: news } }
`),
);
const entries = registerOf(record, [agreement]);

test('the register, each source with what rests on it, then the sources of the file, then what nobody knows', () => {
  const told = entries.map(({ id, file, resting }) => [file ?? '', id, ...resting.map((each) => each.id)]);
  assert.deepEqual(told, [
    ['', 'a', 'terms.x', 's-1'],
    ['', 'b', 's-1', 's-2', 't'],
    ['small', 'own', 'terms.y'],
    ['small', 'b'],
    ['', 'recalled', 'time', 'lifecycle.force', 'lifecycle.duration'],
    ['', 'nowhere', 'terms.z'],
  ]);
  assert.equal(entries.find((each) => each.id === 'nowhere')?.source.publisher, 'not in the register');
});

test('how much of each agreement is confirmed and how much recalled, and of what belongs to none', () => {
  assert.deepEqual(surenessOf(restingOn(record, [agreement]), [agreement]), [
    {
      agreement: 'small',
      provisions: { confirmed: 5, recalled: 1, citeRecalled: 0 },
      statements: { confirmed: 1, recalled: 0, citeRecalled: 0 },
      ties: { confirmed: 0, recalled: 1, citeRecalled: 0 },
    },
    {
      agreement: undefined,
      provisions: { confirmed: 0, recalled: 0, citeRecalled: 0 },
      statements: { confirmed: 0, recalled: 1, citeRecalled: 0 },
      ties: { confirmed: 0, recalled: 0, citeRecalled: 0 },
    },
  ]);
});

test('what is called confirmed though nobody has opened any of its sources', () => {
  assert.deepEqual(
    confirmedUnseen(entries).map((each) => each.id),
    ['terms.y', 'time', 'lifecycle.force', 'lifecycle.duration'],
  );
  assert.ok(isUnopened({ publisher: 'P', title: 'T', grade: 'not opened' }));
  assert.ok(!isUnopened({ publisher: 'P', title: 'T', grade: 'news' }));
});

test('a source named twice by one row is counted once', () => {
  const text = STATEMENTS.replace('a;b', 'a;a');
  const [a] = registerOf(recordOf({ name: 'declarations.csv', text }), []);
  assert.deepEqual(
    a?.resting.map((each) => each.id),
    ['s-1'],
  );
});
