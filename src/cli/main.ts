import { InputFault } from '../problems/problem.ts';
import { CouldNotWrite, PlaceTaken } from '../report/results/faults.ts';
import { command } from './commands.ts';
import { machineFault } from './machine-fault.ts';
import { hearOutput } from './printed.ts';
import { Unfinished } from './resume.ts';
import { showProblems } from './show-problems.ts';
import { Stopped } from './stoppable.ts';

const DONE = 0;
const OUR_FAULT = 1;
/** What was given, or the machine: nothing of ours to mend. */
const INPUT_FAULT = 2;

/** The program: reads the arguments, runs one command, and gives the exit code. The only place that decides on one. */
export async function main(args: readonly string[]): Promise<number> {
  hearOutput(INPUT_FAULT);
  try {
    await command(args);
    return DONE;
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): number {
  if (error instanceof Unfinished) {
    const code = told(error.cause);
    process.stderr.write(`${error.message}\n`);
    return code;
  }
  if (error instanceof Stopped) {
    process.stderr.write('Stopped. No results were written; earlier ones are as they were.\n');
    return error.code;
  }
  if (error instanceof InputFault) {
    process.stderr.write(showProblems(error.problems));
    return INPUT_FAULT;
  }
  const elsewhere =
    error instanceof PlaceTaken || error instanceof CouldNotWrite ? error.message : machineFault(error);
  if (elsewhere !== null) {
    process.stderr.write(`${elsewhere}\n`);
    return INPUT_FAULT;
  }
  process.stderr.write(
    `A fault of Doorways, not of the scenario:\n${error instanceof Error ? error.stack : error}\n`,
  );
  return OUR_FAULT;
}
