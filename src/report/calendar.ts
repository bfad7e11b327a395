import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../time/day.ts';
import { type Scope, scopeTitle } from './atom.ts';
import { DATE_KINDS } from './date-words.ts';
import { agreementAddress, plain } from './markup.ts';
import type { DateItem } from './news.ts';

/** iCalendar (RFC 5545) of deadlines, ends and exchanges. The same items give the same bytes: every stamp is the record's. */

export interface CalendarOptions {
  readonly scope: Scope;
  /** The address under which the pages of agreements are; without it events have no link. */
  readonly base?: string;
}

export function calendarText(items: readonly DateItem[], { scope, base }: CalendarOptions): string {
  const calendar = ical({
    name: plain(`Servanda: ${scopeTitle(scope)}`),
    prodId: { company: 'Servanda', product: 'Servanda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const item of items) {
    const { on, kind, agreement, recalled, tentative } = item;
    calendar.createEvent({
      id: uidOf(item),
      stamp: dateOf(item.stamp),
      start: dateOf(on),
      end: dateOf(on + 1),
      allDay: true,
      summary: plain(item.title),
      description: plain([...item.details, `Look: ${item.look}`].join('\n')),
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [DATE_KINDS[kind], agreement.short, ...(recalled ? ['Not confirmed'] : [])].map((name) => ({
        name: plain(name),
      })),
      ...(base !== undefined && { url: agreementAddress(base, agreement.id) }),
    });
  }
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`;
}

/** Nobody can own this name, so that nobody else's ids are the same (RFC 2606). */
function uidOf({ id }: DateItem): string {
  return `${id.replace(/[^A-Za-z0-9._-]/g, '-')}@servanda.invalid`;
}

/** The start of the day in UTC: of an event that lasts all day only the date is written. */
function dateOf(day: Day): Date {
  return new Date(day * 86_400_000);
}
