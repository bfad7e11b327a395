import { say } from '../words/language.ts';
import type { DateAhead } from './lives.ts';
import { namedLink, provisionLink } from './marks.ts';
import type { Html } from './site.ts';
import type { View } from './view.ts';

/** `ATT: annual report due`, with the provision; of the agreement as a whole, `ATT begins to bind`. */
export function dateWords(view: View, { agreement, id, kind }: DateAhead): Html {
  const provision = id.startsWith('lifecycle.') ? undefined : provisionLink(view, agreement.id, id);
  return say().dates.what(namedLink(view, agreement), provision, kind);
}
