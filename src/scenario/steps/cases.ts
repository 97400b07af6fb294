/** Figures of a step that are other in some cases: by who does it, by whom it is for. */

import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import type { Distribution } from '../../random/distribution.ts';
import { type Condition, normaliseCondition, readCondition } from '../conditions/condition.ts';
import { named } from '../language/forms.ts';
import { quoted, wordIn } from '../language/say.ts';
import { mapOf, type Names } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Context } from '../teams.ts';
import { FLAG_NAMES, URGENCY_WORDS } from '../words.ts';
import type { RawStep, RawTeam } from '../written.ts';

/** The figure where one role does the work, or where a condition holds. */
export interface Case {
  readonly role?: string;
  readonly if?: Condition;
  /** The condition as it would be written. */
  readonly text?: string;
  readonly value: Distribution;
}

/** The figures that may be other in some cases, and the word under which these stand: the first that holds counts. */
const WORDS = {
  takes: 'takes_by',
  writingUp: 'writing_up_by',
  contacts: 'contacts_by',
  every: 'every_by',
  lasts: 'lasts_by',
} as const;

export type Varying = keyof typeof WORDS;

export type Cases = { readonly [Figure in Varying]?: readonly Case[] };

/** @param values what a case says; @param usual the word of the figure; @param how what the reference says once */
export const casesSchema = <S extends Parameters<typeof named>[1]>(
  values: S,
  usual: string,
  example: string,
  how = ', in the same way as `takes_by`',
) =>
  named('a figure', values)
    .describe(`Where it is not as \`${usual}\` says${how}: \`${example}\`.`)
    .optional();

type SaidCases = Readonly<Record<string, Distribution>> | undefined;

/** @param roles those of which one is enough */
export function normaliseCases(
  said: { readonly [Figure in Varying]?: SaidCases },
  roles: readonly string[],
  context: Context,
): { by?: Cases } {
  const by = Object.entries(said).flatMap(([figure, cases]) =>
    cases === undefined
      ? []
      : [[figure, Object.entries(cases).map(([key, value]) => caseOf(key, value, roles, context))] as const],
  );
  return by.length === 0 ? {} : { by: Object.fromEntries(by) };
}

function caseOf(key: string, value: Distribution, roles: readonly string[], context: Context): Case {
  const { names } = context;
  const [meant] = meaningsOf(key, roles, names);
  if (meant?.role !== undefined) return { role: meant.role, value };
  const text = meant?.text ?? key;
  const holds = normaliseCondition(text, context);
  return { ...(holds === null ? {} : { if: holds }), text: text.trim().replace(/\s+/g, ' '), value };
}

interface Meaning {
  readonly role?: string;
  readonly text?: string;
}

/** What a bare name may mean; nothing for a condition. */
function meaningsOf(key: string, roles: readonly string[], names: Names): Meaning[] {
  const is = (what: string, all: readonly string[]) =>
    all.includes(key) ? [{ text: `${what} == ${key}` }] : [];
  return [
    ...(roles.includes(key) ? [{ role: key }] : []),
    ...is('kind', names.kinds),
    ...is('urgency', URGENCY_WORDS),
    ...is('source', names.sources),
    ...[...names.groups].flatMap(([group, values]) => is(group, values)),
  ];
}

/** Every case of a step as it is written, with its path. */
function* writtenCases({ raw, path }: RawStep): Generator<{ key: string; at: Path }> {
  for (const [where, map] of [
    [path, raw],
    [[...path, 'course'], mapOf(raw.course)],
  ] as const)
    for (const word of Object.values(WORDS))
      for (const key of Object.keys(mapOf(map[word]))) yield { key, at: [...where, word, key] };
}

const rolesOf = ({ needs }: RawStep) => needs.flatMap(({ role, isOneOf }) => (isOneOf ? [wordIn(role)] : []));

/** The conditions of the cases of a step. */
export function conditionsInCases(step: RawStep, names: Names): string[] {
  return [...writtenCases(step)].flatMap(({ key }) => {
    const [meant] = meaningsOf(key, rolesOf(step), names);
    return meant?.role === undefined ? [meant?.text ?? key] : [];
  });
}

const isBare = (key: string) => /^\w+$/.test(key) && !(FLAG_NAMES as readonly string[]).includes(key);

/** Every case is one that there is. */
export function checkCases(teams: readonly RawTeam[], names: Names, report: TreeReport): void {
  for (const team of teams)
    for (const step of team.steps)
      for (const { key, at } of writtenCases(step)) checkCase(key, at, step, team, names, report);
}

function checkCase(
  key: string,
  at: Path,
  step: RawStep,
  team: RawTeam,
  names: Names,
  report: TreeReport,
): void {
  const roles = rolesOf(step);
  const meanings = meaningsOf(key, roles, names);
  if (meanings.length > 1) {
    const texts = meanings.flatMap(({ text }) => (text === undefined ? [] : [`\`${text}\``]));
    report.key(
      'name-clash',
      at,
      `${quoted(key)} is the name of ${meanings.length} things`,
      `write ${texts.join(' or ')}`,
    );
  } else if (meanings.length === 0 && !isBare(key)) {
    const [fault] = readCondition(key, names, team.name).faults;
    if (fault !== undefined) report.key(fault.code, at, fault.message, fault.hint);
  } else if (meanings.length === 0) {
    const ofTeam = names.teams.get(team.name)?.roles ?? [];
    if (roles.length === 0 && ofTeam.includes(key))
      report.key(
        'one-of',
        at,
        `\`${step.name}\` is done by one role, whose figure needs no case`,
        'name several roles, `{any_of: [band_6, band_5]}`, or write the figure itself',
      );
    else
      report.key(
        'unknown-name',
        at,
        ofTeam.includes(key)
          ? `\`${key}\` does not do \`${step.name}\``
          : `${quoted(key)} is no role that does \`${step.name}\`, and no kind, urgency, source or value of a group`,
        didYouMean(key, [
          ...roles,
          ...names.kinds,
          ...URGENCY_WORDS,
          ...names.sources,
          ...[...names.groups.values()].flat(),
        ]),
      );
  }
}
