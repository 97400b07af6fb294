import { exp, ln } from '../maths/index.ts';
import { countEnds, kaplanMeier } from '../stats/index.ts';
import { DAY, WEEK } from '../units/minutes.ts';
import { minutesIn } from '../units/time-words.ts';
import { dispersionOf } from './dispersion.ts';
import type { Evidence, StepSeen } from './evidence.ts';
import { distributionFigures, figureIn, shareFigure } from './figures.ts';
import type { Fitted, FittedFigure, LeftFigure } from './fitted.ts';
import type { Sample } from './maximum-likelihood.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * The figures of a scenario whose structure is right, as a log has them.
 *
 * 1. Arrivals: first referrals of people by source, over the weeks of the log. Poisson (Garwood 1936), widened where weeks
 *    differ by more than chance (McCullagh and Nelder 1989, 4.5).
 * 2. Who they are: shares of kinds and of groups.
 * 3. Who comes: attendance by step or channel.
 * 4. Patience, under censoring.
 * 5. Work: lengths, contacts of a course, splits of people, declined offers.
 * 6. Who asks again, by Kaplan and Meier (1958).
 *
 * Whatever a log mixes, such as an attendance that groups and journeys change, stays as it was and is listed with the reason.
 *
 * @param raw the scenario as it is written, with everything that it extends
 */
export function fitLike(raw: Raw, evidence: Evidence): Fitted {
  const fit = new LikeFit(raw, evidence);
  fit.arrivals(); // 1
  fit.whoTheyAre(); // 2
  fit.attendance(); // 3
  fit.patience(); // 4
  fit.steps(); // 5
  fit.returns(); // 6
  return { figures: fit.figures, left: fit.left };
}

class LikeFit {
  readonly figures: FittedFigure[] = [];
  readonly left: LeftFigure[] = [];
  private readonly raw: Raw;
  private readonly people: Raw;
  private readonly kinds: Raw;
  private readonly groups: Raw;
  private readonly evidence: Evidence;

  constructor(raw: Raw, evidence: Evidence) {
    this.raw = raw;
    this.people = mapOf(raw.people);
    this.kinds = mapOf(this.people.kinds);
    this.groups = mapOf(this.people.groups);
    this.evidence = evidence;
  }

  arrivals(): void {
    for (const [source, said] of Object.entries(mapOf(this.raw.sources))) {
      const path = `sources.${source}.rate`;
      const { rate, batch, trend, surges, pattern } = mapOf(said);
      const unit = figureIn(rate);
      const seen = this.evidence.sources.get(source);
      const per = unit === null ? null : minutesIn(unit.after.replace(/^\s*(per|an?)\s+/, ''));
      if (unit === null || per === null) {
        if (mapOf(said).from_file === undefined) this.leave(`sources.${source}`, 'only a `rate` is fitted');
        continue;
      }
      if (batch !== undefined || trend !== undefined || surges !== undefined) {
        this.leave(path, 'people come in batches, or the rate changes (`trend`, `surges`)');
        continue;
      }
      const weeks = this.evidence.weeks;
      const first = seen?.first ?? 0;
      if (weeks < 4) {
        this.leave(path, 'the log is shorter than four weeks');
        continue;
      }
      const scale = (per / WEEK) * (1 / weeks);
      const dispersion =
        seen === undefined ? { index: 1, isMore: false } : dispersionOf(seen.weeks, Math.floor(weeks));
      const widened = Math.sqrt(Math.max(1, dispersion.isMore ? dispersion.index : 1));
      const { low, high } = countEnds(first);
      this.figures.push({
        path,
        about: first * scale,
        low: Math.max(0, first - (first - low) * widened) * scale,
        high: (first + (high - first) * widened) * scale,
        after: unit.after,
        counts: [first],
        note: `${first.toLocaleString('en-GB')} first referrals in ${weeks.toFixed(1)} weeks (Poisson${widened > 1 ? `, widened ${widened.toFixed(2)} times because weeks differ by more than chance` : ', exact'})`,
      });
      this.factors(`sources.${source}.pattern`, mapOf(pattern), seen);
    }
  }

  private factors(
    path: string,
    pattern: Raw,
    seen: { weekdays: number[]; hours: number[]; months: number[]; first: number } | undefined,
  ): void {
    for (const [name, least] of [
      ['weekdays', 100],
      ['hours', 300],
      ['months', 300],
    ] as const) {
      if (pattern[name] === undefined) continue;
      const counts = seen?.[name] ?? [];
      if (seen === undefined || seen.first < least || (name === 'months' && this.evidence.weeks < 104)) {
        this.leave(
          `${path}.${name}`,
          name === 'months' ? 'a season needs two years and 300 referrals' : `fewer than ${least} referrals`,
        );
        continue;
      }
      const list = counts.map((count) => Number(((count / seen.first) * counts.length).toPrecision(3)));
      const note = `shares of ${seen.first.toLocaleString('en-GB')} first referrals, without limits`;
      this.figures.push({
        path: `${path}.${name}`,
        about: 0,
        low: 0,
        high: 0,
        after: '',
        counts: counts as number[],
        note,
        list,
      });
    }
  }

  whoTheyAre(): void {
    const { kinds, groups, people } = this.evidence;
    const shares = (at: string, of: Raw, counts: ReadonlyMap<string, number> | undefined) => {
      for (const [name, said] of Object.entries(of)) {
        const path = `people.${at}.${name}.share`;
        if (mapOf(said).share === 1) continue;
        if (people === 0 || counts === undefined) this.leave(path, 'the log does not say it');
        else this.figures.push(shareFigure(path, counts.get(name) ?? 0, people, 'people'));
      }
    };
    const bySource = Object.values(mapOf(this.raw.sources)).some((said) => mapOf(said).kinds !== undefined);
    if (bySource) this.leave('people.kinds', 'shares of kinds differ by source');
    else shares('kinds', this.kinds, kinds.size > 0 ? kinds : undefined);
    for (const [group, values] of Object.entries(this.groups))
      shares(`groups.${group}`, mapOf(values), groups.get(group));
  }

  attendance(): void {
    const said = this.people.attendance;
    const mixed = this.changedBy('attendance') || Object.keys(mapOf(this.people.engagement)).length > 0;
    const why = 'engagement, groups or kinds change it: the log has the mixture';
    const pooled = new Map<string, { kept: number; missed: number }>();
    for (const [name, step] of this.contactSteps()) {
      const seen = this.evidence.steps.get(name);
      const own = mapOf(step).attendance;
      const path = stepPath(name, 'attendance');
      if (seen === undefined) {
        if (own !== undefined) this.leave(path, 'the log has no contact here');
        continue;
      }
      if (typeof own === 'number') {
        if (mixed) this.leave(path, why);
        else this.figures.push(shareFigure(path, seen.kept, seen.kept + seen.missed, 'contacts'));
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
      const all =
        name === '' ? [...pooled.values()] : [pooled.get(name)].filter((each) => each !== undefined);
      const kept = all.reduce((sum, each) => sum + each.kept, 0);
      const trials = kept + all.reduce((sum, each) => sum + each.missed, 0);
      if (mixed) this.leave(path, why);
      else if (trials === 0) this.leave(path, 'the log has no such contact');
      else this.figures.push(shareFigure(path, kept, trials, 'contacts'));
    }
  }

  patience(): void {
    const said = this.people.patience;
    if (said === undefined || said === 'never') return;
    if (this.changedBy('patience')) {
      this.leave('people.patience', 'groups or kinds change it: the log has the mixture');
      return;
    }
    const others = this.otherPatience();
    if (others !== null) {
      this.leave('people.patience', others);
      return;
    }
    const { gaveUp, stillWaiting } = this.evidence;
    const curve = kaplanMeier(
      Float64Array.from([...gaveUp.values, ...stillWaiting.values]),
      Uint8Array.from([...gaveUp.values.map(() => 1), ...stillWaiting.values.map(() => 0)]),
    );
    const lowest = curve.survival.at(-1) ?? 1;
    const reach =
      lowest > 0.5
        ? `; the curve ends at ${(100 * lowest).toFixed(0)} % still waiting, so that a median lies beyond what was seen`
        : '';
    this.distribution(
      'people.patience',
      said,
      { exact: gaveUp.values, censored: stillWaiting.values },
      `waits without a contact${reach}`,
      true,
    );
  }

  steps(): void {
    for (const [name, said] of this.allSteps()) {
      const step = mapOf(said);
      const seen = this.evidence.steps.get(name);
      const course = mapOf(step.course);
      const at = (...keys: string[]) => stepPath(name, ...keys);
      const isCourse = step.course !== undefined;
      const work = isCourse ? course : step;
      const within = isCourse ? ['course'] : [];
      const worksWith = step.contact !== undefined || isCourse;
      const paced = this.pacesOf(name, work);
      this.work(
        at(...within, 'takes'),
        work.takes,
        work.takes_by,
        paced,
        seen,
        worksWith ? 'contacts' : 'desk',
      );
      if (worksWith)
        this.work(at(...within, 'writing_up'), work.writing_up, work.writing_up_by, paced, seen, 'desk');
      if (step.meeting !== undefined)
        this.work(at('minutes_per_case'), step.minutes_per_case, undefined, false, seen, 'cases');
      if (isCourse) this.course(name, course, seen);
      if (step.lasts !== undefined) this.leave(at('lasts'), 'how long stays last is not fitted');
      if (typeof step.shares === 'object') this.split(at('shares'), mapOf(step.shares), seen);
      else if (step.shares !== undefined || step.then !== undefined)
        this.leave(at('then'), 'rules rest on what a worker sees of the needs, which no log holds');
    }
    this.courseShares();
    for (const [team, said] of Object.entries(mapOf(this.raw.teams)))
      for (const role of Object.keys(mapOf(mapOf(said).staff)))
        this.leave(
          `teams.${team}.staff.${role}`,
          'who is in post, and for what share of the time, is for the rota to say',
        );
  }

  /** What else makes people give up, or go on waiting, than their own patience. */
  private otherPatience(): string | null {
    const teams = Object.values(mapOf(this.raw.teams)).map((said) => mapOf(mapOf(said).waiting_list));
    const lists = [...teams, ...this.allSteps().map(([, said]) => mapOf(said))];
    if (lists.some(({ gives_up }) => gives_up !== undefined))
      return 'people also give up single lists (`gives_up`)';
    const stretched = teams.some(
      ({ keeps_in_touch }) => (mapOf(keeps_in_touch).patience ?? 'restarts') !== 'restarts',
    );
    return stretched ? 'whoever is kept in touch with waits for longer' : null;
  }

  private work(
    path: string,
    said: unknown,
    by: unknown,
    paced: boolean,
    seen: StepSeen | undefined,
    which: 'contacts' | 'desk' | 'cases',
  ): void {
    if (said === undefined) return;
    if (by !== undefined || paced) this.leave(path, 'it differs by who is seen, or by who sees them');
    else if (seen === undefined) this.leave(path, 'the log has none of this work');
    else if (seen.interrupted)
      this.leave(path, 'work is stopped and goes on, so that its parts are no lengths');
    else
      this.distribution(
        path,
        said,
        { exact: seen[which].values },
        { contacts: 'contacts', desk: 'pieces of work', cases: 'cases' }[which],
        true,
      );
  }

  private course(name: string, course: Raw, seen: StepSeen | undefined): void {
    const path = stepPath(name, 'course', 'contacts');
    const planned = seen?.planned ?? new Map<number, number>();
    if (course.contacts_by !== undefined) this.leave(path, 'it differs by who is seen');
    else if (planned.size === 0) this.leave(path, 'the log does not say how many contacts were planned');
    else if (typeof course.contacts === 'number') {
      const values = [...planned].flatMap(([contacts, count]) => new Array<number>(count).fill(contacts));
      this.distribution(path, course.contacts, { exact: values }, 'courses', false);
    } else {
      // A plan is a number that was rounded, and is one at least (Cox and Oakes 1984, 3.5: grouped data).
      const between = [...planned].map(([contacts, count]) => ({
        low: contacts === 1 ? -1e9 : contacts - 0.5,
        high: contacts + 0.5,
        count,
      }));
      this.distribution(path, course.contacts, { exact: [], between }, 'courses', false);
    }
    const gaps = seen?.gaps.values ?? new Float64Array(0);
    const days =
      gaps.length === 0
        ? ''
        : `: the log has ${(median(gaps) / DAY).toFixed(1)} days at the median, queue for the worker included`;
    this.leave(stepPath(name, 'course', 'every'), `when the next contact is due is not written down${days}`);
  }

  private split(path: string, shares: Raw, seen: StepSeen | undefined): void {
    const total = [...(seen?.onwards.values() ?? [])].reduce((sum, count) => sum + count, 0);
    const team = path.split('.')[1];
    for (const [to, said] of Object.entries(shares)) {
      if (typeof said !== 'number') continue;
      const onwards = seen?.onwards;
      const count =
        (onwards?.get(`${team}.${to}`) ?? 0) +
        (onwards?.get(`to ${to}`) ?? 0) +
        (onwards?.get(ENDING_WORDS[to] ?? to) ?? 0);
      if (total === 0) this.leave(`${path}.${to}`, 'the log has nobody who goes on from here');
      else this.figures.push(shareFigure(`${path}.${to}`, count, total, 'people who went on from here'));
    }
  }

  private courseShares(): void {
    const all = [...this.evidence.steps.values()];
    const sum = (of: (step: StepSeen) => number) => all.reduce((total, step) => total + of(step), 0);
    const declined = sum((step) => step.declinedOffer);
    const offered = declined + sum((step) => step.started);
    const stopped = sum((step) => step.stopped);
    const missed = sum((step) => step.missedInCourse);
    for (const [key, events, trials, of] of [
      ['declines_offer', declined, offered, 'offers of a course'],
      ['stops_coming_after_missed', stopped, missed, 'missed contacts of courses'],
    ] as const) {
      if (typeof this.people[key] !== 'number') continue;
      if (this.changedBy(key)) this.leave(`people.${key}`, 'kinds change it: the log has the mixture');
      else if (trials === 0) this.leave(`people.${key}`, `the log has no ${of}`);
      else this.figures.push(shareFigure(`people.${key}`, events, trials, of));
    }
  }

  returns(): void {
    const returns = mapOf(this.people.returns);
    for (const [outcome, said] of Object.entries(mapOf(returns.after))) {
      const path = `people.returns.after.${outcome}${typeof said === 'object' ? '.share' : ''}`;
      const again = this.evidence.askedAgain.get(outcome)?.values ?? new Float64Array(0);
      const not = this.evidence.notAgain.get(outcome)?.values ?? new Float64Array(0);
      const n = again.length + not.length;
      if (this.changedBy('returns') || n < 20) {
        this.leave(
          path,
          n < 20 ? 'fewer than 20 requests ended so' : 'kinds change it: the log has the mixture',
        );
        continue;
      }
      this.figures.push(returnFigure(path, again, not));
    }
    if (returns.delay !== undefined)
      this.leave('people.returns.delay', 'of those who will ask again the log has only those who have');
  }

  private distribution(path: string, said: unknown, sample: Sample, of: string, inMinutes: boolean): void {
    const found = distributionFigures(path, said, sample, of, inMinutes);
    if (typeof found === 'string') this.leave(path, found);
    else this.figures.push(...found);
  }

  private leave(path: string, why: string): void {
    this.left.push({ path, why });
  }

  /** Whether a kind of people or a value of a group says it differently. */
  private changedBy(key: string): boolean {
    const values = Object.values(this.groups).flatMap((group) => Object.values(mapOf(group)));
    return [...Object.values(this.kinds), ...values].some((said) => mapOf(said)[key] !== undefined);
  }

  private pacesOf(name: string, work: Raw): boolean {
    const team = mapOf(mapOf(this.raw.teams)[name.slice(0, name.indexOf('.'))]);
    const staff = mapOf(team.staff);
    return Object.entries(staff).some(([role, said]) => {
      const { paces, starts_slowly } = mapOf(said);
      return (paces !== undefined || starts_slowly !== undefined) && JSON.stringify(work).includes(role);
    });
  }

  private allSteps(): [string, unknown][] {
    return Object.entries(mapOf(this.raw.teams)).flatMap(([team, said]) =>
      Object.entries(mapOf(mapOf(said).steps)).map(([step, each]): [string, unknown] => [
        `${team}.${step}`,
        each,
      ]),
    );
  }

  private contactSteps(): [string, unknown][] {
    return this.allSteps().filter(
      ([, said]) => mapOf(said).contact !== undefined || mapOf(said).course !== undefined,
    );
  }
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

const ENDING_WORDS: Readonly<Record<string, string>> = {
  return_to_referrer: 'returned_to_referrer',
  not_eligible: 'returned_to_referrer',
};

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

function stepPath(name: string, ...keys: readonly string[]): string {
  const dot = name.indexOf('.');
  return ['teams', name.slice(0, dot), 'steps', name.slice(dot + 1), ...keys].join('.');
}

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[values.length >> 1];
}

function mapOf(said: unknown): Raw {
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Raw) : {};
}
