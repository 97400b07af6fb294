import { ownValue } from '../../text/own-value.ts';
import type { Names } from '../names.ts';
import type { KnownPerson } from './person-fields.ts';

/** A real referral. */
export interface ReplayedReferral extends KnownPerson {
  /** In minutes since the start of the run. */
  readonly at: number;
  readonly team: string | null;
}

/** One of a few words in each row. */
interface WordColumn {
  readonly words: readonly string[];
  /** Which of the words, by row; -1: the row says none. Empty: none does. */
  readonly of: readonly number[];
}

/**
 * Real referrals in the order of their times: a column each and not an object each, because a file may hold a million
 * of them, and every thread that runs the scenario has them. Plain JSON like all of the scenario.
 */
export interface ReplayedReferrals {
  /** In minutes since the start of the run, ascending. */
  readonly at: readonly number[];
  readonly team: WordColumn;
  readonly kind: WordColumn;
  /** -1: not said. Empty: nowhere. */
  readonly urgency: readonly number[];
  readonly groups: Readonly<Record<string, WordColumn>>;
  /** 0 to 10; -1: not said. Empty: nowhere. */
  readonly needs: Readonly<Record<string, readonly number[]>>;
}

/** What a row says of whoever is referred. */
export function referralAt(columns: ReplayedReferrals, row: number): ReplayedReferral {
  return {
    at: columns.at[row]!,
    team: wordAt(columns.team, row),
    kind: wordAt(columns.kind, row),
    urgency: numberAt(columns.urgency, row),
    groups: said(columns.groups, (column) => wordAt(column, row)),
    needs: said(columns.needs, (column) => numberAt(column, row)),
  };
}

function wordAt({ words, of }: WordColumn, row: number): string | null {
  return words[of[row] ?? -1] ?? null;
}

function numberAt(column: readonly number[], row: number): number | null {
  const number = column[row] ?? -1;
  return number === -1 ? null : number;
}

/** What is said under each name; names about which nothing is said are left out. */
function said<Column, Value>(
  columns: Readonly<Record<string, Column>>,
  at: (column: Column) => Value | null,
): Record<string, Value> {
  const found: [string, Value][] = [];
  for (const [name, column] of Object.entries(columns)) {
    const value = at(column);
    if (value !== null) found.push([name, value]);
  }
  return Object.fromEntries(found);
}

/** Takes referrals in any order, one after another. */
export class ReferralColumns {
  private readonly at: number[] = [];
  private readonly urgency: number[] = [];
  private readonly team = new Words();
  private readonly kind = new Words();
  private readonly groups: ReadonlyMap<string, Words>;
  private readonly needs: ReadonlyMap<string, number[]>;

  constructor({ groups, needs }: Names) {
    this.groups = new Map([...groups.keys()].map((name) => [name, new Words()]));
    this.needs = new Map(needs.map((name) => [name, []]));
  }

  get length(): number {
    return this.at.length;
  }

  take(referral: ReplayedReferral): void {
    this.at.push(referral.at);
    this.urgency.push(referral.urgency ?? -1);
    this.team.take(referral.team);
    this.kind.take(referral.kind);
    for (const [name, words] of this.groups) words.take(ownValue(referral.groups, name) ?? null);
    for (const [name, numbers] of this.needs) numbers.push(ownValue(referral.needs, name) ?? -1);
  }

  /** By time; those of one time in the order in which they were taken. */
  sorted(): ReplayedReferrals {
    const { at } = this;
    const isSorted = at.every((time, row) => row === 0 || at[row - 1]! <= time);
    const order = isSorted ? null : at.map((_, row) => row).sort((a, b) => at[a]! - at[b]!);
    const inOrder = (column: readonly number[]) => {
      if (column.every((number) => number === -1)) return [];
      return order === null ? column : order.map((row) => column[row]!);
    };
    const words = ({ words, of }: Words): WordColumn => ({ words: [...words.keys()], of: inOrder(of) });
    return {
      at: order === null ? at : order.map((row) => at[row]!),
      team: words(this.team),
      kind: words(this.kind),
      urgency: inOrder(this.urgency),
      groups: Object.fromEntries([...this.groups].map(([name, column]) => [name, words(column)])),
      needs: Object.fromEntries([...this.needs].map(([name, column]) => [name, inOrder(column)])),
    };
  }
}

class Words {
  readonly words = new Map<string, number>();
  readonly of: number[] = [];

  take(word: string | null): void {
    if (word === null) {
      this.of.push(-1);
      return;
    }
    let number = this.words.get(word);
    if (number === undefined) {
      number = this.words.size;
      this.words.set(word, number);
    }
    this.of.push(number);
  }
}

/** None: of a file that could not be read, or where those of the scenario stay as they are. */
export const NO_REFERRALS: ReplayedReferrals = {
  at: [],
  team: { words: [], of: [] },
  kind: { words: [], of: [] },
  urgency: [],
  groups: {},
  needs: {},
};
