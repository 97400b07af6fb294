/** The commands that run designs, many settings of the same systems for the same people: a new one is a file, and a row here. */
import type { Argv } from 'yargs';
import type { DesignName } from '../../report/designs/index.ts';

/** What a file of such a command gives. */
export interface DesignCommand {
  /** Its own options, beside those that all have. */
  options(yargs: Argv): Argv;
  /** @throws InputFault for what cannot be asked */
  run(files: readonly string[], argv: Record<string, unknown>): Promise<void>;
}

interface Row {
  /** What it takes, as help shows it. */
  readonly takes: string;
  readonly does: string;
  readonly load: () => Promise<{ readonly command: DesignCommand }>;
}

export const DESIGNS: Readonly<Record<DesignName, Row>> = {
  explore: {
    takes: '<base> [other]',
    does: 'Say whether an answer holds where the figures are not known',
    load: () => import('./explore.ts'),
  },
  rank: {
    takes: '<base> [other]',
    does: 'Say which assumptions matter, and what to measure before deciding',
    load: () => import('./rank.ts'),
  },
  sweep: {
    takes: '<base> [other]',
    does: 'Move one or two settings over a range, and say where a difference turns',
    load: () => import('./sweep.ts'),
  },
  find: {
    takes: '<base>',
    does: 'Find the least of a setting that achieves a goal, and how likely it is met',
    load: () => import('./find.ts'),
  },
  explain: {
    takes: '<base> <other>',
    does: 'Say which of the settings in which two systems differ makes the difference',
    load: () => import('./explain.ts'),
  },
};
