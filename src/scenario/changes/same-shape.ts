import type { Path } from '../../problems/problem.ts';
import type { Scenario } from '../scenario.ts';
import { fixedOf } from '../steps/index.ts';

/** Something that a change may not change. */
interface ShapeFault {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

const FROM_THE_START =
  'write it from the start: what opens later has 0 wte, or a share or rate of 0, until then';

const KEEP = 'a run keeps it from start to end: leave it out of the change';

/** How many live there, in all and of each group. */
function populations(...scenarios: readonly [Scenario, Scenario]) {
  return scenarios.map(({ people: { population, groups } }) => [
    population,
    groups.map(({ values }) => values.map(({ ofPopulation }) => ofPopulation ?? null)),
  ]) as [unknown, unknown];
}

/**
 * A change keeps the shape of a system: which needs, kinds, groups, sources, teams, roles and steps there are, in
 * their order, and what each step is. People are somewhere in it when it changes.
 */
export function shapeFaults(before: Scenario, after: Scenario): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const names = (path: Path, what: string, a: readonly string[], b: readonly string[]): boolean => {
    const added = b.filter((name) => !a.includes(name));
    const gone = a.filter((name) => !b.includes(name));
    for (const name of added)
      faults.push({
        path: [...path, name],
        message: `\`${name}\` is a new ${what}: that cannot come within a run`,
        hint: FROM_THE_START,
      });
    for (const name of gone)
      faults.push({ path, message: `the ${what} \`${name}\` cannot go within a run`, hint: KEEP });
    return added.length + gone.length === 0;
  };
  const fixed = (path: Path, what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      faults.push({ path, message: `${what} cannot change within a run`, hint: KEEP });
  };
  const named = <T extends { readonly name: string }>(list: readonly T[]) => list.map(({ name }) => name);

  names(['people', 'needs'], 'need', before.people.needs, after.people.needs);
  names(['people', 'kinds'], 'kind of person', named(before.people.kinds), named(after.people.kinds));
  if (names(['people', 'groups'], 'group', named(before.people.groups), named(after.people.groups))) {
    before.people.groups.forEach(({ name, values }, index) => {
      names(['people', 'groups', name], 'group', named(values), named(after.people.groups[index]!.values));
    });
  }
  fixed(['people', 'population'], 'the population', ...populations(before, after));
  if (names(['sources'], 'source', named(before.sources), named(after.sources))) {
    before.sources.forEach((source, index) => {
      const kind = after.sources[index]!.arrivals.kind;
      fixed(['sources', source.name], 'the way in which referrals come', source.arrivals.kind, kind);
    });
  }
  if (!names(['teams'], 'team', named(before.teams), named(after.teams))) return faults;
  before.teams.forEach((team, index) => {
    const other = after.teams[index]!;
    const path = ['teams', team.name];
    fixed([...path, 'title'], 'the title', team.title, other.title);
    fixed([...path, 'sector'], 'the sector', team.sector, other.sector);
    if (names([...path, 'staff'], 'role', named(team.roles), named(other.roles))) {
      team.roles.forEach((role, roleIndex) => {
        const { clinicalShare, band, title, staffing, onDuty, fullWeek } = other.roles[roleIndex]!;
        const at = [...path, 'staff', role.name];
        fixed([...at, 'clinical_share'], 'the clinical share', role.clinicalShare, clinicalShare);
        fixed([...at, 'band'], 'the band', role.band, band);
        fixed([...at, role.onDuty ? 'on_duty' : 'wte'], 'how posts are counted', role.onDuty, onDuty);
        fixed(['staffing', 'full_week'], 'the full week', role.fullWeek, fullWeek);
        fixed([...at, 'title'], 'the title', role.title, title);
        fixed(at, 'how people come and go', role.staffing, staffing);
      });
    }
    const places = (each: typeof team) => each.places ?? [];
    const diaries = (each: typeof team) => each.diaries ?? [];
    names([...path, 'diaries'], 'diary', named(diaries(team)), named(diaries(other)));
    fixed(
      [...path, 'diaries'],
      'the time of appointments',
      diaries(team).map(({ at }) => at),
      diaries(other).map(({ at }) => at),
    );
    names([...path, 'places'], 'kind of place', named(places(team)), named(places(other)));
    if (names([...path, 'steps'], 'step', named(team.steps), named(other.steps))) {
      team.steps.forEach((step, stepIndex) => {
        fixed(
          [...path, 'steps', step.name],
          'what a step is',
          fixedOf(step),
          fixedOf(other.steps[stepIndex]!),
        );
      });
    }
  });
  return faults;
}
