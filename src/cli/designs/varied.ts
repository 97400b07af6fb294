import { type Inputs, inputsOf, type Scenario } from '../../scenario/index.ts';
import { fault } from '../options.ts';

/** What is not known of the systems. @throws InputFault where nothing has a range */
export function varied(
  systems: readonly Scenario[],
  files: readonly string[],
  others: number | undefined,
): Inputs {
  const inputs = inputsOf(systems, others);
  if (inputs.inputs.length > 0) return inputs;
  throw fault(
    '',
    `no figure of ${files.join(' and ')} has a range`,
    'say between what a figure may lie, `{about: 12 weeks, from: 8 weeks, to: 18 weeks}`, or vary all of them: --others 20%',
  );
}
