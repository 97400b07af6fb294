import {
  ABSENCES,
  EVENT_KINDS,
  type EventKind,
  OUTCOMES,
  type Outcome,
  SPENT_ON,
  URGENCIES,
} from '../event-log/kinds.ts';
import { didYouMean } from '../scenario/did-you-mean.ts';
import { HAD_CONTACTS, PLACE_HELD, WHERE } from './events.ts';
import { CellFault, type LogNames } from './log-names.ts';

/** `code` and `other` of an event, from the words of its `detail` and `count` (see kinds.ts): what events.ts writes, read back. */
export function codesOf(
  kind: EventKind,
  detail: string,
  count: number,
  names: LogNames,
): { code: number; other: number } {
  switch (kind) {
    case 'desk_worked':
      return { code: spentOn(detail, 'admin'), other: -1 };
    case 'contacted':
      return { code: spentOn(detail, count > 0 ? 'care' : 'understanding'), other: count };
    case 'missed':
      return { code: spentOn(detail, 'understanding'), other: count };
    case 'discussed':
      return { code: spentOn(detail, 'sorting'), other: count };
    case 'attended':
      return { code: spentOn(detail, 'sorting'), other: count === 0 ? -1 : count };
    case 'kept_waiting':
      return { code: spentOn(detail, 'sorting'), other: -1 };
    case 'interrupted':
      return { code: spentOn(detail, 'admin'), other: -1 };
    case 'met':
    case 'gathered':
      return { code: Number.parseInt(detail, 10) || 0, other: count };
    case 'kept_in_touch':
      return { code: spentOn(detail, 'care'), other: count };
    case 'rose':
      return {
        code: Math.max(
          0,
          URGENCIES.findIndex((word) => detail === `from ${word}`),
        ),
        other: -1,
      };
    case 're_entered':
      return { code: outcome(detail || 'helped'), other: -1 };
    case 'declined':
      return { code: outcome(detail || 'declined'), other: -1 };
    case 'returned':
      return { code: outcome(detail || 'returned_to_referrer'), other: -1 };
    case 'left':
      return { code: outcome(detail), other: -1 };
    case 'signposted': {
      const [words, team] = cut(detail);
      return { code: outcome(words || 'signposted'), other: team === '' ? -1 : names.team(team) };
    }
    case 'passed_on': {
      const [words, team] = cut(detail);
      return { code: outcome(words || 'passed_on'), other: names.team(needed(team, kind)) };
    }
    case 'handed_over': {
      const [words, team] = cut(detail);
      const code = HANDOVERS.indexOf(words);
      if (code === -1)
        throw new CellFault('detail', `\`${words}\` is no way to hand over`, didYouMean(words, HANDOVERS));
      return { code, other: names.team(needed(team, kind)) };
    }
    case 'discharged': {
      const withPlan = detail.endsWith(WITH_PLAN);
      const words = withPlan ? detail.slice(0, -WITH_PLAN.length) : detail;
      return { code: outcome(words), other: withPlan ? 1 : 0 };
    }
    case 'will_return': {
      const [, team] = cut(detail);
      return { code: -1, other: team === '' ? -1 : names.team(team) };
    }
    case 'finished':
      return { code: detail === PLACE_HELD ? 1 : -1, other: count };
    case 'booked': {
      const [, team] = cut(detail);
      return { code: -1, other: team === '' ? -1 : names.team(team) };
    }
    case 'started':
    case 'offered':
    case 'staffed':
    case 'called_off':
    case 'in_post':
    case 'vacant':
    case 'new_in_post':
      return { code: -1, other: count };
    case 'absent':
      return { code: oneOf(ABSENCES, detail, 'leave'), other: -1 };
    case 'joined':
    case 'resigned':
      return { code: oneOf(WHERE, detail, 'outside'), other: -1 };
    case 'had_contacts': {
      const code = HAD_CONTACTS.indexOf(detail);
      if (code === -1)
        throw new CellFault(
          'detail',
          `\`${detail}\` does not say what the contacts had come to`,
          didYouMean(detail, HAD_CONTACTS.slice(1)),
        );
      return { code, other: count };
    }
    case 'was_here':
    case 'referred':
    case 'accepted':
    case 'waited_for':
    case 'worsened':
    case 'recovered':
    case 'worked_over':
    case 'released':
    case 'supervised':
    case 'began_late':
      return { code: -1, other: -1 };
  }
}

const HANDOVERS = ['cold', 'warm', 'warm from a wrong door'];
const WITH_PLAN = ' with a plan';

export function eventNamed(name: string): number {
  const kind = EVENT_KINDS.indexOf(name as EventKind);
  if (kind === -1)
    throw new CellFault('event', `\`${name}\` is no kind of event`, didYouMean(name, EVENT_KINDS));
  return kind;
}

/** `declined to core_team`: the words, and the team after the last ` to `. */
function cut(detail: string): [string, string] {
  const at = ` ${detail}`.lastIndexOf(' to ');
  return at === -1 ? [detail, ''] : [detail.slice(0, Math.max(0, at - 1)).trim(), detail.slice(at + 3)];
}

function needed(team: string, kind: EventKind): string {
  if (team !== '') return team;
  throw new CellFault(
    'detail',
    `\`${kind}\` does not say to which team`,
    'write for instance `cold to NAME`',
  );
}

function outcome(word: string): number {
  const code = OUTCOMES.indexOf(word as Outcome);
  if (code === -1)
    throw new CellFault(
      'detail',
      word === '' ? 'the outcome is missing' : `\`${word}\` is no outcome`,
      didYouMean(word, OUTCOMES),
    );
  return code;
}

function oneOf<W extends string>(words: readonly W[], word: string, otherwise: W): number {
  const code = (words as readonly string[]).indexOf(word === '' ? otherwise : word);
  if (code === -1)
    throw new CellFault('detail', `\`${word}\` is none of ${words.join(', ')}`, didYouMean(word, words));
  return code;
}

function spentOn(word: string, otherwise: (typeof SPENT_ON)[number]): number {
  const code = (SPENT_ON as readonly string[]).indexOf(word === '' ? otherwise : word);
  if (code === -1)
    throw new CellFault('detail', `time is not spent on \`${word}\``, didYouMean(word, SPENT_ON));
  return code;
}
