import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';

/** People of two kinds ask in turn, every hour; the nurse is never busy when they come. */
const system = (
  steps: string,
  sources = '{a: {every: {sequence: [1 hour, 100 days]}, kinds: {short: 1}}, b: {every: {sequence: [2 hours, 100 days]}, kinds: {long: 1}, urgency: urgent}}',
) =>
  scenarioOf(`
    time: {run: 60 days}
    people: {kinds: {short: {share: 0.5}, long: {share: 0.5}}}
    sources: ${sources}
    teams:
      team:
        hours: always
        places: {beds: 5}
        staff: {nurse: {on_duty: 1}, clerk: {on_duty: 1}}
        steps: ${steps}
  `);
const minutes = (scenario: ReturnType<typeof scenarioOf>, ...only: string[]) =>
  happenings(scenario, { only }).map((row) => `${row.minute} p${row.person} ${row.event} ${row.minutes}`);

describe('a figure that is other in some cases', () => {
  it('is that of the first case that holds, and the usual one where none does', () => {
    expect(
      minutes(
        system(
          '{talk: {contact: phone, with: nurse, takes: 10 min, takes_by: {urgent: 20 min, long: 30 min}}}',
        ),
        'contacted',
      ),
    ).toEqual(['60 p1 contacted 10', '120 p2 contacted 20']);
  });

  it('holds for desk work, writing up and a stay', () => {
    expect(
      minutes(
        system(`{
          read: {desk: clerk, takes: 1 min, takes_by: {long: 2 min}},
          talk: {contact: phone, with: nurse, takes: 10 min, writing_up: 3 min, writing_up_by: {long: 5 min}},
          ward: {stay: beds, lasts: 1 day, lasts_by: {long: 2 days}}
        }`),
        'desk_worked',
        'finished',
      ),
    ).toEqual([
      '60 p1 desk_worked 1',
      '71 p1 desk_worked 3',
      '120 p2 desk_worked 2',
      '132 p2 desk_worked 5',
      // 60 + 1 + 10 + 3 minutes and a day; 120 + 2 + 10 + 5 and two days.
      '1514 p1 finished 0',
      '3017 p2 finished 0',
    ]);
  });

  it('holds for each contact of a course anew, for how many there are and how far apart', () => {
    expect(
      minutes(
        system(
          `{care: {course: {with: nurse, takes: 10 min, takes_by: {contacts == 0: 25 min}, contacts: 2, contacts_by: {long: 3}, every: 1 day, every_by: {long: 2 days}}}}`,
        ),
        'contacted',
      ),
    ).toEqual([
      '60 p1 contacted 25',
      '120 p2 contacted 25',
      '1525 p1 contacted 10',
      '3025 p2 contacted 10',
      '5915 p2 contacted 10',
    ]);
  });

  it('of a group is that of the first in line', () => {
    const together =
      '{a: {every: {sequence: [1 hour, 100 days]}, kinds: {long: 1}}, b: {every: {sequence: [1 hour, 100 days]}, kinds: {short: 1}}}';
    expect(
      minutes(
        system(
          '{talk: {contact: group, group: {of: 2}, with: nurse, takes: 10 min, takes_by: {long: 30 min}}}',
          together,
        ),
        'contacted',
      ),
    ).toEqual(['60 p1 contacted 30', '60 p2 contacted 30']);
  });

  it('draws the same whatever the case: whoever is long with one is long with the other', () => {
    const of = (by: string) =>
      happenings(system(`{talk: {contact: phone, with: nurse, takes: {exponential: 10 min}, ${by}}}`), {
        only: ['contacted'],
      }).map((row) => row.minutes);
    const usual = of('');
    const twice = of('takes_by: {short: {exponential: 20 min}, long: {exponential: 20 min}}');
    for (const [index, each] of twice.entries()) expect(each).toBeCloseTo(2 * usual[index]!, 9);
    expect(usual).toHaveLength(2);
  });
});
