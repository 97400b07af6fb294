/** Where the words of a scenario stand: for those who know scenarios by their types only, and run in a browser as well. */
export { placeIn } from '../scenario/where.ts';
