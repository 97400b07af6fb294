import { expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/scenario/index.ts';
import { folderWith } from '../cli/doorways.ts';
import { inFolder } from '../cli/in-process.ts';
import { BY_COMMANDS, EXAMPLES, LONGER, SOUND, saidOf } from './problem-examples.ts';

it('nothing is wrong with the scenario that the examples of problems change', () => {
  expect(saidOf({ was: '+', is: '' })).toEqual([]);
});

it.each(Object.keys(PROBLEM_CODES))('the example of `%s` is wrong in this way', async (code) => {
  const example = EXAMPLES[code];
  const command = BY_COMMANDS[code];
  if (example !== undefined) expect(saidOf(example).map((problem) => problem.code)).toContain(code);
  else if (command !== undefined) {
    const folder = folderWith({ 'town.yaml': SOUND, ...command.files });
    const { err } = await inFolder(folder, ...command.words);
    expect(err).toContain(`[${code}]`);
  } else expect(LONGER).toHaveProperty(code);
});
