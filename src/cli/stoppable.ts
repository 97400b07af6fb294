/** What asks a program to stop, and what a shell expects it to end with: 128 and the number of the signal. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof CODES;
const SIGNALS = Object.keys(CODES) as StopSignal[];

/** Somebody has asked the program to stop, and what was to be cleaned up is. */
export class Stopped extends Error {
  readonly code: number;
  constructor(name: StopSignal) {
    super(`stopped by ${name}`);
    this.code = CODES[name];
  }
}

/**
 * Work that leaves something half-done when it is stopped: it is told by its signal, cleans up and fails. Before it and
 * after it, nobody listens: then a signal ends the program there and then, in the middle of whatever it is busy with or
 * waits for, as no handler could that waits for its turn. Nor does anybody listen to a second signal.
 *
 * @throws Stopped
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const letGo = () => {
    for (const name of SIGNALS) process.removeListener(name, onSignal);
  };
  const onSignal = (name: StopSignal) => {
    letGo();
    stop.abort(new Stopped(name));
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    letGo();
  }
}
