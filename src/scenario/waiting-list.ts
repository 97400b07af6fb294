/** What happens to people while they are on a list of the team. */

import { didYouMean } from '../problems/did-you-mean.ts';
import type { Path } from '../problems/problem.ts';
import type { Distribution } from '../random/distribution.ts';
import { givesUpSchema } from './gives-up.ts';
import { durations } from './language/distribution.ts';
import { byType, keys, list, named } from './language/forms.ts';
import { nameOf, number, share, word } from './language/leaves.ts';
import { FACTOR, per, positiveDuration, readDuration, readFactor } from './language/measures.ts';
import { leaf, quoted, Wrong } from './language/say.ts';
import type { SaidTeam } from './language.ts';
import { listOf, mapOf, type Names, type RawMap } from './names.ts';
import { type NeedChange, normaliseNeedChanges } from './people/need-changes.ts';
import { postsKey, postsSaid } from './posts-said.ts';
import type { TreeReport } from './reading/tree-report.ts';
import type { Channel } from './steps/parts.ts';
import { ANY_OF, anyOfIn, anyOfSchema } from './steps/skill-mix.ts';
import type { Context } from './teams.ts';
import { CHANNEL_WORDS, SPENT_ON_WORDS, URGENCY_WORDS } from './words.ts';
import type { RawTeam } from './written.ts';

export const urgencyRisesSchema = () =>
  list(
    'rises',
    keys('a rise of urgency', {
      after: positiveDuration('the wait until urgency rises').describe(
        'How long the person has been on the list of a step, counted anew on each list.',
      ),
      to: word('an urgency that is more than routine', ['urgent', 'emergency']).describe(
        'The urgency from then on. The referral date stays: among the urgent the person stands by that.',
      ),
    }),
  );

/** What a contact does to patience: null, it starts afresh; else what is left of it is multiplied. */
const patienceAfterwards = () =>
  leaf(
    'restarts | unchanged | factor',
    {
      type: 'string',
      pattern: `^(restarts|unchanged|${FACTOR.slice(1, -1)})$`,
      figure: true,
      bound: 'factor',
    },
    (value): number | null | Wrong => {
      if (value === 'restarts') return null;
      if (value === 'unchanged') return 1;
      const read = readFactor(value);
      if (!(read instanceof Wrong) || read.words.code !== 'wrong-type') return read;
      return new Wrong(
        'wrong-word',
        `${quoted(value)} does not say what becomes of patience`,
        'write `restarts`, `unchanged` or a factor such as `1.5 times`',
      );
    },
  );

export const servedBySchema = () => word('the order of a list', ['referral_date', 'joining']);

const keepsInTouchSchema = () =>
  keys('keeping in touch', {
    with: byType(
      ['scalar', 'map'],
      [nameOf('a role'), keys('several roles', { [ANY_OF]: anyOfSchema() })],
    ).describe(
      'Who does it: a role of this team, or `team.role` of another; or any of several, `{any_of: [nurse, peer_worker]}`, the preferred first.',
    ),
    from: durations('the time to the first contact')
      .describe('Time on the list until the first contact is due. Default: as `every`.')
      .optional(),
    every: durations('the time between contacts', { positive: true }).describe(
      'Time from one contact to the next being due.',
    ),
    takes: durations('the time that it takes').describe(
      'Time of the worker, whether the person is reached or not.',
    ),
    channel: word('a channel', CHANNEL_WORDS).describe('Through which channel.').prefault('phone'),
    attendance: share('attendance')
      .describe("Probability that the person is reached, in place of people's own attendance.")
      .optional(),
    spent_on: word('what time is spent on', SPENT_ON_WORDS)
      .describe('What the time is for.')
      .prefault('care'),
    patience: patienceAfterwards()
      .describe(
        'What it does to the patience of whoever is reached: `restarts`, `unchanged`, or a factor on what is left of it (`1.5 times`).',
      )
      .prefault('restarts'),
    helps: named('a change such as `-0.1 per contact`', per('a change', 'contact', '-0.1 per contact'))
      .describe('Change of needs with each contact in which the person is reached.')
      .prefault({}),
  });

export const waitingListSchema = () =>
  keys('the waiting list', {
    closes_above: number('the length of the list', { min: 0, whole: true, bound: 'length' })
      .describe(
        'With so many people waiting in the team, a new referral that would have to wait is turned away, as people who are not eligible are. 0: nobody waits.',
      )
      .optional(),
    urgency_rises: urgencyRisesSchema()
      .describe(
        'Urgency that rises while people wait: `[{after: 4 weeks, to: urgent}]`. Whoever is more urgent already is left as they are.',
      )
      .prefault([]),
    keeps_in_touch: keepsInTouchSchema()
      .describe(
        'Somebody keeps in touch with whoever is on a list of this team. It is no contact of the pathway: clocks run on. It is done when the role has no other work waiting; whoever is served first is not called any more, and whoever is being called keeps their place.',
      )
      .optional(),
    served_by: servedBySchema()
      .describe(
        'Who comes first among the equally urgent on the lists of this team: whoever asked for help first (`referral_date`), or whoever joined this list first (`joining`). A step may say it otherwise.',
      )
      .prefault('referral_date'),
    gives_up: givesUpSchema()
      .describe(
        'Patience with each list of this team, and where whoever has lost it goes: `{after: 6 weeks, then: {signpost: elsewhere}}`. A step may say it otherwise.',
      )
      .optional(),
  });

/** Somebody calls people who are on a list of the team. Minutes. */
export interface KeepsInTouch {
  /** The role that does it, perhaps of another team; any of several, the preferred first. */
  readonly by: readonly { readonly team: string; readonly role: string }[];
  readonly from: Distribution;
  readonly every: Distribution;
  readonly takes: Distribution;
  readonly channel: Channel;
  /** Overrides people's attendance. */
  readonly attendance: number | null;
  readonly spentOn: 'sorting' | 'understanding' | 'care' | 'admin';
  /** Factor on the patience that is left to whoever is reached; null: it starts afresh. */
  readonly patience: number | null;
  readonly helps: readonly NeedChange[];
}

export function normaliseKeepsInTouch(
  said: SaidTeam['waiting_list']['keeps_in_touch'],
  { team: own, names }: Context,
): KeepsInTouch | null {
  if (said === undefined) return null;
  return {
    by: (typeof said.with === 'string' ? [said.with] : said.with.any_of).map((who) => roleNamed(who, own)),
    from: said.from ?? said.every,
    every: said.every,
    takes: said.takes,
    channel: said.channel,
    attendance: said.attendance ?? null,
    spentOn: said.spent_on,
    patience: said.patience,
    helps: normaliseNeedChanges(said.helps, names.needs),
  };
}

/** `role` of this team, or `team.role`. */
function roleNamed(who: string, own: string): { readonly team: string; readonly role: string } {
  const [team, role] = who.includes('.') ? (who.split('.') as [string, string]) : [own, who];
  return { team, role };
}

/** Who keeps in touch, as it is written, with where each stands. */
export function callersOf(touch: RawMap, path: Path): { readonly who: string; readonly path: Path }[] {
  const { with: said } = touch;
  if (typeof said === 'string') return [{ who: said, path: [...path, 'with'] }];
  return anyOfIn(said).flatMap((who, index) =>
    typeof who === 'string' ? [{ who, path: [...path, 'with', ANY_OF, index] }] : [],
  );
}

/** What a team does about people on its lists, and about those who come back: named rightly, and able to happen. */
export function checkWaitingList(
  scenario: RawMap,
  teams: readonly RawTeam[],
  names: Names,
  report: TreeReport,
): void {
  for (const team of teams) {
    const list = mapOf(team.raw.waiting_list);
    const path = [...team.path, 'waiting_list'];
    checkRises(list.urgency_rises, [...path, 'urgency_rises'], report);
    for (const step of team.steps)
      checkRises(step.raw.urgency_rises, [...step.path, 'urgency_rises'], report);
    if (list.keeps_in_touch !== undefined)
      checkTouch(scenario, team, mapOf(list.keeps_in_touch), [...path, 'keeps_in_touch'], names, report);
    const to = mapOf(team.raw.re_entry).to;
    const steps = team.steps.map((step) => step.name);
    if (typeof to === 'string' && !steps.includes(to))
      report.value(
        'unknown-name',
        [...team.path, 're_entry', 'to'],
        `there is no step in ${team.name} called \`${to}\``,
        didYouMean(to, steps),
      );
  }
}

/** Later rises come later and go higher; others would never happen. */
function checkRises(rises: unknown, path: Path, report: TreeReport): void {
  let last = { after: Number.NEGATIVE_INFINITY, to: -1 };
  listOf(rises).forEach((said, index) => {
    const { after: wait, to: word } = mapOf(said);
    const after = readDuration(wait);
    const to = URGENCY_WORDS.indexOf(word as (typeof URGENCY_WORDS)[number]);
    if (after instanceof Wrong || to === -1) return;
    if (after <= last.after)
      report.value(
        'out-of-range',
        [...path, index, 'after'],
        `${quoted(wait)} is not later than the rise before it`,
        'write the rises in order',
      );
    else if (to <= last.to)
      report.value(
        'out-of-range',
        [...path, index, 'to'],
        `people are \`${URGENCY_WORDS[last.to]}\` already when this comes`,
        'each rise goes higher than the one before it',
      );
    last = { after, to };
  });
}

/** The roles that keep in touch are there, and somebody works in them. */
function checkTouch(
  scenario: RawMap,
  own: RawTeam,
  said: RawMap,
  path: Path,
  names: Names,
  report: TreeReport,
): void {
  for (const need of Object.keys(mapOf(said.helps)))
    if (!names.needs.includes(need))
      report.key(
        'unknown-name',
        [...path, 'helps', need],
        `there is no need called \`${need}\``,
        didYouMean(need, names.needs),
      );
  const callers = callersOf(said, path);
  callers.forEach(({ who, path: at }, index) => {
    const { team, role } = roleNamed(who, own.name);
    const roles = names.teams.get(team)?.roles;
    if (callers.findIndex((each) => each.who === who) < index)
      report.value('duplicate-key', at, `${quoted(who)} is named twice`, 'name each role once');
    else if (roles === undefined) {
      const hint = didYouMean(team, [...names.teams.keys()]);
      report.value('unknown-name', at, `there is no team called \`${team}\``, hint);
    } else if (!roles.includes(role)) {
      const hint = didYouMean(role, roles);
      report.value('unknown-name', at, `there is no role in ${team} called \`${role}\``, hint);
    } else {
      const said = mapOf(mapOf(mapOf(mapOf(scenario.teams)[team]).staff)[role]);
      if (postsSaid(said) !== 0 && said.vacancy !== 1) return;
      report.value(
        'nobody-to-do-it',
        at,
        `nobody works as \`${role}\` in \`${team}\`, so nobody ${callers.length === 1 ? 'keeps' : 'of that role keeps'} in touch`,
        `raise \`${postsKey(said)}\`, or lower \`vacancy\``,
      );
    }
  });
}

/** Roles that keep in touch with people on the list of some team, as `team.role`. */
export function rolesInTouch(teams: readonly RawTeam[]): Set<string> {
  return new Set(
    teams.flatMap((team) => {
      const touch = mapOf(mapOf(team.raw.waiting_list).keeps_in_touch);
      return callersOf(touch, []).map(({ who }) => (who.includes('.') ? who : `${team.name}.${who}`));
    }),
  );
}
