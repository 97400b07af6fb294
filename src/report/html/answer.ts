import type { PlacedChart } from '../charts/chart.ts';
import { sentences, singleAnswer } from '../findings/answers.ts';
import { headlineSections } from '../findings/headlines.ts';
import type { StoredResults } from '../results/stored.ts';
import { interval, mark, signedInterval } from '../words/estimates.ts';
import { numberIn, signedIn, unitWord } from '../words/numbers.ts';
import { type Html, html, type Section } from './html.ts';
import { figures } from './pictures.ts';
import { table } from './table.ts';

/** The answer in three sentences with its uncertainty; then the headline numbers. */
export function answer({ result }: StoredResults, charts: readonly PlacedChart[]): Section {
  const forest = figures(charts, 'answer');
  return {
    id: 'answer',
    title: 'The answer',
    inside:
      result.comparisons.length === 0
        ? [quoted(singleAnswer(result)), headlines(result)]
        : [...result.comparisons.flatMap((_, index) => compared(result, index)), ...forest],
  };
}

function quoted(said: readonly string[]): Html {
  return html`<div class="answer">${said.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

type Result = StoredResults['result'];

function headlines(result: Result): Html {
  const { cells } = result.systems[0]!;
  return table({
    caption: 'Headline numbers',
    columns: ['What', 'Unit', 'Mean', '95 % interval'],
    rows: headlineSections(cells, ({ estimate }) => Number.isFinite(estimate.mean)).flatMap(({ rows }) =>
      rows.map(({ label, row: { cell, estimate } }) => {
        const { unit } = cell.measure;
        return [label, unitWord(unit), numberIn(unit, estimate.mean), interval(unit, estimate)];
      }),
    ),
    numbers: [2, 3],
  });
}

/** The gain and the loss first, then how sure; what is clearest for whom below. */
function compared(result: Result, index: number): Html[] {
  const said = sentences(result, index);
  const { scenario } = result.systems[index + 1]!;
  const [people, ...rest] = said;
  const short = said.length < 4 ? said : [people!, ...rest.slice(-2)];
  const others = said.filter((sentence) => !short.includes(sentence));
  const { differences } = result.comparisons[index]!;
  const heading = result.comparisons.length > 1 ? html`<h3>${scenario.title}</h3>` : html``;
  return [
    heading,
    quoted(short),
    ...others.map((sentence) => html`<p>${sentence}</p>`),
    table({
      caption: `Headline numbers: ${result.systems[0]!.scenario.title} (base) and ${scenario.title} (other)`,
      columns: ['What', 'Unit', 'Base', 'Other', 'Change', '95 % interval', 'Verdict'],
      rows: headlineSections(differences, ({ difference }) => Number.isFinite(difference.mean)).flatMap(
        ({ rows }) =>
          rows.map(({ label, row: { cell, base, other, difference } }) => [
            label,
            unitWord(cell.measure.unit),
            numberIn(cell.measure.unit, base.mean),
            numberIn(cell.measure.unit, other.mean),
            signedIn(cell.measure.unit, difference.mean),
            signedInterval(cell.measure.unit, difference),
            mark(cell.measure, difference),
          ]),
      ),
      numbers: [2, 3, 4, 5],
    }),
    ...gains(result, index),
  ];
}

function gains(result: Result, index: number): Html[] {
  const rows = result.comparisons[index]!.changes.filter(
    ({ group, share }) => group === '' && Number.isFinite(share.mean),
  ).map(({ label, share }) => [label, numberIn('share', share.mean), interval('share', share)]);
  if (rows.length === 0) return [];
  const caption = 'Who gained and who lost: the same people under both systems, % of them';
  return [table({ caption, columns: ['What', '%', '95 % interval'], rows, numbers: [1, 2] })];
}
