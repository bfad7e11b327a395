import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { panelOf, spanOfPanels } from '../chart/series.ts';
import { stepsChart } from '../chart/steps.ts';
import { nameOf } from '../report/cells.ts';
import type { Day } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised } from '../words/words.ts';
import type { Html } from './site.ts';

/** More parties than this are no small multiples any more. */
const MOST_PANELS = 6;

/**
 * The declared figures of one limit as steps, a panel for each party, the limit drawn only while it bound; none where
 * nothing was declared. Our own drawing, with every text in it escaped; its style stands in the style sheet, and what its
 * dots would say on hovering stands in the table below it.
 */
export function limitDrawing(
  agreement: AgreementFile,
  id: string,
  findings: readonly Finding[],
  until: Day,
): string | undefined {
  const limit = agreement.limits[id.slice('limits.'.length)];
  const parties = [...new Set(findings.map((each) => each.party))];
  if (!limit || parties.length > MOST_PANELS || !findings.some((each) => each.measured)) return undefined;
  const panels = parties
    .map((party) => panelOf(capitalised(say().chart.party(party)), party, findings, say().chart))
    .filter(({ series }) => series.some(({ steps }) => steps.length > 0));
  const span = spanOfPanels(panels, until);
  if (!span) return undefined;
  const unit = agreement.counts[limit.count]?.unit ?? '';
  const title = `${agreement.short}: ${nameOf(id)}`;
  const prefix = `chart-${id.replace(/[^\w-]/g, '-')}`;
  return stepsChart({ title, unit, span, panels }, say().chart, { prefix, bare: true });
}

export function drawn(svg: string, caption: Html): Html {
  return h(
    'figure',
    { class: 'drawing' },
    h('div', { dangerouslySetInnerHTML: { __html: svg } }),
    h('figcaption', { class: 'small faint' }, caption),
  );
}
