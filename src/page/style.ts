import { STYLE as CHART, LINKED_STYLE } from '../chart/style.ts';

/** The one style sheet: light and dark, phone and print, without a font or an image from anywhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16181c);
  --panel: light-dark(#ffffff, #1e2126);
  --ink: light-dark(#1c1f24, #e8e6e1);
  --faint: light-dark(#5b616b, #a3a8b1);
  --line: light-dark(#d9d6ce, #353a42);
  --link: light-dark(#0b4f8a, #8cc2f5);
  --good: light-dark(#1d6b3a, #7fd39a);
  --bad: light-dark(#a3201c, #ff9a90);
  --doubt: light-dark(#7a5200, #e8bd6a);
  --accent: light-dark(#0b4f8a, #8cc2f5);
  font: 1rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding-top: 5rem; }
body { margin: 0; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); margin: 1.2rem 0 .6rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible, input:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { inset-inline-start: .5rem; inset-block-start: .5rem; background: var(--panel); padding: .5rem; z-index: 2; }
header { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; padding: .6rem max(clamp(1rem, 4vw, 3rem), calc((100% - 68rem) / 2 + clamp(1rem, 4vw, 3rem))); border-bottom: 1px solid var(--line); background: var(--panel); font-family: system-ui, sans-serif; font-size: .95rem; }
header .home { font: 600 1.2rem Charter, Georgia, serif; color: inherit; text-decoration: none; }
header ul { display: flex; flex-wrap: wrap; gap: .1rem .9rem; list-style: none; margin: 0; padding: 0; }
header li a { display: inline-block; padding: .3rem 0; text-decoration: none; }
header li a[aria-current] { color: inherit; box-shadow: 0 2px 0 var(--accent); }
header .share { margin-inline-start: auto; }
header .share, header .language { padding: .3rem 0; }
.when { margin-block: 0; color: var(--faint); }
.when summary { padding-block: .3rem; }
.when summary span { color: var(--link); text-decoration: underline; }
.when > .days { margin: .3rem 0 0; }
.days { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; color: var(--faint); }
input, select, button, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: 4px; padding: .25rem .45rem; min-block-size: 2rem; max-inline-size: 100%; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; padding-inline: .9rem; }
main, footer { max-inline-size: 68rem; margin-inline: auto; padding: 0 clamp(1rem, 4vw, 3rem); }
main > p, main > ul, main section > p { max-inline-size: 46rem; }
footer { margin-block: 3rem 2rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
footer h2 { font-size: 1rem; border: 0; margin: 1rem 0 .2rem; color: var(--ink); }
table { border-collapse: collapse; inline-size: 100%; font-family: system-ui, sans-serif; font-size: .92rem; }
.scroll { overflow-x: auto; }
caption h3 { color: var(--ink); margin: .8rem 0 0; font-family: Charter, Georgia, serif; }
caption { text-align: start; color: var(--faint); padding-block: .3rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
td.number { font-variant-numeric: tabular-nums; }
.met { color: var(--good); } .breached { color: var(--bad); } .undetermined, .disputed { color: var(--doubt); } .dormant, .pending, .faint { color: var(--faint); }
.mark { font-weight: 600; }
.cite { font-family: system-ui, sans-serif; font-size: .85rem; color: var(--faint); white-space: nowrap; }
.small { font-size: .85rem; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); padding: 0; list-style: none; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; }
.card h3 { margin-top: 0; }
.columns { columns: 16rem; column-gap: 2rem; padding: 0; list-style: none; }
.columns li { break-inside: avoid; padding-block: .15rem; }
.entries { padding: 0; list-style: none; } .entries > li { padding-block: .4rem; border-block-end: 1px solid var(--line); }
.two { display: grid; align-items: start; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
details { margin-block: .4rem; }
summary { cursor: pointer; padding-block: .2rem; }
details > :not(summary) { margin-inline-start: 1.1rem; }
details > table { inline-size: calc(100% - 1.1rem); }
.why ul { list-style: none; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); margin: .2rem 0; }
pre { overflow-x: auto; background: var(--panel); border: 1px solid var(--line); padding: .6rem .8rem; border-radius: 4px; }
figure { margin: 1rem 0; }
svg { max-inline-size: 100%; block-size: auto; }
.problem { border-inline-start: 4px solid var(--bad); padding: .4rem 1rem; background: var(--panel); }
form.ask { display: flex; flex-wrap: wrap; gap: .7rem 1.2rem; align-items: end; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1rem; font-family: system-ui, sans-serif; }
form.ask label { max-inline-size: 100%; display: grid; grid-template-columns: minmax(0, 1fr); gap: .2rem; font-size: .9rem; color: var(--faint); }
table.answers { table-layout: fixed; } table.answers .cite { white-space: normal; } table.answers :is(td, th) { overflow-wrap: anywhere; }
#editor { margin-block: 1rem; }
#editor > label { display: block; margin-block-end: .5rem; }
[hidden] { display: none !important; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-block: .7rem; font-family: system-ui, sans-serif; font-size: .9rem; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
table.answers details { margin-block: 0; }
.tools input[type="file"] { min-inline-size: 0; inline-size: 18rem; }
.tools label { max-inline-size: 100%; display: inline-flex; flex-wrap: wrap; align-items: center; gap: .3rem; }
kbd { font: .85em ui-monospace, Menlo, Consolas, monospace; border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; }
form.draft { display: grid; gap: .5rem; justify-items: start; margin-block: 1rem; }
form.draft textarea { inline-size: 100%; font: .88rem/1.5 ui-monospace, Menlo, Consolas, monospace; tab-size: 2; }
@media (max-width: 40rem) { table.list thead { display: none; } table.list tr { display: block; padding-block: .5rem; border-bottom: 1px solid var(--line); } table.list, table.list tbody, table.list caption { display: block; } table.list td, table.list th { display: block; border: 0; padding-block: .1rem; overflow-wrap: anywhere; } details > table.list { inline-size: 100%; margin-inline-start: 0; } main table:not(.list) { display: block; overflow-x: auto; } .cite { white-space: normal; } .days label { display: flex; align-items: center; gap: .4rem; } .days input { padding-inline: .2rem; } header { gap: .2rem 1rem; font-size: .88rem; } }
form.ask fieldset { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; border: 0; border-block-start: 1px solid var(--line); margin: 0; padding: .3rem 0 0; inline-size: 100%; }
form.ask legend { padding: 0 .6rem 0 0; font-weight: 600; }
form.ask + div > form.ask { margin-block-start: .8rem; }
.trouble { color: var(--bad); font-size: .85rem; } [aria-invalid="true"] { border-color: var(--bad); }
tbody th[scope="rowgroup"] { padding-block-start: 1rem; border-bottom-width: 2px; }
.sides { table-layout: fixed; overflow-wrap: break-word; } .sides thead th:first-child { inline-size: 24%; } .sides thead th:nth-child(4) { inline-size: 36%; } .sides tbody th[scope="row"] { font-weight: 400; } .sides .cite { white-space: normal; }
.inline { padding: 0; list-style: none; } .inline li { display: inline; } .inline li:not(:last-child)::after { content: "; "; }
.terms dt { font-weight: 600; } .terms dd { margin: 0 0 .4rem; }
.drawing { overflow-x: auto; } @media screen { #lives .drawing svg { max-inline-size: none; } }
.scrub { inline-size: 100%; } .scrub input { inline-size: 100%; } .scrub[hidden] { display: none !important; }
.note { border-inline-start: 4px solid var(--doubt); padding: .1rem 1rem; background: var(--panel); } .two form.ask { align-content: start; }
.plain { list-style: none; margin: 0; padding: 0; }
.both td { font-variant-numeric: tabular-nums; } .both small { display: block; color: var(--faint); }
.fans { align-items: end; } .fans svg { inline-size: min(100%, 30rem); } .fans .drawing .wide { display: block; } .fans figure { margin-block: .4rem; } .fans .sv-fan { cursor: pointer; }
.mover { display: grid; gap: .2rem; max-inline-size: 14rem; } .mover input[type="range"] { inline-size: 11rem; padding: 0; } .mover input[type="number"] { inline-size: 6rem; } #scenario-form :is(fieldset, div) { min-inline-size: 0; max-inline-size: 100%; } #scenario-form label { grid-template-columns: minmax(0, max-content); } #scenario-looked { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; } #scenario-moves { inline-size: 100%; display: grid; gap: .6rem; }
.map { margin-block-start: 0; } .map svg { inline-size: min(100%, 34rem); }
.moves { display: flex; flex-wrap: wrap; gap: .3rem .9rem; list-style: none; padding: 0; font-family: system-ui, sans-serif; font-size: .92rem; } .moves a { display: inline-block; padding: .3rem .2rem; }
.meaning { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; } .meaning dt { color: var(--faint); } .meaning dd { margin: 0; }
summary :is(h2, h3) { display: inline; }
.calm tbody th { font-weight: 400; }
.embedded form { display: none; } .embedded h1 { font-size: 1.4rem; } .embedded footer { margin-block: 1.5rem .5rem; }
.drawing .narrow { display: none; }
@media (max-width: 40rem) { .drawing .wide { display: none; } .drawing .narrow { display: block; } .instead::details-content { content-visibility: visible; block-size: auto; } table.list td[data-of]::before { content: attr(data-of) ": "; color: var(--faint); font-size: .85em; } }
@media print { :root { color-scheme: light; --paper: #fff; --panel: #fff; font-size: 10pt; } header nav, .share, .language, .moves, .days, .skip, button, form.ask, form.draft, form, details:has(> form):not(.when), .when summary span { display: none; } header, .card { background: none; } a { color: inherit; } main a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; } details::details-content { content-visibility: visible; block-size: auto; } h2, h3 { break-after: avoid; } tr, .card { break-inside: avoid; } }
${CHART}
${LINKED_STYLE}
`;
