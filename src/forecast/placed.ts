import type { Problem } from '../agreement/problem.ts';
import type { Path } from '../agreement/yaml-source.ts';
import type { Parsed } from './parse.ts';
import type { ScenarioFile } from './schema.ts';

/** What is wrong with a scenario, and which part of it says so. */
export interface ScenarioProblem extends Problem {
  readonly path?: Path;
}

/** The same with lines and columns of the file that it came from; what somebody has moved has none. */
export function placedIn({ data, source }: Parsed<ScenarioFile>, problems: readonly ScenarioProblem[]): Problem[] {
  return problems.map(({ path, ...problem }) => {
    const moved = path?.[0] === 'set' && Number(path[1]) >= (data.set ?? []).length;
    return path === undefined || moved ? problem : { ...problem, at: source.placeOf(path) };
  });
}
