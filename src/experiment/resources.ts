/** What a system is given to work with. */

import { HOUR } from '../event-log/units.ts';
import { wtePerPost } from '../scenario/contracted-time.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Funded at the start of the run, vacant posts too; a later change of posts and other duties are not in it. */
export interface Resources {
  /** Whole-time equivalents, each of its own role's full week. */
  readonly wte: number;
  /** Contracted hours a week. */
  readonly hours: number;
  /** Cost of these hours a week, in the scenario's currency; 0 where it gives no costs. */
  readonly cost: number;
}

export function resourcesOf({ teams, costs }: Scenario): Resources {
  let [wte, hours, cost] = [0, 0, 0];
  for (const role of teams.flatMap(({ roles }) => roles)) {
    const posts = role.posts * wtePerPost(role, role.hours);
    const inAWeek = (posts * role.fullWeek) / HOUR;
    wte += posts;
    hours += inAWeek;
    cost += inAWeek * (Object.hasOwn(costs.perHour, role.band) ? costs.perHour[role.band]! : 0);
  }
  return { wte, hours, cost };
}
