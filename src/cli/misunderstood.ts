import { didYouMean, nearest } from '../problems/did-you-mean.ts';
import type { InputFault } from '../problems/problem.ts';
import { CALLED, fault } from './options.ts';

/**
 * A command line that yargs does not understand: what is wrong in our words, with the nearest word that would do.
 *
 * @param options names of those that the command has, without dashes
 */
export function misunderstood(
  message: string,
  args: readonly string[],
  commands: readonly string[],
  options: readonly string[],
): InputFault {
  const command = commands.find((each) => each === args[0]);
  const help =
    command === undefined
      ? `${CALLED} --help lists the commands, ${CALLED} COMMAND --help its options`
      : `${CALLED} ${command} --help says what it takes`;
  // `--a-b` is reported as `a-b` and as `aB`.
  const unknown = /^Unknown arguments?: ([^,]*)/.exec(message)?.[1];
  if (unknown !== undefined) {
    const option = optionIn(args, unknown);
    if (option !== undefined) {
      const no = option.startsWith('--no-') ? 'no-' : '';
      const near = nearest(
        option.replace(/^-+(no-)?/, ''),
        options.filter((each) => each.length > 1),
      );
      const what = `${command ?? 'doorways'} has no option \`${option}\``;
      return fault('', what, near === null ? help : `did you mean \`--${no}${near}\`? ${help}`);
    }
    if (command === undefined)
      return fault('', `there is no command \`${unknown}\``, didYouMean(unknown, commands));
    return fault('', `${command} does not know what to do with \`${unknown}\``, help);
  }
  const few = /^Not enough non-option arguments: got (\d+), need at least (\d+)/.exec(message);
  if (few !== null && command !== undefined)
    return fault(
      '',
      `${command} needs at least ${few[2]} ${few[2] === '1' ? 'file or folder' : 'files or folders'}, and has ${few[1]}`,
      help,
    );
  const choice = /Argument: (.*), Given: (.*), Choices: (.*)/.exec(message);
  if (choice !== null) {
    const [, name = '', given = '', possible = ''] = choice;
    const word = given.replaceAll('"', '');
    return fault(
      name,
      `--${name} ${word} is not possible`,
      didYouMean(word, possible.replaceAll('"', '').split(', ')),
    );
  }
  const bare = /^Not enough arguments following: (.*)/.exec(message)?.[1];
  if (bare !== undefined) return fault(bare, `--${bare} says nothing`, `write something after it; ${help}`);
  return fault('', message, help);
}

/** The option as it was written, if the unknown word is one; `--no-x` is reported as `x`. */
function optionIn(args: readonly string[], unknown: string): string | undefined {
  return args
    .map((each) => each.replace(/=.*$/s, ''))
    .find((each) => each.startsWith('-') && [unknown, `no-${unknown}`].includes(each.replace(/^--?/, '')));
}
