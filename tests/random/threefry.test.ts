import { expect, it } from 'vitest';
import { Threefry } from '../../src/random/threefry.ts';

/** Known answers of threefry2x32 with 20 rounds, from `tests/kat_vectors` of D. E. Shaw Research's Random123. */
it.each([
  { counter: [0, 0], key: [0, 0], answer: [0x6b200159, 0x99ba4efe] },
  { counter: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], answer: [0x1cb996fc, 0xbb002be7] },
  { counter: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], answer: [0xc4923a9c, 0x483df7a0] },
])('Threefry gives the published answer for counter $counter and key $key', ({ counter, key, answer }) => {
  const threefry = new Threefry(key[0]!, key[1]!);
  threefry.block(counter[0]!, counter[1]!);
  expect([threefry.x0 >>> 0, threefry.x1 >>> 0]).toEqual(answer);
});
