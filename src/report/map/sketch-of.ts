import type { Scenario, Source, Step, Team } from '../../scenario/scenario.ts';
import { WEEK } from '../../units/minutes.ts';
import { onMap } from '../steps/index.ts';
import { atHoursWords } from '../words/at-hours.ts';
import { conditionWords } from '../words/conditions.ts';
import { numberIn } from '../words/numbers.ts';
import { capital, spaced } from '../words/text.ts';
import { arrowsOfTeam } from './arrows-of-team.ts';
import { arrow, boxOf, endingId, FIT, listId, withExits } from './places.ts';
import type { Arrow, Box, Sketch, SketchTeam } from './sketch.ts';

/**
 * The picture of a system.
 *
 * 1. the doors: who refers, and to whom
 * 2. each team: its list, its steps, the ways out of them
 * 3. the endings, one box for each team that ends like that: shared ones would tie the picture into a knot
 * 4. the exits to other teams, one for each team that people go to, so that the reasons stay beside the steps
 * 5. "the team that fits", where anybody chooses between doors
 */
export function sketchOf(scenario: Scenario): Sketch {
  const { sources, teams } = scenario;
  // 1
  const arrows: Arrow[] = sources.map((source) => fromSource(source, scenario));
  const boxes: Box[] = sources.map(sourceBox);
  for (const team of teams) {
    // 2
    boxes.push(listBox(team), ...team.steps.map((step) => stepBox(team, step)));
    const own = arrowsOfTeam(team, scenario);
    // 3
    const ends = new Set(own.map(({ to }) => to).filter((to) => to.startsWith(endingId(team.name, ''))));
    for (const id of ends) boxes.push(boxOf(id, 'ending', team.name, capital(spaced(id.split('/').at(-1)!))));
    // 4
    const leaving = withExits(team, own, teams);
    boxes.push(...leaving.boxes);
    arrows.push(...leaving.arrows);
  }
  // 5
  if (arrows.some(({ to }) => to === FIT)) {
    boxes.push(boxOf(FIT, 'fit', '', 'The team that fits, as far as is known'));
    for (const team of teams.filter(({ door }) => door)) {
      const when = conditionWords(team.accepts, scenario.people.needs);
      arrows.push({ ...arrow(FIT, listId(team.name)), when, by: 'principle' });
    }
  }
  return { title: scenario.title || scenario.name, teams: teams.map(teamOf), boxes, arrows };
}

function fromSource(source: Source, { principles }: Scenario): Arrow {
  const team = source.refersTo ?? principles.referralsGoTo;
  const to = team === null ? FIT : listId(team);
  const how = ['', 'urgent', 'as an emergency'][source.urgency] ?? '';
  return { ...arrow(`@source/${source.name}`, to), how, by: 'source' };
}

function sourceBox(source: Source): Box {
  return boxOf(`@source/${source.name}`, 'source', '', source.title, [arrivalWords(source)]);
}

export function arrivalWords({ arrivals }: Source): string {
  switch (arrivals.kind) {
    case 'poisson':
      return `${numberIn('per week', arrivals.rate * WEEK)} per week`;
    case 'intervals':
      return 'one after another';
    case 'replay':
      return `${numberIn('referrals', arrivals.referrals.at.length)} from a file`;
  }
}

function listBox({ name, accepts, closesAbove }: Team): Box {
  const notes = [
    ...(accepts === null ? ['for everyone'] : []),
    ...(closesAbove === null ? [] : [`closed from ${closesAbove} waiting`]),
  ];
  return boxOf(listId(name), 'list', name, 'Waiting list', notes);
}

function stepBox(team: Team, step: Step): Box {
  const order = step.byJoining ? ['list by date of joining'] : [];
  return boxOf(`${team.name}/${step.name}`, step.kind, team.name, step.title, [onMap(step, team), ...order]);
}

function teamOf({ name, title, roles, places = [] }: Team): SketchTeam {
  const staff = roles.map(
    (role) =>
      `${role.byHours === undefined ? Number(role.posts.toPrecision(4)) : atHoursWords(role.byHours)} ${role.onDuty ? 'on duty:' : 'WTE'} ${spaced(role.title)}`,
  );
  const kinds = places.map(({ name, number, byHours }) => {
    const many = byHours === undefined ? (number ?? 'unlimited') : atHoursWords(byHours.said);
    return `${many} ${spaced(name)}`;
  });
  return { name, title, staff: [...staff, ...kinds] };
}
