import { describe, expect, it } from 'vitest';
import { inputsOf, inputTitle, loadScenario } from '../../src/scenario/index.ts';
import { shipped } from '../shipped.ts';

const titlesOf = (file: string) => {
  const scenario = shipped(file);
  return new Map(inputsOf([scenario]).inputs.map(({ path }) => [path, inputTitle(scenario, path)]));
};

describe('a figure that is not known', () => {
  it('is called as its lever is, where somebody has given it one', () => {
    expect(titlesOf('scenarios/spa.yaml').get('sources.gp.rate')).toBe('Referrals from general practice');
  });

  it('is called by the team, the step and plain words where nobody has', () => {
    const titles = titlesOf('scenarios/spa.yaml');
    expect(titles.get('teams.access.steps.triage_call.takes')).toBe(
      'Single point of access, triage call: how long it takes',
    );
    expect(titles.get('people.patience.weibull.median')).toBe('How long people wait before they give up');
    expect(titles.get('people.returns.after.gave_up_waiting')).toBe(
      'How often people come back: gave up waiting',
    );
  });

  it('never shows a path to a room, and two figures never have one name', () => {
    for (const file of [
      'scenarios/spa.yaml',
      'scenarios/neighbourhood-mdt.yaml',
      'scenarios/living-well-hub.yaml',
    ]) {
      const titles = [...titlesOf(file).values()];
      expect(titles.filter((title) => /[._]/.test(title))).toEqual([]);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('keeps the words of the language where there are no plainer ones, and the title that a team gives itself', () => {
    const { scenario } = loadScenario(
      'town.yaml',
      () => `assumption: a town
time: {run: 8 weeks}
sources: {gp: {rate: 1 per week}}
teams:
  town:
    title: The Town Hall
    staff: {nurse: {wte: 1}}
    steps:
      talk: {contact: phone, with: nurse, takes: 60 min, missed: {attempts: 2, retry_after: {about: 7 days, from: 5 days, to: 9 days}, then: {discharge: discharged_after_missed_contacts}}, then: {discharge: helped}}
levers: {posts: {path: teams.town.staff.nurse.wte, from: 1, to: 2}}
`,
    );
    expect(inputTitle(scenario!, 'teams.town.steps.talk.missed.retry_after')).toBe(
      'The Town Hall, talk: missed, retry after',
    );
  });
});
