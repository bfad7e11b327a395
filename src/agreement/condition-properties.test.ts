import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { property } from '../time/testing.ts';
import { compileCondition, opposite, type Test, type Thing } from './condition.ts';
import type { Reason, Value, Verdict } from './reason.ts';
import type { Condition } from './schema.ts';
import { thing } from './testing.ts';
import { ATTRIBUTES, type Attribute } from './vocabulary.ts';

const none = (name: string): Test => {
  throw new Error(`test: the condition refers to ${name}`);
};

function ask(condition: Condition, about: Thing): Verdict {
  return compileCondition(condition, none).test(about);
}

/** Any test of one attribute. */
function testOf([name, attribute]: [string, Attribute]): fc.Arbitrary<Condition> {
  switch (attribute.is) {
    case 'word': {
      const word = fc.constantFrom(...attribute.values);
      const words = fc.uniqueArray(word, { minLength: 1 });
      return fc
        .oneof(
          word,
          words.map((list) => ({ in: list })),
          word.map((not) => ({ not })),
        )
        .map((asked) => ({ [name]: asked }));
    }
    case 'number': {
      const bound = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
      const bounds = fc.record({ above: bound, atLeast: bound, below: bound, atMost: bound });
      return fc.oneof(fc.integer({ min: 0, max: 12 }), bounds).map((asked) => ({ [name]: asked }));
    }
    case 'flag':
      return fc.boolean().map((asked) => ({ [name]: asked }));
    case 'name':
      return fc.constantFrom('A', 'B').map((asked) => ({ [name]: asked }));
  }
}

/** Any condition, over any attributes of the vocabulary. */
const attributeTest = fc.oneof(...Object.entries(ATTRIBUTES).map(testOf));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    attributeTest,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
    fc.tuple(attributeTest, tie('condition')).map(([test, not]) => ({ ...test, not })),
  ),
}));

const anyNumber = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat(5)).map(([low, width]) => ({ low, high: low + width })),
);
const attributes = fc.record(
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, attribute]): [string, fc.Arbitrary<Value>] => {
      if (attribute.is === 'word') return [name, fc.constantFrom(...attribute.values)];
      if (attribute.is === 'number') return [name, anyNumber];
      return [name, attribute.is === 'flag' ? fc.boolean() : fc.constantFrom('A', 'B', 'C')];
    }),
  ),
  { requiredKeys: [] },
);
const missile = attributes.map((known) => thing('missile', known as Thing['attributes'])); // What is not known is left out.

test(
  'De Morgan: not all is any not, and not any is all not',
  property(fc.array(condition, { minLength: 1, maxLength: 4 }), missile, (parts, about) => {
    const not = parts.map((part) => ({ not: part }));
    assert.equal(ask({ not: { all: parts } }, about), ask({ any: not }, about));
    assert.equal(ask({ not: { any: parts } }, about), ask({ all: not }, about));
  }),
);

test(
  'twice not is as it was; order and repetition do not matter',
  property(fc.array(condition, { minLength: 1, maxLength: 4 }), missile, (parts, about) => {
    const turned = [...parts, ...parts].reverse();
    assert.equal(ask({ not: { not: { all: parts } } }, about), ask({ all: turned }, about));
    assert.equal(ask({ any: parts }, about), ask({ any: turned }, about));
  }),
);

/** What an explanation says of the whole, which every part that it names must say as well. */
function consistent(each: Reason): Verdict {
  const verdicts = (each.because ?? []).map(consistent);
  const said = 'verdict' in each.params ? each.params.verdict : 'undetermined';
  if (each.code === 'not') assert.deepEqual(verdicts, [opposite(said)]);
  else for (const verdict of verdicts) assert.equal(verdict, said);
  return said;
}

test(
  'an explanation says what the test says, and so does each part of it that decided',
  property(condition, missile, (asked, about) => {
    const compiled = compileCondition(asked, none);
    assert.equal(consistent(compiled.explain(about)), compiled.test(about));
  }),
);

test(
  'knowing more only settles what was open: no answer that was given is taken back',
  property(condition, missile, fc.constantFrom(...Object.keys(ATTRIBUTES)), (asked, about, name) => {
    const known = Object.entries(about.attributes).filter(([each]) => each !== name);
    const before = ask(asked, thing('missile', Object.fromEntries(known)));
    if (before !== 'undetermined') assert.equal(ask(asked, about), before);
  }),
);

test(
  'a band answers as every number in it does, and otherwise not at all',
  property(attributeTest, anyNumber, (asked, value) => {
    const [name = ''] = Object.keys(asked);
    const [low, high] = typeof value === 'number' ? [value, value] : [value.low, value.high];
    const numbers = Array.from({ length: high - low + 1 }, (_, i) => ask(asked, thing('missile', { [name]: low + i })));
    const whole = ask(asked, thing('missile', { [name]: value }));
    if (whole !== 'undetermined') assert.deepEqual(new Set(numbers), new Set([whole]));
  }),
);
