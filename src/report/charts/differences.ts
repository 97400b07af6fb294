import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult, RowResult, Verdict } from '../../experiment/results.ts';
import { judgedRows } from '../findings/trust.ts';
import { columnsOf, type Row } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn, signedIn, unitWord } from '../words/numbers.ts';
import { listed, wrap } from '../words/text.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { axis, BEYOND, fitted, lettering, textWidth, ticksAt, verticalLine } from './kit.ts';
import { INK, MOST_LOOKS, TEXT } from './style.ts';

/** Differences beyond this many per cent would squeeze all others: they are drawn at the edge as an arrow with their number. */
const WIDEST = 150;
/** The plot is so much wider than its axis shows, to make room for words on the right. */
const ROOM = 3.2;

/** How a verdict looks: by shape and filling too, so that better and worse are told apart without colour. */
const LOOKS: Readonly<Record<Verdict, { colour: string; shape: string; filled: boolean }>> = {
  better: { colour: '#0072B2', shape: 'circle', filled: true },
  worse: { colour: '#D55E00', shape: 'rectRot', filled: true },
  more: { colour: '#595959', shape: 'rect', filled: true },
  less: { colour: '#595959', shape: 'rect', filled: true },
  'differs little': { colour: INK, shape: 'rect', filled: false },
  'no difference that matters': { colour: INK, shape: 'rect', filled: false },
  'not clear': { colour: INK, shape: 'circle', filled: false },
  'no verdict': { colour: INK, shape: 'circle', filled: false },
};

/** A row of the answer as per cent of what the base has; NaN where it has nothing or nought. */
interface Drawn {
  readonly row: RowResult;
  readonly verdict: Verdict;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  /** `77.8 → 53.9 %`. */
  readonly values: string;
}

/**
 * One chart for each comparison: the rows of the answer, what both systems have, and by how much they differ as per cent of
 * the base, with intervals and verdicts. Of more systems than have a look of their own the board shows the same.
 */
export function differences(result: ExperimentResult): Chart[] {
  const { comparisons, replications, systems } = result;
  if (systems.length > MOST_LOOKS) return [];
  const labels = systemLabels(result, 100);
  const rows = judgedRows(result);
  return comparisons.map(({ other }, index) => {
    const drawn = rows.map((row) => drawnRow(row, index));
    const base = systems[0]!.scenario.name;
    const name = comparisons.length === 1 ? 'differences' : `differences-${other}`;
    const level = rows[0] === undefined ? '' : ' that hold together for all rows';
    const sure =
      replications < 2
        ? 'One replication: no interval.'
        : `Paired over ${replications} replications of the same people; whiskers: 95 % intervals${level}.`;
    return {
      name,
      title: titleOf(drawn, base, other),
      caption: `${labels[index + 1]!} beside ${labels[0]!}: the rows of the answer, as per cent of what ${base} has. ${sure}${beyond(drawn)}${blankRows(
        result,
        rows.map(({ measure }) => measure.name),
      )}`,
      alt: `Points with whiskers: by how many per cent ${drawn.length} rows of the answer differ in ${other} from ${base}. Better: discs; worse: diamonds; neither: squares; not clear: hollow.`,
      table: {
        name,
        columns: columnsOf('measure', 'unit', 'base_mean', 'mean', 'percent', 'low', 'high', 'verdict'),
        rows: drawn.map(({ row: { measure, estimates }, percent, low, high, verdict }): Row => {
          const means = [estimates[0]!.mean, estimates[index + 1]!.mean];
          return [measure.label, measure.unit, ...means, percent, low, high, verdict];
        }),
      },
      whyNothing: 'No row has a value in both systems.',
      config: drawn.some(({ percent }) => Number.isFinite(percent)) ? configOf(drawn, base) : null,
    };
  });
}

function drawnRow(row: RowResult, index: number): Drawn {
  const { measure, estimates } = row;
  const { difference, verdict } = row.differences[index]!;
  const [base, other] = [estimates[0]!.mean, estimates[index + 1]!.mean];
  const scale = base === 0 ? Number.NaN : 100 / Math.abs(base);
  const unit = measure.unit === 'pounds' ? '' : ` ${unitWord(measure.unit)}`;
  return {
    row,
    verdict,
    percent: difference.mean * scale,
    low: difference.low * scale,
    high: difference.high * scale,
    values: `${numberIn(measure.unit, base)} → ${numberIn(measure.unit, other)}${unit}`.trimEnd(),
  };
}

/** `no-wrong-door beside spa: 5 rows better, 2 worse and 1 not clear`. */
function titleOf(drawn: readonly Drawn[], base: string, other: string): string {
  const verdicts: Verdict[] = Object.keys(LOOKS) as Verdict[];
  const counts = verdicts
    .map((verdict) => [verdict, drawn.filter((row) => row.verdict === verdict).length] as const)
    .filter(([verdict, count]) => count > 0 && verdict !== 'no verdict');
  if (counts.length === 0) return `${other} beside ${base}: the rows of the answer, without a verdict`;
  const words = counts.map(([verdict, count], at) =>
    at === 0 ? `${count} ${count === 1 ? 'row' : 'rows'} ${verdict}` : `${count} ${verdict}`,
  );
  return `${other} beside ${base}: ${listed(words)}`;
}

function configOf(drawn: readonly Drawn[], base: string): ChartConfiguration {
  const reach = Math.max(
    10,
    ...drawn.flatMap(({ percent, low, high }) => [percent, low, high].map((x) => Math.abs(x) || 0)),
  );
  const edge = Math.min(WIDEST, Math.ceil(reach / 10) * 10);
  const looks = drawn.map(({ verdict }) => LOOKS[verdict]);
  const colours = looks.map(({ colour }) => colour);
  const outside = ({ percent }: Drawn) => Math.abs(percent) > edge;
  return {
    type: 'scatterWithErrorBars',
    data: {
      datasets: [
        {
          data: drawn.map((row, index) => point(row, index, edge)),
          tips: drawn.map(tip),
          pointStyle: drawn.map((row, index) => (outside(row) ? 'triangle' : looks[index]!.shape)),
          rotation: drawn.map((row) => (outside(row) ? (row.percent > 0 ? 90 : -90) : 0)),
          radius: looks.map(({ shape }) => (shape === 'rectRot' ? 6 : 5)),
          borderWidth: 1.5,
          borderColor: colours,
          backgroundColor: looks.map(({ colour, filled }) => (filled ? colour : '#ffffff')),
          errorBarColor: colours,
          errorBarWhiskerColor: colours,
          errorBarLineWidth: 2,
          errorBarWhiskerSize: 14,
          clip: BEYOND,
        },
      ],
    },
    options: {
      scales: {
        x: axis(`Difference, % of ${base}`, { min: -edge, max: ROOM * edge, ...ticksAt(percents(edge)) }),
        y: axis('', {
          ...{ min: -0.5, max: drawn.length - 0.5, reverse: true, grid: { display: false } },
          ...ticksAt(
            drawn.map(({ row }, at) => ({ at, label: wrap(row.measure.label, 21, textWidth).slice(0, 2) })),
          ),
        }),
      },
    },
    plugins: [zeroLine(), words(drawn, edge)],
  } as unknown as ChartConfiguration;
}

function tip({ row: { measure }, values, percent, verdict }: Drawn): string {
  const by = Number.isFinite(percent) ? `, ${signedIn('count', percent)} %` : '';
  return `${measure.label}: ${values}${by}: ${verdict}`;
}

function beyond(drawn: readonly Drawn[]): string {
  const far = drawn.some(({ percent, low, high }) => [percent, low, high].some((x) => Math.abs(x) > WIDEST));
  return far ? ` Arrows and whiskers at the edge go on beyond ${WIDEST} %.` : '';
}

function point({ percent, low, high }: Drawn, y: number, edge: number): object {
  const within = (x: number) => Math.max(-edge, Math.min(edge, x));
  const interval = Number.isFinite(low) ? { xMin: within(low), xMax: within(high) } : {};
  return { x: within(percent), y, ...interval };
}

function zeroLine(): Plugin {
  return {
    id: 'zero',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      verticalLine(ctx, scales.x!.getPixelForValue(0), chartArea);
    },
  };
}

/** Ticks from -edge to edge: at most five, because there is little room. */
function percents(edge: number): { at: number; label: string }[] {
  const step = [5, 10, 20, 50, 100].find((one) => edge / one < 3) ?? 100;
  const ticks = [];
  for (let at = -Math.floor(edge / step) * step; at <= edge; at += step)
    ticks.push({ at, label: String(at).replace('-', '−') });
  return ticks;
}

/** To the right of each row: what both systems have, and the verdict. */
function words(drawn: readonly Drawn[], edge: number): Plugin {
  return {
    id: 'words',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      ctx.save();
      lettering(ctx);
      ctx.textBaseline = 'middle';
      const left = scales.x!.getPixelForValue(edge) + 16;
      const wide = (chartArea.right - left) / TEXT;
      for (const [index, { values, verdict }] of drawn.entries()) {
        const word = verdict === 'no difference that matters' ? 'none that matters' : verdict;
        const y = scales.y!.getPixelForValue(index);
        ctx.fillText(fitted(verdict === 'no verdict' ? values : `${values}, ${word}`, wide * 1.12), left, y);
      }
      ctx.restore();
    },
  };
}
