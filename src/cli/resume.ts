import type { KeptReplications } from '../experiment/index.ts';
import type { Partial } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { VERSION } from './manifest.ts';
import { fault } from './options.ts';
import type { RunOptions } from './run-options.ts';

/** All that the answer of one replication depends on. How many there are is not: more or fewer can be asked of the same run. */
export function asked(scenarios: readonly Scenario[], { people }: RunOptions): string {
  const systems = scenarios.map(({ replications: _, ...rest }) => rest);
  return JSON.stringify({ version: VERSION, people, systems });
}

/**
 * Decides what becomes of the replications that an interrupted run has left, and says so on stderr. Without `--resume`
 * all are run again; those of the same run stay until then, for whoever has forgotten to say it.
 *
 * @throws InputFault when they cannot be continued
 */
export async function begin(
  partial: Partial,
  replications: number,
  { resume, quiet }: RunOptions,
): Promise<KeptReplications> {
  const { folder, count, damaged, ofAnother } = partial;
  const say = (text: string) => {
    if (!quiet) process.stderr.write(`${text}\n`);
  };
  if (!resume) {
    if (count > 0)
      say(
        `An interrupted run has left ${had(partial, replications)} in ${folder}: --resume goes on from there.`,
      );
    else if (ofAnother > 0) {
      say(
        `${folder} held ${ofAnother} replications of a run that was asked something else: they are let go.`,
      );
      await partial.clear();
    }
    return { ...partial, has: () => false };
  }
  mustBeOfThisRun(partial, 'ask the same as that run did, or leave --resume out to start afresh');
  if (count === 0 && damaged === 0) say('There is no interrupted run to go on with: starting afresh.');
  else say(`Going on: ${had(partial, replications)} are there.`);
  if (damaged > 0) say(`${damaged} damaged in ${folder}: run again.`);
  return partial;
}

/** @throws InputFault where nothing is kept but of a run that was asked something else */
export function mustBeOfThisRun(
  { count, ofAnother, folder }: Partial,
  hint = 'ask the same as that run did, or choose another --out',
): void {
  if (count > 0 || ofAnother === 0) return;
  throw fault(
    'resume',
    `${folder} was left by a run that was asked something else: other scenarios or settings, another seed, with or without --people, or another version of Doorways`,
    hint,
  );
}

/** A run that has not come to its end, for the reason in `cause`; `message` says how to go on with it. */
export class Unfinished extends Error {
  constructor(cause: unknown, partial: Partial, replications: number, how = '--resume') {
    super(
      `${had(partial, replications)} are kept in ${partial.folder}: the same command with ${how} goes on from there.`,
      { cause },
    );
  }
}

function had(partial: Partial, replications: number): string {
  return `${thereOf(partial, replications)} of ${replications} replications`;
}

/** How many are there of those that are wanted now: an earlier run may have been asked for more. */
export function thereOf(partial: Partial, replications: number): number {
  let there = 0;
  for (let replication = 0; replication < replications; replication++) if (partial.has(replication)) there++;
  return there;
}
