import type { Value } from '../agreement/reason.ts';
import type { Coverage } from '../assess/define.ts';
import type { Finding } from '../assess/finding.ts';
import { valueWords } from '../words/en/phrases.ts';
import { phrase } from '../words/phrases.ts';
import { stateWords } from '../words/words.ts';
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
  const texts = [...new Set(life.map((each) => phrase(each.why().reason)))];
  const past = life.every((each) => each.status === 'dormant') ? '; what it covered when it bound' : '';
  return `${texts.join('; ')}${past}.`;
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
