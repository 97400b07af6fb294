import { readDuration } from '../language/measures.ts';
import { Wrong } from '../language/say.ts';
import type { RawMap } from '../names.ts';
import { mapOf } from '../names.ts';
import type { TreeReport } from '../report.ts';

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
