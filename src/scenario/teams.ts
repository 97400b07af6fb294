import { type Condition, conditionSchema, normaliseCondition } from './conditions/condition.ts';
import { type Calendar, hoursSchema } from './hours.ts';
import { keys, list, named } from './language/forms.ts';
import { nameOf, share, text, word, yesNo } from './language/leaves.ts';
import type { Said, SaidTeam } from './language.ts';
import { type Names, titleOf } from './names.ts';
import { type NotEligible, normaliseNotEligible, notEligibleSchema } from './principles.ts';
import { type ReEntry, reEntrySchema } from './re-entry.ts';
import { normaliseRole, type Role, roleSchema } from './roles.ts';
import { type Diary, diarySchema, normaliseDiary } from './steps/diary.ts';
import { normaliseStep, stepSchema } from './steps/index.ts';
import { normalisePlace, type PlaceKind, placeKindSchema } from './steps/stay.ts';
import type { Step } from './steps/step.ts';
import { type KeepsInTouch, normaliseKeepsInTouch, waitingListSchema } from './waiting-list.ts';
import { SECTOR_WORDS, URGENCY_WORDS } from './words.ts';

/** A service that is only named lies outside the scenario. */
const withoutSteps = (said: unknown): string =>
  said === undefined
    ? 'what the team does, step by step; a service outside the scenario is no team: people are sent there by `signpost: elsewhere`, or `elsewhere` in shares'
    : 'write a map: `name: …`';

export const teamSchema = () =>
  keys('a team', {
    title: text('a title').describe('The name in reports. Default: made from the name.').optional(),
    sector: word('a sector', SECTOR_WORDS)
      .describe('The part of the system that the team belongs to.')
      .prefault('secondary'),
    hours: hoursSchema()
      .describe(
        'Opening hours: `weekdays 09:00-17:00`, `every day 08:00-20:00`, `always`, a list of such, or `{open: …, bank_holidays: open}`.',
      )
      .prefault('weekdays 09:00-17:00'),
    staff: named('a role', roleSchema()).describe('Roles, each with how many work in it.').optional(),
    places: named('a number of places', placeKindSchema())
      .describe(
        'Places that need no staff of their own, such as beds: a name and how many there are (`beds: 10`, or `unlimited`). A step with `stay` holds one.',
      )
      .optional(),
    diaries: named('a diary', diarySchema())
      .describe(
        'Appointment slots that are booked ahead: a name, and what a week of it looks like. A contact with `diary` is booked into it.',
      )
      .optional(),
    accepts: conditionSchema()
      .describe('Whom the team is for, judged on what is seen: `true` for everyone, or a condition.')
      .prefault(true),
    not_eligible: notEligibleSchema()
      .describe('What becomes of people whom this team is not for, where it differs from the principle.')
      .optional(),
    door: yesNo('whether the team has a door')
      .describe('May be chosen by a referrer or a worker who looks for the team that fits.')
      .prefault(true),
    urgency: word('an urgency', URGENCY_WORDS)
      .describe(
        'Referrals to this team are at least this urgent, whoever refers. Whoever it refers on stays so, unless the rule says `as`; whom it passes on, because it is not for them, is as urgent as they came.',
      )
      .prefault('routine'),
    knows_other_teams: share('a probability')
      .describe(
        'Probability that a worker here knows which other team fits, where it differs from the principle.',
      )
      .optional(),
    waiting_list: waitingListSchema()
      .describe(
        'The list of the whole team: everybody who waits for one of its steps. Served by urgency, then by referral date unless `served_by` says otherwise.',
      )
      .prefault({}),
    re_entry: reEntrySchema()
      .describe(
        'Easy re-entry: whoever was discharged by this team and asks again within a time comes straight back to one of its steps, whatever the usual door.',
      )
      .optional(),
    skip_if_trusted: list('steps', nameOf('a step'))
      .describe('Steps that are left out for a person whose assessment this team trusts.')
      .prefault([]),
    steps: named('a step', stepSchema(), withoutSteps).describe(
      'What happens to a referral here: a small flowchart. The first step is where a referral enters.',
    ),
  });

export interface Team {
  readonly name: string;
  readonly title: string;
  readonly sector: string;
  readonly hours: Calendar;
  readonly roles: readonly Role[];
  /** Places without staff; not there where the team has none. */
  readonly places?: readonly PlaceKind[];
  readonly diaries?: readonly Diary[];
  /** Whom the team is for, on what is seen; null: everyone. */
  readonly accepts: Condition | null;
  /** Overrides the principle for this team; null: the principle. */
  readonly notEligible: NotEligible | null;
  /** May be chosen by a referrer or a worker who looks for the team that fits. */
  readonly door: boolean;
  /** Referrals to this team are at least this urgent; index into URGENCIES. */
  readonly urgency: number;
  /** Overrides the principle for this team's workers. */
  readonly knowsOtherTeams: number | null;
  /** People waiting at the team's steps from which on a new referral that would have to wait is turned away; null: never. */
  readonly closesAbove: number | null;
  readonly keepsInTouch: KeepsInTouch | null;
  readonly reEntry: ReEntry | null;
  /** Steps left out for a person whose assessment this team trusts. */
  readonly skipIfTrusted: readonly string[];
  /** The first step is where a referral enters. */
  readonly steps: readonly Step[];
}

/** What the words of one team are read against. */
export interface Context {
  readonly names: Names;
  readonly team: string;
  /** Titles of teams, and of this team's steps, for rules as sentences. */
  readonly teamTitles: ReadonlyMap<string, string>;
  readonly stepTitles: ReadonlyMap<string, string>;
  readonly urgencyRises: SaidTeam['waiting_list']['urgency_rises'];
  readonly servedBy: SaidTeam['waiting_list']['served_by'];
  readonly givesUp: SaidTeam['waiting_list']['gives_up'];
}

export function normaliseTeam(
  name: string,
  said: SaidTeam,
  names: Names,
  teamTitles: ReadonlyMap<string, string>,
  everybody: Said['staffing'],
): Team {
  const steps = Object.entries(said.steps);
  const stepTitles = new Map(steps.map(([step, own]) => [step, titleOf(step, own.title)]));
  const context: Context = {
    names,
    team: name,
    teamTitles,
    stepTitles,
    urgencyRises: said.waiting_list.urgency_rises,
    servedBy: said.waiting_list.served_by,
    givesUp: said.waiting_list.gives_up,
  };
  return {
    name,
    title: titleOf(name, said.title),
    sector: said.sector,
    hours: said.hours,
    roles: Object.entries(said.staff ?? {}).map(([role, own]) =>
      normaliseRole(name, role, own, everybody, said.hours),
    ),
    ...(said.places === undefined
      ? {}
      : { places: Object.entries(said.places).map(([place, own]) => normalisePlace(place, own)) }),
    ...(said.diaries === undefined
      ? {}
      : {
          diaries: Object.entries(said.diaries).map(([diary, own]) =>
            normaliseDiary(diary, own, names.startDay),
          ),
        }),
    accepts: normaliseCondition(said.accepts, context),
    notEligible: said.not_eligible === undefined ? null : normaliseNotEligible(said.not_eligible),
    door: said.door,
    urgency: URGENCY_WORDS.indexOf(said.urgency),
    knowsOtherTeams: said.knows_other_teams ?? null,
    closesAbove: said.waiting_list.closes_above ?? null,
    keepsInTouch: normaliseKeepsInTouch(said.waiting_list.keeps_in_touch, context),
    reEntry: said.re_entry ?? null,
    skipIfTrusted: said.skip_if_trusted,
    steps: steps.map(([step_, own], index) =>
      normaliseStep(step_, own, steps[index + 1]?.[0] ?? null, context),
    ),
  };
}
