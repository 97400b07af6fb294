import { DAY, HOUR, WEEK } from '../units/minutes.ts';
import type { Evidence, StepSeen } from './evidence.ts';
import { medianOf } from './median.ts';
import { meetingTimes } from './meeting-times.ts';

/** A line of a proposed scenario: its path, what stands there, and why, where the log does not say it. */
export interface ProposedLine {
  readonly path: readonly string[];
  /** As YAML. */
  readonly text: string;
  readonly why?: string;
}

type Lines = ProposedLine[];

/** What is taken where a log says nothing. */
const TAKES = '60 min';
/** A distribution of fewer is not fitted. */
const LEAST_EVENTS = 5;
const ROLE = 'staff';
/** Share of contracted time that is for the pathway, and of that which is in use: with them posts follow from hours of work. */
const CLINICAL_SHARE = 0.55;
const LOAD = 0.85;
const HOURS_OF_A_WEEK = 40;

/**
 * The structure of a scenario as a log shows it, for somebody to go on with: who refers to which team, each team's steps in
 * the order in which they were first seen, what kind of step each is by what happened there, and where people went from it.
 *
 * 1. A step that was begun and ended without a contact is a stay; with contacts, or with several of them a person, a course;
 *    with contacts otherwise a contact; with cases a meeting; else desk work.
 * 2. Shares of where people went are of all who went on from a step; whoever left is not among them.
 * 3. Eligibility, staff and places no log says: they are assumptions, sized so that the work of the log can be done.
 *
 * Figures are only places for those that are fitted.
 * @param few numbers that rest on fewer people or events, but some, are not told
 */
export function proposeStructure(evidence: Evidence, few: number): ProposedLine[] {
  const teams = teamsIn(evidence);
  return [
    ...people(evidence),
    ...sources(evidence, teams, few),
    ...[...teams].flatMap((team) => teamOf(team, evidence, teams, few)),
  ];
}

/** In the order in which they were seen: those that were referred to, or did something. */
function teamsIn({ doors, teams, steps }: Evidence): Set<string> {
  const onwards = [...steps.values()].flatMap(({ onwards: to }) => [...to.keys()]);
  const referredTo = onwards.filter((to) => to.startsWith('to ')).map((to) => to.slice('to '.length));
  return new Set([...[...doors.values()].map(({ team }) => team), ...teams.keys(), ...referredTo]);
}

function people({ gaveUp, steps, outcomes }: Evidence): Lines {
  const all = [...steps.values()];
  const missed = all.reduce((sum, step) => sum + step.missed, 0);
  const lines: Lines = [
    gaveUp.length >= LEAST_EVENTS
      ? {
          path: ['people', 'patience', 'weibull', 'median'],
          text: '11 weeks',
          why: 'too few gave up waiting to tell',
        }
      : {
          path: ['people', 'patience'],
          text: 'never',
          why: 'nobody, or hardly anybody, is said to have given up waiting',
        },
    missed > 0
      ? { path: ['people', 'attendance'], text: '0.85' }
      : { path: ['people', 'attendance'], text: '1', why: 'the log has no missed contact at all' },
  ];
  if (gaveUp.length >= LEAST_EVENTS)
    lines.push({
      path: ['people', 'patience', 'weibull', 'shape'],
      text: '1.4',
      why: 'too few gave up waiting to tell',
    });
  const has = (of: (step: StepSeen) => number) => all.some((step) => of(step) > 0);
  if (has(({ declinedOffer }) => declinedOffer) && has(({ started }) => started))
    lines.push({ path: ['people', 'declines_offer'], text: '0.1' });
  if (has(({ stopped }) => stopped))
    lines.push({ path: ['people', 'stops_coming_after_missed'], text: '0.1' });
  for (const outcome of outcomes.keys())
    if (RETURN_AFTER.has(outcome))
      lines.push({
        path: ['people', 'returns', 'after', outcome],
        text: '0',
        why: 'fewer than 20 requests ended so',
      });
  if (lines.some(({ path }) => path[1] === 'returns'))
    lines.push({
      path: ['people', 'returns', 'delay'],
      text: '{gamma: {mean: 10 weeks, sd: 8 weeks}}',
      why: 'of those who will ask again the log has only those who have',
    });
  return lines;
}

/** Endings after which people ask again for reasons of their own. */
const RETURN_AFTER: ReadonlySet<string> = new Set([
  'declined',
  'returned_to_referrer',
  'gave_up_waiting',
  'discharged_after_missed_contacts',
  'helped',
  'not_helped',
]);

function sources({ sources: known, doors, weeks }: Evidence, teams: ReadonlySet<string>, few: number): Lines {
  const lines: Lines = [];
  for (const name of known.keys()) {
    const of = [...doors].filter(([, { source, team }]) => source === name && teams.has(team));
    for (const [door, { team, first }] of of) {
      const called = of.length === 1 ? name : door;
      lines.push(
        {
          path: ['sources', called, 'rate'],
          text: first < few ? '0.05 per week' : `${(first / Math.max(1, weeks)).toPrecision(3)} per week`,
          ...(first < few ? { why: 'few people were referred so' } : {}),
        },
        { path: ['sources', called, 'refers_to'], text: team },
      );
      if (first >= 300)
        lines.push({ path: ['sources', called, 'pattern', 'weekdays'], text: '[1, 1, 1, 1, 1, 1, 1]' });
    }
  }
  return lines;
}

function teamOf(team: string, evidence: Evidence, teams: ReadonlySet<string>, few: number): Lines {
  const at = ['teams', team];
  const entries = evidence.entries.get(team) ?? new Map<string, number>();
  const seen = [...(evidence.teams.get(team) ?? [])];
  const steps = seen.sort((a, b) => (entries.get(b) ?? 0) - (entries.get(a) ?? 0));
  const lines: Lines = [];
  if (steps.length === 0)
    lines.push(
      {
        path: [...at, 'steps', 'look', 'route'],
        text: 'true',
        why: 'the log has nothing that the team does',
      },
      ...splitAt([...at, 'steps', 'look'], endingsOf(team, evidence), team, teams, few),
    );
  const all = new Map(steps.map((name) => [name, stepOf(team, name, evidence, teams, few)]));
  lines.push(...entranceOf(team, all, entries, few), ...[...all.values()].flat());
  return [...staffOf(team, steps, evidence), ...lines];
}

/** Where people come first, where that is not always the same step: a step of its own that takes no time and sends them on. */
function entranceOf(
  team: string,
  steps: ReadonlyMap<string, Lines>,
  entries: ReadonlyMap<string, number>,
  few: number,
): Lines {
  const at = ['teams', team, 'steps', 'entrance'];
  const [first, ...others] = [...steps.keys()];
  if (first === undefined) return [];
  const total = [...entries.values()].reduce((sum, count) => sum + count, 0);
  const named = new Set([...steps.values()].flat().map(({ path }) => path.at(-1)!));
  const own = others.filter((step) => (entries.get(step) ?? 0) > total / 100 || !named.has(step));
  if (own.length === 0) return [];
  return [
    { path: [...at, 'route'], text: 'true' },
    ...own.map((step): ProposedLine => {
      const count = entries.get(step) ?? 0;
      const path = [...at, 'shares', step];
      if (count >= few) return { path, text: (count / total).toFixed(4) };
      return { path, text: '0.01', why: 'few people, or none, came here first' };
    }),
    { path: [...at, 'shares', first], text: 'rest' },
  ];
}

/** How requests ended at a team, as where people went from it. */
function endingsOf(team: string, { endings }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [said, count] of endings.get(team) ?? []) {
    const outcome = said.slice(said.indexOf(' ') + 1);
    if (!LEFT.has(outcome)) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  }
  return counts;
}

/** What people do by themselves is no rule of a step. */
const LEFT: ReadonlySet<string> = new Set([
  'gave_up_waiting',
  'stopped_coming',
  'declined_the_offer',
  'recovered',
  'discharged_after_missed_contacts',
]);

export type KindSeen = 'stay' | 'course' | 'contact' | 'meeting' | 'desk';

/** What kind of step it is, by what happened there. */
export function kindOf(seen: StepSeen): KindSeen {
  const contacts = seen.kept + seen.missed;
  if (contacts > 0) return seen.started > 0 || meanOf(seen.visits) > SEVERAL ? 'course' : 'contact';
  if (seen.started > 0) return 'stay';
  return seen.cases.length > 0 || seen.met.length > 0 ? 'meeting' : 'desk';
}

/** Contacts a person from which on a step is taken for a course. */
const SEVERAL = 1.5;

function stepOf(
  team: string,
  name: string,
  evidence: Evidence,
  teams: ReadonlySet<string>,
  few: number,
): Lines {
  const seen = evidence.steps.get(`${team}.${name}`)!;
  const at = ['teams', team, 'steps', name];
  const role = roleAt(team, name, evidence);
  const kind = kindOf(seen);
  const lines: Lines = [];
  const takes = (path: readonly string[], minutes: Float64Array) =>
    lines.push(...lengthAt(path, minutes, few));
  switch (kind) {
    case 'contact':
      lines.push(
        { path: [...at, 'contact'], text: 'face_to_face', why: 'the log does not say how people were seen' },
        { path: [...at, 'with'], text: role },
      );
      takes([...at, 'takes'], seen.contacts.values);
      if (seen.desk.length > 0) takes([...at, 'writing_up'], seen.desk.values);
      break;
    case 'course': {
      const counts = seen.planned.size > 0 ? seen.planned : seen.visits;
      const isFew = [...counts.values()].reduce((sum, count) => sum + count, 0) < Math.max(1, few);
      const mean = isFew ? 6 : meanOf(counts);
      const isOne = counts.size === 1 && !isFew;
      lines.push(
        isOne
          ? { path: [...at, 'course', 'contacts'], text: String(Math.round(mean)) }
          : { path: [...at, 'course', 'contacts', 'gamma', 'mean'], text: mean.toPrecision(3) },
      );
      if (!isOne)
        lines.push({
          path: [...at, 'course', 'contacts', 'gamma', 'sd'],
          text: (mean / 2).toPrecision(3),
        });
      const days = seen.gaps.length < few ? Number.NaN : medianOf(seen.gaps.values) / DAY;
      lines.push(
        {
          path: [...at, 'course', 'every'],
          text: Number.isFinite(days) ? `${Math.max(1, Math.round(days))} days` : '2 weeks',
          why: Number.isFinite(days)
            ? 'the median of the log, which has the queue for the worker in it'
            : 'the log has few contacts after each other',
        },
        { path: [...at, 'course', 'with'], text: role },
      );
      takes([...at, 'course', 'takes'], seen.contacts.values);
      if (seen.desk.length > 0) takes([...at, 'course', 'writing_up'], seen.desk.values);
      break;
    }
    case 'stay':
      lines.push({ path: [...at, 'stay'], text: `${name}_places` });
      takes([...at, 'lasts'], seen.lasted.values);
      break;
    case 'meeting':
      lines.push(
        {
          path: [...at, 'meeting'],
          text: meetingTimes(seen.met.values, evidence.offset)?.text ?? 'weekly tuesday 10:00',
          why:
            meetingTimes(seen.met.values, evidence.offset) === null
              ? 'the log does not say when it is held, or it is at no fixed time'
              : undefined,
        } as ProposedLine,
        { path: [...at, 'attended_by', role], text: '1', why: 'the log does not say who is there' },
        {
          path: [...at, 'takes_up_to'],
          text: `${Math.max(1, seen.mostCases)} cases`,
          why: 'the most that one took in the log',
        },
      );
      takes([...at, 'minutes_per_case'], seen.cases.values);
      break;
    case 'desk':
      lines.push({ path: [...at, 'desk'], text: role });
      takes([...at, 'takes'], seen.desk.values);
  }
  if (kind === 'contact' && isFor(seen, 'care')) lines.push({ path: [...at, 'spent_on'], text: 'care' });
  if (kind === 'contact' && isFor(seen, 'understanding'))
    lines.push({ path: [...at, 'assesses'], text: 'true' });
  return [...lines, ...splitAt(at, seen.onwards, team, teams, few)];
}

/** Whether most contacts of the step were for that. */
function isFor({ spentOn, kept }: StepSeen, what: string): boolean {
  return (spentOn.get(what) ?? 0) > kept / 2;
}

function lengthAt(path: readonly string[], minutes: Float64Array, few: number): Lines {
  if (minutes.length < Math.max(1, few))
    return [{ path, text: TAKES, why: 'the log does not say how long it takes' }];
  const mean = minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  const isLong = mean > 2 * DAY;
  const written = (value: number) =>
    isLong ? `${(value / DAY).toPrecision(3)} days` : `${value.toPrecision(3)} min`;
  if (minutes.every((each) => Math.abs(each - mean) < 1e-6 * mean)) return [{ path, text: written(mean) }];
  return [
    { path: [...path, 'gamma', 'mean'], text: written(mean), why: 'too few to fit a distribution' },
    { path: [...path, 'gamma', 'sd'], text: written(mean / 2), why: 'too few to fit a distribution' },
  ];
}

/** Where people go from here, by the names that rules have for it; the most of all go where the rest does. */
function splitAt(
  at: readonly string[],
  onwards: ReadonlyMap<string, number>,
  team: string,
  teams: ReadonlySet<string>,
  few: number,
): Lines {
  const ways = new Map<string, number>();
  for (const [to, count] of onwards) {
    const name = wayOf(to, team, teams);
    if (name !== null) ways.set(name, (ways.get(name) ?? 0) + count);
  }
  const total = [...ways.values()].reduce((sum, count) => sum + count, 0);
  // A way that few go is not told: they go with most.
  const sorted = [...ways].sort((a, b) => b[1] - a[1]).filter(([, count], at) => at === 0 || count >= few);
  if (sorted.length === 0)
    return [
      {
        path: [...at, 'then'],
        text: '[{discharge: helped}]',
        why: 'the log has nobody who went on from here',
      },
    ];
  const [[most], ...others] = sorted as [[string, number], ...[string, number][]];
  return [
    ...others.map(
      ([name, count]): ProposedLine => ({
        path: [...at, 'shares', name],
        text: (count / total).toFixed(4),
      }),
    ),
    { path: [...at, 'shares', most], text: 'rest' },
  ];
}

/** The word for it in a split; null for what no rule does. */
function wayOf(to: string, team: string, teams: ReadonlySet<string>): string | null {
  if (to.startsWith('to ')) {
    const other = to.slice('to '.length);
    return other === team ? null : teams.has(other) ? other : 'elsewhere';
  }
  const dot = to.indexOf('.');
  if (dot >= 0) return to.slice(0, dot) === team ? to.slice(dot + 1) : to.slice(0, dot);
  if (to === '' || LEFT.has(to)) return null;
  return WORDS[to] ?? to;
}

const WORDS: Readonly<Record<string, string>> = {
  returned_to_referrer: 'return_to_referrer',
  signposted: 'elsewhere',
  advice_and_signposting: 'back_with_advice',
  passed_on: 'elsewhere',
  handed_over: 'elsewhere',
  went_in_circles: 'not_helped',
};

/** Posts for the hours of work in the log, and places for the most who were in them: no log says them. */
function staffOf(team: string, steps: readonly string[], evidence: Evidence): Lines {
  const hours = new Map<string, number>();
  const meets = new Set<string>();
  const lines: Lines = [];
  for (const name of steps) {
    const seen = evidence.steps.get(`${team}.${name}`)!;
    if (kindOf(seen) === 'stay') {
      const held =
        seen.lasted.values.reduce((sum, each) => sum + each, 0) / Math.max(1, evidence.weeks * WEEK);
      lines.push({
        path: ['teams', team, 'places', `${name}_places`],
        text: String(Math.max(1, Math.ceil(held / LOAD))),
        why: `so many that those of the log fill ${LOAD * 100} % of them`,
      });
      continue;
    }
    const role = roleAt(team, name, evidence);
    if (kindOf(seen) === 'meeting') meets.add(role);
    const all = [seen.contacts, seen.desk, seen.cases];
    const minutes = all.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), seen.lost);
    const unknown = seen.contacts.length > 0 ? 0 : seen.kept * HOUR;
    hours.set(role, (hours.get(role) ?? 0) + (minutes + unknown) / HOUR / Math.max(1, evidence.weeks));
  }
  for (const [role, weekly] of hours) {
    const wte = Math.max(
      meets.has(role) ? 1 : 0.2,
      Math.ceil((10 * weekly) / (HOURS_OF_A_WEEK * CLINICAL_SHARE * LOAD)) / 10,
    );
    lines.push({
      path: ['teams', team, 'staff', role],
      text: `{wte: ${wte}, clinical_share: ${CLINICAL_SHARE}}`,
      why: `no log says who is in post: so many that the ${weekly.toFixed(1)} hours of work a week in the log fill ${LOAD * 100} % of their time for it`,
    });
  }
  return lines;
}

/** Whose work the step is; where the log does not say, theirs who do most steps of the team. */
function roleAt(team: string, step: string, { rolesOf, teams }: Evidence): string {
  const said = (name: string) => {
    const role = rolesOf.get(`${team}.${name}`) ?? '';
    return role.includes('.') ? '' : role;
  };
  if (said(step) !== '') return said(step);
  const counts = new Map<string, number>();
  for (const name of teams.get(team) ?? [])
    if (said(name) !== '') counts.set(said(name), (counts.get(said(name)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ROLE;
}

function meanOf(counts: ReadonlyMap<number, number>): number {
  let [sum, n] = [0, 0];
  for (const [value, count] of counts) {
    sum += value * count;
    n += count;
  }
  return n === 0 ? 0 : sum / n;
}
