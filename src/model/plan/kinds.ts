import { OUTCOME, OUTCOMES } from '../../event-log/kinds.ts';
import type { Kind } from '../../scenario/scenario.ts';
import type { Names } from './names.ts';
import { CHANNELS, type KindPlan } from './plan.ts';

export function kindPlan(kind: Kind, names: Names): KindPlan {
  const { engagement, declinesOffer, stopsAfterMissed } = kind;
  const { worsens, recovers } = kind.whileWaiting;
  const returnsAfter = new Float64Array(Object.keys(OUTCOME).length);
  for (const [outcome, share] of Object.entries(kind.returns.after)) {
    returnsAfter[OUTCOME[outcome as keyof typeof OUTCOME]] = share ?? 0;
  }
  return {
    engagement,
    declinesOffer,
    stopsAfterMissed,
    attendance: Float64Array.from(CHANNELS, (channel) => kind.attendance[channel]),
    firstAttendance: kind.attendance.firstContact,
    needs: kind.needs,
    patience: kind.patience,
    worsens: worsens,
    recoversAfter: recovers?.after ?? null,
    returnsAfter,
    returnDelay: kind.returns.delay,
    returnWays: OUTCOMES.map((outcome) => {
      const way = kind.returns.ways[outcome];
      if (way === undefined) return undefined;
      return {
        delay: way.delay,
        through: way.through === null ? -1 : names.source(way.through),
        team: way.to === null ? -1 : names.team(way.to),
        urgency: way.urgency ?? -1,
      };
    }),
    returnsThrough: kind.returns.through === null ? -1 : names.source(kind.returns.through),
  };
}
