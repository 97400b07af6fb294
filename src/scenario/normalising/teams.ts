import { readCondition } from '../condition/read-condition.ts';
import type { Said, SaidRole, SaidTeam } from '../language/language.ts';
import type { Names } from '../names.ts';
import type { Condition, KeepsInTouch, PlaceKind, Role, Team } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { diaryOf } from './diaries.ts';
import { needChanges } from './people.ts';
import { notEligible } from './principles.ts';
import { staffing } from './staffing.ts';
import { step } from './steps.ts';
import { titleOf } from './titles.ts';

/** What the words of one team are read against. */
export interface Context {
  readonly names: Names;
  readonly team: string;
  /** Titles of teams, and of this team's steps, for rules as sentences. */
  readonly teamTitles: ReadonlyMap<string, string>;
  readonly stepTitles: ReadonlyMap<string, string>;
  readonly urgencyRises: SaidTeam['waiting_list']['urgency_rises'];
}

export function team(
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
  };
  return {
    name,
    title: titleOf(name, said.title),
    sector: said.sector,
    hours: said.hours,
    roles: Object.entries(said.staff ?? {}).map(([role, own]) => roleOf(name, role, own, everybody)),
    ...(said.places === undefined
      ? {}
      : { places: Object.entries(said.places).map(([place, own]) => placeOf(place, own)) }),
    ...(said.diaries === undefined
      ? {}
      : { diaries: Object.entries(said.diaries).map(([diary, own]) => diaryOf(diary, own, names.startDay)) }),
    accepts: condition(said.accepts, context),
    notEligible: said.not_eligible === undefined ? null : notEligible(said.not_eligible),
    door: said.door,
    urgency: URGENCY_WORDS.indexOf(said.urgency),
    knowsOtherTeams: said.knows_other_teams ?? null,
    closesAbove: said.waiting_list.closes_above ?? null,
    keepsInTouch: keepsInTouch(said.waiting_list.keeps_in_touch, context),
    reEntry: said.re_entry ?? null,
    skipIfTrusted: said.skip_if_trusted,
    steps: steps.map(([step_, own], index) => step(step_, own, steps[index + 1]?.[0] ?? null, context)),
  };
}

function keepsInTouch(
  said: SaidTeam['waiting_list']['keeps_in_touch'],
  { team: own, names }: Context,
): KeepsInTouch | null {
  if (said === undefined) return null;
  const [team, role] = said.with.includes('.') ? said.with.split('.') : [own, said.with];
  return {
    team: team!,
    role: role!,
    from: said.from ?? said.every,
    every: said.every,
    takes: said.takes,
    channel: said.channel,
    attendance: said.attendance ?? null,
    spentOn: said.spent_on,
    patience: said.patience,
    helps: needChanges(said.helps, names.needs),
  };
}

/** Null: holds always. */
export function condition(text: string | undefined, context: Context): Condition | null {
  if (text === undefined) return null;
  const read = readCondition(text, context.names, context.team).condition;
  return read.op === 'always' && read.is ? null : read;
}

function placeOf(name: string, said: NonNullable<SaidTeam['places']>[string]): PlaceKind {
  const { number, report } = typeof said === 'object' ? said : { number: said, report: [] };
  return { name, number: number === 'unlimited' ? null : number, report };
}

function roleOf(team: string, name: string, said: SaidRole, everybody: Said['staffing']): Role {
  return {
    name,
    title: titleOf(name, said.title),
    wte: said.wte,
    vacancy: said.vacancy,
    band: said.band ?? '',
    clinicalShare: said.clinical_share,
    caseloadPerWte: said.caseload ?? null,
    hours: said.hours ?? null,
    staffing: staffing(team, said, everybody),
  };
}
