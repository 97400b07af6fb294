import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Names } from '../names.ts';
import { URGENCY_WORDS } from '../words.ts';
import type { Say } from './csv-table.ts';

/** What a file says of a person; what it is silent about is drawn. */
export interface KnownPerson {
  readonly kind: string | null;
  readonly urgency: number | null;
  readonly groups: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, number>>;
}

/** One of the names that are possible, or a problem. */
export function oneOf(
  field: number,
  text: string,
  what: string,
  possible: readonly string[],
  say: Say,
): string {
  if (!possible.includes(text))
    say(field, `there is no ${what} called \`${text}\``, didYouMean(text, possible));
  return text;
}

/** What a line says of who the person is. An empty field leaves the matter to chance. */
export function readPerson(
  columns: readonly string[],
  fields: readonly string[],
  names: Names,
  say: Say,
): KnownPerson {
  let kind: string | null = null;
  let urgency: number | null = null;
  const groups: Record<string, string> = {};
  const needs: Record<string, number> = {};
  columns.forEach((column, index) => {
    const text = fields[index]!.trim();
    if (text === '') return;
    if (column === 'kind') kind = oneOf(index, text, 'kind of person', names.kinds, say);
    else if (column === 'urgency')
      urgency = URGENCY_WORDS.indexOf(
        oneOf(index, text, 'urgency', URGENCY_WORDS, say) as (typeof URGENCY_WORDS)[number],
      );
    else if (names.groups.has(column))
      groups[column] = oneOf(index, text, column, names.groups.get(column)!, say);
    else if (names.needs.includes(column)) {
      const need = Number(text);
      if (!(need >= 0 && need <= 10))
        say(index, `\`${text}\` is not a need`, 'needs are numbers from 0 to 10');
      needs[column] = need;
    }
  });
  return { kind, urgency, groups, needs };
}
