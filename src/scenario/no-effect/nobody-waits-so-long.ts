import { DAY } from '../../units/minutes.ts';
import { readFactor } from '../language/measures.ts';
import { Wrong, wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { readNotice, readTimeOfDay } from '../steps/diary.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { howLong } from './how-long.ts';
import type { Kind, Trap } from './trap.ts';

/** A contact that is booked so far ahead that hardly anybody waits for it: patience runs until the appointment. */
export const nobodyWaitsSoLong: Kind = ({ scenario, teams }) =>
  teams.flatMap((team) =>
    Object.entries(mapOf(team.raw.diaries)).flatMap(([name, raw]): Trap[] => {
      const diary = mapOf(raw);
      const pool = [diary, ...listOf(diary.pooled_with).map((other) => diaryNamed(wordIn(other), teams))];
      const steps = team.steps.filter((step) => step.raw.diary === name);
      const urgencies =
        typeof diary.minimum_notice === 'object' ? Object.keys(mapOf(diary.minimum_notice)) : [null];
      return urgencies.flatMap((urgency): Trap[] => {
        const least = Math.min(...pool.map((each) => leastWait(each, urgency)));
        const idle = steps.filter((step) => mostPatience(step, team, mapOf(scenario.people)) <= least);
        if (idle.length === 0) return [];
        const who = urgency === null ? '' : ` who is \`${urgency}\``;
        return [
          {
            path: [...team.path, 'diaries', name, 'minimum_notice', ...(urgency === null ? [] : [urgency])],
            message: `hardly anybody${who} is patient for as long as this notice: they give up waiting for ${idle.map((step) => `\`${step.name}\``).join(', ')} before the appointment`,
            hint: 'let the notice be shorter, or the patience longer',
          },
        ];
      });
    }),
  );

function diaryNamed(name: string, teams: readonly RawTeam[]): RawMap {
  const [of, diary = ''] = name.split('.');
  return mapOf(mapOf(teams.find((team) => team.name === of)?.raw.diaries)[diary]);
}

/** From the last minute of the day of asking to the appointment on the first day that may be booked, in minutes. */
function leastWait({ minimum_notice: said, at = '09:00' }: RawMap, urgency: string | null): number {
  const { routine, urgent = routine, emergency = urgent } = mapOf(said);
  const each: RawMap = { routine, urgent, emergency };
  const notice = readNotice(typeof said === 'object' ? each[urgency ?? 'emergency'] : said);
  const minute = readTimeOfDay(at);
  if (notice instanceof Wrong || minute instanceof Wrong) return 0;
  // So many working days are over soonest from a Sunday on.
  const days = notice.days + (notice.working ? 2 * Math.floor((notice.days - 1) / 5) : 0);
  return days <= 0 ? 0 : (days - 1) * DAY + minute;
}

/** The longest that anybody waits for a step: as long as the person does, and as the list says. */
function mostPatience({ raw }: RawStep, team: RawTeam, people: RawMap): number {
  const kinds = Object.values(mapOf(people.kinds)).map((kind) => mapOf(kind).patience ?? people.patience);
  const own = (kinds.length === 0 ? [people.patience] : kinds).map(longest);
  const list = mapOf(raw.gives_up ?? mapOf(team.raw.waiting_list).gives_up).after;
  const factors = Object.values(mapOf(people.groups)).map((group) =>
    Object.values(mapOf(group)).reduce<number>(
      (most, value) => Math.max(most, factorOf(mapOf(value).patience)),
      0,
    ),
  );
  return factors.reduce((most, factor) => most * factor, Math.min(Math.max(...own), longest(list)));
}

function longest(said: unknown): number {
  return howLong(said)?.most ?? Number.POSITIVE_INFINITY;
}

function factorOf(said: unknown): number {
  const read = readFactor(said);
  return said === undefined || read instanceof Wrong ? 1 : read;
}
