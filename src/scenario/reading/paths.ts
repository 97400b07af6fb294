/** Plain '/'-joined paths, without Node: joining, and the folder that a scenario may not leave. */

export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : cut === 0 ? '/' : path.slice(0, cut);
}

/** `folder/relative` with `.` and `..` worked out; a `..` above the start is kept. */
export function join(folder: string, relative: string): string {
  const whole = relative.startsWith('/') || folder === '' ? relative : `${folder}/${relative}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !whole.startsWith('/')) parts.push(part);
  }
  return (whole.startsWith('/') ? '/' : '') + parts.join('/');
}

/**
 * The folder that everything a scenario reads must lie in: the topmost folder named `scenarios` on its path, so that
 * scenarios in subfolders can share files above them, else the scenario's own folder.
 */
export function allowedFolder(scenario: string): string {
  const folder = folderOf(join('', scenario));
  const parts = folder.split('/');
  const found = parts.indexOf('scenarios');
  return found < 0 ? folder : parts.slice(0, found + 1).join('/');
}

export function isWithin(folder: string, path: string): boolean {
  if (folder === '') return !path.startsWith('/') && path !== '..' && !path.startsWith('../');
  const start = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(start) && !path.slice(start.length).split('/').includes('..');
}

/** The file name without folder. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The file name without folder and ending. */
export function stem(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
