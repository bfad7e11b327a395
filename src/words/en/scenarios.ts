import type { Beyond } from '../../forecast/outcome.ts';
import { capitalised } from '../letters.ts';
import { momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** A number under the scenario and under what it is held against, so many years after the start. */
export interface Point {
  readonly years: number;
  readonly a: number;
  readonly b: number | undefined;
}

/** `1,423 instead of 1,490 after 5 years, 1,511 both ways after 20 years`. */
function course(points: readonly Point[], unit = ''): string {
  return points
    .map(({ years, a, b }) => {
      const other = b === undefined ? '' : a === b ? ' both ways' : ` instead of ${numberWords(b)}${unit}`;
      return `${numberWords(a)}${unit}${other} after ${plural(years, 'year')}`;
    })
    .join(', ');
}

const bare = (state: string): string => stateWords(state).replace(/^the /, '');

/** Scenarios: what could come under an agreement, and without it. */
const COUNTED: Readonly<Record<Beyond['what'], string>> = {
  deployedWarheads: 'deployed warheads',
  launchers: 'deployed launchers',
  cumulativeCost: 'million dollars',
  investment: 'million dollars spent once',
};

export const scenarios = {
  title: (a: string, b: string) => `Scenarios: ${a}, or ${b}`,
  fraction: (value: number) => (Number.isInteger(value) ? numberWords(value) : String(value)),
  plainTitle: 'Scenarios',
  answer: (a: string, b: string, state: string, { years, a: with_, b: without }: Point, known: Point) => {
    const place = `after ${plural(years, 'year')} in the middle of the runs`;
    const count = plural(with_, 'deployed warhead');
    const instead =
      without === undefined ? '' : with_ === without ? ', as many as otherwise' : `, and not ${numberWords(without)}`;
    const sight = `The others would know that number within an interval of ${plural(known.a, 'warhead')}${known.b === undefined ? '' : known.a === known.b ? ', as otherwise' : `, and not ${numberWords(known.b)}`}`;
    return `Under “${a}”, held against “${b}”, ${stateWords(state)} would have ${count} ${place}${instead}. ${sight}.`;
  },
  warheads: (state: string, points: readonly Point[]) => `Deployed warheads, ${bare(state)}: ${course(points)}.`,
  known: (state: string, points: readonly Point[]) =>
    `The interval in which the others know its number (90 per cent), ${bare(state)}: ${course(points)}.`,
  cost: (state: string, points: readonly Point[]) =>
    `Cost by then, billion dollars, ${bare(state)}: ${course(points)}.`,
  above: (state: string, points: readonly Point[]) =>
    `Runs above the limit on warheads, had it stayed in force, ${bare(state)}: ${course(points, '%')}.`,
  fans: (state: string) => `Deployed warheads of ${stateWords(state)}`,
  fan: (title: string, state: string) => `${title}: ${bare(state)}`,
  unit: 'Deployed warheads',
  baselineLacks: (state: string) => `${capitalised(stateWords(state))} takes no part in what it is held against.`,
  fansNote:
    'Both on the same axis. Darker is where the middle half of the runs lies. The dashed line is the year that is looked at.',
  tables: 'After 5, 10 and 20 years',
  tableOf: 'The middle of the runs, in brackets where 90 per cent of them lie; a limit that no run exceeds has no row',
  columns: { what: 'What', after: (years: number, year: number) => `${plural(years, 'year')} (${year})` },
  rows: {
    deployedWarheads: 'Deployed warheads',
    launchers: 'Deployed launchers',
    cumulativeCost: 'Cost so far, billion dollars',
    investment: 'Of it spent once',
    known: 'Known within (warheads)',
    above: 'Runs above the limit on warheads',
    aboveLaunchers: 'Runs above the limit on deployed launchers',
    aboveAll: 'Runs above the limit on all launchers',
  },
  instead: (words: string) => `instead of ${words}`,
  same: 'the same',
  none: '–',
  range: (low: number, high: number) => `${numberWords(low)}–${numberWords(high)}`,
  percent: (share: number) => `${numberWords(share)}%`,
  distribution: (year: number) => `The runs in ${year}`,
  distributionOf: (title: string, state: string, year: number) => `${title}: ${bare(state)} in ${year}`,
  runsUnit: 'runs',
  half: (year: number, title: string, low: number, high: number) =>
    `In ${year}, under “${title}”, half of the runs lie between ${numberWords(low)} and ${numberWords(high)} deployed warheads.`,
  risk: 'Small risks add up',
  riskWarning:
    'The scenario changes nothing here: nobody knows by how much an agreement lowers the probability of a war that nobody wants, and so it is taken as the same every year, with and without. What the table shows is that a small risk every year becomes a large one over many.',
  riskSource: (source: string) => `Published range: ${source}.`,
  riskCaption: 'Probability of inadvertent war at least once by then, for a probability a year of',
  riskColumns: (low: number, mid: number, high: number) => [`${low}%`, `${mid}% (median)`, `${high}%`],
  riskRow: (years: number) => plural(years, 'year'),
  parameters: 'Every number that goes in',
  parametersLead: (all: number, assumed: number, recalled: number) =>
    `Of ${numberWords(all)} parameters ${numberWords(assumed)} are assumptions and ${numberWords(recalled)} are recalled°. A range is drawn anew in each run; what is moved is the same in every run.`,
  parametersCaption: (title: string) => `Parameters of “${title}”: value, range, and the source or why it is assumed`,
  parameterColumn: 'Parameter',
  assumed: (why: string) => `assumed: ${why}`,
  others: 'The numbers of the others: ',
  moved: 'moved here',
  sources: 'Sources of the parameters',
  groups: {
    own: 'Of a party as a whole',
    icbm: 'ICBMs',
    slbm: 'SLBMs',
    bomber: 'Heavy bombers',
    programme: 'Programme of record: deployed warheads wanted at the beginning of a year',
    sight: 'Sight: errors in warheads, one standard deviation',
    all: 'Of all together',
  },
  names: {
    launchers: 'Launchers at the start',
    warheads: 'Warheads at the start',
    most: 'Warheads on one launcher at most',
    build: 'New launchers a year',
    lead: 'Years from order to launcher',
    launcherCost: 'Million dollars a launcher',
    operation: 'Million dollars a year to keep one',
    nondeployed: 'Launchers that are not deployed',
    stored: 'Stored warheads fit for upload',
    upload: 'Upload, warheads a quarter',
    download: 'Download, warheads a quarter',
    production: 'New warheads a year',
    wander: 'How far plans wander in a year',
    momentum: 'What is left of a change a year later',
    reaction: 'Reaction: warheads for each more of the rivals',
    hedge: 'Hedge: warheads for each by which their number is unsure',
    noise: 'Variation from quarter to quarter',
    persistence: 'What is left of it a quarter later',
    uploadCost: 'Million dollars to upload one',
    budget: 'Million dollars a year for launchers',
    exceeds: 'Share of runs in which no limit is kept',
    start: 'At the start',
    drift: 'Drift in a quarter, unseen',
    exchange: 'Of exchanged data',
    technical: 'Of national technical means alone',
    inspectionGain: 'Share by which an inspection lessens it',
    risk: 'Inadvertent war, probability a year',
  } as Readonly<Record<string, string>>,
  notes: 'What this is, and is not',
  notAllowed: <T>(title: string, agreement: T, cite: string): readonly (string | T)[] => [
    `“${title}”: the text of `,
    agreement,
    ` does not allow this (${cite}); it is taken as agreed by all parties.`,
  ],
  says: (title: string, says: string) => `“${title}”: ${says}`,
  oracle:
    'A model with stated assumptions, and no oracle: it knows no doctrine, no arms that New START does not count, no crisis and no use. Moved numbers hold for both sides of the comparison.',
  law: 'Which limits bind, and who sees whom, comes from the same agreements and the same assessment as on every other page. The days in the head of the page change nothing here.',
  beyond: (party: string, what: Beyond['what'], most: number, share: number): string =>
    `In up to ${numberWords(Math.ceil(share * 1000) / 10)}% of the runs ${stateWords(party)} goes beyond ${numberWords(most)} ${COUNTED[what]}, the most that is counted: what is more is shown as that.`,
  run: (model: string, seed: number, runs: number, data: string) =>
    `Model ${model}, seed ${seed}, ${numberWords(runs)} runs of each, data as of ${momentWords(data)}.`,
  digest: 'Run it in this browser and compare',
  digestIs: 'Digest of the runs of the scenario, worked out in this browser; the command line prints the same:',
  form: {
    lead: 'What is compared',
    scenario: 'Scenario',
    baseline: 'Held against',
    party: 'Whose warheads',
    year: 'Year looked at',
    runs: 'Runs',
    seed: 'Seed',
    reaction: 'Reaction',
    hedge: 'Hedge',
    upload: 'Upload a quarter',
    set: 'Another parameter, such as USA.icbm.build:30',
    more: 'Other parameters, runs and seed',
    submit: 'Show',
    range: (low: number, high: number) => `unmoved: ${numberWords(low)} to ${numberWords(high)}`,
    asIs: 'All as the scenario has it',
  },
  trouble: {
    asked: (found: string, expected: string, fix: string | undefined) =>
      `This cannot be asked: ${found}. Expected ${expected}${fix === undefined ? '' : `; ${fix}`}.`,
    whole: (found: string, least: number, most: number) =>
      `${found} will not do. Write a whole number from ${numberWords(least)} to ${numberWords(most)}.`,
    party: (found: string, known: string) => `${found} takes no part in this scenario. These do: ${known}.`,
    unreachable: 'The server does not answer: the words are those of before.',
  },
};
