import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const { ratioLines } = (await import(pathToFileURL('tests/bench/against.mjs').href)) as {
  ratioLines: (
    ratios: Readonly<Record<string, { value: number; noise: number }>>,
    stored: Readonly<Record<string, { value: number; noise: number }>>,
  ) => string[];
};

const linesOf = (value: number, noise: number, before: number, itsNoise: number) =>
  ratioLines({ queue: { value, noise } }, { queue: { value: before, noise: itsNoise } })[0];

it('the bench reports a ratio that moved by more than the noise of both measurements', () => {
  expect(linesOf(0.8, 0.02, 1, 0.1)).toContain('MOVED by -20 %');
  expect(linesOf(1.3, 0.02, 1, 0.1)).toContain('MOVED by 30 %');
});

it('the bench reports no move within the noise of either measurement, nor below 5 %', () => {
  expect(linesOf(0.8, 0.02, 1, 0.25)).toContain('was 1.000: as it was');
  expect(linesOf(0.8, 0.25, 1, 0.02)).toContain('was 1.000: as it was');
  expect(linesOf(0.96, 0, 1, 0)).toContain('was 1.000: as it was');
});

it('the bench shows a ratio that was not stored before as it is', () => {
  expect(ratioLines({ queue: { value: 0.5, noise: 0.01 } }, {})).toEqual(['   0.500  ±   1 %  queue']);
});
