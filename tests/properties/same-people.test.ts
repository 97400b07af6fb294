import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/experiment/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { happenings, scenarioOf } from '../helpers.ts';
import { journeysOf, rowsOf } from './log.ts';
import { read, systems } from './systems.ts';

/** The same person is the same person in every system: a draw is found by the person and by what it is for. */

const NUMBER = process.env.DOORWAYS_VERIFY === '1' ? 300 : 4;
const drawn = fc.sample(systems, { numRuns: NUMBER, seed: 7 }).filter((system) => read(system) !== null);

type Json = Record<string, unknown>;

/** Journeys by who they are, source and ordinal, told with names so that two systems can be laid side by side. */
function journeys(scenario: Scenario): Map<string, string[]> {
  const { sources, teams, steps, rules, classes, kinds } = directoryOf(scenario);
  const name = (list: readonly { readonly name: string }[], index: number) =>
    index === -1 ? '' : list[index]!.name;
  const ordinals = sources.map(() => 0);
  const told = new Map<string, string[]>();
  for (const rows of journeysOf(rowsOf(scenario)).values()) {
    const { code, event, person } = rows[0]!;
    const who = event === 'was_here' ? `here ${person}` : `${sources[code]} ${ordinals[code]!++}`;
    told.set(
      who,
      rows.map((row) =>
        [
          ...[
            row.time,
            row.event,
            row.urgency,
            name(teams, row.team),
            name(steps, row.step),
            name(rules, row.rule),
          ],
          ...[
            row.minutes,
            row.event === 'referred' || row.event === 'was_here'
              ? JSON.stringify([kinds[classes[row.other]!.kind], classes[row.other]!.values])
              : '',
          ],
        ].join(' '),
      ),
    );
  }
  return told;
}

/** Who came, when, of which kind and groups: all that is known of a person before any team has met them. */
function arrivals(told: ReadonlyMap<string, string[]>): Map<string, string> {
  return new Map(
    [...told].map(([who, [first]]) => {
      const words = first!.split(' ');
      return [who, `${words[0]} ${words.at(-1)}`];
    }),
  );
}

/** Of the systems as they were drawn: each is run once, whatever it is held against. */
const known = new Map<object, Map<string, string[]>>();
function journeysAsDrawn(system: object): Map<string, string[]> {
  const told = known.get(system) ?? journeys(read(system)!);
  known.set(system, told);
  return told;
}

describe('people are the same', () => {
  it('to the minute and the word, when a team and a source are added that have nothing to do with them', () => {
    for (const system of drawn) {
      const { sources, teams } = system as { sources: Json; teams: Json };
      const more = {
        ...system,
        sources: { stranger: { rate: '9 per week', refers_to: 'island' }, ...sources },
        teams: {
          island: {
            door: false,
            staff: { worker: { wte: 1 } },
            steps: { talk: { contact: 'phone', with: 'worker', takes: '20 min' } },
          },
          ...teams,
        },
      };
      const before = journeysAsDrawn(system);
      const after = journeys(read(more)!);
      for (const [who, journey] of before) expect(after.get(who)).toEqual(journey);
      expect(
        [...after.keys()].filter((who) => !before.has(who)).every((who) => who.startsWith('stranger')),
      ).toBe(true);
    }
  });

  it('when the flow rules, the staff and the principles change', () => {
    // Other steps would be another list of who is there at the start.
    for (const system of drawn.map((each) => ({ ...each, start_with: undefined }))) {
      const { teams, principles } = system as unknown as { teams: Record<string, Json>; principles: Json };
      const changed = {
        ...system,
        principles: {
          ...principles,
          handover: principles.handover === 'warm' ? 'cold' : 'warm',
          hop_limit: 2,
        },
        teams: Object.fromEntries(
          Object.entries(teams).map(([name, team]) => [
            name,
            {
              ...team,
              hours: 'weekdays 08:00-18:00',
              steps: { only: { desk: 'clerk', takes: '15 min', then: { return_to_referrer: true } } },
              skip_if_trusted: [],
              re_entry: undefined,
            },
          ]),
        ),
      };
      const text = JSON.stringify(changed).replaceAll('"waiting(team0) > 5"', '"waiting(team0) > 50"');
      const after = arrivals(journeys(read(JSON.parse(text) as object)!));
      const before = arrivals(journeysAsDrawn(system));
      expect(before.size).toBeGreaterThan(0);
      expect([...after].sort()).toEqual([...before].sort());
    }
  });

  it('with one more source: those of the others come as they came', () => {
    for (const system of drawn.slice(0, 10)) {
      const { sources } = system as { sources: Json };
      const before = arrivals(journeysAsDrawn(system));
      const after = arrivals(
        journeys(read({ ...system, sources: { ...sources, third: { rate: '20 per week' } } })!),
      );
      for (const [who, what] of before) expect(after.get(who)).toBe(what);
    }
  });

  const CLOSED = `
    time: {run: 26 weeks}
    people:
      kinds: {common: {share: 0.8}, rare: {share: 0.2}}
      groups: {age: {young: {share: 0.3, patience: 0.5 times}, old: {share: 0.7}}}
      patience: {weibull: {median: 3 weeks, shape: 1.4}}
    sources: {gp: {rate: 20 per week}, self: {rate: 10 per week}}
    principles: {referrals_go_to: best_fit}
    teams:
      team:
        hours: always
        staff: {worker: {on_duty: 1}, nobody: {on_duty: 1, hours: sunday 23:59-24:00}}
        steps: {talk: {contact: phone, with: nobody, takes: 1 day}}
  `;

  const patience = (scenario: Scenario) =>
    happenings(scenario)
      .filter(({ event }) => event === 'left')
      .map(({ person, minutes }) => `p${person} ${minutes.toFixed(6)}`)
      .sort();

  it('in their patience, whatever they wait for', () => {
    const one = scenarioOf(CLOSED, {
      set: ['teams.team.staff.nobody.hours=sunday 23:59-24:00', 'people.attendance=0'],
    });
    const other = scenarioOf(CLOSED, {
      set: [
        'people.attendance=0',
        'teams.team.steps={log: {desk: worker, takes: 1 min}, meet: {contact: video, with: nobody, takes: 2 hours}}',
      ],
    });
    const there = new Set(patience(other));
    const left = patience(one).filter((line) => there.has(line));
    // A few are at a contact that they miss just when their patience runs out, and leave a little later.
    expect(left.length).toBeGreaterThan(0.95 * patience(one).length);
    expect(left.length).toBeGreaterThan(200);
  });

  it('in their needs: an exact look sees the same in any system', () => {
    const steps = (then: string) => `
      time: {run: 8 weeks}
      people: {needs: {severity: {normal: {mean: 5, sd: 2}}}}
      sources: {gp: {rate: 50 per week}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 90}}
          steps: ${then}
    `;
    const rule = 'then: [{if: severity >= 5, discharge: helped}, {discharge: not_helped}]';
    const helped = (text: string) =>
      happenings(scenarioOf(steps(text)))
        .filter(({ detail }) => detail === 'helped')
        .map(({ person }) => person)
        .sort((a, b) => Number(a) - Number(b));
    const one = helped(`{look: {desk: worker, takes: 1 min, sees: {error_sd: 0}, ${rule}}}`);
    const other = helped(
      `{log: {desk: worker, takes: 1 min}, meet: {contact: phone, with: worker, takes: 2 min, sees: {error_sd: 3}}, look: {desk: worker, takes: 1 min, sees: {error_sd: 0}, ${rule}}}`,
    );
    expect(one.length).toBeGreaterThan(100);
    expect(other).toEqual(one);
  });
});
