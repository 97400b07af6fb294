import { HOUR, WEEK } from '../units/minutes.ts';
import type { Evidence } from './evidence.ts';
import { medianOf } from './median.ts';
import type { Lines, ProposedLine } from './propose/line.ts';
import { inFives, kindOf, LEFT, roleAt, splitAt, stepOf } from './propose/steps.ts';
import type { StepSeen } from './seen.ts';

/** A distribution of fewer is not fitted. */
const LEAST_EVENTS = 5;
/** Share of contracted time that is for the pathway, and of that which is in use: with them posts follow from hours of work. */
const CLINICAL_SHARE = 0.55;
const LOAD = 0.85;
const HOURS_OF_A_WEEK = 40;
/** Of who works as the language has it where nothing is said, in minutes. */
const SHIFT = 8 * HOUR;

/**
 * The structure of a scenario as a log shows it, for somebody to go on with: who refers to which team, each team's steps in
 * the order in which they were first seen, what kind of step each is by what happened there, and where people went from it.
 *
 * 1. A step that was begun and ended without a contact is a stay; with contacts, or with several of them a person, a course;
 *    with contacts otherwise a contact; with cases a meeting; else desk work.
 * 2. Shares of where people went are of all who went on from a step; whoever left is not among them.
 * 3. Eligibility, staff and places no log says: they are assumptions, sized so that the work of the log can be done.
 *
 * Figures are only places for those that are fitted.
 * @param few numbers that rest on fewer people or events, but some, are not told
 */
export function proposeStructure(evidence: Evidence, few: number): ProposedLine[] {
  const teams = teamsIn(evidence);
  return [
    ...people(evidence),
    ...sources(evidence, teams, few),
    ...[...teams].flatMap((team) => teamOf(team, evidence, teams, few)),
  ];
}

/** In the order in which they were seen: those that were referred to, or did something. */
function teamsIn({ doors, teams, steps }: Evidence): Set<string> {
  const onwards = [...steps.values()].flatMap(({ onwards: to }) => [...to.keys()]);
  const referredTo = onwards.filter((to) => to.startsWith('to ')).map((to) => to.slice('to '.length));
  return new Set([...[...doors.values()].map(({ team }) => team), ...teams.keys(), ...referredTo]);
}

function people({ gaveUp, steps, outcomes }: Evidence): Lines {
  const all = [...steps.values()];
  const missed = all.reduce((sum, step) => sum + step.missed, 0);
  const lines: Lines = [
    gaveUp.length >= LEAST_EVENTS
      ? {
          path: ['people', 'patience', 'weibull', 'median'],
          text: '11 weeks',
          why: 'too few gave up waiting to tell',
        }
      : {
          path: ['people', 'patience'],
          text: 'never',
          why: 'nobody, or hardly anybody, is said to have given up waiting',
        },
    missed > 0
      ? { path: ['people', 'attendance'], text: '0.85' }
      : { path: ['people', 'attendance'], text: '1', why: 'the log has no missed contact at all' },
  ];
  if (gaveUp.length >= LEAST_EVENTS)
    lines.push({
      path: ['people', 'patience', 'weibull', 'shape'],
      text: '1.4',
      why: 'too few gave up waiting to tell',
    });
  const has = (of: (step: StepSeen) => number) => all.some((step) => of(step) > 0);
  if (has(({ declinedOffer }) => declinedOffer) && has(({ started }) => started))
    lines.push({ path: ['people', 'declines_offer'], text: '0.1' });
  if (has(({ stopped }) => stopped))
    lines.push({ path: ['people', 'stops_coming_after_missed'], text: '0.1' });
  for (const outcome of outcomes.keys())
    if (RETURN_AFTER.has(outcome))
      lines.push({
        path: ['people', 'returns', 'after', outcome],
        text: '0',
        why: 'fewer than 20 requests ended so',
      });
  if (lines.some(({ path }) => path[1] === 'returns'))
    lines.push({
      path: ['people', 'returns', 'delay'],
      text: '{gamma: {mean: 10 weeks, sd: 8 weeks}}',
      why: 'of those who will ask again the log has only those who have',
    });
  return lines;
}

/** Endings after which people ask again for reasons of their own. */
const RETURN_AFTER: ReadonlySet<string> = new Set([
  'declined',
  'returned_to_referrer',
  'gave_up_waiting',
  'discharged_after_missed_contacts',
  'helped',
  'not_helped',
]);

function sources({ sources: known, doors, weeks }: Evidence, teams: ReadonlySet<string>, few: number): Lines {
  const lines: Lines = [];
  for (const name of known.keys()) {
    const of = [...doors].filter(([, { source, team }]) => source === name && teams.has(team));
    for (const [door, { team, first }] of of) {
      const called = of.length === 1 ? name : door;
      lines.push(
        {
          path: ['sources', called, 'rate'],
          text: first < few ? '0.05 per week' : `${(first / Math.max(1, weeks)).toPrecision(3)} per week`,
          ...(first < few ? { why: 'few people were referred so' } : {}),
        },
        { path: ['sources', called, 'refers_to'], text: team },
      );
      if (first >= 300)
        lines.push({ path: ['sources', called, 'pattern', 'weekdays'], text: '[1, 1, 1, 1, 1, 1, 1]' });
    }
  }
  return lines;
}

function teamOf(team: string, evidence: Evidence, teams: ReadonlySet<string>, few: number): Lines {
  const at = ['teams', team];
  const entries = evidence.entries.get(team) ?? new Map<string, number>();
  const seen = [...(evidence.teams.get(team) ?? [])];
  const steps = seen.sort((a, b) => (entries.get(b) ?? 0) - (entries.get(a) ?? 0));
  const lines: Lines = [];
  if (steps.length === 0)
    lines.push(
      {
        path: [...at, 'steps', 'look', 'route'],
        text: 'true',
        why: 'the log has nothing that the team does',
      },
      ...splitAt([...at, 'steps', 'look'], endingsOf(team, evidence), team, teams, few),
    );
  const all = new Map(steps.map((name) => [name, stepOf(team, name, evidence, teams, few)]));
  lines.push(...entranceOf(team, all, entries, few), ...[...all.values()].flat());
  return [...staffOf(team, steps, evidence), ...lines];
}

/** Where people come first, where that is not always the same step: a step of its own that takes no time and sends them on. */
function entranceOf(
  team: string,
  steps: ReadonlyMap<string, Lines>,
  entries: ReadonlyMap<string, number>,
  few: number,
): Lines {
  const at = ['teams', team, 'steps', 'entrance'];
  const [first, ...others] = [...steps.keys()];
  if (first === undefined) return [];
  const total = [...entries.values()].reduce((sum, count) => sum + count, 0);
  const named = new Set([...steps.values()].flat().map(({ path }) => path.at(-1)!));
  const own = others.filter((step) => (entries.get(step) ?? 0) > total / 100 || !named.has(step));
  if (own.length === 0) return [];
  return [
    { path: [...at, 'route'], text: 'true' },
    ...own.map((step): ProposedLine => {
      const count = entries.get(step) ?? 0;
      const path = [...at, 'shares', step];
      if (count >= few) return { path, text: (inFives(count, few) / total).toFixed(4) };
      return { path, text: '0.01', why: 'few people, or none, came here first' };
    }),
    { path: [...at, 'shares', first], text: 'rest' },
  ];
}

/** How requests ended at a team, as where people went from it. */
function endingsOf(team: string, { endings }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [said, count] of endings.get(team) ?? []) {
    const outcome = said.slice(said.indexOf(' ') + 1);
    if (!LEFT.has(outcome)) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  }
  return counts;
}

/** Posts for the hours of work in the log, and places for the most who were in them: no log says them. */
function staffOf(team: string, steps: readonly string[], evidence: Evidence): Lines {
  const hours = new Map<string, number>();
  const meets = new Set<string>();
  const overShifts = new Set<string>();
  const lines: Lines = [];
  for (const name of steps) {
    const seen = evidence.steps.get(`${team}.${name}`)!;
    if (kindOf(seen) === 'stay') {
      const held =
        seen.lasted.values.reduce((sum, each) => sum + each, 0) / Math.max(1, evidence.weeks * WEEK);
      lines.push({
        path: ['teams', team, 'places', `${name}_places`],
        text: String(Math.max(1, Math.ceil(held / LOAD))),
        why: `so many that those of the log fill ${LOAD * 100} % of them`,
      });
      continue;
    }
    const role = roleAt(team, name, evidence);
    if (kindOf(seen) === 'meeting') meets.add(role);
    const all = [seen.contacts, seen.desk, seen.cases];
    if (all.some(({ values }) => medianOf(values) > SHIFT)) overShifts.add(role);
    const minutes = all.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), seen.lost);
    const unknown = seen.contacts.length > 0 ? 0 : seen.kept * HOUR;
    hours.set(role, (hours.get(role) ?? 0) + (minutes + unknown) / HOUR / Math.max(1, evidence.weeks));
  }
  for (const [role, weekly] of hours) {
    const filled = `no log says who is in post: so many that the ${weekly.toFixed(1)} hours of work a week in the log fill ${LOAD * 100} % of their time for it`;
    const wte = Math.max(
      meets.has(role) ? 1 : 0.2,
      Math.ceil((10 * weekly) / (HOURS_OF_A_WEEK * CLINICAL_SHARE * LOAD)) / 10,
    );
    const always = Math.max(1, Math.ceil((HOUR * weekly) / (WEEK * LOAD)));
    lines.push({
      path: ['teams', team, 'staff', role],
      ...(overShifts.has(role)
        ? { text: `{on_duty: ${always}, hours: always}`, why: `work takes longer than a shift; ${filled}` }
        : { text: `{wte: ${wte}, clinical_share: ${CLINICAL_SHARE}}`, why: filled }),
    });
  }
  return lines;
}
