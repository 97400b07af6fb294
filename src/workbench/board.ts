/** The board as files that the command runs to the same numbers. */
import { stringify } from 'yaml';
import type { Scenario } from '../scenario/index.ts';
import { LANGUAGE } from '../scenario/language-version.ts';
import { fileName, folderOf, join } from '../scenario/reading/paths.ts';
import { type Card, isEdited } from './state.ts';
import type { Written } from './systems.ts';

export interface FileToSave {
  readonly path: string;
  readonly text: string;
}

/** A card with what its levers come to, path by path. */
export interface CardToSave {
  readonly card: Card;
  readonly settings: readonly string[];
}

/**
 * The cards that change the base, as variants of one file that extends it. Where a text was changed by hand, the whole
 * text is saved beside it under a name of its own. Cards that start from another system need no file: their command says
 * all (`boardCommands`).
 */
export function boardFiles(written: Written, base: Scenario, cards: readonly CardToSave[]): FileToSave[] {
  const kept = cards.filter(({ card }) => !card.isStruck);
  const own = kept.filter(({ card }) => isOfBase(written, card));
  return [
    ...(own.length > 0 ? [variantsFile(written.systems[0]!, base, own)] : []),
    ...kept
      .filter(({ card }) => isEdited(card.asked))
      .flatMap(({ card, settings }) => editedFiles(written, card, settings)),
  ];
}

/**
 * What gives the numbers of the board, once its files are saved: one command for the cards that change the base, one for
 * those that start from other systems, one for each text that was changed.
 */
export function boardCommands(written: Written, cards: readonly CardToSave[]): string[] {
  const kept = cards.filter(({ card }) => !card.isStruck);
  const [base] = written.systems as [string];
  const elsewhere = kept.filter(({ card }) => !isOfBase(written, card) && !isEdited(card.asked));
  return [
    ...(kept.some(({ card }) => isOfBase(written, card))
      ? [`npx doorways compare ${shell(boardName(base))}`]
      : []),
    ...(elsewhere.length > 0
      ? [commandFor(base, ...elsewhere.map(({ card, settings }) => [card.asked.start, settings] as const))]
      : []),
    ...kept
      .filter(({ card }) => isEdited(card.asked))
      .map(({ card, settings }) => commandFor(base, [editedName(card, card.asked.start), settings])),
  ];
}

function isOfBase({ systems }: Written, card: Card): boolean {
  return card.asked.start === systems[0] && !isEdited(card.asked);
}

function boardName(base: string): string {
  return beside(base, `board-${fileName(base)}`);
}

function editedName({ id }: Card, path: string): string {
  return beside(path, `card-${id}-${fileName(path)}`);
}

/** `board-spa.yaml`. */
function variantsFile(start: string, base: Scenario, cards: readonly CardToSave[]): FileToSave {
  const variants = Object.fromEntries(
    cards.map(({ card, settings }) => [
      `card_${card.id}`,
      { title: card.title, set: Object.fromEntries(settings.map(pathAndValue)) },
    ]),
  );
  const text = stringify(
    {
      language: LANGUAGE,
      extends: fileName(start),
      replications: base.replications,
      seed: base.seed,
      variants,
    },
    { lineWidth: 0 },
  );
  return {
    path: boardName(start),
    text: `# Put together on the workbench.\n${text}`,
  };
}

/** The texts that were changed, the system's own under a new name that extends the others. */
function editedFiles({ texts }: Written, card: Card, settings: readonly string[]): FileToSave[] {
  const { asked, title } = card;
  const renamed = new Map(Object.keys(asked.edits).map((path) => [path, editedName(card, path)]));
  const paths = new Set([...renamed.keys(), asked.start]);
  const note = settings.length === 0 ? '' : `\n# Levers, to be given after --set: ${settings.join('; ')}`;
  return [...paths].map((path) => {
    let text = asked.edits[path] ?? texts[path] ?? '';
    for (const [from, to] of renamed)
      text = text.replaceAll(`extends: ${fileName(from)}`, `extends: ${fileName(to)}`);
    return {
      path: editedName(card, path),
      text: `# ${title}${note}\n${text}`,
    };
  });
}

/** The value as YAML reads it after `path=`. */
function pathAndValue(setting: string): [string, unknown] {
  const equals = setting.indexOf('=');
  const value = setting.slice(equals + 1);
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return [setting.slice(0, equals), number];
  return [setting.slice(0, equals), value === 'true' ? true : value === 'false' ? false : unquoted(value)];
}

function unquoted(value: string): string {
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}

/** The command that gives the same numbers for systems as they are asked. @param others each with what is set in it */
export function commandFor(
  base: string,
  ...others: readonly (readonly [start: string, settings: readonly string[]])[]
): string {
  return `npx doorways compare ${systemsAsked(base, ...others)}`;
}

/** Systems and settings, as every command takes them. */
export function systemsAsked(
  base: string,
  ...others: readonly (readonly [start: string, settings: readonly string[]])[]
): string {
  const starts = others.map(([start]) => ` ${shell(start)}`).join('');
  const set = others.flatMap(([, settings], index) =>
    settings.map((setting) => ` --set ${index + 2}:${shell(setting)}`),
  );
  return `${shell(base)}${starts}${set.join('')}`;
}

function shell(word: string): string {
  return /^[\w./:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function beside(path: string, name: string): string {
  return join(folderOf(path), name);
}
