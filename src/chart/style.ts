/**
 * Colours by role, never by flag. Each role is a custom property that a page may set (`--chart-declared`); without one,
 * light and dark follow the page. What knows neither (printers, converters) takes the plain colour. Every class begins
 * with `sv-` and says the same in every chart, so that two on one page do not disturb each other.
 */
const ROLES = {
  /** What a party declared, or what binds it. */
  declared: ['#1f5aa6', '#8cbcff'],
  /** What somebody estimated or a model gave. */
  estimated: ['#5f4b9b', '#c0a9ff'],
  /** What an agreement allows. */
  limit: ['#a94a00', '#ffb35c'],
  /** What one side says and another disputes. */
  alleged: ['#a3195b', '#ff94c4'],
  ink: ['#1b1f24', '#e9ecef'],
  faint: ['#59626c', '#a8b1bb'],
  rule: ['#dde1e6', '#343b43'],
  ground: ['#ffffff', '#14181c'],
} as const;

export type Role = 'declared' | 'estimated' | 'alleged';

/** Lines first: what has a line and a fill gets both. */
function rules(colour: (role: string, light: string, dark: string) => string): string {
  const each = (part: string, also: string) =>
    Object.entries(ROLES).map(([role, [light, dark]]) => `.sv-${part}-${role}{${also}:${colour(role, light, dark)}}`);
  return [...each('line', 'fill:none;stroke'), ...each('fill', 'fill')].join('');
}

const FONTS = "system-ui,-apple-system,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif";

const TEXT = [
  '.sv-title{font-size:15px;font-weight:600}.sv-panel{font-size:13px;font-weight:600}.sv-small{font-size:11px}',
  '.sv-halo{paint-order:stroke;stroke-width:5px;stroke-linejoin:round}',
].join('');
const LIGHT = rules((_role, light) => light);

/** Light alone, in rules that any converter reads, and in a font that we bring along: the same picture everywhere. */
export const LIGHT_STYLE = `.sv-chart{font-family:'DejaVu Sans';font-size:12px}${TEXT}${LIGHT}`;

export const STYLE = [
  `.sv-chart{max-width:100%;height:auto;font:12px ${FONTS};font-variant-numeric:tabular-nums}`,
  TEXT,
  LIGHT,
  '@supports (color:light-dark(#000,#fff)){svg.sv-chart:root{color-scheme:light dark}',
  rules((role, light, dark) => `var(--chart-${role},light-dark(${light},${dark}))`),
  '}@media print{.sv-chart,svg.sv-chart:root{color-scheme:only light;print-color-adjust:exact}}',
].join('');

/** The colour of a role on a page, which has its scheme from the whole document. */
function onPage(role: keyof typeof ROLES): string {
  const [light, dark] = ROLES[role];
  return `var(--chart-${role},light-dark(${light},${dark}))`;
}

/** For charts whose rows are links: what would else stand on every name and bar of a hundred rows. */
export const LINKED_STYLE = [
  `.sv-lives text{fill:${onPage('ink')};stroke:${onPage('ground')};paint-order:stroke;stroke-width:5px;stroke-linejoin:round}`,
  `.sv-lives path:not([class]){fill:none;stroke:${onPage('declared')};stroke-width:3}`,
  `.sv-lives rect:not([class],[fill]){fill:${onPage('declared')}}`,
  '.sv-room{fill:none;pointer-events:all}.sv-lives a{text-decoration:none;cursor:pointer}.sv-lives a:is(:hover,:focus) text{text-decoration:underline}',
  '.sv-day{pointer-events:none}',
  '.sv-before text{text-anchor:end;transform:translateX(-5px)}.sv-after text{transform:translateX(5px)}',
].join('\n');
