import type { Finding } from '../assess/finding.ts';
import { FOREVER } from '../time/day.ts';
import { say } from '../words/language.ts';
import { STATUS_MARKS, spanWords } from '../words/words.ts';
import type { Paint } from './paint.ts';

/** How findings are shown in tables. */
export interface FindingsView {
  readonly paint: Paint;
  /** Rows too on which the record is silent, and what is dormant. */
  readonly all: boolean;
  /** Whether the finding rests on something known only from general knowledge. */
  readonly isUnconfirmed: (finding: Finding) => boolean;
}

export const LEGEND = `✓ met  ✗ breached  … pending  – dormant  ? undetermined  ≠ disputed
° unconfirmed: from general knowledge`;

/** `✓ 1,350 of 1,550`: the mark, and what a cell has room for. `°` stands with what is not confirmed. */
export function cellText(finding: Finding, view: FindingsView): string {
  const unsure = !finding.recalled && view.isUnconfirmed(finding) ? '°' : '';
  return `${STATUS_MARKS[finding.status]} ${detail(finding)}${unsure}`;
}

/** The number against its bound, the due date, or the status. */
export function detail({ measured, allowed, status, due, excused, state }: Finding): string {
  const words = say().answers;
  if (measured?.stale) return words.last(measured.value);
  if (measured) return words.of(measured.value, measured.bound);
  if (allowed) return words.allowed(allowed.comparison, allowed.bound);
  if (excused) return words.excused;
  if (due !== undefined && due < FOREVER && (status === 'pending' || status === 'breached')) return words.due(due);
  return state === undefined ? say().statuses[status] : words.state(state);
}

export function paintFinding({ status }: Finding, text: string, paint: Paint): string {
  if (status === 'breached') return paint.bad(text);
  if (status === 'met') return paint.good(text);
  return status === 'undetermined' ? paint.doubtful(text) : text;
}

/** `limits.test-heavy-bombers` in words. */
export function nameOf(id: string): string {
  return id
    .slice(id.indexOf('.') + 1)
    .replaceAll('-', ' ')
    .replace(/\./g, ' ');
}

/** A period by its last day, an event by its name. */
export function shortSubject(subject: string): string {
  const [from = '', to] = subject.split('/');
  return to === undefined ? spanWords(from) : `to ${to}`;
}
