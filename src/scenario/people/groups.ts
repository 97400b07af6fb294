import type { SaidPeople } from '../language.ts';
import { type NeedChange, normaliseNeedChanges } from './need-changes.ts';

export interface Group {
  readonly name: string;
  readonly values: readonly GroupValue[];
}

interface GroupValue {
  readonly name: string;
  readonly share: number;
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
      attendance: own.attendance ?? 1,
      patience: own.patience ?? 1,
      needs: normaliseNeedChanges(own.needs ?? {}, needs),
    })),
  }));
}
