import { describe, expect, it } from 'vitest';
import { countOf, DetailFault, detailOf, readDetail } from '../../src/event-log/details.ts';
import { EVENT_KINDS, type EventKind, KIND, MEANINGS } from '../../src/event-log/kinds.ts';
import type { Code, Other } from '../../src/event-log/meaning.ts';

const TEAMS = ['front', 'core', 'team of to and fro'];
const teamName = (team: number) => TEAMS[team]!;
const teamNumber = (name: string) => TEAMS.indexOf(name);

/** Numbers that a row of this kind can hold, as far as the columns `detail` and `count` tell them. */
function codesOf(code: Code | undefined): number[] {
  switch (code?.is) {
    case 'word':
      return code.words.map((_, index) => index);
    case 'flag':
      return [code.not, 1];
    case 'quantity':
      return [0, 1, 12];
    case 'source':
    case undefined:
      return [-1];
  }
}

function othersOf(other: Other | undefined): number[] {
  switch (other?.is) {
    case 'count':
      return [other.none ?? 0, 1, 12];
    case 'flag':
      return [other.not, 1];
    case 'team':
      return [...(other.isNeeded ? [] : [-1]), 0, 1, 2];
    case 'class':
    case undefined:
      return [-1];
  }
}

describe('the words of an event', () => {
  it.each([...EVENT_KINDS])('of %s are read back as the numbers that they stand for', (kind) => {
    const { code, other } = MEANINGS[KIND[kind]];
    for (const first of codesOf(code)) {
      for (const second of othersOf(other)) {
        const words = detailOf(KIND[kind], first, second, teamName);
        const count = countOf(KIND[kind], second);
        expect(readDetail(kind, words, Number(count), teamNumber), words).toEqual({
          code: first,
          other: second,
        });
      }
    }
  });

  it.each<[EventKind, string, number, { code: number; other: number }]>([
    ['contacted', '', 0, { code: 1, other: 0 }],
    ['contacted', '', 3, { code: 2, other: 3 }],
    ['declined', '', 0, { code: 4, other: -1 }],
    ['signposted', 'to core', 0, { code: 6, other: 1 }],
    ['passed_on', 'to front', 0, { code: 7, other: 0 }],
    ['absent', '', 0, { code: 0, other: -1 }],
    ['met', '', 5, { code: 0, other: 5 }],
    ['rose', '', 0, { code: 0, other: -1 }],
    ['accepted', 'whatever somebody wrote', 0, { code: -1, other: -1 }],
  ])('%s may leave out what goes without saying: %j and %i', (kind, detail, count, numbers) => {
    expect(readDetail(kind, detail, count, teamNumber)).toEqual(numbers);
  });

  it.each<[EventKind, string, string]>([
    ['left', '', 'the outcome is missing'],
    ['left', 'went fishing', '`went fishing` is no outcome'],
    ['discharged', 'with a plan', 'the outcome is missing'],
    ['desk_worked', 'play', 'time is not spent on `play`'],
    ['handed_over', 'tepid to core', '`tepid` is no way to hand over'],
    ['passed_on', 'passed_on', '`passed_on` does not say to which team'],
    ['had_contacts', 'much', '`much` does not say what the contacts had come to'],
    ['resigned', 'abroad', '`abroad` is none of outside, next door'],
    ['rose', 'from idle', '`idle` is none of routine, urgent, emergency'],
    ['met', 'some left waiting', '`some left waiting` says no number'],
  ])('%s cannot say %j', (kind, detail, message) => {
    expect(() => readDetail(kind, detail, 0, teamNumber)).toThrow(DetailFault);
    expect(() => readDetail(kind, detail, 0, teamNumber)).toThrow(message);
  });
});
