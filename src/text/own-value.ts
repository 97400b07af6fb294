/**
 * What a map has under a name, and nothing that it inherits. People give names: `constructor` and `toString` are as
 * good as any other, and a plain look-up would find what every object has.
 */
export function ownValue<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}
