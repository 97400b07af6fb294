import { describe, expect, test } from 'vitest';
import { good, onlyProblem, small } from './loading.ts';

const PEOPLE = `
  needs: {severity: 5, risk: {gamma: {mean: 2, sd: 1}}}
  patience: {exponential: 10 weeks}
  attendance: {phone: 0.8, first_contact: 0.7}
  engagement: {after_bounce: 0.85 times, after_warm_handover: 1.1 times}
  while_waiting:
    worsens: {every: {exponential: 40 weeks}, then: {risk: +1.5, severity: 1}}
    recovers: {after: 80 weeks}
  returns: {after: {declined: 0.35, helped: 0.1}, delay: 10 weeks, through: gp}
  declines_offer: 0.1
  kinds:
    usual: {share: 0.75}
    other:
      share: 0.25
      title: The others
      needs: {risk: 8}
      patience: never
      attendance: {video: 0.5}
      engagement: {after_missed_contact: 0.9 times, after_bounce: 0.7 times}
      while_waiting: {recovers: never}
      returns: {after: {declined: 0.5}, delay: 1 week}
      stops_coming_after_missed: 0.2`;

describe('a kind says differently, key by key, what holds for everybody', () => {
  const [usual, other] = good(small({ people: PEOPLE })).people.kinds;
  const worsens = {
    every: { kind: 'exponential', mean: 403_200 },
    then: [
      { need: 1, by: 1.5 },
      { need: 0, by: 1 },
    ],
  };

  test('the usual kind', () => {
    expect(usual).toMatchObject({
      share: 0.75,
      needs: [
        { kind: 'fixed', value: 5 },
        { kind: 'gamma', mean: 2, sd: 1 },
      ],
      patience: { kind: 'exponential', mean: 100_800 },
      attendance: { phone: 0.8, video: 1, face_to_face: 1, group: 1, firstContact: 0.7 },
      engagement: { afterBounce: 0.85, afterMissedContact: 1 },
      whileWaiting: { worsens, recovers: { after: { kind: 'fixed', value: 806_400 } } },
      returns: { after: { declined: 0.35, helped: 0.1 }, delay: { value: 100_800 }, through: 'gp' },
      declinesOffer: 0.1,
      stopsAfterMissed: 0,
    });
  });
  test('the other kind', () => {
    expect(other).toMatchObject({
      title: 'The others',
      needs: [
        { kind: 'fixed', value: 5 },
        { kind: 'fixed', value: 8 },
      ],
      patience: null,
      attendance: { phone: 0.8, video: 0.5, firstContact: 0.7 },
      engagement: { afterBounce: 0.7, afterMissedContact: 0.9, afterWarmHandover: 1.1 },
      whileWaiting: { worsens, recovers: null },
      returns: { after: { declined: 0.5, helped: 0.1 }, delay: { value: 10_080 }, through: 'gp' },
      declinesOffer: 0.1,
      stopsAfterMissed: 0.2,
    });
  });
});

test('one number is the attendance of every channel', () => {
  expect(good(small({ people: '{attendance: 0.8}' })).people.kinds[0]!.attendance).toEqual({
    phone: 0.8,
    video: 0.8,
    face_to_face: 0.8,
    group: 0.8,
    firstContact: null,
  });
});

test('groups change attendance, patience and needs', () => {
  const people =
    '{needs: {severity: 5}, groups: {deprivation: {most: {share: 0.2, attendance: 0.88 times, patience: 0.9 times, needs: {severity: +0.5}}, others: {share: 0.8}}}}';
  expect(good(small({ people })).people.groups).toEqual([
    {
      name: 'deprivation',
      values: [
        { name: 'most', share: 0.2, attendance: 0.88, patience: 0.9, needs: [{ need: 0, by: 0.5 }] },
        { name: 'others', share: 0.8, attendance: 1, patience: 1, needs: [] },
      ],
    },
  ]);
});

describe('mistakes about people', () => {
  test.each([
    ['{»kinds: {a: {share: 0.5}, b: {share: 0.4}}}', 'shares-sum'],
    ['{groups: {»age: {young: {share: 0.5}, old: {share: 0.4}}}}', 'shares-sum'],
    [
      '{population: 9000, groups: {»age: {young: {share: 0.5, of_population: 0.2}, old: {share: 0.5, of_population: 0.7}}}}',
      'shares-sum',
    ],
    ['{population: »0}', 'out-of-range'],
    ['{population: »many}', 'wrong-type'],
    ['{kinds: {a: {share: 1}, b: {»share: 0}}}', 'nothing-happens'],
    ['{kinds: {a: {share: 1, needs: {»risk: 3}}}}', 'unknown-name'],
    ['{needs: {risk: 3}, while_waiting: {worsens: {every: 1 week, then: {»rsk: 1}}}}', 'unknown-name'],
    ['{needs: {risk: 3}, groups: {age: {old: {share: 1, needs: {»social: 1}}}}}', 'unknown-name'],
    ['{returns: {after: {»helpd: 0.2}, delay: 1 week}}', 'unknown-key'],
    ['{returns: {after: {helped: »1.2}, delay: 1 week}}', 'out-of-range'],
    ['{»returns: {after: {helped: 0.2}}}', 'missing-key'],
    ['{returns: {after: {helped: 0.2}, delay: 1 week, through: »gpp}}', 'unknown-name'],
    ['{patience: »forever}', 'wrong-type'],
    ['{needs: {»urgency: 3}}', 'bad-name'],
    ['{needs: {»waited: 3}}', 'bad-name'],
    ['{needs: {»Risk Level: 3}}', 'bad-name'],
    ['{needs: {»normal: 3}}', 'bad-name'],
    ['{kinds: {»and: {share: 1}}}', 'bad-name'],
    ['{needs: {age: 3}, groups: {»age: {old: {share: 1}}}}', 'name-clash'],
    ['»[1, 2]', 'wrong-type'],
    ['{»kinds: [a, b]}', 'wrong-type'],
    ['{attendance: »often}', 'wrong-type'],
    ['{while_waiting: {worsens: »sometimes}}', 'wrong-word'],
  ])('%s: %s', (people, code) => {
    // The value of a map or list is placed at its key.
    onlyProblem(
      people.startsWith('»')
        ? `»${small({ people: people.slice(1) })
            .split('\n')
            .sort((a) => (a.startsWith('people') ? -1 : 0))
            .join('\n')}`
        : small({ people }),
      code,
    );
  });
});
