import { expect, test } from 'vitest';
import { OUTCOMES as LOGGED } from '../../src/event-log/kinds.ts';
import { DISCHARGE_OUTCOMES, OUTCOMES } from '../../src/scenario/index.ts';

test('every outcome that a scenario can name is one that the log can tell, and only the two of going on are not named', () => {
  const goingOn = ['passed_on', 'handed_over'];
  expect([...OUTCOMES].sort()).toEqual(LOGGED.filter((outcome) => !goingOn.includes(outcome)).sort());
  expect(OUTCOMES).toEqual(expect.arrayContaining([...DISCHARGE_OUTCOMES]));
});
