import type { InspectionGame, Solved } from '../inspect/game.ts';
import { type Reach, type Right, type Side, type Stock, sitesReached, WANTED } from '../inspect/reach.ts';
import { capitalised, dayWords, listWords, momentWords, numberWords, stateWords } from '../words/words.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** An answer of a formula: what it says, by which formula, after whom. */
export interface FormulaAnswer {
  readonly title: string;
  readonly says: readonly string[];
  readonly formula: readonly string[];
  readonly source: string;
}

export function formulaText({ title, says, formula, source }: FormulaAnswer, paint: Paint): string {
  return [
    paint.strong(title),
    '',
    ...says.map((each) => wrap(each)),
    '',
    ...formula.map((each) => `  ${each}`),
    '',
    paint.faint(wrap(`Source: ${source}`)),
  ].join('\n');
}

const HYPERGEOMETRIC =
  'the hypergeometric distribution; R. Avenhaus and M. J. Canty, Compliance Quantified (1996), ch. 2. The classic formula: IAEA, Statistical Concepts and Techniques for IAEA Safeguards, IAEA/SG/SCT/4 (1989), as quoted there.';
const GAME =
  'M. Dresher, A Sampling Inspector Problem in Arms Control Agreements, RAND RM-2972 (1962); B. von Stengel, Recursive Inspection Games, Mathematics of Operations Research 41 (2016), 935-952.';

export function sampleText(
  asked: { readonly items: number; readonly falsified: number; readonly miss: number },
  { classic, exact }: { readonly classic: number; readonly exact: number },
  paint: Paint,
): string {
  const { items, falsified, miss } = asked;
  const same =
    classic === exact ? 'and so says the classic formula' : `the classic formula asks for ${numberWords(classic)}`;
  return formulaText(
    {
      title: `SAMPLE: ${numberWords(exact)} of ${numberWords(items)}`,
      says: [
        `Of ${numberWords(items)} items ${numberWords(falsified)} ${falsified === 1 ? 'is' : 'are'} not what they are declared to be. ${numberWords(exact)} drawn by chance miss all of these with a probability of at most ${miss}, and no smaller sample does; ${same}.`,
      ],
      formula: [
        'exact:   the least n with C(N - d, n) / C(N, n) <= beta',
        'classic: n = N (1 - beta^(1/d)), rounded up',
      ],
      source: HYPERGEOMETRIC,
    },
    paint,
  );
}

export function detectText(
  asked: { readonly items: number; readonly falsified: number; readonly inspected: number; readonly years: number },
  probability: number,
  paint: Paint,
): string {
  const { items, falsified, inspected, years } = asked;
  const each = years === 1 ? '' : `, drawn anew each year for ${numberWords(years)} years,`;
  const found = falsified > 0 && inspected > items - falsified ? '100%' : percentWords(probability);
  return formulaText(
    {
      title: `DETECTION: ${found}`,
      says: [
        `${numberWords(inspected)} of ${numberWords(items)} items${each} find at least one of ${numberWords(falsified)} false ones with a probability of ${found}.`,
      ],
      formula: [`p = 1 - ${years === 1 ? '' : '['}C(N - d, n) / C(N, n)${years === 1 ? '' : ']^y'}`],
      source: HYPERGEOMETRIC,
    },
    paint,
  );
}

export function gameText(game: InspectionGame, solved: Solved, paint: Paint): string {
  const { periods, inspections, violations, penalty } = game;
  return formulaText(
    {
      title: `INSPECTION GAME: value ${short(solved.value)}`,
      says: [
        `Inspections: ${numberWords(inspections)}, over ${numberWords(periods)} periods, against somebody who watches and would violate at most ${violations === 1 ? 'once' : `${numberWords(violations)} times`}. Being caught costs him ${penalty === 1 ? 'as much as' : `${short(penalty)} times what`} an undetected violation is worth.`,
        `Inspect in the first period with a probability of ${sureWords(solved.inspectFirst)}, and go on like that with what is left. Played so by both, the inspector has to expect ${short(solved.value)}, where -1 is one violation that nobody sees.`,
      ],
      formula: [
        'v(n, m, k) = [C(n - k, m + 1) - C(n, m + 1)] / s(n, m)',
        's(n, m) = the sum of C(n, i) b^(m - i) over i from 0 to m',
        'inspect first with s(n - 1, m - 1) / s(n, m)',
      ],
      source: GAME,
    },
    paint,
  );
}

export function deterText(gain: number, penalty: number, probability: number, paint: Paint): string {
  return formulaText(
    {
      title: `DETERRENCE: from ${percentWords(probability)} on`,
      says: [
        `A violation that gains ${short(gain)} undetected and costs ${short(penalty)} detected does not pay where it is found with a probability of ${percentWords(probability)} or more.`,
      ],
      formula: ['(1 - p) d <= p b, so p >= d / (b + d)'],
      source: 'the condition of indifference; B. von Stengel (2016), R. Avenhaus and M. J. Canty (1996).',
    },
    paint,
  );
}

/** What the inspections that an agreement allows can and cannot find. `attribution` says who stands behind a statement. */
export function reachText(reach: Reach, attribution: (id: string) => string, paint: Paint): string {
  const { agreement, on, right } = reach;
  const lines = [paint.strong(`INSPECTIONS: ${agreement.short ?? agreement.id}, ${dayWords(on)}`), ''];
  if (right === undefined) return [...lines, ...withoutRight(reach)].join('\n');
  lines.push(...rightLines(reach, right));
  for (const side of reach.sides) lines.push('', ...sideLines(side, right, attribution, paint));
  if (reach.silent.length > 0) {
    const who =
      reach.silent.length > 4 ? `${numberWords(reach.silent.length)} parties` : listWords(reach.silent.map(stateWords));
    lines.push(
      '',
      wrap(
        `Of ${who} the record has no number of things that are declared one by one by then: nothing can be reckoned.`,
      ),
    );
  }
  if (reach.sides.length > 0)
    lines.push('', ...whenLines(right), '', ...limitsLines(right).map((each) => paint.faint(each)));
  return lines.join('\n');
}

function withoutRight({ agreement, uncounted, others }: Reach): string[] {
  if (others.length > 0) return [wrap('The record has no day from which the years of its quotas could be counted.')];
  if (uncounted.length === 0) return [wrap('It has no inspections on site, as far as its file says.')];
  return [
    wrap('It has inspections on site, and no quota of them that is a number in its file:'),
    ...uncounted.map(({ cite, quota, name }) =>
      wrap(`${quota === undefined ? `${name.replaceAll('-', ' ')}, no number given` : quota} [${cite}]`, '  ', '    '),
    ),
    '',
    wrap(`servanda show ${agreement.id}`),
  ];
}

function rightLines({ on, others, agreement }: Reach, right: Right): string[] {
  const { quota, most, year, years, endless, perSite } = right;
  const mark = quota.confidence === 'recalled' ? '°' : '';
  const span = `${dayWords(year.from)} to ${dayWords(year.to - 1)}`;
  const over = year.to <= on ? ', the last that there was' : on < year.from ? ', the first' : '';
  const inAll = years.reduce((sum, each) => sum + each.max, 0);
  const [least] = sitesReached(right);
  const whole = endless ? 'up to and with that one' : 'from first to last';
  const lines = [
    wrap(`${quota.says} [${quota.cite}]${mark}`),
    wrap(
      `In the year ${span}${over}: ${numberWords(most)}. Over ${years.length === 1 ? 'one year' : `${numberWords(years.length)} years`}, ${whole}: ${numberWords(inAll)}. The text allows these; how many were made is another matter (servanda assess ${agreement.id} --provision quotas.${right.name}).`,
    ),
  ];
  if (perSite) {
    lines.push(
      wrap(
        `${perSite.quota.says} [${perSite.quota.cite}] So ${numberWords(most)} inspections reach between ${numberWords(least)} and ${numberWords(most)} places in a year. How many bases there are is not in the record: what share of them that is cannot be said.`,
      ),
    );
  }
  if (others.length > 0) lines.push(wrap(`Other quotas: ${others.map((each) => `--quota ${each}`).join(', ')}.`));
  return lines;
}

function sideLines(
  { party, stocks, noneAsOf }: Side,
  right: Right,
  attribution: (id: string) => string,
  paint: Paint,
): string[] {
  const [main, ...rest] = stocks;
  const name = capitalised(stateWords(party));
  if (main === undefined) {
    return [
      wrap(`${name} declared none any more as of ${momentWords(noneAsOf ?? '')}: there is nothing left to draw from.`),
    ];
  }
  const years = numberWords(right.years.length);
  const head = ['if false', `found by ${numberWords(right.most)} in a year`, `over ${years} years`, 'deterred from'];
  const rows = main.found.map(({ falsified, inYear, overYears, deterredFrom }) => [
    numberWords(falsified),
    percentWords(inYear),
    percentWords(overYears),
    deterredFrom === undefined ? 'never' : timesWords(deterredFrom),
  ]);
  const title = `${name}: ${stockWords(main)} declared as of ${momentWords(main.on)}${typesWords(main)}`;
  return [
    ...wrap(title).split('\n').map(paint.strong),
    ...(rows.length > 0 ? columns([head, ...rows], '  ') : []),
    wrap(fewestWords(main, years), '  '),
    ...columns(restRows(rest, years), '  '),
    paint.faint(wrap(`— ${stocks.map((each) => sourceWords(each, attribution)).join('; ')}`, '  ')),
  ];
}

/** The fewest that are found, for whatever else was declared. */
function restRows(rest: readonly Stock[], years: string): string[][] {
  if (rest.length === 0) return [];
  const units = rest.map((each) => (each.what.kind === 'count' ? each.what.unit : ''));
  const rows = rest.map((each): string[] => {
    const { what } = each;
    // Two totals may have one unit: then they go by their names.
    const unclear = what.kind === 'count' && units.filter((unit) => unit === what.unit).length > 1;
    const name = unclear ? `${countWords(each)} ${what.id.replaceAll('-', ' ')}` : stockWords(each);
    const found = [shareWords(each.fewest.inYear, each), shareWords(each.fewest.overYears, each)];
    return [name, momentWords(each.on), ...found];
  });
  return [['and so of', 'as of', 'one year', `${years} years`], ...rows];
}

function stockWords(stock: Stock): string {
  const { what, number } = stock;
  return `${countWords(stock)} ${what.kind === 'count' ? what.unit : itemWords(what, number)}`;
}

function countWords({ number, recalled }: Stock): string {
  return `${numberWords(number)}${recalled ? '°' : ''}`;
}

function itemWords({ item, status }: Extract<Stock['what'], { kind: 'items' }>, number: number): string {
  const plural = number === 1 || item === 'aircraft' ? item : `${item}s`;
  return status === undefined ? plural : `${status} ${plural}`;
}

function typesWords({ what }: Stock): string {
  return what.kind === 'items' && what.types.length > 0 ? ` (${listWords(what.types)})` : '';
}

function sourceWords({ statements }: Stock, attribution: (id: string) => string): string {
  const [first = ''] = statements;
  return `${attribution(first)}${statements.length > 1 ? ` and ${statements.length - 1} more` : ''}`;
}

function fewestWords(stock: Stock, years: string): string {
  const { inYear, overYears } = stock.fewest;
  return `Found with ${WANTED * 100} per cent: ${shareWords(inYear, stock)} false ones or more by the inspections of one year, ${shareWords(overYears, stock)} or more by those of ${years} years; fewer with less.`;
}

function shareWords(fewest: number | undefined, { number }: Stock): string {
  return fewest === undefined ? 'none' : `${numberWords(fewest)} (${sureWords(fewest / number)})`;
}

function whenLines({ game, most }: Right): string[] {
  const { periods, penalty, inspectFirst, value } = game;
  return [
    wrap(
      `When: in the inspection game with ${numberWords(most)} inspections over ${numberWords(periods)} periods of a year, one violation and a penalty of ${short(penalty)}, inspect in the first period with a probability of ${sureWords(inspectFirst)} and go on so. The inspector's value is ${short(value)}, where -1 is a violation that is sure to go unseen. (servanda inspect game; --periods, --penalty)`,
    ),
  ];
}

/** What the numbers do not say. */
function limitsLines({ quota }: Right): string[] {
  return [
    wrap(
      'Not modelled; these are upper bounds. Each inspection looks at one thing, and all are taken to be drawn by chance from the whole stock, without looking at one twice in a year; the inspectors choose one site, see what is there, and pick among it. A false thing is taken to be recognised when it is looked at: one more re-entry vehicle than declared on the missile that is opened, and on no other. What is hidden, or is at no declared place, is not in the stock that is drawn from. The same things are taken to stay false from year to year, and no number to change. A list by type in the record may not be all of it.',
    ),
    wrap(
      `Which of the stocks an inspection of this kind may look at is for its words to say; each line supposes that all of them went there. "Deterred from" is how many times its gain a violation must cost, once found, not to pay for the inspections of a year: (1 - p) / p. Formulas: the hypergeometric distribution (Avenhaus and Canty 1996); Dresher (1962), von Stengel (2016); see docs/inspection.md.${quota.note === undefined ? '' : ` On the quota: ${quota.note}`}`,
    ),
  ];
}

/** As fine as it means anything: 1.6%, 15%, 99.97%. A 1 may be rounded: what is certain is said with {@link sureWords}. */
function percentWords(share: number): string {
  if (share > 0 && share < 1e-6) return 'under 0.0001%';
  if (share > 0.9999) return 'over 99.99%';
  const percent = share * 100;
  const digits = share > 0.99 ? percent.toFixed(2) : percent.toPrecision(share < 0.1 ? 2 : 3);
  return `${Number(digits)}%`;
}

function sureWords(share: number): string {
  return share === 1 ? '100%' : percentWords(share);
}

function timesWords(times: number): string {
  if (times === 0) return 'any penalty';
  if (times < 0.01) return 'under 0.01 times its gain';
  return `${Number(times.toPrecision(2)).toLocaleString('en')} times its gain`;
}

/** Four digits. */
export function short(value: number): string {
  const rounded = Number(value.toPrecision(4)) + 0;
  return Math.abs(rounded) >= 1000 && Number.isInteger(rounded) ? numberWords(rounded) : String(rounded);
}
