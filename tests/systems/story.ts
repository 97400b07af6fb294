import { journeysOf } from '../../src/experiment/index.ts';
import { storyOf } from '../../src/report/journeys/story.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** One person of the first replication, as `doorways trace` tells it. @param person number in the log, from 0 */
export function storyLines(scenario: Scenario, person: number): string {
  const journey = journeysOf(scenario, scenario.seed, 0, 'calendar').journey(person);
  return [
    `\`npx doorways trace scenarios/${scenario.name}.yaml --person ${person + 1}\``,
    '',
    ...storyOf(journey, scenario).map(({ date, text }) => `- **${date}.** ${text}`),
  ].join('\n');
}
