import type { ProblemCode } from '../../problems/codes.ts';
import { decode } from './decode.ts';
import { allowedFolder, folderOf, isWithin, join } from './paths.ts';

export interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** A table of people, who may be real. */
  readonly ofPeople?: true;
}

export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  /** Where in the file itself; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly column: number;
}

/** What whoever reads files for a scenario has to keep to. */
export interface Bounds {
  /** The folder that the file must really lie in, links followed; null for the scenario itself. */
  readonly within: string | null;
  /** Bytes. A longer file is refused before it is read. */
  readonly most: number;
}

/**
 * Gives a file's bytes or its text, or throws an Error with a `code`: the system's (ENOENT …), or ELEADSOUT (not within
 * the folder, links followed), EFBIG (longer than is allowed), ENOTAFILE (a device, a pipe …, named by the message).
 */
export type Reader = (path: string, bounds: Bounds) => string | Uint8Array;

/** A scenario is written by hand: the longest that is shipped has 14 thousand bytes. */
export const MOST_BYTES_OF_SCENARIO = 4_000_000;
/** A table of a million referrals has about 50 million bytes. */
export const MOST_BYTES_OF_TABLE = 250_000_000;

/** Reads the files of one scenario, each once, and none outside its folder tree and the folders that the user allows. */
export class Files {
  readonly files: ReadFile[] = [];
  /** The folder of the scenario itself. */
  readonly folder: string;
  private readonly scenario: string;
  private readonly root: string;
  /** Its own first, then those that the user allows. */
  private readonly folders: readonly string[];
  private readonly reader: Reader;

  /** @param libraries folders besides its own of which files may be read */
  constructor(scenario: string, reader: Reader, libraries: readonly string[] = []) {
    this.scenario = scenario;
    this.folder = folderOf(join('', scenario));
    this.root = allowedFolder(scenario);
    this.folders = [this.root, ...libraries.map((folder) => join('', folder))];
    this.reader = reader;
  }

  /** The path of a file named in another file, or why it may not be read. */
  locate(folder: string, name: string): string | Refusal {
    // A backslash is a separator for Windows, and must not lead out of the folder there.
    const path = join(folder, name.replaceAll('\\', '/'));
    if (path === '' || path === this.root)
      return whole('unreadable-file', `${name} is a folder, not a file`, 'name a file in it');
    if (this.folders.some((each) => isWithin(each, path))) return path;
    return this.outside(name, folderOf(path));
  }

  /** A part of the scenario itself. */
  read(path: string): ReadFile | Refusal {
    return this.readOnce(path, MOST_BYTES_OF_SCENARIO, {});
  }

  readPeople(path: string): ReadFile | Refusal {
    return this.readOnce(path, MOST_BYTES_OF_TABLE, { ofPeople: true });
  }

  private readOnce(path: string, most: number, kind: Pick<ReadFile, 'ofPeople'>): ReadFile | Refusal {
    const known = this.files.find((file) => file.path === path);
    if (known) return known;
    let bytes: string | Uint8Array;
    try {
      bytes = this.bytesOf(path, most);
    } catch (fault) {
      return this.whyUnreadable(path, fault, most);
    }
    if (bytes.length > most) return tooBig(path, most);
    const text = typeof bytes === 'string' ? bytes : decode(bytes);
    if (typeof text !== 'string') return { code: 'bad-encoding', ...text };
    const file = { path, text, ...kind };
    this.files.push(file);
    return file;
  }

  /** Where links lead to is looked at, too: it has to lie in one of the folders. */
  private bytesOf(path: string, most: number): string | Uint8Array {
    if (path === this.scenario) return this.reader(path, { within: null, most });
    for (const [index, folder] of this.folders.entries()) {
      try {
        return this.reader(path, { within: folder === '' ? '.' : folder, most });
      } catch (fault) {
        const leadsOut = fault instanceof Error && 'code' in fault && fault.code === 'ELEADSOUT';
        if (!leadsOut || index === this.folders.length - 1) throw fault;
      }
    }
    throw new Error('there is always the folder of the scenario');
  }

  private outside(name: string, folder = 'FOLDER'): Refusal {
    const where = this.root === '' ? "the scenario's folder" : `the folder ${this.root}`;
    return whole(
      'outside-folder',
      `${name} lies outside ${where}`,
      `move it into ${where}, or allow the folder that it is in: \`--library ${folder}\``,
    );
  }

  private whyUnreadable(path: string, fault: unknown, most: number): Refusal {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    const unreadable = (message: string, hint: string) => whole('unreadable-file', message, hint);
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return unreadable(`there is no file ${path}`, 'check the name and the folder');
      case 'EISDIR':
        return unreadable(`${path} is a folder, not a file`, 'name the scenario file inside it');
      case 'EACCES':
      case 'EPERM':
        return unreadable(`${path} may not be opened`, 'check the permissions of the file');
      case 'ELOOP':
        return unreadable(`${path} is a link that leads to itself`, 'name the file itself');
      case 'ELEADSOUT':
        return this.outside(`what ${path} is a link to`);
      case 'EFBIG':
        return tooBig(path, most);
      case 'ENOTAFILE':
        return unreadable(
          `${path} is ${(fault as Error).message}, not a file`,
          'save what it gives as a file, and name that',
        );
      default:
        return unreadable(`${path} cannot be read`, fault instanceof Error ? fault.message : '');
    }
  }
}

function whole(code: ProblemCode, message: string, hint: string): Refusal {
  return { code, message, hint, line: 0, column: 0 };
}

function tooBig(path: string, most: number): Refusal {
  const limit = `${most / 1_000_000} million bytes`;
  return whole('too-big', `${path} has more than ${limit}`, `a file of this kind may have at most ${limit}`);
}
