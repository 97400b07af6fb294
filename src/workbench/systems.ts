/** What is asked, as systems that can be run, or as what is wrong with it. */
import { type Problem, readScenario, type Scenario } from '../core/index.ts';
import { mustBeComparable } from '../experiment/experiment.ts';
import { InputFault } from '../problems/problem.ts';
import { type Lever, type Levers, leversOf, settingsAt, withOwnNames } from '../scenario/index.ts';
import { type LeverPlace, leverPlace } from '../scenario/levers/index.ts';
import { type Asked, isAtRest } from './state.ts';

/** The scenarios that the page was made with: every text that they are made of, by path. */
export interface Written {
  readonly texts: Readonly<Record<string, string>>;
  /** Paths of the systems; the first is the base that everything is compared with. */
  readonly systems: readonly string[];
  /** Of the texts, those that hold people of a file; whoever made the page asked for them by name. */
  readonly realPeople?: readonly string[];
}

/** For whoever makes the page and whoever opens it. */
export function realPeopleWords(files: readonly string[]): string {
  const those = files.length === 1 ? 'that file' : 'those files';
  return `It holds people from ${files.join(' and ')}: keep it where ${those} may be.`;
}

export interface Mark extends LeverPlace {
  readonly value: string;
}

export interface Understood {
  /** Null if something is wrong with it. */
  readonly now: Scenario | null;
  readonly problems: readonly Problem[];
  /** What is told of the change and not of the system that it starts from: a lever that can have no effect as things stand. */
  readonly warnings: readonly Problem[];
  /** Title of the system that it starts from; empty: the base. */
  readonly startTitle: string;
  /** Of the system that it starts from, with its text as it was changed. */
  readonly levers: Levers;
  /** Where in the texts the values stand that were moved, and what stands there now. */
  readonly marks: readonly Mark[];
  /** As after `--set`: what the levers that were moved come to. */
  readonly settings: readonly string[];
  /** The same for all that is asked with the same system as its answer. */
  readonly key: string;
}

/** Of the base, which is asked for as it is written. */
export const BASE_KEY = 'base';

/** @throws InputFault where a system as it was written has an error: such a page is not made */
export function baseOf({ texts, systems }: Written): Scenario {
  const { scenario, problems } = readScenario(systems[0]!, texts);
  if (scenario === null) throw new InputFault(problems);
  return scenario;
}

/** Reads what is asked. Levers stand on the text as it was changed by hand; where that has an error, on the text as written. */
export function understood(written: Written, base: Scenario, asked: Asked): Understood {
  const texts = { ...written.texts, ...asked.edits };
  const start = readScenario(asked.start, texts);
  if (start.scenario === null) {
    const levers = leversOf(readScenario(asked.start, written.texts).scenario ?? base);
    return {
      now: null,
      problems: start.problems,
      warnings: [],
      startTitle: '',
      levers,
      marks: [],
      settings: [],
      key: '',
    };
  }
  const levers = leversOf(start.scenario);
  const settings = settingsOf(levers.levers, asked);
  const { title: ofStart, name } = start.scenario;
  const startTitle = asked.start === written.systems[0] ? '' : ofStart || name;
  const marks = marksOf(start.scenario, settings);
  const isBase = asked.start === written.systems[0] && isAtRest(asked);
  const key = isBase ? BASE_KEY : JSON.stringify([asked.start, settings, asked.edits]);
  const { scenario, problems } = settings.length === 0 ? start : readScenario(asked.start, texts, settings);
  const known = new Set(start.problems.map(({ message }) => message));
  const warnings = problems.filter(
    ({ severity, message }) => severity === 'warning' && settings.length > 0 && !known.has(message),
  );
  if (scenario === null)
    return { now: null, problems, warnings: [], startTitle, levers, marks, settings, key };
  try {
    mustBeComparable([base, scenario]);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    return { now: null, problems: error.problems, warnings: [], startTitle, levers, marks, settings, key };
  }
  // Whoever compares a system with itself changed calls the second another name.
  const [, own] = withOwnNames([base, scenario]);
  const title = own!.title || own!.name;
  const isChanged = settings.length > 0 || Object.keys(asked.edits).length > 0;
  const now = isChanged ? { ...own!, title: `${title}, as changed` } : own!;
  return { now, problems, warnings, startTitle, levers, marks, settings, key };
}

export function settingsOf(levers: readonly Lever[], { levers: moved }: Asked): string[] {
  return levers.flatMap((lever) => {
    const at = Object.hasOwn(moved, lever.name) ? moved[lever.name] : undefined;
    return at === undefined ? [] : settingsAt(lever, at);
  });
}

function marksOf(scenario: Scenario, settings: readonly string[]): Mark[] {
  return settings.flatMap((setting) => {
    const equals = setting.indexOf('=');
    const place = leverPlace(scenario, setting.slice(0, equals));
    return place === null ? [] : [{ ...place, value: setting.slice(equals + 1) }];
  });
}

/**
 * Levers that were moved and whose own words somebody has written over: what is written last holds, so that a slider goes
 * with its line as its line goes with the slider.
 * @param asked as it will be, with the text
 */
export function overwritten(written: Written, before: Asked, asked: Asked): string[] {
  const [was, is] = [before, asked].map(
    ({ start, edits }) => readScenario(start, { ...written.texts, ...edits }).scenario,
  );
  if (!was || !is) return [];
  return leversOf(was)
    .levers.filter((lever) => Object.hasOwn(asked.levers, lever.name))
    .filter((lever) =>
      settingsOf([lever], asked).some((setting) => {
        const path = setting.slice(0, setting.indexOf('='));
        return leverPlace(was, path)?.written !== leverPlace(is, path)?.written;
      }),
    )
    .map(({ name }) => name);
}
