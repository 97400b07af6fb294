import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart } from '../charts/chart.ts';
import { axis, lettering, ticksAt, verticalLine } from '../charts/kit.ts';
import { INK } from '../charts/style.ts';
import { columnsOf } from '../tables.ts';
import { signedIn, unitWord } from '../words/numbers.ts';
import { cut } from '../words/text.ts';
import type { ExploredAnswer, ExploredRow } from './explored.ts';

const BETTER = '#0072B2';
const WORSE = '#D55E00';
const NEITHER = '#999999';

/** In how much of the range each difference goes up or down: a bar to the right of the middle and one to the left. */
export function signChart({ rows, systems, points, replications, inputs }: ExploredAnswer): Chart {
  const known = rows.flatMap((row) => (row.explored === null ? [] : [{ row, up: sharesUp(row) }]));
  const firm = known.filter(({ up: { low, high } }) => low > 0.5 || high < 0.5).length;
  return {
    name: 'explored-signs',
    title: `How often each difference keeps its sign: ${firm} of ${known.length} in more than half of the range, by their intervals`,
    caption: `${systems[1]} compared with ${systems[0]}. ${points} points over ${inputs.length} ranges, ${replications} replications each of the same people, chance taken out. To the right: share of the range in which there is more of it, to the left: less. Blue is better, orange worse, grey neither; whiskers: 95 % interval of the share.`,
    alt: `Bars to both sides of a middle line: for ${known.length} rows, in what share of the range the second system has more and in what share less.`,
    table: {
      name: 'explored-signs',
      columns: columnsOf(
        'measure',
        'unit',
        'mean',
        'low',
        'high',
        'share_up',
        'share_up_low',
        'share_up_high',
      ),
      rows: known.map(({ row, up }) => {
        const { mean, low, high } = row.explored!;
        return [row.label, row.unit, mean, low, high, up.share, up.low, up.high];
      }),
    },
    whyNothing: 'No difference is known at every point.',
    ...(known.length > MANY ? { height: 44 * known.length + 80 } : {}),
    config: known.length === 0 ? null : configOf(known),
  };
}

type Known = { readonly row: ExploredRow; readonly up: ReturnType<typeof sharesUp> };

/** The share of the range in which the difference is above 0. */
function sharesUp({ explored }: ExploredRow) {
  const { sign, share, low, high } = explored!.keeps;
  return sign >= 0 ? { share, low, high } : { share: 1 - share, low: 1 - high, high: 1 - low };
}

function configOf(known: readonly Known[]): ChartConfiguration {
  const colour = ({ row }: Known, up: boolean) => {
    if (row.better === 'neither') return NEITHER;
    return (row.better === 'more') === up ? BETTER : WORSE;
  };
  // A share of the whole reaches from one end of the axis to the other: the middle is where both signs are as frequent.
  const side = (up: boolean) => ({
    data: known.map(({ up: { share } }) => (up ? share : share - 1)),
    backgroundColor: known.map((each) => colour(each, up)),
    borderColor: INK,
    borderWidth: 0.5,
    barThickness: BAR,
    stack: 'sign',
    tips: known.map(
      ({ row, up: { share } }) =>
        `${row.label}: ${up ? 'more' : 'less'} in ${Math.round(100 * (up ? share : 1 - share))} % of the range`,
    ),
  });
  return {
    type: 'bar',
    data: { labels: known.map(({ row }) => row.label), datasets: [side(false), side(true)] },
    options: {
      indexAxis: 'y',
      scales: {
        x: axis('Share of the range (%): less of it ← → more of it', {
          min: -1,
          max: 1,
          stacked: true,
          ...ticksAt(
            [-1, -0.5, 0, 0.5, 1].map((at) => ({ at, label: String(Math.abs(Math.round(100 * at))) })),
          ),
        }),
        y: axis('', { stacked: true, grid: { display: false }, ticks: { display: false } }),
      },
    },
    plugins: [namesAndWhiskers(known)],
  } as unknown as ChartConfiguration;
}

/** Told without colour as well. */
function goodWords({ better }: ExploredRow, mean: number): string {
  if (better === 'neither' || mean === 0) return '';
  return (better === 'more') === mean > 0 ? ', better' : ', worse';
}

/** Over each row its name, its mean and what that is, in one line as wide as the picture; along its longer bar the interval of the share. */
function namesAndWhiskers(known: readonly Known[]): Plugin {
  return {
    id: 'names',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales;
      verticalLine(ctx, x!.getPixelForValue(0), chartArea);
      ctx.save();
      lettering(ctx);
      ctx.strokeStyle = INK;
      ctx.textBaseline = 'bottom';
      for (const [index, { row, up }] of known.entries()) {
        const middle = y!.getPixelForValue(index);
        const shift = up.share >= 0.5 ? 0 : -1;
        ctx.beginPath();
        ctx.moveTo(x!.getPixelForValue(up.low + shift), middle);
        ctx.lineTo(x!.getPixelForValue(up.high + shift), middle);
        ctx.stroke();
        const unit = unitWord(row.unit);
        const { mean } = row.explored!;
        const said = `${signedIn(row.unit, mean)}${unit === '' ? '' : ` ${unit}`}${goodWords(row, mean)}`;
        const words = `${cut(row.label, LETTERS - said.length)}: ${said}`;
        const above = middle - BAR / 2 - 4;
        // The line in the middle does not go through the words.
        ctx.fillStyle = '#ffffff';
        ctx.fillRect(chartArea.left, above - 16, ctx.measureText(words).width + 4, 16);
        ctx.fillStyle = INK;
        ctx.fillText(words, chartArea.left, above);
      }
      ctx.restore();
    },
  };
}

const BAR = 16;
/** More rows than these need a taller picture. */
const MANY = 5;
/** That fit over a row. */
const LETTERS = 88;
