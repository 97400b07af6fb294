/** From a log to the figures of a scenario. */
export { Evidence } from './evidence.ts';
export { fitLike } from './fit-like.ts';
export { type Fitted, withoutFew } from './fitted.ts';
/** A log beside runs of a model. */
export { type HeldPart, heldAgainst, LEAST_RUNS } from './held-against.ts';
export { heldWithoutFew } from './held-without-few.ts';
export { OpenRequests, type StructureKnown } from './open-requests.ts';
export { Portrait } from './portrait.ts';
export { printFitted, printProposed, rawOfProposed } from './print-fitted.ts';
export { proposeStructure } from './propose-structure.ts';
export { printStart, type StartLine } from './start-lines.ts';
