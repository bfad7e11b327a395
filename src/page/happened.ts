import { h } from 'preact';
import type { Party } from '../agreement/agreement.ts';
import { actsIn } from '../assess/lifelines.ts';
import { knownSince } from '../record/record.ts';
import type { Act, Position } from '../record/schema.ts';
import { BEGINNING, type Day } from '../time/day.ts';
import { say } from '../words/language.ts';
import { momentWords, stateWords } from '../words/words.ts';
import { agreementLink, namedLink, ours, recalledMark } from './marks.ts';
import { agreementById, type Html, type Site } from './site.ts';
import type { View } from './view.ts';

/** Something that somebody did or said, for lists of what happened. */
export type Happening = Act | Position;

/** The legal acts up to the day of the page, newest first: of one state, or those that are news of an agreement as a whole. */
export function actsUntil(
  { record }: Site,
  view: View,
  agreements: ReadonlyMap<string, readonly Party[]>,
  party?: string,
): Act[] {
  const span = { from: BEGINNING, to: view.on + 1 };
  return newestFirst(actsIn(record.statements, agreements, span, party).filter((each) => isKnown(each, view)));
}

/** What was said up to the day of the page, newest first; the same may be said of several agreements. */
export function positionsUntil({ record }: Site, view: View, party?: string): Position[] {
  const told = new Set<string>();
  const said = record.statements.filter(
    (each): each is Position =>
      each.kind === 'position' &&
      each.on.last <= view.on &&
      isKnown(each, view) &&
      (party === undefined || each.by === party),
  );
  return newestFirst(said).filter(({ by, says }) => !told.has(`${by} ${says}`) && told.add(`${by} ${says}`));
}

function isKnown(statement: Happening, { known }: View): boolean {
  return known === undefined || knownSince(statement) <= known;
}

export function newestFirst<H extends Happening>(happenings: readonly H[]): H[] {
  return [...happenings].sort((a, b) => dayOf(b) - dayOf(a) || (a.id < b.id ? -1 : 1));
}

function dayOf({ on }: Happening): Day {
  return on.last;
}

/** One line each: the day, the agreement, and who did or said what. */
export function happeningsList(site: Site, view: View, happenings: readonly Happening[], party?: string): Html {
  // The page of a state is about many agreements, and long as it is.
  const link = party === undefined ? namedLink : agreementLink;
  return h(
    'ul',
    { class: 'dated' },
    happenings.map((each) => {
      const agreement = each.agreement === undefined ? undefined : agreementById(site, each.agreement);
      return h(
        'li',
        null,
        momentWords(each.on.text.slice(0, 10)),
        ': ',
        agreement ? [link(view, agreement), ', '] : null,
        words(each, party),
        each.contested ? h('span', { class: 'disputed' }, ` ${say().marks.contested}`) : null,
        recalledMark(each.confidence === 'recalled'),
      );
    }),
  );
}

function words(happening: Happening, party: string | undefined): Html {
  if (happening.kind === 'act') return say().acts.deedWords(happening, party);
  const { by, says } = happening;
  return [by === party ? null : `${stateWords(by)}: `, ours(says)];
}
