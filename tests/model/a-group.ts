import { referrals, scenarioOf } from '../helpers.ts';

/** A clerk sends severe people to a group, moderate ones to a talk with the nurse alone. */
export const TEAM = `
  time: {run: 3 weeks}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {clerk: {on_duty: 1}, nurse: {on_duty: 1, caseload: 4 per on_duty}, peer: {on_duty: 1}}
      steps:
        sort: {desk: clerk, takes: 0 min, sees: {error_sd: 0}, then: [{if: severity >= 8, go_to: group}, {if: severity >= 5, go_to: talk}, {go_to: chat}]}
        group:
GROUP
        talk: {contact: phone, with: nurse, takes: 20 min, then: {discharge: helped}}
        chat: {contact: phone, with: peer, takes: 20 min, then: {discharge: helped}}
`;

/** Severities that lead to the group, to the nurse, to the peer. */
export const GROUP = 9;
export const TALK = 6;
export const CHAT = 2;

type Rows = readonly (readonly (string | number)[])[];
/** The team with this as its group, and these referrals: minute, severity, urgency. */
export const team = (group: string, rows: Rows, set: readonly string[] = []) =>
  scenarioOf(TEAM.replace('GROUP', group), {
    files: { 'referrals.csv': referrals('severity,urgency', ...rows) },
    set,
  });
/** Routine referrals: minute and severity. */
export const at = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([minute, severity]) => [minute, severity, 'routine']);
