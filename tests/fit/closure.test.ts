import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { directoryOf, oneReplication } from '../../src/experiment/index.ts';
import { windowOf } from '../../src/experiment/one-replication.ts';
import { fitLike, printFitted } from '../../src/fit/index.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { Streams } from '../../src/random/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { loadAgain } from '../../src/scenario/load-scenario.ts';
import { figuresAt, inputAt, inputsOf } from '../../src/scenario/ranges/inputs.ts';
import { interval, studentQuantile } from '../../src/stats/index.ts';
import { evidenceOf, rawOf } from './evidence-of.ts';

/** Scenarios of three kinds: a queue that people leave, a team whose meeting decides, one to one work with a caseload. */
const CLOSED = [
  { file: 'scenarios/textbook/erlang-a.yaml', set: ['time.warm_up=50 days', 'time.run=100 days'] },
  { file: 'scenarios/examples/weekly-mdt.yaml', set: ['time.warm_up=26 weeks', 'time.run=52 weeks'] },
  {
    file: 'scenarios/examples/group-or-one-to-one.yaml',
    set: ['time.warm_up=52 weeks', 'time.run=52 weeks'],
  },
] as const;
const ROWS = [
  'seen_within_4_weeks',
  'wait_to_first_contact_mean',
  'people_on_list',
  'left_gave_up_waiting',
  'contacts_missed',
];

const LONG = process.env.DOORWAYS_VERIFY === '1';
const POINTS = LONG ? 60 : 8;
const TRUE_RUNS = LONG ? 60 : 6;

function read(files: Readonly<Record<string, string>>, file: string, set: readonly string[]): Scenario {
  const { scenario, problems } = loadScenario(file, (path) => files[path] ?? readFileSync(path, 'utf8'), {
    set: [...set],
  });
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 1));
  return scenario;
}

/** The rows of one run, the warm-up left out. */
function rowsOf(scenario: Scenario, seed: string, replication: number): number[] {
  const { systems } = oneReplication({
    scenarios: [scenario],
    seed,
    replication,
    kernel: 'calendar',
    people: false,
  });
  const { cells } = layoutOf(directoryOf(scenario), windowOf(scenario));
  return ROWS.map((row) => {
    const at = cells.findIndex(({ measure, team, group }) => measure.name === row && team + group === '');
    if (at === -1) throw new Error(`no row ${row}`);
    return systems[0]!.values[at]!;
  });
}

it.each(CLOSED)(
  '$file: a log is made, fitted and run again, and the truth lies in the range that the fit gives',
  ({ file, set }) => {
    const truth = read({}, file, set);
    const fitted = fitLike(rawOf(truth), evidenceOf(truth, 0, 'the log'));
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const name = `${folder}fitted.yaml`;
    const again = read(
      { [name]: printFitted(fitted, file.slice(folder.length), 'events.csv', 'fitted') },
      name,
      set,
    );
    const { inputs } = inputsOf([again]);
    expect(inputs.length).toBeGreaterThan(2);
    const stream = new Streams('points', 0).stream('ranges');
    // One number of each twelfth of every range: a Latin hypercube (McKay, Beckman and Conover 1979).
    const points = Array.from({ length: POINTS }, (_, point) => {
      const values = inputs.map((input, i) =>
        inputAt(input, (((point * (2 * i + 1)) % POINTS) + stream.uniform(point, i)) / POINTS),
      );
      const drawn = loadAgain(again, { figures: figuresAt(again, 0, inputs, values) }).scenario!;
      return rowsOf(drawn, 'the fit', point);
    });
    const true_ = Array.from({ length: TRUE_RUNS }, (_, run) => rowsOf(truth, 'the truth', run));
    ROWS.forEach((row, i) => {
      const known = true_.map((each) => each[i]!).filter((value) => !Number.isNaN(value));
      if (known.length === 0) return;
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      // The range of all rows together, from the spread of the points, which is not-knowing and chance at once.
      const { mean: middle, high, n } = interval(points.map((each) => each[i]!));
      const spread = ((high - middle) / studentQuantile(0.975, n - 1)) * Math.sqrt(n);
      const half = studentQuantile(1 - 0.05 / (2 * ROWS.length), n - 1) * spread;
      expect([row, Math.abs(mean - middle) <= half, mean, middle, half]).toEqual([
        row,
        true,
        mean,
        middle,
        half,
      ]);
    });
  },
);
