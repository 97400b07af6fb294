import { type Condition, readCondition } from '../conditions/condition.ts';
import { type BoundsOf, type NamesOf, negated, neverHolds } from '../conditions/never.ts';
import { Vocabulary } from '../conditions/vocabulary.ts';
import { wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { asksEligibility, isForSome } from './asked.ts';
import { boundsIn } from './never-or-always.ts';
import type { Kind, Trap } from './trap.ts';

/**
 * A rule that sends people to a team that is not for them: what has to hold for the rule and what the team accepts cannot
 * both be so of one person, as far as the second who looks sees what the first has seen.
 */
export const nobodyIsTakenThere: Kind = ({ scenario, teams, names }) => {
  const bounds = boundsIn(scenario);
  const holds = (text: unknown, team: string): Condition =>
    typeof text === 'string' ? readCondition(text, names, team).condition : { op: 'always', is: true };
  return teams.flatMap((team) => {
    const vocabulary = new Vocabulary(names, team.name);
    const namesOf = (what: string) => vocabulary.namesOf(what);
    return team.steps.flatMap((step) => {
      const before: Condition[] = asksEligibility(step) ? [holds(team.raw.accepts, team.name)] : [];
      return step.rules.flatMap(({ raw, actions }): Trap[] => {
        const own = holds(raw.if, team.name);
        const here: Condition = { op: 'and', all: [...before, own] };
        if (raw.followed === undefined || raw.followed === 1) before.push({ op: 'not', of: own });
        if (cannotBe(here, bounds, namesOf)) return [];
        return actions.flatMap((action): Trap[] => {
          const key = action.raw.refer_to === undefined ? 'signpost' : 'refer_to';
          const other = teams.find(({ name }) => name === action.raw[key]);
          if (other === undefined || !turnsAwayWhoIsNotFor(other, scenario)) return [];
          const there = holds(other.raw.accepts, other.name);
          if (cannotBe(there, bounds, namesOf)) return [];
          if (!cannotBe({ op: 'and', all: [here, there] }, bounds, namesOf)) return [];
          return [
            {
              path: [...action.path, key],
              message: `\`${other.name}\` turns away whomever this rule sends there, if what is seen there is the same: it is for \`${wordIn(other.raw.accepts)}\`, and the rule for others`,
              hint: `let the rule send whom \`${other.name}\` accepts, or let it accept them`,
            },
          ];
        });
      });
    });
  });
};

/** Somebody looks and asks whether people are eligible, at a step that is left out for nobody. */
function turnsAwayWhoIsNotFor(team: RawTeam, scenario: RawMap): boolean {
  const { assessments_trusted: trusted = 'none' } = mapOf(scenario.principles);
  const skipped = trusted === 'none' ? [] : listOf(team.raw.skip_if_trusted);
  const asks = (step: RawStep) => asksEligibility(step) && !skipped.includes(step.name);
  return isForSome(team) && team.steps.some(asks);
}

function cannotBe(condition: Condition, bounds: BoundsOf, names: NamesOf): boolean {
  return waysOf(condition).every((all) => neverHolds({ op: 'and', all }, bounds, names));
}

/** More are not looked into. */
const MOST_WAYS = 200;

/**
 * Each way in which a condition can hold, by what does not change from one look to the next, needs, kind, source and groups; of
 * all else it is taken to hold.
 */
function waysOf(condition: Condition): Condition[][] {
  switch (condition.op) {
    case 'and': {
      const ways = condition.all.reduce<Condition[][]>(
        (sum, part) =>
          sum.length > MOST_WAYS ? sum : waysOf(part).flatMap((way) => sum.map((each) => [...each, ...way])),
        [[]],
      );
      return ways.length > MOST_WAYS ? [[]] : ways;
    }
    case 'or':
      return condition.all.flatMap(waysOf);
    case 'not': {
      const turned = negated(condition.of);
      return turned === null ? [[]] : waysOf(turned);
    }
    case 'compare':
      return condition.left.is === 'need' && condition.right.is === 'number' ? [[condition]] : [[]];
    case 'is':
      return condition.what === 'urgency' || condition.what === 'weekday' ? [[]] : [[condition]];
    case 'always':
      return condition.is ? [[]] : [];
    case 'flag':
      return [[]];
  }
}
