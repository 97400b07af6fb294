import type { Directory } from '../event-log/directory.ts';
import { OUTCOMES } from '../event-log/kinds.ts';
import { WEEK } from '../event-log/units.ts';
import { questionsFor } from './catalogue.ts';
import { WEEKLY_CLOCKS } from './collectors/clocks.ts';
import { DAYS_FOLLOWED } from './collectors/entry-cohort.ts';
import { WAYS_OUT } from './collectors/ways-out.ts';
import type { Cell, HistogramKey, Layout, Measure, SeriesKey } from './measure.ts';
import type { Place, Question } from './question.ts';
import { holdsCaseload } from './questions/roles.ts';
import { scopesOf } from './scopes.ts';
import { BINS, type Window } from './window.ts';

/** One number to work out: which question, asked where. */
export interface AskedCell {
  readonly question: Question;
  readonly place: Place;
  readonly cell: Cell;
}

const EVERYWHERE: Place = {
  scope: 0,
  team: -1,
  role: -1,
  step: -1,
  rule: -1,
  toTeam: -1,
  source: -1,
  outcome: -1,
  place: -1,
  number: -1,
};

/** Every question in every place where it can be asked, in a fixed order. */
export function askedCells(directory: Directory, window: Window): AskedCell[] {
  const scopes = scopesOf(directory).names;
  const roleName = (index: number) =>
    `${directory.teams[directory.roles[index].team].name}.${directory.roles[index].name}`;
  return questionsFor(directory).flatMap((question) => {
    if (question.fits?.(window) === false) return [];
    const {
      answer: _,
      asked: _when,
      restsOn: _what,
      outOf: _of,
      fits: _fits,
      ofList: _list,
      ...measure
    } = question;
    const cells: AskedCell[] = [];
    const add = (place: Partial<Place>, team: string, group: string) => {
      const cell = { measure: measure as Measure, team, group };
      cells.push({ question, place: { ...EVERYWHERE, ...place }, cell });
    };
    if (question.by.length === 0 || (question.family !== 'equity' && question.family !== 'places'))
      add({}, '', '');
    for (const breakdown of question.by) {
      switch (breakdown) {
        case 'team':
          // A lone team is the whole system.
          if (directory.teams.length > 1) {
            directory.teams.forEach(({ name }, team) => {
              add({ team }, name, '');
            });
          }
          break;
        case 'role':
          directory.roles.forEach((_, role) => {
            add({ role }, roleName(role), '');
          });
          break;
        case 'list':
          directory.steps.forEach((entry, step) => {
            if (entry.does !== 'route' && question.ofList?.(entry) !== false)
              add({ step }, `${directory.teams[entry.team].name}.${entry.name}`, '');
          });
          break;
        case 'kind':
        case 'group':
          scopes.forEach((name, scope) => {
            const isKind = name.startsWith('kind=');
            if (scope > 0 && isKind === (breakdown === 'kind')) add({ scope }, '', name);
          });
          break;
        case 'kind of place':
          directory.places?.forEach(({ name, team }, place) => {
            add({ place }, `${directory.teams[team].name}.${name}`, '');
          });
          break;
        case 'number of places':
          directory.places?.forEach(({ name, team, report }, place) => {
            for (const number of report)
              add({ place, number }, `${directory.teams[team].name}.${name} at ${number}`, '');
          });
          break;
        case 'pair of teams':
          directory.teams.forEach((from, team) => {
            directory.teams.forEach((to, toTeam) => {
              if (team !== toTeam) add({ team, toTeam }, `${from.name} -> ${to.name}`, '');
            });
          });
          break;
        case 'source and team':
          directory.sources.forEach((from, source) => {
            directory.teams.forEach((to, team) => {
              add({ source, team }, `${from} -> ${to.name}`, '');
            });
          });
          break;
        case 'team and ending':
          directory.teams.forEach(({ name }, team) => {
            OUTCOMES.forEach((ending, outcome) => {
              add({ team, outcome }, `${name} -> ${ending}`, '');
            });
          });
          break;
        case 'rule':
          directory.rules.forEach(({ name }, rule) => {
            add({ rule }, name, '');
          });
          break;
      }
    }
    return cells;
  });
}

function seriesKeys(directory: Directory): SeriesKey[] {
  const { teams, roles } = directory;
  const name = (role: (typeof roles)[number]) => `${teams[role.team].name}.${role.name}`;
  return [
    { name: 'waiting', unit: 'people', team: '' },
    ...teams.map((team): SeriesKey => ({ name: 'waiting', unit: 'people', team: team.name })),
    ...roles.map((role): SeriesKey => ({ name: 'utilisation', unit: 'share', team: name(role) })),
    ...roles
      .filter((_, role) => holdsCaseload(directory, role))
      .map((role): SeriesKey => ({ name: 'caseload', unit: 'people', team: name(role) })),
    ...(directory.staffing?.posts ? roles : []).map(
      (role): SeriesKey => ({ name: 'wte_in_post', unit: 'count', team: name(role) }),
    ),
    ...WEEKLY_CLOCKS.map((clock): SeriesKey => ({ name: `wait_to_${clock}`, unit: 'days', team: '' })),
  ];
}

export const HISTOGRAMS: readonly HistogramKey[] = [
  { name: 'wait_to_first_contact', unit: 'days', bins: BINS },
  { name: 'wait_to_help', unit: 'days', bins: BINS },
  ...WAYS_OUT.map((way): HistogramKey => ({ name: `out_${way}`, unit: 'days', bins: BINS })),
  { name: 'help_of_all', unit: 'days', bins: DAYS_FOLLOWED + 1 },
];

export function layoutOf(directory: Directory, window: Window): Layout {
  return {
    cells: askedCells(directory, window).map(({ cell }) => cell),
    series: seriesKeys(directory),
    weeks: Math.floor(window.to / WEEK),
    histograms: HISTOGRAMS,
  };
}
