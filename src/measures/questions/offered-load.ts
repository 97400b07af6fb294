import type { Evidence, Question } from '../question.ts';
import { ratio } from '../question.ts';
import { restsOn } from '../silence.ts';
import { rolesAt, spent } from './roles.ts';
import { available } from './staff-load.ts';

/** For each of those served from the list of a step, how many joined it; 1 where nobody was served. */
function joinedForServed({ fold: { timeOnLists } }: Evidence, step: number): number {
  const [joined, served] = [timeOnLists.joined[step], timeOnLists.served[step]];
  return served === 0 ? 1 : joined / served;
}

/** Time that everybody who joined a list would have needed of a role, of its time for the pathway. */
function offeredTo(evidence: Evidence, role: number): number {
  const { fold, directory } = evidence;
  let wanted = spent(evidence, role, -1);
  directory.steps.forEach((_, step) => {
    const here = fold.staff.ofStep[step * directory.roles.length + role];
    wanted += here * (joinedForServed(evidence, step) - 1);
  });
  return ratio(wanted, available(evidence, role));
}

/** What was asked of staff and places, whether they could give it or not. */
export const OFFERED_LOAD: readonly Question[] = [
  {
    ...restsOn('duty', 'minutes', 'lists'),
    name: 'offered_load',
    family: 'staff load',
    unit: 'share',
    label: 'Load offered to staff',
    definition:
      'Time that the role would have needed in the window to serve everybody who joined a list, at the pace of those it served, divided by its time for the pathway; over several roles, that of the role which is asked for most. Above 100 % it cannot: lists grow, or people leave.',
    better: 'neither',
    by: ['team', 'role'],
    answer: (evidence, at) =>
      rolesAt(evidence, at).reduce((most, role) => {
        const load = offeredTo(evidence, role);
        return load > most || Number.isNaN(most) ? load : most;
      }, Number.NaN),
  },
  {
    name: 'offered_places',
    family: 'places',
    unit: 'share',
    label: 'Load offered to places',
    definition:
      'Places that everybody who joined a list for them in the window would have held, for as long as those who got one, divided by the places that there were. Above 100 % there are too few; nothing where there is no limit.',
    better: 'neither',
    by: ['kind of place'],
    asked: ({ places = [] }) => places.length > 0,
    answer: (evidence, { place }) => {
      const { timeOnLists, courses } = evidence.fold;
      let [joined, served] = [0, 0];
      evidence.directory.steps.forEach((step, at) => {
        if (step.place !== place) return;
        joined += timeOnLists.joined[at];
        served += timeOnLists.served[at];
      });
      return courses.places.shareOccupied(place) * (served === 0 ? 1 : joined / served);
    },
  },
];
