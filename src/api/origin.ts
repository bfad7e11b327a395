import { failWith } from './problem.ts';

/**
 * Pages of other sites may not make us work on what they send. Browsers say where a request comes from in
 * `Sec-Fetch-Site`; older ones in `Origin`, which is `null` for the forms of our own pages, since these send no referrer.
 */
export function refuseOtherSites(headers: Headers): void {
  const [site, origin] = [headers.get('sec-fetch-site'), headers.get('origin')];
  if (site === null ? isFromHere(origin, headers.get('host')) : site === 'same-origin' || site === 'none') return;
  failWith(403, [
    `a request of ${(origin ?? 'another site').slice(0, 80)}`,
    'one from here',
    'other sites may read with GET',
  ]);
}

function isFromHere(origin: string | null, host: string | null): boolean {
  return origin === null || host === null || origin.replace(/^https?:\/\//, '') === host;
}
