/** Small systems with a range, for the commands that run designs. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess, type Said } from './in-process.ts';

export interface SmallSystems {
  readonly folder: string;
  /** Calls of 110 minutes: too long for the worker; and of 50. */
  readonly long: string;
  readonly short: string;
}

export function smallSystems(): SmallSystems {
  const folder = mkdtempSync(join(tmpdir(), 'designs-'));
  const [long, short] = [join(folder, 'long.yaml'), join(folder, 'short.yaml')];
  writeFileSync(
    long,
    `
title: Calls of 110 min
time: {run: 12 weeks}
replications: 5
sources: {gp: {rate: {about: 20 per week, from: 14 per week, to: 30 per week}}}
people: {declines_offer: {about: 0.02, from: 0.01, to: 0.03}, patience: {exponential: 5 weeks}}
teams: {team: {staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: 110 min}}}}
`,
  );
  // Inherits the rate: what is written once is one input.
  writeFileSync(
    short,
    'extends: long.yaml\ntitle: Calls of 50 min\nteams: {team: {steps: {talk: {takes: 50 min}}}}\n',
  );
  return { folder, long, short };
}

/** On one thread, without words on stderr. */
export function quietly(...args: readonly string[]): Promise<Said> {
  return inProcess(...args, '--workers', '1', '--quiet');
}
