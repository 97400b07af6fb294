import type { ClockEntry, ClockMoment, Directory } from '../../event-log/directory.ts';
import { URGENCIES } from '../../event-log/kinds.ts';
import type { Clock } from '../../scenario/scenario.ts';
import { ownValue } from '../../text/own-value.ts';

type Named = Pick<Directory, 'teams' | 'steps' | 'sources' | 'kinds' | 'groups' | 'classes'>;

/** The clocks of a scenario with numbers in place of names, as measures read them. */
export function clockEntries(clocks: readonly Clock[], directory: Named): ClockEntry[] {
  const { teams, steps, sources, kinds, groups, classes } = directory;
  const teamNumber = (name: string) => teams.findIndex((team) => team.name === name);
  const stepNumber = (name: string) =>
    steps.findIndex((step) => `${teams[step.team].name}.${step.name}` === name);
  const moment = ({ at, of }: Clock['from']): ClockMoment => ({
    at,
    of: of === '' ? -1 : at === 'referral_to' ? teamNumber(of) : stepNumber(of),
  });
  const classesOf = (only: Clock['only']) => {
    if (only.kind === undefined && groups.every((group) => ownValue(only, group.name) === undefined))
      return null;
    const belongs = ({ kind, values }: Directory['classes'][number]) =>
      (only.kind?.includes(kinds[kind]) ?? true) &&
      groups.every(
        (group, index) => ownValue(only, group.name)?.includes(group.values[values[index]]) ?? true,
      );
    return classes.flatMap((each, index) => (belongs(each) ? [index] : []));
  };
  return clocks.map(({ name, title, from, to, closedDays, pauses, standard, only }) => ({
    name,
    title,
    from: moment(from),
    to: moment(to),
    closedDays,
    pausesAfterMissed: pauses.some((pause) => pause.on === 'after_missed_contact'),
    pausesOnLists: pauses.flatMap((pause) => (pause.on === 'list' ? [stepNumber(pause.of)] : [])),
    standard,
    urgencies: only.urgency?.map((word) => URGENCIES.indexOf(word as (typeof URGENCIES)[number])) ?? null,
    sources: only.referred_by?.map((source) => sources.indexOf(source)) ?? null,
    classes: classesOf(only),
  }));
}
