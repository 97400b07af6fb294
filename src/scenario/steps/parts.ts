/** What several kinds of step have in common. */

import { givesUpSchema, normaliseGivesUp } from '../gives-up.ts';
import { durations } from '../language/distribution.ts';
import { nameOf, text, word, yesNo } from '../language/leaves.ts';
import { readDuration } from '../language/measures.ts';
import type { SaidStep } from '../language.ts';
import { mapOf, type RawMap, refer, titleOf } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { normaliseRules, rulesSchema, sharesAlone, splitAs } from '../rules/rule.ts';
import { seesSchema } from '../sources.ts';
import type { Context } from '../teams.ts';
import { servedBySchema, urgencyRisesSchema } from '../waiting-list.ts';
import { CHANNEL_WORDS, SPENT_ON_WORDS, URGENCY_WORDS } from '../words.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { casesSchema } from './cases.ts';
import type { Frame } from './step.ts';

export const roleOfTeam = () => nameOf('a role of this team');

export const channel = () => word('a channel', CHANNEL_WORDS);

export const takes = () =>
  durations('the time that it takes').describe(
    'Time of a worker. What runs past the end of a shift is finished.',
  );

export const takesBy = () =>
  casesSchema(
    durations('the time that it takes'),
    'takes',
    '{band_5: 60 min, psychosis: 90 min, contacts == 0: 75 min}',
    ', by a role under `any_of`, a kind, an urgency, a source or a value of a group, or by a condition; the first that holds counts',
  );

export const writingUp = () =>
  durations('writing up')
    .describe('Desk work straight after, by the same worker. The flow rules are asked when it is done.')
    .optional();

export const writingUpBy = () => casesSchema(durations('writing up'), 'writing_up', '{band_5: 30 min}');

/** Where a step of a variation stands: `reading/merge.ts` puts it there, and nothing of it is left then. */
const placeKeys = () => ({
  before: nameOf('a step of this team')
    .describe(
      'In a variation: the step stands before this one. Without it a new step stands behind all others.',
    )
    .optional(),
  after: nameOf('a step of this team').describe('Likewise, behind this one.').optional(),
});

export const commonKeys = () => ({
  ...placeKeys(),
  title: text('a title').describe('The name in reports.').optional(),
  spent_on: word('what time is spent on', SPENT_ON_WORDS)
    .describe(
      'What the time is for. Without it: desk work is `admin`, a contact `understanding`, a meeting `sorting`, a course `care`. Screening and logging are sorting where you say so; a contact is help where it is `care`.',
    )
    .optional(),
  sees: seesSchema()
    .describe('The worker looks at the needs here, and sees them with this error.')
    .optional(),
  assesses: yesNo('whether the person tells their story')
    .describe('The person tells their story here. Default: true for a contact that has `sees`, else false.')
    .optional(),
  checks_eligibility: yesNo('whether eligibility is checked')
    .describe(
      'After looking, the team asks whether it is for this person, before the flow rules. Default: true for a step that has `sees`.',
    )
    .optional(),
  urgency_rises: urgencyRisesSchema()
    .describe("Urgency that rises while people are on the list of this step, in place of the team's.")
    .optional(),
  served_by: servedBySchema()
    .describe(
      "Who comes first among the equally urgent who wait for this step, in place of the team's order: whoever asked for help first (`referral_date`) or joined this list first (`joining`). On a list that it shares with other work of the role its people stand by that date.",
    )
    .optional(),
  gives_up: givesUpSchema()
    .describe(
      "Patience with the list of this step, in place of the team's, and where whoever has lost it goes: `{after: {exponential: 3 weeks}, then: {go_to: group}}`.",
    )
    .optional(),
  then: rulesSchema()
    .describe(
      'Flow rules, asked in order: the first that holds decides. Default: the next step of the team, or `discharge: helped` after the last.',
    )
    .optional(),
  shares: sharesAlone().optional(),
  split_as: splitAs().optional(),
});

/** What still says its place after files were laid upon each other: there is no such step, or no variation. */
export function checkPlace({ raw, path, name }: RawStep, team: RawTeam, report: TreeReport): void {
  for (const word of ['before', 'after'] as const) {
    const beside = raw[word];
    if (typeof beside !== 'string') continue;
    const steps = team.steps.map((step) => step.name).filter((step) => step !== name);
    if (!steps.includes(beside)) refer(report, `step in ${team.name}`, beside, [...path, word], steps);
    else
      report.key(
        'only-in-variations',
        [...path, word],
        `\`${name}\` says \`${word}: ${beside}\`, which is for a variation that lays its steps among others`,
        'here steps stand in the order in which they are written: move it there',
      );
  }
}

export const heldUntil = () =>
  word('when the place is free again', ['next_accepts'])
    .describe(
      '`next_accepts`: the place stays held until the person has a place, or work begins, at the next step or team. Without it: free at once.',
    )
    .optional();

export type Channel = 'phone' | 'video' | 'face_to_face' | 'group';

/** What is read in the same way for every kind of step; `next` is the step written after it. */
export function frameOf(
  name: string,
  said: Partial<Omit<Extract<SaidStep, { desk: unknown }>, 'desk'>>,
  next: string | null,
  context: Context,
): Frame {
  const seesErrorSd = said.sees?.error_sd ?? null;
  return {
    name,
    title: titleOf(name, said.title),
    seesErrorSd,
    checksEligibility: said.checks_eligibility ?? seesErrorSd !== null,
    urgencyRises: normaliseRises(said.urgency_rises ?? context.urgencyRises),
    ...((said.served_by ?? context.servedBy) === 'joining' ? { byJoining: true } : {}),
    ...normaliseGivesUp(said.gives_up ?? context.givesUp, context),
    then: normaliseRules(name, rulesSaid(said), next, context),
  };
}

/** Shares alone are one flow rule. */
function rulesSaid({
  then,
  shares,
  split_as,
}: Partial<Pick<SaidStep, 'then' | 'shares' | 'split_as'>>): SaidStep['then'] {
  return then ?? (shares === undefined ? undefined : { shares, split_as });
}

function normaliseRises(said: Context['urgencyRises']): Frame['urgencyRises'] {
  return said.map(({ after, to }) => ({ after, to: URGENCY_WORDS.indexOf(to) }));
}

/** Work of a worker that takes no time and waits for nothing. */
export function workTakesNoTime(raw: RawMap): boolean {
  return raw.starts_at === undefined && raw.sees === undefined && isNothing(raw.takes);
}

export function isNothing(duration: unknown): boolean {
  const fixed = mapOf(duration).fixed ?? duration;
  return typeof fixed === 'string' && readDuration(fixed) === 0;
}
