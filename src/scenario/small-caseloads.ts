/** Caseloads that cannot hold the people who are sure to come. */
import { power } from '../maths/index.ts';
import { mean } from '../random/distribution.ts';
import { WEEK } from '../units/minutes.ts';
import { caseloadPlaces } from './caseload-places.ts';
import type { RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import type { CourseStep, Scenario } from './scenario.ts';
import { sureArrivals } from './sure-arrivals.ts';
import type { RawTeam } from './written.ts';

/** Whoever tries so often comes once. */
const MANY = 50;
/** An estimate that is nearer than this says nothing. */
const CLEARLY = 1.1;

/**
 * Little's law before the run: people who come a week, times the weeks for which each holds a place, against the places
 * that there are. Told only where both are sure: a course without reviews, of one role, whose figures are those of
 * everybody; whoever stops coming holds a place for a shorter time, which counts.
 */
export function checkSmallCaseloads(
  raw: RawMap,
  teams: readonly RawTeam[],
  scenario: Scenario,
  report: TreeReport,
): void {
  if (!teams.some(({ steps }) => steps.some((step) => step.raw.holds === 'caseload'))) return;
  const arrivals = sureArrivals(raw, teams);
  const accept = 1 - scenario.people.kinds.reduce((sum, kind) => sum + kind.share * kind.declinesOffer, 0);
  for (const { name: team, roles, steps } of scenario.teams) {
    for (const { name: role, caseloadPerPost, posts, vacancy, staffing } of roles) {
      const filled = staffing?.recruitment ? posts : posts * (1 - vacancy);
      const places = caseloadPlaces(caseloadPerPost, filled);
      const held = steps.flatMap((step) => {
        if (step.kind !== 'course' || !step.holdsPlace || step.role !== role || !isTheSameForAll(step))
          return [];
        const comes = accept * (arrivals.get(`${team}.${step.name}`) ?? 0);
        const weeks = minutesHeld(step, scenario) / WEEK;
        return comes * weeks > 0 ? [{ step: step.name, comes, weeks }] : [];
      });
      const wanted = held.reduce((sum, { comes, weeks }) => sum + comes * weeks, 0);
      const [most] = [...held].sort((a, b) => b.comes * b.weeks - a.comes * a.weeks);
      if (places === 0 || most === undefined || wanted <= CLEARLY * places) continue;
      report.warn(
        'too-much-for-caseload',
        ['teams', team, 'staff', role, 'caseload'],
        `about ${round(most.comes)} people a week come to \`${most.step}\`, and each holds a place for about ${round(most.weeks)} weeks: ${held.length > 1 ? `with other courses ` : ''}${Math.round(wanted)} places would be held, and \`${role}\` has ${places}`,
        'the list will grow until people give up: raise `wte` or `caseload`, shorten the course, or let fewer people come',
      );
    }
  }
}

function isTheSameForAll({ anyOf, group, reviewEvery, heldOn, by }: CourseStep): boolean {
  return (
    anyOf === undefined &&
    group === undefined &&
    reviewEvery === null &&
    heldOn === undefined &&
    by?.contacts === undefined &&
    by?.every === undefined
  );
}

/** From the first contact to the last, or to the one after which the person came no more. */
function minutesHeld(
  { contacts, every, attendance, channel, missed }: CourseStep,
  { people }: Scenario,
): number {
  const attends =
    attendance ?? people.kinds.reduce((sum, kind) => sum + kind.share * kind.attendance[channel], 0);
  const comes = 1 - power(1 - Math.min(1, attends), Math.min(missed.attempts, MANY));
  const planned = Math.max(1, Math.round(mean(contacts)));
  let intervals = 0;
  for (let after = 1, still = comes; after < planned && still > 0; after++, still *= comes)
    intervals += still;
  return intervals * mean(every);
}

function round(value: number): number {
  return Number(value.toPrecision(2));
}
