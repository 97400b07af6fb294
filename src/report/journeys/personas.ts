import { medoidOf } from './medoid.ts';
import type { Figures } from './people.ts';

/** Somebody worth following in a workshop, and why. */
export interface Persona {
  readonly name: 'typical' | 'worst twentieth' | 'most bounced' | 'gained most' | 'lost most';
  readonly why: string;
  readonly person: Figures;
  /** The same person in the other system. */
  readonly twin?: Figures;
}

/**
 * Picks people to follow: of those whose journey is over, where there are any, so that the story has an end. With the
 * same people in another system, also who gained and who lost most by it. Ties go to whoever was referred first.
 * @param title of the other system
 */
export function personasOf(
  base: readonly Figures[],
  other: readonly Figures[] | null,
  title = 'the other system',
): Persona[] {
  const twins = new Map((other ?? []).map((twin) => [keyOf(twin), twin]));
  const over = base.filter(
    (person) => person.outcome !== '' && (twins.get(keyOf(person)) ?? person).outcome !== '',
  );
  const people = over.length > 0 ? over : base;
  const [first] = people;
  if (first === undefined) return [];
  const found: Persona[] = [
    { name: 'typical', why: 'whose journey is most like those of all others', person: medoidOf(people) },
    {
      name: 'worst twentieth',
      why: 'waited longer for a first contact than 19 in 20',
      person: slowOf(people),
    },
    { name: 'most bounced', why: 'turned away most often', person: most(people, ({ bounces }) => bounces) },
  ];
  return other === null ? found : [...found, ...gainAndLoss(people, twins, title)];
}

/** With these the same person is found in another system. */
function keyOf({ source, ordinal }: Figures): string {
  return `${source} ${ordinal}`;
}

/** In the middle of the twentieth of those met who waited longest: not the single worst, who may be a curiosity. */
function slowOf(people: readonly Figures[]): Figures {
  const met = people.filter(({ contact }) => !Number.isNaN(contact));
  if (met.length === 0) return people[0]!;
  const sorted = [...met].sort((a, b) => a.contact - b.contact);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.975))]!;
}

/**
 * Days by which help comes sooner. Help that did not come before the table ends counts as coming then: it is at least
 * that late. A bounce weighs as a fortnight, a journey that ends without help as half a year.
 */
function gainAndLoss(
  base: readonly Figures[],
  twins: ReadonlyMap<string, Figures>,
  title: string,
): Persona[] {
  const end = base.reduce((last, { referred }) => Math.max(last, referred), 0);
  const pairs = base.flatMap((person) => {
    const twin = twins.get(keyOf(person));
    return twin === undefined ? [] : [{ person, twin, gain: badness(person, end) - badness(twin, end) }];
  });
  if (pairs.length === 0) return [];
  const gained = most(pairs, ({ gain }) => gain);
  const lost = most(pairs, ({ gain }) => -gain);
  const found: Persona[] = [];
  if (gained.gain > 0) found.push({ name: 'gained most', why: `better off in ${title}`, ...pair(gained) });
  if (lost.gain < 0) found.push({ name: 'lost most', why: `worse off in ${title}`, ...pair(lost) });
  return found;
}

function pair({ person, twin }: { person: Figures; twin: Figures }): { person: Figures; twin: Figures } {
  return { person, twin };
}

const HELPED = new Set(['helped', 'partly_helped', '']);

function badness({ help, bounces, referred, outcome }: Figures, end: number): number {
  const seen = Math.max(0, end - referred);
  return Math.min(Number.isNaN(help) ? seen : help, seen) + 14 * bounces + (HELPED.has(outcome) ? 0 : 182);
}

function most<T extends object>(list: readonly T[], value: (one: T) => number): T {
  let best = list[0]!;
  for (const one of list) if (value(one) > value(best)) best = one;
  return best;
}
