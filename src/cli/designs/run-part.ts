import { countIn, runDesign, shareOf, Threads } from '../../experiment/index.ts';
import { freePlace } from '../../report/results/place-writer.ts';
import { keptPoints } from '../../report/results/points-writer.ts';
import { VERSION } from '../manifest.ts';
import { isOfPart, type Part, partDone } from '../part.ts';
import { progressBar } from '../progress.ts';
import { readableLater } from '../readable.ts';
import type { Question } from './carry-out.ts';
import type { DesignOptions } from './options.ts';
import { onThreads } from './points-on-threads.ts';

/** Others are still at their share of a design on whose answers the next one rests. */
class RoundUnderWay extends Error {}

/**
 * Runs one share of the points and keeps them, for a run with `--resume` that finds all.
 *
 * 1. Refuse, before anything is run, where results could not be written in the end.
 * 2. Of each design that the question comes to, run the points of the share that are not there.
 * 3. Where all points of the design are there, go on to the next one, which may rest on what they say; where others are
 *    still at theirs, end: the same command again is of the next round then.
 */
export async function ranPart(
  question: Question,
  part: Part,
  options: DesignOptions,
  signal: AbortSignal,
): Promise<void> {
  const { out, reuse, quiet, json, workers } = options;
  // 1
  await freePlace(out!);
  const store = await readableLater(() => keptPoints(out, { version: VERSION, resume: true, reuse }));
  const threads = new Threads(workers, signal);
  let [there, all] = [0, 0];
  try {
    await question.answer(async (design) => {
      // 2
      const running = onThreads(options, threads, store, signal);
      const share = shareOf(design, (point) => isOfPart(point, part));
      const progress = progressBar('Running', quiet || json, 'points');
      try {
        progress.step(0, share.points);
        const onPoint = (done: number) => progress.step(done, share.points);
        await runDesign(share, { ...running, onPoint });
      } finally {
        progress.stop();
      }
      // 3
      const count = await countIn(store, design, running);
      there += count;
      all += design.points;
      if (count < design.points) throw new RoundUnderWay();
      return runDesign(design, running);
    });
  } catch (error) {
    if (!(error instanceof RoundUnderWay)) {
      await threads.breakOff();
      throw signal.aborted ? signal.reason : error;
    }
  }
  threads.rest();
  if (!quiet) process.stdout.write(partDone(part, there, all, 'points', store.folder!));
}
