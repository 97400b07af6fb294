import { expect, it } from 'vitest';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { byNeed, needsTable, shareOf } from './by-need.ts';
import { type Funnel, funnelOf, STAGES, type Stage, sharesTable } from './funnel.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';
import { BY_THRESHOLD, GAP } from './the-gap.ts';

const [ENTERED, ONCE, COMPLETED, NOT_FOR_IT] = STAGES;

const PUBLISHED: Partial<Record<Stage, string>> = {
  [ENTERED]: '69 of 100 (1.22 of 1.76 million, NHS Talking Therapies 2022/23)',
  [ONCE]: '44.9 of those assessed (NHS Talking Therapies 2022/23)',
  [COMPLETED]: '37 to 38 (NHS Talking Therapies 2021/22, Nuffield Trust 2023/24)',
};

const study = studyOf({
  page: 'docs/systems/talking-therapies.md',
  systems: [
    { file: 'talking-therapies', called: 'enough staff' },
    { file: 'talking-therapies-short', called: 'short of staff' },
  ],
  replications: 10,
  people: true,
  tables: {
    funnel: (study) =>
      sharesTable(
        STAGES,
        [stages(study, 0), stages(study, 1)],
        ['enough staff', 'short of staff'],
        PUBLISHED,
      ),
    next: (study) =>
      sharesTable(places(study), [funnelsOf(study)[0]!.map(({ next }) => next)], ['of those turned away']),
    'by-need': (study) => needsTable(study, 0, BY_THRESHOLD),
  },
});

const known = new WeakMap<SystemStudy, readonly (readonly Funnel[])[]>();

/** By system and replication. */
function funnelsOf(of: SystemStudy): readonly (readonly Funnel[])[] {
  const found =
    known.get(of) ??
    of.result.systems.map(({ scenario }) =>
      // The log is that of the first replication, so other seeds stand for other replications.
      ['a', 'b', 'c']
        .slice(0, of.study.replications)
        .map((seed) => funnelOf({ ...scenario, seed }, 'talking_therapies')),
    );
  known.set(of, found);
  return found;
}

const stages = (of: SystemStudy, system: number) => funnelsOf(of)[system]!.map((each) => each.stages);
const places = ({ result }: SystemStudy) => [
  'nowhere',
  ...result.systems[0]!.scenario.teams.map(({ title }) => title),
];
const shares = (system: number, stage: Stage) => stages(study, system).map((each) => each.get(stage)!);
const share = (system: number, stage: Stage) => interval(shares(system, stage));

claims('talking therapies in steps', () => {
  it('enter about as many as published, and nearly everybody waits less than six weeks', () => {
    expect(Math.abs(share(0, ENTERED).mean - 0.69)).toBeLessThan(0.05);
    expect(study.cell(0, 'wait_on_list_p90', 'talking_therapies').estimate.high).toBeLessThan(42);
  });

  it('meet about as many once only as published, and as many twice or more', () => {
    expect(Math.abs(share(0, ONCE).mean - 0.449)).toBeLessThan(0.05);
    expect(Math.abs(share(0, COMPLETED).mean - 0.375)).toBeLessThan(0.04);
  });

  it('turn away fewer than one in three of those referred', () => {
    expect(share(0, NOT_FOR_IT).high).toBeLessThan(1 / 3);
  });

  it('turn most people away who are too complex, and two in three of those turned away go nowhere', () => {
    const turnedAway = shareOf(byNeed(study, 0, BY_THRESHOLD), GAP, 'turned away');
    expect(interval(turnedAway).low).toBeGreaterThan(0.6);
    const nowhere = interval(funnelsOf(study)[0]!.map(({ next }) => next.get('nowhere')!));
    expect(nowhere.low).toBeGreaterThan(0.6);
    expect(nowhere.high).toBeLessThan(0.8);
  });
});

claims('talking therapies that are short of staff', () => {
  it('lose people before they enter, not after: a third fewer are met at all', () => {
    expect(pairedInterval(shares(0, ENTERED), shares(1, ENTERED)).high).toBeLessThan(-0.2);
    study.more('wait_on_list_mean', 'talking_therapies');
    study.more('left_gave_up_waiting');
  });

  it('have two lists for one: the low step is at its limit while the high step has time to spare', () => {
    const [low, high] = ['talking_therapies.wellbeing_practitioner', 'talking_therapies.therapist'];
    study.moreIn(1, 'utilisation', low, high);
    expect(study.cell(1, 'utilisation', high).estimate.high).toBeLessThan(0.9);
  });
});
