import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess } from '../assess/assess.ts';
import type { Finding, Measured, Status } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { lifeFindings } from '../assess/standing.ts';
import { knownSince } from '../record/record.ts';
import { lastBindingDay } from '../report/summary-text.ts';
import type { Day } from '../time/day.ts';
import { say } from '../words/language.ts';
import { STATUS_MARKS } from '../words/words.ts';
import { readersWords } from './answers.ts';
import { answered, askedOf, livesOn } from './lives.ts';
import { namedLink, ours, provisionLink, recalledMark, stateName } from './marks.ts';
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

/** The numbers of one state as a table, nearest to the limit first. */
export function figuresTable(view: View, caption: string, figures: readonly Figure[]): Html {
  const words = say().near;
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, caption),
    headRow([words.limit, words.figure, words.asOf]),
    h(
      'tbody',
      null,
      figures.map((each) =>
        h(
          'tr',
          null,
          limitHead(view, each),
          h('td', null, figureWords(each, boundWords(each))),
          h('td', null, asOfWords(each)),
        ),
      ),
    ),
  );
}

/** The numbers of all parties: a row for each limit, a column for each party, both readings of a number in its cell. */
export function limitsTable(view: View, caption: string, figures: readonly Figure[], most: number): Html {
  const words = say().near;
  const parties = [...new Set(figures.map((each) => each.party))].sort();
  const rows = [...Map.groupBy(figures, ({ agreement, id }) => `${agreement.id}|${id}`).values()];
  return [
    h(
      'table',
      { class: 'list calm' },
      h('caption', null, caption),
      headRow([words.limit, words.allowed, ...parties.map(stateName)]),
      h(
        'tbody',
        null,
        rows.slice(0, most).map((those) => limitRow(view, parties, those)),
      ),
    ),
    figures.some(({ measured }) => measured.stale) ? h('p', { class: 'faint small' }, words.staleNote) : null,
  ];
}

function limitRow(view: View, parties: readonly string[], figures: readonly Figure[]): Html {
  const [first] = figures;
  if (!first) return null;
  const bounds = [...new Set(figures.map(boundWords))];
  return h(
    'tr',
    null,
    limitHead(view, first),
    h('td', { 'data-of': say().near.allowed }, bounds.join(', ')),
    parties.map((party) => {
      const own = figures.filter((each) => each.party === party);
      if (own.length === 0) return h('td', null);
      return h(
        'td',
        { 'data-of': stateName(party) },
        own.map((each) =>
          h(
            'div',
            null,
            figureWords(each, bounds.length > 1 ? boundWords(each) : undefined),
            h('span', { class: 'faint small' }, ` (${dayOf(each.measured)})`),
          ),
        ),
      );
    }),
  );
}

function headRow(titles: readonly string[]): Html {
  return h(
    'thead',
    null,
    h(
      'tr',
      null,
      titles.map((each) => h('th', { scope: 'col' }, each)),
    ),
  );
}

function limitHead(view: View, { agreement, id, cite }: Figure): Html {
  return h(
    'th',
    { scope: 'row' },
    namedLink(view, agreement),
    ', ',
    provisionLink(view, agreement.id, id),
    h('span', { class: 'cite' }, ' ', ours(cite)),
  );
}

function boundWords({ measured }: Figure): string {
  return say().near.bound(measured.comparison, measured.bound);
}

/** The mark, the number, and whose answer it is; the bound where it does not stand beside. */
function figureWords({ status, measured, reading, recalled }: Figure, bound: string | undefined): Html {
  return [
    h('span', { class: `mark ${status}` }, STATUS_MARKS[status]),
    ` ${say().near.answer(status, measured.value, measured.stale === true, bound)}`,
    recalledMark(recalled),
    reading === undefined ? null : h('span', { class: 'disputed' }, ` ≠ ${readersWords([reading])}`),
  ];
}

function dayOf({ asOf }: Measured): string {
  return asOf === undefined ? say().near.counted : say().near.day(asOf);
}

function asOfWords({ measured }: Figure): string {
  return measured.stale && measured.asOf !== undefined ? say().near.stale(measured.asOf) : dayOf(measured);
}

export function bindingDayWords({ binding, day, figures }: Figures): string {
  const words = say().near;
  const [first] = figures;
  if (!first) return words.none;
  return binding ? words.binding(day) : words.lastBound(first.agreement.short, day);
}
