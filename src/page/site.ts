import type { AgreementFile, Source } from '../agreement/schema.ts';
import { questionOf as asked, recalledIn } from '../ask/question.ts';
import type { Scenarios } from '../ask/scenarios.ts';
import type { Question } from '../assess/assess.ts';
import { type IsRecalled, isUnconfirmed } from '../assess/confirmed.ts';
import type { Finding } from '../assess/finding.ts';
import type { ChartSize } from '../chart/svg.ts';
import type { WholeRecord } from '../record/record.ts';
import { type Day, formatDay } from '../time/day.ts';
import type { IslandName, Islands } from './islands.ts';
import type { View } from './view.ts';

/** Everything that pages are made of: the library, the record, and the day that it is. */
export interface Site {
  readonly agreements: readonly AgreementFile[];
  readonly record: WholeRecord;
  readonly today: Day;
  /** Of the record and the library together, for a permalink that says what it rests on. */
  readonly digest: string;
  /** What can be forecast. */
  readonly scenarios?: Scenarios;
  /** The file of an agreement of the library as it was written, to start a draft from. */
  readonly textOf?: (id: string) => string | undefined;
  /** Where the scripts are, for the pages that want some. */
  readonly islands?: Islands;
  /** Where this is served, as the one who asks has it: for what is taken elsewhere and must lead back. */
  readonly origin?: string;
}

/** A page: its status, its title and what stands between the head and the foot. */
export interface Page {
  readonly status: 200 | 400 | 404;
  readonly title: string;
  /** The title with its words of another language marked, where it has any. */
  readonly heading?: Html;
  readonly body: Html;
  /** What the same question gives to machines. */
  readonly twins?: readonly { readonly href: string; readonly label: string; readonly type: string }[];
  /** What it draws, or could draw, the most telling first. */
  readonly figures?: readonly Figure[];
  /** The command that gives the same answer. */
  readonly command?: string;
  /** Ids of sources that the page rests on. */
  readonly sources?: readonly string[];
  /** Which parts of it a script brings to life, where scripts are built and run. */
  readonly scripts?: readonly IslandName[];
}

/** A drawing that can go on alone, under the address of its page with another ending. */
export interface Figure {
  /** Within its page: `limits.warheads`. */
  readonly id: string;
  readonly name: string;
  readonly draw: (size: ChartSize) => string;
  /** Ids of the sources of what is drawn. */
  readonly sources: () => readonly string[];
}

export type Html = import('preact').ComponentChildren;

export function agreementById(site: Site, id: string): AgreementFile | undefined {
  return site.agreements.find((each) => each.id === id);
}

/** A source by its id: of the record, or of the numbers that scenarios start from. */
export function sourceById({ record, scenarios }: Site, id: string): Source | undefined {
  const known = record.sources.get(id);
  if (known) return known;
  const sets = [...(scenarios?.parameters.values() ?? [])];
  return sets.find(({ sources = {} }) => Object.hasOwn(sources, id))?.sources?.[id];
}

/** The question about one agreement that a view asks. */
export function questionOf({ record }: Site, agreement: AgreementFile, view: View): Question {
  const { on, known, reading } = view;
  const asking = { ...(known !== undefined && { known }), ...(reading !== undefined && { reading }) };
  return { ...asked(agreement, record, asking), span: { from: on, to: on + 1 } };
}

const RECALLED = new WeakMap<WholeRecord, IsRecalled>();

/** A page asks it of every finding. */
function recalled({ record }: Site): IsRecalled {
  const isRecalled = RECALLED.get(record) ?? recalledIn(record);
  RECALLED.set(record, isRecalled);
  return isRecalled;
}

export function unconfirmed(site: Site, finding: Finding): boolean {
  return isUnconfirmed(finding, recalled(site));
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

/** Where the record can be had as a whole, by who assesses in the browser; its digest stands in the name. */
export function recordAddress(digest: string): string {
  return `/assets/record-${digest}.json`;
}
