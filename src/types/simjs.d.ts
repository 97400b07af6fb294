/** simjs 2.0.3 has no types and no exports; `src/kernel/simjs.ts` says what it uses of `window.Sim`. */
declare module 'simjs';
