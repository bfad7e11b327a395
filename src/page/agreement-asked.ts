import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Members } from '../assess/standing.ts';
import type { Act } from '../record/schema.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** What the parts of the page of an agreement are made of. */
export interface Asked {
  readonly site: Site;
  readonly view: View;
  readonly agreement: AgreementFile;
  /** Where its parties stand on the day. */
  readonly life: readonly Finding[];
  /** Where they stood and will stand on all days. */
  readonly lives: readonly Finding[];
  readonly acts: readonly Act[];
  readonly members: Members;
}

/** More acts than this are counted, and the last of them shown. */
export const MOST_ACTS = 40;
/** About how many bytes a source comes to at the foot of a page. */
export const SOURCE_WEIGHT = 225;
