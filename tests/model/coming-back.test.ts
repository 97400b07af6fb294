import { describe, expect, it } from 'vitest';
import { referrals, scenarioOf, story } from '../helpers.ts';

describe('people who come back', () => {
  it('may come through another source, to a team that is named, more urgent and sooner, after one of the outcomes', () => {
    const scenario = scenarioOf(
      `
      time: {run: 10 days}
      people:
        patience: 30 min
        returns:
          delay: 5 days
          after: {helped: 1, gave_up_waiting: {share: 1, delay: 2 hours, through: ambulance, to: crisis, as: emergency}}
      sources: {gp: {from_file: referrals.csv}, ambulance: {every: 100 days}}
      principles: {referrals_go_to: team}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 60 min}}
        crisis:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {visit: {contact: face_to_face, with: worker, takes: 60 min}}
    `,
      { files: { 'referrals.csv': referrals('', [0], [10]) } },
    );
    expect(story(scenario, ['referred', 'contacted', 'left', 'will_return']).slice(0, 8)).toEqual([
      '0 p1 referred team',
      '0 p1 contacted talk understanding 60m',
      '10 p2 referred team',
      '40 p2 left talk gave_up_waiting 30m',
      '40 p2 will_return team to crisis 120m',
      '60 p1 will_return team 7200m',
      '160 p2 referred crisis',
      '160 p2 contacted visit understanding 60m',
    ]);
  });
});

describe('easy re-entry', () => {
  /** Whoever is referred asks again an hour after each ending; the front door takes them all first. */
  const system = (entry: string, outcome = 'helped') => `
    time: {run: 11 hours}
    people: {returns: {after: {helped: 1, not_helped: 1}, delay: 1 hour}}
    sources: {gp: {from_file: referrals.csv}}
    principles: {referrals_go_to: front}
    teams:
      front:
        hours: always
        staff: {clerk: {on_duty: 1}}
        steps: {screen: {desk: clerk, takes: 10 min, then: {refer_to: core}}}
      core:
        hours: always
        staff: {worker: {on_duty: 1}}
        skip_if_trusted: [assessment]
        ${entry}
        steps:
          assessment: {contact: phone, with: worker, takes: 60 min, sees: {error_sd: 0}}
          support: {contact: phone, with: worker, takes: 100 min, spent_on: care, then: {discharge: ${outcome}}}
  `;
  const told = (entry: string, outcome?: string) =>
    story(scenarioOf(system(entry, outcome), { files: { 'referrals.csv': referrals('', [0]) } }), [
      'desk_worked',
      'contacted',
      'discharged',
      're_entered',
    ]).slice(4);
  const AROUND = [
    '230 p1 desk_worked screen admin 10m',
    '240 p1 contacted assessment understanding 60m',
    '300 p1 contacted support care 100m',
  ];

  it('leads straight back to the step, without the usual door and assessment', () => {
    expect(told('re_entry: {within: 2 hours, to: support}').slice(0, 3)).toEqual([
      '230 p1 re_entered support helped 60m',
      '230 p1 contacted support care 100m',
      '330 p1 discharged support helped',
    ]);
  });

  it('may lead to an assessment that is trusted and left out, or asked for again', () => {
    expect(told('re_entry: {within: 2 hours, to: assessment}').slice(0, 2)).toEqual([
      '230 p1 re_entered assessment helped 60m',
      '230 p1 contacted support care 100m',
    ]);
    expect(told('re_entry: {within: 2 hours, to: assessment, trusted: false}').slice(0, 2)).toEqual([
      '230 p1 re_entered assessment helped 60m',
      '230 p1 contacted assessment understanding 60m',
    ]);
  });

  it('is open for as long as it says, and for the outcomes that it names', () => {
    expect(told('').slice(0, 3)).toEqual(AROUND);
    expect(told('re_entry: {within: 59 min, to: support}').slice(0, 3)).toEqual(AROUND);
    expect(told('re_entry: {within: 60 min, to: support}')[0]).toMatch('re_entered');
    expect(told('re_entry: {within: 60 min, to: support}', 'not_helped').slice(0, 3)).toEqual(AROUND);
    expect(told('re_entry: {within: 60 min, to: support, after: [not_helped]}', 'not_helped')[0]).toMatch(
      're_entered',
    );
  });

  it('is no way round a door that the person was told to take', () => {
    const text = system('re_entry: {within: 2 hours, to: support}').replace(
      'helped: 1,',
      'helped: {share: 1, to: front},',
    );
    const scenario = scenarioOf(text, { files: { 'referrals.csv': referrals('', [0]) } });
    expect(story(scenario, ['re_entered'])).toEqual([]);
  });
});

describe('step-down and step-up', () => {
  it('are handovers with an urgency: down to a lighter team, and up again when risk is seen', () => {
    const scenario = scenarioOf(
      `
      time: {run: 5 days}
      people: {needs: {risk: 8}}
      sources: {gp: {from_file: referrals.csv}}
      principles: {referrals_go_to: heavy, handover: warm, handover_takes: 10 min}
      teams:
        heavy:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps:
            support:
              contact: phone
              with: worker
              takes: 60 min
              then:
                - {if: referrals > 2, discharge: helped, plan: true}
                - {refer_to: light, as: routine, name: step-down}
        light:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps:
            check:
              contact: phone
              with: worker
              takes: 30 min
              sees: {error_sd: 0}
              then: [{if: risk >= 7, refer_to: heavy, as: urgent, name: step-up}, {discharge: helped, plan: true}]
    `,
      { files: { 'referrals.csv': referrals('', [0]) } },
    );
    expect(story(scenario, ['referred', 'contacted', 'handed_over', 'discharged'])).toEqual([
      '0 p1 referred heavy',
      '0 p1 contacted support understanding 60m',
      '60 p1 handed_over support warm to light',
      '60 p1 referred light',
      '60 p1 contacted check understanding 30m',
      '90 p1 handed_over check warm to heavy',
      '90 p1 referred heavy',
      '90 p1 contacted support understanding 60m',
      '150 p1 discharged support helped with a plan',
    ]);
  });
});
