import { partiesOf } from './agreement.ts';
import { BINDING, type Flaw, isGroup } from './flaw.ts';
import { quote } from './problem.ts';
import type { AgreementFile } from './schema.ts';
import { isState } from './states.ts';
import { didYouMean } from './suggest.ts';

/** Bodies of three letters whose views the agreements tell: the Arms Control Association, Human Rights Watch, PAX. */
const BODIES = new Set(['ACA', 'HRW', 'PAX']);

/** Codes of three letters that are no state's: parties, groups, whom a provision binds, and who holds a reading or a position. */
export function unknownCodes(agreement: AgreementFile): Flaw[] {
  const named = new Set(
    partiesOf(agreement).flatMap(({ code, before }) => [code, ...before.map(({ state }) => state)]),
  );
  for (const group of Object.values(agreement.groups)) for (const state of group.states ?? []) named.add(state);
  return codesIn(agreement).flatMap(([path, code]): Flaw[] => {
    if (code.length > 3 || isState(code) || BODIES.has(code)) return [];
    return [
      {
        code: 'unknown-code',
        path,
        found: `the code ${quote(code)}, which is no state's`,
        expected: 'a state by its ISO 3166-1 code',
        fix: didYouMean(code, [...named].filter(isState)) ?? 'mend it; a body has four letters or more',
      },
    ];
  });
}

function codesIn(agreement: AgreementFile): [path: Flaw['path'], code: string][] {
  const { parties, groups, readings, disputes } = agreement;
  return [
    ...(Array.isArray(parties) ? parties : []).flatMap((party, i): [Flaw['path'], string][] =>
      typeof party === 'string'
        ? [[['parties', i], party]]
        : [
            [['parties', i, 'party'], party.party],
            ...party.before.map(({ state }, j): [Flaw['path'], string] => [
              ['parties', i, 'before', j, 'state'],
              state,
            ]),
          ],
    ),
    ...Object.entries(groups).flatMap(([name, { states = [] }]) =>
      states.map((code, i): [Flaw['path'], string] => [['groups', name, 'states', i], code]),
    ),
    ...BINDING.flatMap((section) =>
      Object.entries(agreement[section]).flatMap(([name, { binds }]) =>
        (binds ?? []).flatMap((whom: string, i: number): [Flaw['path'], string][] =>
          isGroup(whom) ? [] : [[[section, name, 'binds', i], whom]],
        ),
      ),
    ),
    ...Object.entries(disputes).flatMap(([name, { positions }]) =>
      positions.flatMap(({ by }, i) =>
        by.map((code, j): [Flaw['path'], string] => [['disputes', name, 'positions', i, 'by', j], code]),
      ),
    ),
    ...Object.entries(readings).map(([name, { by }]): [Flaw['path'], string] => [['readings', name, 'by'], by]),
  ];
}
