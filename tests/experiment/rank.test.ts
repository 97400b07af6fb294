import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  drawn,
  indicesOf,
  screenedRow,
  screening,
  survivors,
  uniformFor,
} from '../../src/experiment/index.ts';
import { inputsOf } from '../../src/scenario/index.ts';
import { good, small } from '../scenario/loading.ts';

/** Four inputs, all values of each as likely, so that what they decide is known on paper. */
const { inputs } = inputsOf([
  good(
    small({
      sources: '{gp: {rate: {about: 15 per week, from: 10 per week, to: 20 per week, law: uniform}}}',
      people:
        '{declines_offer: {about: 0.5, from: 0, to: 1, law: uniform}, stops_coming_after_missed: {about: 0.5, from: 0, to: 1, law: uniform}, patience: {exponential: {about: 5 weeks, from: 2 weeks, to: 8 weeks, law: uniform}}}',
    }),
  ),
]);
/** From 0 to 1, in the order of the paths below. */
const PATHS = [
  'sources.gp.rate',
  'people.declines_offer',
  'people.stops_coming_after_missed',
  'people.patience.exponential',
];
const place = (path: string) => inputs.findIndex((input) => input.path === path);
const shares = (point: ArrayLike<number>, those = inputs) =>
  PATHS.map((path) => {
    const at = those.findIndex((input) => input.path === path);
    return at === -1 ? 0.5 : (point[at]! - those[at]!.from) / (those[at]!.to - those[at]!.from);
  });

/** Ishigami and Homma (1990) with a = 7, b = 0.1, and a fourth input that does nothing. */
function ishigami([x1, x2, x3]: readonly number[]): number {
  const [a, b, c] = [x1!, x2!, x3!].map((x) => Math.PI * (2 * x - 1));
  return Math.sin(a!) + 7 * Math.sin(b!) ** 2 + 0.1 * c! ** 4 * Math.sin(a!);
}

describe('which assumptions matter', () => {
  it('finds again the slopes of a plane, and leaves out the input that does nothing', () => {
    const screen = screening(inputs, 4, uniformFor('plane', 'screening'));
    expect(screen.exploration.points).toHaveLength(4 * 5);
    const plane = screen.exploration.points.map((point) => {
      const [a, b, c] = shares(point);
      return [5 * a! - 2 * b! + c!, 5 * a! - 2 * b! + c! + 1];
    });
    const effects = screenedRow(screen, plane)!;
    expect(effects[place(PATHS[0]!)]!.size.mean).toBeCloseTo(5, 9);
    expect(effects[place(PATHS[1]!)]!.mean).toBeCloseTo(-2, 9);
    expect(survivors([effects], 0, 6)).toEqual(PATHS.slice(0, 3).map(place));
    expect(survivors([effects], 0, 2)).toEqual(PATHS.slice(0, 2).map(place));
    // What moves a second row, and not the first, is left too; a row with nothing to measure says nothing.
    const second = screenedRow(
      screen,
      screen.exploration.points.map((point) => [shares(point)[3]!]),
    );
    expect(survivors([effects, second, null], 0, 6)).toContain(place(PATHS[3]!));
    expect(
      screenedRow(
        screen,
        plane.map(() => [Number.NaN]),
      ),
    ).toBeNull();
  });

  it('gives Ishigami’s function the indices that it has on paper', () => {
    const draws = 1024;
    const three = PATHS.slice(0, 3).map((path) => inputs[place(path)]!);
    const sample = drawn(three, draws, uniformFor('ishigami', 'draws'));
    expect(sample.points).toHaveLength(draws * (3 + 2));
    const people = [0.3, -0.8];
    const values = sample.points.map((point) =>
      people.map((each) => ishigami(shares(point, three)) + 5 * each),
    );
    const indices = indicesOf(values, draws, 3, uniformFor('ishigami', 'bootstrap'))!;
    // Saltelli and others 2008, equation 4.35 and below.
    [0.3139, 0.4424, 0].forEach((first, input) => {
      expect(Math.abs(indices[input]!.first.share - first)).toBeLessThan(0.03);
    });
    [0.5576, 0.4424, 0.2437].forEach((total, input) => {
      expect(Math.abs(indices[input]!.total.share - total)).toBeLessThan(0.03);
    });
  });

  it('says that knowing an input is worth what choosing by it gains, and another nothing', () => {
    const draws = 256;
    const two = PATHS.slice(0, 2).map((path) => inputs[place(path)]!);
    const sample = drawn(two, draws, uniformFor('choice', 'draws'));
    const noise = uniformFor('choice', 'chance');
    // The other system is better by x − 0.4 with x uniform: by 0.1 on average, in six tenths of the range. Whoever knows
    // x gains ∫ max(0, x − 0.4) dx − 0.1 = 0.18 − 0.1.
    const gains = sample.points.map((point) => {
      const [x] = shares(point, two);
      return [0, 1, 2, 3].map(() => x! - 0.4 + 0.2 * (noise() - 0.5));
    });
    const { gain, share, knowing, all } = choiceOf(sample, gains, draws, uniformFor('choice', 'bootstrap'))!;
    expect(Math.abs(gain - 0.1)).toBeLessThan(0.01);
    expect(Math.abs(share - 0.6)).toBeLessThan(0.03);
    expect(Math.abs(knowing[0]!.value - 0.08)).toBeLessThan(0.01);
    expect(knowing[1]!.value).toBeLessThan(0.005);
    expect(Math.abs(all - 0.08)).toBeLessThan(0.01);
  });

  it('says that nothing is worth knowing where one system is better throughout', () => {
    const draws = 64;
    const one = [inputs[place(PATHS[0]!)]!];
    const sample = drawn(one, draws, uniformFor('firm', 'draws'));
    const gains = sample.points.map((point) => [1 + shares(point, one)[0]!, 1 + shares(point, one)[0]!]);
    const { share, knowing, all } = choiceOf(sample, gains, draws, uniformFor('firm', 'bootstrap'))!;
    expect([share, knowing[0]!.value, all]).toEqual([1, 0, 0]);
  });
});
