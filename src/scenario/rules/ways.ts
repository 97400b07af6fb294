/** People who are split at random: several ways, each with its share, as a list of actions or by the names of where they go. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import { plain } from '../../random/plain.ts';
import { byKey, byType, list, named } from '../language/forms.ts';
import { share } from '../language/leaves.ts';
import { leaf, unsay, Wrong } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { inheritedAmong } from '../reading/inherited.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Context } from '../teams.ts';
import { RULE_OUTCOMES } from '../words.ts';
import {
  ACTION_KEYS,
  type Action,
  actionSchema,
  actionSchemas,
  normaliseAction,
  ONE_ACTION,
  type RawAction,
  type SaidAction,
} from './action.ts';

/** What is left of all people once the other shares are taken. */
const REST = 'rest';

/** Sums of a few written figures are this near. */
const NEAR = 1e-9;

/** Where shares stand: names that can be gone to, and the step that is written next. */
export interface Place {
  readonly team: string;
  readonly teams: readonly string[];
  readonly steps: readonly string[];
  readonly next: string | null;
}

/** One way as an action, with its share: a number, `rest`, or whatever is written. */
export interface RawWay extends RawAction {
  readonly share: unknown;
  /** Where the share stands. */
  readonly shareAt: Path;
}

const shareSchema = () => {
  const number = share('the share of a way');
  return leaf(
    'share | rest',
    { anyOf: [{ type: 'number' }, { const: REST }], minimum: 0, maximum: 1, figure: true },
    (value): number | typeof REST | Wrong => {
      if (value === REST) return REST;
      const read = number.safeParse(value);
      if (read.success) return read.data;
      const { code, message, hint } = unsay(read.error.issues[0]!.message);
      const isWord = typeof value === 'string' && /^[a-z_]+$/i.test(value.trim());
      return new Wrong(
        code,
        message,
        isWord
          ? `a share of people, such as 0.3; if it is the rest that goes to \`${value.trim()}\`, write \`${value.trim()}: rest\``
          : hint,
      );
    },
  );
};

export const sharesByName = () => named('a share', shareSchema());

export const waysSchema = () =>
  byType(
    ['list', 'map'],
    [
      list(
        'ways, each with its share',
        byKey(
          ONE_ACTION,
          ACTION_KEYS,
          actionSchemas('a way', {
            share: shareSchema().describe(
              'Share of people who go this way; the shares sum to 1, or one of them is `rest`.',
            ),
          }),
        ),
      ),
      sharesByName(),
    ],
  );

type SaidWays =
  | Readonly<Record<string, number | typeof REST>>
  | readonly (SaidAction & { readonly share: number | typeof REST })[];

/** What the names of ways are read against. */
export function placeIn({ names, team }: Context, next: string | null): Place {
  return { team, teams: [...names.teams.keys()], steps: names.teams.get(team)!.steps, next };
}

/** Every way that is written, and where the rest goes if it goes on to the next step. */
export function waysOf(path: Path, said: unknown, place: Place): RawWay[] {
  const items = listOf(said);
  if (items.length > 0)
    return items.map((item, index) => {
      const raw = mapOf(item);
      return { path: [...path, index], raw, share: raw.share, shareAt: [...path, index, 'share'] };
    });
  const ways = Object.entries(mapOf(said)).map(([name, share]) => ({
    path: [...path, name],
    raw: actionNamed(name, place) ?? {},
    share,
    shareAt: [...path, name],
  }));
  const left = leftOver(ways.map((way) => way.share));
  if (ways.length === 0 || left === null || left <= NEAR || place.next === null) return ways;
  return [...ways, { path, raw: { go_to: place.next }, share: left, shareAt: path }];
}

/** What the shares leave over where none is `rest`; null where that cannot be told. */
export function leftOver(shares: readonly unknown[]): number | null {
  if (!shares.every((each) => typeof each === 'number')) return null;
  return 1 - shares.reduce((sum, each) => sum + each, 0);
}

/** A step of the team, another team, an ending, or a word for what else becomes of people; null: none of these. */
function actionNamed(name: string, { team, teams, steps }: Place): RawMap | null {
  if (steps.includes(name)) return { go_to: name };
  if (teams.includes(name) && name !== team) return { refer_to: name };
  return Object.hasOwn(ENDINGS, name) ? ENDINGS[name]! : null;
}

const ENDINGS: Readonly<Record<string, RawMap>> = {
  back_with_advice: { discharge: 'advice_and_signposting' },
  ...Object.fromEntries(RULE_OUTCOMES.map((outcome) => [outcome, { discharge: outcome }])),
  return_to_referrer: { return_to_referrer: true },
  not_eligible: { not_eligible: true },
  pass_on: { pass_on: true },
  best_fit: { refer_to: 'best_fit' },
  elsewhere: { signpost: 'elsewhere' },
};

/** @param as the name of the split, where it has one of its own */
export function normaliseSplit(said: SaidWays, place: Place, as?: string): Action {
  const ways = isList(said)
    ? said.map((way) => ({ share: way.share, action: normaliseAction(way) }))
    : waysOf([], said, place).map(({ raw, share }) => ({
        share: share as number | typeof REST,
        action: normaliseAction(actionSchema().parse(raw)),
      }));
  const taken = ways.reduce((sum, { share }) => sum + (share === REST ? 0 : share), 0);
  return {
    do: 'split',
    ...(as === undefined ? {} : { as }),
    ways: ways.map(({ share, action }) => ({
      share: share === REST ? Math.max(0, 1 - taken) : share,
      action,
    })),
  };
}

function isList(said: SaidWays): said is Extract<SaidWays, readonly unknown[]> {
  return Array.isArray(said);
}

/** Every name is one that people can go to, the shares divide all people, and it is clear where the rest goes. */
export function checkWays(
  path: Path,
  said: unknown,
  place: Place,
  isLast: boolean,
  report: TreeReport,
): void {
  const names = Object.keys(mapOf(said));
  for (const [name, share] of Object.entries(mapOf(said)))
    if (name !== REST || typeof share === 'number') checkName(name, [...path, name], place, report);
  const ways = waysOf(path, said, place);
  const shares = ways.map((way) => way.share);
  const rest = ways.filter((way) => way.share === REST);
  const numbers = shares.filter((each) => typeof each === 'number');
  // What is no share is told of by its shape.
  if (ways.length === 0 || numbers.length + rest.length < ways.length) return;
  if (numbers.some((each) => each < 0 || each > 1)) return;
  for (const { shareAt } of rest.slice(1))
    report.key('one-of', shareAt, '`rest` is said twice', 'only one way can take all that are left');
  const sum = numbers.reduce((total, each) => total + each, 0);
  const inherited = inheritedAmong(
    names.map((name) => ({ path: [...path, name], name })),
    report,
  );
  const wrong = (message: string, hint: string) => report.key('shares-sum', path, message, inherited + hint);
  if (sum > 1 + NEAR)
    wrong(
      `the shares sum to ${plain(sum)}, to more than 1`,
      'make them sum to 1, or to less and name where the `rest` goes',
    );
  else if (rest.length === 0 && sum < 1 - NEAR)
    wrong(
      `the shares sum to ${plain(sum)}, not to 1`,
      names.length > 0
        ? 'nothing is written next for the rest: name where they go, such as `helped: rest`'
        : 'make them sum to 1, or write `share: rest` for one of them',
    );
  else if (names.length > 0 && !isLast && ways.length > names.length)
    wrong(
      'it does not say whether the rest goes on to the next step or is asked the next rule',
      `name where the rest goes, such as \`${place.next}: rest\``,
    );
  if (rest.length > 0 && sum >= 1 - NEAR)
    report.warn(
      'nothing-happens',
      rest[0]!.shareAt,
      'nobody is left for the `rest`',
      'leave it out, or lower a share',
    );
  for (const { share, shareAt } of ways)
    if (share === 0)
      report.warn(
        'nothing-happens',
        shareAt,
        'a share of 0: this never happens',
        'leave it out, or give it a share',
      );
}

function checkName(name: string, path: Path, place: Place, report: TreeReport): void {
  const { team, teams, steps } = place;
  const others = teams.filter((each) => each !== team);
  if (steps.includes(name) && others.includes(name))
    report.key(
      'name-clash',
      path,
      `\`${name}\` is a step of \`${team}\` and a team`,
      `say which: \`shares: [{share: …, refer_to: ${name}}, …]\``,
    );
  else if (name === team)
    report.key('own-team', path, `\`${team}\` sends people to itself`, 'name the step of this team');
  else if (actionNamed(name, place) === null) {
    const known = [...steps, ...others, ...Object.keys(ENDINGS)];
    const near = didYouMean(name, known);
    report.key(
      'unknown-name',
      path,
      name === REST
        ? '`rest` says how many, and not where they go'
        : `\`${name}\` is no step of \`${team}\`, no other team and no ending`,
      name === REST ? 'write it the other way round, such as `call: rest`' : near,
    );
  }
}
