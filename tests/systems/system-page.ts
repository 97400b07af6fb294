/**
 * A system of the field study: its scenarios are run once, its test asserts what the run shows, and its page in
 * docs/systems holds the figures of that very run. With DOORWAYS_WRITE_DOCS the page is written instead of compared.
 *
 * All that is for `npm run docs` and `npm run verify`. `npm test` makes the first months of the first replication again, or
 * all of it for a quarter of the people: while all that the page says of it is what it was when the page was written, what
 * the page says of all of them holds as it did then (tests/docs/in-short.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CellResult,
  type Estimate,
  type ExperimentResult,
  type ReplicationRecord,
  runExperiment,
} from '../../src/experiment/index.ts';
import { formalOnly, loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { pairedInterval } from '../../src/stats/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { AS_THEY_STAND, isAsWritten } from '../docs/in-short.ts';
import { fillRegions, ROOT, textOf, WRITING } from '../docs/markdown.ts';
import { differencesTable, figuresTable, newNotes, pairTable } from './system-tables.ts';

export interface System {
  /** In `scenarios/`, without `.yaml`. */
  readonly file: string;
  /** At the head of a column. */
  readonly called: string;
  /** Only what was agreed: informal rules left out, as by `--practice off`. */
  readonly formal?: boolean;
}

export interface Study {
  /** Without it no page shows the run. */
  readonly page?: string;
  /** The base first. */
  readonly systems: readonly System[];
  readonly replications: number;
  /** Settings for all systems, as after `--set`. */
  readonly set?: readonly string[];
  /** Run smaller, to be quick: every rate and every post times this. */
  readonly size?: number;
  /** Whether the tables of people are wanted, for each replication one of each system. */
  readonly people?: boolean;
  /** Tables of this page only, by the name of their region. */
  readonly tables?: Readonly<Record<string, (study: SystemStudy) => string>>;
}

/**
 * What a run of all replications shows: `describe` and `it` of `npm run docs` and `npm run verify`. With the first
 * replication alone nothing can be claimed; that it is the same as when this held is tested in its place.
 */
export const claims: (what: string, tests: () => void) => void = AS_THEY_STAND ? describe : () => {};
export const claim: (what: string, test: () => void) => void = AS_THEY_STAND ? it : () => {};

/** Runs the systems before the tests of the file, and adds the test that the page's figures are those of the run. */
export function studyOf(study: Study): SystemStudy {
  const found = AS_THEY_STAND ? new SystemStudy(study) : SystemStudy.inShort(study);
  beforeAll(() => found.run());
  const { page } = study;
  if (page !== undefined)
    it(`${page} shows the figures of this run`, async () => {
      const text = (of: SystemStudy) => fillRegions(textOf(page), 'run', async (words) => of.region(words));
      if (!AS_THEY_STAND) {
        isAsWritten(page, await text(found), true);
        return;
      }
      const wanted = await text(found);
      if (!WRITING) {
        expect(textOf(page), `${page} is out of date: run npm run docs`).toBe(wanted);
        return;
      }
      writeFileSync(join(ROOT, page), wanted);
      const first = SystemStudy.inShort(study);
      await first.run();
      isAsWritten(page, await text(first), true);
    });
  return found;
}

type Form = 'whole' | 'brief' | 'fewer people';
/** Of all. */
const FEWER_PEOPLE = 0.25;

export class SystemStudy {
  result!: ExperimentResult;
  readonly records: ReplicationRecord[] = [];
  readonly study: Study;
  private readonly form: Form;

  constructor(study: Study, form: Form = 'whole') {
    this.study = study;
    this.form = form;
  }

  /**
   * The first replication, and the first months of it. A study of one replication that says how long it runs, or what
   * changes meanwhile, is about that time: it is run for a quarter of the people.
   */
  static inShort(study: Study): SystemStudy {
    const saysTime = study.set?.some((each) => each.startsWith('time.')) ?? false;
    return new SystemStudy(
      { ...study, replications: 1 },
      study.replications > 1 && !saysTime ? 'brief' : 'fewer people',
    );
  }

  async run(): Promise<void> {
    const { people = false } = this.study;
    const scenarios = this.study.systems.map((system) => this.scenarioOf(system));
    const changes = scenarios.some(({ phases = [] }) => phases.length > 0);
    const asRun = this.shortened(changes);
    this.result = await runExperiment(scenarios.map(asRun), {
      workers: 1,
      kernel: 'calendar',
      people,
      onReplication: (record) => void this.records.push(record),
    });
  }

  /** How `npm test` makes a system less. */
  private shortened(changes: boolean): (scenario: Scenario) => Scenario {
    switch (this.form) {
      case 'whole':
        return (scenario) => scenario;
      case 'fewer people':
        return (scenario) => sized(scenario, FEWER_PEOPLE);
      case 'brief':
        return changes ? (scenario) => sized(scenario, FEWER_PEOPLE) : briefly;
    }
  }

  scenarioOf({ file, formal }: System): Scenario {
    const set = [`replications=${this.study.replications}`, ...(this.study.set ?? [])];
    const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
    const { scenario, problems } = loadScenario(`scenarios/${file}.yaml`, read, { set });
    if (scenario === null) throw new Error(`${file}: ${JSON.stringify(problems)}`);
    const whole = formal ? formalOnly(scenario) : scenario;
    return this.study.size === undefined ? whole : sized(whole, this.study.size);
  }

  /** The place of a file among the systems. */
  index(file: string): number {
    return this.study.systems.findIndex((system) => system.file === file);
  }

  /** One number of one system. @param place a team, `team.role`, a rule, `kind=…` or a value of a group */
  cell(system: number, measure: string, place = ''): CellResult {
    const cell = this.cellOrNull(system, measure, place);
    if (cell === null) throw new Error(`${this.study.systems[system]!.file} has no ${measure} ${place}`);
    return cell;
  }

  cellOrNull(system: number, measure: string, place = ''): CellResult | null {
    const here = ({ cell }: CellResult) =>
      cell.measure.name === measure && `${cell.team}${cell.group}`.replaceAll(' ', '_') === place;
    return this.result.systems[system]!.cells.find(here) ?? null;
  }

  mean(system: number, measure: string, place = ''): number {
    return this.cell(system, measure, place).estimate.mean;
  }

  /** The paired difference of two systems, other minus base. */
  between(base: number, other: number, measure: string, place = ''): Estimate {
    return pairedInterval(this.cell(base, measure, place).values, this.cell(other, measure, place).values);
  }

  /** The other system has clearly more: the paired 95 % interval is above zero. */
  more(measure: string, place = '', [base, other] = [0, 1]): void {
    expect(this.between(base!, other!, measure, place).low, `${measure} ${place}`).toBeGreaterThan(0);
  }

  less(measure: string, place = '', [base, other] = [0, 1]): void {
    expect(this.between(base!, other!, measure, place).high, `${measure} ${place}`).toBeLessThan(0);
  }

  /** In one system one place has clearly more than another, replication by replication. */
  moreIn(system: number, measure: string, place: string, than: string): void {
    const [one, other] = [this.cell(system, measure, than), this.cell(system, measure, place)];
    expect(pairedInterval(one.values, other.values).low, `${measure} ${place}`).toBeGreaterThan(0);
  }

  /** What a region of the page says today. */
  region([name, ...words]: readonly string[]): string {
    const own = this.study.tables?.[name!];
    if (own) return own(this);
    switch (name) {
      case 'how':
        return this.how();
      case 'differences':
        return differencesTable(this, words);
      case 'pair':
        return pairTable(this, [this.index(words[0]!), this.index(words[1]!)], words.slice(2));
      case 'figures':
        return figuresTable(this, words);
      case 'sources':
        return this.sources(words[0]);
      default:
        throw new Error(`${this.study.page}: no table is called ${name}`);
    }
  }

  /** @param over the file whose figures are taken as known; without it those of the base, where there is a rival */
  private sources(over: string | undefined): string {
    const scenarios = this.result.systems.map(({ scenario }) => scenario);
    return newNotes(
      over === undefined ? scenarios : [this.scenarioOf({ file: over, called: '' }), ...scenarios],
    );
  }

  private how(): string {
    const { systems, replications, set = [], size } = this.study;
    const { time, seed } = this.result.systems[0]!.scenario;
    const weeks = (minutes: number) => Math.round(minutes / 10_080);
    const files = [...new Set(systems.map(({ file }) => `scenarios/${file}.yaml`))];
    const words = [
      `npx doorways ${files.length > 1 ? 'compare' : 'run'}`,
      ...files,
      `--replications ${replications}`,
      ...(systems.some(({ formal }) => formal) ? ['--practice both'] : []),
      ...set.map((each) => `--set ${each.includes(' ') ? `"${each}"` : each}`),
    ];
    const smaller =
      size === undefined
        ? ''
        : ` For this page the run was smaller: every rate and every post times ${size}.`;
    return [
      `\`${words.join(' ')}\``,
      '',
      `${replications} replications of ${weeks(time.run)} weeks each, after ${weeks(time.warmUp)} weeks of warm-up; seed \`${seed}\`.${smaller}`,
    ].join('\n');
  }
}

function briefly(scenario: Scenario): Scenario {
  const { followUp: _, ...time } = scenario.time;
  return { ...scenario, time: { ...time, warmUp: 6 * WEEK, run: 12 * WEEK } };
}

/** The same system for fewer people: as many referrals for each post as before. */
function sized(scenario: Scenario, size: number): Scenario {
  const { phases } = scenario;
  return {
    ...scenario,
    ...sizedOnce(scenario, size),
    ...(phases === undefined
      ? {}
      : { phases: phases.map((phase) => ({ ...phase, ...sizedOnce(phase, size) })) }),
  };
}

function sizedOnce({ sources, teams }: Pick<Scenario, 'sources' | 'teams'>, size: number) {
  return {
    sources: sources.map((source) =>
      source.arrivals.kind === 'poisson'
        ? { ...source, arrivals: { ...source.arrivals, rate: source.arrivals.rate * size } }
        : source,
    ),
    teams: teams.map((team) => ({
      ...team,
      roles: team.roles.map((role) => ({ ...role, posts: role.posts * size })),
    })),
  };
}
