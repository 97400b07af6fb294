import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/experiment.ts';
import { rowsOf } from '../../src/experiment/rows.ts';
import { LANGUAGE, loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { restOf } from '../../src/scenario/levers/index.ts';
import { answerOf } from '../../src/workbench/answer.ts';
import { answerTo } from '../../src/workbench/answers.ts';
import { boardCommands, boardFiles, commandFor } from '../../src/workbench/board.ts';
import { withoutRange } from '../../src/workbench/doubt.ts';
import { type Asked, withAction } from '../../src/workbench/state.ts';
import { baseOf, overwritten, understood, type Written } from '../../src/workbench/systems.ts';
import { OTHER, TOWN } from './town.ts';

const WRITTEN: Written = {
  texts: { 'town.yaml': TOWN, 'other.yaml': OTHER },
  systems: ['town.yaml', 'other.yaml'],
};
const BASE = baseOf(WRITTEN);

const asked = (levers: Asked['levers'], more: Partial<Asked> = {}): Asked => ({
  start: 'town.yaml',
  levers,
  edits: {},
  ...more,
});

/** As the page does it: each system, replication by replication. */
function answerFrom(now: Scenario) {
  const counted = [BASE, now].map((scenario) =>
    Array.from({ length: BASE.replications }, (_, replication) =>
      answerTo({ ask: 'replication', scenario: { ...scenario, ledger: [] }, seed: BASE.seed, replication }),
    ),
  ) as unknown as Parameters<typeof answerOf>[2];
  return answerOf([BASE, now], rowsOf([BASE]), counted);
}

describe('what a room asks', () => {
  it('is the system with the levers laid upon it', () => {
    const { now, settings } = understood(WRITTEN, BASE, asked({ posts: 2, bar: 6, moved: 0.5 }));
    expect(settings).toEqual([
      'teams.town.staff.nurse.wte=2',
      'teams.town.steps.talk.then.0.if=severity >= 6',
      'teams.town.staff.clerk.wte=0.5',
      'teams.town.staff.nurse.wte=1.5',
    ]);
    expect(now!.teams[0]!.roles.map(({ posts }) => posts)).toEqual([1.5, 0.5]);
  });

  it('comes to the rows that the command prints for the same settings, to the last bit', async () => {
    const { now } = understood(WRITTEN, BASE, asked({ posts: 2 }));
    const read = (path: string) => WRITTEN.texts[path]!;
    const set = ['teams.town.staff.nurse.wte=2'];
    const [first, second] = [
      loadScenario('town.yaml', read).scenario!,
      loadScenario('town.yaml', read, { set }).scenario!,
    ];
    const result = await runExperiment([first, { ...second, name: 'town-2' }], {
      workers: 1,
      kernel: 'calendar',
    });
    expect(answerFrom(now!).rows).toEqual(result.rows);
  });

  it('has no verdict before every replication is in', () => {
    const { now } = understood(WRITTEN, BASE, asked({ posts: 3 }));
    const counted = [BASE, now!].map((scenario) => [
      answerTo({ ask: 'replication', scenario, seed: BASE.seed, replication: 0 }),
    ]) as unknown as Parameters<typeof answerOf>[2];
    const { rows, replications } = answerOf([BASE, now!], rowsOf([BASE]), counted);
    expect(replications).toBe(1);
    expect(rows.map(({ differences }) => differences[0]!.verdict)).toEqual(rows.map(() => 'no verdict'));
  });

  it('is a list of problems at their lines where its text is broken, and levers stay where they were', () => {
    const edits = { 'town.yaml': TOWN.replace('takes: 60 min', 'takes: sixty') };
    const { now, problems, levers } = understood(WRITTEN, BASE, asked({}, { edits }));
    expect(now).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', place: { file: 'town.yaml', line: 10 } });
    expect(levers.levers).toHaveLength(3);
  });

  it('is refused where its people would be others: a longer run cannot be compared with the base', () => {
    const edits = { 'town.yaml': TOWN.replace('run: 8 weeks', 'run: 9 weeks') };
    const { now, problems } = understood(WRITTEN, BASE, asked({}, { edits }));
    expect(now).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('cannot-compare');
  });
});

describe('a slider and its line', () => {
  it('know each other: what is moved stands at its line, with what is written there', () => {
    const { marks } = understood(WRITTEN, BASE, asked({ posts: 2, bar: 6 }));
    expect(marks.map(({ written, value }) => [written, value])).toEqual([
      ['1', '2'],
      ['severity >= 5', 'severity >= 6'],
    ]);
    for (const { line, column, written } of marks)
      expect(TOWN.split('\n')[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^${written}`));
  });

  it('move together: whoever writes over the words of a lever moves it, and leaves the others where they are', () => {
    const before = asked({ posts: 2, bar: 6 });
    const edits = { 'town.yaml': TOWN.replace('nurse: {wte: 1}', 'nurse: {wte: 2.5}') };
    expect(overwritten(WRITTEN, before, { ...before, edits })).toEqual(['posts']);
    const { now } = withAction(
      { undone: [], now: { asked: before, cards: [] }, done: [] },
      { do: 'edit', path: 'town.yaml', text: edits['town.yaml'], releases: ['posts'] },
    );
    expect(now.asked.levers).toEqual({ bar: 6 });
    const { levers } = understood(WRITTEN, BASE, now.asked);
    expect(levers.levers.map(restOf).slice(0, 1)).toEqual([2.5]);
  });

  it('stay apart where something else is written', () => {
    const before = asked({ posts: 2 });
    const edits = { 'town.yaml': `# a note\n${TOWN.replace('rate: 20', 'rate: 25')}` };
    expect(overwritten(WRITTEN, before, { ...before, edits })).toEqual([]);
  });
});

describe('a board that is saved', () => {
  it('is a scenario whose variants are the cards, which the command runs to the same numbers', async () => {
    const cards = [asked({ posts: 2 }), asked({ bar: 6 }, { start: 'other.yaml' })].map((each, index) => ({
      card: { id: index + 1, title: `Try ${index + 1}: "more" & less`, asked: each, isStruck: false },
      settings: understood(WRITTEN, BASE, each).settings,
    }));
    const files = boardFiles(WRITTEN, BASE, cards);
    expect(files.map(({ path }) => path)).toEqual(['board-town.yaml']);
    expect(files[0]!.text).toContain(`\nlanguage: ${LANGUAGE}\n`);
    expect(boardCommands(WRITTEN, cards)).toEqual([
      'npx doorways compare board-town.yaml',
      "npx doorways compare town.yaml other.yaml --set 2:'teams.town.steps.talk.then.0.if=severity >= 6'",
    ]);
    const texts: Record<string, string> = {
      ...WRITTEN.texts,
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
    };
    const { scenario, problems } = loadScenario('board-town.yaml', (path) => texts[path]!);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { variantsOf, loadAgain } = await import('../../src/scenario/index.ts');
    const [variant] = variantsOf(scenario!);
    expect(variant!.title).toBe('Try 1: "more" & less');
    const tried = loadAgain(scenario!, { variant: variant!.set }).scenario!;
    const result = await runExperiment([BASE, { ...tried, name: 'town-2' }], {
      workers: 1,
      kernel: 'calendar',
    });
    const { now } = understood(WRITTEN, BASE, asked({ posts: 2 }));
    expect(result.rows).toEqual(answerFrom(now!).rows);
  });

  it('leaves out what was struck out, and keeps texts that were changed by hand under names of their own', () => {
    const edits = { 'town.yaml': TOWN.replace('rate: 20', 'rate: 25') };
    const card = (id: number, isStruck: boolean) => ({
      card: { id, title: `card ${id}`, asked: asked({}, { edits, start: 'other.yaml' }), isStruck },
      settings: [],
    });
    const files = boardFiles(WRITTEN, BASE, [card(1, true), card(2, false)]);
    expect(files.map(({ path }) => path)).toEqual(['card-2-town.yaml', 'card-2-other.yaml']);
    expect(files[1]!.text).toContain('extends: card-2-town.yaml');
    expect(files[0]!.text).toContain('rate: 25');
    expect(boardCommands(WRITTEN, [card(1, true), card(2, false)])).toEqual([
      'npx doorways compare town.yaml card-2-other.yaml',
    ]);
  });

  it('says the command that gives the numbers of now', () => {
    const { settings } = understood(WRITTEN, BASE, asked({ bar: 6 }, { start: 'other.yaml' }));
    expect(commandFor('town.yaml', ['other.yaml', settings])).toBe(
      "npx doorways compare town.yaml other.yaml --set 2:'teams.town.steps.talk.then.0.if=severity >= 6'",
    );
  });
});

describe('stories and films of people', () => {
  it('follow the same person in both systems', () => {
    const { now } = understood(WRITTEN, BASE, asked({ posts: 2 }));
    const told = answerTo({ ask: 'people', scenarios: [BASE, now!], seed: BASE.seed, person: 3 });
    expect(told).toMatchObject({ people: [{ person: 3 }] });
    const [one] = told.people;
    expect(one!.told.stories).toHaveLength(2);
  });

  it('lead only over boxes that the map has', async () => {
    const { sketchOf } = await import('../../src/report/map/sketch-of.ts');
    const boxes = new Set(sketchOf(BASE).boxes.map(({ id }) => id));
    const { people } = answerTo({ ask: 'film', scenario: BASE, seed: BASE.seed, people: 20 }) as unknown as {
      people: { at: { box: string }[] }[];
    };
    expect(people).toHaveLength(20);
    const visited = new Set(people.flatMap(({ at }) => at.map(({ box }) => box)));
    expect([...visited].filter((box) => !boxes.has(box))).toEqual([]);
  });

  it('take everybody where fewer come than are asked for', () => {
    const film = answerTo({ ask: 'film', scenario: BASE, seed: BASE.seed, people: 100_000 });
    const told = answerTo({ ask: 'people', scenarios: [BASE, BASE], seed: BASE.seed, person: 1 });
    expect(film.people).toHaveLength(told.of);
  });

  it('lead from somebody on the map of a system with other people to the same person in the base', () => {
    // Twice as many come, so that whoever is number 40 here has another number there.
    const { now } = understood(
      WRITTEN,
      BASE,
      asked({}, { edits: { 'town.yaml': `${TOWN.replace('gp:', 'first: {rate: 10 per week}, gp:')}` } }),
    );
    const { people } = answerTo({
      ask: 'people',
      scenarios: [BASE, now!],
      seed: BASE.seed,
      person: 40,
      isOfNow: true,
    });
    const [one] = people;
    expect(one!.person).toBeLessThan(40);
    const own = one!.told.stories.map(({ lines }) => lines[0]!.date);
    expect(own[0]).toBe(own[1]);
  });
});

it('the flagship has at least eight levers of its own in each of its systems, and all of them can be moved', () => {
  const texts = Object.fromEntries(
    ['spa', 'no-wrong-door', 'spa-as-practised', 'spa-weekly-meeting', 'riverside'].map((name) => [
      `${name}.yaml`,
      readFileSync(`scenarios/${name}.yaml`, 'utf8'),
    ]),
  );
  const systems = ['spa.yaml', 'no-wrong-door.yaml', 'spa-as-practised.yaml', 'spa-weekly-meeting.yaml'];
  const written = { texts, systems };
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { workbench: string } };
  expect(scripts.workbench).toContain(systems.map((file) => ` scenarios/${file}`).join(''));
  const base = baseOf(written);
  const names = new Set<string>();
  for (const start of written.systems) {
    const rest = understood(written, base, { start, levers: {}, edits: {} });
    expect(rest.levers).toMatchObject({ proposed: false, missing: [] });
    expect(rest.levers.levers.length).toBeGreaterThanOrEqual(8);
    for (const { name } of rest.levers.levers) names.add(name);
    const ends = rest.levers.levers.map((lever) =>
      lever.kind === 'choice'
        ? lever.choices.map((_, index) => index)
        : [lever.kind === 'move' ? 0 : lever.from, lever.to],
    );
    // All at once to one end and the other, and every choice of those that have more.
    for (let end = 0; end < Math.max(...ends.map(({ length }) => length)); end++) {
      const levers = Object.fromEntries(
        rest.levers.levers.map(({ name }, index) => [
          name,
          ends[index]![Math.min(end, ends[index]!.length - 1)]!,
        ]),
      );
      const { now, problems } = understood(written, base, { start, levers, edits: {} });
      expect([now === null, problems.filter(({ severity }) => severity === 'error')]).toEqual([false, []]);
    }
  }
  // Who is believed, where referrals go, attempts, a threshold, posts from sorting to care, a meeting, practice, demand.
  const promised = [
    'believed',
    'goes_to',
    'missed',
    'threshold',
    'to_care',
    'meeting',
    'sent_back',
    'demand',
  ];
  expect(promised.filter((name) => !names.has(name))).toEqual([]);
});

it('doubt says how many figures are not known and stay as they are: those with a range are none of them', () => {
  const of = (town: string) => baseOf({ texts: { 'town.yaml': town }, systems: ['town.yaml'] });
  const known = of(
    TOWN.replace('rate: 20 per week', 'rate: {about: 20 per week, from: 15 per week, to: 25 per week}'),
  );
  expect(withoutRange([known])).toBe(withoutRange([BASE]) - 1);
  expect(withoutRange([BASE, BASE])).toBe(withoutRange([BASE]));
});
