import fc from 'fast-check';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';

/** Random systems written in the language. JSON is YAML, so they are read like any other file. */

const minutes = fc.constantFrom(
  '5 min',
  '30 min',
  { exponential: '40 min' },
  { lognormal: { mean: '60 min', sd: '30 min' } },
  { gamma: { mean: '2 hours', sd: '3 hours' } },
  { uniform: ['10 min', '3 hours'] },
);
const days = fc.constantFrom(
  '0 min',
  '1 day',
  '1 week',
  { exponential: '5 days' },
  { gamma: { mean: '9 days', sd: '6 days' } },
);
const hours = fc.constantFrom(
  'always',
  'weekdays 09:00-17:00',
  'every day 00:00-24:00',
  // Overnight, and there still when meetings are held in the morning.
  'every day 20:00-12:00',
);
const share = fc.constantFrom(0, 0.2, 0.5, 0.9, 1);
const sometimes = fc.constantFrom(0.3, 0.7, 0.95);

const conditions = fc.constantFrom(
  'severity >= 6',
  'severity < 3 and risk < 4',
  'kind == rare',
  'urgency == urgent',
  'age == young',
  'has_been_assessed',
  'has_returned and bounces > 0',
  'contacts >= 2',
  'referrals > 2',
  'waited > 3 weeks',
  'date >= 2025-05-01',
  'weekday in (friday, monday) and hour < 12',
  'waiting(team0) > 5',
  'load(worker) > 0.5',
);
const accepts = fc.constantFrom(
  true,
  true,
  'severity >= 4',
  'severity < 6',
  'risk >= 3',
  'kind == common',
  'severity + risk > 7',
);

const action = (others: readonly string[]) =>
  fc.oneof(
    fc.constantFrom<object>(
      { discharge: 'helped', plan: true },
      { discharge: 'partly_helped' },
      { discharge: 'declined' },
      { discharge: 'advice_and_signposting', plan: true },
      { return_to_referrer: true },
      { pass_on: true },
      { not_eligible: true },
      { signpost: 'elsewhere' },
      { refer_to: 'best_fit' },
    ),
    fc.record({
      refer_to: fc.constantFrom(...others),
      as: fc.constantFrom('routine', 'urgent', 'emergency'),
    }),
    fc.record({ refer_to: fc.constantFrom(...others), handover: fc.constantFrom('warm', 'cold') }),
    fc.record({ signpost: fc.constantFrom(...others), completes: share, delay: days }),
  );

const last = (others: readonly string[]) =>
  fc.oneof(
    action(others),
    fc.tuple(action(others), action(others)).map(([one, other]) => ({
      shares: [
        { share: 0.3, ...one },
        { share: 0.7, ...other },
      ],
    })),
  );

/** Lists that people give up: some simply leave, some go on. */
const givingUp = (number: number, of: number, others: readonly string[]) =>
  fc.option(
    fc.record({
      after: fc.constantFrom<unknown>('2 days', { exponential: '4 days' }, { daily_hazard: '0.1 * days' }),
      then: fc.oneof(
        fc.constant<object>({ discharge: 'gave_up_waiting' }),
        action(others),
        fc.constant<object>(number + 1 < of ? { go_to: `step${number + 1}` } : { pass_on: true }),
        action(others).map((one) => ({
          shares: [
            { share: 0.4, ...one },
            { share: 0.6, discharge: 'gave_up_waiting' },
          ],
        })),
      ),
    }),
    { nil: undefined, freq: 2 },
  );

function step(number: number, of: number, others: readonly string[], caseload: boolean) {
  return fc
    .tuple(
      anyStep(number, of, others, caseload),
      givingUp(number, of, others),
      fc.constantFrom(undefined, undefined, 'joining', 'referral_date'),
    )
    .map(([said, gives_up, served_by]) => ({
      ...said,
      gives_up,
      served_by: 'diary' in said ? undefined : served_by,
    }));
}

function anyStep(number: number, of: number, others: readonly string[], caseload: boolean) {
  const sees = fc.option(fc.constantFrom({ error_sd: 0 }, { error_sd: 0.8 }, { error_sd: 2.5 }), {
    nil: undefined,
  });
  const onward = number + 1 < of ? fc.constant<object>({ go_to: `step${number + 1}` }) : last(others);
  const then = fc
    .tuple(fc.array(fc.tuple(conditions, action(others), sometimes), { maxLength: 2 }), onward)
    .map(([rules, end]) => [
      ...rules.map(([condition, does, followed]) => ({ if: condition, followed, ...does })),
      end,
    ]);
  const missed = fc.record({
    attempts: fc.integer({ min: 1, max: 3 }),
    retry_after: days,
    then: action(others),
  });
  return fc.oneof(
    fc.record({
      contact: fc.constantFrom('phone', 'face_to_face'),
      diary: fc.constant('book'),
      with: fc.constantFrom<unknown>('worker', 'clerk', { any_of: ['clerk', 'worker'] }),
      takes: minutes,
      writing_up: fc.constantFrom<unknown>(undefined, '20 min'),
      sees,
      missed,
      then,
    }),
    fc.record({
      contact: fc.constantFrom('phone', 'face_to_face'),
      diary: fc.constant('book'),
      takes: minutes,
      sees,
      missed,
      then,
    }),
    fc.record({
      stay: fc.constant('beds'),
      starts_at: fc.constantFrom<unknown>(undefined, undefined, 'every day 10:00, 21:30'),
      lasts: days,
      helps: fc.constantFrom(undefined, { severity: '-1 per stay' }),
      spent_on: fc.constantFrom(undefined, 'care'),
      place_held_until: fc.constantFrom(undefined, 'next_accepts'),
      then,
    }),
    fc.record({
      desk: fc.constantFrom('worker', 'clerk'),
      takes: minutes,
      starts_at: fc.constantFrom<unknown>(undefined, undefined, 'weekdays 09:00, 12:30, 21:00'),
      interruptible: fc.boolean(),
      pauses_at_closing: fc.boolean(),
      sees,
      then,
    }),
    fc.record({
      desk: fc.constantFrom({ any_of: ['worker', 'clerk'] }, { any_of: ['clerk', 'worker'] }),
      takes: minutes,
      takes_by: fc.constantFrom(undefined, { clerk: '1 hour' }),
      interruptible: fc.boolean(),
      pauses_at_closing: fc.boolean(),
      starts_at: fc.constantFrom<unknown>(undefined, undefined, 'weekdays 09:00, 12:30, 21:00'),
      sees,
      then,
    }),
    fc.record({
      contact: fc.constantFrom('phone', 'face_to_face'),
      with: fc.constantFrom({ any_of: ['worker', 'clerk'] }, { any_of: ['clerk', 'worker'] }),
      takes: minutes,
      takes_by: fc.constantFrom(
        undefined,
        { clerk: { exponential: '1 hour' } },
        { 'severity >= 5': '2 hours', urgent: '5 min' },
      ),
      writing_up: minutes,
      sees,
      missed,
      then,
    }),
    fc.record({
      course: fc.record({
        contacts: fc.constantFrom<unknown>(2, { gamma: { mean: 5, sd: 3 } }),
        every: days,
        with: fc.constantFrom({ any_of: ['worker', 'clerk'] }, { any_of: ['clerk', 'worker'] }),
        takes: minutes,
        takes_by: fc.constantFrom(undefined, { worker: '20 min' }),
        same_person: fc.boolean(),
      }),
      holds: fc.constantFrom(caseload ? 'caseload' : undefined, undefined),
      helps: fc.constantFrom({ severity: '-0.5 per contact' }),
      review_every: fc.constantFrom(undefined, 2),
      missed,
      then,
    }),
    fc.record({
      contact: fc.constantFrom('phone', 'face_to_face'),
      with: fc.constantFrom<unknown>(
        'worker',
        'worker',
        ['worker', 'clerk'],
        { clerk: 1, worker: 1 },
        [{ any_of: ['worker', 'clerk'] }, 'clerk'],
        [{ any_of: ['clerk', 'worker'] }, { any_of: ['worker', 'clerk'] }],
      ),
      takes: minutes,
      starts_at: fc.constantFrom<unknown>(undefined, undefined, ['every day 09:00, 21:00']),
      writing_up: minutes,
      sees,
      missed,
      then,
    }),
    fc.record({
      contact: fc.constantFrom('group', 'video'),
      with: fc.constantFrom<unknown>('worker', { worker: 1, clerk: 1 }, { any_of: ['clerk', 'worker'] }),
      group: fc.constantFrom<object>(
        { of: 3, starts_with: 2 },
        { of: 2, waits_at_most: '1 day' },
        { of: 5, starts_with: 1 },
      ),
      takes: minutes,
      starts_at: fc.constantFrom<unknown>(undefined, undefined, 'every day 10:00, 21:30'),
      writing_up: fc.constantFrom(undefined, '15 min'),
      sees,
      missed,
      then,
    }),
    fc
      .constantFrom<object>({ of: 3, starts_with: 3, waits_at_most: '4 days' }, { of: 4, starts_with: 1 })
      .chain((group) =>
        fc.record({
          course: fc.record({
            contacts: fc.constantFrom<unknown>(1, 4, { gamma: { mean: 5, sd: 3 } }),
            every: days,
            with: fc.constantFrom<unknown>(
              'worker',
              { worker: 1, clerk: 1 },
              ['clerk', 'worker'],
              [{ any_of: ['clerk', 'worker'] }, 'worker'],
            ),
            takes: minutes,
            writing_up: fc.constantFrom(undefined, '20 min'),
          }),
          group: fc.constant(group),
          // The clerk has no caseload, and one person can always start.
          holds: fc.constantFrom(undefined),
          helps: fc.constantFrom({ severity: '-0.5 per contact' }),
          review_every: fc.constantFrom(undefined, 2),
          sees,
          missed,
          then,
        }),
      ),
    fc.record({
      course: fc.record({
        contacts: fc.constantFrom<unknown>(2, { gamma: { mean: 5, sd: 3 } }),
        every: days,
        with: fc.constantFrom<unknown>('worker', { worker: 1, clerk: 1 }),
        takes: minutes,
      }),
      group: fc.constantFrom<object>(
        { of: 4, starts_with: 1 },
        { of: 4, starts_with: 3, waits_at_most: '3 days' },
      ),
      holds: fc.constantFrom(caseload ? 'caseload' : undefined),
      missed,
      then,
    }),
    fc.record({
      meeting: fc.constantFrom<unknown>('weekly tuesday 10:00, 21:00', [
        'weekdays 11:00',
        'every 2 weeks monday 11:20, 21:00',
      ]),
      attended_by: fc.constantFrom<object>(
        { worker: 1 },
        { worker: 1, clerk: 1 },
        { worker: 1, clerk: 1, 'team0.worker': 1 },
      ),
      takes_up_to: fc.constantFrom('1 case', '4 cases'),
      minutes_per_case: minutes,
      lasts_at_least: fc.constantFrom('0 min', '3 hours'),
      sees,
      then,
    }),
    fc.record({
      course: fc.record({
        contacts: fc.constantFrom<unknown>(1, 3, { gamma: { mean: 5, sd: 3 } }),
        every: days,
        with: fc.constant('worker'),
        takes: minutes,
        same_person: fc.boolean(),
      }),
      holds: fc.constantFrom(caseload ? 'caseload' : undefined, undefined),
      helps: fc.constantFrom({ severity: '-0.5 per contact' }, { risk: '-1 per contact' }),
      review_every: fc.constantFrom(undefined, 2),
      sees,
      missed,
      then,
    }),
  );
}

/** Staff who come and go, as far as the hours allow it. */
const posts = fc.constantFrom<object>(
  {},
  {},
  { recruitment: { takes: { exponential: '2 weeks' } }, turnover: '8 per year' },
  {
    recruitment: { takes: '3 days' },
    turnover: {
      rate: '6 per year',
      notice: '1 week',
      rises_with_load: { by: 1, above: 0.5, over: '2 weeks' },
    },
    recruits_from: { clerk: 0.6 },
    starts_slowly: { for: '10 days', pace: 0.5 },
  },
);
const absence = fc.constantFrom<object>(
  {},
  {},
  { leave: '60 days per year' },
  {
    leave: '30 days per year',
    sickness: { share: 0.2, spell: { exponential: '4 days' } },
    covered_after: '3 days',
  },
);
const supervision = fc.constantFrom<object>(
  {},
  { supervision: { every: '4 days', takes: '1 hour', by: 'clerk' } },
);

/** The same role with its posts on duty whenever the team is open, or more of them at some hours than at others. */
function onDuty({ wte, caseload, ...rest }: { wte: number; caseload?: string | undefined }, varies: boolean) {
  const posts = Math.ceil(wte);
  return {
    ...rest,
    on_duty: varies
      ? { 'every day 07:00-15:00': posts, 'every day 15:00-23:00': posts + 1, 'weekdays 23:00-07:00': 1 }
      : posts,
    caseload: caseload?.replace('wte', 'on_duty'),
  };
}

function team(name: string, names: readonly string[]) {
  const others = names.filter((other) => other !== name);
  return fc.boolean().chain((caseload) =>
    fc
      .record({
        hours,
        staff: fc.record({
          worker: fc.record({
            wte: fc.constantFrom(0.5, 1, 1.4, 3),
            clinical_share: fc.constantFrom(0.4, 0.55, 1),
            vacancy: fc.constantFrom(0, 0.2),
            caseload: fc.constantFrom(caseload ? '3 per wte' : undefined),
            paces: fc.constantFrom(undefined, undefined, [0.5], [1, 1.25]),
          }),
          clerk: fc.constant({ wte: 1, ...(caseload && { caseload: '2 per wte' }) }),
        }),
        diaries: fc.record({
          book: fc.record({
            slots: fc.constantFrom({ monday: 2, thursday: 5 }, { tuesday: 9, saturday: 4, '2025-04-16': 1 }),
            minimum_notice: fc.constantFrom('0 days', '3 working days', '2 days'),
            carve_out: fc.constantFrom(undefined, { share: 0.3 }),
            pooled_with: fc.constant([`${others[0]}.book`]),
          }),
        }),
        places: fc.record({
          beds: fc.constantFrom<unknown>(1, 3, 'unlimited', {
            number: { 'every day 08:00-18:00': 4, 'every day 20:00-02:00': 2, 'saturday 18:00-20:00': 1 },
          }),
        }),
        byHours: fc.constantFrom(false, false, true),
        comes: fc.tuple(posts, absence, supervision),
        accepts,
        not_eligible: fc.constantFrom(undefined, 'pass_on', 'return_to_referrer'),
        urgency: fc.constantFrom('routine', 'routine', 'urgent'),
        waiting_list: fc.constantFrom<object | undefined>(
          undefined,
          { urgency_rises: [{ after: '3 days', to: 'urgent' }], served_by: 'joining' },
          { keeps_in_touch: { with: 'clerk', every: '4 days', takes: '15 min', patience: '1.5 times' } },
          {
            urgency_rises: [
              { after: '1 day', to: 'urgent' },
              { after: '2 weeks', to: 'emergency' },
            ],
            keeps_in_touch: {
              with: 'worker',
              from: { exponential: '2 days' },
              every: '1 week',
              takes: '2 hours',
              helps: { severity: '-1 per contact' },
            },
          },
        ),
        re_entry: fc.constantFrom<object | undefined>(
          undefined,
          { within: '1 week', to: 'step0' },
          {
            within: '4 weeks',
            to: 'step0',
            after: ['gave_up_waiting', 'recovered', 'helped'],
            trusted: false,
          },
        ),
        steps: fc
          .integer({ min: 1, max: 3 })
          .chain((of) =>
            fc.tuple(...Array.from({ length: of }, (_, number) => step(number, of, others, caseload))),
          ),
        skips: fc.boolean(),
      })
      .map(({ steps, skips, comes: [filled, away, supervised], staff, byHours, ...rest }) => {
        // Changes add to the WTE of the first team.
        const servers = (rest.hours === 'always' || byHours) && name !== 'team0';
        return {
          ...rest,
          staff: {
            worker: {
              ...(servers ? onDuty(staff.worker, byHours) : staff.worker),
              ...filled,
              ...supervised,
              ...(!servers && away),
            },
            clerk: {
              ...(servers ? onDuty(staff.clerk, byHours) : staff.clerk),
              ...('recruits_from' in filled && { recruitment: { takes: '1 week' } }),
            },
          },
          ...(skips ? { skip_if_trusted: ['step0'] } : {}),
          steps: Object.fromEntries(steps.map((each, number) => [`step${number}`, each])),
        };
      }),
  );
}

/** A system of two to four teams with everything that the language can say about them, or nearly. */
export const systems: fc.Arbitrary<object> = fc
  .integer({ min: 2, max: 4 })
  .map((count) => Array.from({ length: count }, (_, index) => `team${index}`))
  .chain((names) =>
    fc.record({
      time: fc.constant({ run: '8 weeks', start: '2025-04-07' }),
      seed: fc.stringMatching(/^[a-z]{1,5}$/),
      people: fc.record({
        needs: fc.constant({
          severity: { normal: { mean: 5, sd: 2, low: 0, high: 10 } },
          risk: { gamma: { mean: 3, sd: 2 } },
        }),
        kinds: fc.constant({ common: { share: 0.8 }, rare: { share: 0.2, needs: { severity: 7 } } }),
        groups: fc.constant({
          age: { young: { share: 0.3, attendance: '0.8 times', patience: '0.7 times' }, old: { share: 0.7 } },
        }),
        patience: fc.constantFrom<unknown>('never', '2 weeks', {
          weibull: { median: '10 days', shape: 1.4 },
        }),
        attendance: fc.constantFrom<unknown>(1, 0.7, { phone: 0.9, face_to_face: 0.6, first_contact: 0.5 }),
        engagement: fc.constantFrom(undefined, {
          after_bounce: '0.8 times',
          after_warm_handover: '1.1 times',
          after_missed_contact: '0.9 times',
        }),
        while_waiting: fc.constantFrom(undefined, {
          worsens: { every: { exponential: '12 days' }, then: { risk: 2 } },
          recovers: { after: { exponential: '30 days' } },
        }),
        returns: fc.constantFrom(undefined, {
          after: {
            returned_to_referrer: 0.6,
            declined: 0.5,
            gave_up_waiting: { share: 0.5, delay: '1 day', as: 'emergency' },
            stopped_coming: { share: 0.5, to: 'team1' },
            helped: 0.2,
            signposted: 0.5,
            recovered: 0.2,
            went_in_circles: 0.5,
          },
          delay: { exponential: '6 days' },
        }),
        declines_offer: share,
        stops_coming_after_missed: fc.constantFrom(0, 0.4),
      }),
      sources: fc.record({
        gp: fc.record({
          rate: fc.constantFrom('8 per week', '30 per week'),
          sees: fc.constantFrom(undefined, { error_sd: 2 }),
          knows_the_system: share,
        }),
        other: fc.record({
          every: fc.constantFrom<unknown>('1 day', { exponential: '12 hours' }),
          urgency: fc.constantFrom('routine', 'urgent', 'emergency'),
        }),
      }),
      changes: fc.constantFrom<unknown>(
        undefined,
        undefined,
        [{ at: 'week 3', set: { 'teams.team0.staff.worker.wte': 2.6, 'sources.gp.rate': '20 per week' } }],
        [
          {
            at: '10 days',
            set: { 'teams.team0.staff.worker.wte': 0.4, 'teams.team1.hours': 'weekdays 08:00-12:00' },
          },
          {
            at: '2025-05-08 11:30',
            set: {
              'teams.team0.accepts': true,
              'sources.other.every': '2 days',
              'teams.team0.diaries.book.slots': { wednesday: 3 },
            },
            add: { 'teams.team0.staff.worker.wte': 3 },
          },
        ],
      ),
      principles: fc.record({
        referrals_go_to: fc.constantFrom('best_fit', 'team0'),
        not_eligible: fc.constantFrom<unknown>('pass_on', 'return_to_referrer'),
        assessments_trusted: fc.constantFrom('all', 'none'),
        handover: fc.constantFrom('warm', 'cold'),
        knows_other_teams: share,
        hop_limit: fc.constantFrom(1, 3, 8),
      }),
      teams: fc
        .tuple(...names.map((name) => team(name, names)))
        .map((teams) => Object.fromEntries(teams.map((each, index) => [names[index], each]))),
      start_with: fc.constantFrom(undefined, 'today.csv'),
    }),
  );

interface Drawn {
  readonly teams: Readonly<Record<string, { readonly steps: Readonly<Record<string, object>> }>>;
}

/** Who is there at the start: at every team some who wait at each step, and one on a course and in a bed if it has them. */
function today({ teams }: Drawn): string {
  const drawn = Object.entries(teams).filter(([name]) => name.startsWith('team'));
  const rows = drawn.flatMap(([team, { steps }], nth) =>
    Object.entries(steps).flatMap(([step, is], index) => [
      `waiting,${team},${step},${3 * nth + 9 * index} days,,,,,urgent,`,
      `waiting,${team},${step},5 weeks,2 weeks,,2,,,rare`,
      `waiting,${team},${step},2 days,,,,,,common`,
      ...('course' in is && !('group' in is) && firstWith('course', steps) === step
        ? [
            nth % 2 === 0
              ? `on_caseload,${team},${step},40 days,,,2,,,`
              : `on_caseload,${team},${step},9 days,,2 days,,3,,`,
          ]
        : []),
      ...('stay' in is && firstWith('stay', steps) === step
        ? [`in_place,${team},${step},12 days,5 days,,,,,`]
        : []),
    ]),
  );
  return [
    'state,team,step,waited,here_for,last_contact,contacts_so_far,contacts_left,urgency,kind,source',
    ...rows.map((row) => `${row},gp`),
  ].join('\n');
}

function firstWith(kind: string, steps: Readonly<Record<string, object>>): string | undefined {
  return Object.keys(steps).find((name) => kind in steps[name]! && !('group' in steps[name]!));
}

/** Null where the system makes no sense to the language: a step that nobody can come to, and such. */
export function read(system: object): Scenario | null {
  const text = JSON.stringify(system);
  const csv = (path: string) => path.endsWith('.csv');
  return loadScenario('system.yaml', (path) => (csv(path) ? today(system as Drawn) : text)).scenario;
}
