/** Times of a log are minutes. */
export * from '../units/minutes.ts';
