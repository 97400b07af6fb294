import { readCondition } from '../condition/read-condition.ts';
import type { Names, RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { alwaysDecides, hasBrokenRule, type RawStep, teamsOf } from './raw.ts';

/** Conditions can be read, and every list of flow rules ends in a decision and holds no rule that is never asked. */
export function checkRules(scenario: RawMap, names: Names, report: TreeReport): void {
  for (const team of teamsOf(scenario)) {
    checkCondition(team.raw.accepts, [...team.path, 'accepts'], team.name);
    if (team.raw.accepts === false) {
      report.value(
        'out-of-range',
        [...team.path, 'accepts'],
        'a team that accepts nobody',
        'to keep people from choosing it write `door: false`',
      );
    }
    for (const step of team.steps) {
      for (const rule of step.rules) checkCondition(rule.raw.if, [...rule.path, 'if'], team.name);
      checkOrder(step, report);
    }
  }

  function checkCondition(text: unknown, path: Path, team: string): void {
    if (typeof text !== 'string' || text.trim() === '') return;
    for (const fault of readCondition(text, names, team).faults)
      report.inside(fault.code, path, fault.at, fault.message, fault.hint);
  }
}

function checkOrder(step: RawStep, report: TreeReport): void {
  const then = step.raw.then;
  if (then === undefined || hasBrokenRule(step)) return;
  const deciding = step.rules.findIndex(alwaysDecides);
  if (deciding < 0) {
    const path = step.rules.at(-1)?.path ?? [...step.path, 'then'];
    report.key(
      'no-last-resort',
      path,
      `\`${step.name}\` can end without a decision`,
      'end the list with a rule that has no `if` and is always followed, such as `{discharge: helped}`',
    );
    return;
  }
  for (const rule of step.rules.slice(deciding + 1)) {
    report.warn(
      'never-fires',
      rule.path,
      'this rule is never asked: the one before it decides about everyone',
      'move it up, or take it out',
    );
  }
}
