import { expect, test } from 'vitest';
import { bounces } from '../../src/report/charts/bounces.ts';
import { framed } from '../../src/report/charts/frame.ts';
import { renderChart } from '../../src/report/charts/render-png.ts';
import { contrastOnWhite, houseStyle } from '../../src/report/house-style.ts';
import { experimentResult } from './fixtures.ts';

test('contrast is that of the guidelines: black 21, white 1, #767676 the lightest grey for text', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 9);
  expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 9);
  expect(contrastOnWhite('#767676')).toBeGreaterThan(4.5);
  expect(contrastOnWhite('#777777')).toBeLessThan(4.5);
});

test('a colour that is too light for text is only used where nothing is to be read', () => {
  expect(houseStyle('#005eb8').text).toBe('#005eb8');
  expect(houseStyle('#ED8B00')).toMatchObject({ colour: '#ed8b00', text: '#1b1b1b' });
});

test('a chart has a bar and a title in the colour, and the same colours of systems as ever', () => {
  const chart = bounces(experimentResult());
  const plain = framed(chart, { ratio: 1 });
  const styled = framed(chart, { ratio: 1, style: houseStyle('#7c2855') });
  expect(styled.data).toEqual(plain.data);
  expect(styled.options!.plugins!.title!.color).toBe('#7c2855');
  expect(styled.plugins!.length).toBe(plain.plugins!.length + 1);
  expect(renderChart(chart, { style: houseStyle('#7c2855') }).equals(renderChart(chart))).toBe(false);
});
