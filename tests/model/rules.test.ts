import { describe, expect, it } from 'vitest';
import { cumulative, pick } from '../../src/model/plan/shares.ts';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

/** Whoever comes to the first team in the first minutes of the run, ten minutes apart. */
const scenario = (
  teams: string,
  { people = 1, columns = '', values = [] as (string | number)[], more = '' } = {},
) =>
  scenarioOf(
    `
  time: {start: 2025-01-06, run: 20 weeks}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}${more}
  teams:
${teams}`,
    {
      files: {
        'referrals.csv': referrals(
          `team${columns}`,
          ...Array.from({ length: people }, (_, i) => [60 + 10 * i, 'one', ...values]),
        ),
      },
    },
  );
const team = (name: string, steps: string, more = '') =>
  `    ${name}: {hours: always, staff: {worker: {on_duty: 1}}${more}, steps: {${steps}}}`;
const ENDS = ['discharged', 'declined', 'returned', 'advised', 'left'];

describe('the first rule that holds decides', () => {
  it('at each review only where a rule says when, at the end also one for everybody', () => {
    const course = (contacts: number) =>
      scenario(
        team(
          'one',
          `help: {course: {contacts: ${contacts}, every: 1 week, with: worker, takes: 1 hour}, review_every: 1, then: [{if: 'contacts >= 3', discharge: declined}, {discharge: helped}]}`,
        ),
      );
    expect(
      story(course(5), ['contacted', 'declined', 'discharged']).map((line) => line.split(' ')[2]),
    ).toEqual(['contacted', 'contacted', 'contacted', 'declined']);
    expect(
      story(course(2), ['contacted', 'declined', 'discharged']).map((line) => line.split(' ')[2]),
    ).toEqual(['contacted', 'contacted', 'discharged']);
  });

  it('and a rule that is followed by half is followed by about half', () => {
    const half = scenario(
      team(
        'one',
        `look: {route: true, then: [{if: 'severity > 1', followed: 0.5, discharge: declined}, {discharge: helped}]}`,
      ),
      { people: 400 },
    );
    const declined = happenings(half, { only: ['declined'] }).length;
    expect(Math.abs(declined - 200)).toBeLessThan(4 * 10);
  });
});

describe('steps that a trusted assessment spares', () => {
  const steps = `a: {contact: phone, with: worker, takes: 1 hour, then: [{if: 'contacts == 1', go_to: b}, {discharge: helped}]}, b: {contact: phone, with: worker, takes: 1 hour, then: [{if: 'contacts == 1', go_to: a}, {discharge: helped}]}`;
  const way = (trust: string) =>
    happenings(
      scenario(
        `${team('one', 'first: {contact: phone, with: worker, takes: 1 hour, assesses: true, then: {refer_to: two}}')}
${team('two', steps, ', skip_if_trusted: [a, b]')}`,
        { more: `\n  principles: {assessments_trusted: ${trust}}` },
      ),
      { only: ['contacted'] },
    ).map(({ step }) => step);
  it('are left out until as many were as there are, so that nobody goes round for ever', () => {
    // Three steps in all: a, b and a are left out, and the next is taken.
    expect(way('all')).toEqual(['first', 'b']);
  });
  it('are taken by whom nobody trusts', () => {
    expect(way('none')).toEqual(['first', 'a']);
  });
});

describe('a split', () => {
  it('of people who come to it again is by new luck, so that all leave its circle', () => {
    const round = scenario(
      team(
        'one',
        `talk: {contact: phone, with: worker, takes: 5 min, shares: {again: 0.5, back_with_advice: rest}}, again: {desk: worker, takes: 5 min, then: {go_to: talk}}`,
      ),
      { people: 40 },
    );
    expect(happenings(round, { only: ['advised'] })).toHaveLength(40);
    expect(happenings(round, { only: ['contacted'] }).length).toBeGreaterThan(60);
  });

  it('with a name sends the same people the same way at two steps', () => {
    const steps = [
      'first: {contact: phone, with: worker, takes: 5 min, shares: {a: 0.5, b: 0.5}, split_as: who}',
      'a: {desk: worker, takes: 1 min, then: {go_to: second}}',
      'b: {desk: worker, takes: 1 min, then: {go_to: second}}',
      'second: {contact: phone, with: worker, takes: 5 min, shares: {c: 0.5, d: 0.5}, split_as: who}',
      'c: {desk: worker, takes: 1 min, then: {discharge: helped}}',
      'd: {desk: worker, takes: 1 min, then: {discharge: declined}}',
    ];
    const done = happenings(scenario(team('one', steps.join(', ')), { people: 60 }), {
      only: ['desk_worked'],
    });
    const ways = new Map<number | '', string>();
    for (const { person, step } of done) ways.set(person, (ways.get(person) ?? '') + step);
    expect(new Set(ways.values())).toEqual(new Set(['ac', 'bd']));
  });
});

describe('an ending is told of as what it is', () => {
  it.each([
    ['discharge: helped', 'discharged'],
    ['discharge: not_helped', 'discharged'],
    ['discharge: advice_and_signposting', 'advised'],
    ['discharge: declined', 'declined'],
    ['discharge: returned_to_referrer', 'returned'],
    ['return_to_referrer: true', 'returned'],
    ['not_eligible: true', 'returned'],
  ])('%s: %s', (action, event) => {
    const ends = happenings(scenario(team('one', `look: {route: true, then: {${action}}}`)), { only: ENDS });
    expect(ends.map((end) => end.event)).toEqual([event]);
  });

  it('of somebody who gives up, as leaving', () => {
    const gives = scenario(
      team(
        'one',
        'talk: {contact: phone, with: worker, takes: 4 weeks, gives_up: {after: 1 week, then: {discharge: gave_up_waiting}}}',
      ),
      { people: 2 },
    );
    expect(happenings(gives, { only: ENDS }).map(({ event, detail }) => [event, detail])).toEqual([
      ['left', 'gave_up_waiting'],
      ['discharged', 'helped'],
    ]);
  });
});

it('somebody who goes on from a course has finished it, and their place is free', () => {
  const steps = `help: {course: {contacts: 9, every: 1 week, with: worker, takes: 1 hour}, holds: caseload, review_every: 1, then: [{if: 'contacts == 1', go_to: after}, {discharge: helped}]}, after: {desk: worker, takes: 1 day}`;
  const two = scenario(team('one', steps).replace('{on_duty: 1}', '{wte: 1, caseload: 1 per wte}'), {
    people: 2,
  });
  // With the contact after which the rule says so, before the day at the desk.
  expect(story(two, ['started', 'finished', 'desk_worked', 'discharged'])).toEqual([
    '60 p1 started help #9',
    '2940 p1 finished help #1',
    '2940 p2 started help #9',
    '2940 p1 desk_worked after admin 1440m',
    '4380 p1 discharged after helped',
    '8760 p2 finished help #1',
    '8760 p2 desk_worked after admin 1440m',
    '10200 p2 discharged after helped',
  ]);
});

describe('urgency on the way from team to team', () => {
  const URGENT = ', urgency: urgent';
  const comes = (action: string, as: string, more = '') =>
    happenings(
      scenario(
        `${team('one', `look: {contact: phone, with: worker, takes: 1 hour, then: {${action}}}`, more)}
${team('two', 'look: {contact: phone, with: worker, takes: 1 hour}')}`,
        { columns: ',urgency', values: [as] },
      ),
      { only: ['contacted'] },
    ).map(({ urgency }) => urgency);
  it.each([
    ['refer_to: two', 'routine', '', ['routine', 'routine']],
    ['refer_to: two', 'routine', URGENT, ['urgent', 'urgent']],
    ['refer_to: two, as: routine', 'emergency', '', ['emergency', 'routine']],
    ['refer_to: two, as: emergency', 'routine', '', ['routine', 'emergency']],
  ])('after {%s} of somebody %s%s: %j', (action, as, more, found) => {
    expect(comes(action, as, more)).toEqual(found);
  });

  it('whoever is passed on is as urgent as they came, unless they became more urgent than the team takes everybody for', () => {
    const passes = scenario(
      `${team('one', 'look: {contact: phone, with: worker, takes: 2 weeks, urgency_rises: [{after: 1 week, to: emergency}], then: {pass_on: true}}', `${URGENT}, accepts: severity > 9`)}
${team('two', 'look: {contact: phone, with: worker, takes: 1 hour}')}`,
      { columns: ',urgency', values: ['routine'], people: 2 },
    );
    const seen = happenings(passes, { only: ['contacted'] });
    expect(seen.map(({ person, step, team, urgency }) => [person, `${team}.${step}`, urgency])).toEqual([
      [1, 'one.look', 'urgent'],
      [2, 'one.look', 'emergency'],
      [1, 'two.look', 'routine'],
      [2, 'two.look', 'emergency'],
    ]);
  });
});

describe('a share of a split', () => {
  it('that sums to nearly one ends at one, so that everybody goes somewhere', () => {
    const ends = cumulative(new Array(10).fill(0.1));
    expect(ends.at(-1)).toBe(1);
    expect([0, 0.05, 0.95, 1 - 2 ** -53].map((u) => pick(ends, u))).toEqual([0, 0, 9, 9]);
  });

  it('begins where the one before it ends', () => {
    expect(pick(cumulative([0.5, 0.5]), 0.5)).toBe(1);
  });
});
