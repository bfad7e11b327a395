import type { Value } from '../agreement/reason.ts';
import type { Coverage } from '../assess/define.ts';
import type { Finding } from '../assess/finding.ts';
import { plural } from '../words/en/grammar.ts';
import { valueWords } from '../words/en/phrases.ts';
import { say } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';
import { capitalised, stateWords } from '../words/words.ts';
import { type Attribute, tree } from './explanation-text.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** `missile, ground, cruise, 2,350 km`. */
export function describe(item: string, attributes: Readonly<Record<string, Value>>): string {
  return [item, ...Object.entries(attributes).map(([name, value]) => valueWords(value, name))].join(', ');
}

const MARKS = { yes: '✓ covered', no: '✗ not covered', undetermined: '? undetermined' } as const;

/** Whether the agreement binds anybody that day: a definition can be asked of one that has ended. */
export function lifeWords(life: readonly Finding[]): string {
  const all = [...new Set(life.map((one) => phrase(one.why().reason)))];
  const texts = all.length <= MOST_LIVES ? all : crowdWords(life);
  const past = life.every((each) => each.status === 'dormant') ? '; what it covered when it bound' : '';
  return `${texts.join('; ')}${past}.`;
}

/** Of more than so many different lives only the states are told, with how many parties are in each. */
const MOST_LIVES = 3;

function crowdWords(life: readonly Finding[]): string[] {
  const byState = Map.groupBy(life, ({ state }) => state ?? 'unsigned');
  return [...byState].map(([state, those], i) => {
    const words = say().chart.state[state];
    return `${i === 0 ? capitalised(words) : words} for ${plural(new Set(those.map(({ party }) => party)).size, 'state')}`;
  });
}

/** Each term's answer with the reasons for it. */
export function defineText(
  title: string,
  life: string,
  coverage: readonly Coverage[],
  attribute: Attribute,
  paint: Paint,
): string {
  const lines = [paint.strong(title), paint.faint(wrap(life))];
  for (const each of coverage) {
    const reading = each.disputed ? ` ≠ as ${stateWords(each.reading)} reads it` : '';
    const mark = each.recalled ? '°' : '';
    const head = `${MARKS[each.covered]}  ${each.term.replaceAll('-', ' ')}${mark} [${each.cite}]${reading}`;
    lines.push('', wrap(head, '', '  '), ...tree(each.why().because ?? [], '', attribute, paint));
  }
  if (coverage.some((each) => each.recalled))
    lines.push('', paint.faint('° the definition is from general knowledge, unconfirmed'));
  return lines.join('\n');
}
