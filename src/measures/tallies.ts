import type { Directory } from '../event-log/directory.ts';
import { OUTCOMES } from '../event-log/kinds.ts';
import type { Scopes } from './scopes.ts';

/** Counts over the window. Those by scope have one number for each group of people, those by team one for each team. */
export interface Tallies {
  /** Requests that began in the window, and those of people who had asked before; by scope. */
  readonly requests: Float64Array;
  readonly repeatRequests: Float64Array;
  /** Requests that ended in the window by outcome, scope after scope; and with a plan. */
  readonly ended: Float64Array;
  readonly endedWithPlan: Float64Array;
  /** Stage at which people left: before any contact, between contact and help, during help; by scope. */
  readonly leftAtStage: Float64Array;
  /** Requests in which the person became an emergency, or worsened, before anybody helped; by scope. */
  readonly crises: Float64Array;
  readonly worsened: Float64Array;
  /**
   * Referrals by team: made to it, accepted by it, found not to be for it (declined, returned, passed on, handed on
   * warmly because of that), ended as a bounce by it, ended in any way.
   */
  readonly referredTo: Float64Array;
  readonly acceptedBy: Float64Array;
  readonly notForIt: Float64Array;
  readonly bouncedBy: Float64Array;
  readonly endedBy: Float64Array;
  /** From team to team: passed on cold, and handed over. */
  readonly passedOn: Float64Array;
  readonly handedOver: Float64Array;
  readonly warmHandovers: Float64Array;
  /** Times that urgency rose on a list, by team and by scope; contacts to keep in touch, those reached, and minutes of them, by team. */
  readonly rose: Float64Array;
  readonly roseOf: Float64Array;
  readonly touches: Float64Array;
  readonly touchesReached: Float64Array;
  readonly touchMinutes: Float64Array;
  /** People who came straight back to the team that discharged them, by team and by scope. */
  readonly reEntries: Float64Array;
  readonly reEntriesOf: Float64Array;
  readonly ruleFired: Float64Array;
  readonly contactsKept: Float64Array;
  readonly contactsMissed: Float64Array;
  /** Pieces of desk work that stopped for more urgent work, by team. */
  readonly interrupted: Float64Array;
  /** Ended requests that could be watched for 90 days and 12 months, and those that were followed by another; by scope. */
  readonly watched: readonly [Float64Array, Float64Array];
  readonly cameBack: readonly [Float64Array, Float64Array];
}

export function newTallies(directory: Directory, { names }: Scopes): Tallies {
  const teams = directory.teams.length;
  const scopes = names.length;
  const perScope = () => new Float64Array(scopes);
  const perTeam = () => new Float64Array(teams);
  return {
    requests: perScope(),
    repeatRequests: perScope(),
    ended: new Float64Array(scopes * OUTCOMES.length),
    endedWithPlan: perScope(),
    leftAtStage: new Float64Array(scopes * 3),
    crises: perScope(),
    worsened: perScope(),
    referredTo: perTeam(),
    acceptedBy: perTeam(),
    notForIt: perTeam(),
    bouncedBy: perTeam(),
    endedBy: perTeam(),
    passedOn: new Float64Array(teams * teams),
    handedOver: new Float64Array(teams * teams),
    warmHandovers: perTeam(),
    rose: perTeam(),
    roseOf: perScope(),
    touches: perTeam(),
    touchesReached: perTeam(),
    touchMinutes: perTeam(),
    reEntries: perTeam(),
    reEntriesOf: perScope(),
    ruleFired: new Float64Array(directory.rules.length),
    contactsKept: perTeam(),
    contactsMissed: perTeam(),
    interrupted: perTeam(),
    watched: [perScope(), perScope()],
    cameBack: [perScope(), perScope()],
  };
}
