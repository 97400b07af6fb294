export { checkLevers } from './check-levers.ts';
export { type ChoiceLever, type Lever, leversSchema, type MoveLever, type NumberLever } from './lever.ts';
export { type Levers, leversOf } from './levers-of.ts';
export { type LeverPlace, leverPlace } from './places.ts';
export { restOf, saidAt, settingsAt } from './settings.ts';
