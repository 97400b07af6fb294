/** Who they are: kinds of people, and what holds for each. */

import type { Path } from '../../problems/problem.ts';
import type { Distribution } from '../../random/distribution.ts';
import { ownValue } from '../../text/own-value.ts';
import { durationsOrNever, numbers } from '../language/distribution.ts';
import { keys, named, once } from '../language/forms.ts';
import { number, share, text } from '../language/leaves.ts';
import { factor } from '../language/measures.ts';
import type { SaidKind, SaidPeople } from '../language.ts';
import { keysAre, mapOf, type Names, type RawMap, refer, titleOf } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import {
  type Attendance,
  attendanceSchema,
  type Engagement,
  engagementSchema,
  normaliseAttendance,
  normaliseEngagement,
} from './attendance.ts';
import { type Group, normaliseGroups } from './groups.ts';
import { needChangesSchema } from './need-changes.ts';
import { normaliseReturns, type Returns, returnsSchema } from './returns.ts';
import { normaliseWhileWaiting, type WhileWaiting, whileWaitingSchema } from './while-waiting.ts';

const patienceSchema = () =>
  durationsOrNever('patience').describe(
    'How long a person waits without a contact before giving up; `never` if nobody gives up.',
  );

/** What holds for everybody, and what each kind may say differently. */
const settings = once(() => ({
  needs: named(
    'a distribution of numbers from 0 to 10',
    numbers('a need', { min: 0, max: 10, bound: 'need' }),
  )
    .describe('Needs from 0 to 10, drawn at the first referral. What a worker sees of them may be wrong.')
    .optional(),
  patience: patienceSchema().optional(),
  attendance: attendanceSchema().optional(),
  engagement: engagementSchema().optional(),
  while_waiting: whileWaitingSchema().optional(),
  returns: returnsSchema().optional(),
  declines_offer: share('a probability')
    .describe('Probability of declining a course when its place comes up. Default 0.')
    .optional(),
  stops_coming_after_missed: share('a probability')
    .describe('Probability of not coming any more, after each missed contact of a course. Default 0.')
    .optional(),
}));

export const peopleSchema = () =>
  keys('people', {
    ...settings(),
    population: number('a population', { min: 1, bound: 'population' })
      .describe(
        'How many live where people ask from: gives rates for each 1,000 of them. It changes nothing in a run.',
      )
      .optional(),
    kinds: named(
      'a share',
      keys('a kind of person', {
        title: text('a title').describe('The name in reports.').optional(),
        share: share('the share of a kind').describe(
          'Share of all people; the shares of all kinds sum to 1.',
        ),
        ...settings(),
      }),
    )
      .describe(
        'Kinds of people. Each may say differently, key by key, what holds for everybody. Default: one kind, `person`.',
      )
      .optional(),
    groups: named(
      'values with their shares',
      named(
        'a share',
        keys('one value of a group', {
          title: text('a title').describe('The name in reports.').optional(),
          share: share('the share of a value').describe(
            'Share of all people; the shares within a group sum to 1.',
          ),
          of_population: share('a share of the population')
            .describe('Share of the population, where it is not that of those who ask; for rates of groups.')
            .optional(),
          attendance: factor().describe('Factor on attendance.').optional(),
          patience: factor().describe('Factor on patience.').optional(),
          needs: needChangesSchema('What is added to needs: `{severity: +0.5}`.').optional(),
        }),
      ),
    )
      .describe(
        'Groups for equity, such as deprivation or age: each cuts across all kinds and may change attendance, patience and needs.',
      )
      .optional(),
  });

export interface People {
  /** Names of the needs, in the order in which `Kind.needs` lists their distributions. */
  readonly needs: readonly string[];
  readonly kinds: readonly Kind[];
  readonly groups: readonly Group[];
  /** How many live where people ask from; not there where nobody says. */
  readonly population?: number;
}

/** One kind of person, with every setting that the general ones and its own give it. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly share: number;
  /** One distribution for each need; values drawn are kept within 0 to 10. */
  readonly needs: readonly Distribution[];
  /** Minutes waiting without a contact before giving up; null: never gives up. */
  readonly patience: Distribution | null;
  readonly attendance: Attendance;
  readonly engagement: Engagement;
  readonly whileWaiting: WhileWaiting;
  readonly returns: Returns;
  /** Probability of declining a course when its place comes up. */
  readonly declinesOffer: number;
  /** Probability of not coming any more, after each missed contact of a course. */
  readonly stopsAfterMissed: number;
}

export type Settings = Omit<SaidPeople, 'kinds' | 'groups' | 'population'>;

/** Gives every kind all its settings: the general ones, with its own laid upon them key by key. */
export function normalisePeople(said: SaidPeople): People {
  const needs = Object.keys(said.needs ?? {});
  const kinds = Object.entries(said.kinds ?? {});
  const everyone: [string, SaidKind][] = kinds.length > 0 ? kinds : [['person', { share: 1 }]];
  return {
    needs,
    kinds: everyone.map(([name, own]) => normaliseKind(name, own, said, needs)),
    groups: normaliseGroups(said.groups ?? {}, needs),
    ...(said.population === undefined ? {} : { population: said.population }),
  };
}

function normaliseKind(name: string, own: SaidKind, all: Settings, needs: readonly string[]): Kind {
  const patience = own.patience !== undefined ? own.patience : (all.patience ?? null);
  return {
    name,
    title: titleOf(name, own.title),
    share: own.share,
    needs: needs.map((need) => ownValue(own.needs, need) ?? ownValue(all.needs, need)!),
    patience,
    attendance: normaliseAttendance(own, all),
    engagement: normaliseEngagement({ ...all.engagement, ...own.engagement }),
    whileWaiting: normaliseWhileWaiting({ ...all.while_waiting, ...own.while_waiting }, needs),
    returns: normaliseReturns(own, all),
    declinesOffer: own.declines_offer ?? all.declines_offer ?? 0,
    stopsAfterMissed: own.stops_coming_after_missed ?? all.stops_coming_after_missed ?? 0,
  };
}

export function checkPeopleNames(people: RawMap, names: Names, report: TreeReport): void {
  const everyone = { raw: people, path: ['people'] as Path };
  const kinds = Object.entries(mapOf(people.kinds)).map(([kind, said]) => ({
    raw: mapOf(said),
    path: ['people', 'kinds', kind] as Path,
  }));
  for (const { raw, path } of [everyone, ...kinds]) {
    if (path.length > 1) keysAre(report, 'need', raw.needs, [...path, 'needs'], names.needs);
    const worsens = mapOf(mapOf(raw.while_waiting).worsens);
    keysAre(report, 'need', worsens.then, [...path, 'while_waiting', 'worsens', 'then'], names.needs);
    const returns = mapOf(raw.returns);
    refer(report, 'source', returns.through, [...path, 'returns', 'through'], names.sources);
    const after = Object.entries(mapOf(returns.after));
    for (const [outcome, way] of after) {
      const at = [...path, 'returns', 'after', outcome];
      refer(report, 'source', mapOf(way).through, [...at, 'through'], names.sources);
      refer(report, 'team', mapOf(way).to, [...at, 'to'], [...names.teams.keys()]);
    }
    const anyReturn = after.some(([, way]) => mapOf(way).delay === undefined);
    if (anyReturn && returns.delay === undefined && mapOf(people.returns).delay === undefined) {
      report.key(
        'missing-key',
        [...path, 'returns', 'delay'],
        'people return, but it does not say after how long',
        'write `delay`, for example `{gamma: {mean: 10 weeks, sd: 8 weeks}}`',
      );
    }
  }
  for (const [group, values] of Object.entries(mapOf(people.groups))) {
    for (const [value, said] of Object.entries(mapOf(values))) {
      keysAre(report, 'need', mapOf(said).needs, ['people', 'groups', group, value, 'needs'], names.needs);
    }
  }
}
