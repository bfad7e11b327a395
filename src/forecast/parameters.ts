import { type Problem, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { CLASSES } from './compiled.ts';
import type { ScenarioProblem } from './placed.ts';
import type { Parameter, ParametersFile, ScenarioFile } from './schema.ts';

/** One parameter by its path: `USA.reaction`, `USA.icbm.build`, `USA.programme.2036`, `sight.technical`, `risk`. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** All parameters of a scenario: those of the set that it starts from, and what it says of its own instead. */
export function parametersOf(
  { set = [], parties }: Pick<ScenarioFile, 'set' | 'parties'>,
  file: ParametersFile,
): Result<Parameters, ScenarioProblem[]> {
  const lacking = parties.flatMap((party, i) => (Object.hasOwn(file.parties, party) ? [] : [{ party, i }]));
  if (lacking.length > 0) {
    const known = Object.keys(file.parties);
    return fail(
      lacking.map(({ party, i }) => ({
        code: 'not-found',
        path: ['parties', i],
        found: `the party ${quote(party)}`,
        expected: `one of ${known.join(', ')}, of which the parameters ${file.id} speak`,
        fix: 'take one of these',
      })),
    );
  }
  const all = new Map(pathsIn(file).filter(([path]) => isOf(path, parties)));
  const problems: ScenarioProblem[] = [];
  for (const [i, { path, ...parameter }] of set.entries()) {
    // The programme may name years that the set does not.
    if (all.has(path) || isYear(path, parties)) {
      all.set(path, parameter);
      problems.push(...beyondSense(path, parameter).map((each) => ({ ...each, path: ['set', i, 'value'] })));
    } else problems.push({ ...unknownPath(path, [...all.keys()], parties), path: ['set', i, 'path'] });
  }
  return problems.length > 0 ? fail(problems) : ok(all);
}

/** The most that each of these can be. Others are held by the schema alone. */
const MOST: Readonly<Record<string, { readonly most: number; readonly says: string }>> = {
  risk: { most: 1, says: 'a probability, at most 1' },
  inspectionGain: { most: 1, says: 'a share, at most 1' },
  exceeds: { most: 1, says: 'a share, at most 1' },
  momentum: { most: 1, says: 'a share, at most 1' },
  persistence: { most: 0.999, says: 'a share less than 1, at most 0.999' },
  lead: { most: 50, says: 'years, at most 50' },
};

function beyondSense(path: string, { value, high = value }: Parameter): Problem[] {
  const bound = MOST[path.split('.').at(-1) ?? ''];
  if (!bound || high <= bound.most) return [];
  return [{ code: 'bad-value', found: `${path} ${high}`, expected: bound.says, fix: `write ${bound.most}, or less` }];
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
  return parties.includes(party) && name === 'programme' && /^(19|20|21)\d\d$/.test(year) && more === undefined;
}

function unknownPath(path: string, known: readonly string[], parties: readonly string[]): Problem {
  return {
    code: 'not-found',
    found: `the parameter ${quote(path)}`,
    expected: `a parameter of ${parties.join(', ')} or sight, such as ${parties[0]}.reaction or ${parties[0]}.${CLASSES[0]}.build`,
    fix: didYouMean(path, known) ?? 'forecast SCENARIO --parameters lists them',
  };
}
