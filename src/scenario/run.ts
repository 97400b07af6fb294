import type { Path } from '../problems/problem.ts';
import { readDuration } from './language/measures.ts';
import { Wrong } from './language/say.ts';
import { mapOf, type RawMap } from './names.ts';
import { postsKey, postsSaid } from './posts-said.ts';
import type { TreeReport } from './reading/tree-report.ts';
import type { RawTeam } from './written.ts';

const FEW = 5;

/** Settings of the run that are allowed but say little, and parts without which there is no system. */
export function checkRun(scenario: RawMap, report: TreeReport): void {
  const replications = scenario.replications;
  if (
    typeof replications === 'number' &&
    Number.isInteger(replications) &&
    replications >= 1 &&
    replications < FEW
  ) {
    report.warn(
      'few-replications',
      ['replications'],
      `${replications} ${replications === 1 ? 'replication says nothing about chance: there are no intervals' : 'replications: the intervals will be wide'}`,
      `use ${FEW} or more; 20 is usual`,
    );
  }
  const warmUp = mapOf(scenario.time).warm_up;
  if (warmUp === 'auto') checkAuto(scenario, report);
  const minutes = warmUp === undefined ? 0 : readDuration(warmUp);
  if (scenario.start_with !== undefined && !(minutes instanceof Wrong) && minutes > 0) {
    report.warn(
      'start-and-warm-up',
      ['time', 'warm_up'],
      'nothing is measured while the people of `start_with` are seen: a warm-up is for systems that begin empty',
      'write `warm_up: 0 weeks`',
    );
  }
  const teams = scenario.teams;
  if (teams !== undefined && Object.keys(mapOf(teams)).length === 0) {
    report.key(
      'missing-key',
      ['teams'],
      'there is no team: nobody helps',
      'write at least one team with `staff` and `steps`',
    );
  }
  for (const [name, team] of Object.entries(mapOf(teams))) {
    const steps = mapOf(team).steps;
    if (steps !== undefined && Object.keys(mapOf(steps)).length === 0) {
      report.key(
        'missing-key',
        ['teams', name, 'steps'],
        `\`${name}\` has no steps: nothing happens to a referral there`,
        'write at least one step',
      );
    }
  }
}

/** A warm-up is found out for systems that begin empty and go on alike, whoever comes. */
function checkAuto(scenario: RawMap, report: TreeReport): void {
  const sources = Object.values(mapOf(scenario.sources));
  const why =
    scenario.start_with !== undefined
      ? 'with `start_with` the system does not begin empty'
      : scenario.changes !== undefined
        ? 'the weeks of `changes` count from the start of the run, warm-up included'
        : sources.some((source) => mapOf(source).from_file !== undefined)
          ? 'real referrals have dates, and the warm-up says from which of them on is counted'
          : '';
  if (why !== '')
    report.value(
      'auto-warm-up',
      ['time', 'warm_up'],
      `\`warm_up: auto\` cannot be found out here: ${why}`,
      'write how long it is: `warm_up: 104 weeks`',
    );
}

/** Workers, steps, roles and rules are numbered within 16 bits in the log. */
const MOST = 30_000;

/** Every measure is kept for each kind of person and value of a group; classes are all their combinations. */
const MOST_CLASSES = 10_000;

/** What figures and names come to together, however modest each is: the bounds of single figures are in `language/bounds.ts`. */
export function checkLimits(scenario: RawMap, teams: readonly RawTeam[], report: TreeReport): void {
  const roles = teams.flatMap(({ path, raw }) =>
    Object.entries(mapOf(raw.staff)).map(([name, role]) => {
      const posts = postsSaid(mapOf(role));
      const at: Path = [...path, 'staff', name, postsKey(mapOf(role))];
      return { path: at, workers: typeof posts === 'number' && posts > 0 ? Math.ceil(posts) : 0 };
    }),
  );
  const workers = roles.reduce((sum, role) => sum + role.workers, 0);
  if (workers > MOST) {
    const most = roles.reduce((a, b) => (b.workers > a.workers ? b : a));
    report.value(
      'beyond-limit',
      most.path,
      `${workers.toLocaleString('en-GB')} people work in all roles together: at most ${MOST.toLocaleString('en-GB')}`,
      'every worker is followed one by one; simulate a part of so large a service',
    );
  }
  const steps = teams.flatMap((team) => team.steps);
  const rules = steps.reduce((sum, step) => sum + step.rules.length, 0);
  for (const [count, what] of [
    [teams.length, 'teams'],
    [roles.length, 'roles'],
    [steps.length, 'steps'],
    [rules, 'flow rules'],
  ] as const)
    if (count > MOST)
      report.key(
        'beyond-limit',
        ['teams'],
        `there are ${count.toLocaleString('en-GB')} ${what}: at most ${MOST.toLocaleString('en-GB')}`,
        'leave out what makes no difference',
      );
  const people = mapOf(scenario.people);
  const kinds = Math.max(1, Object.keys(mapOf(people.kinds)).length);
  const groups = Object.values(mapOf(people.groups)).map((values) => Object.keys(mapOf(values)).length);
  const classes = groups.reduce((product, values) => product * Math.max(1, values), kinds);
  if (classes > MOST_CLASSES)
    report.key(
      'beyond-limit',
      groups.length > 0 ? ['people', 'groups'] : ['people', 'kinds'],
      `kinds and groups make ${classes.toLocaleString('en-GB')} combinations: at most ${MOST_CLASSES.toLocaleString('en-GB')}`,
      'everybody is of one kind and of one value of each group; leave out groups that nothing depends on',
    );
}
