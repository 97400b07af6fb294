/** Waiting-time definitions of the scenario's own, beside those that are always reported. */

import { didYouMean } from '../problems/did-you-mean.ts';
import type { Path } from '../problems/problem.ts';
import { DAY } from '../units/minutes.ts';
import {
  CLOCK_MOMENTS,
  MOMENT_HINT,
  type Moment,
  type Pause,
  readMoment,
  readPause,
} from './clock-moments.ts';
import { beyond } from './language/bounds.ts';
import { byType, keys, list, named } from './language/forms.ts';
import { text, word } from './language/leaves.ts';
import { readDuration } from './language/measures.ts';
import { leaf, quoted, Wrong, wordIn } from './language/say.ts';
import type { Said } from './language.ts';
import { listOf, mapOf, type Names, type RawMap, titleOf } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { URGENCY_WORDS } from './words.ts';

const moment = (what: string) =>
  leaf('moment', { type: 'string', examples: ['referral', 'step core_team.support'] }, (value) => {
    if (value === undefined) return new Wrong('missing-key', '', `say ${what}: ${MOMENT_HINT}`);
    const read = typeof value === 'string' ? readMoment(value) : null;
    if (read !== null) return read;
    const near = didYouMean(wordIn(value), CLOCK_MOMENTS);
    return new Wrong(
      'wrong-word',
      `${quoted(value)} is not a moment at which a clock starts or stops`,
      near.startsWith('did') ? near : `write ${MOMENT_HINT}`,
    );
  });

const pause = () =>
  leaf(
    'pause',
    { type: 'string', examples: ['after_missed_contact', 'list of core_team.support'] },
    (value) => {
      const read = typeof value === 'string' ? readPause(value) : null;
      return (
        read ??
        new Wrong(
          'wrong-word',
          `${quoted(value)} is nothing that holds a clock up`,
          'write `after_missed_contact` or `list of TEAM.STEP`',
        )
      );
    },
  );

const WORKING = /^(\d+(?:\.\d+)?) +working +days?$/;

/** Minutes; a working day counts as a whole day of them. */
const standard = () =>
  leaf(
    'duration',
    { type: 'string', examples: ['18 weeks', '20 working days'], figure: true, bound: 'duration' },
    (value): number | Wrong => {
      const found = typeof value === 'string' ? WORKING.exec(value.trim()) : null;
      if (!found) return readDuration(value);
      const minutes = Number(found[1]) * DAY;
      return beyond('duration', minutes, value) ?? minutes;
    },
  );

const isInWorkingDays = (value: unknown) => typeof value === 'string' && WORKING.test(value.trim());

const clockSchema = () =>
  keys('a clock', {
    title: text('a title').describe('The name in reports. Default: made from the name.').optional(),
    from: moment('when the clock starts')
      .describe(
        'When the clock starts, the first time in a request for help: `referral` (the person asks), `acceptance`, `first_contact`, `second_contact`, `assessment`, `start_of_help` (first contact spent on care), `referral to TEAM`, `list of TEAM.STEP` (joins that list) or `step TEAM.STEP` (work begins there).',
      )
      .prefault('referral'),
    to: moment('when the clock stops').describe(
      'When the clock stops: the same words, and `ending` (the request ends, in whatever way). Where this came before the start, the clock does not run in that request.',
    ),
    counts: word('what a clock counts', ['days', 'working_days'])
      .describe(
        'What is counted: all days, or `working_days` (Monday to Friday without bank holidays, each of 24 hours).',
      )
      .prefault('days'),
    pauses: list('pauses', pause())
      .describe(
        'When the clock stands still: `after_missed_contact` (until the next contact is kept or missed) and `list of TEAM.STEP` (while on that list).',
      )
      .prefault([]),
    standard: standard()
      .describe(
        "The standard that this clock is held against: `18 weeks`, or `20 working days`. Default: the scenario's `standard`; needed where working days are counted.",
      )
      .optional(),
    only: named(
      'a name, or a list of names',
      byType(['scalar', 'list'], [text('a name', 'name'), list('names', text('a name', 'name'))]),
    )
      .describe(
        'Whom the clock is for: `{urgency: urgent}`, `{kind: psychosis}`, `{referred_by: [gp, self]}` or a group with its value. Urgency is as it is when the clock stops; `referred_by` is the source of the request.',
      )
      .prefault({}),
  });

export const clocksSchema = () => named('a clock', clockSchema());

/** A waiting-time definition. Teams and steps (`team.step`) by name. */
export interface Clock {
  readonly name: string;
  readonly title: string;
  readonly from: Moment;
  readonly to: Moment;
  /** Bank holidays as whole days since minute 0, where working days are counted; null: all days count. */
  readonly closedDays: readonly number[] | null;
  readonly pauses: readonly Pause[];
  /** Minutes; where working days are counted, a whole day for each. */
  readonly standard: number;
  /** What the person has to be, by what is asked (urgency, kind, referred_by, a group): any of the values. */
  readonly only: Readonly<Record<string, readonly string[]>>;
}

/** @param closedDays bank holidays as whole days since the start, or before it. */
export function normaliseClocks(
  said: Said['clocks'],
  standard: number,
  closedDays: () => readonly number[],
): Clock[] {
  return Object.entries(said).map(([name, own]) => ({
    name,
    title: titleOf(name, own.title),
    from: own.from,
    to: own.to,
    closedDays: own.counts === 'working_days' ? closedDays() : null,
    pauses: own.pauses,
    standard: own.standard ?? standard,
    only: Object.fromEntries(
      Object.entries(own.only).map(([what, value]) => [
        what,
        Array.isArray(value) ? value : [value as string],
      ]),
    ),
  }));
}

/** A clock names teams, steps and people that there are, can run, and has a standard in what it counts. */
export function checkClocks(scenario: RawMap, names: Names, report: TreeReport): void {
  for (const [name, said] of Object.entries(mapOf(scenario.clocks))) {
    const clock = mapOf(said);
    const path: Path = ['clocks', name];
    for (const key of ['from', 'to'] as const) checkMoment(clock[key], [...path, key]);
    listOf(clock.pauses).forEach((pause, index) => {
      const read = typeof pause === 'string' ? readPause(pause) : null;
      if (read?.on === 'list') checkStep(read.of, [...path, 'pauses', index]);
    });
    checkRuns(clock, path);
    checkStandard(clock, path);
    checkOnly(mapOf(clock.only), [...path, 'only']);
  }

  function checkMoment(text: unknown, path: Path): void {
    const moment = typeof text === 'string' ? readMoment(text) : null;
    if (moment === null || moment.of === '') return;
    if (moment.at !== 'referral_to') checkStep(moment.of, path);
    else if (!names.teams.has(moment.of)) unknown('team', moment.of, [...names.teams.keys()], path);
  }

  function checkStep(of: string, path: Path): void {
    const [team, step] = of.split('.') as [string, string];
    const steps = names.teams.get(team)?.steps;
    if (steps === undefined) unknown('team', team, [...names.teams.keys()], path);
    else if (!steps.includes(step)) unknown(`step in ${team}`, step, steps, path);
  }

  function checkRuns(clock: RawMap, path: Path): void {
    const { from = 'referral', to } = clock;
    if (typeof to !== 'string' || typeof from !== 'string') return;
    if (from.trim() === 'ending')
      report.value(
        'out-of-range',
        [...path, 'from'],
        'nothing comes after the ending of a request',
        'start earlier',
      );
    else if (to.trim() === from.trim())
      report.value(
        'out-of-range',
        [...path, 'to'],
        `the clock stops where it starts: \`${to}\``,
        'stop later',
      );
    else if (to.trim() === 'referral')
      report.value('out-of-range', [...path, 'to'], 'nothing comes before the referral', 'stop later');
  }

  function checkStandard({ counts, standard }: RawMap, path: Path): void {
    const working = counts === 'working_days';
    if (working && standard === undefined)
      report.key(
        'missing-key',
        [...path, 'standard'],
        'a clock that counts working days has no standard in working days',
        'write for example `standard: 20 working days`',
      );
    else if (typeof standard === 'string' && isInWorkingDays(standard) !== working)
      report.value(
        'wrong-unit',
        [...path, 'standard'],
        working ? `\`${standard}\` is not in working days` : `\`${standard}\`, but the clock counts all days`,
        working
          ? 'write for example `20 working days`'
          : 'write `counts: working_days`, or the standard in days',
      );
  }

  function checkOnly(only: RawMap, path: Path): void {
    const possible = new Map<string, readonly string[]>([
      ['urgency', URGENCY_WORDS],
      ['kind', names.kinds],
      ['referred_by', names.sources],
      ...names.groups,
    ]);
    for (const [what, said] of Object.entries(only)) {
      const values = possible.get(what);
      if (values === undefined) {
        const hint = didYouMean(what, [...possible.keys()]);
        report.key('unknown-name', [...path, what], `there is no group called \`${what}\``, hint);
        continue;
      }
      (Array.isArray(said) ? said : [said]).forEach((value, index) => {
        const at = Array.isArray(said) ? [...path, what, index] : [...path, what];
        if (typeof value === 'string' && !values.includes(value)) unknown(what, value, values, at);
      });
    }
  }

  function unknown(what: string, name: string, known: readonly string[], path: Path): void {
    report.value('unknown-name', path, `there is no ${what} called \`${name}\``, didYouMean(name, known));
  }
}
