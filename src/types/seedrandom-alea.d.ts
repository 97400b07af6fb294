/** @types/seedrandom describes only the whole package; this is its one generator that Doorways uses. */
declare module 'seedrandom/lib/alea.js' {
  import type seedrandom from 'seedrandom';

  const alea: (seed: string) => seedrandom.PRNG;
  export default alea;
}
