import type { Action, NotEligible, Rule, Scenario, Step, Team } from '../../scenario/scenario.ts';
import { DAY } from '../../units/minutes.ts';
import { whenOf } from '../words/conditions.ts';
import { distributionWords } from '../words/quantities.ts';
import { arrow, endingId, FIT, listId, RETURNED } from './places.ts';
import type { Arrow } from './sketch.ts';

const URGENTLY = ['as routine', 'urgently', 'as an emergency'];

/** Every way out of every box of a team: its list, its flow rules, people who are not for it, contacts missed, lists given up. */
export function arrowsOfTeam(team: Team, scenario: Scenario): Arrow[] {
  const first = team.steps[0];
  const entry: Arrow[] = first
    ? [{ ...arrow(listId(team.name), `${team.name}/${first.name}`), by: 'entry' }]
    : [];
  return [...entry, ...team.steps.flatMap((step) => arrowsOfStep(team, step, scenario))];
}

function arrowsOfStep(team: Team, step: Step, scenario: Scenario): Arrow[] {
  const from = `${team.name}/${step.name}`;
  const asks = step.checksEligibility && team.accepts !== null;
  const notEligible = ways({ do: 'not_eligible' }, team, scenario).map(
    ({ to }): Arrow => ({ ...arrow(from, to), when: 'not for this team', by: 'principle' }),
  );
  const missed = !('missed' in step)
    ? []
    : ways(step.missed.then, team, scenario).map(
        ({ to }): Arrow => ({
          ...arrow(from, to),
          when: `${step.missed.attempts} missed in a row`,
          by: 'missed',
        }),
      );
  const { givesUp } = step;
  const gaveUp =
    givesUp === undefined
      ? []
      : ways(givesUp.then, team, scenario).map(
          ({ to, how }): Arrow => ({
            ...arrow(from, to),
            when: `gave up waiting, after ${distributionWords(givesUp.after, DAY)} days`,
            how,
            by: 'gives_up',
          }),
        );
  return [
    ...(asks ? notEligible : []),
    ...step.then.flatMap((rule) => arrowsOfRule(from, rule, team, scenario)),
    ...missed,
    ...gaveUp,
  ];
}

function arrowsOfRule(from: string, rule: Rule, team: Team, scenario: Scenario): Arrow[] {
  const named = / rule \d+$/.test(rule.name) ? '' : `“${rule.name}”`;
  const followed = rule.followed < 1 ? `followed ${percent(rule.followed)}` : '';
  return ways(rule.action, team, scenario).map(({ to, how, share }) => ({
    ...arrow(from, to),
    when: whenOf(rule.text),
    how: [named, how, followed].filter((part) => part !== '').join(', '),
    formal: rule.formal,
    rule: rule.name,
    share,
  }));
}

interface Way {
  readonly to: string;
  readonly how: string;
  readonly share: number;
}

/** Where an action leads. */
function ways(action: Action, team: Team, scenario: Scenario): Way[] {
  const way = (to: string, how = ''): Way => ({ to, how, share: 1 });
  const ended = (outcome: string, how = '') => way(endingId(team.name, outcome), how);
  switch (action.do) {
    case 'go_to':
      return [way(`${team.name}/${action.step}`)];
    case 'refer_to': {
      const urgently = action.urgency === null ? '' : (URGENTLY[action.urgency] ?? '');
      const handover = action.handover === null ? '' : `${action.handover} handover`;
      const how = [urgently, handover].filter((part) => part !== '').join(', ');
      return [way(action.team === null ? FIT : listId(action.team), how)];
    }
    case 'discharge':
      return [ended(action.outcome, action.plan ? 'with a plan' : '')];
    case 'not_eligible':
      return ways(turningAway(team.notEligible ?? scenario.principles.notEligible), team, scenario);
    case 'return_to_referrer':
      return [ended(RETURNED)];
    case 'pass_on':
      return [way(FIT, 'passed on')];
    case 'signpost':
      return action.team === null
        ? [ended('signposted')]
        : [way(listId(action.team), `told to ask there, ${percent(action.completes)} do`)];
    case 'split':
      return action.ways.flatMap((part) =>
        ways(part.action, team, scenario).map(({ to, how, share }) => ({
          to,
          how: [percent(part.share), how].filter((words) => words !== '').join(', '),
          share: part.share * share,
        })),
      );
  }
}

function turningAway(how: NotEligible): Action {
  switch (how.do) {
    case 'return_to_referrer':
    case 'pass_on':
      return { do: how.do };
    case 'refer_to':
      return { do: 'refer_to', team: how.team, urgency: null, handover: null };
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
