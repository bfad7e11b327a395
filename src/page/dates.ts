import { DATE_WORDS } from '../report/date-words.ts';
import type { DateAhead } from './lives.ts';
import { agreementLink, provisionLink } from './marks.ts';
import type { Html } from './site.ts';
import type { View } from './view.ts';

/** `ATT: annual report due`, with the provision; of the agreement as a whole, `ATT begins to bind`. */
export function dateWords(view: View, { agreement, id, kind }: DateAhead): Html {
  const whole = id.startsWith('lifecycle.');
  // Here nothing comes after.
  const words = DATE_WORDS[kind].replace(/,$/, '');
  return [agreementLink(view, agreement), whole ? null : [': ', provisionLink(view, agreement.id, id)], ` ${words}`];
}
