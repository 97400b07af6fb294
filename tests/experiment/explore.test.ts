import { describe, expect, it } from 'vitest';
import type { PointAnswer, PointTask } from '../../src/experiment/designs/point.ts';
import {
  differencesOf,
  explorationDesign,
  exploredRow,
  fillRanges,
  runDesign,
  uniformFor,
} from '../../src/experiment/index.ts';
import { oneReplication, windowOf } from '../../src/experiment/one-replication.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { directoryOf } from '../../src/model/index.ts';
import { inputsOf } from '../../src/scenario/index.ts';
import { good, small } from '../scenario/loading.ts';

const ROWS = ['people_helped', 'never_helped'];

function queue(takes = '60 min') {
  return good(
    small({
      time: '{run: 12 weeks}',
      sources: '{gp: {rate: {about: 20 per week, from: 10 per week, to: 30 per week}}}',
      people: '{patience: {exponential: {about: 6 weeks, from: 3 weeks, to: 9 weeks}}}',
      teams: `{team: {staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: ${takes}}}}}`,
    }),
    ['replications=5', 'seed=explore'],
  );
}

const same = (scenario: ReturnType<typeof queue>) => scenario;

describe('a design', () => {
  it('gives at each point what a run with these figures gives, for the same people at every point', async () => {
    const systems = [queue()];
    const exploration = fillRanges(inputsOf(systems).inputs, 3, 'explore');
    const design = explorationDesign(systems, exploration, ROWS, 2, same);
    const { values } = await runDesign(design, { kernel: 'calendar' });
    const [there] = design.systemsAt(2);
    const { cells } = layoutOf(directoryOf(there), windowOf(there));
    const place = cells.findIndex(
      ({ measure, team, group }) => measure.name === ROWS[0] && team + group === '',
    );
    for (const replication of [0, 1]) {
      const { systems: measured } = oneReplication({
        scenarios: [there],
        seed: 'explore',
        replication,
        kernel: 'calendar',
        people: false,
      });
      expect(values[0][0][2][replication]).toBe(measured[0].values[place]);
    }
  });

  it('gives the same whoever runs it and however far an earlier run has come', async () => {
    const systems = [queue()];
    const exploration = fillRanges(inputsOf(systems).inputs, 4, 'explore');
    const design = explorationDesign(systems, exploration, ROWS, 2, same);
    const kept = new Map<string, PointAnswer>();
    const idOf = ({ systems }: PointTask) => JSON.stringify(systems);
    const store = {
      read: async (task: PointTask) => kept.get(idOf(task)) ?? null,
      keep: async (task: PointTask, answer: PointAnswer) => void kept.set(idOf(task), answer),
    };
    const first = await runDesign(design, { kernel: 'calendar', store });
    kept.delete([...kept.keys()][1]);
    let ran = 0;
    const { onePoint } = await import('../../src/experiment/designs/point.ts');
    const again = await runDesign(design, {
      kernel: 'simjs',
      store,
      elsewhere: {
        most: 3,
        run: async (task) => {
          ran++;
          return onePoint(task);
        },
      },
    });
    expect(ran).toBe(1);
    expect(again.values).toEqual(first.values);
  });

  it('goes on with the points of a shorter one', () => {
    const { inputs } = inputsOf([queue()]);
    expect(fillRanges(inputs, 16, 'explore').points.slice(0, 8)).toEqual(
      fillRanges(inputs, 8, 'explore').points,
    );
  });
});

describe('what an exploration says', () => {
  it('of a plane is its variance on paper, and the part of each input', () => {
    // Two uniform inputs: variance of 3a + b is (9 + 1)/12; chance that all points share, and chance of each.
    const exploration = fillRanges(
      inputsOf([
        good(
          small({
            sources: '{gp: {rate: {about: 15 per week, from: 10 per week, to: 20 per week, law: uniform}}}',
            people: '{declines_offer: {about: 0.5, from: 0, to: 1, law: uniform}}',
          }),
        ),
      ]).inputs,
      256,
      'plane',
    );
    const order = exploration.inputs.map(({ path }) => path);
    const uniform = uniformFor('plane', 'chance');
    const shared = [uniform(), uniform(), uniform()];
    const values = exploration.points.map((point) => {
      const rate = (point[order.indexOf('sources.gp.rate')] - 10) / 10;
      const declines = point[order.indexOf('people.declines_offer')];
      return Float64Array.from(shared, (each) => 3 * rate + declines + each + uniform() - 0.5);
    });
    const explored = exploredRow(exploration, values, uniform)!;
    expect(explored.notKnown ** 2).toBeCloseTo(10 / 12, 1);
    const share = (path: string) => explored.decides[order.indexOf(path)];
    expect(Math.abs(share('sources.gp.rate') - 0.9)).toBeLessThan(0.05);
    expect(Math.abs(share('people.declines_offer') - 0.1)).toBeLessThan(0.05);
    expect(explored.keeps.share).toBe(1);
  });

  it('of a difference is how often its sign holds', async () => {
    const systems = [queue('120 min'), queue('60 min')];
    const exploration = fillRanges(inputsOf(systems).inputs, 8, 'explore');
    const design = explorationDesign(systems, exploration, ROWS, 3, same);
    const { values } = await runDesign(design, { kernel: 'calendar' });
    const helped = exploredRow(exploration, differencesOf(values[0][0], values[1][0]), uniformFor('x', 'y'))!;
    expect(helped.mean).toBeGreaterThan(0);
    expect(helped.keeps).toMatchObject({ sign: 1, share: 1 });
    // Eight of eight: with a share below 0.05^(1/8) that would be seen less than once in twenty.
    expect(helped.keeps.low).toBeLessThanOrEqual(0.05 ** (1 / 8));
    expect(helped.points).toBe(8);
  });

  it('leaves out points at which there was nothing to measure, and says nothing where there are none', () => {
    const exploration = fillRanges(inputsOf([queue()]).inputs, 4, 'nothing');
    const rows = [
      [1, 2],
      [Number.NaN, 1],
      [2, 3],
      [4, 5],
    ].map((row) => Float64Array.from(row));
    expect(exploredRow(exploration, rows, uniformFor('a', 'b'))!.points).toBe(3);
    expect(
      exploredRow(
        exploration,
        rows.map((row) => row.fill(Number.NaN)),
        uniformFor('a', 'b'),
      ),
    ).toBeNull();
  });
});
