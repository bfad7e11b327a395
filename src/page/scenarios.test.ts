import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyFor } from './routes.ts';
import { scenariosPage } from './scenarios.ts';
import { assertSound, assertSpeaksRussian, rendered, unescaped, wholeSite } from './testing-pages.ts';

const at = (query = '') => rendered(scenariosPage, `/scenarios${query}`);

/** Shared by the tests: 200 runs, so that they do not take long. */
const FEW = 'runs=200';

test('the answer comes first: the extension against the lapse, at 5, 10 and 20 years, for both sides', () => {
  const made = at(`?${FEW}`);
  assert.equal(made.page.status, 200);
  assertSound(made);
  const answer = /<div id="scenario-answer"[\s\S]*?<\/div>/.exec(made.html)?.[0] ?? '';
  assert.match(answer, /the United States would have 1,\d{3} deployed warheads after 5 years/);
  assert.match(answer, /within an interval of 144 warheads, and not 295/);
  assert.match(answer, /Russia: 1,\d{3} instead of 1,\d{3} after 5 years/);
  assert.match(answer, /0% instead of \d+% after 5 years/);
  assert.equal((made.html.match(/class="sv-fan"/g) ?? []).length, 2);
  assert.match(made.html, /limit 1,550/);
  assert.match(made.text, /the text of New START does not allow this \(XIV\(2\)\)/);
  assert.match(made.text, /Model servanda-forces\/1, seed 1, 200 runs/);
  assert.match(made.text, /no oracle/);
});

test('both fans have the same axis', () => {
  const { html } = at(`?${FEW}`);
  const axes = html.split('class="sv-fan"').slice(1, 3);
  const numbers = axes.map((each) =>
    [...each.slice(0, each.indexOf('</svg>')).matchAll(/text-anchor="end">([\d,]+)</g)].map(([, number]) => number),
  );
  assert.ok((numbers[0]?.length ?? 0) > 2);
  assert.deepEqual(numbers[0], numbers[1]);
});

test('what is moved holds for both sides, is the same in every run, and is told with its number', () => {
  const moved = at(`?${FEW}&set=USA.reaction:0&set=sight.technical:60&year=2030`);
  assertSound(moved);
  assert.match(moved.html, /name="USA.reaction" value="0"/);
  assert.match(moved.html, /name="set" value="sight.technical:60"/);
  assert.equal((moved.text.match(/moved here/g) ?? []).length, 2);
  assert.match(moved.text, /The runs in 2030/);
  const api = moved.page.twins?.[0]?.href ?? '';
  assert.match(api, /^\/api\/v1\/forecast\/extension\.json\?runs=200&seed=1&set=USA\.reaction%3A0&set=sight/);
  assert.match(moved.page.command ?? '', /^forecast compare extension lapse .* --set USA\.reaction=0 /);
  // A form without a script sends each number under its own name; as the scenario has it, it moves nothing.
  const sent = at(`?${FEW}&USA.reaction=0&USA.hedge=0.5&set=sight.technical:60&year=2030`);
  assert.equal(sent.page.command, moved.page.command);
});

test('every number has its source, or why it is assumed', () => {
  const { html, text } = at(`?${FEW}`);
  const cells = [...html.matchAll(/<td[^>]*><strong>[\d.,]+<\/strong>(.*?)<\/td>/g)].map(([, rest = '']) => rest);
  assert.equal(cells.length, 78);
  for (const cell of cells) assert.match(cell, /href="#source-|assumed: \w/);
  assert.match(text, /Of 78 parameters 61 are assumptions and 5 are recalled°/);
});

test('three sides, of which the baseline has two', () => {
  const made = at(`?${FEW}&scenario=three-way&party=CHN`);
  assertSound(made);
  assert.equal((made.html.match(/class="sv-fan"/g) ?? []).length, 1);
  assert.match(made.text, /China takes no part in what it is held against/);
});

test('what cannot be asked is told in its place, without an answer', () => {
  const bad: readonly (readonly [query: string, words: RegExp])[] = [
    ['scenario=extensoin', /the scenario "extensoin".*did you mean "extension"/],
    ['baseline=x', /the scenario "x"/],
    ['party=CHN', /CHN takes no part in this scenario/],
    ['year=1999', /"1999" will not do/],
    ['year=2046', /2046/],
    ['runs=1000000000000', /from 100 to 5,000/],
    ['seed=-1', /"-1"/],
    ['set=USA.recation:1', /USA.recation/],
    ['set=USA.reaction:NaN', /NaN/],
    ['set=USA.reaction:-2', /-2/],
    ['set=%3Cscript%3Ealert(1)%3C/script%3E', /script/],
    ['USA.reaction=x', /USA.reaction/],
    ['set=USA.persistence:1', /less than 1/],
  ];
  for (const [query, words] of bad) {
    const made = at(`?${query}`);
    assert.equal(made.page.status, 400, query);
    assertSound(made);
    assert.match(made.text, words, query);
    assert.doesNotMatch(made.html, /sv-fan/);
    assert.doesNotMatch(unescaped(made.html), /\u2068/);
  }
});

test('in Russian', () => {
  for (const query of ['', '&scenario=three-way&baseline=cap-1000', '&set=USA.persistence:1', '&scenario=extensoin']) {
    const made = at(`?lang=ru&${FEW}${query}`);
    assertSound(made);
    assertSpeaksRussian(made, ['Model', ...codes(made.html)]);
  }
});

/** Ids of sources and paths are code. */
function codes(html: string): string[] {
  return [...html.matchAll(/servanda-forces|USA\.icbm\.build/g)].map(([code]) => code);
}

test('the work is done in small pieces', () => {
  const site = wholeSite();
  const took: number[] = [];
  const work = readyFor(site, new URL('http://localhost/scenarios?seed=11'));
  for (let done = false; !done; ) {
    const start = performance.now();
    done = work.next().done === true;
    took.push(performance.now() - start);
  }
  const middle = took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
  assert.ok(took.length >= 40, `${took.length} pieces`);
  // Three milliseconds where nothing else runs; a test must not fail because a neighbour is loud.
  assert.ok(middle < 20, `${middle} ms`);
});
