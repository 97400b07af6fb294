/** Which systems a comparison is of, and how many of them are shown together. */
import type { Board } from '../experiment/results.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { withOwnNames } from '../scenario/own-names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fault } from './options.ts';
import type { RunOptions } from './run-options.ts';
import { variantsToTry } from './try.ts';

/** The systems of a comparison; `makes` where every combination of changes is among them. */
interface Compared {
  readonly systems: readonly Scenario[];
  readonly makes?: Board['makes'];
}

/** What is to be tried against the base stands after the other scenarios. @throws InputFault where there is nothing to compare */
export function withVariants(loaded: readonly Scenario[], options: RunOptions): Compared {
  const [base, ...others] = loaded;
  const variants = variantsToTry(base, { ...options, tries: options.try, own: others.length === 0 });
  if (others.length + variants.length === 0)
    throw fault(
      '',
      'there is nothing to compare with: no other scenario, no `--try`, and the scenario holds no `variants`',
      'name another scenario, or try a change: --try "one WTE more: teams.TEAM.staff.ROLE.wte=5"',
    );
  if (options.factorial && options.practice === 'both')
    throw fault(
      'factorial',
      'combinations of changes are to one base, and --practice both makes two',
      'leave one of the two out',
    );
  const systems = withOwnNames([...loaded, ...variants.map(({ scenario }) => scenario)]);
  if (!options.factorial) return { systems };
  return { systems, makes: [[], ...others.map(() => null), ...variants.map(({ makes }) => makes)] };
}

/** @throws InputFault for a row to sort by that is none */
export function boardOf(
  { sort }: RunOptions,
  rows: readonly NamedRow[],
  makes: Board['makes'],
): Board | undefined {
  const names = rows.map(({ measure }) => measure.name);
  if (sort !== undefined && !names.includes(sort))
    throw fault(
      'sort',
      `\`${sort}\` is not among the rows`,
      `name one of ${names.join(', ')}, or add it with --rows`,
    );
  if (sort === undefined && makes === undefined) return undefined;
  return { ...(sort !== undefined && { sort }), ...(makes !== undefined && { makes }) };
}
