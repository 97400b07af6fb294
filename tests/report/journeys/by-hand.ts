import { directoryOf } from '../../../src/experiment/index.ts';
import { LogBlock } from '../../../src/logs/block.ts';
import { knownNames } from '../../../src/logs/names.ts';
import { type Journey, journeyOf, rollOf } from '../../../src/measures/index.ts';
import { scenarioOf } from '../../helpers.ts';

/** An access team, a core team and connectors; minute 0 is Monday 7 April 2025. */
export const TOWN = scenarioOf(`
title: Town
time: {start: 2025-04-07, run: 52 weeks}
replications: 5
people: {needs: {severity: 5}, groups: {age: {under_26: {share: 0.5}, over_25: {share: 0.5}}}}
sources:
  gp: {title: General practice, rate: 1 per week, refers_to: access}
  self: {title: People themselves, rate: 1 per week, refers_to: access}
teams:
  access:
    title: Access team
    staff: {clerk: {wte: 1}, nurse: {wte: 1}}
    steps:
      log: {desk: clerk, takes: 5 min}
      screen: {desk: clerk, takes: 5 min}
      call:
        title: Triage call
        contact: phone
        with: nurse
        takes: 30 min
        assesses: true
        then:
          - {if: severity >= 8, refer_to: core, informal: true, name: send them on}
          - {if: severity >= 4, refer_to: core}
          - {refer_to: connectors}
  core:
    title: Core community team
    staff: {worker: {wte: 1, caseload: 10 per wte}}
    steps:
      assessment: {contact: face_to_face, with: worker, takes: 60 min, assesses: true}
      support: {course: {contacts: 4, every: 1 week, with: worker, takes: 60 min}, holds: caseload}
  connectors:
    title: Community connectors (VCSE)
    staff: {connector: {wte: 1}}
    steps:
      hello: {contact: phone, with: connector, takes: 5 min}
      connecting: {course: {contacts: 2, every: 1 week, with: connector, takes: 60 min}}
`);

type Cells = Readonly<Record<string, string | number>>;

/** A day of the run (whole or not), what happened, and the other columns of the log: `team` goes on until another is named. */
export type Line = readonly [day: number, event: string, cells?: Cells];

const ROLES: Readonly<Record<string, string>> = {
  log: 'clerk',
  screen: 'clerk',
  call: 'nurse',
  assessment: 'worker',
  support: 'worker',
  hello: 'connector',
  connecting: 'connector',
};

/** The journey of the one person of a log written by hand. @param end day on which the run ends */
export function journey(lines: readonly Line[], end = 364): Journey {
  const directory = directoryOf(TOWN);
  const block = new LogBlock(knownNames(directory));
  let team = 'access';
  for (const [day, event, cells = {}] of lines) {
    team = String(cells.team ?? team);
    const step = String(cells.step ?? '');
    const row: Cells = {
      person: 1,
      event,
      kind: event === 'referred' ? 'person' : '',
      groups: event === 'referred' ? 'age=under_26' : '',
      role: ROLES[step] ?? '',
      ...cells,
      team,
    };
    block.add(day * 1440, (column) => String(row[column] ?? ''));
  }
  const roll = rollOf(block.events, directory);
  return journeyOf(block.events, directory, roll, 0, end * 1440);
}

/** Bounced twice over: missed a call, was sent on cold, told the story again and was turned away. */
export const TURNED_AWAY: readonly Line[] = [
  [0, 'referred', { source: 'gp' }],
  [0, 'waited_for', { step: 'log' }],
  [1.4, 'desk_worked', { step: 'log', detail: 'sorting', minutes: 5 }],
  [1.4, 'waited_for', { step: 'screen' }],
  [3.4, 'desk_worked', { step: 'screen', detail: 'sorting', minutes: 5 }],
  [3.5, 'waited_for', { step: 'call' }],
  [7.4, 'missed', { step: 'call', detail: 'sorting', count: 1, minutes: 15 }],
  [12.4, 'contacted', { step: 'call', detail: 'sorting', minutes: 30 }],
  [12.5, 'desk_worked', { step: 'call', detail: 'sorting', minutes: 5 }],
  [12.5, 'handed_over', { step: 'call', detail: 'cold to core', rule: 'access.call rule 2' }],
  [12.5, 'referred', { team: 'core' }],
  [12.5, 'waited_for', { step: 'assessment' }],
  [40.4, 'contacted', { step: 'assessment', detail: 'understanding', minutes: 60 }],
  [40.5, 'returned', { step: 'assessment', detail: 'returned_to_referrer' }],
];

/** Met once, understood, and introduced to a connector the same week. */
export const INTRODUCED: readonly Line[] = [
  [0, 'referred', { source: 'self' }],
  [0, 'waited_for', { step: 'call' }],
  [1.4, 'contacted', { step: 'call', detail: 'sorting', minutes: 30 }],
  [1.5, 'handed_over', { step: 'call', detail: 'warm to connectors', rule: 'access.call rule 3' }],
  [1.5, 'referred', { team: 'connectors' }],
  [1.5, 'waited_for', { step: 'connecting' }],
  [2.4, 'started', { step: 'connecting', count: 2 }],
  [2.4, 'contacted', { step: 'connecting', detail: 'care', count: 1, minutes: 60 }],
  [9.4, 'missed', { step: 'connecting', detail: 'care', count: 1, minutes: 60 }],
  [16.4, 'contacted', { step: 'connecting', detail: 'care', count: 2, minutes: 60 }],
  [16.5, 'finished', { step: 'connecting', count: 2 }],
  [16.5, 'discharged', { step: 'connecting', detail: 'helped with a plan' }],
];
