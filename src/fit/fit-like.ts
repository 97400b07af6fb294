import type { RawMap } from '../scenario/names.ts';
import type { Evidence } from './evidence.ts';
import type { Fitted } from './fitted.ts';
import { arrivals } from './like/arrivals.ts';
import { Like } from './like/like.ts';
import { attendance, patience, returns, whoTheyAre } from './like/people.ts';
import { steps } from './like/steps.ts';

/**
 * The figures of a scenario whose structure is right, as a log has them.
 *
 * 1. Arrivals: first referrals of people by source, over the weeks of the log. Poisson (Garwood 1936), widened where weeks
 *    differ by more than chance (McCullagh and Nelder 1989, 4.5).
 * 2. Who they are: shares of kinds and of groups.
 * 3. Who comes: attendance by step or channel.
 * 4. Patience, under censoring.
 * 5. Work: lengths, contacts of a course, splits of people, declined offers.
 * 6. Who asks again, by Kaplan and Meier (1958).
 *
 * Whatever a log mixes, such as an attendance that groups and journeys change, stays as it was and is listed with the reason.
 *
 * @param raw the scenario as it is written, with everything that it extends
 */
export function fitLike(raw: RawMap, evidence: Evidence): Fitted {
  const fit = new Like(raw, evidence);
  arrivals(fit); // 1
  whoTheyAre(fit); // 2
  attendance(fit); // 3
  patience(fit); // 4
  steps(fit); // 5
  returns(fit); // 6
  return { figures: fit.figures, left: fit.left };
}
