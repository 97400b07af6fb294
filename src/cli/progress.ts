import { SingleBar } from 'cli-progress';

export interface Progress {
  step(done: number, of: number): void;
  stop(): void;
}

const SILENT = { step: () => undefined, stop: () => undefined };

/**
 * A bar on a terminal's stderr, with the rate and the time left; nothing in a pipe.
 * @param work how much of it so many are: the first may take longer than others
 */
export function progressBar(
  label: string,
  quiet: boolean,
  of = 'replications',
  work: (done: number) => number = (done) => done,
): Progress {
  if (quiet || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total} ${of}, {rate}, {left} left`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let begun = 0;
  let first = 0;
  return {
    step: (done, of) => {
      if (begun === 0) {
        begun = performance.now();
        bar.start(of, 0, pace(0, of, 0));
      }
      // What was there already says nothing of how fast this goes.
      const seconds = (performance.now() - begun) / 1000;
      if (seconds < AT_ONCE && done > 0) first = done;
      const { rate } = pace(done - first, of - done, seconds);
      bar.update(done, { rate, left: pace(work(done) - work(first), work(of) - work(done), seconds).left });
    },
    stop: () => bar.stop(),
  };
}

/** Seconds in which nothing is run: answers that come so soon were kept by an earlier run. */
const AT_ONCE = 0.05;

/** How fast it goes, and how long the rest will take. */
export function pace(done: number, toCome: number, seconds: number): { rate: string; left: string } {
  if (done <= 0 || seconds <= 0) return { rate: '… a second', left: 'some time' };
  const perSecond = done / seconds;
  const rate = perSecond >= 1 ? `${round(perSecond)} a second` : `${round(perSecond * 60)} a minute`;
  return { rate, left: duration(toCome / perSecond) };
}

function round(number: number): string {
  return number < 10 ? number.toFixed(1) : number.toFixed(0);
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A growing number of events on a terminal's stderr; nothing in a pipe. */
export function eventCount(label: string, quiet: boolean): { step(events: number): void; stop(): void } {
  if (quiet || !process.stderr.isTTY) return SILENT;
  const begun = performance.now();
  return {
    step: (events) => {
      const perSecond = events / ((performance.now() - begun) / 1000);
      const text = `${label}: ${millions(events)} million, ${millions(perSecond)} million a second`;
      process.stderr.write(`\r${text}\u001b[K`);
    },
    stop: () => process.stderr.write('\r\u001b[K'),
  };
}

function millions(events: number): string {
  return (events / 1e6).toFixed(2);
}
