import { eachEvent, loggedSystem } from '../experiment/events.ts';
import { csvLog } from '../logs/csv.ts';
import type { KernelName } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';

/**
 * The events of one replication of each system, one system after the other, as the bytes of `events.csv`.
 * @param seed of the first system, for all: so that the same people come
 * @param replication counted from 0
 */
export function logAsCsv(
  scenarios: readonly Scenario[],
  seed: string,
  replication: number,
  kernel: KernelName = 'calendar',
): Uint8Array {
  const pieces: Uint8Array[] = [];
  // What is handed over is done with at once, so it is copied.
  const log = csvLog((bytes) => pieces.push(bytes.slice()));
  for (const scenario of scenarios)
    eachEvent(scenario, seed, replication, kernel, log.system(loggedSystem(scenario, replication)));
  log.end();
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
