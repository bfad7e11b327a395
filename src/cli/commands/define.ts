import { quote } from '../../agreement/problem.ts';
import type { Value } from '../../agreement/reason.ts';
import { statementsOf } from '../../agreement/reason.ts';
import { didYouMean } from '../../agreement/suggest.ts';
import { ATTRIBUTES, ITEM_KINDS, isItemKind } from '../../agreement/vocabulary.ts';
import { assess } from '../../assess/assess.ts';
import { type Asked, define } from '../../assess/define.ts';
import { onDay } from '../../assess/merge.ts';
import { defineText, describe, lifeWords } from '../../report/define-text.ts';
import { reasonJson } from '../../report/finding-json.ts';
import { phrase } from '../../words/phrases.ts';
import { agreementsFor, attributionIn, questionOf, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface DefineOptions extends Asking {
  readonly item?: string;
  readonly kind?: string;
  readonly basing?: string;
  readonly flight?: string;
  readonly range?: string;
  readonly status?: string;
  readonly armament?: string;
  readonly role?: string;
  readonly place?: string;
  readonly carries?: string;
}

/** `servanda define`: is this item covered, by which term, and why. */
export function defineCommand(name: string, options: DefineOptions, terminal: Terminal): number {
  const [agreement] = agreementsFor([name]);
  if (!agreement) throw new Error('invariant: one name gives one agreement');
  const record = recordFor(options);
  const asked = askedOf(options);
  const question = questionOf(agreement, record, options);
  const coverage = unwrap(define(question, asked));
  if (options.json) {
    const json = coverage.map((each) => {
      const why = each.why();
      return {
        agreement: each.agreement,
        term: each.term,
        cite: each.cite,
        covered: each.covered,
        reading: each.reading,
        disputed: each.disputed,
        confidence: each.recalled ? 'recalled' : 'confirmed',
        reason: phrase(why),
        because: (why.because ?? []).map(reasonJson),
        evidence: statementsOf([why]),
      };
    });
    terminal.out(JSON.stringify(json, null, 2));
  } else {
    const what = asked.kind === 'type' ? asked.name : describe(asked.item, asked.attributes);
    const none = coverage.length === 0 ? `\n${agreement.short} has no term that reaches things of this kind.` : '';
    const life = onDay(unwrap(assess(question)), terminal.today).filter((each) => each.kind === 'lifecycle');
    const title = `${agreement.short}: ${what}`;
    terminal.out(defineText(title, lifeWords(life), coverage, attributionIn(record), terminal.paint) + none);
  }
  const failing = options.failOn ?? [];
  return coverage.some((each) => (each.disputed && failing.includes('disputed')) || failing.includes(each.covered))
    ? 1
    : 0;
}

function askedOf(options: DefineOptions): Asked {
  const { item, kind = 'missile', range } = options;
  const described = (['basing', 'flight', 'status', 'armament', 'role', 'place', 'carries'] as const).flatMap((key) => {
    const value = options[key];
    return value === undefined ? [] : [[key, wordOf(key, value)] as const];
  });
  if (item !== undefined) {
    if (described.length > 0 || range !== undefined)
      refuse('--item with a description', 'either a type in the record or a description');
    return { kind: 'type', name: item };
  }
  if (!isItemKind(kind))
    refuse(`--kind ${quote(kind)}`, `one of ${ITEM_KINDS.join(', ')}`, didYouMean(kind, ITEM_KINDS));
  const attributes: { [attribute: string]: Value } = Object.fromEntries(described);
  if (range !== undefined) attributes['rangeKm'] = rangeOf(range);
  if (Object.keys(attributes).length === 0) refuse('no description', '--item NAME, or --basing, --flight and --range');
  return { kind: 'thing', item: kind, attributes };
}

function wordOf(
  key: 'basing' | 'flight' | 'status' | 'armament' | 'role' | 'place' | 'carries',
  written: string,
): string {
  const word = key === 'basing' && written === 'land' ? 'ground' : written;
  const { values } = ATTRIBUTES[key];
  const known: readonly string[] = values;
  if (known.includes(word)) return word;
  return refuse(`--${key} ${quote(written)}`, `one of ${known.join(', ')}`, didYouMean(written, known));
}

/** `2350`, or `400-700` where only a band is known. */
function rangeOf(written: string): Value {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(written.replace(/\s*km$/, ''));
  if (!match) return refuse(`--range ${quote(written)}`, 'kilometres, such as 2350 or 400-700');
  const [low, high] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (low > high) return refuse(`--range ${quote(written)}`, 'the smaller number first');
  return low === high ? low : { low, high };
}
