import type { Reason } from '../agreement/reason.ts';
import type { Finding } from '../assess/finding.ts';
import { phrase } from '../words/phrases.ts';
import { intervalWords, readingWords, STATUS_MARKS, spanWords } from '../words/words.ts';
import { WIDTH, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** Who a statement comes from, in a few words: `Russian Foreign Ministry`. */
export type Attribute = (statement: string) => string;

/** A finding and the whole tree of its reasons, down to the statement and the article. */
export function explanationText(finding: Finding, attribute: Attribute, paint: Paint): string {
  const { reason, because } = finding.why();
  const name = finding.id.replace(/^[a-z]+\./, '').replaceAll('-', ' ');
  const reading = finding.disputed ? ` · ${readingWords(finding.reading)}` : '';
  const subject = finding.subject === undefined ? '' : ` · ${spanWords(finding.subject)}`;
  const head = wrap(`${finding.provision} ${name} · ${finding.party}${reading}${subject}`, '', '  ');
  const children = [...(reason.because ?? []), ...because];
  const mark = `${STATUS_MARKS[finding.status]} `;
  const excuse = finding.excused ? ' (excused as a countermeasure)' : '';
  return [
    paint.strong(head),
    paint.faint(`  ${intervalWords(finding)}`),
    ...line(`${finding.status}${excuse}: ${phrase(reason)}`, mark, '  ', reason, attribute, paint),
    ...tree(children, '', attribute, paint),
  ].join('\n');
}

/** The branches of a tree of reasons. */
export function tree(reasons: readonly Reason[], indent: string, attribute: Attribute, paint: Paint): string[] {
  return reasons.flatMap((reason, i) => {
    const last = i === reasons.length - 1;
    const rest = `${indent}${last ? '   ' : '│  '}`;
    return [
      ...line(phrase(reason), `${indent}${last ? '└─ ' : '├─ '}`, rest, reason, attribute, paint),
      ...tree(reason.because ?? [], rest, attribute, paint),
    ];
  });
}

function line(text: string, first: string, rest: string, reason: Reason, attribute: Attribute, paint: Paint): string[] {
  const cite = reason.cite === undefined ? '' : ` [${reason.cite}]`;
  const said = (reason.statements ?? []).slice(0, 4).map(attribute);
  const more = (reason.statements?.length ?? 0) > 4 ? ' and others' : '';
  const lines = wrap(text + cite, first, rest, WIDTH).split('\n');
  if (said.length === 0) return lines;
  return [
    ...lines,
    ...wrap(`${[...new Set(said)].join('; ')}${more}`, `${rest}— `, `${rest}  `)
      .split('\n')
      .map((each) => paint.faint(each)),
  ];
}
