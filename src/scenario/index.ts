export { PROBLEM_CODES, type ProblemCode } from '../problems/codes.ts';
/** The contracts. */
export * from '../problems/problem.ts';
export { type Differing, differingIn, partsOf } from './differing.ts';
export {
  describeDistributions,
  describeLanguage,
  type KeyDescription,
} from './language/describe-language.ts';
export { jsonSchema } from './language/json-schema.ts';
export { LANGUAGE, languageUnsaid } from './language-version.ts';
/** What a room may move. */
export { type Lever, type Levers, leversOf, restOf, saidAt, settingsAt } from './levers/index.ts';
export { type LaidUpon, type Loaded, loadAgain, loadScenario } from './load-scenario.ts';
export { ownNames, withOwnNames } from './own-names.ts';
export { formalOnly } from './practice.ts';
export { printScenario } from './print-scenario.ts';
/** What is not known of its figures. */
export { inputAtPath, valueFor } from './ranges/input-at-path.ts';
export { inputTitle } from './ranges/input-title.ts';
export { figuresAt, type Input, type Inputs, inputAt, inputsOf, rangeInWords } from './ranges/inputs.ts';
export type * from './scenario.ts';
export { type Variant, variantsOf } from './variants.ts';
export { DISCHARGE_OUTCOMES, FACT_NAMES, FLAG_NAMES, OUTCOMES } from './words.ts';
