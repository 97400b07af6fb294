/** Made-up results, the same each time: enough to fill every table and chart, and the cases that break pictures. */
import type {
  CellResult,
  Comparison,
  DifferenceResult,
  Estimate,
  ExperimentResult,
  HistogramResult,
  RowResult,
  SeriesResult,
  SystemResult,
} from '../../src/experiment/results.ts';
import { WAYS_OUT } from '../../src/measures/index.ts';
import type { HistogramKey, Measure, PeopleTable, Unit } from '../../src/measures/measure.ts';
import { overall } from '../../src/report/findings/cells.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { verdictOf } from '../../src/stats/index.ts';

export interface Wanted {
  readonly titles?: readonly string[];
  readonly replications?: number;
  readonly roles?: number;
  /** Nothing happened: every number is NaN. */
  readonly empty?: boolean;
  /** With the days before help, help begun day by day, and the lists of each team. */
  readonly whole?: boolean;
}

const WEEKS = 130;
const WARM_UP = 26;

/** name, label, unit, better, value in the base, what each further system adds. */
type Line = readonly [string, string, Unit, Measure['better'], number, number];

const LINES: readonly Line[] = [
  ['wait_to_first_contact_mean', 'Wait to first contact, mean', 'days', 'less', 41.2, -12.4],
  ['wait_to_first_contact_median', 'Wait to first contact, median', 'days', 'less', 36.4, -9.1],
  ['wait_to_first_contact_p90', 'Wait to first contact, 90th centile', 'days', 'less', 88.1, -20.5],
  [
    'first_contact_in_time_of_all',
    'First contact within the standard, of all who asked',
    'share',
    'more',
    0.42,
    0.11,
  ],
  ['wait_to_help_median', 'Wait to help, median', 'days', 'less', 91.3, 6.2],
  ['still_waiting', 'Still waiting at the end', 'people', 'less', 1312, -280],
  ['bounces_per_person', 'Bounces', 'per person', 'less', 0.84, -0.5],
  ['people_with_0_bounces', 'People with no bounce', 'share', 'more', 0.48, 0.2],
  ['people_with_1_bounce', 'People with one bounce', 'share', 'less', 0.29, -0.1],
  ['people_with_2_bounces', 'People with two bounces', 'share', 'less', 0.14, -0.05],
  ['people_with_3_or_more_bounces', 'People with three or more bounces', 'share', 'less', 0.09, -0.05],
  ['assessments_per_person', 'Times the story was told', 'per person', 'less', 1.31, -0.2],
  ['re_referred_within_12_months', 'Asked again within 12 months', 'share', 'less', 0.22, -0.001],
  ['left_gave_up_waiting', 'Gave up waiting', 'share', 'less', 0.18, -0.05],
  ['left_after_missed_contacts', 'Discharged after missed contacts', 'share', 'less', 0.09, 0.02],
  ['left_stopped_coming', 'Stopped coming', 'share', 'less', 0.07, 0.0005],
  ['left_declined_offer', 'Declined the offer', 'share', 'less', 0.03, 0.004],
  ['never_helped', 'Never helped at all', 'share', 'less', 0.51, -0.06],
  ['people_helped', 'Requests that ended with help', 'people', 'more', 2204, 310],
  ['utilisation', 'Load on staff', 'share', 'neither', 0.83, 0.04],
  ['weeks_over_85', 'Weeks with a load over 85 %', 'share', 'less', 0.4, 0.12],
  ['hours_sorting', 'Hours a week spent on sorting', 'hours', 'neither', 142.1, -31],
  ['sorting_per_care_hour', 'Hours of sorting per hour of care', 'ratio', 'less', 0.62, -0.2],
  ['cost_per_person_helped', 'Cost per request that ended with help', 'pounds', 'less', 2140, -160],
  ['two_or_more_contacts', 'People with two or more contacts', 'share', 'more', 0.52, 0.05],
];

const BASE_TITLE = 'Riverside as it is';
const SPA_TITLE = 'Riverside, everyone through a single point of access';

export function experimentResult(wanted: Wanted = {}): ExperimentResult {
  const { titles = [BASE_TITLE, SPA_TITLE], replications = 20 } = wanted;
  const systems = titles.map((title, index) => systemResult(index, title, replications, wanted));
  return {
    systems,
    comparisons: systems.slice(1).map((other) => comparisonOf(systems[0]!, other)),
    rows: rowsFrom(systems, wanted),
    seed: 'riverside',
    replications,
    kernel: 'calendar',
    workers: 2,
    events: wanted.empty ? 0 : 1_234_567,
  };
}

/** Rows named beforehand, of everyone in the whole system. */
const ROWS = ['first_contact_in_time_of_all', 'bounces_per_person', 'left_stopped_coming', 'people_helped'];

function rowsFrom(systems: readonly SystemResult[], wanted: Wanted): RowResult[] {
  return ROWS.map((name): RowResult => {
    const cells = systems.map((system) => overall(system).get(name)!);
    const { measure } = cells[0]!;
    const margin = measure.unit === 'share' ? 0.01 : measure.unit === 'per person' ? 0.05 : 44;
    return {
      measure,
      level: 0.9875,
      estimates: cells.map(({ estimate: one }) => one),
      differences: cells.slice(1).map(({ estimate: other }) => {
        const by = other.mean - cells[0]!.estimate.mean;
        const difference = estimate(by, Math.abs(by) / 8 + 0.001, wanted.replications ?? 20);
        return { difference, margin, verdict: verdictOf(difference, margin, measure.better) };
      }),
    };
  });
}

export function measure(name: string, unit: Unit, better: Measure['better'] = 'less', label = name): Measure {
  return { name, label, unit, better, family: 'waits', definition: 'Made up.', by: ['team'] };
}

/** Mean and an interval of `half` on each side. */
export function estimate(mean: number, half: number, n = 20): Estimate {
  return n < 2 ? { mean, low: NaN, high: NaN, n } : { mean, low: mean - half, high: mean + half, n };
}

/** Two people of one replication: the first was helped, the second still waits for a first contact. */
export function twoPeople(): PeopleTable {
  return {
    length: 2,
    source: Int16Array.of(0, 1),
    ordinal: Int32Array.of(0, 4),
    person: Int32Array.of(0, 9),
    class: Int16Array.of(1, 0),
    firstReferred: Float64Array.of(570, 10_080.5),
    waitToFirstContact: Float64Array.of(12.25, -1),
    waitToHelp: Float64Array.of(40, NaN),
    referrals: Int16Array.of(2, 1),
    bounces: Int16Array.of(1, 0),
    moves: Int16Array.of(1, 0),
    teamsMet: Int16Array.of(2, 0),
    assessments: Int16Array.of(1, 0),
    contacts: Int16Array.of(9, 0),
    outcome: Int8Array.of(0, -1),
    helped: Uint8Array.of(1, 0),
  };
}

function systemResult(index: number, title: string, replications: number, wanted: Wanted): SystemResult {
  const roles = Array.from({ length: wanted.roles ?? 6 }, (_, role) => roleName(role));
  const scenario = {
    name: ['as-is', 'spa', 'no-wrong-door', 'hub'][index] ?? `system-${index}`,
    title,
    standard: 28 * 24 * 60,
    replications,
    people: { needs: [], kinds: [], groups: [] },
    teams: [],
    sources: [],
  } as unknown as Scenario;
  return {
    scenario,
    directory: {
      start: '2025-04-07T00:00:00',
      sources: ['gp', 'self'],
      teams: [
        { name: 'spa', title: 'Single point of access', sector: 'secondary' },
        { name: 'core_team', title: 'Core community mental health team', sector: 'secondary' },
      ],
      clocks: [],
      uses: [],
      steps: [],
      roles: [],
      rules: [],
      kinds: ['common_problems', 'psychosis'],
      groups: [{ name: 'deprivation', values: ['most_deprived_fifth', 'others'] }],
      classes: [
        { kind: 0, values: [0] },
        { kind: 1, values: [1] },
      ],
    },
    window: { from: WARM_UP * 10_080, to: WEEKS * 10_080 },
    cells: [
      ...LINES.map((line, at) => cellOf(line, index, at, replications, wanted.empty === true)),
      ...reachedCells(index, replications, wanted.empty === true),
      ...(wanted.whole === true ? daysCells(index, replications) : []),
    ],
    series: [
      seriesOf('waiting', 'people', '', replications, (week) => listAt(week, index), 60, wanted.empty),
      ...(wanted.whole === true ? ['spa', 'core_team'] : []).map((team, at) =>
        seriesOf(
          'waiting',
          'people',
          team,
          replications,
          (week) => listAt(week, index) * (0.7 - 0.4 * at),
          40,
        ),
      ),
      ...roles.map((role, at) =>
        seriesOf(
          'utilisation',
          'share',
          role,
          replications,
          (week) => loadAt(week, at, index),
          0.02,
          wanted.empty,
        ),
      ),
    ],
    settling: [],
    histograms: [
      ...(wanted.whole === true ? [histogramOf('help_of_all', 900, 40 - 6 * index)] : []),
      ...(['wait_to_first_contact', 'wait_to_help'] as const).map((name, at) =>
        histogramOf(name, 900, 22 + 30 * at - 5 * index, wanted.empty),
      ),
      ...WAYS_OUT.map((way, at) =>
        histogramOf(`out_${way}`, [400, 60, 50, 40, 150, 90, 160, 30][at]!, 30 - 4 * index, wanted.empty),
      ),
    ],
  };
}

/** People by days: few at first, most after `slowest` days, fewer after. */
function histogramOf(
  name: HistogramKey['name'],
  people: number,
  slowest: number,
  empty = false,
): HistogramResult {
  const counts = Float64Array.from({ length: 366 }, (_, day) =>
    empty ? 0 : Math.round(people * (day / 7) * Math.exp(-day / slowest)),
  );
  return { key: { name, unit: 'days', bins: 366 }, counts };
}

function cellOf(
  [name, label, unit, better, base, step]: Line,
  index: number,
  at: number,
  n: number,
  empty: boolean,
): CellResult {
  const grown = base * ((base + step) / base) ** index;
  const mean = unit === 'share' ? Math.min(grown, 0.96) : grown;
  const values = Float64Array.from({ length: n }, (_, r) =>
    empty ? NaN : mean * (1 + 0.03 * Math.sin(r * 7 + at)),
  );
  return {
    cell: { measure: measure(name, unit, better, label), team: '', group: '' },
    estimate: empty ? { mean: NaN, low: NaN, high: NaN, n: 0 } : estimate(mean, Math.abs(mean) * 0.03, n),
    values,
  };
}

/** Of everybody, of the most deprived fifth and of others, for how many help begun; and the gap, which the second system closes. */
function reachedCells(index: number, n: number, empty: boolean): CellResult[] {
  const [fifth, others] = [0.41 + 0.08 * index, 0.5 + 0.04 * index];
  const cell = (name: string, group: string, mean: number, half: number): CellResult => ({
    cell: {
      measure: {
        ...measure(
          name,
          'share',
          'more',
          name === 'help_begun' ? 'People whose help began' : 'Gap: people whose help began',
        ),
        family: name === 'help_begun' ? 'people reached' : 'equity',
      },
      team: '',
      group,
    },
    estimate: empty ? { mean: NaN, low: NaN, high: NaN, n: 0 } : estimate(mean, half, n),
    values: new Float64Array(n).fill(empty ? NaN : mean),
  });
  return [
    cell('help_begun', '', 0.2 * fifth + 0.8 * others, 0.01),
    cell('help_begun', 'deprivation=most_deprived_fifth', fifth, 0.02),
    cell('help_begun', 'deprivation=others', others, 0.01),
    cell('gap_in_help_begun', 'deprivation=most_deprived_fifth', fifth - others, 0.06),
  ];
}

/** Days on two lists and on none, and of whom help had begun by two horizons. */
function daysCells(index: number, n: number): CellResult[] {
  const cell = (name: string, team: string, unit: Unit, mean: number): CellResult => ({
    cell: { measure: measure(name, unit, 'less'), team, group: '' },
    estimate: estimate(mean, mean / 20, n),
    values: new Float64Array(n).fill(mean),
  });
  return [
    cell('days_to_help_on_lists', 'spa.screen', 'days', 18 - 6 * index),
    cell('days_to_help_on_lists', 'core_team.assessment', 'days', 9 + 4 * index),
    cell('days_to_help_on_no_list', '', 'days', 0.4),
    cell('helped_within_12_weeks', '', 'share', 0.4 + 0.06 * index),
    cell('helped_within_26_weeks', '', 'share', 0.44 + 0.08 * index),
  ];
}

function comparisonOf(base: SystemResult, other: SystemResult): Comparison {
  const differences = base.cells.map((cell, at): DifferenceResult => {
    const others = other.cells[at]!.estimate;
    const mean = others.mean - cell.estimate.mean;
    const { n } = others;
    const difference = Number.isNaN(mean) ? others : estimate(mean, Math.abs(cell.estimate.mean) * 0.02, n);
    return { cell: cell.cell, base: cell.estimate, other: others, difference };
  });
  const n = base.cells[0]!.estimate.n;
  const gains: Comparison['gains'] = [
    {
      name: 'help',
      label: 'Help began',
      group: '',
      net: estimate(0.058, 0.006, n),
      gained: 0.081,
      lost: 0.023,
      byChance: estimate(0.021, 0.002, 5),
    },
  ];
  return { base: base.scenario.name, other: other.scenario.name, differences, gains: n > 0 ? gains : [] };
}

function seriesOf(
  name: SeriesResult['key']['name'],
  unit: Unit,
  team: string,
  n: number,
  at: (week: number) => number,
  half: number,
  empty = false,
): SeriesResult {
  const mean = Float64Array.from({ length: WEEKS }, (_, week) => (empty ? NaN : at(week)));
  const off = (by: number) => mean.map((value) => (n < 2 ? NaN : value + by));
  return { key: { name, unit, team }, mean, low: off(-half), high: off(half), n: empty ? 0 : n };
}

function listAt(week: number, index: number): number {
  return 1400 * (1 - Math.exp(-week / 20)) * (1 - 0.2 * index) + 40 * Math.sin(week / 3 + index);
}

function loadAt(week: number, role: number, index: number): number {
  if (week % 52 === 38 && role % 3 === 0) return NaN;
  return Math.min(
    1.08,
    0.35 +
      0.7 * (1 - Math.exp(-week / 15)) * (1 - ((role * 7) % 10) / 14) +
      0.05 * index +
      0.06 * Math.sin(week / 2 + role),
  );
}

function roleName(role: number): string {
  const names = [
    'triage_clinician',
    'administrator',
    'practitioner',
    'psychologist',
    'peer_worker',
    'psychiatrist',
  ];
  return `${role % 2 === 0 ? 'spa' : 'core_team'}.${names[role % 6]!}${role >= 6 ? `_${role}` : ''}`;
}
