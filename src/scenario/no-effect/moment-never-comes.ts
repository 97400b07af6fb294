import { readMoment } from '../clock-moments.ts';
import { mapOf } from '../names.ts';
import { mayBeMissed } from '../steps/index.ts';
import type { RawStep } from '../written.ts';
import type { Kind, Trap } from './trap.ts';

/** A clock that never starts, or never stops, since no step does what it waits for; and a pause that never comes. */
export const momentNeverComes: Kind = ({ scenario, teams }) => {
  const steps = teams.flatMap((team) => team.steps);
  const people = mapOf(scenario.people);
  const comes: Readonly<Record<string, boolean>> = {
    assessment: steps.some(assesses),
    start_of_help: steps.some(isCare),
    first_contact: steps.some(meets),
    second_contact: steps.some(meets),
  };
  return Object.entries(mapOf(scenario.clocks)).flatMap(([name, said]) => {
    const clock = mapOf(said);
    const traps: Trap[] = [];
    for (const key of ['from', 'to'] as const) {
      const moment = typeof clock[key] === 'string' ? readMoment(clock[key]) : null;
      if (moment === null || comes[moment.at] !== false) continue;
      traps.push({
        path: ['clocks', name, key],
        message: `this clock never ${key === 'from' ? 'starts' : 'stops'}: no step brings ${WHAT[moment.at]}`,
        hint: HINT[moment.at]!,
      });
    }
    const pauses = Array.isArray(clock.pauses) ? clock.pauses.indexOf('after_missed_contact') : -1;
    if (pauses >= 0 && !steps.some((step) => mayBeMissed(step, people)))
      traps.push({
        path: ['clocks', name, 'pauses', pauses],
        message: 'nobody misses a contact, so that the clock never stands still',
        hint: 'say how many come: `people: {attendance: 0.85}`',
      });
    return traps;
  });
};

const WHAT: Readonly<Record<string, string>> = {
  assessment: 'an assessment',
  start_of_help: 'help',
  first_contact: 'a contact',
  second_contact: 'a contact',
};

const HINT: Readonly<Record<string, string>> = {
  assessment: 'write `assesses: true`, or `sees`, at the contact in which the person tells their story',
  start_of_help: 'write `spent_on: care` at the step that helps, or let there be a course',
  first_contact: 'let the person be met: `contact` or `course`',
  second_contact: 'let the person be met: `contact` or `course`',
};

function assesses({ kind, raw }: RawStep): boolean {
  if (kind === 'desk' || kind === 'meeting' || kind === null) return raw.assesses === true;
  return (raw.assesses ?? raw.sees !== undefined) === true;
}

function isCare({ kind, raw }: RawStep): boolean {
  return kind === 'course' || kind === 'stay' || raw.spent_on === 'care';
}

function meets({ kind }: RawStep): boolean {
  return kind === 'contact' || kind === 'course';
}
