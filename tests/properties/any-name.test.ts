import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptEvents } from '../../src/event-log/kept-events.ts';
import { windowOf } from '../../src/experiment/one-replication.ts';
import { layoutOf, measure, newFold, peopleTable } from '../../src/measures/index.ts';
import { directoryOf, newKernel, runSystem, Streams } from '../../src/model/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { once } from '../../src/scenario/language/forms.ts';
import { read, systems } from './systems.ts';

/** One thing of each kind that has a name, as the drawn systems call it. */
const THINGS = {
  'a team': 'team0',
  'a role': 'worker',
  'a step': 'step0',
  'a diary': 'book',
  'a place': 'beds',
  'a source': 'gp',
  'a kind of person': 'common',
  'a need': 'severity',
  'a group': 'age',
  'a value of a group': 'young',
} as const;

/** The only name of those that every object has which a scenario may give: letters are small, and a letter is first. */
const ALLOWED = 'constructor';
const REFUSED = ['__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];

// People who are there at the start come from a file, which knows the drawn names.
const drawn = fc
  .sample(systems, { numRuns: process.env.DOORWAYS_VERIFY === '1' ? 12 : 3, seed: 20251128 })
  .map((system) => ({ ...system, start_with: undefined }))
  .filter((system) => read(system) !== null);

const renamed = (text: string, from: string, to: string) =>
  text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to);

/** Draws are found by what they are for, in words: so that people are the same, the words are those of before. */
class StreamsOfBefore extends Streams {
  private readonly before: (name: string) => string;
  constructor(seed: string, before: (name: string) => string) {
    super(seed, 0);
    this.before = before;
  }
  override stream(name: string) {
    return super.stream(this.before(name));
  }
}

/** Everything that happens and everything that is measured, with the names as they were before. */
function ranAs(scenario: Scenario, before: (text: string) => string): string {
  const log = new KeptEvents();
  runSystem(scenario, new StreamsOfBefore(scenario.seed, before), newKernel('calendar'), log);
  const [directory, window] = [directoryOf(scenario), windowOf(scenario)];
  const fold = newFold(directory, window);
  log.replay(fold);
  const { cells, series } = layoutOf(directory, window);
  const people = peopleTable(fold, window);
  const { values } = measure(fold, directory, window);
  const told = cells.map(({ measure: { name }, team, group }, index) => [name, team, group, values[index]]);
  return JSON.stringify([
    [...log],
    told.map((row) => row.map((each) => (typeof each === 'string' ? before(each) : String(each)))),
    series.map(({ name, team }) => [name, before(team)]),
    Object.values(people).map(String),
  ]);
}

/** Each system under its plain names, run once. */
const plainly = new Map(drawn.map((system) => [system, once(() => ranAs(read(system)!, (each) => each))]));

describe.each(Object.entries(THINGS))('%s may have any name that a scenario may give:', (_, thing) => {
  it('called `constructor` it does what it did under a plain name, event by event and number by number', () => {
    expect(drawn.length).toBeGreaterThan(2);
    for (const system of drawn) {
      const text = JSON.stringify(system);
      expect(text).toContain(thing);
      const { scenario, problems } = loadScenario('a.yaml', () => renamed(text, thing, ALLOWED));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const plain = plainly.get(system)!();
      expect(ranAs(scenario!, (each) => renamed(each, ALLOWED, thing)) === plain).toBe(true);
    }
  });

  it.each(REFUSED)('`%s` is refused where it is given', (name) => {
    const text = renamed(JSON.stringify(drawn[0]), thing, name);
    const { scenario, problems } = loadScenario('a.yaml', () => text);
    expect(scenario).toBeNull();
    expect(problems.map(({ message }) => message).join('\n')).toMatch(new RegExp(`plain word|\`${name}\``));
    expect(problems.filter(({ place }) => place.line === 0)).toEqual([]);
  });
});

it('all of them may have the same name at once, but where conditions and cases could not tell them apart', () => {
  let ran = 0;
  for (const system of drawn) {
    const things = Object.values(THINGS).filter((thing) => thing !== 'age');
    const text = things.reduce((all, thing) => renamed(all, thing, ALLOWED), JSON.stringify(system));
    const { scenario, problems } = loadScenario('a.yaml', () => text);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ code }) => code !== 'name-clash')).toEqual([]);
    if (scenario === null) continue;
    ran++;
    const log = new KeptEvents();
    runSystem(scenario, new Streams(scenario.seed, 0), newKernel('calendar'), log);
    expect([...log].length).toBeGreaterThan(100);
  }
  expect(ran).toBeGreaterThan(1);
});
