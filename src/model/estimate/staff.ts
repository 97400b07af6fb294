import { DAY, WEEK } from '../../event-log/units.ts';
import { mean } from '../../random/index.ts';
import type { Role, Scenario, Team } from '../../scenario/scenario.ts';

/** Rows that come of staff, diaries and meetings by themselves, in so many minutes. */
export function staffRows({ teams }: Scenario, minutes: number): number {
  return teams.reduce(
    (rows, team) =>
      rows +
      team.roles.reduce((sum, role) => sum + rowsOfRole(role, minutes), 0) +
      (team.diaries ?? []).length * (minutes / DAY) +
      rowsOfPlaces(team, minutes) +
      rowsOfMeetings(team, minutes),
    0,
  );
}

function rowsOfRole(role: Role, minutes: number): number {
  const { hours } = role;
  const workers = Math.ceil(role.posts);
  const weeks = minutes / WEEK;
  const shifts = hours.kind === 'always' ? 0 : hours.open.length * weeks;
  const { absence, supervision, turnover, recruitment } = role.staffing ?? {};
  const sick = absence?.sickness;
  // Who is on duty at the start and at the end of each shift, and who works over.
  let rows = 2 * shifts;
  if (absence) rows += shifts * workers * (absence.leaveShare + (sick?.share ?? 0));
  if (sick) rows += (workers * minutes * sick.share) / mean(sick.spell);
  if (supervision) rows += (2 * workers * minutes) / supervision.every;
  if (turnover || recruitment) rows += 6 * workers * minutes * (turnover?.rate ?? 0) + 3 * workers;
  return rows;
}

/** A meeting is told of by itself and by everybody who attends. */
function rowsOfMeetings(team: Team, minutes: number): number {
  return team.steps.reduce((rows, step) => {
    if (step.kind !== 'meeting') return rows;
    const held = step.times.reduce((sum, { everyWeeks }) => sum + minutes / (everyWeeks * WEEK), 0);
    return rows + held * (1 + step.attendedBy.reduce((sum, { workers }) => sum + workers, 0));
  }, 0);
}

/** Each time at which how many places there are changes. */
function rowsOfPlaces({ places = [] }: Team, minutes: number): number {
  return places.reduce((rows, { byHours }) => rows + ((byHours?.hours.open.length ?? 0) * minutes) / WEEK, 0);
}
