/** The systems that are measured. */
import { existsSync, readFileSync } from 'node:fs';
import { loadScenario } from '../../dist/scenario/index.js';

/** Referrals a minute; four servers of one customer a minute each. */
export const RATE = 3.6;

/** M/M/4 for about as many customers. */
export function queueOf(customers) {
  return load('mm4.yaml', {
    text: `
time: {start: 2025-04-07, run: ${customers / RATE} minutes}
sources: {people: {rate: ${RATE} per minute}}
teams:
  desk:
    hours: always
    staff: {server: {on_duty: 4}}
    steps: {serve: {desk: server, takes: {exponential: 1 min}}}
`,
  });
}

export function load(path, { text, set = [] } = {}) {
  const { scenario, problems } = loadScenario(path, (file) => text ?? readFileSync(file, 'utf8'), { set });
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 2));
  return scenario;
}

export const FLAGSHIP = ['scenarios/spa.yaml', 'scenarios/no-wrong-door.yaml'];

/** A system of a million people, where the project has one. */
export const MILLION = ['scenarios/spa-million.yaml', 'scenarios/examples/spa-million.yaml'].find(existsSync);

/** The same system for `times` as many people: as many times the referrals, the posts and the length at which lists close. */
export function enlarged(scenario, times) {
  const { sources, teams } = scenario;
  return {
    ...scenario,
    sources: sources.map((source) => ({
      ...source,
      arrivals: { ...source.arrivals, rate: source.arrivals.rate * times },
    })),
    teams: teams.map((team) => ({
      ...team,
      closesAbove: team.closesAbove === null ? null : team.closesAbove * times,
      roles: team.roles.map((role) => ({ ...role, posts: role.posts * times })),
    })),
  };
}
