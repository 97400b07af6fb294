import fc from 'fast-check';
import { LogBlock } from '../../src/logs/block.ts';
import { FoundNames } from '../../src/logs/found-names.ts';
import type { Log } from './laws.ts';

/**
 * Random logs such as services have them: people with several referrals open at once, with numbers of referrals or without,
 * rows entered for a referral that has ended, arrivals that nobody wrote down, endings written twice, much at one instant,
 * people who were known before the log begins.
 */

const HOUR = 60;
const TEAMS = ['north', 'south', 'west'] as const;
const STEPS = ['triage', 'talk'] as const;
const OUTCOMES = [
  'helped',
  'not_helped',
  'partly_helped with a plan',
  'discharged_after_missed_contacts',
] as const;

const happening = fc.record({
  /** Since the one before; mostly none, so that much happens at one instant. */
  hours: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(60)),
  person: fc.nat(5),
  team: fc.constantFrom(...TEAMS),
  step: fc.constantFrom(...STEPS),
  what: fc.constantFrom(
    'referred by gp',
    'referred by gp',
    'referred by a team',
    'waited_for',
    'waited_for',
    'contacted',
    'contacted',
    'contacted',
    'missed',
    'passed_on',
    'handed_over',
    'discharged',
    'returned',
    'advised',
    'signposted',
    'left',
    'worsened',
    'accepted',
  ),
  /** Which of the person's referrals so far, where the log says: late for one that has ended. */
  referral: fc.nat(3),
  purpose: fc.constantFrom('sorting', 'understanding', 'care'),
  outcome: fc.constantFrom(...OUTCOMES),
  minutes: fc.nat(90),
});

export const serviceLogs = fc.record({
  saysReferrals: fc.boolean(),
  saysSources: fc.boolean(),
  /** Of the first people, how many were there when the log began. */
  known: fc.nat(2),
  happenings: fc.array(happening, { minLength: 30, maxLength: 120 }),
});
export type ServiceLog = typeof serviceLogs extends fc.Arbitrary<infer T> ? T : never;

/** As it is read; and its length in minutes. */
export function readLog({ saysReferrals, saysSources, known, happenings }: ServiceLog): {
  log: Log;
  end: number;
} {
  const names = new FoundNames();
  const block = new LogBlock(names, undefined, saysSources);
  const had = new Map<number, number>();
  const add = (minute: number, said: Readonly<Record<string, string>>) =>
    block.add(minute, (column) => said[column] ?? '');
  const refer = (person: number) => had.set(person, (had.get(person) ?? 0) + 1).get(person)!;
  const nameOf = (person: number, referral: number) => (saysReferrals ? `${person}-${referral}` : '');
  for (let person = 0; person < known; person++) {
    for (const team of TEAMS.slice(0, person + 1)) {
      const of = { person: `${person}`, team, step: 'talk', referral: nameOf(person, refer(person)) };
      add(0, { ...of, event: 'was_here', source: saysSources ? 'gp' : '', minutes: '4000' });
      if (team === 'south')
        add(0, { ...of, event: 'had_contacts', detail: 'assessed', count: '1', minutes: '500' });
    }
  }
  let minute = 0;
  for (const { hours, person, team, step, what, referral, purpose, outcome, minutes } of happenings) {
    minute += hours * HOUR;
    const of = { person: `${person}`, team };
    if (what.startsWith('referred')) {
      const source = saysSources && what === 'referred by gp' ? 'gp' : '';
      add(minute, { ...of, event: 'referred', source, referral: nameOf(person, refer(person)) });
      continue;
    }
    const next = TEAMS[(TEAMS.indexOf(team) + 1) % TEAMS.length]!;
    const detail =
      what === 'contacted' || what === 'missed'
        ? purpose
        : what === 'passed_on'
          ? `to ${next}`
          : what === 'handed_over'
            ? `warm to ${next}`
            : what === 'discharged'
              ? outcome
              : what === 'left'
                ? 'gave_up_waiting'
                : '';
    const isWork = what === 'contacted' || what === 'missed';
    add(minute, {
      ...of,
      event: what,
      step: isWork || what === 'waited_for' ? step : '',
      referral: nameOf(person, Math.max(1, (had.get(person) ?? 0) - referral)),
      detail,
      minutes: isWork ? `${minutes}` : '',
    });
  }
  const directory = names.directory('2025-01-06T00:00');
  return { log: { directory, events: block.events }, end: minute + HOUR };
}
