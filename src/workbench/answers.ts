/** What a worker does with what it is asked; pure functions of it. */
import { onePoint } from '../experiment/designs/point.ts';
import { type Journeys, journeysOf } from '../experiment/journeys.ts';
import { oneReplication } from '../experiment/one-replication.ts';
import { figuresIn } from '../report/journeys/people-found.ts';
import { personasOf } from '../report/journeys/personas.ts';
import { tell } from '../report/journeys/tell.ts';
import { jsonSchema } from '../scenario/index.ts';
import type { Answers, AnswerTo, Ask, FilmAsk, PeopleAsk, ReplicationAsk } from './asks.ts';
import { filmOf } from './film.ts';

export function answerTo<A extends Ask>(asked: A): AnswerTo<A>;
export function answerTo(asked: Ask): Answers[keyof Answers] {
  switch (asked.ask) {
    case 'replication':
      return replication(asked);
    case 'people':
      return people(asked);
    case 'film':
      return film(asked);
    case 'point':
      return onePoint(asked.task);
    case 'language':
      return jsonSchema() as Answers['language'];
  }
}

function replication({ scenario, seed, replication }: ReplicationAsk): Answers['replication'] {
  const { systems } = oneReplication({
    scenarios: [scenario],
    seed,
    replication,
    kernel: 'calendar',
    people: false,
  });
  const { people: _, ...measured } = systems[0]!;
  return measured;
}

const WHY = {
  typical: 'typical',
  'worst twentieth': 'among those who waited longest',
  'most bounced': 'turned away most often',
  'gained most': 'who gained most',
  'lost most': 'who lost most',
} as const;

function people({ scenarios, seed, person: number, isOfNow = false }: PeopleAsk): Answers['people'] {
  const [base, now] = scenarios.map((scenario) => journeysOf(scenario, seed, 0, 'calendar'));
  const person = number !== null && isOfNow ? twinOf(base!, now!, number) : number;
  const wanted =
    person === null
      ? personasOf(figuresIn(base!), figuresIn(now!)).map((persona) => ({
          why: WHY[persona.name],
          person: persona.person.person,
        }))
      : [{ why: '', person }];
  return {
    people: wanted
      .filter(({ person }) => person >= 1 && person <= base!.people)
      .map((each) => ({ ...each, told: tell([base!, now!], each.person) })),
    of: base!.people,
  };
}

/** The number, from 1, in the base of somebody in the system now; 0: nobody there is the same. */
function twinOf(base: Journeys, now: Journeys, number: number): number {
  if (!(number >= 1 && number <= now.people)) return 0;
  const twin = base.twinOf(now.journey(number - 1), now.directory);
  return twin === null ? 0 : twin.person + 1;
}

function film({ scenario, seed, people }: FilmAsk): Answers['film'] {
  return filmOf(journeysOf(scenario, seed, 0, 'calendar'), people);
}
