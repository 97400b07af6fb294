import { describe, expect, it } from 'vitest';
import { good, onlyProblem, small } from './loading.ts';

const team = (more: string) =>
  small({
    teams: `{team: {staff: {worker: {wte: 2}, associate: {wte: 1}}, ${more} steps: {talk: {contact: phone, with: worker, takes: 45 min}, note: {desk: associate, takes: 5 min}}}, other: {staff: {helper: {wte: 1}, nobody: {wte: 0}}, steps: {listen: {contact: phone, with: helper, takes: 1 hour}}}}`,
    principles: '{referrals_go_to: best_fit}',
  });
const list = (text: string) => team(`waiting_list: ${text},`);
const teamOf = (text: string) => good(text, ['teams.other.staff={helper: {wte: 1}}']).teams[0]!;

describe('urgency that rises', () => {
  it('is written at every step, which may say it otherwise', () => {
    const said = list(
      '{urgency_rises: [{after: 4 weeks, to: urgent}, {after: 8 weeks, to: emergency}]}',
    ).replace('note: {', 'note: {urgency_rises: [], ');
    const [talk, note] = teamOf(said).steps;
    expect(talk!.urgencyRises).toEqual([
      { after: 40_320, to: 1 },
      { after: 80_640, to: 2 },
    ]);
    expect(note!.urgencyRises).toEqual([]);
  });

  it.each([
    ['{urgency_rises: [{after: »4, to: urgent}]}', 'needs-unit'],
    ['{urgency_rises: [{after: »0 weeks, to: urgent}]}', 'out-of-range'],
    ['{urgency_rises: [{after: 4 weeks, to: »routine}]}', 'wrong-word'],
    ['{urgency_rises: [{after: 4 weeks, »too: urgent, to: urgent}]}', 'unknown-key'],
    ['{urgency_rises: »4 weeks}', 'wrong-type'],
    ['{urgency_rises: [{after: 4 weeks, to: urgent}, {after: »3 weeks, to: emergency}]}', 'out-of-range'],
    ['{urgency_rises: [{after: 4 weeks, to: urgent}, {after: 5 weeks, to: »urgent}]}', 'out-of-range'],
    ['{urgency_rises: [{after: 4 weeks, to: emergency}, {after: 5 weeks, to: »urgent}]}', 'out-of-range'],
  ])('%s: %s', (text, code) => {
    onlyProblem(list(text).replace(', nobody: {wte: 0}', ''), code);
  });
});

describe('keeping in touch', () => {
  it('is by phone, for care, restarts patience, and begins after one interval', () => {
    expect(
      teamOf(list('{keeps_in_touch: {with: associate, every: 3 weeks, takes: 15 min}}')).keepsInTouch,
    ).toEqual({
      by: [{ team: 'team', role: 'associate' }],
      from: { kind: 'fixed', value: 30_240 },
      every: { kind: 'fixed', value: 30_240 },
      takes: { kind: 'fixed', value: 15 },
      channel: 'phone',
      attendance: null,
      spentOn: 'care',
      patience: null,
      helps: [],
    });
  });

  it('may be by a role of another team, with another effect', () => {
    const said = list(
      '{keeps_in_touch: {with: other.helper, from: 1 week, every: 3 weeks, takes: 15 min, channel: video, attendance: 0.9, spent_on: admin, patience: 1.5 times, helps: {severity: -0.1 per contact}}}',
    );
    expect(teamOf(said).keepsInTouch).toMatchObject({
      by: [{ team: 'other', role: 'helper' }],
      from: { value: 10_080 },
      channel: 'video',
      attendance: 0.9,
      spentOn: 'admin',
      patience: 1.5,
      helps: [{ need: 0, by: -0.1 }],
    });
  });

  it.each([
    ['»with: asociate', '', 'unknown-name'],
    ['with: »other.talker', '', 'unknown-name'],
    ['with: »othr.helper', '', 'unknown-name'],
    ['with: »other.nobody', '', 'nobody-to-do-it'],
    ['with: associate', ', patience: »longer', 'wrong-word'],
    ['with: associate', ', patience: »1.5', 'needs-unit'],
    ['with: associate', ', patience: »-1 times', 'out-of-range'],
    ['with: associate', ', channel: »letter', 'wrong-word'],
    ['with: associate', ', attendance: »1.2', 'out-of-range'],
    ['with: associate', ', helps: {»severty: -0.1 per contact}', 'unknown-name'],
    ['with: associate', ', helps: {severity: »-0.1}', 'needs-unit'],
    ['with: associate', ', »patiance: restarts', 'unknown-key'],
  ])('%s%s: %s', (who, more, code) => {
    const said = `{keeps_in_touch: {${who.replace('»with: ', 'with: »')}, every: 3 weeks, takes: 15 min${more}}}`;
    const text = list(said);
    onlyProblem(who.includes('nobody') ? text : text.replace(', nobody: {wte: 0}', ''), code);
  });

  it('needs to know how often', () => {
    const text = list('{»keeps_in_touch: {with: associate, takes: 15 min}}').replace(
      ', nobody: {wte: 0}',
      '',
    );
    onlyProblem(text, 'missing-key');
  });
});

describe('easy re-entry', () => {
  it('is for the helped, and trusts what was seen', () => {
    expect(teamOf(team('re_entry: {within: 26 weeks, to: note},')).reEntry).toEqual({
      within: 262_080,
      after: ['helped', 'partly_helped'],
      to: 'note',
      trusted: true,
    });
  });

  it('is a door: its step need not be named elsewhere', () => {
    const text = team('re_entry: {within: 26 weeks, to: note},').replace(
      'takes: 45 min}',
      'takes: 45 min, then: {discharge: helped}}',
    );
    expect(teamOf(text).reEntry!.to).toBe('note');
  });

  it.each([
    ['{within: »26, to: note}', 'needs-unit'],
    ['{within: »0 weeks, to: note}', 'out-of-range'],
    ['{within: 26 weeks, to: »nte}', 'unknown-name'],
    ['{within: 26 weeks, to: note, after: [»hlped]}', 'wrong-word'],
    ['{within: 26 weeks, to: note, trusted: »maybe}', 'wrong-type'],
    ['{within: 26 weeks, to: note, »from: helped}', 'unknown-key'],
  ])('%s: %s', (text, code) => {
    onlyProblem(team(`re_entry: ${text},`).replace(', nobody: {wte: 0}', ''), code);
  });
});

describe('coming back another way', () => {
  const people = (text: string) => small({ people: `{returns: {${text}}}` });

  it('lays what is other beside the share', () => {
    const text = people(
      'delay: 10 weeks, after: {helped: 0.1, gave_up_waiting: {share: 0.25, delay: 2 weeks, through: gp, to: team, as: urgent}}',
    );
    expect(good(text).people.kinds[0]!.returns).toEqual({
      after: { helped: 0.1, gave_up_waiting: 0.25 },
      ways: {
        gave_up_waiting: { delay: { kind: 'fixed', value: 20_160 }, through: 'gp', to: 'team', urgency: 1 },
      },
      delay: { kind: 'fixed', value: 100_800 },
      through: null,
    });
  });

  it('needs no general delay where each way has its own', () => {
    expect(
      good(people('after: {helped: {share: 0.1, delay: 2 weeks}}')).people.kinds[0]!.returns.after,
    ).toEqual({
      helped: 0.1,
    });
  });

  it.each([
    ['delay: 1 week, after: {helped: {share: »2}}', 'out-of-range'],
    ['delay: 1 week, after: {helped: {share: 0.5, through: »gpp}}', 'unknown-name'],
    ['delay: 1 week, after: {helped: {share: 0.5, to: »tem}}', 'unknown-name'],
    ['delay: 1 week, after: {helped: {share: 0.5, as: »urgnt}}', 'wrong-word'],
    ['delay: 1 week, after: {helped: {share: 0.5, delay: »2}}', 'needs-unit'],
    ['delay: 1 week, after: {helped: {share: 0.5, »door: team}}', 'unknown-key'],
  ])('%s: %s', (text, code) => {
    onlyProblem(people(text), code);
  });
});
