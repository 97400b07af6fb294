import { LANGUAGE } from '../scenario/language-version.ts';

/** The commented scenario that `doorways init` writes; a test runs it. */
export const STARTER = `# A first scenario: one team, one waiting list. Change a line, then run it again:
#   npx doorways run my-scenario.yaml
# Every figure should say where it comes from: source: "..." or assumption: "...".
title: A small community team
language: ${LANGUAGE}    # so that a later Doorways can say what it reads otherwise

time: {start: 2025-04-07, warm_up: 52 weeks, run: 104 weeks}
replications: 10
seed: first

people:
  needs:
    severity: {normal: {mean: 4.5, sd: 1.5, low: 0, high: 10}}   # 0 to 10
  patience: {weibull: {median: 11 weeks, shape: 1.4}}             # waiting without a contact before giving up
  attendance: {phone: 0.85, face_to_face: 0.85, first_contact: 0.78}
  returns:
    after: {returned_to_referrer: 0.3, gave_up_waiting: 0.25}     # who asks again
    delay: {gamma: {mean: 10 weeks, sd: 8 weeks}}
  assumption: to be replaced by your own figures

sources:
  gp: {title: General practice, rate: 8 per week, sees: {error_sd: 2}, assumption: to be replaced}

teams:
  team:
    title: Community team
    hours: weekdays 09:00-17:00
    staff:
      # So many at a time, and fewer by night: on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}
      practitioner: {wte: 4, band: 6, clinical_share: 0.55, caseload: 22 per wte}
    accepts: severity >= 4                                        # asked after each look
    assumption: to be replaced
    steps:
      screen:
        desk: practitioner
        takes: 15 min                                             # paused overnight: pauses_at_closing: true
        spent_on: sorting
        sees: {error_sd: 2}                                       # a letter says little
      assessment:
        contact: face_to_face
        with: practitioner                                        # any of several: {any_of: [practitioner, nurse]}
        takes: 90 min                                             # for some another: takes_by: {urgent: 60 min}
        writing_up: 60 min
        sees: {error_sd: 0.6}                                     # an assessment says more
      support:
        course: {contacts: {gamma: {mean: 10, sd: 4}}, every: 2 weeks, with: practitioner, takes: 60 min, writing_up: 15 min}
        holds: caseload
        helps: {severity: -0.2 per contact}
        sees: {error_sd: 0.6}
        then:
          - {if: severity < 4, discharge: helped, plan: true}
          - {discharge: not_helped, plan: true}

costs:
  per_hour: {6: 58}
  assumption: to be replaced
`;
