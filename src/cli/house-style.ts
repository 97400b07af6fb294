import { dirname, extname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Argv } from 'yargs';
import { didYouMean } from '../problems/did-you-mean.ts';
import { InputFault } from '../problems/problem.ts';
import { type HouseStyle, houseStyle, isColour } from '../report/house-style.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import { decode } from '../scenario/reading/decode.ts';
import { hiddenIn } from '../text/hidden-characters.ts';
import { inputFault } from './input-fault.ts';

export function withStyle(yargs: Argv): Argv {
  return yargs.option('style', {
    type: 'string',
    requiresArg: true,
    describe: 'Your colour, as "#005eb8", or a YAML file with colour, organisation and logo',
  });
}

const KEYS = ['colour', 'organisation', 'logo'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};
/** A page is sent by mail. */
const MOST_BYTES = 500_000;
/** Three short texts. */
const MOST_BYTES_OF_STYLE = 100_000;
const EXAMPLE = 'write --style "#005eb8", or give a file with colour: "#005eb8"';

/** @throws InputFault for what is no colour and no file of the right form. */
export function styleOption(argv: Record<string, unknown>): HouseStyle | undefined {
  const given = argv.style;
  if (given === undefined) return undefined;
  if (typeof given !== 'string')
    throw inputFault('bad-option', '--style', 'it is given twice', 'give it once');
  if (isColour(given)) return houseStyle(given);
  if (given.startsWith('#')) throw inputFault('bad-option', '--style', `${given} is no colour`, EXAMPLE);
  return fromFile(given);
}

function fromFile(file: string): HouseStyle {
  const bad = (message: string, hint: string) => inputFault('bad-option', file, message, hint);
  let said: unknown;
  try {
    const text = decode(readUserFile(file, { within: null, most: MOST_BYTES_OF_STYLE }));
    if (typeof text !== 'string')
      throw inputFault('bad-option', file, text.message, text.hint, text.line, text.column);
    said = parse(text);
  } catch (error) {
    if (error instanceof InputFault) throw error;
    const words = error instanceof Error ? error.message.split('\n')[0]! : '';
    throw bad(`cannot be read as a style: ${words}`, EXAMPLE);
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    throw bad('a style is a map with colour, organisation and logo', EXAMPLE);
  const style = said as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(style)) {
    if (!KEYS.some((each) => each === key)) throw bad(`a style has no \`${key}\``, didYouMean(key, KEYS));
    if (typeof value !== 'string') throw bad(`\`${key}\` is not a text`, `write ${key}: "…", in quotes`);
    const [hidden] = hiddenIn(value, 1);
    if (hidden) throw bad(`in \`${key}\` stands ${hidden.words}`, 'delete it: it cannot be seen');
  }
  const { colour = '', organisation = '', logo = '' } = style as Readonly<Record<string, string>>;
  if (!isColour(colour))
    throw bad(
      colour === '' ? '`colour` is missing' : `\`colour: ${colour}\` is no colour`,
      'write colour: "#005eb8", in quotes: # begins a comment in YAML',
    );
  return houseStyle(
    colour,
    organisation,
    logo === '' ? '' : dataAddress(resolve(dirname(file), logo), dirname(resolve(file)), bad),
  );
}

function dataAddress(path: string, folder: string, bad: (message: string, hint: string) => Error): string {
  const type = TYPES[extname(path).toLowerCase()];
  if (type === undefined)
    throw bad(`the logo ${path} is no picture that a page can show`, 'give a PNG, SVG or JPEG file');
  let bytes: Uint8Array;
  try {
    bytes = readUserFile(path, { within: folder, most: MOST_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EFBIG') throw bad(`the logo ${message}`, `give one of at most ${MOST_BYTES}`);
    const why =
      code === 'ELEADSOUT' ? `the logo ${path} does not lie in ${folder}` : `the logo ${path} cannot be read`;
    throw bad(why, 'put it beside the style file, and give its path from there');
  }
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
