/** A way of helping behind another, to which everybody goes on only because it is written next. */
import type { TreeReport } from './reading/tree-report.ts';
import type { RawTeam } from './written.ts';

export function checkCourseAfterCourse(teams: readonly RawTeam[], report: TreeReport): void {
  for (const { steps } of teams)
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      if (step.kind !== 'course' || next?.kind !== 'course' || step.next !== next.name) continue;
      const { then, shares } = step.raw;
      if (then !== undefined || shares !== undefined) continue;
      report.warn(
        'flows-on',
        step.path,
        `whoever has finished \`${step.name}\` goes on to \`${next.name}\`, only because it is written next`,
        `say how it ends: \`then: {discharge: helped}\`, or \`then: {go_to: ${next.name}}\` if that is what is meant`,
      );
    }
}
