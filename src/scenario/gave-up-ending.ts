/** `discharge: gave_up_waiting` in flow rules: only of people who have given up a list of the team. */
import { mapOf } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import type { RawAction } from './rules/action.ts';
import type { RawStep, RawTeam } from './written.ts';

/**
 * Whoever gives up a list may come to a step first, such as a letter to the GP, and end there as somebody who gave up
 * waiting. Where others come to that step too, or nobody who has given up, it would say what is not so.
 */
export function checkGaveUpEnding({ name, raw, steps }: RawTeam, report: TreeReport): void {
  const said = steps.flatMap((step) =>
    own(step)
      .filter((action) => action.raw.discharge === 'gave_up_waiting')
      .map((action) => ({
        step: step.name,
        path: [...action.path, ...(isNamed(action) ? [] : ['discharge'])],
      })),
  );
  if (said.length === 0) return;
  const known = new Map(steps.map((step) => [step.name, step]));
  const follow = (from: readonly unknown[]) => {
    const found = new Set(from);
    // A set gives what is added to it while it is gone through.
    for (const each of found) for (const to of next(known.get(String(each)))) found.add(to);
    return found;
  };
  const given = follow(steps.flatMap(({ givingUp }) => givingUp.map((action) => action.raw.go_to)));
  const others = follow([steps[0]?.name, mapOf(raw.re_entry).to]);
  for (const { step, path } of said) {
    if (given.has(step) && !others.has(step)) continue;
    report.value(
      'wrong-word',
      path,
      given.has(step)
        ? `people come to \`${step}\` who have not given up waiting`
        : `nobody who has given up a list of \`${name}\` comes to \`${step}\``,
      `let a list lead to a step of its own for them, \`gives_up: {after: 6 weeks, then: {go_to: letter}}\`, and end there so`,
    );
  }
}

/** What a step does with those whom it has served, or could not reach. */
function own({ rules, missed }: RawStep): RawAction[] {
  return [...rules.flatMap(({ actions }) => actions), ...(missed === null ? [] : [missed])];
}

function next(step: RawStep | undefined): unknown[] {
  if (step === undefined) return [];
  const to = own(step).map(({ raw }) => raw.go_to);
  return [...to, step.rules.length === 0 ? step.next : undefined].filter((each) => typeof each === 'string');
}

/** A way by name: its key is what is said. */
function isNamed({ path }: RawAction): boolean {
  return path.at(-1) === 'gave_up_waiting';
}
