import { expect, it } from 'vitest';
import { machineFault } from '../../src/cli/machine-fault.ts';

const error = (message: string, more: object) => Object.assign(new Error(message), more);

it.each([
  [
    'no file can be opened',
    error('EMFILE: too many open files', { code: 'EMFILE', syscall: 'open' }),
    'too many files are open',
  ],
  [
    'no thread can open its files',
    error('Worker initialization failure: EMFILE', { code: 'ERR_WORKER_INIT_FAILED' }),
    'too many files are open',
  ],
  [
    'no thread can be started',
    error('Worker initialization failure: EAGAIN', { code: 'ERR_WORKER_INIT_FAILED' }),
    'another thread',
  ],
  [
    'a thread has used its memory',
    error('terminated', { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
    'no memory left',
  ],
  [
    'a thread is gone without a word',
    error('a thread has ended without a word', { code: 'ERR_THREAD_LOST' }),
    'ended a thread of this program',
  ],
  ['an array is too much', new RangeError('Array buffer allocation failed'), 'no memory left'],
  [
    'a disk reports a fault',
    error('EIO: i/o error', { code: 'EIO', syscall: 'read', path: 'x.csv' }),
    'the disk reports a fault (read x.csv)',
  ],
])('that %s is the machine’s fault', (_, fault, words) => {
  expect(machineFault(fault)).toContain(words);
});

it('a mistake of ours is not the machine’s fault', () => {
  expect(machineFault(new TypeError('x is undefined'))).toBeNull();
  expect(machineFault(new RangeError('Invalid array length'))).toBeNull();
  expect(machineFault(error('EBADF: bad file', { code: 'EBADF', syscall: 'write' }))).toBeNull();
  expect(machineFault('what')).toBeNull();
});
