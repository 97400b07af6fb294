/** The place asked for holds something that is not Doorways' to replace: the user's choice of place is at fault. */
export class PlaceTaken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlaceTaken';
  }
}

/** The machine would not take the results: disk full, no permission … `message` is ready to be shown. */
export class CouldNotWrite extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'CouldNotWrite';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than this disk allows',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'the machine has no memory left',
  EIO: 'the disk reports a fault',
  ELOOP: 'the path goes round in circles',
  EBUSY: 'it is in use by another program',
  EINVAL: 'this disk takes no such name',
  ENOENT: 'a folder on the way to it is not there, or this disk takes no such name',
  ESTALE: 'the network disk has lost it',
  EXDEV: 'it lies on two disks',
};

/** What a system's code means, in words. */
export function reasonOf(code: string): string {
  return REASONS[code] ?? code;
}

/** A failed system call as a CouldNotWrite that says what could not be written and why; any other error as it was. */
export function told(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const code = String(error.code);
  return new CouldNotWrite(`Could not write ${path}: ${reasonOf(code)}.`, error);
}

/** A folder that is no results folder, or one that this version cannot read. `hint` says what to do. */
export class ResultsUnreadable extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'ResultsUnreadable';
    this.hint = hint;
  }
}
