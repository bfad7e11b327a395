import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { pageFor } from './routes.ts';
import { librarySite, MARKUP, rendered } from './testing-site.ts';

const site = librarySite();

function statusOf(address: string): number {
  const { view, ...page } = pageFor(site, new URL(address, 'http://localhost'));
  rendered(site, view, page);
  return page.status;
}

test('every page has its address', () => {
  for (const path of ['/', '/agreements', '/parties', '/timeline', '/what-if', '/compare', '/sources', '/how']) {
    equal(statusOf(path), 200, path);
  }
  equal(statusOf('/agreements/new-start?on=2026-02-05'), 200);
  equal(statusOf('/agreements/new-start/limits.launchers?on=2022-03-01'), 200);
  equal(statusOf('/parties/RUS'), 200);
  equal(statusOf('/parties/rus/'), 200);
});

test('provisions are found by their citation, escaped or not', () => {
  equal(statusOf(`/agreements/new-start/${encodeURIComponent('II(1)(b)')}`), 200);
  equal(statusOf('/agreements/new-start/II(1)(b)'), 200);
});

test('what is not there is not found', () => {
  for (const path of [
    '/nothing',
    '/agreements/nothing',
    '/parties/XXX',
    '/parties/RUS/more',
    '/how/more',
    '/%E0%A4%A',
  ]) {
    ok([404, 200].includes(statusOf(path)), path);
  }
  equal(statusOf('/nothing'), 404);
  equal(statusOf('/how/more'), 404);
  equal(statusOf('/%E0%A4%A'), 404);
  equal(statusOf('/constructor'), 404);
  equal(statusOf('/agreements/__proto__'), 404);
  equal(statusOf(`/agreements/${encodeURIComponent(MARKUP)}`), 404);
});

test('an address that cannot be read is told what is wrong with it', () => {
  equal(statusOf('/?on=2026-02-30'), 400);
  equal(statusOf('/parties?party=RUSSIA'), 400);
  const { view, ...page } = pageFor(site, new URL(`http://localhost/?on=${encodeURIComponent(MARKUP)}`));
  match(rendered(site, view, page), /&lt;script>alert\(1\)/);
});

test('the view that the address asks for comes with the page', () => {
  const { view } = pageFor(site, new URL('http://localhost/parties?on=2018-02-05&q=korea'));
  equal(view.dated, true);
  equal(view.rest.get('q')?.[0], 'korea');
});
