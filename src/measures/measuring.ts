import type { Directory } from '../event-log/directory.ts';
import { Cohort } from './cohort.ts';
import { WEEKLY_CLOCKS } from './collectors/clocks.ts';
import type { Collectors } from './collectors/collectors.ts';
import { Fold } from './fold.ts';
import { askedCells, HISTOGRAMS } from './layout.ts';
import type { Measured } from './measure.ts';
import type { Evidence } from './question.ts';
import { holdsCaseload } from './questions/roles.ts';
import { isUnsaid } from './silence.ts';
import { WaitTables } from './wait-tables.ts';
import { BINS, type Window } from './window.ts';

/** A sink that measures: give it the whole log, then ask for the answers. */
export function newFold(directory: Directory, window: Window): Fold {
  return new Fold(directory, window);
}

/** Every number of the layout, for the log that the fold has read. Nothing more can be asked of the fold then. */
export function measure(fold: Fold, directory: Directory, window: Window): Measured {
  const collected = fold.finish();
  const { persons, scopes, clocks, waysOut, entryCohort } = collected;
  const cohort = new Cohort(persons, scopes, window);
  const waits = new WaitTables(collected, directory, window);
  const evidence: Evidence = { fold: collected, cohort, waits, directory, window };
  const cells = askedCells(directory, window);
  const histograms = new Float64Array(HISTOGRAMS.reduce((sum, { bins }) => sum + bins, 0));
  // Where nothing is known as help nobody is without it either.
  const ofHelp = (days: Float64Array) => (isUnsaid('help', directory) ? days.fill(0) : days);
  const counts = [
    clocks.first_contact.byDay(BINS),
    ...[clocks.help.byDay(BINS), ...waysOut.byDay(), entryCohort.daysToHelp()].map(ofHelp),
  ];
  let at = 0;
  for (const each of counts) {
    histograms.set(each, at);
    at += each.length;
  }
  const values = Float64Array.from(cells, ({ question: { restsOn = [], answer }, place }) =>
    restsOn.some((what) => isUnsaid(what, directory)) ? Number.NaN : answer(evidence, place),
  );
  const outOf = Float64Array.from(
    cells,
    ({ question, place }) => question.outOf?.(evidence, place) ?? Number.NaN,
  );
  persons.giveBack();
  return { values, outOf, series: weeklySeries(collected, directory), histograms };
}

/** In the order of `seriesKeys`. */
function weeklySeries(
  { lists, courses, staff, staffing, clocks, weeks }: Collectors,
  directory: Directory,
): Float64Array {
  const { steps, teams, roles, staffing: used } = directory;
  const rows: Float64Array[] = [];
  const level = (weekly: Float64Array, place: number) => weekly.subarray(place * weeks, (place + 1) * weeks);
  const isSilent = isUnsaid('lists', directory);
  const onLists = (team: number) => {
    const sum = new Float64Array(weeks);
    if (isSilent) return sum.fill(Number.NaN);
    steps.forEach((step, index) => {
      if (team !== -1 && step.team !== team) return;
      for (let week = 0; week < weeks; week++) sum[week] += lists.people.weekly[index * weeks + week];
    });
    return sum;
  };
  rows.push(onLists(-1), ...teams.map((_, team) => onLists(team)));
  roles.forEach(({ clinicalShare }, role) => {
    const duty = level(staff.weeklyDuty, role);
    const load = (work: number, week: number) =>
      duty[week] === 0 ? Number.NaN : work / (duty[week] * clinicalShare);
    rows.push(level(staff.weeklyWork, role).map(load));
  });
  roles.forEach((_, role) => {
    if (holdsCaseload(directory, role)) rows.push(level(courses.held.level.weekly, role));
  });
  if (used?.posts) {
    roles.forEach(({ wte }, role) => {
      const changes = staffing.isTold(role);
      rows.push(level(staffing.inPost.weekly, role).map((milli) => (changes ? milli / 1000 : wte)));
    });
  }
  rows.push(...WEEKLY_CLOCKS.map((clock) => clocks[clock].byWeek()));
  const series = new Float64Array(rows.length * weeks);
  rows.forEach((row, index) => {
    series.set(row, index * weeks);
  });
  return series;
}
