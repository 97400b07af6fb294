import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './doorways.ts';
import { inProcess } from './in-process.ts';

const team = (rules: string) => `assumption: made up
time: {start: 2025-04-07, run: 4 weeks, bank_holidays: none}
people: {needs: {risk: 5}}
sources: {gp: {rate: 5 per week}}
teams:
  team:
    staff: {worker: {wte: 1}}
    steps: {see: {contact: phone, with: worker, takes: 1 hour, then: [${rules}]}}
`;

it.each([
  ['both', '{discharge: helped}', true],
  ['off', '{discharge: helped}', true],
  ['on', '{discharge: helped}', false],
  ['both', '{if: risk > 8, discharge: declined, informal: true}, {discharge: helped}', false],
  ['both', '{if: risk > 8, discharge: declined, followed: 0.5}, {discharge: helped}', false],
])(
  'whoever asks for practice “%s” is told where a team has no habits to leave out: %s',
  async (practice, rules, told) => {
    const folder = folderWith({ 'team.yaml': team(rules) });
    const { code, err } = await inProcess(
      'run',
      join(folder, 'team.yaml'),
      ...['--practice', practice, '--replications', '1', '--workers', '1', '--no-charts', '--no-stories'],
      ...['--out', join(folder, 'r')],
    );
    expect([code, err.includes('nothing of it is other than without')]).toEqual([0, told]);
  },
);
