import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const { thrownAway } = (await import(pathToFileURL('tests/bench/recompiled.mjs').href)) as {
  thrownAway: (trace: string) => { name: string; count: number }[];
};

const line = (name: string) =>
  `[bailout (kind: deopt-eager, reason: wrong map): begin. deoptimizing 0x04193da1f861 <JSFunction ${name} (sfi = 0x26)>, 0x30 <Code TURBOFAN>]\n`;

test('what the engine throws away again and again is named, and what it learns from is not', () => {
  const trace = line('ends').repeat(647) + line('take').repeat(3) + line('summarise').repeat(31);
  expect(thrownAway(trace)).toEqual([
    { name: 'ends', count: 647 },
    { name: 'summarise', count: 31 },
  ]);
});
