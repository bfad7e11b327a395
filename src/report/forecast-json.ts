import Papa from 'papaparse';
import type { Outcome } from '../forecast/outcome.ts';
import { formatDay } from '../time/day.ts';

/** An outcome as data, with the digest of all its summaries. */
export function forecastJson(outcome: Outcome, digest: string) {
  return { ...outcome, quarters: outcome.quarters.map(formatDay), digest };
}

/** A row for each quarter and party. */
export function forecastCsv(outcome: Outcome): string {
  const names = ['deployedWarheads', 'launchers', 'cumulativeCost', 'investment'] as const;
  const shares = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;
  const quantities = ['deployedWarheads', 'deployedLaunchers', 'launchers'] as const;
  const head = [
    'scenario',
    'seed',
    'runs',
    'quarter',
    'party',
    ...names.flatMap((name) => shares.map((share) => `${name} ${share}`)),
    'predictability',
    ...quantities.map((each) => `exceeds ${each}`),
  ];
  const rows = outcome.quarters.flatMap((day, t) =>
    Object.entries(outcome.parties).map(([party, fans]) => [
      outcome.scenario,
      outcome.seed,
      outcome.runs,
      formatDay(day),
      party,
      ...names.flatMap((name) => shares.map((share) => fans[name][share][t] ?? '')),
      Math.round(outcome.predictability[party]?.now[t] ?? 0),
      ...quantities.map((each) => outcome.exceedance[party]?.[each]?.[t] ?? ''),
    ]),
  );
  return Papa.unparse([head, ...rows], { newline: '\n', escapeFormulae: true });
}
