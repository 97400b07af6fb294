import { stringify } from 'yaml';
import type { Scenario } from './scenario.ts';

/** The normalised scenario as YAML, for `check --print`: minutes, rates per minute, every default filled in. */
export function printScenario(scenario: Scenario): string {
  return stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 110, version: '1.2' });
}
