import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementSchema } from '../agreement/schema.ts';
import { shapesAt } from '../agreement/shape.ts';
import { templateOf } from '../agreement/template.ts';
import { record } from '../assess/testing.ts';
import { agreementText } from '../store/library.ts';
import { completionsAt } from './completions.ts';
import { pointedAt } from './cursor.ts';
import { EMPTY_WORLD, type World, worldOf } from './world.ts';

const WORLD: World = {
  sources: new Map([['ns-crs13', { publisher: 'CRS', title: 'The New START Treaty', grade: 'official' }]]),
  agreements: new Map([['start-1', 'START I']]),
  contested: new Map([['draft', ['usa-claims']]]),
};

/** What is offered at the bar, in its order; a key that must be there has a star. */
function offered(marked: string): string[] | undefined {
  const at = marked.indexOf('|');
  const found = completionsAt(marked.replace('|', ''), at, WORLD);
  return found?.items.map(({ label, needed }) => (needed ? `${label}*` : label));
}

const LIMIT = ['citeConfidence', 'note', 'per', 'groups', 'binds', 'max', 'min', 'from', 'until'];

const cases: readonly (readonly [title: string, text: string, expected: string[] | undefined])[] = [
  [
    'an empty line in a limit',
    'limits:\n  a:\n    |',
    ['cite*', 'says*', 'confidence*', 'sources*', 'count*', ...LIMIT],
  ],
  [
    'not the keys above it and below it',
    'limits:\n  a:\n    cite: x\n    |\n    says: y',
    ['confidence*', 'sources*', 'count*', ...LIMIT],
  ],
  ['between braces', 'limits:\n  a: { cite: x, |, says: y }', ['confidence*', 'sources*', 'count*', ...LIMIT]],
  ['in braces that nobody has closed', 'counts:\n  w:\n    declared: { as: x, |', ['current*', 'cite*']],
  ['the first key of an entry of a list', 'prohibitions:\n  a:\n    forbids:\n      - |', ['events', 'holding', 'of']],
  [
    'before the other keys of an entry',
    'prohibitions:\n  a:\n    forbids:\n      - |\n        events: [use]',
    ['holding', 'of'],
  ],
  [
    'a word that is half written',
    'time:\n  sta|rtDay: included',
    [
      'cite*',
      'says*',
      'confidence*',
      'sources*',
      'zone*',
      'startDay*',
      'monthEnd*',
      'holidays*',
      'citeConfidence',
      'note',
    ],
  ],
  ['of two maps, the one that has the key', 'limits:\n  a:\n    max:\n      percent: 3\n      |', ['of*', 'held']],
  [
    'a word of a list of words',
    'kind: |',
    ['treaty', 'executive-agreement', 'political-commitment', 'pledge', 'draft', 'proposal'],
  ],
  ['a word in quotation marks', "lifecycle:\n  withdraw:\n    from: '|'", ['notice', 'receipt']],
  ['a word in open quotation marks', 'lifecycle:\n  withdraw:\n    from: "no|', ['notice', 'receipt']],
  ['yes or no', 'meetings:\n  a:\n    binding: |', ['true', 'false']],
  ['a word or a map of words', 'terms:\n  a:\n    where: { fuel: |', ['solid', 'liquid']],
  ['what a map of words may have', 'terms:\n  a:\n    where: { fuel: { |', ['in*', 'not*']],
  ['a number may be left open', 'limits:\n  a:\n    max: |', ['blank']],
  ['the counts of the file', 'counts:\n  w: {}\n  v: {}\nlimits:\n  a:\n    count: |', ['w', 'v']],
  ['the terms of the file', 'terms:\n  t: {}\ncounts:\n  x:\n    sum:\n      - each: [|', ['t']],
  ['terms that stand below', 'counts:\n  x:\n    sum:\n      - each: [|]\nterms:\n  t: {}\n', ['t']],
  ['groups of the file', 'groups:\n  g: {}\nlimits:\n  a:\n    groups: [|', ['g']],
  ['quotas of the file', 'quotas:\n  q: {}\nverification:\n  v:\n    quotas:\n      - |', ['q']],
  [
    'sources of the file and of the register',
    'sources:\n  own: {}\nlimits:\n  a:\n    sources: [|',
    ['own', 'ns-crs13'],
  ],
  ['agreements of the library', 'lifecycle:\n  supersedes:\n    |', ['start-1']],
  ['what a reading can set', 'limits:\n  a: {}\nreadings:\n  r:\n    patch:\n      - set: |', ['limits.a']],
  [
    'what somebody disputes of this agreement',
    'id: draft\nreadings:\n  r:\n    patch:\n      - accept: [|',
    ['usa-claims'],
  ],
  [
    'the keys of a patch',
    'servanda: patch/1\nagreement: inf\n|',
    [
      'id*',
      'kind*',
      'title*',
      'says*',
      'sources*',
      'confidence*',
      'patch*',
      'by',
      'from',
      'cites',
      'sourceRegister',
      'statements',
    ],
  ],
  ['nothing where names are free', 'limits:\n  |', undefined],
  ['nothing in a comment', 'kind: draft # |', undefined],
  ['nothing in a sentence', 'short: a treaty |', undefined],
  ['nothing in a text over several lines', 'title:\n  en: >-\n    A |', undefined],
  ['nothing for an unknown key', 'limits:\n  a:\n    most: |', undefined],
  ['nothing in a text with an anchor', 'id: &a x\nkind: |', undefined],
];
for (const [title, text, expected] of cases) {
  test(`offers ${title}`, () => assert.deepEqual(offered(text), expected));
}

test('offers states by code and name, the parties first', () => {
  const text = 'parties: [RUS, { party: USA, before: [] }]\ngroups:\n  g:\n    states: [';
  const items = completionsAt(text, text.length)?.items ?? [];
  assert.deepEqual(
    items.slice(0, 2).map(({ label, says }) => [label, says]),
    [
      ['RUS', 'Russia'],
      ['USA', 'the United States'],
    ],
  );
  assert.ok(items.length > 250);
});

test('writes a key as its place asks', () => {
  const written = (marked: string, key: string) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const found = completionsAt(text, at);
    const item = found?.items.find(({ label }) => label === key);
    return found && item && text.slice(0, found.from) + (item.writes ?? item.label) + text.slice(found.to);
  };
  assert.equal(written('limits:\n  a:\n    co|', 'count'), 'limits:\n  a:\n    count: ');
  assert.equal(written('limits:\n  a:\n    co|unt: x', 'count'), 'limits:\n  a:\n    count: x');
  assert.equal(written('limits:\n  a:\n    fr|', 'from'), 'limits:\n  a:\n    from:\n      ');
  assert.equal(written('limits:\n  a: { fr|', 'from'), 'limits:\n  a: { from: ');
  assert.equal(
    written('counts:\n  a:\n    sum:\n      - wh|', 'where'),
    'counts:\n  a:\n    sum:\n      - where:\n          ',
  );
});

test('says what a key means', () => {
  const items = completionsAt('limits:\n  a:\n    ', 16)?.items ?? [];
  assert.deepEqual(
    items.filter(({ says }) => says === undefined),
    [],
  );
});

/** Words that look like a key, or like the one word after it. */
const PLACES = ['new-start', 'inf', 'ottawa', 'ctbt', 'cwc']
  .map(agreementText)
  .flatMap((text) => [...text.matchAll(/[\w-]+(?=:)|(?<=: \[?)[\w-]+/g)].map(({ index }) => ({ text, index })));

test('cut off anywhere, a file is offered what it went on with', () => {
  let asked = 0;
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), ({ text, index }) => {
      const pointed = pointedAt(text, index);
      if (!pointed) return;
      const { path, role, written, from } = pointed;
      const shapes = shapesAt(agreementSchema, role === 'key' ? path.slice(0, -1) : path);
      const isKnown =
        role === 'key'
          ? shapes.some(({ properties }) => properties && Object.hasOwn(properties, written))
          : shapes.some((shape) => shape.enum?.includes(written) || ['state', 'count'].includes(shape.refersTo ?? ''));
      // A source or a term may be defined below the cut.
      if (!isKnown) return;
      asked++;
      const labels = completionsAt(text.slice(0, from), from, EMPTY_WORLD)?.items.map(({ label }) => label);
      assert.ok(labels?.includes(written), `${path.join('.')}: ${written} at ${from}`);
    }),
    { seed: 5, numRuns: 150 },
  );
  assert.ok(asked > 60, `only ${asked} places were asked about`);
});

test('no text breaks it', () => {
  const whole = templateOf('draft');
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.string({
        unit: fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ':',
          ' ',
          '\n',
          '-',
          "'",
          '"',
          '&',
          '*',
          '!',
          '#',
          '>',
          '|',
          '\t',
          'a',
          '🜨',
        ),
      }),
      (cut, at, noise) => {
        const text = whole.slice(0, cut) + noise + whole.slice(cut);
        const found = completionsAt(text, at);
        if (found) assert.ok(found.from <= at && at <= found.to && found.items.length > 0);
        pointedAt(text, at);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
  for (const bracket of ['[', '{ a: ', '- ']) {
    const deep = bracket.repeat(50_000);
    assert.equal(completionsAt(deep, deep.length), undefined);
    assert.equal(pointedAt(deep, deep.length - 1), undefined);
  }
});

test('the record and the library have names to offer as well', () => {
  const world = worldOf(record, new Map([['inf', 'INF']]));
  const labels = (text: string) => completionsAt(text, text.length, world)?.items.map(({ label }) => label) ?? [];
  const disputed = labels('id: new-start\nreadings:\n  r:\n    patch:\n      - accept: [');
  const claims = record.statements.filter(({ agreement, contested }) => contested && agreement === 'new-start');
  assert.deepEqual(
    disputed,
    claims.map(({ id }) => id),
  );
  assert.ok(disputed.length > 0);
  assert.ok(labels('limits:\n  a:\n    sources: [').includes('ns-crs13'));
});
