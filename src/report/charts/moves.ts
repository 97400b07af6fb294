import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { type Move, movesOf } from '../findings/streams.ts';
import { columnsOf, type Row } from '../tables.ts';
import { systemLabels, teamLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import { axis, lettering, nameOf, ofSystem, runsOf } from './kit.ts';
import { INK, TEXT } from './style.ts';

/** More could not be read at the size of print. */
const MOST_TEAMS = 12;

/** Who sends people to whom, a week: one matrix for each system. */
export function moves(result: ExperimentResult): Chart[] {
  const labels = systemLabels(result, 150);
  return result.systems.map((system, index) => {
    const all = movesOf(system);
    const teams = busiestTeams(system, all);
    const left = new Set(all.flatMap(({ from, to }) => [from, to])).size - teams.length;
    const more = left > 0 ? ` ${left} quieter teams are only in the table.` : '';
    const name = nameOf('moves', result, index);
    return {
      name,
      title: found(all, system, result.systems.length > 1 ? system.scenario.name : ''),
      caption: `${ofSystem(labels[index]!)} ${runsOf(result)} Who sends people on to whom, referrals a week. ${coldWords(all)}${more}`,
      alt: `Matrix of ${teams.length} by ${teams.length} teams: the darker, the more people one team sends to another.`,
      table: {
        name,
        columns: columnsOf('from', 'to', 'passed_on_cold_per_week', 'handed_over_per_week'),
        rows: all.map(({ from, to, cold, handedOver }): Row => [from, to, cold, handedOver]),
      },
      tips: (drawn) => tipsOf(drawn, teams, all),
      whyNothing: 'No team sent anybody on to another in the window.',
      config: teams.length > 1 ? configOf(teams, all) : null,
    };
  });
}

function coldWords(all: readonly Move[]): string {
  return all.some(({ cold }) => cold >= COLD_SEEN)
    ? 'Handed over and passed on cold together; in brackets how many were passed on cold, which is a bounce.'
    : 'None of these was a bounce.';
}

/** A week: what is less is not told in a cell. */
const COLD_SEEN = 0.05;

function found(all: readonly Move[], { directory }: SystemResult, named: string): string {
  const [busiest] = [...all].sort((a, b) => total(b) - total(a));
  if (!busiest) return 'No team sent anybody on to another';
  const labels = teamLabels(directory.teams, 40);
  const title = (name: string) => labels[directory.teams.findIndex((team) => team.name === name)] ?? name;
  const where = named === '' ? 'Most' : `In ${named} most`;
  return `${where} are sent on from ${title(busiest.from)} to ${title(busiest.to)}: ${numberIn('per week', total(busiest))} a week`;
}

/** Those with the most moves, in the order of the scenario. */
function busiestTeams({ directory }: SystemResult, all: readonly Move[]): { name: string; title: string }[] {
  const load = (name: string) =>
    all.filter(({ from, to }) => from === name || to === name).reduce((sum, one) => sum + total(one), 0);
  const moving = directory.teams.filter(({ name }) => load(name) > 0);
  const kept = new Set([...moving].sort((a, b) => load(b.name) - load(a.name)).slice(0, MOST_TEAMS));
  return moving.filter((team) => kept.has(team));
}

function total({ cold, handedOver }: Move): number {
  return cold + handedOver;
}

function configOf(
  teams: readonly { name: string; title: string }[],
  all: readonly Move[],
): ChartConfiguration {
  const scale = (title: string, position: string, longest: number, more: object) => {
    const labels = teamLabels(teams, longest);
    return axis(title, {
      type: 'category',
      labels,
      offset: true,
      position,
      grid: { display: false },
      ...more,
    });
  };
  const ticks = { autoSkip: false, color: INK, font: { size: TEXT } };
  return {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: {
      scales: {
        x: scale('To', 'top', 34, { ticks: { ...ticks, minRotation: 35, maxRotation: 60 } }),
        y: scale('From', 'left', 30, { ticks }),
      },
    },
    plugins: [cells(teams, all)],
  } as unknown as ChartConfiguration;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function placeOf(
  { chartArea: { left, top, right, bottom } }: DrawnChart,
  row: number,
  column: number,
  of: number,
): Place {
  const [width, height] = [(right - left) / of, (bottom - top) / of];
  return { left: left + column * width, top: top + row * height, width, height };
}

function moveBetween(all: readonly Move[], from: string, to: string): Move | undefined {
  return all.find((move) => move.from === from && move.to === to);
}

/** Shades of one blue, by share of the busiest pair: words on them turn white where they are dark. */
function cells(teams: readonly { name: string }[], all: readonly Move[]): Plugin {
  const most = Math.max(...all.map(total));
  return {
    id: 'cells',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      lettering(ctx, teams.length > 8 ? 10 : 12);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const [row, from] of teams.entries())
        for (const [column, to] of teams.entries()) {
          const { left, top, width, height } = placeOf(chart as DrawnChart, row, column, teams.length);
          const move = moveBetween(all, from.name, to.name);
          const depth = move ? total(move) / most : 0;
          ctx.fillStyle = from === to ? '#e0e0e0' : `rgba(0, 84, 140, ${move ? 0.08 + 0.92 * depth : 0})`;
          ctx.fillRect(left + 1, top + 1, width - 2, height - 2);
          ctx.fillStyle = depth > 0.5 ? '#ffffff' : INK;
          const text = wordsOf(move).find((one) => ctx.measureText(one).width < width - 2);
          if (text) ctx.fillText(text, left + width / 2, top + height / 2);
        }
      ctx.restore();
    },
  };
}

/** The longest first; a narrow cell has room for fewer. */
function wordsOf(move: Move | undefined): string[] {
  if (!move) return [];
  const all = total(move) < 0.05 ? '<0.1' : numberIn('per week', total(move));
  return move.cold >= COLD_SEEN ? [`${all} (${numberIn('per week', move.cold)})`, all] : [all];
}

function tipsOf(
  drawn: DrawnChart,
  teams: readonly { name: string; title: string }[],
  all: readonly Move[],
): Tip[] {
  return teams.flatMap((from, row) =>
    teams.flatMap((to, column) => {
      const move = moveBetween(all, from.name, to.name);
      if (!move) return [];
      const cold = numberIn('per week', move.cold);
      const text = `${from.title} to ${to.title}: ${numberIn('per week', move.handedOver)} a week handed over, ${cold} passed on cold`;
      return [{ ...placeOf(drawn, row, column, teams.length), text }];
    }),
  );
}
