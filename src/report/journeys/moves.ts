import type { JourneyEvent } from '../../measures/index.ts';
import { ruleWords } from './endings.ts';
import { capital, type StoryNames } from './names.ts';

const URGENTLY = ['', ', as urgent', ', as an emergency'];

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
 * @param move the event that ended the referral before; null: the log does not have it
 * @param metHere whether that team had met the person
 */
export function movedWords(
  { team, urgency }: JourneyEvent,
  move: JourneyEvent | null,
  metHere: boolean,
  names: StoryNames,
): string {
  const to = `${names.teams[team]}${URGENTLY[urgency]}`;
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
