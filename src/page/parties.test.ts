import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { livesOn } from './lives.ts';
import { partiesPage, standingsOn } from './parties.ts';
import { partyPage } from './party.ts';
import { hostileSite, librarySite, MARKUP, rendered, viewAt } from './testing-site.ts';

const site = librarySite();

function partyAt(address: string, code: string, of = site): string {
  const view = viewAt(of, address);
  return rendered(of, view, partyPage(of, view, code));
}

test('states stand by the number of agreements that bind them', () => {
  const view = viewAt(site, '/parties');
  const standings = standingsOn(site, view);
  standings.forEach((each, i) => {
    ok(each.bound <= (standings[i - 1]?.bound ?? each.bound), `${each.code} is out of order`);
  });
  const html = rendered(site, view, partiesPage(site, view));
  for (const { code } of standings) ok(html.includes(`href="/parties/${code}"`), code);
});

test('what is disputed is counted apart', () => {
  const standings = standingsOn(site, viewAt(site, '/parties'));
  equal(standings.find((each) => each.code === 'PRK')?.disputed, 1);
});

test('states are found by a part of their name or their letters, and a strange word finds none', () => {
  const found = (word: string): number => {
    const view = viewAt(site, `/parties?q=${encodeURIComponent(word)}`);
    const html = rendered(site, view, partiesPage(site, view));
    return html.split('<tr>').length - 2;
  };
  equal(found('korea'), 2);
  equal(found('rus'), 3, 'Russia, and Belarus and Cyprus by a part of their names');
  equal(found('DPRK'), 1);
  ok(found('<b>') < 0);
});

test('a state’s page counts what binds it as the assessment does', () => {
  const view = viewAt(site, '/parties/RUS');
  const bound = livesOn(site, view).filter(({ life }) =>
    life.some((each) => each.party === 'RUS' && each.status === 'met' && !each.disputed),
  ).length;
  match(partyAt('/parties/RUS', 'RUS'), new RegExp(`On 24 November 2026, ${bound} of the ${site.agreements.length}`));
});

test('what a state left stands with its day and its reason', () => {
  const html = partyAt('/parties/RUS', 'RUS');
  match(html, /Open Skies<\/a>: ended on 18 December 2021, when the withdrawal of Russia took effect/);
  match(html, /New START<\/a>: ended on 5 February 2026: its term had run out/);
});

test('both readings of a dispute about it stand side by side', () => {
  const html = partyAt('/parties/UKR', 'UKR');
  match(html, /As Ukraine reads it: <\/strong>Suspended/);
  match(html, /As the others read it: <\/strong>In force/);
});

test('what it owes next and what it last declared are there', () => {
  match(partyAt('/parties/IND', 'IND'), /1 January 2027: .*yearly list/);
  match(partyAt('/parties/USA?on=2022-03-01', 'USA'), /breached: 901 of at most 800/);
  match(partyAt('/parties/USA?on=2022-03-01', 'USA'), /met: 800 of at most 800/);
});

test('a running notice and a suspension have sections of their own', () => {
  match(partyAt('/parties/USA?on=2020-08-01', 'USA'), /<h2>Notice of withdrawal is running \(1\)/);
  match(partyAt('/parties/POL?on=2024-06-01', 'POL'), /<h2>Suspended \(1\)/);
});

test('a state that is gone leads to those that took its place', () => {
  match(partyAt('/parties/SUN', 'SUN'), /Its place was taken by <a href="\/parties\/RUS">Russia/);
});

test('pages of all states render', () => {
  const view = viewAt(site, '/parties');
  const few = standingsOn(site, view).filter((_each, i) => i % 20 === 0);
  for (const { code } of few) partyAt(`/parties/${code}`, code);
});

test('who is no state is not found', () => {
  for (const code of ['ZZZ', 'RUSSIA', MARKUP, '']) {
    const view = viewAt(site, '/parties/x');
    const page = partyPage(site, view, code);
    equal(page.status, 404);
    rendered(site, view, page);
  }
  const view = viewAt(site, '/parties/DPRK');
  match(rendered(site, view, partyPage(site, view, 'DPRK')), /href="\/parties\/PRK"/);
});

test('markup in names and statements is text', () => {
  const html = partyAt('/parties/RUS?on=2018-12-24', 'RUS', hostileSite(site, library('inf')));
  equal(html.includes(MARKUP), false);
  ok(html.includes('&lt;script>alert(1)&lt;/script>'));
});
