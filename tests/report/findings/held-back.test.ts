import { describe, expect, test } from 'vitest';
import { asJson } from '../../../src/cli/as-json.ts';
import { runExperiment } from '../../../src/experiment/index.ts';
import { heldBack } from '../../../src/report/findings/held-back.ts';
import { trustOf } from '../../../src/report/findings/trust.ts';
import { limitsTable } from '../../../src/report/limits-table.ts';
import { loadScenario } from '../../../src/scenario/index.ts';

async function run(body: string, time = '{warm_up: 26 weeks, run: 26 weeks}') {
  const text = `assumption: made up\ntime: ${time}\nreplications: 2\n${body.trim()}\n`;
  const { scenario, problems } = loadScenario('town.yaml', () => text);
  if (scenario === null) throw new Error(JSON.stringify(problems));
  return runExperiment([scenario], { workers: 1, kernel: 'calendar' });
}

const PATIENT = 'people: {patience: {exponential: 5 weeks}}';

/** What holds people, and on which list. */
async function holding(body: string, time?: string) {
  const { systems } = await run(body, time);
  return heldBack(systems[0]!).map(({ by, lists }) => [
    by.kind,
    by.of,
    by.place,
    lists.map(({ list }) => list),
  ]);
}

/** A town whose 200 places on caseloads hold everything back, while staff have time to spare. */
const TOWN = `
${PATIENT}
sources: {gp: {rate: 24 per week}}
teams:
  core:
    staff:
      triage: {wte: 1}
      worker: {wte: 8, caseload: 25 per wte}
    steps:
      call: {contact: phone, with: triage, takes: 45 min}
      therapy:
        course: {contacts: 6, every: 3 weeks, with: worker, takes: 1 hour}
        holds: caseload
`;

describe('what holds people on a list for longer than a week', () => {
  test('a full caseload is named with its places and its line in the verdict, in the answer as JSON and in a table', async () => {
    const result = await run(TOWN);
    const words = expect.stringMatching(
      /^core\.worker has every caseload place held (9\d|100)\.\d % of the time \(places: (199|200) of 200\) \(town\.yaml:10\): people stand \d\d\.\d days on the list of core\.therapy$/,
    );
    const { verdict, reasons } = trustOf(result);
    expect(verdict).toBe('look here');
    expect(reasons).toContainEqual(words);
    const { systems } = asJson(result) as { systems: { limits: object[] }[] };
    expect(systems[0]!.limits).toEqual([
      {
        limit: 'caseload',
        of: 'core.worker',
        full: expect.any(Number),
        words: expect.stringMatching(/places: (199|200) of 200/),
        at: 'town.yaml:10',
        lists: [{ list: 'core.therapy', days: expect.any(Number), people: expect.any(Number) }],
      },
    ]);
    const rows = [...limitsTable(result).rows];
    expect(rows.map((row) => [row[1], row[4], row[5], row[7]])).toEqual([
      ['core.therapy', 'caseload', 'core.worker', 'town.yaml:10'],
    ]);
    // Little's law: people on the list are those who join it in a week, by the weeks that they stand there.
    expect(Number(rows[0]![2]) / Number(rows[0]![3])).toBeGreaterThan(24 / 7 / 1.2);
  });

  test('with twice the places nothing is named', async () => {
    expect(await holding(TOWN.replace('25 per wte', '50 per wte'))).toEqual([]);
  });

  test('staff without time, beds, a meeting, slots and a group are each named where people wait for them', async () => {
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 60 per week}}
teams: {t: {staff: {w: {wte: 1}}, steps: {see: {contact: phone, with: w, takes: 1 hour}}}}`),
    ).toEqual([['staff', 't.w', 'town.yaml:6', ['t.see']]]);
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 4 per week}}
teams:
  ward:
    places: {beds: 5}
    steps: {stay: {stay: beds, lasts: 3 weeks}}`),
    ).toEqual([['places', 'ward.beds', 'town.yaml:8', ['ward.stay']]]);
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 9 per week}}
teams:
  t:
    staff: {w: {wte: 1}}
    steps:
      mdt: {meeting: weekly tuesday 10:00, attended_by: {w: 1}, takes_up_to: 6 cases, minutes_per_case: 5 min}`),
    ).toEqual([['meeting', 't.mdt', 'town.yaml:10', ['t.mdt']]]);
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 9 per week}}
teams:
  t:
    diaries: {clinic: {slots: {monday: 6}}}
    steps: {see: {contact: phone, diary: clinic, takes: 20 min}}`),
    ).toEqual([['slots', 't', 'town.yaml:8', ['t.see']]]);
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 9 per week}}
teams:
  t:
    staff: {w: {wte: 1}}
    steps:
      talk: {contact: group, with: w, takes: 1 hour, starts_at: weekly monday 09:00, group: {of: 6, starts_with: 1}}`),
    ).toEqual([['group', 't.talk', 'town.yaml:10', ['t.talk']]]);
  });

  test('of several roles of which any one will do, none holds people while one has time', async () => {
    const two = (peers: number) => `
${PATIENT}
sources: {gp: {rate: 130 per week}}
teams:
  t:
    staff: {w: {wte: 1}, peer: {wte: ${peers}}}
    steps: {see: {contact: phone, with: {any_of: [w, peer]}, takes: 1 hour}}`;
    expect(await holding(two(4))).toEqual([]);
    expect(await holding(two(1))).toEqual([
      ['staff', 't.w', 'town.yaml:8', ['t.see']],
      ['staff', 't.peer', 'town.yaml:8', ['t.see']],
    ]);
  });

  test('a group that begins when enough people wait is always full, and named only where more wait than it takes', async () => {
    const group = (rate: string, does: string) => `
sources: {gp: {rate: ${rate}}}
people: {patience: {exponential: 30 weeks}}
teams:
  t:
    staff: {w: {wte: 3}}
    steps:
      talk: {${does}, group: {of: 8}}`;
    const course = 'course: {contacts: 4, every: 1 week, with: w, takes: 2 hours}';
    // A group every other month, full each time, and nobody is kept out.
    expect((await holding(group('1 per week', course))).map(([kind, of]) => [kind, of])).toEqual([
      ['rule', 't.talk'],
    ]);
    // Two groups come in a month, and one begins.
    const monthly = 'contact: group, with: w, takes: 2 hours, starts_at: every 4 weeks monday 09:00';
    expect((await holding(group('4 per week', monthly))).map(([kind, of]) => [kind, of])).toEqual([
      ['group', 't.talk'],
    ]);
  });

  test('where nothing is full, set times and the size at which a group begins are named', async () => {
    expect(
      await holding(`
${PATIENT}
sources: {gp: {rate: 3 per week}}
teams:
  t:
    staff: {w: {wte: 1}}
    steps: {see: {contact: phone, with: w, takes: 20 min, starts_at: every 2 weeks monday 09:00}}`),
    ).toEqual([['rule', 't.see', 'town.yaml:9', ['t.see']]]);
    expect(
      await holding(`
sources: {gp: {rate: 1 per week}}
teams:
  t:
    staff: {w: {wte: 1}}
    steps: {talk: {contact: group, with: w, takes: 1 hour, group: {of: 10, starts_with: 6}}}`),
    ).toEqual([['rule', 't.talk', 'town.yaml:8', ['t.talk']]]);
  });
});
