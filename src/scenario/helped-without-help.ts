/** Referrals that end as helped in a team where nothing is help. */
import type { TreeReport } from './reading/tree-report.ts';
import { actionsOf } from './rules/action.ts';
import type { RawStep, RawTeam } from './written.ts';

const HELPED: ReadonlySet<unknown> = new Set(['helped', 'partly_helped']);

/**
 * Warns where people end as helped though no help can have begun: no step of the team is help, and no other team that has
 * any sends its people there. They would be counted as helped and, beside it, as never helped. Where nothing at all is help
 * nobody has thought of it: that shows in every row about help.
 */
export function checkHelpedWithoutHelp(teams: readonly RawTeam[], report: TreeReport): void {
  const helping = new Set(teams.filter(({ steps }) => steps.some(isHelp)).map(({ name }) => name));
  if (helping.size === 0) return;
  const after = new Set(
    teams.flatMap(({ steps }) => {
      const first = steps.findIndex(isHelp);
      return first < 0
        ? []
        : steps
            .slice(first)
            .flatMap(actionsOf)
            .map(({ raw }) => raw.refer_to);
    }),
  );
  for (const { name, steps } of teams) {
    if (helping.has(name) || after.has(name) || after.has('best_fit')) continue;
    const step = steps.find(endsAsHelped);
    const contact = steps.find(({ kind }) => kind === 'contact');
    if (step === undefined || contact === undefined) continue;
    report.warn(
      'helped-without-help',
      step.path,
      `\`${name}\` ends as helped, and no step of it is help: who was seen here counts as helped and as never helped`,
      `write \`spent_on: care\` at the contact that helps (\`${contact.name}\`), or another ending, such as \`then: {discharge: advice_and_signposting}\``,
    );
  }
}

function isHelp({ kind, raw }: RawStep): boolean {
  return kind === 'course' || raw.spent_on === 'care';
}

function endsAsHelped(step: RawStep): boolean {
  if (step.rules.length === 0) return step.next === null;
  return step.rules.some(({ actions }) => actions.some(({ raw }) => HELPED.has(raw.discharge)));
}
