import type { Directory } from '../event-log/directory.ts';

/** Groups of people that a measure is broken down by: everyone, each kind, each value of each group. */
export interface Scopes {
  /** `''`, `kind=psychosis`, `deprivation=others`, ...; a scope's number is its place here. */
  readonly names: readonly string[];
  /** For each class of person, the numbers of the scopes that it belongs to; the first is always 0, everyone. */
  readonly ofClass: readonly (readonly number[])[];
}

export function scopesOf(directory: Directory): Scopes {
  const names = [''];
  const kindAt = directory.kinds.length > 1 ? names.length : -1;
  if (kindAt !== -1) names.push(...directory.kinds.map((kind) => `kind=${kind}`));
  const groupAt = directory.groups.map((group) => {
    const at = names.length;
    names.push(...group.values.map((value) => `${group.name}=${value}`));
    return at;
  });
  const ofClass = directory.classes.map(({ kind, values }) => [
    0,
    ...(kindAt === -1 ? [] : [kindAt + kind]),
    ...values.map((value, group) => groupAt[group] + value),
  ]);
  return { names, ofClass };
}
