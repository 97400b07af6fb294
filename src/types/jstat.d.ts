/** The part of jstat 1.9.6 that Doorways uses; jstat has no types of its own. */
declare module 'jstat' {
  interface Continuous {
    cdf(x: number, a: number, b: number): number;
    inv(p: number, a: number, b: number): number;
  }
  const jstat: {
    jStat: {
      /** Shape and scale. */
      gamma: Continuous;
      /** Alpha and beta. */
      beta: Continuous;
      lognormal: Continuous;
      normal: Continuous;
      weibull: Continuous;
      studentt: { inv(p: number, degreesOfFreedom: number): number };
      chisquare: {
        cdf(x: number, degreesOfFreedom: number): number;
        inv(p: number, degreesOfFreedom: number): number;
      };
    };
  };
  export default jstat;
}
