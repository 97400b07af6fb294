import type { Said, SaidRole } from '../language/language.ts';
import type { Absence, Recruitment, Staffing, Supervision, Turnover } from '../staffing.ts';

/** Days in a year on which somebody with a five-day week would come: those of leave are a share of them. */
const WORKING_DAYS = (5 * 365.25) / 7;
const COVERED_AFTER = 14 * 1440;

/** What is said of a role, and what is said of everybody where the role is silent. */
export function staffing(team: string, role: SaidRole, everybody: Said['staffing']): Staffing | null {
  const said = {
    leave: role.leave ?? everybody.leave ?? 0,
    sickness: role.sickness ?? everybody.sickness,
    coveredAfter: role.covered_after ?? everybody.covered_after ?? COVERED_AFTER,
    turnover: role.turnover ?? everybody.turnover,
    recruitment: role.recruitment ?? everybody.recruitment,
    startsSlowly: role.starts_slowly ?? everybody.starts_slowly,
  };
  const sickness = said.sickness === undefined || said.sickness.share === 0 ? null : said.sickness;
  const absence: Absence | null =
    said.leave === 0 && sickness === null
      ? null
      : { leaveShare: said.leave / WORKING_DAYS, sickness, coveredAfter: said.coveredAfter };
  const recruitment: Recruitment | null =
    said.recruitment === undefined
      ? null
      : {
          takes: said.recruitment.takes,
          from: Object.entries(role.recruits_from ?? {}).map(([name, share]) => ({
            ...partsOf(name, team),
            share,
          })),
          startsSlowly:
            said.startsSlowly === undefined
              ? null
              : { lasts: said.startsSlowly.for, pace: said.startsSlowly.pace },
        };
  const supervision: Supervision | null =
    role.supervision === undefined
      ? null
      : {
          every: role.supervision.every,
          takes: role.supervision.takes,
          ...partsOf(role.supervision.by, team),
        };
  const all = { absence, turnover: turnoverOf(said.turnover), recruitment, supervision };
  return Object.values(all).every((each) => each === null) ? null : all;
}

function turnoverOf(said: SaidRole['turnover']): Turnover | null {
  if (said === undefined) return null;
  const { rate, rises_with_load: rises, notice } = typeof said === 'number' ? { ...PLAIN, rate: said } : said;
  if (rate === 0) return null;
  const withLoad =
    rises === undefined ? null : { slope: rises.by / rises.for_every, above: rises.above, over: rises.over };
  return { rate, withLoad, notice };
}

const PLAIN = { rises_with_load: undefined, notice: 0 };

/** `team.role`, or a role of the same team. */
function partsOf(name: string, team: string): { team: string; role: string } {
  const dot = name.indexOf('.');
  return dot === -1 ? { team, role: name } : { team: name.slice(0, dot), role: name.slice(dot + 1) };
}
