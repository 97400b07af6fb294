import { countOf, detailOf } from '../event-log/details.ts';
import type { LogEvent, Sink } from '../event-log/event.ts';
import type { KeptEvents } from '../event-log/kept-events.ts';
import { EVENT_KINDS, KIND, MEANINGS, URGENCIES } from '../event-log/kinds.ts';
import { MILLISECONDS } from '../units/minutes.ts';
import type { EventRow } from './columns.ts';
import { groupsSaid, type LoggedSystem, ruleLabels } from './logged-system.ts';

/** Hands over each event with names in place of numbers, in the order of EVENT_COLUMNS. */
export function rowsOf(system: LoggedSystem, take: (row: EventRow) => void): Sink {
  const { name, replication, directory } = system;
  const { teams, steps, roles, sources, kinds, classes } = directory;
  const start = Date.parse(`${directory.start}Z`);
  const rules = ruleLabels(directory);
  const groups = groupsSaid(directory);
  const teamName = (team: number) => teams[team].name;
  const roleName = ({ kind, role, team }: LogEvent) =>
    // Who keeps in touch may be of another team.
    kind === KIND.kept_in_touch && roles[role].team !== team
      ? `${teamName(roles[role].team)}.${roles[role].name}`
      : roles[role].name;
  return {
    take(event) {
      const { time, kind, person, referral, urgency, team, step, role, worker, rule } = event;
      const { code, other } = MEANINGS[kind];
      const ofClass = other?.is === 'class' ? event.other : -1;
      take([
        name,
        replication + 1,
        time,
        new Date(start + Math.round(time * MILLISECONDS)).toISOString().slice(0, 19),
        EVENT_KINDS[kind],
        person === -1 ? '' : person + 1,
        referral === -1 ? '' : referral + 1,
        person === -1 ? '' : URGENCIES[urgency],
        ofClass === -1 ? '' : kinds[classes[ofClass].kind],
        ofClass === -1 ? '' : groups[ofClass],
        code?.is !== 'source' || event.code === -1 ? '' : sources[event.code],
        team === -1 ? '' : teamName(team),
        step === -1 ? '' : steps[step].name,
        role === -1 ? '' : roleName(event),
        worker === -1 ? '' : worker + 1,
        rule === -1 ? '' : rules[rule],
        detailOf(kind, event.code, event.other, teamName),
        countOf(kind, event.other),
        event.minutes,
      ]);
    },
  };
}

export function eventRows(system: LoggedSystem, log: KeptEvents): EventRow[] {
  const rows: EventRow[] = [];
  log.replay(rowsOf(system, (row) => rows.push(row)));
  return rows;
}
