import { describe, expect, it } from 'vitest';
import { LikeFault, likeOf } from '../../../src/report/journeys/like.ts';

const COLUMNS = [
  'person',
  'kind',
  'wait_to_first_contact_days',
  'wait_to_help_days',
  'bounces',
  'outcome',
  'helped',
];
const ADA = ['1', 'psychosis', '12.5', '', '3', 'gave_up_waiting', '0'];
const BEN = ['2', 'common_problems', '3', '40', '0', 'helped', '1'];
const CAI = ['3', 'common_problems', '', '', '1', '', '0'];

/** Who is meant, of the three. */
const meant = (text: string) =>
  [ADA, BEN, CAI].filter(likeOf(text, COLUMNS)).map(([person]) => ['', 'Ada', 'Ben', 'Cai'][Number(person)]);

function faultOf(text: string): string {
  try {
    likeOf(text, COLUMNS);
  } catch (error) {
    if (error instanceof LikeFault) return `${error.at}: ${error.message}`;
    throw error;
  }
  return 'none';
}

describe('a condition on people', () => {
  it.each([
    ['bounced >= 3', ['Ada']],
    ['bounces < 3', ['Ben', 'Cai']],
    ['outcome == gave_up_waiting', ['Ada']],
    ["outcome == 'helped'", ['Ben']],
    ['kind in (psychosis, mostly_social)', ['Ada']],
    ['kind not in (psychosis, mostly_social)', ['Ben', 'Cai']],
    ["outcome in ('helped', never)", ['Ben', 'Cai']],
    ['bounces in (0, 1)', ['Ben', 'Cai']],
    ['kind != psychosis and bounces == 1', ['Cai']],
    ['bounces > 2 or helped', ['Ada', 'Ben']],
    ['not (bounces > 2 or helped)', ['Cai']],
    ['not helped and wait > 1 week', ['Ada']],
    ['bounces == 0 or bounces == 3 and outcome == helped', ['Ben']],
  ])('%s finds %s', (text, people) => {
    expect(meant(text)).toEqual(people);
  });

  it('takes what has not happened for neither early nor late, but finds it as never', () => {
    expect(meant('wait_to_help > 0 or wait_to_help <= 0')).toEqual(['Ben']);
    expect(meant('wait_to_help == never')).toEqual(['Ada', 'Cai']);
    expect(meant('outcome != never')).toEqual(['Ada', 'Ben']);
  });

  it('counts days and weeks', () => {
    expect(meant('wait <= 3 days')).toEqual(['Ben']);
    expect(meant('wait < 2 weeks and wait >= 1 week')).toEqual(['Ada']);
    expect(meant('wait > 72 hours')).toEqual(['Ada']);
  });

  it.each([
    ['', '0: the condition ends where a name or a number is expected'],
    ['bounced => 3', '8: `=` means nothing in a condition'],
    ['bouncd > 3', '0: people have no column `bouncd`'],
    ['bounces', 'none'],
    ['bounces >', '9: the condition ends where a name or a number is expected'],
    ['bounces > many', '10: `many` is not a number'],
    ['(bounces > 1', '12: the condition ends where `)` is expected'],
    ['bounces > 1 bounces', '12: `bounces` is not expected here'],
    ['kind in psychosis', '8: `psychosis` stands where `(` is expected'],
    ['bounces 3', '8: `3` is not expected here'],
    ['bounces > 1; process', '11: `;` means nothing in a condition'],
    ['wait > 3 wks', '9: `wks` is not a unit of time'],
    ['3 < bounces', '0: a column is expected here'],
    ['bounces > bounces + 1', '18: a column is compared with a number or a word'],
    ['waiting(team) > 1', '0: a column is expected here'],
  ])('%j is told: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('is read, never run: nothing of JavaScript can be reached', () => {
    for (const text of ['constructor == 1', '__proto__ == 1', 'toString', 'process.exit()', '`x`'])
      expect(faultOf(text)).not.toBe('none');
  });

  it('is told to be too deep before it can exhaust anything', () => {
    expect(faultOf(`${'('.repeat(900)}bounces${')'.repeat(900)}`)).toContain('too deep');
    expect(faultOf(`${'not '.repeat(400)}bounces`)).toContain('too deep');
    expect(faultOf(`${'not '.repeat(5000)}bounces`)).toContain('longer than');
  });
});
