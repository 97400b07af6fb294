import { expect, test } from 'vitest';
import { html } from '../../../src/report/html/html.ts';
import { svgText } from '../../../src/report/journeys/marks.ts';
import { xml } from '../../../src/report/words/xml.ts';

test.each([
  ['a page', (text: string) => html`${text}`.text],
  ['a map', xml],
  ['a picture of journeys', svgText],
])('in %s a character that cannot be seen is a mark, and what is seen stays', (_, write) => {
  expect(write('a\0b\u001b[2J\u0007c\u202ed\u200be\ud83d')).toBe(
    'a\ufffdb\ufffd[2J\ufffdc\ufffdd\ufffde\ufffd',
  );
  expect(write('Żółć 心理 👩\u200d⚕️')).toBe('Żółć 心理 👩\u200d⚕️');
});
