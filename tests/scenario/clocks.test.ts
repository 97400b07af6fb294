import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/model/index.ts';
import { good, onlyProblem, small } from './loading.ts';

const PEOPLE = '{needs: {severity: 5, risk: 2}, kinds: {common: {share: 0.5}, rare: {share: 0.5}}}';
const TEAMS =
  '{team: {staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}, more: {contact: phone, with: worker, takes: 45 min}}}}';
const clocks = (text: string) => small({ people: PEOPLE, teams: TEAMS, clocks: `{mine: ${text}}` });

describe('a clock', () => {
  it('counts days from the referral, against the standard of the scenario, for everyone', () => {
    expect(good(clocks('{to: second_contact}')).clocks).toEqual([
      {
        name: 'mine',
        title: 'Mine',
        from: { at: 'referral', of: '' },
        to: { at: 'second_contact', of: '' },
        closedDays: null,
        pauses: [],
        standard: 28 * 1440,
        only: {},
      },
    ]);
  });

  it('may say all of it otherwise, and is in the directory in numbers', () => {
    const text = `{title: To more, from: list of team.talk, to: step team.more, counts: working_days,
      standard: 20 working days, pauses: [after_missed_contact, list of team.more], only: {urgency: [urgent, emergency], kind: rare, referred_by: gp}}`;
    const scenario = good(clocks(text));
    expect(scenario.clocks[0]).toMatchObject({ title: 'To more', standard: 20 * 1440 });
    // Good Friday and Easter Monday 2025, early May …; New Year's Day was before the start on 6 January.
    expect(scenario.clocks[0]!.closedDays!.slice(0, 3)).toEqual([102, 105, 119]);
    expect(directoryOf(scenario).clocks[0]).toMatchObject({
      from: { at: 'list_of', of: 0 },
      to: { at: 'step', of: 1 },
      pausesAfterMissed: true,
      pausesOnLists: [1],
      urgencies: [1, 2],
      sources: [0],
      classes: [1],
    });
  });

  it.each([
    ['{to: »secnd_contact}', 'wrong-word'],
    ['{to: »step talk}', 'wrong-word'],
    ['{to: »step team.tlk}', 'unknown-name'],
    ['{to: »list of tem.talk}', 'unknown-name'],
    ['{to: »referral to tem}', 'unknown-name'],
    ['{to: »referral}', 'out-of-range'],
    ['{from: assessment, to: »assessment}', 'out-of-range'],
    ['{from: »ending, to: first_contact}', 'out-of-range'],
    ['{to: ending, »count: days}', 'unknown-key'],
    ['{to: ending, counts: »hours}', 'wrong-word'],
    ['{to: ending, pauses: [»weekends]}', 'wrong-word'],
    ['{to: ending, pauses: [»list of team.tlk]}', 'unknown-name'],
    ['{to: ending, standard: »18}', 'needs-unit'],
    ['{to: ending, standard: »20 working days}', 'wrong-unit'],
    ['{to: ending, counts: working_days, standard: »4 weeks}', 'wrong-unit'],
    ['{to: ending, only: {»colour: red}}', 'unknown-name'],
    ['{to: ending, only: {kind: »rar}}', 'unknown-name'],
    ['{to: ending, only: {urgency: [urgent, »emergncy]}}', 'unknown-name'],
  ])('%s: %s', (text, code) => {
    onlyProblem(clocks(text), code);
  });

  it('that counts working days needs its standard in them', () => {
    onlyProblem(small({ clocks: '{»mine: {to: ending, counts: working_days}}' }), 'missing-key');
  });

  it('says when it stops', () => {
    onlyProblem(small({ clocks: '{»mine: {from: referral}}' }), 'missing-key');
  });

  it('has a plain name', () => {
    onlyProblem(small({ clocks: '{»To help: {to: start_of_help}}' }), 'bad-name');
  });
});
