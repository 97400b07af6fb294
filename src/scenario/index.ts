/** The language: text → checked, normalised, plain-JSON Scenario, or problems with their places. */

/** What the language is, for editors and for the reference. */
export { languageUnsaid } from './checking/check-language.ts';
export { PROBLEM_CODES, type ProblemCode } from './codes.ts';
export {
  describeDistributions,
  describeLanguage,
  type KeyDescription,
} from './language/describe-language.ts';
export { jsonSchema } from './language/json-schema.ts';
export { LANGUAGE } from './language-versions.ts';
export { type Loaded, loadScenario } from './load-scenario.ts';
export { DISCHARGE_OUTCOMES, OUTCOMES } from './outcomes.ts';
export { formalOnly } from './practice.ts';
export { printScenario } from './print-scenario.ts';
/** The contracts. */
export * from './problem.ts';
export * from './scenario.ts';
