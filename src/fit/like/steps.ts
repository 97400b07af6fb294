import { FEW, isFew } from '../../logs/few.ts';
import { mapOf, type RawMap } from '../../scenario/names.ts';
import { DAY } from '../../units/minutes.ts';
import { figureIn, fromMinutes, shareFigure } from '../figures.ts';
import { medianOf } from '../median.ts';
import { meetingTimes } from '../meeting-times.ts';
import { rhythmOf } from '../rhythm.ts';
import type { StepSeen } from '../seen.ts';
import { type Like, stepPath } from './like.ts';

export function steps(fit: Like): void {
  for (const [name, said] of fit.allSteps()) {
    const step = mapOf(said);
    const seen = fit.evidence.steps.get(name);
    const course = mapOf(step.course);
    const at = (...keys: string[]) => stepPath(name, ...keys);
    const isCourse = step.course !== undefined;
    const work = isCourse ? course : step;
    const within = isCourse ? ['course'] : [];
    const worksWith = step.contact !== undefined || isCourse;
    const paced = pacesOf(fit, name, work);
    workAt(
      fit,
      at(...within, 'takes'),
      work.takes,
      work.takes_by,
      paced,
      seen,
      worksWith ? 'contacts' : 'desk',
    );
    if (worksWith)
      workAt(fit, at(...within, 'writing_up'), work.writing_up, work.writing_up_by, paced, seen, 'desk');
    if (step.meeting !== undefined)
      workAt(fit, at('minutes_per_case'), step.minutes_per_case, undefined, false, seen, 'cases');
    if (isCourse) courseAt(fit, name, course, seen);
    if (step.lasts !== undefined) stayAt(fit, at('lasts'), step, seen);
    if (typeof step.meeting === 'string') meetingAt(fit, at('meeting'), seen);
    if (typeof step.shares === 'object') splitAt(fit, at('shares'), mapOf(step.shares), seen);
    else if (step.shares !== undefined || step.then !== undefined)
      fit.leave(at('then'), 'rules rest on what a worker sees of the needs, which no log holds');
  }
  courseShares(fit);
  for (const [team, said] of Object.entries(mapOf(fit.raw.teams)))
    for (const role of Object.keys(mapOf(mapOf(said).staff)))
      fit.leave(
        `teams.${team}.staff.${role}`,
        'who is in post, and for what share of the time, is for the rota to say',
      );
}

function workAt(
  fit: Like,
  path: string,
  said: unknown,
  by: unknown,
  paced: boolean,
  seen: StepSeen | undefined,
  which: 'contacts' | 'desk' | 'cases',
): void {
  if (said === undefined) return;
  if (by !== undefined || paced) fit.leave(path, 'it differs by who is seen, or by who sees them');
  else if (seen === undefined) fit.leave(path, 'the log has none of this work');
  else if (seen.interrupted) fit.leave(path, 'work is stopped and goes on, so that its parts are no lengths');
  else
    fit.distribution(
      path,
      said,
      { exact: seen[which].values },
      { contacts: 'contacts', desk: 'pieces of work', cases: 'cases' }[which],
      true,
    );
}

function courseAt(fit: Like, name: string, course: RawMap, seen: StepSeen | undefined): void {
  const path = stepPath(name, 'course', 'contacts');
  const isPlanned = (seen?.planned.size ?? 0) > 0;
  const planned = (isPlanned ? seen?.planned : seen?.visits) ?? new Map<number, number>();
  const of = isPlanned ? 'courses' : 'requests that ended, contacts kept: whoever dropped out had fewer';
  if (course.contacts_by !== undefined) fit.leave(path, 'it differs by who is seen');
  else if (planned.size === 0) fit.leave(path, 'the log has no contacts here');
  else if (typeof course.contacts === 'number') {
    const values = [...planned].flatMap(([contacts, count]) => new Array<number>(count).fill(contacts));
    fit.distribution(path, course.contacts, { exact: values }, of, false);
  } else {
    // A plan is a number that was rounded, and is one at least (Cox and Oakes 1984, 3.5: grouped data).
    const between = [...planned].map(([contacts, count]) => ({
      low: contacts === 1 ? -1e9 : contacts - 0.5,
      high: contacts + 0.5,
      count,
    }));
    fit.distribution(path, course.contacts, { exact: [], between }, of, false);
  }
  everyAt(fit, stepPath(name, 'course', 'every'), course.every, seen);
}

function everyAt(fit: Like, path: string, said: unknown, seen: StepSeen | undefined): void {
  const gaps = seen?.gaps.values ?? new Float64Array(0);
  const unit = figureIn(said);
  const own = unit === null ? null : fromMinutes(DAY, unit);
  const rhythm = rhythmOf(gaps);
  if (unit === null || own === null || rhythm === null) {
    const days =
      gaps.length < FEW
        ? ''
        : `: the log has ${(medianOf(gaps) / DAY).toFixed(1)} days at the median, queue for the worker included`;
    fit.leave(path, `when the next contact is due is not written down${days}`);
    return;
  }
  const { days, low, high, there, all } = rhythm;
  fit.figures.push({
    path,
    about: days * own,
    low: low * own,
    high: high * own,
    after: unit.after,
    counts: [there],
    note: `where most gaps lie: ${there.toLocaleString('en-GB')} of ${isFew(all - there) ? 'all but fewer than five' : all.toLocaleString('en-GB')} within half a day`,
  });
}

/** Whoever is there still, or left before the end, has been there for so long at least. */
function stayAt(fit: Like, path: string, step: RawMap, seen: StepSeen | undefined): void {
  if (step.lasts_by !== undefined) fit.leave(path, 'it differs by who is there');
  else if (seen === undefined || seen.lasted.length === 0)
    fit.leave(path, 'the log has no stay that ended here');
  else {
    const censored = figureIn(step.lasts) === null ? { censored: seen.lastsYet.values } : {};
    fit.distribution(path, step.lasts, { exact: seen.lasted.values, ...censored }, 'stays', true);
  }
}

function meetingAt(fit: Like, path: string, seen: StepSeen | undefined): void {
  const times = meetingTimes(seen?.met.values ?? new Float64Array(0), fit.evidence.offset);
  if (times === null) {
    fit.leave(path, 'the log has no meetings at a time of the week that is always the same');
    return;
  }
  const { text, then, all } = times;
  const count = (number: number) => number.toLocaleString('en-GB');
  const note = `${count(then)} of ${count(all)} meetings were then`;
  fit.figures.push({ path, about: 0, low: 0, high: 0, after: '', counts: [then], note, text });
}

function splitAt(fit: Like, path: string, shares: RawMap, seen: StepSeen | undefined): void {
  const total = [...(seen?.onwards.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const team = path.split('.')[1];
  for (const [to, said] of Object.entries(shares)) {
    if (typeof said !== 'number') continue;
    const onwards = seen?.onwards;
    const count =
      (onwards?.get(`${team}.${to}`) ?? 0) +
      (onwards?.get(`to ${to}`) ?? 0) +
      (onwards?.get(ENDING_WORDS[to] ?? to) ?? 0);
    if (total === 0) fit.leave(`${path}.${to}`, 'the log has nobody who goes on from here');
    else
      fit.figures.push({
        ...shareFigure(`${path}.${to}`, count, total, 'people who went on from here'),
        partOf: { whole: path, of: total },
      });
  }
}

function courseShares(fit: Like): void {
  const all = [...fit.evidence.steps.values()];
  const sum = (of: (step: StepSeen) => number) => all.reduce((total, step) => total + of(step), 0);
  const declined = sum((step) => step.declinedOffer);
  const offered = declined + sum((step) => step.started);
  const stopped = sum((step) => step.stopped);
  const missed = sum((step) => step.missedInCourse);
  for (const [key, events, trials, of] of [
    ['declines_offer', declined, offered, 'offers of a course'],
    ['stops_coming_after_missed', stopped, missed, 'missed contacts of courses'],
  ] as const) {
    if (typeof fit.people[key] !== 'number') continue;
    if (fit.changedBy(key)) fit.leave(`people.${key}`, 'kinds change it: the log has the mixture');
    else if (key === 'declines_offer' && offered === declined)
      fit.leave(
        `people.${key}`,
        'the log does not say when courses begin, so that it has no offers that were taken',
      );
    else if (trials === 0) fit.leave(`people.${key}`, `the log has no ${of}`);
    else fit.figures.push(shareFigure(`people.${key}`, events, trials, of));
  }
}

function pacesOf(fit: Like, name: string, work: RawMap): boolean {
  const team = mapOf(mapOf(fit.raw.teams)[name.slice(0, name.indexOf('.'))]);
  const staff = mapOf(team.staff);
  return Object.entries(staff).some(([role, said]) => {
    const { paces, starts_slowly } = mapOf(said);
    return (paces !== undefined || starts_slowly !== undefined) && JSON.stringify(work).includes(role);
  });
}

const ENDING_WORDS: Readonly<Record<string, string>> = {
  return_to_referrer: 'returned_to_referrer',
  not_eligible: 'returned_to_referrer',
  elsewhere: 'signposted',
  back_with_advice: 'advice_and_signposting',
};
