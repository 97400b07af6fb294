import { readMoment, readPause } from '../clock-moments.ts';
import { didYouMean } from '../did-you-mean.ts';
import { isInWorkingDays } from '../language/clocks.ts';
import { listOf, mapOf, type Names, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { URGENCY_WORDS } from '../words.ts';

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
