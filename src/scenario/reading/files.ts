import type { ProblemCode } from '../codes.ts';
import { allowedFolder, folderOf, isWithin, join } from './paths.ts';

export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** Reads the files of one scenario, each once, and none outside its folder tree. */
export class Files {
  readonly files: ReadFile[] = [];
  /** The folder of the scenario itself. */
  readonly folder: string;
  private readonly root: string;
  private readonly readText: (path: string) => string;

  constructor(scenario: string, readText: (path: string) => string) {
    this.folder = folderOf(join('', scenario));
    this.root = allowedFolder(scenario);
    this.readText = readText;
  }

  /** The path of a file named in another file, or why it may not be read. */
  locate(folder: string, name: string): string | Refusal {
    // A backslash is a separator for Windows, and must not lead out of the folder there.
    const path = join(folder, name.replaceAll('\\', '/'));
    if (isWithin(this.root, path)) return path;
    const where = this.root === '' ? "the scenario's folder" : `the folder ${this.root}`;
    return {
      code: 'outside-folder',
      message: `${name} lies outside ${where}`,
      hint: `move it into ${where}`,
    };
  }

  read(path: string): ReadFile | Refusal {
    const known = this.files.find((file) => file.path === path);
    if (known) return known;
    try {
      const file = { path, text: this.readText(path) };
      this.files.push(file);
      return file;
    } catch (fault) {
      return { code: 'unreadable-file', ...whyUnreadable(path, fault) };
    }
  }
}

function whyUnreadable(path: string, fault: unknown): { message: string; hint: string } {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: `there is no file ${path}`, hint: 'check the name and the folder' };
    case 'EISDIR':
      return { message: `${path} is a folder, not a file`, hint: 'name the scenario file inside it' };
    case 'EACCES':
    case 'EPERM':
      return { message: `${path} may not be opened`, hint: 'check the permissions of the file' };
    default:
      return { message: `${path} cannot be read`, hint: fault instanceof Error ? fault.message : '' };
  }
}
