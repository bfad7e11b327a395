import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../time/testing.ts';
import { citeBibtex, citeCsl, citeText } from './cite.ts';

const CITED = {
  title: 'New START, II(1)(c): launchers',
  on: day('2022-03-01'),
  known: day('2026-11-24'),
  digest: 'abc123',
  address: '/agreements/new-start?on=2022-03-01&known=2026-11-24&record=abc123',
  read: day('2026-11-25'),
};

test('a citation names the page, both days, the record, the address and the day on which it was read', () => {
  assert.equal(
    citeText(CITED),
    'Servanda, “New START, II(1)(c): launchers”, on 1 March 2022, as known on 24 November 2026, record abc123, /agreements/new-start?on=2022-03-01&known=2026-11-24&record=abc123, read on 25 November 2026',
  );
});

test('CSL-JSON says the same to programs that keep references', () => {
  const title = '"Quoted" <b>';
  assert.deepEqual(JSON.parse(citeCsl({ ...CITED, title, origin: 'https://example.org' })), [
    {
      id: 'servanda-abc123',
      type: 'webpage',
      title,
      author: [{ literal: 'Servanda' }],
      issued: { 'date-parts': [[2026, 11, 24]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
      version: 'abc123',
      URL: `https://example.org${CITED.address}`,
      note: 'On 2022-03-01, as known on 2026-11-24, record abc123',
    },
  ]);
});

test('BibTeX takes every title as text', () => {
  const text = citeBibtex({ ...CITED, title: '\\input{x} 50% & #1_~^$' });
  assert.ok(
    text.includes(
      'title = {{\\textbackslash{}input\\{x\\} 50\\% \\& \\#1\\_\\textasciitilde{}\\textasciicircum{}\\$}},',
    ),
  );
  assert.match(text, /urldate = \{2026-11-25\},/);
  assert.match(text, /^@misc\{servanda-abc123,\n/);
  const depth = [...text.replace(/\\[{}]/g, '')].reduce(
    (open, mark) => open + Number(mark === '{') - Number(mark === '}'),
    0,
  );
  assert.equal(depth, 0);
});
