import { quote } from '../../agreement/problem.ts';
import { didYouMean } from '../../agreement/suggest.ts';
import { attributionIn } from '../../ask/question.ts';
import { lifeFor } from '../../assess/standing.ts';
import { deterringProbability, solveGame } from '../../inspect/game.ts';
import { inspectionQuotas, reachOf } from '../../inspect/reach.ts';
import { classicSample, detectionOver, smallestSample } from '../../inspect/sampling.ts';
import { reachJson } from '../../report/inspect-json.ts';
import { detectText, deterText, gameText, reachText, sampleText } from '../../report/inspect-text.ts';
import type { Day } from '../../time/day.ts';
import { type Form, tell } from '../forms.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { positive, probability, whole } from '../numbers.ts';
import { refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

const MOST_ITEMS = 1_000_000_000;
const MOST_PERIODS = 10_000;
const MOST_YEARS = 1000;
const MOST_MONEY = 1e12;
/** A violation is taken to be seen, if at all, in the week in which it is done. */
const WEEKS = '52';

export interface SampleOptions extends Form {
  readonly items?: string;
  readonly false?: string;
  readonly miss?: string;
}

/** `servanda inspect sample`: how large a sample must be. */
export function sampleCommand(options: SampleOptions, terminal: Terminal): number {
  const items = whole('--items', options.items, 1, MOST_ITEMS);
  const falsified = whole('--false', options.false, 1, items);
  const miss = probability('--miss', options.miss);
  // With one false item at least there is always an answer: all of them, if nothing less.
  const exact = smallestSample({ items, falsified }, miss) ?? items;
  const classic = classicSample({ items, falsified }, miss) ?? items;
  const found = { classic, exact };
  return tell(terminal, options, { items, false: falsified, miss, ...found }, () =>
    sampleText({ items, falsified, miss }, found, terminal.paint),
  );
}

export interface DetectOptions extends Form {
  readonly items?: string;
  readonly false?: string;
  readonly inspected?: string;
  readonly years?: string;
}

/** `servanda inspect detect`: with what probability a sample finds something. */
export function detectCommand(options: DetectOptions, terminal: Terminal): number {
  const items = whole('--items', options.items, 1, MOST_ITEMS);
  const falsified = whole('--false', options.false, 0, items);
  const inspected = whole('--inspected', options.inspected, 0, items);
  const years = whole('--years', options.years ?? '1', 1, MOST_YEARS);
  const found = detectionOver({ items, falsified }, inspected, years);
  return tell(terminal, options, { items, false: falsified, inspected, years, probability: found }, () =>
    detectText({ items, falsified, inspected, years }, found, terminal.paint),
  );
}

export interface GameOptions extends Form {
  readonly periods?: string;
  readonly inspections?: string;
  readonly violations?: string;
  readonly penalty?: string;
}

/** `servanda inspect game`: when to inspect, and what to expect. */
export function gameCommand(options: GameOptions, terminal: Terminal): number {
  const periods = whole('--periods', options.periods, 1, MOST_PERIODS);
  const game = {
    periods,
    inspections: whole('--inspections', options.inspections, 0, periods),
    violations: whole('--violations', options.violations ?? '1', 0, periods),
    penalty: positive('--penalty', options.penalty ?? '1', 1e6),
  };
  const solved = solveGame(game);
  return tell(terminal, options, { ...game, ...solved }, () => gameText(game, solved, terminal.paint));
}

export interface DeterOptions extends Form {
  readonly gain?: string;
  readonly penalty?: string;
}

/** `servanda inspect deter`: from which probability of being found on a violation does not pay. */
export function deterCommand(options: DeterOptions, terminal: Terminal): number {
  const gain = positive('--gain', options.gain, MOST_MONEY);
  const penalty = positive('--penalty', options.penalty, MOST_MONEY);
  const found = deterringProbability(gain, penalty);
  return tell(terminal, options, { gain, penalty, probability: found }, () =>
    deterText(gain, penalty, found, terminal.paint),
  );
}

export interface ReachOptions extends Form {
  readonly on?: Day;
  readonly party?: string;
  readonly quota?: string;
  readonly false?: string;
  readonly periods?: string;
  readonly penalty?: string;
  readonly record?: string;
}

/** `servanda inspect AGREEMENT`: what its inspections can and cannot find among what its parties declared. */
export function reachCommand(name: string | undefined, options: ReachOptions, terminal: Terminal): number {
  if (name === undefined) {
    refuse('no agreement', 'an agreement, or sample, detect, game or deter', 'run: inspect new-start');
  }
  const record = recordFor(options.record === undefined ? {} : { record: options.record });
  const [agreement] = agreementsFor([name]);
  if (agreement === undefined) throw new Error('invariant: one agreement was asked for');
  const life = unwrap(lifeFor({ agreement, record }, { label: 'plain', patches: [] }));
  const { party, quota } = options;
  const parties = life.life.parties;
  if (party !== undefined && !parties.includes(party)) {
    refuse(
      `--party ${party}`,
      parties.length > 0 ? `one of ${[...parties].sort().join(', ')}` : 'a party; there is none',
    );
  }
  const quotas = inspectionQuotas(agreement);
  if (quota !== undefined && !quotas.includes(quota)) {
    const expected =
      quotas.length > 0 ? `one of ${quotas.join(', ')}` : `a quota of inspections; ${agreement.id} has none`;
    refuse(`--quota ${quote(quota)}`, expected, didYouMean(quota, quotas));
  }
  const reach = reachOf(life, {
    on: options.on ?? terminal.today,
    periods: whole('--periods', options.periods ?? WEEKS, 1, MOST_PERIODS),
    penalty: positive('--penalty', options.penalty ?? '1', 1e6),
    ...(party !== undefined && { party }),
    ...(quota !== undefined && { quota }),
    ...(options.false !== undefined && { falsified: whole('--false', options.false, 1, MOST_ITEMS) }),
  });
  return tell(terminal, options, reachJson(reach), () => reachText(reach, attributionIn(record), terminal.paint));
}
