import type { Role, Scenario } from '../../scenario/scenario.ts';
import { DAY, WEEK, YEAR } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';
import { distributionWords } from '../words/quantities.ts';
import { listed } from '../words/text.ts';

/** How staff come and go, in sentences; none where nobody does. */
export function staffingWords({ teams }: Scenario): string[] {
  const roles = teams.flatMap((team) => team.roles.map((role) => ({ team, role })));
  const said = new Map<string, string[]>();
  for (const { team, role } of roles) {
    for (const words of [absenceWords(role), postsWords(role), supervisionWords(role), paceWords(role)]) {
      if (words !== '') said.set(words, [...(said.get(words) ?? []), `${role.title} (${team.title})`]);
    }
  }
  const all = (who: readonly string[]) => (who.length === roles.length ? 'Everybody' : listed(who));
  return [...said].map(([words, who]) => `${all(who)}: ${words}.`);
}

function paceWords({ paces = [] }: Role): string {
  const other = paces.filter((pace) => pace !== 1);
  return other.length === 0
    ? ''
    : `${other.length === 1 ? 'one works' : `${other.length} work`} at a pace of ${listed(other.map(String))}`;
}

function absenceWords({ staffing }: Role): string {
  const absence = staffing?.absence ?? null;
  if (absence === null) return '';
  const { leaveShare, sickness } = absence;
  return listed([
    ...(leaveShare > 0 ? [`on leave for ${numberIn('share', leaveShare)} % of weeks`] : []),
    ...(sickness === null
      ? []
      : [
          `ill for ${numberIn('share', sickness.share)} % of the time, ${distributionWords(sickness.spell, DAY)} days at a time`,
        ]),
  ]);
}

function postsWords({ staffing }: Role): string {
  const recruitment = staffing?.recruitment ?? null;
  if (recruitment === null) return '';
  const { turnover } = staffing!;
  const load = turnover?.withLoad ?? null;
  const leaves =
    turnover === null
      ? ''
      : `each leaves at a rate of ${(turnover.rate * YEAR).toPrecision(2)} a year${load === null ? '' : ` (times 1 + ${Number(load.slope.toPrecision(3))} for each unit of load above ${load.above}, over ${Math.round(load.over / WEEK)} weeks)`}; `;
  const next = recruitment.from.map(
    ({ team, role, share }) => `${numberIn('share', share)} % from ${team}.${role}`,
  );
  const slow = recruitment.startsSlowly;
  return `${leaves}a vacant post is filled after ${distributionWords(recruitment.takes, WEEK)} weeks${next.length === 0 ? '' : `, ${listed(next)}`}${slow === null ? '' : `, at ${numberIn('share', slow.pace)} % of the pace in the first ${Math.round(slow.lasts / WEEK)} weeks`}`;
}

function supervisionWords({ staffing }: Role): string {
  const supervision = staffing?.supervision ?? null;
  if (supervision === null) return '';
  const { every, takes, team, role } = supervision;
  return `supervision by ${team}.${role} for ${takes} minutes every ${Number((every / WEEK).toPrecision(3))} weeks`;
}
