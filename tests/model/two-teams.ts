import { referrals } from '../helpers.ts';

/** A front door that looks and a team for people of severity 4 or more, which looks again. */
export const TWO_TEAMS = `
  time: {run: 1000 min}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  principles: {referrals_go_to: best_fit}
  teams:
    core:
      hours: always
      staff: {worker: {on_duty: 1}}
      accepts: severity >= 4
      steps:
        letter: {desk: worker, takes: 5 min}
        assessment: {contact: phone, with: worker, takes: 10 min, sees: {error_sd: 0}}
        talk: {contact: phone, with: worker, takes: 20 min}
    wellbeing:
      hours: always
      staff: {worker: {on_duty: 1}}
      accepts: severity < 4
      steps:
        chat: {contact: phone, with: worker, takes: 7 min, sees: {error_sd: 0}}
`;
/** Somebody of this severity, who is referred to the core team at 10 minutes. */
export const core = (severity: number) => ({
  'referrals.csv': referrals('team,severity', [10, 'core', severity]),
});
