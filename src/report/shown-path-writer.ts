import { relative, sep } from 'node:path';

/** A path as it is shown, from where the user is, with slashes on every system. */
export function shownPath(path: string): string {
  return withSlashes(relative('.', path) || path);
}

/** Windows takes both; on other systems a backslash is a letter of the name. @param separator of the system */
export function withSlashes(path: string, separator = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}
