import { type Problem, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { CLASSES } from './compiled.ts';
import type { Parameter, ParametersFile, ScenarioFile } from './schema.ts';

/** One parameter by its path: `USA.reaction`, `USA.icbm.build`, `USA.programme.2036`, `sight.technical`, `risk`. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** All parameters of a scenario: those of the set that it starts from, and what it says of its own instead. */
export function parametersOf(
  { set = [], parties }: Pick<ScenarioFile, 'set' | 'parties'>,
  file: ParametersFile,
): Result<Parameters, Problem[]> {
  const lacking = parties.filter((each) => !Object.hasOwn(file.parties, each));
  if (lacking.length > 0) {
    return fail(
      lacking.map((each) => ({
        code: 'not-found',
        found: `the party ${quote(each)}`,
        expected: `one of ${Object.keys(file.parties).join(', ')}, of which the parameters ${file.id} speak`,
      })),
    );
  }
  const all = new Map(pathsIn(file).filter(([path]) => isOf(path, parties)));
  const problems: Problem[] = [];
  for (const { path, ...parameter } of set) {
    // The programme may name years that the set does not.
    if (all.has(path) || isYear(path, parties)) all.set(path, parameter);
    else problems.push(unknownPath(path, [...all.keys()]));
  }
  return problems.length > 0 ? fail(problems) : ok(all);
}

function pathsIn({ parties, sight, risk }: ParametersFile): [string, Parameter][] {
  const paths: [string, Parameter][] = [['risk', risk]];
  for (const [name, parameter] of Object.entries(sight)) paths.push([`sight.${name}`, parameter]);
  for (const [code, party] of Object.entries(parties)) {
    const { icbm, slbm, bomber, programme, ...rest } = party;
    const nested = { icbm, slbm, bomber, programme };
    for (const [name, parameter] of Object.entries(rest)) paths.push([`${code}.${name}`, parameter]);
    for (const [group, those] of Object.entries(nested)) {
      for (const [name, parameter] of Object.entries(those)) paths.push([`${code}.${group}.${name}`, parameter]);
    }
  }
  return paths;
}

function isOf(path: string, parties: readonly string[]): boolean {
  const [first = ''] = path.split('.');
  return first === 'sight' || first === 'risk' || parties.includes(first);
}

function isYear(path: string, parties: readonly string[]): boolean {
  const [party = '', name, year = '', more] = path.split('.');
  return parties.includes(party) && name === 'programme' && /^\d{4}$/.test(year) && more === undefined;
}

function unknownPath(path: string, known: readonly string[]): Problem {
  const fix = didYouMean(path, known);
  return {
    code: 'not-found',
    found: `the parameter ${quote(path)}`,
    expected: `a path such as ${CLASSES[0]} of a party: ${known.slice(0, 6).join(', ')}`,
    ...(fix !== undefined && { fix }),
  };
}
