import { describe, expect, it } from 'vitest';
import { smooth, standingOut, valueOfKnowing, valueOfKnowingAll } from '../../../src/stats/designs/index.ts';
import { normalOf, uniformOf } from './chance.ts';

describe('local regression by hand', () => {
  /** Of four values on the line and one that sticks out, in any order of the points and from wherever it is counted. */
  const at = [12, 10, 14, 11, 13];
  const seen = [4, 0, 0, 0, 0];

  it('weighs by Epanechnikov what lies within its width, and takes the line through it', () => {
    const { fitted, width } = smooth(at, seen, 1);
    expect(width).toBe(1);
    // In the middle the weights are 3/4, 15/16, 1, 15/16, 3/4, and by symmetry the line is level: 4/4.375.
    expect(fitted[0]).toBeCloseTo(32 / 35, 12);
    // At the end they are 1, 15/16, 3/4, 7/16 and 0: sums of w, wx, wx² are 3.125, 3.75, 7.875; of wy and wxy 3 and 6.
    expect(fitted[1]).toBeCloseTo((7.875 * 3 - 3.75 * 6) / (3.125 * 7.875 - 3.75 ** 2), 12);
    expect(fitted[2]).toBeCloseTo(fitted[1], 12);
  });

  it('is the same line in thousandths of a millionth of the unit', () => {
    const small = smooth(
      at.map((each) => each * 2 ** -30),
      seen,
      1,
    );
    expect(small.fitted).toEqual(smooth(at, seen, 1).fitted);
  });

  it('foretells by a line what each point would be from the others', () => {
    // From the other two: −3 for 0, 2.5 for 1, 2 for 5, missed by 3, 1.5 and 3. From their means: by 3, 1.5 and 4.5.
    const line = smooth([0, 1, 2], [0, 1, 5], Number.POSITIVE_INFINITY);
    expect(line.foretold).toBeCloseTo(1 - (9 + 2.25 + 9) / (9 + 2.25 + 20.25), 12);
    expect([...line.fitted].map((each) => each * 2)).toEqual(
      [-1, 4, 9].map((each) => expect.closeTo(each, 12)),
    );
    const tried = smooth([0, 1, 2], [0, 1, 5]);
    expect([tried.width, tried.foretold]).toEqual([Number.POSITIVE_INFINITY, line.foretold]);
  });

  it('foretells nothing of points of which each stands alone', () => {
    const { fitted, foretold } = smooth([0, 1, 2, 3, 4], [1, 2, 3, 4, 5], 0.2);
    expect([...fitted]).toEqual([1, 2, 3, 4, 5]);
    expect(foretold).toBe(0);
  });

  it('foretells nothing where nothing differs, and keeps to one constant', () => {
    expect(smooth([0, 1, 2, 3, 4], [0, 0, 0, 0, 0])).toMatchObject({
      fitted: new Float64Array(5),
      width: 0,
      foretold: 0,
    });
  });

  it('gives what is on and what is off their means, and keeps the plainest that does', () => {
    const [onOff, answers] = [
      [0, 1, 0, 1, 0, 1],
      [1, 5.1, 1.7, 6, 3, 7],
    ];
    const [off, on] = [5.7 / 3, 18.1 / 3];
    for (const width of [undefined, Number.POSITIVE_INFINITY, 1, 0.2]) {
      const { fitted } = smooth(onOff, answers, width);
      onOff.forEach((each, point) => {
        expect(fitted[point]).toBeCloseTo(each === 0 ? off : on, 12);
      });
    }
    expect(smooth(onOff, answers).width).toBe(Number.POSITIVE_INFINITY);
  });

  it('of an input that is the same everywhere is the mean, whatever the width', () => {
    for (const width of [undefined, 0, Number.POSITIVE_INFINITY, 1, 0.2])
      expect(smooth([2, 2, 2], [1, 2, 6], width)).toMatchObject({
        fitted: new Float64Array([3, 3, 3]),
        foretold: 0,
      });
  });
});

describe('which inputs stand out', () => {
  const n = 12;
  const line = Array.from({ length: n }, (_, i) => i);
  const order = [3, 9, 0, 6, 11, 4, 8, 1, 10, 2, 7, 5];
  const never = () => {
    throw new Error('nothing had to be drawn');
  };

  it('is none, and nothing is drawn, where none has a share', () => {
    expect(standingOut([line, order], line, [0, 0], never)).toEqual([false, false]);
  });

  it('is none of which the share is 0, even if the answer is that input', () => {
    expect(standingOut([line, order], line, [0, 0.1], uniformOf('no share'))).toEqual([false, false]);
  });

  it('is none where the answer never varies', () => {
    expect(standingOut([line], new Array(n).fill(3), [0.5], uniformOf('level'))).toEqual([false]);
  });

  it('is the strongest alone where all others only go along with it, in whatever order they come', () => {
    const along = line.map((each, i) => each + (i % 2 === 0 ? 1 : -1));
    const answer = line.map((each) => 3 * each);
    expect(standingOut([along, line], answer, [0.8, 0.9], uniformOf('along'))).toEqual([false, true]);
    expect(standingOut([line, along], answer, [0.9, 0.8], uniformOf('along'))).toEqual([true, false]);
  });

  it('is a weaker one, too, where it decides what the strongest has left', () => {
    const strong = Array.from({ length: 32 }, (_, i) => i);
    const weak = strong.map((i) => (13 * i) % 32);
    const answer = strong.map((i) => 3 * i + 2 * weak[i]);
    expect(standingOut([weak, strong], answer, [0.3, 0.6], uniformOf('both'))).toEqual([true, true]);
  });

  it('is held against nineteen shuffles for each input, and against forty at least', () => {
    for (const [inputs, shuffles] of [
      [1, 40],
      [3, 57],
    ]) {
      const uniform = uniformOf('count');
      let taken = 0;
      standingOut(new Array(inputs).fill(line), line, new Array(inputs).fill(0.5), () => {
        taken++;
        return uniform();
      });
      expect(taken).toBe(shuffles * (n - 1));
    }
  });
});

describe('the value of knowing whether something is on or off', () => {
  const onOff = [0, 0, 1, 1];
  /** On it is worth three more than the other system, off one less. */
  const gain = [-1, -1, 3, 3];
  /** Draws these rows of four, each list once and then from the first again. */
  const drawing = (lists: readonly (readonly number[])[]) => {
    const rows = lists.flat();
    let taken = 0;
    return { uniform: () => (rows[taken++ % rows.length] + 0.5) / 4, taken: () => taken };
  };

  it('is what is lost by having to choose once for both', () => {
    // Knowing: 3 on, 0 off, on average 1.5. Without: the other system, 1 on average.
    const { uniform, taken } = drawing([[0, 1, 2, 3]]);
    expect(valueOfKnowing(gain, onOff, uniform)).toEqual({
      value: expect.closeTo(0.5, 12),
      low: expect.closeTo(0.5, 12),
      high: expect.closeTo(0.5, 12),
    });
    expect(taken()).toBe(100 * 4);
    expect(valueOfKnowingAll(gain)).toBe(0.5);
  });

  it('has an interval from points drawn again, among them such as are all on or all off', () => {
    // All off: nothing to be chosen. Three off, one on: 0.75 on average, and nothing without knowing.
    const { value, low, high } = valueOfKnowing(
      gain,
      onOff,
      drawing([
        [0, 1, 0, 1],
        [0, 1, 2, 0],
      ]).uniform,
    );
    expect([value, low, high]).toEqual([0.5, 0, 0.75].map((each) => expect.closeTo(each, 12)));
  });

  it('lies within its interval where all that was drawn is worth less, or more', () => {
    const less = valueOfKnowing(gain, onOff, drawing([[3, 3, 2, 2]]).uniform);
    expect(less).toEqual({ value: expect.closeTo(0.5, 12), low: 0, high: expect.closeTo(0.5, 12) });
    const more = valueOfKnowing(gain, onOff, drawing([[0, 1, 2, 0]]).uniform);
    expect(more.low).toBeCloseTo(0.5, 12);
    expect(more.high).toBeCloseTo(0.75, 12);
  });

  it('is nothing where the choice is the same either way, and where the input tells nothing', () => {
    expect(valueOfKnowing([1, 1, 3, 3], onOff, uniformOf('same choice')).value).toBe(0);
    expect(valueOfKnowingAll([1, 1, 3, 3])).toBe(0);
    expect(valueOfKnowingAll([-4, -1, -3])).toBe(0);
    expect(valueOfKnowing([-1, 3, -1, 3], onOff, uniformOf('no input')).value).toBe(0);
  });

  it('of a middle level that is seldom drawn is a number though all may be drawn from one level', () => {
    const normal = normalOf('levels');
    const input = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.5, 1, 1];
    const answer = input.map((each) => (each === 0.5 ? 8 : -1) + 0.01 * normal());
    const { value, low, high } = valueOfKnowing(answer, input, () => 0.1);
    expect(value).toBeCloseTo(8 / 7 - 2 / 7, 1);
    expect(low).toBe(0);
    expect(high).toBe(value);
  });
});
