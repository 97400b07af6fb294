import type { ChartConfiguration } from 'chart.js';
import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { ownValue } from '../../text/own-value.ts';
import { overall } from '../findings/cells.ts';
import { STREAM_ENDS, type Stream, streamsOf, withBusiest } from '../findings/streams.ts';
import { columnsOf, type Row } from '../tables.ts';
import { systemLabels, teamLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { shorten } from '../words/text.ts';
import type { Chart } from './chart.ts';
import { nameOf, ofSystem, runsOf } from './kit.ts';
import { INK, TEXT } from './style.ts';

/** From below and above what helps and what loses people differ in lightness too. */
const COLOURS: Readonly<Record<string, string>> = {
  [STREAM_ENDS.openAtStart]: '#BBBBBB',
  [STREAM_ENDS.teams]: '#CC79A7',
  [STREAM_ENDS.helped]: '#009E73',
  [STREAM_ENDS.other]: '#F0E442',
  [STREAM_ENDS.moved]: '#CC79A7',
  [STREAM_ENDS.left]: '#E69F00',
  [STREAM_ENDS.turnedAway]: '#D55E00',
  [STREAM_ENDS.openAtEnd]: '#BBBBBB',
};
/** More could not be read at the size of print. */
const MOST_TEAMS = 12;
const MOST_SOURCES = 6;
const TEAM_COLOUR = '#0072B2';
const SOURCE_COLOUR = '#56B4E9';
/** Streams of less than one person in two years would be invisible: they are only in the table. */
const SMALLEST = 0.01;

/** How referrals flow into each team and out of it, a week: one chart for each system. */
export function flow(result: ExperimentResult): Chart[] {
  const labels = systemLabels(result, 150);
  return result.systems.map((system, index) => {
    const streams = streamsOf(system);
    const name = nameOf('flow', result, index);
    return {
      name,
      title: found(system, result.systems.length > 1 ? ` in ${system.scenario.name}` : ''),
      caption: `${ofSystem(labels[index]!)} ${runsOf(result)} Referrals a week. Left: who refers, and what was open when counting began. Middle: teams. Right: how the referral ended there; a person sent to another team is counted again there. What comes to a team is what leaves it.`,
      alt: 'Flow diagram: streams of referrals from each source and other teams into each team, and from there to how they ended.',
      table: {
        name,
        columns: columnsOf('from', 'to', 'referrals_per_week'),
        rows: streams.map(({ from, to, perWeek }): Row => [from, to, perWeek]),
      },
      tips: () => [],
      whyNothing: 'No referral was made in the window.',
      config: streams.length > 0 ? configOf(withBusiest(streams, MOST_TEAMS, MOST_SOURCES)) : null,
    };
  });
}

function found(system: SystemResult, where: string): string {
  const cells = overall(system);
  const mean = (name: string) => numberIn('per week', cells.get(name)?.estimate.mean ?? NaN);
  return `${mean('requests')} requests for help a week make ${mean('referrals_to_team')} referrals to teams${where}`;
}

/** Names twice as long where short ones would look the same. */
function shortened(names: readonly string[], longest: number): Record<string, string> {
  const short = names.map((name) => shorten(name, longest));
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      short.indexOf(short[index]!) === short.lastIndexOf(short[index]!)
        ? short[index]!
        : shorten(name, 2 * longest),
    ]),
  );
}

/** Referrals a week through a box: what comes to it, or leaves it. */
function through(streams: readonly Stream[], box: string): number {
  const sum = (end: 'from' | 'to') =>
    streams.reduce((total, stream) => total + (stream[end] === box ? stream.perWeek : 0), 0);
  return Math.max(sum('from'), sum('to'));
}

function configOf(all: readonly Stream[]): ChartConfiguration {
  const streams = all.filter(({ perWeek }) => perWeek >= SMALLEST);
  const senders = new Set(streams.filter(({ way }) => way === 'in').map(({ from }) => from));
  const ends = new Set(streams.filter(({ way }) => way === 'out').map(({ to }) => to));
  const boxes = [...new Set(streams.flatMap(({ from, to }) => [from, to]))];
  const colour = (box: string) => ownValue(COLOURS, box) ?? (senders.has(box) ? SOURCE_COLOUR : TEAM_COLOUR);
  const middle = new Map(streams.map(({ way, from, to, team }) => [way === 'in' ? to : from, team]));
  const teams = [...middle].map(([title, name]) => ({ name, title }));
  const labels = teamLabels(teams, 28);
  const named = Object.fromEntries(teams.map(({ title }, index) => [title, labels[index]!]));
  const words = { ...shortened([...senders], 22), ...shortened([...ends], 36), ...named };
  const columns = boxes.map((box) => [box, senders.has(box) ? 0 : ends.has(box) ? 2 : 1]);
  return {
    type: 'sankey',
    data: {
      datasets: [
        {
          data: streams.map(({ from, to, perWeek }) => ({ from, to, flow: perWeek })),
          colorFrom: ({ raw }: { raw?: { from: string } }) => colour(raw?.from ?? ''),
          colorTo: ({ raw }: { raw?: { to: string } }) => colour(raw?.to ?? ''),
          colorMode: 'gradient',
          alpha: 0.55,
          column: Object.fromEntries(columns),
          labels: Object.fromEntries(
            Object.entries(words).map(([box, label]) => [
              box,
              `${label} ${numberIn('per week', through(streams, box))}`,
            ]),
          ),
          size: 'max',
          // Room for the names of boxes that are hardly higher than a line.
          nodePadding: boxes.length > 24 ? 4 : boxes.length > 18 ? 10 : 14,
          color: INK,
          nodeLabels: {
            backgroundColor: 'rgba(255, 255, 255, 0.75)',
            padding: 2,
            borderRadius: 2,
            font: { size: boxes.length > 30 ? 8 : TEXT - 2 },
          },
          borderColor: INK,
        },
      ],
    },
    options: { layout: { padding: 14 } },
  } as unknown as ChartConfiguration;
}
