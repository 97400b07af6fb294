import { DetailFault, readDetail } from '../event-log/details.ts';
import { EVENT_KINDS, type EventKind } from '../event-log/kinds.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { CellFault, type LogNames } from './names.ts';

/** `code` and `other` of an event, from the words of its `detail` and `count`: what events.ts writes, read back. */
export function codesOf(
  kind: EventKind,
  detail: string,
  count: number,
  names: LogNames,
): { code: number; other: number } {
  try {
    return readDetail(kind, detail, count, (team) => names.team(team));
  } catch (error) {
    if (!(error instanceof DetailFault)) throw error;
    const { message, word, words, hint } = error;
    throw new CellFault('detail', message, hint || didYouMean(word, words));
  }
}

export function eventNamed(name: string): number {
  const kind = EVENT_KINDS.indexOf(name as EventKind);
  if (kind === -1)
    throw new CellFault('event', `\`${name}\` is no kind of event`, didYouMean(name, EVENT_KINDS));
  return kind;
}
