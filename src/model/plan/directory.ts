import { type Directory, type PlaceEntry, USES, type Use } from '../../event-log/directory.ts';
import { caseloadPlaces } from '../../scenario/caseload-places.ts';
import { wtePerPost } from '../../scenario/contracted-time.ts';
import type { Role, Scenario } from '../../scenario/scenario.ts';
import { ownValue } from '../../text/own-value.ts';
import { clockEntries } from './clock-entries.ts';
import { numberedRules } from './rule-numbers.ts';

/**
 * The names behind the numbers of this scenario's log. Numbers follow the order of the scenario: teams, then
 * their roles and steps, then each step's rules.
 */
export function directoryOf(scenario: Scenario): Directory {
  const { people, teams } = scenario;
  const classes: { kind: number; values: number[] }[] = [];
  people.kinds.forEach((_, kind) => {
    for (const values of combinations(people.groups.map((group) => group.values.length))) {
      classes.push({ kind, values });
    }
  });
  const directory = {
    start: scenario.time.start,
    sources: scenario.sources.map((source) => source.name),
    teams: teams.map(({ name, title, sector }) => ({ name, title, sector })),
    steps: teams.flatMap((team, index) =>
      team.steps.map((step) => ({
        name: step.name,
        team: index,
        does: step.kind,
        ...(step.kind === 'course' && step.holdsPlace ? { holdsPlace: true as const } : {}),
        ...(step.kind === 'contact' && step.diary !== undefined ? { booked: true as const } : {}),
        ...('group' in step && step.group !== undefined ? { group: step.group.of } : {}),
        ...(step.kind === 'contact' && step.diary !== undefined && step.role !== ''
          ? { seenByStaff: true as const }
          : {}),
        ...(step.kind === 'stay' ? { place: placeNumber(scenario, team.name, step.place) } : {}),
        assesses: step.assesses,
        spentOn: step.spentOn,
        ...(step.kind === 'desk' && step.interruptible ? { interruptible: true as const } : {}),
        ...(step.kind === 'meeting' ? { takesUpTo: step.takesUpTo } : {}),
      })),
    ),
    roles: teams.flatMap((team, index) =>
      team.roles.map((role) => {
        return {
          name: role.name,
          team: index,
          band: role.band,
          wte: contractedWte(role),
          clinicalShare: role.clinicalShare,
          places: mostPlacesOf(role),
          ...placesByPost(role),
          costPerHour: ownValue(scenario.costs.perHour, role.band) ?? 0,
        };
      }),
    ),
    rules: numberedRules(scenario).rules.map(({ rule, name, team, step }) => ({
      name,
      team,
      step,
      formal: rule.formal,
      text: rule.text,
    })),
    kinds: people.kinds.map((kind) => kind.name),
    groups: people.groups.map((group) => ({
      name: group.name,
      values: group.values.map((value) => value.name),
      ...sharesOfPopulation(group),
    })),
    ...(people.population === undefined ? {} : { population: people.population }),
    ...(scenario.costs.budget === undefined ? {} : { budget: scenario.costs.budget }),
    classes,
    ...(placeKinds(teams).length === 0 ? {} : { places: placeKinds(teams) }),
    ...(scenario.phases === undefined
      ? {}
      : {
          phases: scenario.phases.map((phase) => ({
            from: phase.from,
            ...(placeKinds(teams).length === 0
              ? {}
              : { places: placeKinds(phase.teams).map(({ number }) => number) }),
            roles: phase.teams.flatMap((team) =>
              team.roles.map((role) => ({
                wte: contractedWte(role),
                places: mostPlacesOf(role),
                ...placesByPost(role),
              })),
            ),
          })),
        }),
    uses: usesOf(scenario),
    ...staffingOf(scenario),
  };
  return { ...directory, clocks: clockEntries(scenario.clocks, directory) };
}

function usesOf(scenario: Scenario): Use[] {
  const teams = [scenario, ...(scenario.phases ?? [])].flatMap((phase) => phase.teams);
  const uses: Record<Use, boolean> = {
    urgency_rises: teams.some(({ steps }) => steps.some(({ urgencyRises }) => urgencyRises.length > 0)),
    keeps_in_touch: teams.some(({ keepsInTouch }) => keepsInTouch !== null),
    re_entry: teams.some(({ reEntry }) => reEntry !== null),
  };
  return USES.filter((use) => uses[use]);
}

/** With all posts filled that will be; vacancies for good are taken off. */
function mostPlacesOf(role: Role): number {
  const posts = role.staffing?.recruitment ? role.posts : role.posts * (1 - role.vacancy);
  return caseloadPlaces(role.caseloadPerPost, posts);
}

function placesByPost(role: Role): { placesPerWte?: number } {
  if (role.caseloadPerPost === null || !role.staffing?.recruitment) return {};
  return { placesPerWte: role.caseloadPerPost / wtePerPost(role, role.hours) };
}

/** Whole-time equivalents in post at the start. */
function contractedWte(role: Role): number {
  return role.posts * (1 - role.vacancy) * wtePerPost(role, role.hours);
}

function staffingOf({ teams }: Scenario): Pick<Directory, 'staffing'> {
  const all = teams.flatMap(({ roles }) => roles.flatMap(({ staffing }) => staffing ?? []));
  if (all.length === 0) return {};
  return {
    staffing: {
      absence: all.some(({ absence }) => absence !== null),
      posts: all.some(({ recruitment }) => recruitment !== null),
      supervision: all.some(({ supervision }) => supervision !== null),
    },
  };
}

/** Every kind of place of every team, in the order in which they are numbered. */
export function placeKinds(teams: Scenario['teams']): PlaceEntry[] {
  return teams.flatMap(({ places = [] }, team) =>
    places.map(({ name, number, report }) => ({ name, team, number, report })),
  );
}

/** Number of a team's kind of place. */
export function placeNumber({ teams }: Scenario, team: string, place: string): number {
  return placeKinds(teams).findIndex((each) => teams[each.team].name === team && each.name === place);
}

/** Shares of the population, where every value says its own. */
function sharesOfPopulation({ values }: Scenario['people']['groups'][number]): { ofPopulation?: number[] } {
  const said = values.flatMap(({ ofPopulation }) => ofPopulation ?? []);
  return said.length === values.length ? { ofPopulation: said } : {};
}

/** Every way to choose one value of each group: for no groups, one empty way. The last group varies fastest. */
function combinations(lengths: readonly number[]): number[][] {
  return lengths.reduce<number[][]>(
    (ways, length) => ways.flatMap((way) => Array.from({ length }, (_, value) => [...way, value])),
    [[]],
  );
}
