/**
 * The STRESS-DES checklist (Monks, Currie, Onggo, Robinson, Kunc, Taylor 2019, Journal of Simulation 13(1), 55–67,
 * doi 10.1080/17477778.2018.1442155): 24 items, filled in from the scenario and the run. What only the author can know is marked so.
 */
import type { SystemResult } from '../../experiment/results.ts';
import type { Clock } from '../../scenario/scenario.ts';
import { headlineSections } from '../findings/headlines.ts';
import type { StoredResults } from '../results/stored.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { listed } from '../words/text.ts';
import { type Item, item } from './item.ts';
import { ledgerCounts } from './ledger.ts';
import { alreadyHere, logic } from './logic.ts';

export function stressDes(stored: StoredResults): Item[] {
  return [
    ...objectives(stored),
    ...logic(stored.result.systems),
    ...data(stored),
    ...experimentation(stored),
    ...implementation(stored),
    item(
      'Code access',
      '6.1',
      'Computer model sharing statement',
      [
        `The model is Doorways ${stored.manifest.version}, open source under the MIT licence. The scenarios, resolved, are in this folder (scenario….yaml).`,
      ],
      'Say where the scenario files are kept, and under which licence.',
    ),
  ];
}

function objectives({ result, manifest }: StoredResults): Item[] {
  const part = 'Objectives';
  const titles = result.systems.map(({ scenario }) => scenario.title);
  const outputs = headlineSections(result.systems[0]!.cells, ({ estimate }) =>
    Number.isFinite(estimate.mean),
  );
  return [
    item(
      part,
      '1.1',
      'Purpose of the model',
      [`To say how this system behaves for people and for staff: ${listed(titles)}.`],
      'Say what decision the model serves, and for whom.',
    ),
    item(part, '1.2', 'Model outputs', [
      `Headline outputs: ${outputs.map(({ title }) => title.toLowerCase()).join(', ')}. Every output is defined in a sentence in data-dictionary.csv and computed from the log of events after the warm-up.`,
      ...ownClocks(result.systems[0]!),
      manifest.replications > 1
        ? 'Outputs are means over replications with 95 % Student t intervals that allow for a long side; differences are paired, replication by replication.'
        : 'One replication was run, so outputs have no intervals.',
    ]),
    item(part, '1.3', 'Experimentation aims', [
      result.systems.length === 1
        ? 'One system is described; nothing is compared or optimised.'
        : `Scenario comparison: ${listed(titles.slice(1))} against the base, ${titles[0]}, for the same people.`,
    ]),
  ];
}

function ownClocks({ scenario: { clocks } }: SystemResult): string[] {
  if (clocks.length === 0) return [];
  const words = ({ at, of }: Clock['from']) => `${at.replaceAll('_', ' ')}${of === '' ? '' : ` ${of}`}`;
  const each = clocks.map(
    ({ title, from, to, closedDays }) =>
      `${title} (${words(from)} to ${words(to)}${closedDays === null ? '' : ', in working days'})`,
  );
  return [`Waiting-time definitions of the scenario: ${each.join('; ')}.`];
}

function data({ result }: StoredResults): Item[] {
  const part = 'Data';
  const counts = result.systems.map(({ scenario }) => {
    const { source, assumption, unmarked } = ledgerCounts(scenario);
    return `${scenario.title}: ${source} figures with a source, ${assumption} assumed, ${unmarked} not marked as either.`;
  });
  const replayed = result.systems.some(({ scenario }) =>
    scenario.sources.some(({ arrivals }) => arrivals.kind === 'replay'),
  );
  return [
    item(part, '3.1', 'Data sources', ['Each figure’s source is in the ledger below.', ...counts]),
    item(
      part,
      '3.2',
      'Pre-processing',
      [
        replayed
          ? 'Referrals are replayed from a file; what it is silent about is drawn.'
          : 'Doorways was given figures and distributions, not raw data.',
      ],
      'Say how figures were derived from data, and what was left out.',
    ),
    item(part, '3.3', 'Input parameters', [
      'All values, with units, are in the ledger below; the scenario in its one normal form is in this folder.',
    ]),
    item(
      part,
      '3.4',
      'Assumptions',
      ['Figures marked “assumption” in the ledger below, each with its reason, and the logic in part 2.'],
      'Say how sensitive the answer is to the assumptions that matter most.',
    ),
  ];
}

function experimentation({ result, manifest }: StoredResults): Item[] {
  const part = 'Experimentation';
  const { window, directory, scenario } = result.systems[0]!;
  const begins =
    scenario.startWith === undefined ? 'The system begins empty' : 'The system begins with people in it';
  const weeks = (minutes: number) => String(Number(weeksOf(minutes).toPrecision(4)));
  return [
    item(part, '4.1', 'Initialisation', [
      window.from > 0
        ? `${begins} and is warmed up for ${weeks(window.from)} weeks, in which nothing is counted; the chart of waiting lists shows them shaded.`
        : `${begins} and there is no warm-up.`,
      ...result.systems.flatMap((system) => alreadyHere(system.scenario)),
    ]),
    item(part, '4.2', 'Run length', [
      `${weeks(window.to - window.from)} weeks, from ${dateOfWeek(directory.start, weeksOf(window.from))} to ${dateOfWeek(directory.start, weeksOf(window.to))}.${scenario.time.followUp === undefined ? '' : ` The run goes on for ${weeks(scenario.time.followUp)} weeks more, with arrivals as usual, in which the people of that time are followed: what is counted of events and of time stays that of the window, what became of people is known until then.`} Time is continuous, in minutes.`,
    ]),
    item(part, '4.3', 'Estimation approach', [
      manifest.replications > 1
        ? `${manifest.replications} independent replications; means with 95 % Student t intervals that allow for a long side.`
        : 'One replication; no intervals.',
    ]),
  ];
}

function implementation({ manifest }: StoredResults): Item[] {
  const part = 'Implementation';
  const { machine } = manifest;
  return [
    item(part, '5.1', 'Software or programming language', [
      `Doorways ${manifest.version}, language ${manifest.language} (TypeScript) on Node.js ${machine.node ?? 'unknown'}; event kernel “${manifest.kernel}”.`,
    ]),
    item(part, '5.2', 'Random sampling', [
      `Counter-based generator (Threefry): each draw is a function of the seed (“${manifest.seed}”), the replication, the person, the purpose and a count. The same person is the same in every system (common random numbers), and results do not depend on the number of workers.`,
    ]),
    item(part, '5.3', 'Model execution', [
      'Event-driven. Events at the same instant: first what frees, then what fills, then what arrives; within each, in the order in which they were scheduled.',
    ]),
    item(part, '5.4', 'System specification', [
      `${machine.processor ?? 'unknown processor'}, ${machine.processors ?? '?'} processors, ${machine.platform ?? 'unknown system'}; ${numberIn('count', manifest.events)} events in ${manifest.seconds} seconds with ${manifest.workers} ${manifest.workers === 1 ? 'worker' : 'workers'}.`,
    ]),
  ];
}
