import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { FARTHEST_KM } from '../chart/map.ts';
import { rangePage } from './range.ts';
import { rangeThresholds } from './range-rings.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  HOSTILE,
  hostile,
  type Rendered,
  rendered,
  siteOf,
  wholeSite,
} from './testing-pages.ts';

const ON_1990 = 'on=1990-01-01';
/** Of types in the record, and of coastlines. */
const NAMES = ['Natural Earth', 'Iskander-M'];

function shown(query: string): Rendered {
  const page = rendered(rangePage, `/range?${query}`);
  assertSound(page);
  return page;
}

/** INF, Art. II(5) and (6): ground-launched, 500 to 1,000 kilometres, and above that to 5,500. */
const inf: readonly (readonly [km: number, expected: RegExp])[] = [
  [499, /No agreement in force on 1 January 1990 is shown to cover/],
  [500, /is covered by INF \(II\(6\)\), in force on 1 January 1990/],
  [1000, /is covered by INF \(II\(6\)\), in force on 1 January 1990/],
  [1001, /is covered by INF \(II\(5\)\), in force on 1 January 1990/],
  [5500, /is covered by INF \(II\(5\)\), in force on 1 January 1990/],
  [5501, /No agreement in force on 1 January 1990 is shown to cover/],
];
for (const [km, expected] of inf) {
  test(`INF: a ground-launched cruise missile of ${km} km`, () => {
    const { page, text } = shown(`${ON_1990}&basing=ground&flight=cruise&range=${km}`);
    assert.equal(page.status, 200);
    assert.match(text, expected);
    assert.equal(page.command, `define --basing ground --flight cruise --range ${km}`);
  });
}

test('once INF is over, it is said to be over, and not to bind', () => {
  const { text } = shown('on=2026-11-24&basing=ground&flight=cruise&range=2500');
  assert.match(
    text,
    /It falls under the definitions of INF \(II\(5\)\) and SALT II \(Protocol II\), which do not bind/,
  );
  assert.match(text, /Ended on 2 August 2019/);
});

test('the same missile from the air is not one of INF', () => {
  const { text } = shown(`${ON_1990}&basing=air&flight=cruise&range=2500`);
  assert.doesNotMatch(text, /covered by INF|definition of INF/);
});

test('a band that a bound of the definition cuts is undetermined', () => {
  const { text } = shown(`${ON_1990}&basing=ground&flight=ballistic&range=400-700`);
  assert.match(text, /Undetermined under INF \(II\(6\)\)/);
});

/** MTCR, Annex, item 1: at least 500 kilograms over at least 300 kilometres; one figure alone leaves it open. */
for (const [query, expected] of [
  ['range=300&payload=500', /is covered by MTCR \(Annex, item 1\)/],
  ['range=299&payload=499', /No agreement in force .* is shown to cover/],
  ['range=300', /Undetermined under MTCR .*depends on: what it can carry/],
  ['range=300&payload=499', /Undetermined under MTCR/],
] as const) {
  test(`MTCR: ${query}`, () => {
    assert.match(shown(`on=2020-01-01&basing=ground&flight=ballistic&${query}`).text, expected);
  });
}

test('a type in dispute: each reading has its answer, each figure its source', () => {
  const { html, text } = shown('item=9M729&on=2019-03-01');
  assert.match(
    text,
    /Under INF \(II\(5\)\) it is disputed: covered as the United States reads it and not covered as Russia/,
  );
  assert.match(text, /480 km as it is able to fly by Russia/);
  assert.match(text, /2,500 km as it is able to fly by the United States/);
  assert.match(html, /class="sv-line-alleged"/);
  const before = shown('item=9M729&known=2018-01-01').text;
  assert.match(before, /Of its range the record says nothing/, 'what was said later was not known');
});

test('a reading is asked of the agreement that knows it', () => {
  const { text } = shown('item=9M729&on=2019-03-01&reading=USA');
  assert.match(text, /Under INF \(II\(5\)\) it is disputed: covered as the United States reads it\./);
  assert.doesNotMatch(text, /as Russia reads it/);
});

test('a type that an agreement names, by another of its names', () => {
  assert.match(shown('item=ss+23&on=1989-01-01').text, /is covered by INF \(II\(6\)\), in force/);
  assert.match(
    shown('item=Pershing+IB&on=1989-01-01').text,
    /by INF \(II\(6\)\).*Of its range the record says nothing/,
  );
});

test('rings stand where definitions begin and end, and in the table with their article', () => {
  const { html, text } = shown('');
  const drawn = [...html.matchAll(/<circle [^>]*class="sv-line-limit"[^>]*data-km="(\d+)"/g)].map((each) =>
    Number(each[1]),
  );
  const bounds = new Set(rangeThresholds(wholeSite().agreements).map(({ bound }) => bound));
  assert.deepEqual(
    drawn,
    [...bounds].sort((a, b) => a - b),
  );
  assert.ok([300, 500, 600, 1000, 5500].every((km) => bounds.has(km)));
  assert.match(text, /1,000 km INF : intermediate range missile II\(5\) , beyond here · over/);
  assert.match(text, /shorter range missile II\(6\) , up to here/);
});

test('other rings can be asked for, and those that the map does not reach are told', () => {
  const { html, text } = shown('lat=10&lon=20&rings=7000,800&reach=1000');
  assert.match(html, /data-km="800"/);
  assert.doesNotMatch(html, /data-km="7000"/);
  assert.match(text, /7,000 km Asked for and beyond the edge of the map/);
});

test('a range that is more than half way round reaches everywhere', () => {
  const { text } = shown(`range=${Math.ceil(FARTHEST_KM)}`);
  assert.match(text, /20,016 km Range of the missile and reaches every point of the Earth/);
});

for (const point of ['lat=90&lon=0', 'lat=-90&lon=0', 'lat=0&lon=180', 'lat=0&lon=-180', 'lat=-89.9999&lon=179.9999']) {
  test(`around ${point}, near and far`, () => {
    for (const reach of ['200', '6000', '20015']) {
      assert.equal(shown(`${point}&reach=${reach}&basing=ground&flight=ballistic&range=12000`).page.status, 200);
    }
  });
}

test('the heaviest page keeps within the budget', () => {
  shown('lat=-40&lon=175&item=Hwasong-12&reach=20015&rings=100,200,300,400,500,600,700,800,900,1000,1100,1200');
  shown('lat=41&lon=-75&basing=submarine&flight=ballistic&range=1-20000&armament=nuclear&reach=20015');
});

test('steps lead to points on Earth', () => {
  for (const query of ['lat=90&lon=0', 'lat=-89.9&lon=179.9&reach=20015', 'lat=0&lon=-180']) {
    const { html } = shown(query);
    const links = [...html.matchAll(/href="(\/range\?[^"]*lat=[^"]*)"/g)].map((each) =>
      (each[1] ?? '').replaceAll('&amp;', '&'),
    );
    assert.ok(links.length > 6);
    for (const link of links) assert.equal(rendered(rangePage, link).page.status, 200, link);
  }
});

const KEYS = 'lat lon item basing flight range payload armament status role place reach rings'.split(' ');
const NASTY = [
  HOSTILE,
  'NaN',
  '-1e9',
  '1e308',
  '١٢',
  '9'.repeat(200),
  '__proto__',
  '0x10',
  '5 5',
  '-',
  '\u0000',
  '2500-400',
];

for (const key of KEYS) {
  test(`hostile ${key} is told calmly, beside its field`, () => {
    for (const value of NASTY) {
      const point = key === 'lat' ? '&lon=1' : key === 'lon' ? '&lat=1' : '';
      const page = rendered(rangePage, `/range?${key}=${encodeURIComponent(value)}${point}`);
      assertSound(page);
      assert.doesNotMatch(page.html, /<script>alert/);
      if (page.page.status === 200) assert.ok(key === 'rings' && value === '5 5', `${key}=${value}`);
      else {
        assert.equal(page.page.status, 400);
        assert.match(page.html, new RegExp(`id="${key}-trouble"[^>]*>[^<]+<`), `${key}=${value}`);
      }
    }
  });
}

for (const [query, expected] of [
  ['', /Выберите точку, опишите ракету/],
  [
    `${ON_1990}&lat=52.5&lon=-13&basing=ground&flight=cruise&range=2500`,
    /Крылатая ракета наземного базирования с дальностью 2500 км: охватывает соглашение INF \( ?II\(5\) ?\), действующее на 1 января 1990 года/,
  ],
  [
    'on=2020-01-01&basing=ground&flight=ballistic&range=300&armament=mass-destruction&status=deployed',
    /неизвестно: полезная нагрузка/,
  ],
  [
    'item=9M729&on=2019-03-01',
    /это оспаривается — не охватывает, как это толкует Россия|это оспаривается — охватывает/,
  ],
  ['item=Hwasong-12&reach=1000&rings=100,20000', /20 000 км Задано и за краем карты/],
] as const) {
  test(`in Russian: ${query}`, () => {
    const page = shown(`lang=ru&${query}`);
    assertSpeaksRussian(page, NAMES);
    assert.match(page.text, expected);
  });
}

for (const [query, expected] of [
  ['lat=north&lon=1', /"north" — это не широта/],
  ['range=far', /"far": это не дальность/],
  ['item=9M72', /"9M72": такого типа ракеты в записях нет.*Возможно, имеется в виду "9M723 Iskander-M"\?/],
  ['item=9M729&range=500', /либо о типе из записей, либо об описании/],
  ['basing=grund', /"grund": такого значения в списке нет.*Возможно, имеется в виду "ground"\?/],
  ['basing=ground&reading=nobody', /Так спросить нельзя/],
] as const) {
  test(`in Russian, what cannot be asked: ${query}`, () => {
    const page = rendered(rangePage, `/range?lang=ru&${query}`);
    assertSound(page);
    assert.equal(page.page.status, 400);
    assert.match(page.text, expected);
    assertSpeaksRussian(page, [...NAMES, 'north', 'far', 'grund', 'ground']);
  });
}

test('what is remembered for one language is said in the other', () => {
  const query = 'on=2018-07-01&basing=ground&flight=cruise&range=2500';
  assert.match(shown(query).text, /in force/);
  assertSpeaksRussian(shown(`lang=ru&${query}`), NAMES);
});

test('degrees can be written with a comma', () => {
  assert.match(shown('lat=52,5&lon=-13,25').text, /52.5° N, 13.25° W/);
});

test('half a point, and a type with a description, are refused', () => {
  assert.match(rendered(rangePage, '/range?lat=10').text, /Give both/);
  assert.match(rendered(rangePage, '/range?item=9M729&range=500').text, /either a type in the record or a description/);
  assert.match(rendered(rangePage, '/range?item=9M72').text, /Did you mean "9M723 Iskander-M"/);
  assert.equal(rendered(rangePage, '/range?basing=ground&reading=nobody').page.status, 400);
});

test('hostile names are text', () => {
  const site = siteOf([hostile('inf'), library('mtcr')]);
  const page = rendered(rangePage, `/range?${ON_1990}&basing=ground&flight=cruise&range=2500`, site);
  assertSound(page);
  assertEscaped(page);
});
