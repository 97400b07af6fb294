import type { ExperimentResult } from '../../experiment/results.ts';
import { type MeasuredLog, withoutWords } from '../../logs/index.ts';
import { whyEmpty } from '../../measures/index.ts';
import { DAY } from '../../units/minutes.ts';
import { chartsOf } from '../charts/registry.ts';
import { isOverall } from '../findings/cells.ts';
import { headlineSections } from '../findings/headlines.ts';
import { weeksCharts } from '../logs/weeks-charts.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { interval } from '../words/estimates.ts';
import { numberIn, unitWord } from '../words/numbers.ts';
import { plural } from '../words/text.ts';
import { type Html, html, type Section } from './html.ts';
import { page } from './page.ts';
import { beside, chartSections, figures } from './pictures.ts';
import { table } from './table.ts';

/** What was measured of a log, on one page: no request, no script. Pictures and numbers as a run has them, where a log knows them. */
export function logPage(
  logs: readonly MeasuredLog[],
  result: ExperimentResult,
  made: { readonly version: string; readonly finished: string },
): string {
  const charts = [...weeksCharts(logs[0]!), ...chartsOf(result)];
  const more = (id: 'staff' | 'equity', title: string): Section => ({
    id,
    title,
    inside: beside(figures(charts, id)),
  });
  const sections = [
    measured(logs, result),
    numbers(logs, result),
    ...chartSections(charts),
    more('staff', 'Staff'),
    more('equity', 'Equity'),
    unknownOf(result),
  ].filter(({ inside }) => inside.length > 0);
  const of = { what: 'Measured from a log', when: 'on', command: 'measure' };
  const footer = 'from a log. The tables are in the same folder as CSV files, with a data dictionary.';
  return page({ title: titleOf(result), manifest: made, sections, footer, of }, undefined).text;
}

function titleOf({ systems, log }: ExperimentResult): string {
  return systems.length === 1 ? systems[0]!.scenario.title : `${systems.length} systems in ${log!.file}`;
}

/** From what: the file, its dates, how many, what is not in it. */
function measured(logs: readonly MeasuredLog[], { log }: ExperimentResult): Section {
  return {
    id: 'measured',
    title: 'What was measured',
    inside: [
      html`<p class="quiet">Nothing here was simulated: it says what the log holds, as far as it was written down.</p>`,
      ...logs.map((one) => html`<p>${sentenceOf(one, log!.file)}</p>`),
      ...logs.flatMap((one) => withoutWords(one).map((words) => html`<p>${words}</p>`)),
      log!.hasIntervals
        ? html`<p>An interval of a service’s log comes from stretches of it of some weeks each (sectioning: Schmeiser 1982; Asmussen and Glynn 2007). Where lists hang together for longer than a stretch it is too short.</p>`
        : html`<p>The log is too short for intervals, or each number is one of a run.</p>`,
    ],
  };
}

function sentenceOf(
  { scenario, title, directory, window, cells, events, replications }: MeasuredLog,
  file: string,
): string {
  const count = (name: string) =>
    cells.find(({ cell }) => cell.measure.name === name && isOverall(cell))?.estimate.mean ?? Number.NaN;
  const weeks = weeksOf(window.to - window.from);
  const [from, to] = [window.from, window.to].map((at) => dateOfWeek(directory.start, weeksOf(at)));
  const people = Number.isFinite(count('people'))
    ? `${numberIn('people', count('people'))} people first referred`
    : 'fewer than five people first referred';
  const of = replications > 1 ? `, on average over ${replications} replications` : '';
  return `${scenario === '' ? file : `${title}, from ${file}`}: ${events.toLocaleString('en-GB')} events; ${numberIn('per week', weeks)} weeks from ${from} to ${to}, with ${people} and ${numberIn('per week', count('requests') * weeks)} requests for help${of}. Waits are held against a standard of ${Math.round(window.standard / DAY)} days.`;
}

function numbers(logs: readonly MeasuredLog[], { systems }: ExperimentResult): Section {
  return {
    id: 'numbers',
    title: 'The numbers',
    inside: systems.map(
      ({ scenario, cells }, index): Html =>
        table({
          caption: logs.length === 1 ? 'Measured' : `Measured: ${scenario.title}`,
          columns: ['What', 'Unit', 'Measured', '95 % interval'],
          rows: headlineSections(cells, ({ estimate }) => Number.isFinite(estimate.mean)).flatMap(
            ({ rows }) =>
              rows.map(({ label, row: { cell, estimate } }) => {
                const { unit } = cell.measure;
                const why = whyEmpty(cell.measure, estimate.mean);
                const number = numberIn(unit, estimate.mean);
                const shown = why === '' ? number : html`<abbr title="${why}">${number}</abbr>`;
                const isKnown = logs[index]!.replications > 1 || Number.isFinite(estimate.low);
                return [label, unitWord(unit), shown, isKnown ? interval(unit, estimate) : ''];
              }),
          ),
          numbers: [2, 3],
        }),
    ),
  };
}

/** What the log cannot say, by the reason. */
function unknownOf({ systems }: ExperimentResult): Section {
  const labels = new Map<string, Set<string>>();
  for (const { cell, estimate } of systems.flatMap(({ cells }) => cells)) {
    if (!isOverall(cell)) continue;
    const why = whyEmpty(cell.measure, estimate.mean);
    if (why !== '') labels.set(why, (labels.get(why) ?? new Set()).add(cell.measure.label));
  }
  return {
    id: 'unknown',
    title: 'What the log does not say',
    inside:
      labels.size === 0
        ? []
        : [
            html`<p>${plural(
              [...labels.values()].reduce((sum, { size }) => sum + size, 0),
              'number',
            )} of the whole are empty, each with its reason here and in <code>measures.csv</code>.</p>`,
            html`<ul>${[...labels].map(([why, which]) => html`<li>${why} <span class="quiet">${[...which].join('; ')}.</span></li>`)}</ul>`,
          ],
  };
}
