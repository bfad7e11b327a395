import { quote } from '../../agreement/problem.ts';
import { whatIfFor } from '../../ask/what-if.ts';
import type { Ground, Supposition } from '../../assess/what-if.ts';
import { categoryOf } from '../../record/ties.ts';
import { whatIfJson } from '../../report/what-if-json.ts';
import { whatIfText } from '../../report/what-if-text.ts';
import { type Day, parseDay } from '../../time/day.ts';
import { parsePeriod } from '../../time/period.ts';
import { agreementsFor, changesFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, OPTION, refuse } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface WhatIfOptions extends Asking {
  readonly extend?: readonly string[];
  readonly withdraw?: readonly string[];
  readonly suspend?: readonly string[];
  readonly join?: readonly string[];
  readonly lapse?: readonly string[];
  readonly without?: readonly string[];
  readonly at?: readonly string[];
  readonly by?: string;
  readonly ground?: string;
  readonly svg?: boolean;
}

const GROUNDS: readonly Ground[] = ['none', 'supreme-interests', 'breach', 'amendment'];

/** One option as it was given: which, for which agreement where one is named, its value, and the day. */
interface Given {
  readonly kind: Supposition['kind'];
  readonly agreement: string | undefined;
  readonly value: string;
  readonly at: Day | undefined;
}

/** `servanda what-if`: what an extension, an exit, a suspension, a lapse, a new party or a patch would change. */
export async function whatIfCommand(
  names: readonly string[],
  options: WhatIfOptions,
  terminal: Terminal,
): Promise<number> {
  const given = givenIn(options);
  const patched = options.patch ?? [];
  if (given.length === 0 && patched.length === 0) {
    refuse(
      'nothing to suppose',
      '--extend, --withdraw, --suspend, --join, --lapse, --without or --patch',
      'run: what-if --help',
    );
  }
  const other = options.json ? 'json' : options.on === undefined ? undefined : 'on';
  if (options.svg && other) refuse(`--svg with --${other}`, 'the whole life as one chart', 'leave one of them out');
  const agreements = agreementsFor(names);
  const record = recordFor(options);
  const changes = changesFor(patched, agreements, record);
  const isRecalled = recalledIn(record, changes.statements);
  for (const each of given) {
    if (each.agreement !== undefined && !names.includes(each.agreement)) {
      refuse(`a supposition about ${each.agreement}`, `one about ${names.join(', ')}`, 'name the agreement as well');
    }
  }
  const told = whatIfFor(
    { agreements, record },
    (agreement) =>
      given
        .filter((each) => each.agreement === undefined || each.agreement === agreement.id)
        .map((each) => suppositionOf(each, options)),
    given.flatMap((each) => each.at ?? []),
    options,
    changes,
    terminal.today,
  );
  if (options.svg) {
    // Loaded when asked for, as with every other chart.
    const { supposedSvg } = await import('../../ask/supposed-chart.ts');
    terminal.out(supposedSvg(told, record, terminal.today, OPTION).trimEnd());
    return 0;
  }
  if (options.json) {
    const all = told.map((each) => each.supposed);
    const ties = told.flatMap((each) => each.ties);
    terminal.out(JSON.stringify(whatIfJson(all, ties, options.on, isRecalled), null, 2));
    return 0;
  }
  const view = {
    paint: terminal.paint,
    all: options.all === true,
    day: options.on,
    isUnconfirmed: () => false,
  };
  const texts = told.map(({ agreement, suppositions, supposed, ties }) => {
    const shown = ties.filter((tie) => categoryOf(tie) !== 'independent');
    return whatIfText(agreement, suppositions, supposed, shown, view);
  });
  terminal.out(texts.join('\n\n'));
  return 0;
}

/** The options in a fixed order, each with the day that stands at its place among the --at. */
function givenIn(options: WhatIfOptions): Given[] {
  const written = (['extend', 'withdraw', 'suspend', 'join', 'lapse', 'without'] as const).flatMap((kind) =>
    (options[kind] ?? []).map((text) => ({ kind, text })),
  );
  const days = (options.at ?? []).map((text) => parseDay(text) ?? refuse(`--at ${quote(text)}`, 'a date that exists'));
  if (days.length > 1 && days.length !== written.length) {
    refuse(`${days.length} days with --at`, `one for all, or one for each of the ${written.length} suppositions`);
  }
  return written.map(({ kind, text }, i): Given => {
    const [first = '', ...rest] = kind === 'lapse' && text !== '' ? [text, ''] : text.split(':');
    const named = rest.length > 0 ? first : undefined;
    const value = rest.length > 0 ? rest.join(':') : first;
    const at = days.length === 1 ? days[0] : days[i];
    if (at === undefined && kind !== 'lapse' && kind !== 'without')
      refuse(`--${kind} without --at`, 'the day on which it happens', 'add --at 2026-02-03');
    return { kind, agreement: named, value: value.trim(), at };
  });
}

function suppositionOf({ kind, value, at }: Given, options: WhatIfOptions): Supposition {
  if (kind === 'lapse') return { kind, ...(at !== undefined && { at }) };
  if (kind === 'without') return { kind, act: value };
  const day = at ?? refuse(`--${kind} without --at`, 'the day on which it happens');
  if (kind === 'extend') {
    const period = parsePeriod(value);
    if (period?.kind !== 'calendar')
      refuse(`--extend ${quote(value)}`, 'a period of days, months or years', "write --extend '5 years'");
    return { kind, period: value, at: day, by: options.by?.toUpperCase() ?? 'all' };
  }
  const party = value.toUpperCase();
  if (!/^[A-Z]{3}$/.test(party)) refuse(`--${kind} ${quote(value)}`, 'a state in three letters, such as RUS');
  if (kind !== 'withdraw') return { kind, party, at: day };
  const ground = GROUNDS.find((each) => each === options.ground);
  if (options.ground !== undefined && !ground)
    refuse(`--ground ${quote(options.ground)}`, `one of ${GROUNDS.join(', ')}`);
  return { kind, party, at: day, ...(ground && { ground }) };
}
