/** How referrals flow through teams: the numbers behind the flow. What comes into a team is what leaves it, exactly. */
import type { SystemResult } from '../../experiment/results.ts';
import { OUTCOMES } from '../../measures/index.ts';
import { weeksOf } from '../words/dates.ts';

export interface Stream {
  readonly from: string;
  readonly to: string;
  readonly perWeek: number;
  /** The name of the team, which is `from` or `to`. */
  readonly team: string;
  /** Whether it comes to the team or leaves it. */
  readonly way: 'in' | 'out';
}

/** Words for what is neither a source nor a team. */
export const STREAM_ENDS = {
  openAtStart: 'Open at the start',
  teams: 'Other teams',
  helped: 'Helped, or partly',
  other: 'Discharged otherwise',
  moved: 'To another team',
  left: 'Left, or missed contacts',
  turnedAway: 'Turned away',
  openAtEnd: 'Open at the end',
} as const;

const END_OF: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  helped: STREAM_ENDS.helped,
  partly_helped: STREAM_ENDS.helped,
  not_helped: STREAM_ENDS.other,
  advice_and_signposting: STREAM_ENDS.other,
  declined: STREAM_ENDS.turnedAway,
  returned_to_referrer: STREAM_ENDS.turnedAway,
  signposted: STREAM_ENDS.turnedAway,
  passed_on: STREAM_ENDS.moved,
  handed_over: STREAM_ENDS.moved,
  went_in_circles: STREAM_ENDS.turnedAway,
  discharged_after_missed_contacts: STREAM_ENDS.left,
  gave_up_waiting: STREAM_ENDS.left,
  stopped_coming: STREAM_ENDS.left,
  declined_the_offer: STREAM_ENDS.left,
  recovered: STREAM_ENDS.left,
};

/** Referrals a week into each team and out of it; those that were open when counting began or ended are spread over its weeks. */
export function streamsOf(system: SystemResult): Stream[] {
  const { scenario, window, cells } = system;
  const means = new Map(
    cells
      .filter(({ cell }) => cell.group === '')
      .map(({ cell, estimate }) => [`${cell.measure.name}/${cell.team}`, estimate.mean]),
  );
  const mean = (measure: string, place: string) => means.get(`${measure}/${place}`) || 0;
  const weeks = weeksOf(window.to - window.from);
  const moves = movesOf(system);
  const titles = unlike(scenario.teams);
  const taken = new Set(titles);
  return scenario.teams.flatMap(({ name }, index) => {
    const title = titles[index]!;
    const into = (from: string, perWeek: number): Stream => ({
      from,
      to: title,
      perWeek,
      team: name,
      way: 'in',
    });
    const outOf = (to: string, perWeek: number): Stream => ({
      from: title,
      to,
      perWeek,
      team: name,
      way: 'out',
    });
    // A lone team is the whole system.
    const own = scenario.teams.length > 1 ? name : '';
    const sources = scenario.sources.map((source) =>
      into(
        taken.has(source.title) ? `${source.title} (source)` : source.title,
        mean('requests_to_team', `${source.name} -> ${name}`),
      ),
    );
    const moved = moves
      .filter(({ to }) => to === name)
      .reduce((sum, { cold, handedOver }) => sum + cold + handedOver, 0);
    const ends = new Map<string, number>();
    for (const outcome of OUTCOMES) {
      const end = END_OF[outcome];
      ends.set(end, (ends.get(end) ?? 0) + mean('referrals_ended_as', `${name} -> ${outcome}`));
    }
    return [
      ...sources,
      into(STREAM_ENDS.teams, moved),
      into(STREAM_ENDS.openAtStart, mean('open_at_start', own) / weeks),
      ...[...ends].map(([end, perWeek]) => outOf(end, perWeek)),
      outOf(STREAM_ENDS.openAtEnd, mean('open_at_end', own) / weeks),
    ].filter(({ perWeek }) => perWeek > 0);
  });
}

/** The titles of teams, with their names where two have the same: they are not one team. */
function unlike(teams: SystemResult['scenario']['teams']): string[] {
  const titles = teams.map(({ title }) => title);
  return teams.map(({ name, title }) =>
    titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${name})`,
  );
}

/** The same with only the busiest teams by name, and the others as one; likewise the sources. */
export function withBusiest(streams: readonly Stream[], teams: number, sources: number): Stream[] {
  const team = (stream: Stream) => (stream.way === 'in' ? stream.to : stream.from);
  const isEnd = new Set<string>(Object.values(STREAM_ENDS));
  const source = ({ way, from }: Stream) => (way === 'in' && !isEnd.has(from) ? from : null);
  const teamName = shortened(
    streams.filter(({ way }) => way === 'in'),
    team,
    teams,
    'team',
  );
  const sourceName = shortened(streams, source, sources, 'source');
  const merged = new Map<string, Stream>();
  for (const stream of streams) {
    const end = stream.way === 'in' ? sourceName(stream.from) : stream.to;
    const middle = teamName(team(stream));
    const [from, to] = stream.way === 'in' ? [end, middle] : [middle, end];
    const key = JSON.stringify([from, to]);
    merged.set(key, { ...stream, from, to, perWeek: stream.perWeek + (merged.get(key)?.perWeek ?? 0) });
  }
  return [...merged.values()];
}

/**
 * Gives a name back if it is among the `most` busiest, or if there is at most one more than that, which can as well be
 * shown; otherwise `12 quieter teams`.
 */
function shortened(
  streams: readonly Stream[],
  nameOf: (stream: Stream) => string | null,
  most: number,
  what: string,
): (name: string) => string {
  const load = new Map<string, number>();
  for (const stream of streams) {
    const name = nameOf(stream);
    if (name !== null) load.set(name, (load.get(name) ?? 0) + stream.perWeek);
  }
  if (load.size <= most + 1) return (name) => name;
  const busiest = new Set([...load.keys()].sort((a, b) => load.get(b)! - load.get(a)!).slice(0, most));
  const rest = load.size - most;
  const together = `${rest} quieter ${what}s`;
  return (name) => (load.has(name) && !busiest.has(name) ? together : name);
}

/** Who sends whom where: the numbers behind the matrix. */
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
