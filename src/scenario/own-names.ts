import type { Scenario } from './scenario.ts';

/**
 * Results are told apart by name: the second of two files with the same name, in other folders, becomes `name-2`, also
 * where only a disk that tells large from small would keep them apart. A name that not every system takes as a file's
 * is made one that they do, so that results can be carried from one to another.
 */
export function withOwnNames(scenarios: readonly Scenario[]): Scenario[] {
  const names = ownNames(scenarios.map(({ name }) => name));
  return scenarios.map((scenario, index) =>
    names[index] === scenario.name ? scenario : { ...scenario, name: names[index]! },
  );
}

/** A name for each, in their order, as `withOwnNames` gives them. */
export function ownNames(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((each) => {
    const name = portableName(each);
    const time = (times.get(name.toLowerCase()) ?? 0) + 1;
    times.set(name.toLowerCase(), time);
    return time === 1 ? name : `${name}-${time}`;
  });
}

/** Windows has names that are devices, letters that a name cannot have, and ends that it cuts off. */
export function portableName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const letters = name.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '-').replace(/[. ]+$/, '');
  return letters === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(letters) ? `_${letters}` : letters;
}
