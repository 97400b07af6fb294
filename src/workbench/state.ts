/**
 * What a room has asked for and kept: plain data, changed only by the actions below, so that everything can be undone,
 * saved and opened again. What comes of it is not here: the same question has the same answer.
 */

/** What is asked: a system, with levers moved and perhaps its text changed. */
export interface Asked {
  /** Path of the scenario that it starts from. */
  readonly start: string;
  /** By name of the lever: where it stands; a lever that is not here is at rest. */
  readonly levers: Readonly<Record<string, number>>;
  /** Texts that were changed by hand, by path. */
  readonly edits: Readonly<Record<string, string>>;
}

/** A change that was tried and kept. */
export interface Card {
  readonly id: number;
  readonly title: string;
  readonly asked: Asked;
  readonly isStruck: boolean;
}

export interface Bench {
  readonly asked: Asked;
  readonly cards: readonly Card[];
}

/** All the way back, and forth again. */
export interface Past {
  readonly undone: readonly Bench[];
  readonly now: Bench;
  readonly done: readonly Bench[];
}

export type Action =
  | { readonly do: 'start'; readonly from: string }
  | { readonly do: 'move'; readonly lever: string; readonly to: number | null }
  | { readonly do: 'reset' }
  | {
      readonly do: 'edit';
      readonly path: string;
      readonly text: string | null;
      /** Levers whose own words were written over: they rest where the text says. */
      readonly releases?: readonly string[];
    }
  | { readonly do: 'keep'; readonly title: string }
  | { readonly do: 'rename'; readonly card: number; readonly title: string }
  | { readonly do: 'strike'; readonly card: number }
  | { readonly do: 'shift'; readonly card: number; readonly by: -1 | 1 }
  | { readonly do: 'recall'; readonly card: number }
  | { readonly do: 'add'; readonly card: number };

export function newPast(start: string): Past {
  return { undone: [], now: { asked: { start, levers: {}, edits: {} }, cards: [] }, done: [] };
}

/** Longer ago than this nobody goes back, and memory does not grow with an afternoon. */
const MOST_STEPS = 500;

/**
 * The bench after an action. A lever that is moved on and on, and a text that is typed, are one step to undo.
 * Nothing that was kept is lost: a card is struck out, not deleted.
 */
export function withAction(past: Past, action: Action): Past {
  const next = changed(past.now, action);
  if (next === past.now) return past;
  const joins = past.done.length > 0 && isSameStep(past.done.at(-1)!, past.now, next);
  return {
    now: next,
    done: joins ? past.done : [...past.done, past.now].slice(-MOST_STEPS),
    undone: [],
  };
}

export function undo({ done, now, undone }: Past): Past {
  const last = done.at(-1);
  return last === undefined
    ? { done, now, undone }
    : { done: done.slice(0, -1), now: last, undone: [now, ...undone] };
}

export function redo({ done, now, undone }: Past): Past {
  const [next, ...rest] = undone;
  return next === undefined ? { done, now, undone } : { done: [...done, now], now: next, undone: rest };
}

function changed(bench: Bench, action: Action): Bench {
  const { asked, cards } = bench;
  switch (action.do) {
    case 'start':
      return action.from === asked.start
        ? bench
        : { ...bench, asked: { start: action.from, levers: {}, edits: {} } };
    case 'move': {
      const { [action.lever]: was, ...others } = asked.levers;
      if ((was ?? null) === action.to) return bench;
      const levers = action.to === null ? others : { ...asked.levers, [action.lever]: action.to };
      return { ...bench, asked: { ...asked, levers } };
    }
    case 'reset':
      return isAtRest(asked) ? bench : { ...bench, asked: { ...asked, levers: {}, edits: {} } };
    case 'edit': {
      const { [action.path]: was, ...others } = asked.edits;
      if ((was ?? null) === action.text) return bench;
      const edits = action.text === null ? others : { ...asked.edits, [action.path]: action.text };
      const { releases = [] } = action;
      const levers =
        releases.length === 0
          ? asked.levers
          : Object.fromEntries(Object.entries(asked.levers).filter(([name]) => !releases.includes(name)));
      return { ...bench, asked: { ...asked, levers, edits } };
    }
    case 'keep':
      return { ...bench, cards: [...cards, newCard(cards, action.title, asked)] };
    case 'rename':
      return { ...bench, cards: replaced(cards, action.card, (card) => ({ ...card, title: action.title })) };
    case 'strike':
      return {
        ...bench,
        cards: replaced(cards, action.card, (card) => ({ ...card, isStruck: !card.isStruck })),
      };
    case 'shift':
      return shifted(bench, action.card, action.by);
    case 'recall': {
      const card = cards.find(({ id }) => id === action.card);
      return card === undefined || same(card.asked, asked) ? bench : { ...bench, asked: card.asked };
    }
    case 'add': {
      const card = cards.find(({ id }) => id === action.card);
      return card === undefined ? bench : { ...bench, asked: together(asked, card.asked) };
    }
  }
}

/** What was asked with what a card changed laid upon it; from the same start, else the card as it is. */
export function together(asked: Asked, more: Asked): Asked {
  if (asked.start !== more.start) return more;
  return {
    start: asked.start,
    levers: { ...asked.levers, ...more.levers },
    edits: { ...asked.edits, ...more.edits },
  };
}

export function isAtRest({ levers, edits }: Asked): boolean {
  return Object.keys(levers).length === 0 && Object.keys(edits).length === 0;
}

/** Whether a text was changed by hand: no `--set` says that, only the files of the board. */
export function isEdited({ edits }: Asked): boolean {
  return Object.keys(edits).length > 0;
}

export function same(one: Asked, other: Asked): boolean {
  return one.start === other.start && alike(one.levers, other.levers) && alike(one.edits, other.edits);
}

function alike(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function newCard(cards: readonly Card[], title: string, asked: Asked): Card {
  return { id: Math.max(0, ...cards.map(({ id }) => id)) + 1, title, asked, isStruck: false };
}

function replaced(cards: readonly Card[], id: number, change: (card: Card) => Card): Card[] {
  return cards.map((card) => (card.id === id ? change(card) : card));
}

function shifted(bench: Bench, id: number, by: number): Bench {
  const from = bench.cards.findIndex((card) => card.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= bench.cards.length) return bench;
  const cards = [...bench.cards];
  const [card] = cards.splice(from, 1);
  cards.splice(to, 0, card!);
  return { ...bench, cards };
}

/** Whether the step from `now` to `next` goes on with the one before it: one lever, or one text, changed again. */
function isSameStep(before: Bench, now: Bench, next: Bench): boolean {
  if (before.cards !== now.cards || now.cards !== next.cards || before.asked.start !== next.asked.start)
    return false;
  const [first, second] = [what(before.asked, now.asked), what(now.asked, next.asked)];
  return first !== null && first === second;
}

/** The one lever or text that differs; null: none, or more than one. */
function what(one: Asked, other: Asked): string | null {
  if (one.start !== other.start) return null;
  const differing = (['levers', 'edits'] as const).flatMap((part) =>
    [...new Set([...Object.keys(one[part]), ...Object.keys(other[part])])]
      .filter((name) => one[part][name] !== other[part][name])
      .map((name) => `${part} ${name}`),
  );
  return differing.length === 1 ? differing[0]! : null;
}
