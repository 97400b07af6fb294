/** Who sends whom where: the numbers behind the matrix and the flow. */
import type { SystemResult } from '../experiment/results.ts';

/** Referrals a week from one team to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Passed on cold: a bounce. */
  readonly cold: number;
  /** Handed over, warm or cold. */
  readonly handedOver: number;
}

/** Every pair of teams between which anybody moved. */
export function movesOf({ cells }: SystemResult): Move[] {
  const moves = new Map<string, { cold: number; handedOver: number }>();
  for (const { cell, estimate } of cells) {
    const { name } = cell.measure;
    if (cell.team === '' || !(estimate.mean > 0)) continue;
    if (name !== 'passed_on_between_teams' && name !== 'handed_over_between_teams') continue;
    const move = moves.get(cell.team) ?? { cold: 0, handedOver: 0 };
    move[name === 'passed_on_between_teams' ? 'cold' : 'handedOver'] = estimate.mean;
    moves.set(cell.team, move);
  }
  return [...moves].map(([pair, move]) => {
    const [from = '', to = ''] = pair.split(' -> ');
    return { from, to, ...move };
  });
}

export interface Stream {
  readonly from: string;
  readonly to: string;
  readonly perWeek: number;
}

/** Words for the ends of streams that are no teams. */
export const STREAM_ENDS = {
  sources: 'Sources',
  teams: 'Other teams',
  helped: 'Helped, or partly',
  other: 'Discharged otherwise',
  moved: 'To another team',
  rest: 'Left, sent back, or still there',
} as const;

/**
 * The streams of referrals through each team: from sources or other teams, and how they ended there. Discharges are counted by the
 * flow rules that decided them; the rest of a team's referrals is what no rule counts.
 */
export function streamsOf(system: SystemResult): Stream[] {
  const { scenario, cells } = system;
  const teams = scenario.teams.map(({ name, title, steps }) => ({ name, title, steps }));
  const mean = (measure: string, place: string) =>
    cells.find(({ cell }) => cell.measure.name === measure && cell.team === place && cell.group === '')
      ?.estimate.mean ?? 0;
  const moves = movesOf(system);
  const sum = (some: readonly Move[]) => some.reduce((total, one) => total + one.cold + one.handedOver, 0);
  const streams = teams.flatMap(({ name, title, steps }): Stream[] => {
    const total = mean('referrals_to_team', teams.length > 1 ? name : '');
    const incoming = moves.filter(({ to }) => to === name);
    const rules = steps.flatMap((step) => step.then);
    const discharged = (outcomes: (outcome: string) => boolean) =>
      rules
        .filter(({ action }) => action.do === 'discharge' && outcomes(action.outcome))
        .reduce((all, rule) => all + mean('rule_fired', rule.name), 0);
    const isHelp = (outcome: string) => outcome === 'helped' || outcome === 'partly_helped';
    const helped = discharged(isHelp);
    const other = discharged((outcome) => !isHelp(outcome));
    const moved = sum(moves.filter(({ from }) => from === name));
    return [
      { from: STREAM_ENDS.sources, to: title, perWeek: total - sum(incoming) },
      { from: STREAM_ENDS.teams, to: title, perWeek: sum(incoming) },
      { from: title, to: STREAM_ENDS.helped, perWeek: helped },
      { from: title, to: STREAM_ENDS.other, perWeek: other },
      { from: title, to: STREAM_ENDS.moved, perWeek: moved },
      { from: title, to: STREAM_ENDS.rest, perWeek: total - helped - other - moved },
    ];
  });
  return streams.filter(({ perWeek }) => perWeek >= SMALLEST);
}

/** The same with only the busiest teams by name, and the others as one. */
export function withBusiest(streams: readonly Stream[], most: number): Stream[] {
  const load = new Map<string, number>();
  for (const { from, to, perWeek } of streams)
    if (from === STREAM_ENDS.sources || from === STREAM_ENDS.teams)
      load.set(to, (load.get(to) ?? 0) + perWeek);
  if (load.size <= most) return [...streams];
  const busiest = new Set([...load.keys()].sort((a, b) => load.get(b)! - load.get(a)!).slice(0, most));
  const rest = `${load.size - most} quieter teams`;
  const named = (name: string) => (load.has(name) && !busiest.has(name) ? rest : name);
  const merged = new Map<string, Stream>();
  for (const stream of streams) {
    const [from, to] = [named(stream.from), named(stream.to)];
    const key = JSON.stringify([from, to]);
    merged.set(key, { from, to, perWeek: stream.perWeek + (merged.get(key)?.perWeek ?? 0) });
  }
  return [...merged.values()];
}

/** Streams of less than one person in two years would be invisible. */
const SMALLEST = 0.01;
