import type { Figures } from './people-found.ts';

/** Somebody worth following in a workshop, and why. */
export interface Persona {
  readonly name: 'typical' | 'worst twentieth' | 'most bounced' | 'gained most' | 'lost most';
  readonly why: string;
  readonly person: Figures;
}

/**
 * Picks people to follow: of those whose journey is over, where there are any, so that the story has an end. With the
 * same people in another system, also who gained and who lost most by it. Ties go to whoever was referred first.
 */
export function personasOf(base: readonly Figures[], other: readonly Figures[] | null): Persona[] {
  const over = base.filter(({ outcome }) => outcome !== '');
  const people = over.length > 0 ? over : base;
  const [first] = people;
  if (first === undefined) return [];
  const found: Persona[] = [
    { name: 'typical', why: 'closest to the middle in everything', person: typicalOf(people) },
    {
      name: 'worst twentieth',
      why: 'waited longer for a first contact than 19 in 20',
      person: slowOf(people),
    },
    { name: 'most bounced', why: 'turned away most often', person: most(people, ({ bounces }) => bounces) },
  ];
  return other === null ? found : [...found, ...gainAndLoss(base, other)];
}

const COMPARED: readonly ((person: Figures) => number)[] = [
  ({ contact }) => contact,
  ({ help }) => help,
  ({ bounces }) => bounces,
  ({ told }) => told,
  ({ contacts }) => contacts,
];

/**
 * Closest to the median of each figure, by rank rather than size, so that no figure weighs more for its unit. What
 * has not happened ranks last: the typical person is helped if most are.
 */
function typicalOf(people: readonly Figures[]): Figures {
  const distance = new Map(people.map((person) => [person, 0]));
  for (const figure of COMPARED) {
    const value = (person: Figures) => {
      const one = figure(person);
      return Number.isNaN(one) ? Number.POSITIVE_INFINITY : one;
    };
    const sorted = people.map(value).sort((a, b) => a - b || 0);
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    sorted.forEach((one, rank) => {
      if (!first.has(one)) first.set(one, rank);
      last.set(one, rank);
    });
    const middle = (sorted.length - 1) / 2;
    for (const person of people) {
      const one = value(person);
      const [low, high] = [first.get(one)!, last.get(one)!];
      const off = low > middle ? low - middle : high < middle ? middle - high : 0;
      distance.set(person, distance.get(person)! + off / people.length);
    }
  }
  return most(people, (person) => -distance.get(person)!);
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
 * that late. A bounce weighs as a fortnight.
 */
function gainAndLoss(base: readonly Figures[], other: readonly Figures[]): Persona[] {
  const key = ({ source, ordinal }: Figures) => `${source} ${ordinal}`;
  const twins = new Map(other.map((person) => [key(person), person]));
  const end = base.reduce((last, { referred }) => Math.max(last, referred), 0);
  const pairs = base.flatMap((person) => {
    const twin = twins.get(key(person));
    return twin === undefined ? [] : [{ person, gain: badness(person, end) - badness(twin, end) }];
  });
  if (pairs.length === 0) return [];
  const gained = most(pairs, ({ gain }) => gain);
  const lost = most(pairs, ({ gain }) => -gain);
  return [
    ...(gained.gain > 0
      ? [
          {
            name: 'gained most' as const,
            why: 'helped sooner, or bounced less, in the other system',
            person: gained.person,
          },
        ]
      : []),
    ...(lost.gain < 0
      ? [
          {
            name: 'lost most' as const,
            why: 'helped later, or bounced more, in the other system',
            person: lost.person,
          },
        ]
      : []),
  ];
}

function badness({ help, bounces, referred }: Figures, end: number): number {
  const seen = Math.max(0, end - referred);
  return Math.min(Number.isNaN(help) ? seen : help, seen) + 14 * bounces;
}

function most<T extends object>(list: readonly T[], value: (one: T) => number): T {
  let best = list[0]!;
  for (const one of list) if (value(one) > value(best)) best = one;
  return best;
}
