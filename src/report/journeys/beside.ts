import { wrap } from '../words/text.ts';
import type { StoryLine } from './story.ts';

/** A story with its heading and what it comes to. */
export interface ToldStory {
  /** The system, and who the person is. */
  readonly heading: readonly string[];
  readonly lines: readonly StoryLine[];
  readonly short: string;
}

const NARROWEST = 38;

/** One story, or two in columns of the same width; below each other where that would be too narrow. */
export function besideEachOther(stories: readonly ToldStory[], width: number): string {
  const columns = Math.floor((width - 3 * (stories.length - 1)) / stories.length);
  if (stories.length === 1 || columns < NARROWEST)
    return stories.map((story) => paragraphs(story, width).join('\n')).join('\n\n');
  const sides = stories.map((story) => paragraphs(story, columns));
  const height = Math.max(...sides.map((side) => side.length));
  return Array.from({ length: height }, (_, row) =>
    sides
      .map((side) => (side[row] ?? '').padEnd(columns))
      .join(' | ')
      .trimEnd(),
  ).join('\n');
}

function paragraphs({ heading, lines, short }: ToldStory, width: number): string[] {
  return [
    ...heading.flatMap((line) => wrap(line, width)),
    '',
    ...lines.flatMap(({ date, text }) => [date, ...wrap(text, width - 2).map((line) => `  ${line}`)]),
    '',
    ...wrap(`In short: ${short.charAt(0).toLowerCase()}${short.slice(1)}`, width),
  ];
}
