import { describe, expect, it } from 'vitest';
import { loadWhole, onlyProblem } from './loading.ts';

export const START = 'time: {run: 52 weeks}\n';
export const PEOPLE = 'people: {needs: {severity: 5}}\n';
export const GP = 'sources: {gp: {rate: 10 per week}}\n';
export const STAFF = 'staff: {worker: {wte: 2}}';
export const TALK = '{contact: phone, with: worker, takes: 45 min}';
export const COURSE = '{course: {contacts: 3, every: 1 week, with: worker, takes: 1 hour}}';

/** One team, whose text is given, with everything else as it has to be. */
export const team = (text: string, people = '', more = '') =>
  `${START}${people}${more || GP}teams: {team: {${STAFF}, ${text}}}\n`;

/** Two teams with doors, and people who look for the one that fits. */
export const two = (first: string, second: string) =>
  `${START}${PEOPLE}${GP}principles: {referrals_go_to: best_fit}\nteams:\n  one: {${STAFF}, ${first}}\n  two: {${STAFF}, ${second}}\n`;

/** What is written without effect, at the mark, and the same with what gives it effect. */
export type Traps = readonly (readonly [string, string, string])[];

/** Each is told of, with its line and what would give it effect, and no more once it has an effect. */
export function areTold(traps: Traps): void {
  describe('what is written and can never have an effect is told of, with its line and what would give it effect:', () => {
    it.each(traps)('%s', (_, marked) => {
      const { severity, hint } = onlyProblem(marked, 'no-effect');
      expect(severity).toBe('warning');
      expect(hint).not.toBe('');
    });

    it.each(traps)('but not %s, once it has an effect', (_, _marked, mended) => {
      expect(loadWhole(mended).problems).toEqual([]);
    });
  });
}
