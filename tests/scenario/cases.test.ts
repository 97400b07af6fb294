import { describe, expect, it } from 'vitest';
import { inMethods } from '../../src/report/steps/index.ts';
import { good, load, loadWhole, onlyProblem, small } from './loading.ts';

const people =
  'people: {needs: {severity: 5, risk: 3}, kinds: {common: {share: 0.8}, psychosis: {share: 0.2}}, groups: {age: {young: {share: 0.4}, older: {share: 0.6}}}}';
const team = (steps: string) =>
  small({
    people: people.slice('people: '.length),
    teams: `{team: {staff: {band_6: {wte: 2}, band_5: {wte: 1}}, steps: ${steps}}}`,
  });
const talk = (said: string) =>
  team(`{talk: {contact: phone, with: {any_of: [band_6, band_5]}, takes: 45 min, ${said}}}`);
const casesIn = (said: string) => good(talk(`takes_by: {${said}}`)).teams[0]!.steps[0]!.by!.takes!;

describe('a figure that is other in some cases', () => {
  it('is that of a role, a kind, an urgency, a source, a value of a group, or a condition, in the order written', () => {
    expect(
      casesIn(
        'band_5: 60 min, psychosis: 90 min, urgent: 20 min, gp: 30 min, older: 50 min, contacts == 0: 75 min, has_returned: 15 min',
      ).map(({ role, text, value }) => [role ?? text, 'value' in value && value.value]),
    ).toEqual([
      ['band_5', 60],
      ['kind == psychosis', 90],
      ['urgency == urgent', 20],
      ['source == gp', 30],
      ['age == older', 50],
      ['contacts == 0', 75],
      ['has_returned', 15],
    ]);
  });

  it('may be random, and what it holds of is read as a condition of a rule is', () => {
    expect(casesIn('severity >= 6 and kind == psychosis: {exponential: 2 hours}')).toEqual([
      {
        if: {
          op: 'and',
          all: [
            {
              op: 'compare',
              by: '>=',
              left: { is: 'need', need: 0 },
              right: { is: 'number', value: 6 },
            },
            { op: 'is', what: 'kind', name: 'psychosis', negated: false },
          ],
        },
        text: 'severity >= 6 and kind == psychosis',
        value: { kind: 'exponential', mean: 120 },
      },
    ]);
  });

  it.each([
    ['»psychotic: 90 min', 'unknown-name'],
    ['»psychosis: [90 min]', 'wrong-type'],
    ['»kind == psychotic: 90 min', 'condition-name'],
    ['»severity >: 90 min', 'condition-syntax'],
    ['psychosis: »90', 'needs-unit'],
  ])('%s: %s', (said, code) => {
    onlyProblem(talk(`takes_by: {${said}}`), code);
  });

  it('is of one thing: a name that two have is asked about', () => {
    const both = small({
      people:
        '{kinds: {common: {share: 0.8}, young: {share: 0.2}}, groups: {age: {young: {share: 0.4}, older: {share: 0.6}}}}',
      teams:
        '{team: {staff: {band_6: {wte: 2}}, steps: {talk: {contact: phone, with: band_6, takes: 45 min, takes_by: {»young: 1 hour}}}}}',
    });
    onlyProblem(both, 'name-clash');
    expect(load(both.replace('»', '')).problems[0]!.hint).toBe('write `kind == young` or `age == young`');
  });

  it('may be writing up, the contacts of a course and the time between them, the length of a stay, a case of a meeting', () => {
    const [course, stay, meeting] = good(
      small({
        people: people.slice('people: '.length),
        teams: `{team: {staff: {nurse: {wte: 2}}, places: {beds: 3}, steps: {
          care: {course: {with: nurse, contacts: 6, contacts_by: {psychosis: 20}, every: 2 weeks, every_by: {urgent: 1 week}, takes: 1 hour, takes_by: {contacts == 0: 90 min}, writing_up: 15 min, writing_up_by: {psychosis: 30 min}}},
          ward: {stay: beds, lasts: 3 weeks, lasts_by: {psychosis: 6 weeks}},
          talk: {meeting: weekly tuesday 10:00, attended_by: {nurse: 1}, takes_up_to: 50 cases, minutes_per_case: 10 min, takes_by: {psychosis: 15 min}}
        }}}`,
      }),
    ).teams[0]!.steps;
    expect(Object.keys(course!.by!)).toEqual(['takes', 'writingUp', 'contacts', 'every']);
    expect(course!.by!.contacts![0]!.value).toEqual({ kind: 'fixed', value: 20 });
    expect(stay!.by!.lasts![0]!.value).toEqual({ kind: 'fixed', value: 6 * 7 * 24 * 60 });
    expect(meeting!.by!.takes![0]!.text).toBe('kind == psychosis');
  });

  it('stands in the methods text', () => {
    const of = (said: string) => {
      const [only] = good(talk(said)).teams;
      return inMethods(only!.steps[0]!, only!);
    };
    expect(of('takes_by: {band_5: 60 min, psychosis: 90 min}')).toBe(
      'Talk (phone, 45 minutes (60 of Band 5 and 90 if kind == psychosis) of any of Band 6 and Band 5, the first of these with somebody free)',
    );
  });

  it('counts as asking for a need', () => {
    const unread = (said: string) =>
      loadWhole(talk(said)).problems.filter(
        ({ code, message }) => code === 'no-effect' && /risk/.test(message),
      );
    expect(unread('then: {discharge: helped}')).toHaveLength(1);
    expect(unread('takes_by: {risk >= 5: 1 hour}')).toEqual([]);
  });
});
