import { describe, expect, it } from 'vitest';
import { answersTo, asked, discharged, type Event, left, met, returned } from './by-hand.ts';
import { back, FIVE, handedOver } from './five-people.ts';

const WINDOW = { from: 0, to: 400 };

describe('bounce-arounds', () => {
  const of = answersTo(FIVE, WINDOW);

  it('count referrals that ended without help and without a handover', () => {
    // None, one (passed on), two (returned twice), none (warm), one (signposted).
    expect(of('bounces_per_person')).toBe(4 / 5);
    expect(of('bounces_per_person', '', 'kind=rare')).toBe(1);
    expect(
      [0, 1, 2].map((n) =>
        of(['people_with_0_bounces', 'people_with_1_bounce', 'people_with_2_bounces'][n]!),
      ),
    ).toEqual([0.4, 0.4, 0.2]);
    expect(of('people_with_3_or_more_bounces')).toBe(0);
  });

  it('count wrong doors, however kindly people were passed on', () => {
    // One passed on, two returned, one warm from a wrong door; a signpost is not a wrong door.
    expect(of('wrong_doors_per_person')).toBe(4 / 5);
  });

  it('count moves, teams met, and how often the story was told', () => {
    expect(of('moves_per_person')).toBe(2 / 5);
    expect(of('teams_met_per_person')).toBe((1 + 2 + 1 + 2 + 0) / 5);
    expect(of('assessments_per_person')).toBe((1 + 2 + 1 + 1 + 0) / 5);
    expect(of('assessments_per_person_helped')).toBe(5 / 3);
  });

  it('are told team by team', () => {
    expect(of('passed_on_between_teams', 'front -> core')).toBeCloseTo(1 / (400 / 7), 12);
    expect(of('passed_on_between_teams', 'core -> front')).toBe(0);
    expect(of('handed_over_between_teams', 'front -> core')).toBeCloseTo(1 / (400 / 7), 12);
    expect(of('referrals_to_team', 'core')).toBeCloseTo(5 / (400 / 7), 12);
    expect(of('referrals_to_team')).toBeCloseTo(8 / (400 / 7), 12);
    // Front: passed on, handed over, signposted; core: discharged twice, returned twice, left.
    expect(of('bounced_by_team', 'front')).toBe(2 / 3);
    expect(of('bounced_by_team', 'core')).toBe(2 / 5);
    expect(of('bounced_by_team')).toBe(4 / 8);
    expect(of('warm_share_of_handovers', 'front')).toBe(1);
    expect(of('warm_share_of_handovers', 'core')).toBeNaN();
  });

  it('tell which share of those who were checked a team is for, however kindly the others were sent on', () => {
    const accepted = (day: number, person: number): Event => [
      day,
      'accepted',
      { person, team: 'front', step: 'call' },
    ];
    const checked = answersTo(
      [
        ...FIVE,
        asked(30, 5, 'common old', { team: 'front' }),
        accepted(31, 5),
        asked(30, 6, 'common old', { team: 'front' }),
        accepted(31, 6),
        asked(30, 7, 'common old', { team: 'front' }),
        [31, 'declined', { person: 7, team: 'front', step: 'call', outcome: 'declined' }],
        asked(30, 8, 'common old', { team: 'front' }),
        ...handedOver(31, 8, 1),
      ],
      WINDOW,
    );
    // Two found eligible; one passed on, one warm from a wrong door, one declined. Not counted: told to ask elsewhere
    // (advice may be the right thing), and handed over because that was planned.
    expect(checked('accepted_by_team', 'front')).toBe(2 / 5);
    expect(checked('accepted_by_team', 'core')).toBeNaN();
  });

  it('find who asks again, among those who could be watched for so long', () => {
    // Requests ended at 4, 20, 4, 55, 15 and 5, all but one more than a year before day 400: 55 + 365 is too late.
    expect(of('re_referred_within_12_months')).toBe(1 / 5);
    expect(of('re_referred_within_90_days')).toBe(1 / 6);
    const shorter = answersTo(FIVE, { from: 0, to: 100 });
    // Ninety days before day 100: those that ended at 4, 4 and 5. One of them asked again, after 46 days.
    expect(shorter('re_referred_within_90_days')).toBe(1 / 3);
    expect(shorter('re_referred_within_12_months')).toBeNaN();
  });

  it('find the demand that the system meets again', () => {
    expect(of('failure_demand')).toBe(1 / 6);
    expect(of('failure_demand', '', 'kind=rare')).toBe(1 / 3);
    expect(of('requests')).toBeCloseTo(6 / (400 / 7), 12);
  });

  it('are of the people first referred in the window, up to its end', () => {
    const late = answersTo(FIVE, { from: 1.5, to: 400 });
    // Persons 2, 3 and 4.
    expect(late('people')).toBe(3);
    expect(late('bounces_per_person')).toBe(1);
    const early = answersTo(
      FIVE.filter(([day]) => day <= 30),
      { from: 0, to: 30 },
    );
    expect(early('bounces_per_person')).toBe(3 / 5);
  });
});

describe('drop-outs', () => {
  it('are shares of the requests ended in the window, by reason and by stage', () => {
    const of = answersTo(
      [
        ...FIVE,
        asked(5, 5),
        left(9, 5, 'gave_up_waiting'),
        asked(5, 6),
        met(6, 6),
        left(9, 6, 'gave_up_waiting'),
        asked(5, 7),
        met(6, 7),
        discharged(20, 7, 'discharged_after_missed_contacts'),
        asked(5, 8),
        left(9, 8, 'declined_the_offer'),
        asked(5, 9),
        [9, 'recovered', { person: 9, team: 'core', step: 'meeting' }],
        left(9, 9, 'recovered'),
      ],
      WINDOW,
    );
    // Six requests of the five, and five more.
    expect(of('left_gave_up_waiting')).toBe(2 / 11);
    expect(of('left_after_missed_contacts')).toBe(1 / 11);
    expect(of('left_stopped_coming')).toBe(1 / 11);
    expect(of('left_declined_offer')).toBe(1 / 11);
    expect(of('left_recovered')).toBe(1 / 11);
    expect(of('left_before_any_contact')).toBe(3 / 11);
    expect(of('left_between_contact_and_help')).toBe(1 / 11);
    expect(of('left_during_help')).toBe(1 / 11);
  });

  it('before the window are not counted, nor are those whose request is still open', () => {
    const of = answersTo([asked(1, 0), left(9, 0), asked(2, 1), left(20, 1), asked(3, 2)], {
      from: 14,
      to: 42,
    });
    expect(of('left_gave_up_waiting')).toBe(1);
  });

  it('include contacts missed, by team', () => {
    const miss = (day: number, person: number): Event => [
      day,
      'missed',
      {
        person,
        team: 'core',
        step: 'meeting',
        role: 'worker',
        spentOn: 'understanding',
        other: 1,
        minutes: 30,
      },
    ];
    const of = answersTo([asked(1, 0), miss(2, 0), miss(15, 0), met(20, 0), met(21, 0, 'call'), met(22, 0)], {
      from: 14,
      to: 42,
    });
    expect(of('contacts_missed')).toBe(1 / 4);
    expect(of('contacts_missed', 'core')).toBe(1 / 3);
    expect(of('contacts_missed', 'front')).toBe(0);
    // Half an hour in four weeks: that of the one who did not come, and not that of those who did.
    expect(of('hours_lost_to_missed')).toBe(0.5 / 4);
  });

  it('never helped is whose journey has ended without help; who is at home and will be back is not there yet', () => {
    const of = answersTo(
      [asked(15, 0), returned(16, 0), asked(15, 1), returned(16, 1), back(16, 1), asked(15, 2)],
      {
        from: 14,
        to: 42,
      },
    );
    expect(of('never_helped')).toBe(1 / 3);
    expect(of('turned_away_for_good')).toBe(1 / 3);
  });

  it('never helped, and turned away for good, is whoever would have been back and recovers at home', () => {
    const recovered: Event = [18, 'recovered', { person: 0, team: 'core' }];
    const of = answersTo([asked(15, 0), returned(16, 0), back(16, 0), recovered, asked(15, 1)], {
      from: 14,
      to: 42,
    });
    expect(of('never_helped')).toBe(1 / 2);
    expect(of('turned_away_for_good')).toBe(1 / 2);
  });

  it('whoever was discharged as helped, and of whom no contact was help, was never helped', () => {
    const of = answersTo([asked(15, 0), met(16, 0), discharged(16, 0), asked(15, 1), met(16, 1, 'support')], {
      from: 14,
      to: 42,
    });
    expect(of('ended_helped_share')).toBe(1);
    expect(of('never_helped')).toBe(1 / 2);
    expect(of('help_begun')).toBe(1 / 2);
  });
});

describe('advice', () => {
  const advised = (day: number, person: number, other = 0): Event => [
    day,
    'advised',
    { person, team: 'core', step: 'meeting', outcome: 'advice_and_signposting', other },
  ];
  const of = answersTo(
    [
      asked(1, 0),
      met(2, 0),
      advised(2, 0, 1),
      asked(1, 1),
      returned(2, 1),
      back(2, 1),
      asked(9, 1),
      advised(10, 1),
      asked(1, 2),
      returned(3, 2),
      asked(1, 3, 'rare old'),
      met(4, 3, 'support'),
      advised(5, 3),
    ],
    WINDOW,
  );

  it('is no bounce, and no wrong door', () => {
    expect(of('bounces_per_person')).toBe(2 / 4);
    expect(of('wrong_doors_per_person')).toBe(2 / 4);
    expect(of('people_with_0_bounces')).toBe(2 / 4);
    expect(of('bounced_by_team', 'core')).toBe(2 / 5);
    expect(of('turned_away_for_good')).toBe(1 / 4);
  });

  it('is an ending, with a plan or without', () => {
    expect(of('ended_advice_share')).toBe(3 / 5);
    expect(of('ended_signposted_share')).toBe(0);
    expect(of('ended_with_plan_share')).toBe(1 / 5);
    expect(of('referrals_ended_as', 'core -> advice_and_signposting')).toBe(3 / (400 / 7));
  });

  it('is no help: in never helped it is a part of its own', () => {
    expect(of('never_helped')).toBe(3 / 4);
    expect(of('never_helped_advised')).toBe(2 / 4);
    expect(of('never_helped_advised', '', 'kind=rare')).toBe(0);
  });
});

describe('endings', () => {
  const of = answersTo(FIVE, WINDOW);

  it('are shares of the requests ended', () => {
    expect(of('ended_helped_share')).toBe(1 / 6);
    expect(of('ended_partly_helped_share')).toBe(1 / 6);
    expect(of('ended_returned_share')).toBe(2 / 6);
    expect(of('ended_signposted_share')).toBe(1 / 6);
    expect(of('ended_with_plan_share')).toBe(1 / 6);
    expect(of('people_helped')).toBe(2);
    expect(of('ended_helped_share', '', 'age=old')).toBe(1 / 4);
  });

  it('tell who was turned away and never came back', () => {
    // Person 2 in the end, and person 4.
    expect(of('turned_away_for_good')).toBe(2 / 5);
    expect(of('never_helped')).toBe(2 / 5);
  });

  it('tell whose need became an emergency before anybody helped, once for each request', () => {
    const emergency = (day: number, person: number): Event => [
      day,
      'referred',
      { person, team: 'core', code: -1, other: 1, urgency: 'emergency' },
    ];
    const gone = (day: number, person: number): Event => [
      day,
      'handed_over',
      { person, team: 'front', step: 'call', code: 0, other: 1 },
    ];
    const crises = answersTo(
      [
        asked(15, 0),
        gone(16, 0),
        emergency(16, 0),
        gone(17, 0),
        emergency(17, 0),
        asked(15, 1),
        met(16, 1, 'support'),
        gone(17, 1),
        emergency(17, 1),
        // Asked as an emergency: that is how they came, not what became of them.
        asked(15, 2, 'common old', { urgency: 'emergency' }),
        asked(15, 3),
      ],
      { from: 14, to: 42 },
    );
    expect(crises('crises_while_waiting')).toBe(1 / 4);
  });

  it('count how often people got worse while a referral was open', () => {
    const worse = (day: number, person: number): Event => [
      day,
      'worsened',
      { person, team: 'core', step: 'meeting' },
    ];
    const of = answersTo(
      [asked(15, 0), worse(16, 0), worse(20, 0), returned(21, 0), back(21, 0), worse(22, 0), asked(16, 1)],
      { from: 14, to: 42 },
    );
    expect(of('worsened_while_waiting')).toBe(1);
  });
});

describe('people reached', () => {
  it('are counted with the contacts kept since they first asked', () => {
    const of = answersTo(FIVE, WINDOW);
    expect(of('people')).toBe(5);
    expect(of('contacts_per_person')).toBe((2 + 3 + 1 + 2 + 0) / 5);
    expect(of('two_or_more_contacts')).toBe(3 / 5);
    expect(of('help_begun')).toBe(3 / 5);
    // Two helped by three WTE in 400 days.
    expect(of('people_helped_per_wte')).toBeCloseTo(2 / (3 * (400 / 365.25)), 9);
  });
});

describe('equity', () => {
  it('is a group’s value minus that of the last value of the same grouping', () => {
    const of = answersTo(FIVE, WINDOW);
    // Young: persons 1 and 3, waits 4 and 2 days; old: 0, 2 and 4, waits 1 and 1.
    expect(of('gap_in_wait_to_first_contact_mean', '', 'age=young')).toBeCloseTo(3 - 1, 9);
    expect(of('gap_in_wait_to_first_contact_mean', '', 'age=old')).toBe(0);
    expect(of('gap_in_bounces_per_person', '', 'age=young')).toBeCloseTo(1 / 2 - 3 / 3, 9);
  });
});

describe('rules', () => {
  it('are counted by who decided, in the window', () => {
    const decided = (day: number, person: number, rule: string): Event => [
      day,
      'declined',
      { person, team: 'front', step: 'call', outcome: 'declined', rule },
    ];
    const of = answersTo(
      [
        asked(1, 0),
        decided(2, 0, 'creep'),
        asked(15, 1),
        decided(16, 1, 'creep'),
        asked(15, 2),
        [16, 'waited_for', { person: 2, team: 'core', step: 'meeting', role: 'worker', rule: 'go on' }],
        asked(15, 3),
        [16, 'waited_for', { person: 3, team: 'core', step: 'meeting', role: 'worker', rule: 'go on' }],
        asked(15, 4),
        discharged(17, 4, 'helped', { rule: 'enough' }),
      ],
      { from: 14, to: 42 },
    );
    expect(of('rule_fired', 'go on')).toBe(2 / 4);
    expect(of('rule_fired', 'creep')).toBe(1 / 4);
    expect(of('rule_fired')).toBe(4 / 4);
    expect(of('rule_share', 'creep')).toBe(1 / 3);
    expect(of('rule_share', 'enough')).toBe(1);
    // Over all rules: the share decided by informal ones.
    expect(of('rule_share')).toBe(1 / 4);
  });
});
