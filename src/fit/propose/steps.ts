import { DAY } from '../../units/minutes.ts';
import type { Evidence } from '../evidence.ts';
import { medianOf } from '../median.ts';
import { meetingTimes } from '../meeting-times.ts';
import type { StepSeen } from '../seen.ts';
import type { Lines, ProposedLine } from './line.ts';

/** What is taken where a log says nothing. */
const TAKES = '60 min';
/** Contacts a person from which on a step is taken for a course. */
const SEVERAL = 1.5;

const WORDS: Readonly<Record<string, string>> = {
  returned_to_referrer: 'return_to_referrer',
  signposted: 'elsewhere',
  advice_and_signposting: 'back_with_advice',
  passed_on: 'elsewhere',
  handed_over: 'elsewhere',
  went_in_circles: 'not_helped',
};

/** What people do by themselves is no rule of a step. */
export const LEFT: ReadonlySet<string> = new Set([
  'gave_up_waiting',
  'stopped_coming',
  'declined_the_offer',
  'recovered',
  'discharged_after_missed_contacts',
]);

export type KindSeen = 'stay' | 'course' | 'contact' | 'meeting' | 'desk';

/** Whose work it is, where the log does not say. */
const ROLE = 'staff';

/** What kind of step it is, by what happened there. */
export function kindOf(seen: StepSeen): KindSeen {
  const contacts = seen.kept + seen.missed;
  if (contacts > 0) return seen.started > 0 || meanOf(seen.visits) > SEVERAL ? 'course' : 'contact';
  if (seen.started > 0) return 'stay';
  return seen.cases.length > 0 || seen.met.length > 0 ? 'meeting' : 'desk';
}

export function stepOf(
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
export function splitAt(
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
        text: (inFives(count, few) / total).toFixed(4),
      }),
    ),
    { path: [...at, 'shares', most], text: 'rest' },
  ];
}

/** As a share is written that the fit may keep back: whole fives, so that what is left is not told of few. */
export function inFives(count: number, few: number): number {
  return few > 1 ? count - (count % few) : count;
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

/** Whose work the step is; where the log does not say, theirs who do most steps of the team. */
export function roleAt(team: string, step: string, { rolesOf, teams }: Evidence): string {
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
