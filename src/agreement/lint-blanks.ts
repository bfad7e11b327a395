import type { Flaw } from './flaw.ts';
import type { AgreementFile } from './schema.ts';

/** What a draft leaves open. It is no mistake, but the answers stay open with it. */
export function blanks(agreement: AgreementFile): Flaw[] {
  const text = agreement.kind === 'draft' || agreement.kind === 'proposal' ? `the ${agreement.kind}` : 'this file';
  return valuesIn(agreement).flatMap(([path, value]): Flaw[] => {
    if (value !== 'blank') return [];
    const place = path.join('.');
    return [
      {
        code: 'blank',
        path,
        found: `${place}, left blank in ${text}`,
        expected: 'a value',
        fix: `fill it by a patch: set ${place}`,
      },
    ];
  });
}

/** The values that the format lets a draft leave blank. */
function valuesIn(agreement: AgreementFile): [path: Flaw['path'], value: unknown][] {
  const { lifecycle, limits, duties, quotas, verification, meetings } = agreement;
  const each = <T extends object>(section: string, entries: Record<string, T>, keys: readonly (keyof T & string)[]) =>
    Object.entries(entries).flatMap(([name, entry]) =>
      keys.map((key): [Flaw['path'], unknown] => [[section, name, key], entry[key]]),
    );
  return [
    [['lifecycle', 'withdraw', 'after'], lifecycle.withdraw?.after],
    ...each('limits', limits, ['max', 'min']),
    ...each('duties', duties, ['within', 'ahead']),
    ...each('quotas', quotas, ['max']),
    ...each('verification', verification, ['notice']),
    ...each('meetings', meetings, ['within', 'support']),
  ];
}
