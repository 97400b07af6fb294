import { expect, test } from 'vitest';
import { differingFrom } from '../../../src/report/map/differing.ts';
import { goesOn, levelsOf } from '../../../src/report/map/graph-of.ts';
import type { Arrow, Sketch } from '../../../src/report/map/sketch.ts';
import { sketchOf } from '../../../src/report/map/sketch-of.ts';
import { OTHER, RIVERSIDE, systemNamed } from '../small-run.ts';

const sketch = sketchOf(systemNamed('as-is', RIVERSIDE));
const other = sketchOf(systemNamed('other', OTHER));
const arrow = ({ arrows }: Sketch, from: string, to: string): Arrow | undefined =>
  arrows.find((one) => one.from === from && one.to === to);

test('people come from a source to the list of the team that the principles name', () => {
  expect(arrow(sketch, '@source/gp', 'front/waiting list')).toMatchObject({ by: 'source', formal: true });
  expect(sketch.boxes.find(({ id }) => id === '@source/gp')).toMatchObject({
    title: 'General practice',
    notes: ['12.0 per week'],
  });
});

test('an informal rule says when it holds, what it is called and how often it is followed', () => {
  expect(arrow(sketch, 'front/screen', 'front/ends/advice_and_signposting')).toMatchObject({
    when: 'severity < 3',
    how: '“quiet word”, followed 90 %',
    formal: false,
    rule: 'quiet word',
  });
});

test('people sent to another team go through an exit of their team to its list', () => {
  expect(arrow(sketch, 'front/screen', 'front/to/core/waiting list')).toMatchObject({ when: 'otherwise' });
  expect(arrow(sketch, 'front/to/core/waiting list', 'core/waiting list')).toMatchObject({ by: 'exit' });
});

test('people for whom a team is not are sent where the principles say', () => {
  expect(arrow(sketch, 'core/meet', 'core/ends/returned_to_referrer')).toMatchObject({
    when: 'not for this team',
  });
  expect(arrow(other, 'core/meet', 'core/to/the team that fits')).toBeDefined();
  expect(arrow(other, 'core/meet', 'core/ends/returned_to_referrer')).toBeUndefined();
});

test('every arrow begins and ends at a box', () => {
  for (const { arrows, boxes } of [sketch, other])
    for (const { from, to } of arrows)
      for (const end of [from, to]) expect(boxes.map(({ id }) => id)).toContain(end);
});

test('a long arrow is drawn only where it leads further from the sources', () => {
  const levels = levelsOf(other);
  const drawn = other.arrows.filter((one) => goesOn(one, levels));
  expect(drawn).toContainEqual(arrow(other, 'front/to/core/waiting list', 'core/waiting list'));
  expect(drawn).not.toContainEqual(arrow(other, 'the team that fits', 'front/waiting list'));
});

test('of two systems what only one has, or has otherwise, differs; the rest does not', () => {
  const differing = differingFrom([other]);
  expect(differing.arrow(arrow(sketch, 'core/meet', 'core/ends/returned_to_referrer')!)).toBe(true);
  expect(differing.arrow(arrow(sketch, '@source/gp', 'front/waiting list')!)).toBe(false);
  expect(sketch.teams.map(differing.team)).toEqual([false, true]);
});
