import { inputFault } from './input-fault.ts';

/** What the machine says of a file that is not there for us, in words. */
export const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTAFILE: 'it is a device or a pipe',
  EFBIG: 'it is too long for what it is',
  ELEADSOUT: 'it does not lie in the folder of the file that names it',
};

export function couldNotRead(file: string, code: string): Error {
  return inputFault(
    'unreadable-file',
    file,
    `${file} cannot be read: ${UNREADABLE[code] ?? code}`,
    'check the name of the file',
  );
}
