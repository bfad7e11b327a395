import { h } from 'preact';
import { ATTRIBUTES } from '../agreement/vocabulary.ts';
import type { Point } from '../chart/map.ts';
import { say } from '../words/language.ts';
import { choice, field, group, keptInputs, liveForm } from './form.ts';
import { LEAST_REACH, MOST_REACH, type RangeAsked } from './range-asked.ts';
import type { Html, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

type WordField = 'basing' | 'flight' | 'armament' | 'status' | 'role' | 'place';
type TextField = 'lat' | 'lon' | 'item' | 'range' | 'payload' | 'reach' | 'rings';

/** The question as a form, and links that move its point: everything can be asked without a script and without a mouse. */
export function rangeForm(site: Site, view: View, asked: RangeAsked): Html {
  const { form } = say().range;
  const { written } = asked;
  const text = (name: TextField, rest: { readonly [attribute: string]: string | number } = {}): Html =>
    field(asked, name, form[name], 'input', { value: written[name] ?? '', size: 10, maxLength: 100, ...rest });
  const word = (name: WordField): Html =>
    choice(asked, name, form[name], [
      ['', form.notSaid],
      ...ATTRIBUTES[name].values.map((each) => [each, say().range.value(each)] as const),
    ]);
  const isMore = (['armament', 'status', 'role', 'place', 'reach', 'rings'] as const).some((name) => written[name]);
  return h(
    'form',
    liveForm('/range', 'range-answer range-map range-coverage range-rings'),
    keptInputs(view, true),
    group(form.point, text('lat'), text('lon')),
    group(form.missile, text('item', { list: 'missile-types', size: 16 })),
    group(form.or, word('basing'), word('flight'), text('range'), text('payload')),
    h(
      'details',
      isMore ? { open: true } : null,
      h('summary', null, form.more),
      group(form.or, word('armament'), word('status'), word('role'), word('place')),
      group(form.drawing, text('reach', { inputmode: 'numeric' }), text('rings', { size: 16 })),
    ),
    h(
      'datalist',
      { id: 'missile-types' },
      typesIn(site).map((value) => h('option', { value })),
    ),
    h('button', { type: 'submit' }, form.submit),
  );
}

function typesIn({ record }: Site): string[] {
  const types = record.statements.flatMap((each) =>
    each.kind === 'characteristic' && each.item === 'missile' ? [each.type] : [],
  );
  return [...new Set(types)].sort((a, b) => (a < b ? -1 : 1));
}

/** By how much of the map one step moves the point, and by how much one step nearer or farther changes its reach. */
const [STEP, ZOOM] = [0.25, 1.6];

/** Each a link to the page as it would then be. */
export function moves(view: View, { written, centre }: RangeAsked, reachKm: number): Html {
  const { move } = say().range;
  const link = (words: string, change: { readonly [key: string]: string }): Html =>
    h(
      'li',
      null,
      h(
        'a',
        { href: hrefOf(view, '/range', { ...written, party: view.party, reading: view.reading, ...change }) },
        words,
      ),
    );
  const at = ({ lat, lon }: Point) => ({ lat: String(lat), lon: String(lon) });
  const step = (reachKm / 111) * STEP;
  const reach = (km: number) => ({ reach: String(Math.round(Math.min(MOST_REACH, Math.max(LEAST_REACH, km)))) });
  return [
    h(
      'nav',
      { 'aria-label': move.label },
      h(
        'ul',
        { class: 'moves' },
        link(move.north, at(moved(centre, step, 0))),
        link(move.south, at(moved(centre, -step, 0))),
        link(move.west, at(moved(centre, 0, -step))),
        link(move.east, at(moved(centre, 0, step))),
        link(move.nearer, reach(reachKm / ZOOM)),
        link(move.farther, reach(reachKm * ZOOM)),
      ),
    ),
    h('p', { class: 'small' }, move.places),
    h(
      'ul',
      { class: 'inline small' },
      link(move.northPole, { lat: '90', lon: '0' }),
      link(move.southPole, { lat: '-90', lon: '0' }),
      link(move.zero, { lat: '0', lon: '0' }),
    ),
  ];
}

/** So many degrees to the north and to the east: not past a pole, and round and round. */
function moved({ lat, lon }: Point, north: number, east: number): Point {
  const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
  const around = ((lon + east + 540) % 360) - 180;
  return { lat: tenth(Math.max(-90, Math.min(90, lat + north))), lon: tenth(around) };
}
