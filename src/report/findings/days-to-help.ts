/** Where the days between asking and help go: the numbers behind the chart, and what stands out. */
import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { numberIn } from '../words/numbers.ts';
import { overall } from './cells.ts';

/** Days before help, on one list or on none; of the requests in which help began. */
export interface Days {
  /** `team.step`; `null`: on no list. */
  readonly list: string | null;
  /** `Core team: assessment`. */
  readonly label: string;
  readonly days: number;
}

export const ON_NO_LIST = 'on no list';

/** Of each list of the system on which somebody spent any of them, the longest first; then those on none. Empty where no help began. */
export function daysToHelpOf(system: SystemResult): Days[] {
  const none = overall(system).get('days_to_help_on_no_list')?.estimate.mean ?? Number.NaN;
  if (!Number.isFinite(none)) return [];
  const titles = new Map(system.directory.teams.map(({ name, title }) => [name, title]));
  const lists = system.cells
    .filter(({ cell }) => cell.measure.name === 'days_to_help_on_lists' && cell.team !== '')
    .filter(({ estimate }) => estimate.mean > 0)
    .map(({ cell, estimate }): Days => {
      const [team = '', step = ''] = cell.team.split('.');
      const label = `${titles.get(team) || team}: ${step.replaceAll('_', ' ')}`;
      return { list: cell.team, label, days: estimate.mean };
    })
    .sort((a, b) => b.days - a.days);
  return [...lists, { list: null, label: ON_NO_LIST, days: none }];
}

/** `Most days before help: Core team, assessment (18.0 of 31.2)`, for two systems with their names; empty where no help began, or for many systems. */
export function mostDays(result: ExperimentResult): string {
  const said = result.systems.flatMap((system) => {
    const parts = daysToHelpOf(system);
    const all = parts.reduce((sum, { days }) => sum + days, 0);
    const [most] = [...parts].sort((a, b) => b.days - a.days);
    if (most === undefined || !(all > 0)) return [];
    const words = `${most.label} (${numberIn('days', most.days)} of ${numberIn('days', all)})`;
    return [result.systems.length === 1 ? words : `${system.scenario.name}, ${words}`];
  });
  if (said.length === 0 || said.length !== result.systems.length || said.length > 2) return '';
  return `Most days before help: ${said.join('; ')}`;
}
