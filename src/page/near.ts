import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess } from '../assess/assess.ts';
import type { Finding, Measured, Status } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { lifeFindings } from '../assess/standing.ts';
import { knownSince } from '../record/record.ts';
import { capitalisedReading, lastBindingDay } from '../report/summary-text.ts';
import type { Day } from '../time/day.ts';
import { dayWords, momentWords, numberWords, STATUS_MARKS } from '../words/words.ts';
import { answered, askedOf, livesOn } from './lives.ts';
import { agreementLink, partyLink, provisionLink, recalledMark } from './marks.ts';
import { remembered } from './remembered.ts';
import { type Html, type Site, unconfirmed } from './site.ts';
import type { View } from './view.ts';

/** A number held against a limit, in plain data: nothing of the assessment is kept. */
export interface Figure {
  readonly agreement: AgreementFile;
  readonly id: string;
  readonly cite: string;
  readonly party: string;
  /** Whose answer it is, where the readings differ. */
  readonly reading: string | undefined;
  readonly status: Status;
  readonly measured: Measured;
  readonly recalled: boolean;
}

export interface Figures {
  /** Those of agreements that bind on the day; otherwise those of the last one that did and has numbers. */
  readonly binding: boolean;
  /** The day on which they are held against the limits. */
  readonly day: Day;
  readonly figures: readonly Figure[];
}

/** The numbers in the record against the limits, the nearest first. */
export function figuresOn(site: Site, view: View): Figures {
  return remembered(site, 'figures', view, () => {
    const counted = agreementsWithNumbers(site, view);
    const alive = livesOn(site, view).filter(({ life }) => life.some((each) => each.status === 'met'));
    const figures = alive
      .filter(({ agreement }) => counted.has(agreement.id))
      .flatMap(({ agreement }) => figuresOf(site, view, agreement, view.on));
    if (figures.length > 0) return { binding: true, day: view.on, figures: nearestFirst(figures) };
    const newest = [...counted].sort((a, b) => b[1] - a[1])[0]?.[0];
    const agreement = site.agreements.find((each) => each.id === newest);
    if (!agreement) return { binding: false, day: view.on, figures: [] };
    const day = lastBindingDay(answered(lifeFindings(askedOf(site, agreement, view))), view.on);
    return { binding: false, day, figures: nearestFirst(figuresOf(site, view, agreement, day)) };
  });
}

/** What a state last declared, or is last known to hold, against the limits of every agreement that bound it. */
export function figuresOfParty(site: Site, view: View, party: string): readonly (Figure & { readonly day: Day })[] {
  return remembered(site, `figures ${party}`, view, () =>
    [...agreementsWithNumbers(site, view)]
      .sort((a, b) => b[1] - a[1])
      .flatMap(([id]) => {
        const agreement = site.agreements.find((each) => each.id === id);
        if (!agreement) return [];
        const life = answered(lifeFindings(askedOf(site, agreement, view))).filter((each) => each.party === party);
        if (life.length === 0) return [];
        const day = lastBindingDay(life, view.on);
        const own = figuresOf(site, view, agreement, day, party).filter((each) => each.party === party);
        return nearestFirst(own).map((each) => ({ ...each, day }));
      }),
  );
}

/** The agreements of which the record has numbers by the day, each with the day of its newest. */
function agreementsWithNumbers({ record }: Site, { on, known }: View): Map<string, Day> {
  const newest = new Map<string, Day>();
  for (const each of record.statements) {
    if (each.kind !== 'declaration' && each.kind !== 'holding') continue;
    const day = each.on?.last ?? (each.kind === 'holding' ? each.from?.last : undefined);
    if (each.agreement === undefined || day === undefined || day > on) continue;
    if (known !== undefined && knownSince(each) > known) continue;
    if (day >= (newest.get(each.agreement) ?? day)) newest.set(each.agreement, day);
  }
  return newest;
}

function figuresOf(site: Site, view: View, agreement: AgreementFile, day: Day, party?: string): Figure[] {
  const only = party === undefined ? {} : { only: new Set([party]) };
  const asked = { ...askedOf(site, agreement, view), span: { from: day, to: day + 1 }, about: ['limits.*'], ...only };
  return onDay(answered(assess(asked)), day).flatMap((each): Figure[] => {
    // A ceiling of nothing is a ban; how near one is to it says nothing.
    if (each.kind !== 'limit' || each.status === 'dormant' || !each.measured || each.measured.bound === 0) return [];
    return [figureOf(site, agreement, each, each.measured)];
  });
}

function figureOf(site: Site, agreement: AgreementFile, finding: Finding, measured: Measured): Figure {
  const { id, provision, party, reading, disputed, status } = finding;
  return {
    ...{ agreement, id, party, status, measured, cite: provision },
    reading: disputed ? reading : undefined,
    recalled: unconfirmed(site, finding),
  };
}

function nearestFirst(figures: readonly Figure[]): Figure[] {
  const key = ({ agreement, id, party }: Figure): string => `${agreement.id}|${id}|${party}`;
  // Both readings of one number stand together, where the nearer of them does.
  const most = new Map<string, number>();
  for (const each of figures) most.set(key(each), Math.max(most.get(key(each)) ?? 0, shareOf(each.measured)));
  return [...figures].sort((a, b) => (most.get(key(b)) ?? 0) - (most.get(key(a)) ?? 0) || (key(a) < key(b) ? -1 : 1));
}

/** How much of what is allowed is used; of a minimum, how much of it is left over. */
function shareOf({ value, bound, comparison }: Measured): number {
  return comparison === '<=' ? value / bound : bound / Math.max(value, 1);
}

/** The numbers as a table, nearest to the limit first. */
export function figuresTable(view: View, caption: string, figures: readonly Figure[], whose = true): Html {
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, caption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['Limit', ...(whose ? ['State'] : []), 'Last figure and limit', 'As of'].map((each) =>
          h('th', { scope: 'col' }, each),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      figures.map((each) =>
        h(
          'tr',
          null,
          h(
            'th',
            { scope: 'row' },
            agreementLink(view, each.agreement),
            ', ',
            provisionLink(view, each.agreement.id, each.id),
            h('span', { class: 'cite' }, ` ${each.cite}`),
          ),
          whose ? h('td', null, partyLink(view, each.party)) : null,
          h('td', { class: 'number' }, figureWords(each)),
          h('td', null, asOfWords(each)),
        ),
      ),
    ),
  );
}

function figureWords({ status, measured, reading, recalled }: Figure): Html {
  const { value, bound, comparison } = measured;
  const limit = `${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(bound)}`;
  return [
    h('span', { class: `mark ${status}` }, STATUS_MARKS[status]),
    ` ${status}: ${measured.stale ? 'last ' : ''}${numberWords(value)} of ${limit}`,
    recalledMark(recalled),
    reading === undefined ? null : h('span', { class: 'disputed' }, ` ≠ ${lowered(capitalisedReading(reading))}`),
  ];
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function asOfWords({ measured }: Figure): string {
  if (measured.asOf === undefined) return 'counted from the items in the record';
  const day = momentWords(measured.asOf);
  return measured.stale ? `${day}: no longer serves, and none has followed` : day;
}

export function bindingDayWords({ binding, day, figures }: Figures): string {
  const [first] = figures;
  if (!first) return 'No declared number stands against any limit on this day.';
  if (binding) return `The numbers in the record against the limits that bind on ${dayWords(day)}, the nearest first.`;
  return `No limit that binds on this day has a number in the record. The last that had one are those of ${first.agreement.short}, here as of ${dayWords(day)}, the last day on which it bound.`;
}
