import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const WEEK = 10_080;

function asking(source: string, run: string, more: readonly string[] = []): number[] {
  const scenario = scenarioOf(
    `
    time: {run: ${run}}
    sources: {door: ${source}}
    teams:
      team:
        staff: {worker: {wte: 1}}
        steps: {talk: {desk: worker, takes: 1 min}}
    `,
    { set: more },
  );
  return happenings(scenario, { only: ['referred'] }).map(({ minute }) => minute);
}

/** Within four standard errors of what a Poisson count would be. */
function isAbout(count: number, expected: number): void {
  expect(Math.abs(count - expected), `${count} for ${expected}`).toBeLessThan(4 * Math.sqrt(expected));
}

describe('people ask', () => {
  it('at random, at the rate that the source says', () => {
    const times = asking('{rate: 50 per week}', '104 weeks');
    isAbout(times.length, 5200);
    // Intervals of a Poisson process: as much spread as mean.
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const sd = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
    expect(sd / mean).toBeGreaterThan(0.94);
    expect(sd / mean).toBeLessThan(1.06);
  });

  it('more on some weekdays than on others, and as many in a week as the rate says', () => {
    const times = asking('{rate: 70 per week, pattern: {weekdays: [2, 1, 1, 1, 1, 1, 0]}}', '104 weeks');
    const byDay = [0, 0, 0, 0, 0, 0, 0];
    for (const time of times) byDay[Math.floor((time % WEEK) / 1440)]!++;
    [20, 10, 10, 10, 10, 10].forEach((each, day) => {
      isAbout(byDay[day]!, each * 104);
    });
    expect(byDay[6]).toBe(0);
  });

  it('by the weekday of the calendar, on whatever day the run begins', () => {
    const times = asking('{rate: 70 per week, pattern: {weekdays: [1, 0, 0, 0, 0, 0, 0]}}', '10 weeks', [
      'time.start=2025-01-08',
    ]);
    // 2025-01-08 is a Wednesday: Mondays are days 5, 12, ...
    expect(new Set(times.map((time) => Math.floor(time / 1440) % 7))).toEqual(new Set([5]));
    isAbout(times.length, 700);
  });

  it('more in some months than in others', () => {
    const months = [2, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1];
    const times = asking(`{rate: 20 per day, pattern: {months: [${months.join()}]}}`, '2 years');
    const byMonth = months.map(() => 0);
    for (const time of times) byMonth[new Date(Date.UTC(2025, 0, 6) + time * 60_000).getUTCMonth()]!++;
    isAbout(byMonth[1]!, 56 * 20);
    isAbout(byMonth[2]!, 62 * 20);
    expect(byMonth[7]).toBe(0);
    // Two Januaries of 57 days in all: the first lacks five days; the second year ends early in January 2027.
    isAbout(byMonth[0]!, (26 + 31 + 5.5) * 40);
  });

  it('as steadily as the source says, or at any other rhythm', () => {
    expect(asking('{every: 1 week}', '4 weeks')).toEqual([WEEK, 2 * WEEK, 3 * WEEK, 4 * WEEK]);
    expect(asking('{every: {sequence: [1 day, 3 days]}}', '9 days')).toEqual(
      [1, 4, 5, 8, 9].map((day) => day * 1440),
    );
    const times = asking('{every: {uniform: [1 hour, 3 hours]}}', '20 weeks');
    expect(Math.abs(times.length - (20 * 168) / 2)).toBeLessThan(50);
  });
});

describe('referrals from a file', () => {
  it('are replayed as they are: date, team, kind, urgency, groups and needs', () => {
    const scenario = scenarioOf(
      `
      time: {run: 1 week, start: 2025-04-07}
      people:
        needs: {severity: 1, risk: 1}
        kinds: {common: {share: 0.5}, rare: {share: 0.5}}
        groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}
      sources: {file: {from_file: referrals.csv}}
      principles: {referrals_go_to: left}
      teams:
        left:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 1 min, sees: {error_sd: 0}}}
          accepts: severity == 6 and risk == 1
        right:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 1 min}}
      `,
      {
        files: {
          'referrals.csv':
            'date,kind,age,urgency,severity,team\n2025-04-08 10:30,rare,old,urgent,6,\n2025-04-07 09:00,common,young,,2,right\n2025-04-09,common,old,emergency,5,left\n',
        },
      },
    );
    const asked = happenings(scenario).filter(({ event }) => event === 'referred');
    expect(
      asked.map(({ minute, team, kind, groups, urgency }) => [minute, team, kind, groups, urgency].join(' ')),
    ).toEqual([
      '540 right common age=young routine',
      '2070 left rare age=old urgent',
      '2880 left common age=old emergency',
    ]);
    expect(story(scenario, ['accepted', 'returned'])).toEqual([
      '2071 p2 accepted talk',
      '2881 p3 returned talk returned_to_referrer',
    ]);
  });

  it('leave to chance what they are silent about', () => {
    const scenario = scenarioOf(
      `
      time: {run: 4000 min}
      people: {kinds: {common: {share: 0.8}, rare: {share: 0.2}}}
      sources: {file: {from_file: referrals.csv}}
      teams: {team: {hours: always, staff: {worker: {on_duty: 1}}, steps: {talk: {desk: worker, takes: 1 min}}}}
      `,
      {
        files: {
          'referrals.csv': referrals(
            'kind',
            ...Array.from({ length: 2000 }, (_, i) => [i, i < 100 ? 'rare' : '']),
          ),
        },
      },
    );
    const kinds = happenings(scenario)
      .filter(({ event }) => event === 'referred')
      .map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, 100))).toEqual(new Set(['rare']));
    isAbout(kinds.slice(100).filter((kind) => kind === 'rare').length, 0.2 * 1900);
  });
});
