import type { AgreementFile } from '../agreement/schema.ts';
import type { Question } from '../assess/assess.ts';
import { type IsRecalled, isUnconfirmed } from '../assess/confirmed.ts';
import type { Finding } from '../assess/finding.ts';
import type { WholeRecord } from '../record/record.ts';
import { type Day, formatDay } from '../time/day.ts';
import type { View } from './view.ts';

/** Everything that pages are made of: the library, the record, and the day that it is. */
export interface Site {
  readonly agreements: readonly AgreementFile[];
  readonly record: WholeRecord;
  readonly today: Day;
  /** Of the record and the library together, for a permalink that says what it rests on. */
  readonly digest: string;
  /** The file of an agreement of the library as it was written, to start a draft from. */
  readonly textOf?: (id: string) => string | undefined;
}

/** A page: its status, its title and what stands between the head and the foot. */
export interface Page {
  readonly status: 200 | 400 | 404;
  readonly title: string;
  readonly body: Html;
  /** What the same question gives to machines. */
  readonly twins?: readonly { readonly href: string; readonly label: string; readonly type: string }[];
  /** The command that gives the same answer. */
  readonly command?: string;
  /** Ids of sources that the page rests on. */
  readonly sources?: readonly string[];
}

export type Html = import('preact').ComponentChildren;

export function agreementById(site: Site, id: string): AgreementFile | undefined {
  return site.agreements.find((each) => each.id === id);
}

/** The question about one agreement that a view asks. */
export function questionOf(site: Site, agreement: AgreementFile, view: View): Question {
  return {
    agreement,
    record: site.record,
    span: { from: view.on, to: view.on + 1 },
    ...(view.known !== undefined && { known: view.known }),
    ...(view.reading !== undefined && { reading: view.reading }),
  };
}

const RECALLED = new WeakMap<WholeRecord, ReadonlySet<string>>();

function recalledIn({ record }: Site): IsRecalled {
  let recalled = RECALLED.get(record);
  if (!recalled) {
    recalled = new Set(record.statements.flatMap((each) => (each.confidence === 'recalled' ? [each.id] : [])));
    RECALLED.set(record, recalled);
  }
  const known = recalled;
  return (id) => known.has(id);
}

export function unconfirmed(site: Site, finding: Finding): boolean {
  return isUnconfirmed(finding, recalledIn(site));
}

/** The options of a command for this view. */
export function commandOptions(view: View): string {
  return [
    `--on ${formatDay(view.on)}`,
    ...(view.known === undefined ? [] : [`--known ${formatDay(view.known)}`]),
    ...(view.party === undefined ? [] : [`--party ${view.party}`]),
    ...(view.reading === undefined ? [] : [`--reading ${view.reading}`]),
  ].join(' ');
}
