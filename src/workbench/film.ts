/** People on their way over the map: for a sample of them, at which box they are from when on. */
import type { Journeys, SampledEvent } from '../experiment/journeys.ts';
import { endingId, listId } from '../report/map/places.ts';
import { OUTCOMES } from '../scenario/words.ts';
import type { Film } from './asks.ts';

/** @param most how many people; taken evenly from all who come, so that some are there at any time */
export function filmOf(journeys: Journeys, most: number): Film {
  const { people, directory } = journeys;
  const ways = new Map<
    number,
    { kind: number; source: number; at: Film['people'][number]['at'][number][] }
  >();
  journeys.sampled(Math.max(1, Math.ceil(people / most)), (person, event) => {
    let way = ways.get(person);
    if (way === undefined) {
      way = { kind: directory.classes[event.other]!.kind, source: event.code, at: [] };
      ways.set(person, way);
    }
    const box = boxAt(event, directory, way.source);
    if (box !== null) way.at.push({ time: event.time, box });
  });
  return { people: [...ways].map(([person, { kind, at }]) => ({ person, kind, at })) };
}

/** The box that an event leads to; null: it leads nowhere else. */
function boxAt(event: SampledEvent, directory: Journeys['directory'], source: number): string | null {
  const { kind, team, step, code } = event;
  const name = team === -1 ? '' : directory.teams[team]!.name;
  switch (kind) {
    case 'referred':
      return code === -1 ? listId(name) : `@source/${directory.sources[source]}`;
    case 'was_here':
    case 'waited_for':
      return listId(name);
    case 'desk_worked':
    case 'contacted':
    case 'missed':
    case 'discussed':
    case 'started':
      return step === -1 ? null : `${name}/${directory.steps[step]!.name}`;
    case 'declined':
    case 'returned':
    case 'signposted':
    case 'advised':
    case 'discharged':
    case 'left':
      return endingId(name, OUTCOMES[code] ?? '');
    default:
      return null;
  }
}
