/** From a log to the figures of a scenario. */
export { Evidence } from './evidence.ts';
export { fitLike } from './fit-like.ts';
export type { Fitted } from './fitted.ts';
export { printFitted } from './print-fitted.ts';
