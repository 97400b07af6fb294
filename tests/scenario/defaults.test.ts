import { expect, test } from 'vitest';
import { good } from './loading.ts';

test('a textbook queue is a dozen words, and everything else is filled in', () => {
  const text = `
time: {run: 1000 hours}
sources: {customers: {rate: 3 per hour}}
teams: {desk: {hours: always, staff: {server: {on_duty: 4}}, steps: {serve: {desk: server, takes: {exponential: 1 hour}}}}}
`;
  const { assumed, ...scenario } = good({ 'scenarios/textbook/mm4.yaml': text });
  expect(assumed.map(({ path, taken }) => `${path}: ${taken}`)).toEqual([
    'people.patience: never',
    'teams.desk.waiting_list.served_by: referral_date',
    'teams.desk.steps.serve.then: {discharge: helped}',
    'time.warm_up: 0 min',
    'people.returns: nobody',
    'people.while_waiting.recovers: never',
    'sources.customers.urgency: routine',
    'sources.customers.batch: 1',
    'teams.desk.steps.serve.spent_on: admin',
  ]);
  expect(scenario).toEqual({
    name: 'mm4',
    language: 5,
    title: 'Mm4',
    time: { start: '2025-01-06T00:00:00', warmUp: 0, run: 60_000, bankHolidays: [] },
    replications: 20,
    seed: '1',
    people: {
      needs: [],
      kinds: [
        {
          name: 'person',
          title: 'Person',
          share: 1,
          needs: [],
          patience: null,
          attendance: { phone: 1, video: 1, face_to_face: 1, group: 1, firstContact: null },
          engagement: { afterBounce: 1, afterWarmHandover: 1, afterColdHandover: 1, afterMissedContact: 1 },
          whileWaiting: { worsens: null, recovers: null },
          returns: { after: {}, ways: {}, delay: { kind: 'fixed', value: 0 }, through: null },
          declinesOffer: 0,
          stopsAfterMissed: 0,
        },
      ],
      groups: [],
    },
    sources: [
      {
        name: 'customers',
        title: 'Customers',
        arrivals: {
          kind: 'poisson',
          rate: 3 / 60,
          weekdays: [1, 1, 1, 1, 1, 1, 1],
          months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
          hours: new Array(24).fill(1),
          yearly: 1,
          surges: [],
        },
        batch: { kind: 'fixed', value: 1 },
        urgency: 0,
        knowsTheSystem: 1,
        seesErrorSd: 0,
        refersTo: null,
        kindShares: null,
      },
    ],
    principles: {
      referralsGoTo: 'desk',
      notEligible: { do: 'return_to_referrer' },
      assessmentsTrusted: { desk: [] },
      handover: 'cold',
      handoverTakes: { kind: 'fixed', value: 20 },
      knowsOtherTeams: 1,
      hopLimit: 8,
    },
    teams: [
      {
        name: 'desk',
        title: 'Desk',
        sector: 'secondary',
        hours: { kind: 'always' },
        roles: [
          {
            name: 'server',
            title: 'Server',
            posts: 4,
            onDuty: true,
            fullWeek: 2400,
            vacancy: 0,
            band: '',
            clinicalShare: 1,
            caseloadPerPost: null,
            hours: { kind: 'always' },
            staffing: null,
          },
        ],
        accepts: null,
        notEligible: null,
        door: true,
        urgency: 0,
        closesAbove: null,
        knowsOtherTeams: null,
        keepsInTouch: null,
        reEntry: null,
        skipIfTrusted: [],
        steps: [
          {
            kind: 'desk',
            startsAt: null,
            interruptible: false,
            name: 'serve',
            title: 'Serve',
            role: 'server',
            takes: { kind: 'exponential', mean: 60 },
            spentOn: 'admin',
            seesErrorSd: null,
            assesses: false,
            checksEligibility: false,
            urgencyRises: [],
            then: [
              {
                name: 'desk.serve rule 1',
                formal: true,
                followed: 1,
                if: null,
                action: { do: 'discharge', outcome: 'helped', plan: false },
                text: 'discharge as helped',
              },
            ],
          },
        ],
      },
    ],
    clocks: [],
    costs: { perHour: {} },
    standard: 40_320,
    ledger: [
      { path: 'sources.customers.rate', value: '3 per hour', basis: 'unmarked', note: '' },
      { path: 'teams.desk.staff.server.on_duty', value: '4', basis: 'unmarked', note: '' },
      { path: 'teams.desk.steps.serve.takes.exponential', value: '1 hour', basis: 'unmarked', note: '' },
    ],
  });
});

test('the scenario is plain JSON', () => {
  const scenario = good({
    'a.yaml':
      'time: {run: 1 day}\nsources: {a: {every: 10 min}}\nteams: {t: {staff: {r: {wte: 1}}, steps: {s: {desk: r, takes: 1 min}}}}',
  });
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
});
