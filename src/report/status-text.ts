import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import type { Day } from '../time/day.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { phrase } from './phrases.ts';
import { dayWords, listWords, readingWords } from './words.ts';

export interface AgreementStatus {
  readonly agreement: AgreementFile;
  /** The lifecycle findings of the day. */
  readonly life: readonly Finding[];
}

const GROUPS: readonly (readonly [string, readonly LifecycleState[]])[] = [
  ['In force', ['in-force', 'notice-running', 'suspended-in-part']],
  ['Suspended', ['suspended']],
  ['Signed, not in force', ['signed']],
  ['Ended', ['ended']],
  ['Not yet signed', ['unsigned']],
];

/** Which agreements bind whom on a day; what is disputed stands under both of its answers. */
export function statusText(statuses: readonly AgreementStatus[], day: Day, paint: Paint): string {
  const lines = [paint.strong(`ON ${dayWords(day).toUpperCase()}`)];
  for (const [title, states] of GROUPS) {
    const these = statuses.filter(({ life }) =>
      life.some((each) => each.state !== undefined && states.includes(each.state)),
    );
    if (these.length === 0) continue;
    lines.push('', paint.strong(title));
    for (const { agreement, life } of these) {
      const here = life.filter((each) => each.state !== undefined && states.includes(each.state));
      lines.push(...entryLines(agreement, here, life));
    }
  }
  return lines.join('\n');
}

function entryLines(agreement: AgreementFile, here: readonly Finding[], life: readonly Finding[]): string[] {
  const everyone = new Set(life.map((each) => each.party)).size;
  const texts = Map.groupBy(here, (each) => `${each.disputed ? each.reading : ''}|${phrase(each.why().reason)}`);
  const lines = [...texts].map(([key, findings]) => {
    const [reading = '', text = ''] = key.split('|');
    const parties = [...new Set(findings.map((each) => each.party))];
    const whom = parties.length === everyone ? '' : `for ${listWords(parties)}${reading === '' ? '' : ','} `;
    const head = reading === '' ? whom : `≠ ${whom}${readingWords(reading)}: `;
    return wrap(`${head}${text}`, '    ', '      ');
  });
  return [`  ${agreement.short} (${agreement.id})`, ...lines];
}
