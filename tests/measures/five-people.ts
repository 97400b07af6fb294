import { asked, discharged, type Event, left, met, returned } from './by-hand.ts';

export const back = (day: number, person: number): Event => [
  day,
  'will_return',
  { person, team: 'core', code: 0 },
];
const passedOn = (day: number, person: number): Event[] => [
  [day, 'passed_on', { person, team: 'front', step: 'call', outcome: 'passed_on', other: 1 }],
  [day, 'referred', { person, team: 'core', code: -1, other: 1 }],
];
export const handedOver = (day: number, person: number, how: 0 | 1 | 2): Event[] => [
  [day, 'handed_over', { person, team: 'front', step: 'call', code: how, other: 1 }],
  [day, 'referred', { person, team: 'core', code: -1, other: 1 }],
];

/** Five people: straight through; passed on cold; returned and back; handed over warm from a wrong door; signposted. */
export const FIVE: readonly Event[] = [
  asked(1, 0, 'common old'),
  met(2, 0),
  met(3, 0, 'support'),
  discharged(4, 0, 'helped', { other: 1, rule: 'enough' }),
  asked(1, 1, 'common young', { team: 'front' }),
  met(5, 1, 'call'),
  ...passedOn(6, 1),
  met(10, 1),
  met(12, 1, 'support'),
  discharged(20, 1, 'partly_helped'),
  asked(2, 2, 'rare old'),
  met(3, 2),
  returned(4, 2),
  back(4, 2),
  asked(50, 2, 'rare old'),
  returned(55, 2),
  asked(2, 3, 'rare young', { team: 'front' }),
  met(4, 3, 'call'),
  ...handedOver(4, 3, 2),
  met(9, 3, 'support'),
  left(15, 3, 'stopped_coming', { step: 'support' }),
  asked(3, 4, 'common old', { team: 'front' }),
  [5, 'signposted', { person: 4, team: 'front', step: 'call', outcome: 'signposted', other: -1 }],
];
