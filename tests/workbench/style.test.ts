import { expect, it } from 'vitest';
import { STYLE } from '../../src/workbench/style.ts';

/** What is out of date or struck out is dimmed, but people go on reading it: the first for as long as nobody asks again. */
it('words that are dimmed can still be read, in light and dark, whatever they say', () => {
  const dimmed = [...STYLE.matchAll(/^([^{\n]*) \{[^}]* opacity: ([.\d]+);/gm)];
  expect(dimmed.map(([, what]) => what)).toEqual(['table.stale', '.struck td']);
  const grounds = [...STYLE.matchAll(/:root \{([^}]*--quiet[^}]*)\}/g)].map(([, said]) =>
    Object.fromEntries(
      [...said!.matchAll(/--(\w+): (#\w+)/g)].map(([, name, colour]) => [name, parts(colour!)]),
    ),
  );
  // In light, in the dark and on paper.
  expect(grounds).toHaveLength(3);
  for (const { paper, ...colours } of grounds)
    for (const name of ['ink', 'quiet', 'better', 'worse'].filter((each) => each in colours))
      for (const [, what, opacity] of dimmed) {
        const seen = colours[name]!.map(
          (part, at) => Number(opacity) * part + (1 - Number(opacity)) * paper![at]!,
        );
        expect([what, name, contrast(seen, paper!) >= 4.5]).toEqual([what, name, true]);
      }
});

/** Red, green and blue, of 255, of a colour in three or six digits. */
function parts(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** As WCAG 2.2 has it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
