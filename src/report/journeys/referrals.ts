import { type JourneyEvent, OUTCOMES } from '../../measures/index.ts';
import { capital, plural, spaced } from '../words/text.ts';
import { lengthOf } from '../words/when.ts';
import type { StoryNames } from './names.ts';

const URGENTLY = ['', ', as urgent', ', as an emergency'];

/** How urgent somebody is who has been handed on; that it is less than `before` is said in words. */
export function urgentlyWords(urgency: number, before: number): string {
  return urgency < before ? `${URGENTLY[urgency] || ', as routine'} from now on` : URGENTLY[urgency]!;
}

/** `Referred by general practice to the core team, as urgent.` @param again whether the person had asked before */
export function askedWords({ code, team, urgency }: JourneyEvent, names: StoryNames, again: boolean): string {
  const to = names.teams[team]!;
  const source = names.sources[code]!;
  const once = again ? ' again' : '';
  const words = source === null ? `Asked ${to} for help${once}` : `Referred${once} by ${source} to ${to}`;
  return `${words}${URGENTLY[urgency]}.`;
}

/**
 * One team hands the person to another: as a bounce, cold, or introduced.
 * @param urgently how urgent they are, where that has changed
 * @param move the event that ended the referral before; null: the log does not have it
 * @param metHere whether that team had met the person
 */
export function movedWords(
  { team }: JourneyEvent,
  urgently: string,
  move: JourneyEvent | null,
  metHere: boolean,
  names: StoryNames,
): string {
  const to = `${names.teams[team]}${urgently}`;
  if (move === null) return `Referred on to ${to}.`;
  const from = names.teams[move.team]!;
  const rule = ruleWords(move, names);
  if (move.kind === 'passed_on') {
    const unmet = metHere ? '' : ', without having met them,';
    return `Not for ${from}, which${unmet} sent them on, cold, to ${to}${rule}.`;
  }
  if (move.code === COLD) return `Sent on, cold, by ${from} to ${to}${rule}.`;
  if (move.code === WARM) return `${capital(from)} introduced them to ${to}${rule}.`;
  return `Not for ${from}, which introduced them to ${to}${rule}.`;
}

const COLD = 0;
const WARM = 1;

/** What a sentence about an ending needs to know of what came before. */
export interface SoFar {
  /** Contacts since asking. */
  readonly contacts: number;
  /** Whether the team of this referral has met the person. */
  readonly metHere: boolean;
  /** Contacts missed one after another. */
  readonly missed: number;
  /** The list that the person is on. */
  readonly listed: { readonly step: number; readonly time: number } | null;
}

/** A referral that ends as a bounce: by whom, and whether they met the person. */
export function turnedAwayWords(event: JourneyEvent, names: StoryNames, soFar: SoFar): string {
  const outcome = OUTCOMES[event.code]!;
  const team = names.teams[event.team]!;
  const unmet = soFar.metHere ? '' : ', without having been met';
  const rule = ruleWords(event, names);
  switch (outcome) {
    case 'returned_to_referrer':
      return `Turned away by ${team}${unmet}: sent back to the referrer${rule}.`;
    case 'went_in_circles':
      return `Sent back to the referrer by ${team} after going round in circles${rule}.`;
    case 'signposted': {
      const where = event.other === -1 ? 'elsewhere' : names.teams[event.other]!;
      return `Turned away by ${team}${unmet}: told to ask ${where} themselves${rule}.`;
    }
    case 'declined':
    case 'advice_and_signposting':
    case 'helped':
    case 'partly_helped':
    case 'not_helped':
    case 'passed_on':
    case 'handed_over':
    case 'discharged_after_missed_contacts':
    case 'gave_up_waiting':
    case 'stopped_coming':
    case 'declined_the_offer':
    case 'recovered':
      return `Turned away by ${team}${unmet}: declined${rule}.`;
  }
}

/** A referral that ends otherwise: discharged, or the person leaves. */
/** `Gave up waiting for group sessions, after 3 weeks on its list.` */
export function gaveUpWords({ step, minutes }: JourneyEvent, names: StoryNames): string {
  return `Gave up waiting for ${names.steps[step]!.title}, after ${lengthOf(minutes)} on its list.`;
}

export function endingWords(event: JourneyEvent, names: StoryNames, soFar: SoFar): string {
  const team = names.teams[event.team]!;
  const waited = lengthOf(event.minutes);
  const step = soFar.listed === null ? null : names.steps[soFar.listed.step]!.title;
  const plan =
    (event.kind === 'discharged' || event.kind === 'advised') && event.other === 1 ? ', with a plan' : '';
  const rule = ruleWords(event, names);
  const outcome = OUTCOMES[event.code]!;
  switch (outcome) {
    case 'gave_up_waiting': {
      const forWhat = step === null ? '' : ` for ${step} at ${team}`;
      const since = soFar.contacts > 0 ? 'after the last contact' : 'after asking, without any contact';
      return `Gave up waiting${forWhat}, ${waited} ${since}.`;
    }
    case 'stopped_coming':
      return `Stopped coming to ${team}.`;
    case 'declined_the_offer': {
      const since = soFar.listed === null ? 0 : event.time - soFar.listed.time;
      return `A place for ${step ?? 'help'} came up at ${team} after ${lengthOf(since)}, and the person declined it.`;
    }
    case 'recovered':
      return `Got better without help and left ${team}.`;
    case 'discharged_after_missed_contacts':
      return `Discharged by letter by ${team} after ${plural(soFar.missed, 'missed contact')}${plan}${rule}.`;
    case 'advice_and_signposting': {
      const unmet = soFar.metHere ? '' : ', without having been met';
      return `Given advice by ${team}${unmet}; not taken on${plan}${rule}.`;
    }
    case 'helped':
    case 'partly_helped':
    case 'not_helped':
    case 'declined':
    case 'returned_to_referrer':
    case 'signposted':
    case 'passed_on':
    case 'handed_over':
    case 'went_in_circles':
      return `Discharged by ${team}: ${spaced(outcome)}${plan}${rule}.`;
  }
}

/** A rule that somebody gave a name is worth telling; an informal one the more so. */
function ruleWords({ rule }: JourneyEvent, { rules }: StoryNames): string {
  const one = rule === -1 ? undefined : rules[rule];
  if (one === undefined || (!one.given && one.formal)) return '';
  return ` (${one.formal ? 'rule' : 'informal rule'}: ${one.name})`;
}

/** Of people who were there when the run began. */

/** `Had been referred by general practice 5 weeks before the run began, and was with the core team then.` */
export function wasHereWords({ code, team, minutes }: JourneyEvent, names: StoryNames): string {
  const source = names.sources[code]!;
  const asked = source === null ? 'Had asked for help' : `Had been referred by ${source}`;
  return `${asked} ${lengthOf(minutes)} before the run began, and was with ${names.teams[team]!} then.`;
}

export function wasWaitingWords({ step, minutes }: JourneyEvent, names: StoryNames): string {
  return `Was already waiting for ${names.steps[step]!.title} for ${lengthOf(minutes)} when the run began.`;
}
