import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../time/testing.ts';
import { citeBibtex, citeText } from './cite.ts';

const CITED = {
  title: 'New START, II(1)(c): launchers',
  on: day('2022-03-01'),
  known: day('2026-11-24'),
  digest: 'abc123',
  address: '/agreements/new-start?on=2022-03-01&known=2026-11-24&record=abc123',
};

test('a citation names the page, both days, the record and the address', () => {
  assert.equal(
    citeText(CITED),
    'Servanda, “New START, II(1)(c): launchers”, on 1 March 2022, as known on 24 November 2026, record abc123, /agreements/new-start?on=2022-03-01&known=2026-11-24&record=abc123',
  );
});

test('BibTeX takes every title as text', () => {
  const text = citeBibtex({ ...CITED, title: '\\input{x} 50% & #1_~^$' });
  assert.ok(
    text.includes(
      'title = {{\\textbackslash{}input\\{x\\} 50\\% \\& \\#1\\_\\textasciitilde{}\\textasciicircum{}\\$}},',
    ),
  );
  assert.match(text, /^@misc\{servanda-abc123,\n/);
  const depth = [...text.replace(/\\[{}]/g, '')].reduce(
    (open, mark) => open + Number(mark === '{') - Number(mark === '}'),
    0,
  );
  assert.equal(depth, 0);
});
