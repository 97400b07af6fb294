import { reasonOf } from '../report/results/faults.ts';

/** What becomes of text that nobody takes. */

let heard = false;

/**
 * Printing must never end in an exception. A reader who has had enough (`doorways measure events.csv | head`) takes nothing
 * from what was asked for: that is done, in silence. A full disk is said, and the exit code tells. Where stderr itself is full
 * or gone, nothing more can be said.
 *
 * @param code what the program ends with when its text is lost, whatever else it was going to say
 */
export function hearOutput(code: number): void {
  if (heard) return;
  heard = true;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`Could not print: ${reasonOf(error.code ?? error.message)}.\n`);
    process.once('exit', () => {
      process.exitCode = code;
    });
  });
}
