import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifeOn } from '../assess/standing.ts';
import { library, record } from '../assess/testing.ts';
import { printedTotal } from '../record/printed.ts';
import { day } from '../time/testing.ts';
import { ofPrinted } from './printed-words.ts';

const ON = day('2026-11-24');

function told(id: string, on = ON): string {
  const life = lifeOn({ agreement: library(id), record }, on);
  assert.ok(life.ok);
  return ofPrinted(printedTotal(record, id, on), life.value);
}

test('where the record names fewer parties than are printed, the total and its day stand beside the count', () => {
  assert.equal(told('mtcr'), ' of 35 in print as of 2017');
  assert.equal(told('hcoc', day('2020-01-01')), ' of 138 in print as of 1 June 2016');
});

test('a total that is only recalled is marked', () => {
  assert.equal(told('hcoc'), ' of 145° in print as of 2023');
});

test('nothing stands there where the record names all: who left since was named, and who is suspended is a party', () => {
  assert.equal(told('tpnw'), '');
  assert.equal(told('moon-agreement'), ''); // Saudi Arabia left after the list of July 2018.
  assert.equal(told('cfe'), ''); // The United States, Poland and Turkey are suspended.
  assert.equal(told('ccm', day('2026-02-05')), ''); // Vanuatu, counted by the depositary, was bound from 1 March.
  assert.equal(told('ottawa', day('2026-02-10')), ''); // Finland left after the list of 3 February.
});

test('nothing stands there before anybody printed a total, or where nobody is bound', () => {
  assert.equal(told('hcoc', day('2002-11-24')), '');
  assert.equal(told('ctbt'), '');
});
