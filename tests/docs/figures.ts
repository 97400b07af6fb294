/** Tables of figures in the pages, each between `<!-- figures: NAME … -->` and `<!-- /figures -->`. */
import { createHash } from 'node:crypto';
import type { ExperimentResult } from '../../src/experiment/index.ts';
import type { Unit } from '../../src/measures/index.ts';
import { chartsOf, renderCharts } from '../../src/report/charts/index.ts';
import { HEADLINES } from '../../src/report/findings/headlines.ts';
import { numberIn } from '../../src/report/index.ts';
import { mark, signedInterval, verdict } from '../../src/report/words/estimates.ts';
import { unitWord } from '../../src/report/words/numbers.ts';
import type { Figure, Scenario } from '../../src/scenario/index.ts';
import { EVIDENCE } from './evidence.ts';
import { cellIn, differenceIn, flagshipRun, scenarioOf } from './flagship.ts';
import { commonPath, table } from './markdown.ts';

/** @param words the name of a table and what it is to hold @param short of a run with few replications */
export async function figures([name, ...words]: readonly string[], short: boolean): Promise<string> {
  const flagship = () => flagshipRun(short);
  switch (name) {
    case 'differences':
      return differences(await flagship(), words);
    case 'headlines':
      return headlines(await flagship());
    case 'gains-by-group':
      return gainsByGroup(await flagship());
    case 'worse':
      return worse(await flagship(), words[0] as 'base' | 'other');
    case 'numbers':
      return numbers(await flagship(), words);
    case 'teams':
      return byTeam(await flagship(), words);
    case 'roles':
      return byRole(await flagship(), words);
    case 'evidence':
      return evidence(await flagship());
    case 'staff':
      return staff((await flagship()).systems.map(({ scenario }) => scenario));
    case 'sources':
      return sources(scenarioOf(words[0]));
    case 'basis':
      return basis(scenarioOf(words[0]));
    case 'run':
      return run((await flagship()).systems[0].scenario);
    case 'picture':
      return picture(await flagship(), words[0], words[1]);
    default:
      throw new Error(`no figures are called ${name}`);
  }
}

const HEADER = ['', 'single point of access', 'no wrong door', 'difference', '95 % interval', ''];
const NUMBERS = [1, 2, 3, 4];

function differences(result: ExperimentResult, measures: readonly string[]): string {
  const sections = HEADLINES.map(({ title, measures: all }) => ({
    title,
    rows: all.filter((each) => measures.includes(each)),
  }));
  const missing = measures.filter((each) => !HEADLINES.some(({ measures: all }) => all.includes(each)));
  if (missing.length > 0) throw new Error(`not among the headlines: ${missing.join(', ')}`);
  const rows = sections
    .filter((section) => section.rows.length > 0)
    .flatMap(({ title, rows }) => [
      [`**${title}**`, '', '', '', '', ''],
      ...rows.map((each) => differenceRow(result, each)),
    ]);
  return table(HEADER, rows, NUMBERS);
}

function headlines(result: ExperimentResult): string {
  return differences(
    result,
    HEADLINES.flatMap(({ measures }) => measures),
  );
}

function differenceRow(result: ExperimentResult, measure: string): string[] {
  const { cell, base, other, difference } = differenceIn(result, measure);
  const { label, unit } = cell.measure;
  const word = unitWord(unit);
  return [
    word === '' ? label : `${label} (${word})`,
    numberIn(unit, base.mean),
    numberIn(unit, other.mean),
    signed(unit, difference.mean),
    signedInterval(unit, difference),
    mark(cell.measure, difference),
  ];
}

function signed(unit: Unit, value: number): string {
  const text = numberIn(unit, value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function gainsByGroup(result: ExperimentResult): string {
  const rows = result.comparisons[0].gains
    .filter(({ name }) => name === 'help')
    .map(({ group, net, gained, lost, byChance }) => [
      group === '' ? 'everyone' : group.replace('=', ': ').replaceAll('_', ' '),
      signed('share', net.mean),
      signedInterval('share', net),
      ...[gained, lost, byChance.mean].map((share) => numberIn('share', share)),
    ]);
  const header = [
    'help began, % of people',
    'no wrong door less SPA',
    '95 % interval',
    'only in no wrong door',
    'only in the SPA',
    'each way by chance alone',
  ];
  return table(header, rows, [1, 2, 3, 4, 5]);
}

/** Headline measures in which one of the two does clearly worse. */
function worse(result: ExperimentResult, side: 'base' | 'other'): string {
  const rows = HEADLINES.flatMap(({ measures }) => measures).flatMap((measure) => {
    const { cell, base, other, difference } = differenceIn(result, measure);
    if (verdict(cell.measure, difference) !== (side === 'other' ? 'worse' : 'better')) return [];
    const [own, rival] = side === 'other' ? [other, base] : [base, other];
    const { label, unit } = cell.measure;
    const word = unitWord(unit);
    const figure = (mean: number) => (word === '%' ? `${numberIn(unit, mean)} %` : numberIn(unit, mean));
    const tail = word === '' || word === '%' ? '' : ` ${word === '£' ? 'pounds' : word}`;
    return [`- ${label}: ${figure(own.mean)} against ${figure(rival.mean)}${tail}`];
  });
  return rows.length === 0 ? '- No headline number is clearly worse.' : rows.join('\n');
}

/** Any measures of the whole system, headline or not. */
function numbers(result: ExperimentResult, measures: readonly string[]): string {
  const rows = measures.map((measure) => differenceRow(result, measure));
  return table(HEADER, rows, NUMBERS);
}

function byTeam(result: ExperimentResult, measures: readonly string[]): string {
  const teams = result.systems.flatMap(({ scenario }) => scenario.teams);
  return byPlace(result, measures, new Map(teams.map(({ name, title }) => [name, title])));
}

function byRole(result: ExperimentResult, measures: readonly string[]): string {
  const roles = result.systems.flatMap(({ scenario }) =>
    scenario.teams.flatMap((team) =>
      team.roles.map((role): [string, string] => [
        `${team.name}.${role.name}`,
        `${team.title}: ${role.title.toLowerCase()}`,
      ]),
    ),
  );
  return byPlace(result, measures, new Map(roles));
}

/** Measures by team or role in both systems; a dash where a system has no such place. */
function byPlace(
  result: ExperimentResult,
  measures: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  const cells = measures.flatMap((measure) => [0, 1].map((system) => ({ measure, system })));
  const header = cells.map(({ measure, system }) => {
    const { cell } = cellIn(result, system, measure)!;
    return `${cell.measure.label} (${unitWord(cell.measure.unit)}), ${system === 0 ? 'SPA' : 'no wrong door'}`;
  });
  const rows = [...titles].map(([place, title]) => [
    title,
    ...cells.map(({ measure, system }) => {
      const found = cellIn(result, system, measure, place);
      return found === null ? '–' : numberIn(found.cell.measure.unit, found.estimate.mean);
    }),
  ]);
  return table(
    ['', ...header],
    rows,
    [...cells.keys()].map((index) => index + 1),
  );
}

function evidence(result: ExperimentResult): string {
  const rows = EVIDENCE.map(({ what, measure, team, range, unit, published }) => {
    const values = [0, 1].map((system) => cellIn(result, system, measure, team)?.estimate.mean ?? Number.NaN);
    const within = (value: number) => value >= range[0] && value <= range[1];
    const limits = `${numberIn(unit, range[0])} to ${numberIn(unit, range[1])}`;
    const said = values.map((value) => (Number.isNaN(value) ? '–' : within(value) ? 'yes' : 'no'));
    return [what, ...values.map((value) => numberIn(unit, value)), published, limits, said.join(', ')];
  });
  const header = ['', 'single point of access', 'no wrong door', 'published', 'range', 'within it'];
  return table(header, rows, [1, 2]);
}

function staff(scenarios: readonly Scenario[]): string {
  const posts = new Map<string, { band: string; wte: number[] }>();
  scenarios.forEach(({ teams }, system) => {
    for (const team of teams)
      for (const role of team.roles) {
        const key = `${team.title}: ${role.title.toLowerCase()}`;
        const post = posts.get(key) ?? { band: role.band, wte: [0, 0] };
        post.wte[system] = role.posts;
        posts.set(key, post);
      }
  });
  const all = [...posts].map(([name, { band, wte }]) => [name, band, ...wte.map(String)]);
  const bands = [...new Set([...posts.values()].map(({ band }) => band))].sort();
  const totals = bands.map((band) => {
    const sum = (system: number) =>
      [...posts.values()].reduce((total, post) => total + (post.band === band ? post.wte[system] : 0), 0);
    return [`**All of band ${band}**`, band, `**${sum(0)}**`, `**${sum(1)}**`];
  });
  return table(['WTE', 'band', 'single point of access', 'no wrong door'], [...all, ...totals], [1, 2, 3]);
}

/** Where the figures of a scenario come from: one row for each note. */
function sources({ ledger }: Scenario): string {
  const byNote = new Map<string, Figure[]>();
  for (const figure of ledger) {
    const key = `${figure.basis}|${figure.note}`;
    byNote.set(key, [...(byNote.get(key) ?? []), figure]);
  }
  const rows = [...byNote.values()].map((figures) => [
    `\`${commonPath(figures.map(({ path }) => path))}\``,
    String(figures.length),
    figures[0].basis,
    figures[0].note,
  ]);
  return table(['figures of', 'how many', 'basis', 'in words'], rows, [1]);
}

function basis({ ledger }: Scenario): string {
  const of = (wanted: Figure['basis']) => ledger.filter(({ basis }) => basis === wanted).length;
  return `Of ${ledger.length} figures ${of('source')} stand under a source, ${of('assumption')} under an assumption and ${of('unmarked')} under neither.`;
}

function run({ time, replications, seed }: Scenario): string {
  const weeks = (minutes: number) => Math.round(minutes / 10_080);
  return `${replications} replications of ${weeks(time.run)} weeks each, after ${weeks(time.warmUp)} weeks of warm-up; seed \`${seed}\`.`;
}

/** Pictures that pages show, as they are now: kept up to date by `npm run docs`. */
export async function pictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(
    renderCharts(await flagshipRun(false)).map(({ name, png }) => [`docs/pictures/${name}.png`, png]),
  );
}

/** A chart of the flagship; the hash is of its data, so that a picture that is out of date is noticed. */
function picture(result: ExperimentResult, chart: string, from: string): string {
  const found = chartsOf(result).find(({ name }) => name === chart);
  if (!found) throw new Error(`the flagship has no chart ${chart}`);
  const hash = createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 12);
  return [
    `<img src="${from}docs/pictures/${chart}.png" width="680"`,
    `  alt="${found.title}. ${found.caption}">`,
    `<!-- data of the picture: ${hash} -->`,
  ].join('\n');
}
