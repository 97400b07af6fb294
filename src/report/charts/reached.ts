import type { CellResult, Estimate, ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { overall } from '../findings/cells.ts';
import { cellsTable } from '../tables.ts';
import { estimateWords, isClear } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { spaced } from '../words/text.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { type DotPanel, dotPanels, type PanelDot } from './dot-panels.ts';
import { meansOf } from './kit.ts';

const REACHED = 'help_begun';
const GAP = 'gap_in_help_begun';
/** In so many panels there is room for the gap beside the number. */
const MOST_WITH_GAPS = 2;
const NOBODY = 'The scenario has no groups to compare, or nobody of them asked in the window.';
/** In a title. */
const MOST_NAMED = 3;

interface Line {
  /** `deprivation=others`, as cells name it. */
  readonly group: string;
  readonly label: string;
  /** The group it is held against is the last of its kind, and has no gap. */
  readonly against: string | null;
}

/** For how many of each group help began, in each system, and by how much each is apart from the last of its kind. */
export function reached(result: ExperimentResult): Chart {
  const lines = linesOf(result);
  const isKnown = result.systems.map((system) => cellsOf(system, REACHED).size > 0);
  const first = lines.find(({ against }) => against !== null);
  return {
    name: 'reached',
    title: first === undefined ? 'Who is reached, by group' : titleOf(result, first),
    caption: `Share of people of each group whose help began by the end of observation, and by how many points that is more or less than in the group it is held against. ${meansOf(result, 'whiskers')}${blankSystems(result, isKnown, (system) => whyNoHelp(system, NOBODY))}`,
    alt: 'Points with whiskers: for each group of people the share whose help began, a panel for each system; a line shows everybody.',
    table: cellsTable('reached', result, (measure, team, group) => {
      const isOne = measure === REACHED || measure === GAP;
      return isOne && team === '' && lines.some((line) => line.group === group);
    }),
    whyNothing: whyNoHelp(result.systems[0]!, NOBODY),
    ...(first === undefined ? { config: null } : panelsOf(result, lines)),
  };
}

/** In the order of the scenario; a group of which nothing is known in any system is left out. */
function linesOf({ systems }: ExperimentResult): Line[] {
  const known = new Set(
    systems.flatMap((system) =>
      cellsOf(system, REACHED).size === 0 ? [] : [...cellsOf(system, REACHED).keys()],
    ),
  );
  const groupings = new Map(
    systems.flatMap(({ directory }) => directory.groups.map((one) => [one.name, one])),
  );
  return [...groupings.values()].flatMap(({ name, values }) =>
    values
      .map((value, at): Line => {
        const last = values.at(-1)!;
        return {
          group: `${name}=${value}`,
          label: spaced(value),
          against: at === values.length - 1 ? null : spaced(last),
        };
      })
      .filter(({ group }) => known.has(group)),
  );
}

function cellsOf({ cells }: SystemResult, measure: string): Map<string, Estimate> {
  const isWanted = ({ cell, estimate }: CellResult) =>
    cell.measure.name === measure && cell.team === '' && cell.group !== '' && Number.isFinite(estimate.mean);
  return new Map(cells.filter(isWanted).map(({ cell, estimate }) => [cell.group, estimate]));
}

/** `Help begun among most deprived fifth against others: 3.8 points fewer in spa, no clear gap in hub`. */
function titleOf({ systems }: ExperimentResult, { group, label, against }: Line): string {
  const gaps = systems.flatMap((system) => {
    const gap = cellsOf(system, GAP).get(group);
    return gap === undefined ? [] : [{ name: system.scenario.name, gap }];
  });
  const about = `Help begun among ${label} against ${against}`;
  if (gaps.length === 0) return about;
  if (gaps.length <= MOST_NAMED) {
    const said = gaps.map(({ name, gap }) => `${gapWords(gap)} in ${name}`);
    return `${about}: ${said.join(', ')}`;
  }
  const fewer = gaps.filter(({ gap }) => isClear(gap) && gap.mean < 0).length;
  const more = gaps.filter(({ gap }) => isClear(gap) && gap.mean > 0).length;
  const parts = [...(fewer > 0 ? [`fewer in ${fewer}`] : []), ...(more > 0 ? [`more in ${more}`] : [])];
  return `${about}: ${parts.length === 0 ? 'no clear gap in any' : parts.join(', ')} of ${gaps.length} systems`;
}

function gapWords(gap: Estimate): string {
  if (Number.isFinite(gap.low) && !isClear(gap)) return 'no clear gap';
  const points = numberIn('share', Math.abs(gap.mean));
  return `${points} points ${gap.mean < 0 ? 'fewer' : 'more'}`;
}

function panelsOf(result: ExperimentResult, lines: readonly Line[]) {
  const labels = systemLabels(result, 60);
  const panels = result.systems.map((system, index): DotPanel => {
    const shares = cellsOf(system, REACHED);
    const gaps = cellsOf(system, GAP);
    const dots = lines.map(({ group, label, against }): PanelDot | null => {
      const share = shares.get(group);
      if (share === undefined) return null;
      const gap = against === null ? undefined : gaps.get(group);
      const { mean, low, high } = share;
      const beside =
        gap === undefined || result.systems.length > MOST_WITH_GAPS
          ? ''
          : ` (${signedIn('share', gap.mean)})`;
      const apart = gap === undefined ? '' : `; gap to ${against} ${estimateWords('share', gap)}`;
      return {
        ...{ mean, low, high },
        look: against === null ? 'base' : 'plain',
        text: `${numberIn('share', mean)}${beside}`,
        tip: `${labels[index]}: ${label}: ${estimateWords('share', share)}${apart}`,
      };
    });
    return {
      title: `${labels[index]} (%)`,
      dots,
      base: overall(system).get(REACHED)?.estimate.mean ?? Number.NaN,
    };
  });
  const names = lines.map(({ label }) => label);
  return dotPanels(names, panels, 'everybody', true);
}
