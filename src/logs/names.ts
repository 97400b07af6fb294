import type { Directory } from '../event-log/directory.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ruleLabels } from './logged-system.ts';

/** What is wrong with one cell of a log: told with its line by whoever reads the row. */
export class CellFault extends Error {
  readonly column: string;
  readonly hint: string;
  constructor(column: string, message: string, hint = '') {
    super(message);
    this.column = column;
    this.hint = hint;
  }
}

/** Gives the names in a log their numbers. Teams come first: steps, roles and rules belong to one. */
export interface LogNames {
  /** Whether names must be those of a directory; if not, they are taken as they come. */
  readonly closed: boolean;
  source(name: string): number;
  team(name: string): number;
  step(team: number, name: string): number;
  role(team: number, name: string): number;
  rule(team: number, step: number, name: string): number;
  /** Class of person of a kind and `group=value group=value`. */
  classOf(kind: string, groups: string): number;
}

/** The names of a directory that was written beside the log; any other is a fault. */
export function knownNames(directory: Directory): LogNames {
  const { sources, teams, steps, roles, classes, kinds, groups } = directory;
  const inTeam = (list: readonly { readonly name: string; readonly team: number }[]) =>
    new Map(list.map(({ name, team }, index) => [`${team} ${name}`, index]));
  const sourceOf = numbered(sources);
  const teamOf = numbered(teams.map(({ name }) => name));
  const stepOf = inTeam(steps);
  const roleOf = inTeam(roles);
  const ruleOf = numbered(ruleLabels(directory));
  const classNumber = numbered(
    classes.map(({ kind, values }) => {
      const said = values.map((value, group) => `${groups[group].name}=${groups[group].values[value]}`);
      return `${kinds[kind]} ${said.join(' ')}`;
    }),
  );
  const find = (column: string, of: ReadonlyMap<string, number>, key: string, name: string): number => {
    const number = of.get(key);
    if (number !== undefined) return number;
    const possible = [...of.keys()].filter((each) => key === name || each.startsWith(key.split(' ')[0]));
    const near = didYouMean(
      name,
      possible.map((each) => (key === name ? each : each.slice(each.indexOf(' ') + 1))),
    );
    throw new CellFault(column, `\`${name}\` is not in the directory of this log`, near);
  };
  return {
    closed: true,
    source: (name) => find('source', sourceOf, name, name),
    team: (name) => find('team', teamOf, name, name),
    step: (team, name) => find('step', stepOf, `${team} ${name}`, name),
    role: (team, name) => find('role', roleOf, `${team} ${name}`, name),
    rule: (_team, _step, name) => find('rule', ruleOf, name, name),
    classOf: (kind, said) => {
      const number = classNumber.get(`${kind} ${said}`);
      if (number === undefined)
        throw new CellFault('kind', `nobody in the directory of this log is \`${kind} ${said}\``.trimEnd());
      return number;
    },
  };
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
