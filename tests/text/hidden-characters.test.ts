import { expect, test } from 'vitest';
import { harmless, hiddenIn } from '../../src/text/hidden-characters.ts';

test.each([
  ['\0', 'U+0000, a control character'],
  ['\u0007', 'U+0007, a control character'],
  ['\u001b', 'U+001B, a control character'],
  ['\u009b', 'U+009B, a control character'],
  ['\r', 'U+000D, a control character'],
  ['\u202e', 'U+202E, which turns the direction of text'],
  ['\u2066', 'U+2066, which turns the direction of text'],
  ['\u200f', 'U+200F, which turns the direction of text'],
  ['\u200b', 'U+200B, which has no width'],
  ['\ufeff', 'U+FEFF, which has no width'],
  ['\u2028', 'U+2028, a break of the line that not every program follows'],
  ['\ud83d', 'U+D83D, which is half of a character or none'],
  ['\udc00', 'U+DC00, which is half of a character or none'],
  ['\uffff', 'U+FFFF, which is half of a character or none'],
])('%j in a text is found and shown as a mark', (character, words) => {
  expect(hiddenIn(`ab${character}c`)).toEqual([{ at: 2, words }]);
  expect(harmless(`ab${character}c`)).toBe('ab\ufffdc');
});

test('words of any script, emoji, tabs and line breaks are text', () => {
  const text = 'Żółć, 心理, صحة\tनमस्ते می\u200cخواهم 👩\u200d⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿\r\nnext\n';
  expect(hiddenIn(text)).toEqual([]);
  expect(harmless(text)).toBe(text);
});

test('no more are looked for than are asked for', () => {
  expect(hiddenIn('\0'.repeat(1000), 3)).toHaveLength(3);
});
