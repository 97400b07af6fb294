import { expect, test } from 'vitest';
import { mark, signedInterval, verdict } from '../../../src/report/words/estimates.ts';
import { systemLabels } from '../../../src/report/words/labels.ts';
import { numberIn, signedIn, sizeWithUnit, withUnit } from '../../../src/report/words/numbers.ts';
import { cut, shorten, wrap } from '../../../src/report/words/text.ts';
import { estimate, experimentResult, measure } from '../fixtures.ts';

test('numbers are written as their unit is read', () => {
  expect(numberIn('days', 41.25)).toBe('41.3');
  expect(numberIn('share', 0.4567)).toBe('45.7');
  expect(numberIn('people', 1234567.4)).toBe('1,234,567');
  expect(numberIn('people', 3.44)).toBe('3.4');
  expect(numberIn('per person', 0.845)).toBe('0.84');
  expect(numberIn('days', NaN)).toBe('–');
  expect(withUnit('pounds', -1234)).toBe('−£1,234');
  expect(withUnit('share', 0.5)).toBe('50.0 %');
  expect(sizeWithUnit('share', -0.031)).toBe('3.1 points');
});

test('a difference has its sign, but nothing rounded to zero has one', () => {
  expect(signedIn('days', 1.26)).toBe('+1.3');
  expect(signedIn('days', -1.26)).toBe('−1.3');
  expect(signedIn('days', -0.04)).toBe('0.0');
  expect(signedIn('days', 0.04)).toBe('0.0');
});

test('a difference is called better or worse only when its interval leaves out zero', () => {
  const wait = measure('wait', 'days', 'less');
  expect(mark(wait, estimate(-5, 2))).toBe('shorter, better');
  expect(mark(wait, estimate(5, 2))).toBe('longer, worse');
  expect(mark(wait, estimate(5, 6))).toBe('no clear difference');
  expect(mark(wait, estimate(5, 5))).toBe('no clear difference');
  expect(mark(measure('helped', 'people', 'more'), estimate(-5, 2))).toBe('fewer, worse');
  expect(mark(measure('load', 'share', 'neither'), estimate(0.1, 0.02))).toBe('higher');
  expect(mark(wait, estimate(5, 1, 1))).toBe('one run only');
  expect(mark(wait, estimate(NaN, NaN))).toBe('');
  expect(verdict(wait, estimate(5, 1, 1))).toBe('neither');
  expect(signedInterval('days', estimate(5, 1, 1))).toBe('');
});

test('long titles keep their beginning and their end', () => {
  expect(shorten('short', 10)).toBe('short');
  const text = shorten('Riverside, everyone through a single point of access, by telephone', 50);
  expect(text).toBe('Riverside, everyone through … by telephone');
  expect(cut('community connector', 10)).toBe('community…');
});

test('two systems with one title are told apart by their names', () => {
  const labels = systemLabels(experimentResult({ titles: ['Riverside', 'Riverside', 'Hub'] }), 40);
  expect(labels).toEqual(['Riverside (as-is)', 'Riverside (spa)', 'Hub']);
});

test('text is wrapped at spaces, and a word without any is cut', () => {
  expect(wrap('who asks for help', 9)).toEqual(['who asks', 'for help']);
  expect(wrap('aaaaaaaaaaaa bb', 5)).toEqual(['aaaaa', 'aaaaa', 'aa bb']);
  expect(wrap('', 5)).toEqual([]);
  expect(wrap('ab', 0)).toEqual(['a', 'b']);
});
