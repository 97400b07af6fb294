/** The moments at which a clock of the scenario may start and stop, as words. */
export const CLOCK_MOMENTS = [
  'referral',
  'acceptance',
  'first_contact',
  'second_contact',
  'assessment',
  'start_of_help',
  'ending',
] as const;

/** Those that say where: `referral to TEAM`, `list of TEAM.STEP`, `step TEAM.STEP`. */
const PLACED = [
  { words: 'referral to', at: 'referral_to', names: 'team' },
  { words: 'list of', at: 'list_of', names: 'step' },
  { words: 'step', at: 'step', names: 'step' },
] as const;

export interface Moment {
  readonly at: (typeof CLOCK_MOMENTS)[number] | (typeof PLACED)[number]['at'];
  /** A team, or `team.step`; empty for moments without a place. */
  readonly of: string;
}

export const MOMENT_HINT = `one of ${CLOCK_MOMENTS.join(', ')}, or \`referral to TEAM\`, \`list of TEAM.STEP\`, \`step TEAM.STEP\``;

/** Null: the text names no moment. Whether its team and step exist is checked with all other names. */
export function readMoment(text: string): Moment | null {
  const words = text.trim().replace(/\s+/g, ' ');
  const plain = CLOCK_MOMENTS.find((each) => each === words);
  if (plain !== undefined) return { at: plain, of: '' };
  for (const { words: start, at, names } of PLACED) {
    if (!words.startsWith(`${start} `)) continue;
    const of = words.slice(start.length + 1);
    if ((names === 'team' ? /^\w+$/ : /^\w+\.\w+$/).test(of)) return { at, of };
  }
  return null;
}

/** What may hold a clock up: the time after a missed contact until the next one is offered, or the list of a step. */
export type Pause = { readonly on: 'after_missed_contact' } | { readonly on: 'list'; readonly of: string };

export function readPause(text: string): Pause | null {
  if (text.trim() === 'after_missed_contact') return { on: 'after_missed_contact' };
  const moment = readMoment(text);
  return moment?.at === 'list_of' ? { on: 'list', of: moment.of } : null;
}
