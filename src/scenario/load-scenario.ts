import type { Problem } from '../problems/problem.ts';
import { Report } from '../problems/report.ts';
import { assumedIn } from './assumed/index.ts';
import { phasesOf } from './changes/phases.ts';
import { checkClocks } from './clocks.ts';
import { checkCourseAfterCourse } from './course-after-course.ts';
import { checkCutOff } from './cut-off.ts';
import { type Differing, laid } from './differing.ts';
import { checkDoors } from './doors.ts';
import { checkFlow } from './flow.ts';
import { checkGivingUp } from './gives-up.ts';
import { checkHelpedWithoutHelp } from './helped-without-help.ts';
import { checkLanguage } from './language-version.ts';
import { checkVariants, layUpon } from './lay-variants.ts';
import { checkLevers, checkLeversMove } from './levers/check-levers.ts';
import { checkNames, mapOf, namesOf } from './names.ts';
import { checkNoEffect } from './no-effect/index.ts';
import type { Written } from './no-effect/trap.ts';
import { normalise } from './normalise.ts';
import { checkScale } from './people/off-scale.ts';
import { readReferrals } from './people-files/referrals.ts';
import type { ReplayedReferrals } from './people-files/replayed.ts';
import { checkStartingPlaces, readStarting, type Starting } from './people-files/starting.ts';
import { checkPeriods } from './periods.ts';
import { checkRanges } from './ranges/check-ranges.ts';
import { checkAddedSteps } from './reading/added-steps.ts';
import { ledger } from './reading/basis.ts';
import { readWithExtended } from './reading/extends.ts';
import { Files, type Reader, type ReadFile } from './reading/files.ts';
import { dropNulls, merge } from './reading/merge.ts';
import { withShares } from './reading/percents.ts';
import { applySettings, put, type Setting } from './reading/set.ts';
import { type MapTree, pathIn, plain, type ScalarTree, type Tree, treeAt } from './reading/tree.ts';
import { TreeReport } from './reading/tree-report.ts';
import { checkReferences } from './references.ts';
import { checkRoles } from './roles.ts';
import { checkRules } from './rules/rule.ts';
import { checkLimits, checkRun } from './run.ts';
import type { Scenario } from './scenario.ts';
import { checkSequences } from './sequences.ts';
import { checkShape } from './shape.ts';
import { checkShares } from './shares.ts';
import { checkSmallCaseloads } from './small-caseloads.ts';
import { checkSmallMeetings } from './small-meetings.ts';
import { checkSources } from './sources.ts';
import { checkStaffing } from './staffing/check-staffing.ts';
import { checkStandstill } from './standstill.ts';
import { checkCases } from './steps/cases.ts';
import { checkDiaries } from './steps/diary.ts';
import { checkSteps } from './steps/index.ts';
import { checkPlaces } from './steps/stay.ts';
import type { Variant } from './variants.ts';
import { checkWaitingList } from './waiting-list.ts';
import { keepTree, treeOf } from './where.ts';
import { teamsOf } from './written.ts';

export interface Loaded {
  /** Null if any problem is an error. */
  readonly scenario: Scenario | null;
  /** By file, line and column; warnings among them. */
  readonly problems: readonly Problem[];
  /** Whether any of its files says for which language it was written. */
  readonly saysLanguage: boolean;
  /** Every file that was read, with its text. */
  readonly files: readonly ReadFile[];
}

/**
 * Reads a scenario. Never throws for a mistake of the user's: everything that is wrong is a problem with its place.
 *
 * 1. Read the file and those that it extends, each value with its place and its basis.
 * 2. Merge them, and lay the settings of the command line upon the result.
 * 3. Hold the shape against the language.
 * 4. Hold what it says against itself: names, shares, rules, flow, staff. Done on the raw values, so that these
 *    problems are found beside those of the shape.
 * 5. Normalise, if nothing is wrong.
 * 6. Do 3 to 5 again for the system after each of its changes.
 *
 * `read` gives a file's bytes or its text, or throws an Error with a `code` such as ENOENT. Files are read of the folder tree of
 * the scenario and of `libraries`.
 */
export function loadScenario(
  path: string,
  read: Reader,
  options: { set?: readonly Setting[]; libraries?: readonly string[] } = {},
): Loaded {
  const report = new Report();
  const files = new Files(path, read, options.libraries);

  // 1
  const layers = readWithExtended(path, files, report);
  const own = layers?.at(-1);
  if (!layers || !own)
    return { scenario: null, problems: report.sorted(), saysLanguage: false, files: files.files };

  checkLanguage(layers, report);

  // 2
  const nothing: Tree = { ...own, entries: new Map() };
  const under = layers.slice(0, -1).reduce<Tree>((under, over) => merge(under, over), nothing);
  const merged = merge(under, own) as MapTree;
  checkAddedSteps(under, own, merged, report);
  const inherited = new Set(layers.slice(0, -1).map(({ at }) => at.file));
  const loaded = loadTree(merged, options.set ?? [], path, files, report, inherited, true);
  if (loaded.scenario === null || !merged.entries.has('variants')) return loaded;
  checkVariants(
    treeOf(loaded.scenario)!.tree,
    (tree, own) => loadTree(tree, [], path, files, own, null, true),
    report,
  );
  return report.failed ? { ...loaded, scenario: null, problems: report.sorted() } : loaded;
}

/**
 * The scenario once more with settings laid upon it, and figures with other values: steps 2 to 6 without reading its
 * files again. What was done to the scenario after it was loaded (another name, formal rules only) is not in it.
 * @param figures by dotted path, in the words of the scenario; paths have to be there
 * @throws Error for a scenario that was not loaded here, such as one from another thread
 */
export function loadAgain(
  scenario: Scenario,
  { set = [], figures = new Map(), variant, differing = [] }: LaidUpon,
): Loaded {
  const from = treeOf(scenario);
  if (from === undefined) throw new Error(`${scenario.name} was not loaded from a file`);
  const { path, files } = from;
  let tree: Tree = from.tree;
  for (const [dotted, value] of figures) {
    const at = pathIn(tree, dotted);
    // Its range was checked when it was loaded, and is no longer about this value.
    const { range: _, ...was } = treeAt(tree, at) as ScalarTree;
    tree = put(tree, at, { ...was, value, written: String(value) }, was.at);
  }
  tree = laid(tree as MapTree, differing);
  const report = new Report();
  const varied =
    variant === undefined ? (tree as MapTree) : layUpon(tree as MapTree, variant, ['variants'], report);
  // What other values and settings of a scenario that was loaded have of ranges, was held against the language then.
  const ranges = set.length > 0 || variant !== undefined;
  return loadTree(varied, set, path, files, report, null, ranges);
}

export interface LaidUpon {
  readonly set?: readonly Setting[];
  readonly figures?: ReadonlyMap<string, string | number>;
  /** As `variantsOf` gives it. */
  readonly variant?: Variant['set'];
  /** Settings as another scenario has them, of `differingIn`. */
  readonly differing?: readonly Differing[];
}

/**
 * @param inherited the files that are extended; null: what has no effect was told when the scenario was loaded first
 * @param ranges whether there may be ranges that were not looked at yet
 */
function loadTree(
  merged: MapTree,
  set: readonly Setting[],
  path: string,
  files: Files,
  report: Report,
  inherited: ReadonlySet<string> | null,
  ranges: boolean,
): Loaded {
  const tree = withShares(dropNulls(applySettings(merged, set, report), report)) as MapTree;

  const reading: Reading = {
    path,
    files,
    replayed: null,
    starting: null,
    phases: [],
    isVariation: (inherited?.size ?? 0) > 0,
  };
  const scenario = understand(tree, reading, report); // 3 to 5
  if (scenario !== null && ranges) checkRanges(tree, report);
  const phases = phasesOf(
    tree,
    startDayOf(tree),
    scenario,
    (each, own) => understand(each, reading, own),
    report,
  ); // 6

  if (!report.failed && inherited !== null) {
    checkNoEffect(reading.phases, inherited, new TreeReport(tree, report));
    checkLeversMove(tree, new TreeReport(tree, report));
  }
  if (scenario === null || report.failed)
    return { scenario: null, problems: report.sorted(), saysLanguage: false, files: files.files };
  keepTree(scenario, { tree, path, files });
  return {
    scenario: phases.length === 0 ? scenario : { ...scenario, phases },
    problems: report.sorted(),
    saysLanguage: tree.entries.has('language'),
    files: files.files,
  };
}

interface Reading {
  readonly path: string;
  readonly files: Files;
  /** Referrals read from files, once they are: changes do not change them. */
  replayed: ReadonlyMap<string, ReplayedReferrals> | null;
  /** Likewise those who are there at the start. */
  starting: Starting | null;
  /** What is written of the system as it begins, and as it is after each of its changes. */
  readonly phases: Written[];
  readonly isVariation: boolean;
}

/** Steps 3 to 5 for the merged tree, and again for the tree after each change. Null if anything is wrong. */
function understand(tree: MapTree, reading: Reading, report: Report): Scenario | null {
  // 3
  const said = checkShape(tree, report);

  // 4
  const isPhase = reading.replayed !== null;
  const raw = mapOf(plain(tree));
  const names = namesOf(raw);
  const teams = teamsOf(raw);
  const treeReport = new TreeReport(tree, report);
  reading.phases.push({ scenario: raw, teams, names, isVariation: reading.isVariation });
  checkRun(raw, treeReport);
  checkLimits(raw, teams, treeReport);
  checkNames(raw, treeReport);
  checkReferences(raw, teams, names, treeReport);
  checkShares(raw, treeReport);
  checkCutOff(raw, treeReport);
  checkSequences(raw, treeReport);
  checkSources(raw, treeReport);
  checkRules(teams, names, treeReport);
  checkCases(teams, names, treeReport);
  checkFlow(raw, teams, treeReport);
  checkGivingUp(teams, names, treeReport);
  if (!isPhase) checkHelpedWithoutHelp(teams, treeReport);
  checkStandstill(raw, teams, treeReport);
  checkRoles(raw, teams, treeReport, isPhase);
  checkSteps(raw, teams, treeReport);
  checkSmallMeetings(raw, teams, names, treeReport);
  checkCourseAfterCourse(teams, treeReport);
  checkPlaces(raw, teams, treeReport, isPhase);
  checkDiaries(teams, treeReport);
  checkStaffing(raw, names, treeReport);
  checkDoors(raw, teams, names, treeReport);
  checkClocks(raw, names, treeReport);
  checkWaitingList(raw, teams, names, treeReport);
  if (!isPhase) checkLevers(tree, treeReport);
  reading.replayed ??= readReferrals(raw, names, reading.files, treeReport);
  if (!isPhase) reading.starting = readStarting(raw, teams, names, reading.files, treeReport);

  // 5
  if (!said || report.failed) return null;
  const { path, replayed, starting } = reading;
  const scenario = normalise(path, said, names, isPhase ? [] : ledger(tree), replayed, starting);
  checkScale(scenario, treeReport);
  checkSmallCaseloads(raw, teams, scenario, treeReport);
  if (isPhase) return scenario;
  checkPeriods(said.periods, said.time.start, scenario.time, treeReport);
  if (starting !== null) checkStartingPlaces(starting, scenario, report);
  return { ...scenario, assumed: assumedIn(reading.phases[0]!, scenario) };
}

function startDayOf(tree: MapTree): number {
  return namesOf(mapOf(plain(tree))).startDay;
}
