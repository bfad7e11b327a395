import { type Reach, sitesReached, WANTED } from '../inspect/reach.ts';
import { formatDay } from '../time/day.ts';

/** The answer as data. */
export function reachJson({ agreement, on, right, others, uncounted, sides, silent }: Reach) {
  return {
    agreement: agreement.id,
    on: formatDay(on),
    quota: right
      ? {
          id: `quotas.${right.name}`,
          provision: right.quota.cite,
          confidence: right.quota.confidence,
          says: right.quota.says,
          year: { from: formatDay(right.year.from), to: formatDay(right.year.to) },
          most: right.most,
          years: right.years.length,
          inAll: right.years.reduce((sum, each) => sum + each.max, 0),
          endless: right.endless,
          perSite: right.perSite ? { id: `quotas.${right.perSite.name}`, max: right.perSite.max } : null,
          sites: sitesReached(right),
        }
      : null,
    others: others.map((each) => `quotas.${each}`),
    uncounted: uncounted.map(({ name, cite, quota }) => ({
      id: `verification.${name}`,
      provision: cite,
      quota: quota ?? null,
    })),
    game: right?.game ?? null,
    parties: sides.map(({ party, stocks, noneAsOf }) => ({
      party,
      noneAsOf: noneAsOf ?? null,
      stocks: stocks.map(({ fewest, found, ...rest }) => ({
        ...rest,
        found: found.map(({ deterredFrom, ...each }) => ({ ...each, deterredFrom: deterredFrom ?? null })),
        fewest: { probability: WANTED, inYear: fewest.inYear ?? null, overYears: fewest.overYears ?? null },
      })),
    })),
    silent,
  };
}
