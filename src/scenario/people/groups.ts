import type { SaidPeople } from '../language.ts';
import { type NeedChange, normaliseNeedChanges } from './need-changes.ts';

export interface Group {
  readonly name: string;
  readonly values: readonly GroupValue[];
}

interface GroupValue {
  readonly name: string;
  readonly share: number;
  /** Share of the population; not there where nobody says. */
  readonly ofPopulation?: number;
  /** Factor on attendance. */
  readonly attendance: number;
  /** Factor on patience. */
  readonly patience: number;
  /** Added to needs. */
  readonly needs: readonly NeedChange[];
}

export function normaliseGroups(said: NonNullable<SaidPeople['groups']>, needs: readonly string[]): Group[] {
  return Object.entries(said).map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([value, own]) => ({
      name: value,
      share: own.share,
      ...(own.of_population === undefined ? {} : { ofPopulation: own.of_population }),
      attendance: own.attendance ?? 1,
      patience: own.patience ?? 1,
      needs: normaliseNeedChanges(own.needs ?? {}, needs),
    })),
  }));
}
