import { expect, it } from 'vitest';
import { EVENT_KINDS } from '../../src/event-log/kinds.ts';
import { Recorder } from '../../src/event-log/recorder.ts';

const PERSON = { number: 7, referral: 9, urgency: 1, team: 3 };

/** What a verb writes: the kind, and the numbers that are not those of a row about nothing. */
function written(record: (log: Recorder) => void): Record<string, number | string> {
  const found: Record<string, number | string> = {};
  const log = new Recorder(
    {
      take({ kind, ...numbers }) {
        found.kind = EVENT_KINDS[kind]!;
        for (const [name, number] of Object.entries(numbers))
          if (number !== -1 && number !== 0) found[name] = number;
      },
    },
    { now: 60 },
  );
  record(log);
  log.flush();
  expect(log.events).toBe(1);
  return found;
}

it('an event of a person has their number, referral, urgency and team, and the time that it is', () => {
  expect(written((log) => log.contacted(PERSON, 4, 5, 6, 2, 8, 45))).toEqual({
    kind: 'contacted',
    time: 60,
    person: 7,
    referral: 9,
    urgency: 1,
    team: 3,
    step: 4,
    role: 5,
    worker: 6,
    code: 2,
    other: 8,
    minutes: 45,
  });
});

it('an event of staff is nobody’s', () => {
  expect(written((log) => log.absent(3, 5, 6, 1, 450))).toEqual({
    kind: 'absent',
    time: 60,
    team: 3,
    role: 5,
    worker: 6,
    code: 1,
    minutes: 450,
  });
});

it('each kind of event has a verb, which writes that kind and no other', () => {
  const numbers = [2, 3, 4, 5, 6, 7] as const;
  for (const kind of EVENT_KINDS) {
    const verb = kind.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const about = [PERSON, ...numbers].slice(0, Recorder.prototype[verb as 'left'].length);
    expect(written((log) => (log[verb as 'left'] as (...args: unknown[]) => void)(...about)).kind).toBe(kind);
  }
});
