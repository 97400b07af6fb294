import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/experiment.ts';
import type { SystemResult } from '../../src/experiment/results.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { countedVerdicts } from '../../src/workbench/counted.ts';
import { teamsPicture } from '../../src/workbench/map-picture.ts';
import { walkersAt } from '../../src/workbench/moving.ts';
import { bareTiles, tilesOf } from '../../src/workbench/tiles.ts';

/** A front team with too few nurses before a second team with time to spare. */
const TWO = `assumption: two teams
time: {warm_up: 8 weeks, run: 26 weeks}
replications: 2
sources: {gp: {rate: 30 per week, refers_to: front}}
people: {patience: {exponential: {mean: 20 weeks}}}
teams:
  behind:
    title: The team behind
    staff: {worker: {wte: 3}}
    steps: {help: {contact: face_to_face, with: worker, takes: 60 min, then: [{discharge: helped}]}}
  front:
    title: The front
    staff: {nurse: {wte: 0.8, title: Nurse}}
    steps: {talk: {contact: phone, with: nurse, title: First talk, takes: 90 min, then: [{refer_to: behind}]}}
`;
const scenarioOf = (text: string): Scenario => loadScenario('two.yaml', () => text).scenario!;

async function resultOf(scenario: Scenario): Promise<SystemResult> {
  const { systems } = await runExperiment([scenario], { workers: 1, kernel: 'calendar' });
  return systems[0]!;
}

describe('the teams as a room sees them', () => {
  it('stand in the order in which people come to them, whatever the order in which they are written', () => {
    expect(bareTiles(scenarioOf(TWO)).map(({ title }) => title)).toEqual(['The front', 'The team behind']);
  });

  it('say which limit holds the people on a list, in words of the scenario, and are quiet where nobody stands for long', async () => {
    const [front, behind] = tilesOf(await resultOf(scenarioOf(TWO)));
    expect(front!.bars[0]).toMatchObject({ title: 'Nurse', isFull: true });
    expect(front!.held).toHaveLength(1);
    expect(front!.held[0]).toMatchObject({ title: 'First talk' });
    expect(front!.held[0]!.days).toBeGreaterThan(7);
    expect(front!.held[0]!.by[0]).toMatch(/^Nurse: \d+\.\d % of their time\. Everybody who joins/);
    expect(behind!.held).toEqual([]);
    expect(behind!.bars.map(({ isFull }) => isFull)).toEqual([false]);
  });
});

describe('a picture of the teams', () => {
  const tile = (title: string, held: boolean, waiting: number, before: number) => ({
    ...{ name: 'a', title, weekly: 7.25, waiting, before },
    bars: [{ title: 'Nurse', full: 0.99, isFull: held, words: '99.0 % of their time' }],
    held: held ? [{ title: 'Talk', days: 9, people: 3, by: [] }] : [],
  });
  const picture = teamsPicture('A town, as changed', 'Week 3', [
    tile('Nurses <b>&', true, 12.4, 9.2),
    tile('Doctors', false, 3, Number.NaN),
  ]);
  it('says how many wait, how many more than before, and what is at its limit', () => {
    expect(picture).toContain('>12</text>');
    expect(picture).toContain('>waiting, ▲ 3 more</text>');
    expect(picture).toContain('>waiting</text>');
    expect(picture.match(/>at limit</g)).toHaveLength(1);
    expect(picture.match(/stroke="#1b1b1b" stroke-width="2"/g)).toHaveLength(1);
  });
  it('makes no markup of a name', () => {
    expect(picture).toContain('Nurses &lt;b&gt;&amp;');
  });
});

describe('people on the map', () => {
  const film = {
    people: [
      {
        person: 3,
        kind: 0,
        at: [
          { time: 100, box: '@source/gp' },
          { time: 200, box: 'front/waiting list' },
          { time: 90_000, box: 'front/ends/helped' },
        ],
      },
    ],
  };
  it('are nowhere before they come, on the way between boxes, and gone a while after they have left', () => {
    expect(walkersAt(film, 99)).toEqual([]);
    expect(walkersAt(film, 200)).toEqual([
      { person: 3, kind: 0, from: '@source/gp', to: 'front/waiting list', share: 0 },
    ]);
    expect(walkersAt(film, 80_000)[0]).toMatchObject({ to: 'front/waiting list', share: 1 });
    expect(walkersAt(film, 90_001)[0]).toMatchObject({ to: 'front/ends/helped' });
    expect(walkersAt(film, 100_000)).toEqual([]);
  });
});

describe('what an answer comes to in one line', () => {
  const rows = (...verdicts: string[]) =>
    verdicts.map((verdict) => ({ differences: [{ verdict }] })) as unknown as Parameters<
      typeof countedVerdicts
    >[0];
  it('counts what is better and worse first, and tells a small difference from none that matters', () => {
    expect(
      countedVerdicts(rows('differs little', 'better', 'not clear', 'no difference that matters', 'better')),
    ).toBe('▲ 2 better, ? 1 not clear, ≈ 1 differing little, = 1 without a difference that matters.');
  });
  it('says that there is none where too few runs give none', () => {
    expect(countedVerdicts(rows('no verdict', 'no verdict'))).toContain('no verdict');
  });
});
