/** The board as files that the command runs to the same numbers. */
import { stringify } from 'yaml';
import type { Scenario } from '../scenario/index.ts';
import { fileName, folderOf, join } from '../scenario/reading/paths.ts';
import type { Card } from './state.ts';
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
 * A file for each system that cards start from: it extends the system and holds the cards as its variants. Where a text
 * was changed by hand, the whole text is saved beside it under a name of its own.
 */
export function boardFiles(written: Written, base: Scenario, cards: readonly CardToSave[]): FileToSave[] {
  const files: FileToSave[] = [];
  const kept = cards.filter(({ card }) => !card.isStruck);
  for (const start of new Set(kept.map(({ card }) => card.asked.start))) {
    const own = kept.filter(({ card }) => card.asked.start === start);
    const levers = own.filter(({ card }) => Object.keys(card.asked.edits).length === 0);
    if (levers.length > 0) files.push(variantsFile(start, base, levers));
    for (const { card, settings } of own.filter((each) => !levers.includes(each)))
      files.push(...editedFiles(written, card, settings));
  }
  return files;
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
    { extends: fileName(start), replications: base.replications, seed: base.seed, variants },
    { lineWidth: 0 },
  );
  return {
    path: beside(start, `board-${fileName(start)}`),
    text: `# Put together on the workbench.\n${text}`,
  };
}

/** The texts that were changed, the system's own under a new name that extends the others. */
function editedFiles(
  { texts }: Written,
  { asked, id, title }: Card,
  settings: readonly string[],
): FileToSave[] {
  const renamed = new Map(
    Object.keys(asked.edits).map((path) => [path, beside(path, `card-${id}-${fileName(path)}`)]),
  );
  const paths = new Set([...renamed.keys(), asked.start]);
  const note = settings.length === 0 ? '' : `\n# Levers, to be given after --set: ${settings.join('; ')}`;
  return [...paths].map((path) => {
    let text = asked.edits[path] ?? texts[path] ?? '';
    for (const [from, to] of renamed)
      text = text.replaceAll(`extends: ${fileName(from)}`, `extends: ${fileName(to)}`);
    return {
      path: renamed.get(path) ?? beside(path, `card-${id}-${fileName(path)}`),
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

/** The command that gives the same numbers for the system as it is asked now. */
export function commandFor(base: string, start: string, settings: readonly string[]): string {
  const set = settings.map((setting) => ` --set 2:${shell(setting)}`).join('');
  return `npx doorways compare ${shell(base)} ${shell(start)}${set}`;
}

function shell(word: string): string {
  return /^[\w./:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function beside(path: string, name: string): string {
  return join(folderOf(path), name);
}
