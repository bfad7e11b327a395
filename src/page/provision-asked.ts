import type { Provision } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** What the parts of the page of a provision are made of. */
export interface Asked {
  readonly site: Site;
  readonly view: View;
  readonly agreement: AgreementFile;
  readonly provision: Provision;
  /** Of every party, over all time. */
  readonly all: readonly Finding[];
  /** Of the party that is asked about, or of every one. */
  readonly findings: readonly Finding[];
  /** What of these holds on the day. */
  readonly today: readonly Finding[];
}

/** More rows than this stand in the data alone. */
export const MOST_ROWS = 80;
