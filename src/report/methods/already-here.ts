import type { Scenario, StartingState } from '../../scenario/scenario.ts';

const DOING: Readonly<Record<StartingState, string>> = {
  waiting: 'on lists',
  on_caseload: 'on caseloads',
  in_place: 'in places',
};

/** Who is there at the start, and how what has begun before goes on; empty where the system begins empty. */
export function alreadyHere({ title, startWith = [] }: Scenario): string[] {
  if (startWith.length === 0) return [];
  const states = Object.keys(DOING) as StartingState[];
  const counts = states.flatMap((state) => {
    const count = startWith.filter((person) => person.state === state).length;
    return count === 0 ? [] : [`${count} ${DOING[state]}`];
  });
  return [
    `${title} begins with ${startWith.length} people, the same in every replication (${counts.join(', ')}). Their clocks started in the past, and waits count from then; they are open at the start in the books, and no requests of the window. Patience, recovery and stays go on given how long they have lasted; who has waited longer than patience can last has a fresh one. Courses under way have the contacts left that the file says, or as many as a course that has come so far would have, and the next is due within one interval. What the file is silent about is drawn for each person.`,
  ];
}
