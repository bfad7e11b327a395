import type { FanPlot } from '../src/chart/fan.ts';

/** What the page asks its worker, and what that answers. */

interface Question {
  /** Which scenario, and which it is held against. */
  readonly ids: readonly [scenario: string, baseline: string];
  readonly party: string;
  readonly moves: readonly { readonly path: string; readonly value: number }[];
  readonly runs: number;
  readonly seed: number;
}

/** The fans of both; or the digest of the runs of the scenario. */
export type Asked = Question & { readonly kind: 'fans' | 'digest' };

export type Drawable = Pick<FanPlot, 'days' | 'quantiles' | 'limits'>;

export type Answer =
  | { readonly kind: 'fans'; readonly fans: readonly (Drawable | undefined)[] }
  | { readonly kind: 'digest'; readonly digest: string }
  | { readonly kind: 'unreachable' };
