/** How the page looks, on a screen, narrow or wide, and on paper. Contrast of all text is at least 4.5 to 1. */
export const STYLE = `
:root { --ink: #1b1b1b; --quiet: #4d4d4d; --line: #b3b3b3; --accent: #005eb8; --band: #005eb8; --shade: #f2f5f8; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.55 Arial, 'Liberation Sans', Helvetica, sans-serif; }
.skip { position: absolute; left: -100vw; top: 0; padding: .75rem 1rem; background: #fff; color: var(--accent); z-index: 2; }
.skip:focus { left: 0; }
header, main, footer { max-width: 74rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { border-bottom: 4px solid var(--band); padding-top: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, dl { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: anywhere; }
.house { display: flex; align-items: center; gap: 1rem; font-weight: bold; max-width: none; }
.house img { max-height: 4rem; max-width: 14rem; }
.answer { font-size: 1.2rem; border-left: 6px solid var(--band); padding: .25rem 0 .25rem 1rem; margin-bottom: 1.25rem; }
.answer p:last-child { margin-bottom: 0; }
.answer p { max-width: 50rem; }
.first { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.first .answer { font-size: 1.1rem; }
.first figure { margin-top: 0; }
.first h3 { margin-top: 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.pictures figure { min-width: 0; }
.trust ul { margin-top: -.75rem; font-size: .95rem; max-width: 62rem; }
main section:first-of-type h2 { margin-top: .5rem; border-top: 0; }
.quiet, figcaption { color: var(--quiet); font-size: .95rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; list-style: none; padding: 0; margin: 0; max-width: none; font-size: .95rem; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
figure { margin: 1rem 0 2rem; }
figure svg { display: block; width: 100%; max-width: 46rem; height: auto; }
figure.wide svg { max-width: 60rem; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2.5rem; }
@media (min-width: 48rem) { .beside.in-pairs { grid-template-columns: 1fr 1fr; } }
.beside article { border-top: 1px solid var(--line); }
.map { overflow: auto; border: 1px solid var(--line); }
.map svg { width: 100%; max-width: none; }
.zoom:checked ~ .map { max-height: 85vh; }
.zoom:checked ~ .map svg { width: auto; }
.zoom:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; font-size: .95rem; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody th { font-weight: normal; }
tr.section th { font-weight: bold; padding-top: .9rem; }
details { margin: .5rem 0 1rem; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
.check { list-style: none; padding: 0; max-width: 60rem; }
.check li { padding: .4rem 0 .4rem 6.5rem; position: relative; border-bottom: 1px solid var(--line); }
.check b { position: absolute; left: 0; }
ul.figures { list-style: none; margin: 0; padding: 0; font-size: .85rem; line-height: 1.4; max-width: 40rem; min-width: 16rem; }
dt { font-weight: bold; margin-top: .75rem; }
dd { margin: 0; }
.form { max-width: 60rem; }
footer { color: var(--quiet); font-size: .95rem; border-top: 1px solid var(--line); margin-top: 3rem; }
@media (max-width: 40rem) { body { font-size: 1rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.3rem; } .check li { padding-left: 0; } .check b { position: static; display: block; } caption { position: sticky; left: 0; max-width: calc(100vw - 2.5rem); } figure.wide svg { width: 44rem; max-width: none; } table.stacked { width: 100%; } .stacked tr { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--line); } .stacked th, .stacked td { border-bottom: 0; flex: 1 1 0; min-width: 0; } .stacked td.number, .stacked th.number { white-space: normal; padding-right: .5rem; } .stacked th:first-child { flex: 0 0 100%; padding-bottom: 0; } }
@media screen and (prefers-color-scheme: dark) { :root.light-or-dark { color-scheme: dark; --ink: #ececec; --quiet: #bdbdbd; --line: #5a5a5a; --accent: #8ec5ff; --band: #4a90d9; --shade: #22282e; } .light-or-dark body { background: #14181c; } .light-or-dark figure svg, .light-or-dark .map svg { filter: invert(.92) hue-rotate(180deg); } .light-or-dark .skip { background: #14181c; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  @page { size: A4; margin: 14mm; }
  .first, .pictures { display: block; }
  body { font-size: 10pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip, .zoom, .zoom + label, details { display: none; }
  h2, h3, h4 { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  caption { break-after: avoid; }
  figure svg { max-width: 15cm; max-height: 9cm; margin: 0 auto; }
  .map.teams { break-inside: avoid; }
  .on-screen { display: none; }
  .map.teams svg { max-height: 23cm; }
  .map, .scroll { overflow: visible; max-height: none; border: 0; }
  .map svg { width: 100%; height: auto; max-height: 22cm; }
  table { font-size: 8.5pt; }
  a { color: inherit; text-decoration: none; }
}
`;
