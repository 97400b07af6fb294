/** How the workbench looks: to be read from three metres, in dark and light, on a tablet, on paper. Contrast is at least 4.5 to 1. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #4d4d4d; --line: #b3b3b3; --paper: #fff; --shade: #eef2f6; --accent: #005eb8; --better: #00602f; --worse: #a3160b; --moved: #fff3d6; --bar: #bcd6ee; --full: #1b1b1b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --quiet: #c4c4c4; --line: #6b6b6b; --paper: #16191d; --shade: #23282e; --accent: #8cc4ff; --better: #7fdc9f; --worse: #ff9d94; --moved: #3d3415; --bar: #2d4d6e; --full: #f2f2f2; } }
* { box-sizing: border-box; }
html { font-size: 18px; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.35 Arial, 'Liberation Sans', Helvetica, sans-serif; }
header { display: flex; gap: 1rem; justify-content: space-between; align-items: center; padding: .3rem .9rem; border-bottom: 4px solid var(--accent); }
header p { margin: 0; color: var(--quiet); }
header nav { display: flex; gap: .4rem; flex: none; flex-wrap: wrap; }
h1 { font-size: 1.25rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: .5rem 0; }
main { display: grid; grid-template-columns: minmax(15rem, 17rem) minmax(0, 1fr); gap: 0 1rem; padding: .4rem .9rem; align-items: start; }
.levers { position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow: auto; padding-right: .5rem; }
.lever { padding: .3rem .4rem; border-bottom: 1px solid var(--line); }
.lever.moved { background: var(--moved); border-left: 5px solid var(--accent); }
.lever label { display: block; line-height: 1.2; }
.lever input[type=range] { width: 100%; min-height: 1.5rem; margin: 0; accent-color: var(--accent); }
.lever select, .start select { width: 100%; }
.lever { display: grid; grid-template-columns: minmax(55%, 1fr) auto; gap: 0 .5rem; align-items: baseline; }
.lever label, .lever input, .lever select { grid-column: 1 / -1; }
.lever.number label { grid-column: 1; }
.lever.number .value { grid-row: 1; grid-column: 2; }
.lever.choice .value:empty { display: none; }
.value { display: flex; flex-direction: column; align-items: end; font-weight: bold; }
small { display: block; font-size: .89rem; font-weight: normal; color: var(--quiet); }
small.beside { display: inline-block; min-width: 8em; margin-left: .5em; text-align: right; }
.quiet, footer { color: var(--quiet); font-size: .89rem; }
button, select, input[type=text], input[type=number] { font: inherit; color: inherit; background: var(--shade); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .6rem; max-width: 100%; }
.levers select { padding: .15rem .3rem; }
button { cursor: pointer; }
button:disabled { color: var(--quiet); cursor: default; border-style: dashed; }
button.back { font-size: .9rem; padding: .1rem .4rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.answer { position: sticky; top: 0; background: var(--paper); z-index: 2; border-bottom: 1px solid var(--line); max-height: 80vh; overflow: auto; }
.says { position: relative; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; padding-bottom: .3rem; }
.status { margin: 0; font-weight: bold; flex: 1 1 20rem; }
.status.grave { color: var(--worse); }
.why-not { font-weight: normal; font-size: .89rem; color: var(--ink); }
header .real { color: var(--worse); font-weight: bold; }
.broke { margin: 1rem; }
.sound { margin: 0; }
.says .fold { order: 2; padding: 0 .5rem; }
.says .remarks { margin: 0; }
.says .remarks[open] { order: 3; flex-basis: 100%; font-size: .89rem; }
.says progress { position: absolute; left: 0; bottom: 0; height: .3rem; }
.notes { margin: 0 0 .3rem; padding: .2rem .6rem .2rem 1.6rem; background: var(--moved); font-size: .89rem; }
@media (max-width: 1599px) { .folded table, .folded .more, .folded .notes { display: none; } }
progress, meter { accent-color: var(--accent); width: 100%; height: .6rem; }
meter { width: 5rem; }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-moz-meter-bar { background: var(--accent); }
.levers > button { margin-top: .5rem; }
.doubt th[scope=row] { min-width: 9rem; }
.doubt > p:first-child { margin: 0 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
table.stale { opacity: .8; }
caption { text-align: left; color: var(--quiet); font-size: .95rem; padding: .25rem 0; }
th, td { text-align: left; padding: .1rem .5rem .1rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-size: .89rem; color: var(--quiet); font-weight: normal; }
tbody th { font-weight: normal; overflow-wrap: anywhere; }
td { font-variant-numeric: tabular-nums; }
.answer td:not(.verdict) { text-align: right; white-space: nowrap; }
.answer thead th:not(:first-child):not(:last-child) { text-align: right; }
.verdict { white-space: nowrap; font-weight: bold; }
tr.better .verdict, td.better small:last-child { color: var(--better); }
tr.worse .verdict, td.worse small:last-child { color: var(--worse); }
details { margin: .2rem 0; }
summary { cursor: pointer; color: var(--accent); }
code { font-size: .95rem; overflow-wrap: anywhere; }
.keep { display: flex; gap: .5rem; align-items: center; flex: 1 1 24rem; }
.keep button, .keep input { padding: .1rem .5rem; }
.keep label { flex: 1; display: flex; gap: .5rem; align-items: center; font-size: .95rem; white-space: nowrap; }
.keep input { flex: 1; min-width: 6rem; }
.more { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .25rem 0; align-items: center; }
.more details[open] { flex-basis: 100%; }
.tabs { display: flex; gap: .25rem; flex-wrap: wrap; margin: .4rem 0 0; border-bottom: 2px solid var(--accent); }
.tabs button { border-bottom: 0; border-radius: 6px 6px 0 0; }
.tabs [aria-selected=true] { background: var(--accent); color: var(--paper); font-weight: bold; }
[role=tabpanel] { padding: .5rem 0; min-height: 20rem; }
.choose { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; margin-bottom: .5rem; }
.choose label { display: flex; gap: .5rem; align-items: center; }
.map .choose input { accent-color: var(--accent); }
.picture { background: #fff; color: #1b1b1b; border: 1px solid var(--line); overflow: auto; max-height: 80vh; }
.picture svg { display: block; max-width: none; }
.map .picture { height: 60vh; }
.map .choose { margin-bottom: .4rem; gap: .6rem; }
.map .choose input { width: 8.5rem; }
.map .size { display: flex; gap: .5rem; align-items: center; margin-bottom: .4rem; }
.map:fullscreen { background: var(--paper); overflow: auto; padding: .75rem; font-size: 1.15rem; }
.map:fullscreen .picture { height: 85vh; max-height: none; }
.kinds { display: flex; flex-wrap: wrap; gap: 0 .8rem; }
.kinds i { display: inline-block; width: .7em; height: .7em; border-radius: 50%; border: 1px solid #fff; }
.tiles { position: relative; display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); gap: .5rem; align-items: stretch; grid-auto-flow: dense; }
.tile { border: 1px solid var(--line); border-radius: 6px; padding: .35rem .5rem; background: var(--shade); min-width: 0; display: flex; flex-direction: column; gap: .15rem; }
.tile.held { border: 2px solid var(--full); }
.tiles .tile.open { grid-column: 1 / -1; }
.tile.doors { background: none; border-style: dashed; }
.tile.doors p { margin: 0; }
.tile.doors small { display: inline; }
.tile.out { justify-content: space-evenly; }
.tile .top { display: flex; justify-content: space-between; gap: .5rem; }
.tile h3 { margin: 0; font-size: 1rem; line-height: 1.15; overflow-wrap: anywhere; }
.tile h3 button { all: unset; cursor: pointer; text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: .15em; }
.tile h3 button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.tile .list { margin: 0; text-align: center; flex: none; white-space: nowrap; }
.tile .list b { display: inline-flex; align-items: center; justify-content: center; border-radius: 50%; background: #a04a00; color: #fff; }
.bar { position: relative; border: 1px solid var(--line); border-radius: 3px; background: var(--paper); overflow: hidden; padding: 0 .35rem; font-size: .89rem; }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--bar); }
.bar span, .bar small { position: relative; z-index: 1; display: block; overflow-wrap: anywhere; }
.bar.full { background: var(--full); color: var(--paper); border-color: var(--full); }
.bar.full i { background: none; }
.bar.full small { color: inherit; }
.bar em { font-style: normal; font-weight: bold; float: right; }
.tile .work { min-height: 1.1rem; flex: 1; }
.why { margin: .3rem 0; padding-left: 1.2rem; }
.dots { position: absolute; inset: 0; pointer-events: none; overflow: visible; }
.dots circle { pointer-events: auto; cursor: pointer; stroke: #fff; stroke-width: 1.5; }
.steps g.node { cursor: pointer; }
.steps g.held path, .steps g.held polygon { fill: #1b1b1b; }
.steps g.held > text { fill: #fff; }
.person .picture svg { width: 100%; height: auto; }
.stories { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem; }
.stories ol { padding-left: 1.25rem; }
.stories time { color: var(--quiet); }
.differs { font-weight: bold; }
.scroll { overflow-x: auto; }
.decides { display: block; }
.decides small { display: inline; }
.doubt td, .doubt th { padding-right: 1rem; }
.doubt td:nth-child(-n + 4) { white-space: nowrap; }
.board table { table-layout: fixed; min-width: 46rem; }
.board td { overflow-wrap: anywhere; }
.board th:first-child { width: 28%; }
.board thead th { hyphens: auto; overflow-wrap: anywhere; }
.board .title { text-align: left; width: 100%; }
.board .title[aria-current=true] { border: 2px solid var(--accent); }
.board .do { padding: .2rem 0; }
.board .do button { padding: .1rem .4rem; margin: 0 .15rem .15rem 0; }
.commands code { display: block; padding: .2rem 0; }
.struck th button { text-decoration: line-through; }
.struck td { opacity: .8; }
.editor { border: 1px solid var(--line); background: #fff; color: #1b1b1b; color-scheme: light; font-size: 1rem; }
.cm-editor { max-height: 70vh; line-height: 1.4; }
.cm-editor .cm-scroller { line-height: 1.4; }
.text label { display: inline-flex; gap: .5rem; align-items: center; }
.text > p { margin: .3rem 0; }
.moved-from { text-decoration: line-through; }
.moved-to { background: #fff3d6; color: #1b1b1b; font-weight: bold; padding-right: .3em; }
.problems li { margin-bottom: .5rem; }
footer { padding: .5rem 1rem 1rem; }
@media (min-width: 1600px) { html { font-size: 19px; } .right { display: grid; grid-template-columns: minmax(39rem, 2fr) 3fr; gap: 0 1.5rem; align-items: start; } .answer { border-bottom: 0; max-height: calc(100vh - 1rem); } .fold { display: none; } }
@media (max-width: 60rem) {
  header nav { flex-wrap: nowrap; }
  header nav button { padding: .3rem .4rem; }
  main { display: flex; flex-direction: column; align-items: stretch; }
  .right { display: contents; }
  .answer { order: 1; max-height: 60vh; }
  .levers { order: 2; position: static; max-height: none; columns: 2; column-gap: 1.5rem; padding: .5rem 0; }
  .levers > * { break-inside: avoid; }
  .view { order: 3; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  :root { --ink: #000; --quiet: #333; --paper: #fff; --shade: #fff; --moved: #fff; --better: #00602f; --worse: #a3160b; --line: #999; }
  html { font-size: 10pt; }
  main { display: block; }
  .levers, .answer { position: static; max-height: none; overflow: visible; }
  .lever:not(.moved), header nav, .tabs, .keep, .fold, .do, .choose, .levers > button, .levers > h2, .start, .quiet, [role=tabpanel] > div > p > button { display: none; }
  .folded table { display: table; }
  .right { display: block; }
  .says { display: block; }
  .lever input, .back { display: none; }
  .scroll, .picture { overflow: visible; max-height: none; }
  .picture svg { width: 100%; height: auto; }
  .board table { min-width: 0; }
  .levers { columns: auto; }
  .board .title, .board .title[aria-current=true] { border: 0; padding: 0; background: none; }
  .more, .picture-buttons, progress { display: none; }
  .says .remarks summary { color: inherit; list-style: none; }
  tr, .tile { break-inside: avoid; }
}
`;
