import { readDate } from '../calendar/dates.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Names } from '../names.ts';
import type { ReplayedReferral } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';

type Say = (field: number, message: string, hint: string) => void;

/** Reads one line of a file of referrals. An empty field leaves the matter to chance. */
export class ReferralRow {
  private readonly columns: readonly string[];
  private readonly start: number;
  private readonly names: Names;

  /** `start` is the first day of the run, in days since 1970-01-01. */
  constructor(columns: readonly string[], start: number, names: Names) {
    this.columns = columns;
    this.start = start;
    this.names = names;
  }

  read(fields: readonly string[], say: Say): ReplayedReferral | null {
    if (fields.length !== this.columns.length) {
      say(
        0,
        `this line has ${fields.length} fields, the first line ${this.columns.length}`,
        'a field with a comma needs quotes',
      );
      return null;
    }
    let at = 0;
    let team: string | null = null;
    let kind: string | null = null;
    let urgency: number | null = null;
    const groups: Record<string, string> = {};
    const needs: Record<string, number> = {};
    this.columns.forEach((column, index) => {
      const field = fields[index]!.trim();
      const oneOf = (what: string, possible: readonly string[]) => {
        if (!possible.includes(field))
          say(index, `there is no ${what} called \`${field}\``, didYouMean(field, possible));
        return field;
      };
      if (column === 'date') at = this.minute(field, (message, hint) => say(index, message, hint));
      else if (field === '') return;
      else if (column === 'team') team = oneOf('team', [...this.names.teams.keys()]);
      else if (column === 'kind') kind = oneOf('kind of person', this.names.kinds);
      else if (column === 'urgency')
        urgency = URGENCY_WORDS.indexOf(oneOf('urgency', URGENCY_WORDS) as (typeof URGENCY_WORDS)[number]);
      else if (this.names.groups.has(column)) groups[column] = oneOf(column, this.names.groups.get(column)!);
      else {
        const need = Number(field);
        if (!(need >= 0 && need <= 10))
          say(index, `\`${field}\` is not a need`, 'needs are numbers from 0 to 10');
        needs[column] = need;
      }
    });
    return { at, team, kind, urgency, groups, needs };
  }

  private minute(field: string, say: (message: string, hint: string) => void): number {
    const date = readDate(field);
    if (!date) {
      say(`\`${field}\` is not a date`, 'write it as `2025-04-07` or `2025-04-07 14:35`');
      return 0;
    }
    const at = (date.days - this.start) * 1440 + date.minutes;
    if (at < 0) say(`\`${field}\` is before the start of the run`, 'move `time.start`, or take the line out');
    return at;
  }
}
