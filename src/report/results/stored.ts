import type { ExperimentResult } from '../../experiment/results.ts';
import type { JourneyBar } from '../journeys/picture.ts';

/** What a results folder says about itself: `manifest.json`. */
export interface Manifest {
  readonly program: string;
  readonly version: string;
  /** The version of the language in which the scenarios were understood. */
  readonly language: number;
  readonly command: string;
  readonly seed: string;
  readonly replications: number;
  /** Why there are so many, where that was not said beforehand. */
  readonly howMany?: readonly string[];
  readonly systems: readonly ManifestSystem[];
  /** How many systems beside one base are shown, where that was said. */
  readonly board?: ExperimentResult['board'];
  readonly events: number;
  readonly kernel: string;
  readonly workers: number;
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly machine: Readonly<Record<string, string | number>>;
}

export interface ManifestSystem {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** Of the normalised scenario. */
  readonly sha256: string;
}

/** A results folder, read back. */
export interface StoredResults {
  readonly folder: string;
  readonly manifest: Manifest;
  /** As the run gave it, but for the values of single replications, which are left empty. */
  readonly result: ExperimentResult;
  /** For each system, whether the scenario in the folder is the one that was run, to the byte. */
  readonly untouched: readonly boolean[];
  /** People's stories, where the folder has any: `stories.json`. */
  readonly stories: readonly Story[];
}

export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** For a picture; folders of earlier versions have none. */
  readonly bar?: JourneyBar;
}

/** `stories.json`, before its seal. */
export function storiesText(stories: readonly Story[]): string {
  return JSON.stringify({ stories }, null, 1);
}
