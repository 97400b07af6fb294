import { didYouMean } from '../did-you-mean.ts';
import { isSlotDay } from '../language/diaries.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../report.ts';
import { WEEKDAY_WORDS } from '../words.ts';
import { teamsOf } from './raw.ts';

/** Diaries have slots on days that there are, are pooled with others that there are, and are booked into. */
export function checkDiaries(scenario: RawMap, report: TreeReport): void {
  const teams = teamsOf(scenario);
  const all = teams.flatMap(({ name, raw }) =>
    Object.keys(mapOf(raw.diaries)).map((diary) => `${name}.${diary}`),
  );
  for (const team of teams) {
    const diaries = mapOf(team.raw.diaries);
    for (const [name, said] of Object.entries(diaries)) {
      const path = [...team.path, 'diaries', name];
      const { slots, pooled_with: pool } = mapOf(said);
      for (const day of Object.keys(mapOf(slots)))
        if (!isSlotDay(day))
          report.key(
            'wrong-word',
            [...path, 'slots', day],
            `\`${day}\` is neither a weekday nor a date`,
            didYouMean(day, WEEKDAY_WORDS),
          );
      const counts = Object.values(mapOf(slots));
      if (slots !== undefined && counts.every((count) => count === 0))
        report.key(
          'no-places',
          [...path, 'slots'],
          `there are no slots in \`${name}\``,
          'write on which days there are some, for example `{monday: 4}`',
        );
      listOf(pool).forEach((other, index) => {
        if (typeof other === 'string' && !all.includes(other))
          report.value(
            'unknown-name',
            [...path, 'pooled_with', index],
            `there is no diary called \`${other}\``,
            poolHint(
              other,
              all.filter((each) => each !== `${team.name}.${name}`),
            ),
          );
      });
      if (
        !team.steps.some(({ raw }) => raw.diary === name) &&
        !teams.some(({ raw }) =>
          Object.values(mapOf(raw.diaries)).some((each) =>
            listOf(mapOf(each).pooled_with).includes(`${team.name}.${name}`),
          ),
        )
      )
        report.warn(
          'unused-role',
          path,
          `no step of \`${team.name}\` books into \`${name}\``,
          'name it in a contact, `diary: …`, or take it out',
        );
    }
  }
}

function poolHint(other: string, possible: readonly string[]): string {
  return possible.length === 0 ? 'there is no other diary: leave it out' : didYouMean(other, possible);
}
