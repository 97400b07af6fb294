/**
 * simjs 2.0.3 exports nothing: it writes its classes to `window.Sim` while it loads, if there is a `window`.
 * Imported before simjs, this lends it one where there is none (Node); `simjs.ts` takes it back.
 */
const world = globalThis as { window?: unknown };

export const lent = world.window === undefined;
if (lent) world.window = {};
