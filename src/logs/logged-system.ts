import type { Directory } from '../event-log/directory.ts';

/** A system of whose events a log tells: one replication, counted from 0. */
export interface LoggedSystem {
  readonly name: string;
  readonly title: string;
  readonly replication: number;
  readonly directory: Directory;
}

/** Names of rules as logs on disk write them: a name that several rules share is told apart by a number, `step down (2)`. */
export function ruleLabels({ rules }: Directory): string[] {
  const used = new Map<string, number>();
  return rules.map(({ name }) => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** What the column `groups` says of each class of person. */
export function groupsSaid({ classes, groups }: Directory): string[] {
  return classes.map(({ values }) =>
    values.map((value, group) => `${groups[group].name}=${groups[group].values[value]}`).join(' '),
  );
}
