import type { Channel, Scenario } from '../../scenario/scenario.ts';
import type { StepKind } from '../steps/step.ts';
import { spaced } from '../words/text.ts';

/** What things are called in a story, by the numbers of the log. */
export interface StoryNames {
  /** `the single point of access`, `community connectors (VCSE)`. */
  readonly teams: readonly string[];
  /** `triage call`. */
  readonly steps: readonly StepName[];
  /** `general practice`; null: people ask themselves. */
  readonly sources: readonly (string | null)[];
  /** Named by somebody, not made from team and step: worth telling. */
  readonly rules: readonly RuleName[];
}

export interface StepName {
  readonly title: string;
  /** How people are met; null for desk work. */
  readonly channel: Channel | null;
  /** The person tells their story here. */
  readonly assesses: boolean;
  readonly kind: StepKind;
}

export interface RuleName {
  readonly name: string;
  readonly given: boolean;
  readonly formal: boolean;
}

export function storyNames({ teams, sources }: Scenario): StoryNames {
  return {
    teams: teams.map(({ title }) => withArticle(title)),
    steps: teams.flatMap(({ steps }) =>
      steps.map((step) => ({
        title: inSentence(step.title),
        channel: 'channel' in step ? step.channel : null,
        kind: step.kind,
        assesses: step.assesses,
      })),
    ),
    sources: sources.map(({ name, title }) =>
      name === 'self' || /\bthemselves\b|\bself\b/i.test(title) ? null : withArticle(title),
    ),
    rules: teams.flatMap((team) =>
      team.steps.flatMap((step) =>
        step.then.map(({ name, formal }) => ({
          name,
          given: !name.startsWith(`${team.name}.${step.name} rule `),
          formal,
        })),
      ),
    ),
  };
}

/** `complex emotional needs; deprivation: others, age: under 26`. */
export function whoIs({ people }: Scenario, kind: number, values: readonly number[]): string {
  const groups = people.groups.map(
    ({ name, values: of }, group) => `${spaced(name)}: ${spaced(of[values[group]!]!.name)}`,
  );
  const kinds = people.kinds.length > 1 ? [inSentence(people.kinds[kind]!.title)] : [];
  return [...kinds, groups.join(', ')].filter((part) => part !== '').join('; ');
}

/** A title within a sentence: `Core community team` with a small letter, `GP` and `Talking Therapies` as they are. */
export function inSentence(title: string): string {
  const [first = ''] = title.split(/[\s-]/);
  const others = title.slice(first.length).split(/\s+/).filter(Boolean);
  const isName = others.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isShort = /\p{Lu}/u.test(first.slice(1));
  return isShort || isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

const NEEDS_THE =
  /\b(team|service|unit|hub|centre|center|access|desk|line|ward|clinic|point|department|pathway|panel|office|group)$/i;

/** `the core community team`, but `talking therapies`: titles that name one thing take an article. */
function withArticle(title: string): string {
  const words = inSentence(title);
  const bare = words.replace(/\s*\([^)]*\)$/, '');
  if (/^(the|a|an)\s/i.test(bare)) return words;
  return NEEDS_THE.test(bare) || bare === 'GP' ? `the ${words}` : words;
}
