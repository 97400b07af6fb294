import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../src/report/map/sketch-of.ts';
import { inMethods } from '../../src/report/steps/index.ts';
import { poolOf } from '../../src/scenario/steps/index.ts';
import { good, load, onlyProblem, small } from './loading.ts';

const team = (steps: string, staff = '') =>
  small({
    teams: `{team: {staff: {band_6: {wte: 2, caseload: 5 per wte}, band_5: {wte: 2}${staff}}, steps: ${steps}}}`,
  });
const talk = (said: string) =>
  team(`{talk: {contact: phone, takes: 45 min, ${said}}, note: {desk: band_5, takes: 5 min}}`);
const MIX = 'with: {any_of: [band_6, band_5]}';

describe('any of several roles', () => {
  it('does a contact, a course or desk work, with times of their own where they differ', () => {
    const [ask, care, note] = good(
      team(
        `{ask: {contact: phone, takes: 45 min, takes_by: {band_5: 60 min}, ${MIX}}, care: {course: {contacts: 4, every: 1 week, takes: 1 hour, ${MIX}}}, note: {desk: {any_of: [band_5, band_6]}, takes: 5 min}}`,
      ),
    ).teams[0]!.steps;
    expect(ask).toMatchObject({
      role: 'band_6',
      anyOf: ['band_6', 'band_5'],
      together: [],
      takes: { kind: 'fixed', value: 45 },
      by: { takes: [{ role: 'band_5', value: { kind: 'fixed', value: 60 } }] },
    });
    expect(care).toMatchObject({ role: 'band_6', anyOf: ['band_6', 'band_5'] });
    expect(note).toMatchObject({ role: 'band_5', anyOf: ['band_5', 'band_6'] });
  });

  it.each([
    ['with: {any_of: [band_6, »band_7]}', 'unknown-name'],
    ['with: {any_of: »2}', 'wrong-type'],
    ['with: [{any_of: [band_6, »band_7]}, band_5]', 'unknown-name'],
    ['with: [{any_of: [band_6, »band_6]}, band_5]', 'duplicate-key'],
    ['with: {any_of: [band_6, band_5, »band_6]}', 'duplicate-key'],
    ['with: {any_of: [band_6, band_5], »band_5: 1}', 'one-of'],
    ['with: {»band_6: [band_5]}', 'wrong-type'],
    [`${MIX}, takes_by: {»band_7: 10 min}`, 'unknown-name'],
    [`${MIX}, takes_by: {band_5: »10}`, 'needs-unit'],
    ['with: band_6, takes_by: {»band_6: 10 min}', 'one-of'],
  ])('%s: %s', (said, code) => {
    onlyProblem(talk(said), code);
  });

  it('holds a caseload place of one of them, each of whom then has a caseload', () => {
    const holds = `care: {course: {contacts: 4, every: 1 week, takes: 1 hour, ${MIX}}, holds: »caseload}`;
    onlyProblem(team(`{${holds}}`), 'no-caseload');
    const both = good(
      team(
        '{care: {course: {contacts: 4, every: 1 week, takes: 1 hour, with: {any_of: [band_6, psychologist]}}, holds: caseload}, note: {desk: band_5, takes: 5 min}}',
        ', psychologist: {wte: 0.5, caseload: 20 per wte}',
      ),
    ).teams[0]!;
    expect(both.steps[0]).toMatchObject({ holdsPlace: true, anyOf: ['band_6', 'psychologist'] });
    expect(poolOf(both.steps[0]!, both)).toEqual({
      name: 'the caseload of `team.band_6` or `team.psychologist`',
      places: 20,
    });
  });

  it('may be one word, may be interrupted, booked into a diary, and for a group, which then holds no caseload place', () => {
    const [only] = good(talk('with: {any_of: band_6}')).teams[0]!.steps;
    expect(only).toMatchObject({ role: 'band_6', anyOf: ['band_6'], together: [] });
    good(team('{note: {desk: {any_of: [band_6, band_5]}, takes: 5 min, interruptible: true}}'));
    good(talk(`${MIX}, group: {of: 4}`));
    const course =
      'course: {contacts: 4, every: 1 week, takes: 1 hour, with: {any_of: [band_6, psychologist]}}';
    onlyProblem(
      team(
        `{care: {${course}, group: {of: 4}, »holds: caseload}, note: {desk: band_5, takes: 5 min}}`,
        ', psychologist: {wte: 0.5, caseload: 20 per wte}',
      ),
      'one-of',
    );
  });

  it('may be needed together with another, or with any of others', () => {
    const scenario = good(talk('with: [{any_of: [band_6, band_5]}, band_5, band_5]'));
    const [only] = scenario.teams;
    expect(only!.steps[0]).toMatchObject({
      role: 'band_6',
      together: [
        { role: 'band_6', workers: 1, orElse: ['band_5'] },
        { role: 'band_5', workers: 2 },
      ],
    });
    expect(only!.steps[0]).not.toHaveProperty('anyOf');
    expect(sketchOf(scenario).boxes.find(({ id }) => id === 'team/talk')!.notes).toEqual([
      'phone, Band 6 or Band 5 and 2 Band 5',
    ]);
    expect(inMethods(only!.steps[0]!, only!)).toBe(
      'Talk (phone, 45 minutes of any of Band 6 and Band 5, the first of these with somebody free together with 2 band 5, begun when all are free at once)',
    );
  });

  it('needs somebody in one of these roles, not in all', () => {
    const none = (said: string) =>
      team(`{talk: {contact: phone, takes: 45 min, with: {any_of: [${said}]}}}`, ', band_4: {wte: 0}');
    expect(load(none('band_4, band_6, band_5')).problems).toEqual([]);
    expect(
      load(
        small({
          teams:
            '{team: {staff: {a: {wte: 0}, b: {wte: 0}}, steps: {talk: {contact: phone, takes: 1 hour, with: {any_of: [a, b]}}}}}',
        }),
      ).problems.map(({ code }) => code),
    ).toEqual(['nobody-to-do-it', 'nobody-to-do-it']);
  });

  it('stands so on the map and in the methods text', () => {
    const [only] = good(talk(`${MIX}, takes_by: {band_5: 60 min}`)).teams;
    const scenario = good(talk(MIX));
    expect(sketchOf(scenario).boxes.find(({ id }) => id === 'team/talk')!.notes).toEqual([
      'phone, Band 6 or Band 5',
    ]);
    expect(inMethods(only!.steps[0]!, only!)).toBe(
      'Talk (phone, 45 minutes (60 of Band 5) of any of Band 6 and Band 5, the first of these with somebody free)',
    );
  });
});
