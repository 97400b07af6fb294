import { exp, ln } from '../../maths/index.ts';
import { mapOf, type RawMap } from '../../scenario/names.ts';
import { kaplanMeier } from '../../stats/index.ts';
import { WEEK } from '../../units/minutes.ts';
import { shareFigure } from '../figures.ts';
import type { FittedFigure } from '../fitted.ts';
import { type Like, stepPath } from './like.ts';

export function whoTheyAre(fit: Like): void {
  const { kinds, groups } = fit.evidence;
  const shares = (at: string, of: RawMap, counts: ReadonlyMap<string, number> | undefined) => {
    // Of those of whom it is said, and by a name that the scenario has: shares sum to 1.
    const known = Object.keys(of).reduce((sum, name) => sum + (counts?.get(name) ?? 0), 0);
    for (const [name, said] of Object.entries(of)) {
      const path = `people.${at}.${name}.share`;
      if (mapOf(said).share === 1) continue;
      if (known === 0) fit.leave(path, 'the log does not say it');
      else
        fit.figures.push({
          ...shareFigure(path, counts?.get(name) ?? 0, known, 'people'),
          partOf: { whole: at, of: known },
        });
    }
  };
  const bySource = Object.values(mapOf(fit.raw.sources)).some((said) => mapOf(said).kinds !== undefined);
  if (bySource) fit.leave('people.kinds', 'shares of kinds differ by source');
  else shares('kinds', fit.kinds, kinds.size > 0 ? kinds : undefined);
  for (const [group, values] of Object.entries(fit.groups))
    shares(`groups.${group}`, mapOf(values), groups.get(group));
}

export function attendance(fit: Like): void {
  const said = fit.people.attendance;
  const mixed = fit.changedBy('attendance') || Object.keys(mapOf(fit.people.engagement)).length > 0;
  const why = 'engagement, groups or kinds change it: the log has the mixture';
  const pooled = new Map<string, { kept: number; missed: number }>();
  for (const [name, step] of contactSteps(fit)) {
    const seen = fit.evidence.steps.get(name);
    const own = mapOf(step).attendance;
    const path = stepPath(name, 'attendance');
    if (seen === undefined) {
      if (own !== undefined) fit.leave(path, 'the log has no contact here');
      continue;
    }
    if (typeof own === 'number') {
      if (mixed) fit.leave(path, why);
      else fit.figures.push(shareFigure(path, seen.kept, seen.kept + seen.missed, 'contacts'));
      continue;
    }
    const apart = typeof said === 'object' && mapOf(said).first_contact !== undefined;
    const [kept, missed] = apart
      ? [seen.kept - seen.firstKept, seen.missed - seen.firstMissed]
      : [seen.kept, seen.missed];
    pool(pooled, channelOf(step), kept, missed);
    if (apart) pool(pooled, 'first_contact', seen.firstKept, seen.firstMissed);
  }
  if (said === undefined) return;
  const named = typeof said === 'object' ? Object.keys(mapOf(said)) : [''];
  for (const name of named) {
    const path = name === '' ? 'people.attendance' : `people.attendance.${name}`;
    const all = name === '' ? [...pooled.values()] : [pooled.get(name)].filter((each) => each !== undefined);
    const kept = all.reduce((sum, each) => sum + each.kept, 0);
    const trials = kept + all.reduce((sum, each) => sum + each.missed, 0);
    if (mixed) fit.leave(path, why);
    else if (trials === 0) fit.leave(path, 'the log has no such contact');
    else fit.figures.push(shareFigure(path, kept, trials, 'contacts'));
  }
}

export function patience(fit: Like): void {
  const said = fit.people.patience;
  if (said === undefined || said === 'never') return;
  if (fit.changedBy('patience')) {
    fit.leave('people.patience', 'groups or kinds change it: the log has the mixture');
    return;
  }
  const others = otherPatience(fit);
  if (others !== null) {
    fit.leave('people.patience', others);
    return;
  }
  const { gaveUp, stillWaiting } = fit.evidence;
  const curve = kaplanMeier(
    Float64Array.from([...gaveUp.values, ...stillWaiting.values]),
    Uint8Array.from([...gaveUp.values.map(() => 1), ...stillWaiting.values.map(() => 0)]),
  );
  const lowest = curve.survival.at(-1) ?? 1;
  const reach =
    lowest > 0.5
      ? `; the curve ends at ${(100 * lowest).toFixed(0)} % still waiting, so that a median lies beyond what was seen`
      : '';
  fit.distribution(
    'people.patience',
    said,
    { exact: gaveUp.values, censored: stillWaiting.values },
    `waits without a contact${reach}`,
    true,
  );
}

export function returns(fit: Like): void {
  const returns = mapOf(fit.people.returns);
  for (const [outcome, said] of Object.entries(mapOf(returns.after))) {
    const path = `people.returns.after.${outcome}${typeof said === 'object' ? '.share' : ''}`;
    const again = fit.evidence.askedAgain.get(outcome)?.values ?? new Float64Array(0);
    const not = fit.evidence.notAgain.get(outcome)?.values ?? new Float64Array(0);
    const n = again.length + not.length;
    if (fit.changedBy('returns') || n < 20) {
      fit.leave(
        path,
        n < 20 ? 'fewer than 20 requests ended so' : 'kinds change it: the log has the mixture',
      );
      continue;
    }
    fit.figures.push(returnFigure(path, again, not));
  }
  if (returns.delay !== undefined)
    fit.leave('people.returns.delay', 'of those who will ask again the log has only those who have');
}

function contactSteps(fit: Like): [string, unknown][] {
  return fit
    .allSteps()
    .filter(([, said]) => mapOf(said).contact !== undefined || mapOf(said).course !== undefined);
}

/** What else makes people give up, or go on waiting, than their own patience. */
function otherPatience(fit: Like): string | null {
  const teams = Object.values(mapOf(fit.raw.teams)).map((said) => mapOf(mapOf(said).waiting_list));
  const lists = [...teams, ...fit.allSteps().map(([, said]) => mapOf(said))];
  if (lists.some(({ gives_up }) => gives_up !== undefined))
    return 'people also give up single lists (`gives_up`)';
  const stretched = teams.some(
    ({ keeps_in_touch }) => (mapOf(keeps_in_touch).patience ?? 'restarts') !== 'restarts',
  );
  return stretched ? 'whoever is kept in touch with waits for longer' : null;
}

/**
 * The share that asks again: one less Kaplan and Meier's estimate where it ends to be known of 20 people, with Greenwood's
 * variance on the scale of log(−log) (Kalbfleisch and Prentice 2002, 1.4.2). Who would come later is not in it.
 */
function returnFigure(path: string, again: Float64Array, not: Float64Array): FittedFigure {
  const all = [...again.map((x) => x), ...not].sort((a, b) => a - b);
  const horizon = all[Math.max(0, all.length - 20)];
  const events = [...again].filter((time) => time <= horizon).sort((a, b) => a - b);
  let [survival, variance] = [1, 0];
  let gone = 0;
  for (const time of events) {
    while (gone < all.length && all[gone] < time) gone++;
    const risk = all.length - gone;
    survival *= 1 - 1 / risk;
    variance += risk > 1 ? 1 / (risk * (risk - 1)) : 0;
  }
  const n = all.length;
  const weeks = (horizon / WEEK).toFixed(0);
  const base = shareFigure(path, events.length, n, `requests that ended so, within ${weeks} weeks`);
  if (survival === 1 || survival === 0) return base;
  const log = ln(survival);
  const half = (1.96 * Math.sqrt(variance)) / Math.abs(log);
  const raised = (by: number) => 1 - exp(log * exp(by));
  return {
    ...base,
    about: 1 - survival,
    low: raised(-half),
    high: raised(half),
    note: `${events.length} of ${n} requests that ended so asked again within ${weeks} weeks (Kaplan–Meier, Greenwood)`,
  };
}

function pool(
  into: Map<string, { kept: number; missed: number }>,
  channel: string,
  kept: number,
  missed: number,
): void {
  const known = into.get(channel) ?? { kept: 0, missed: 0 };
  into.set(channel, { kept: known.kept + kept, missed: known.missed + missed });
}

function channelOf(said: unknown): string {
  const { contact, course, group } = mapOf(said);
  if (typeof contact === 'string') return contact;
  const { channel } = mapOf(course);
  return typeof channel === 'string' ? channel : group !== undefined ? 'group' : 'face_to_face';
}
