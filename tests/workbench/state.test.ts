import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, newPast, type Past, redo, undo, withAction } from '../../src/workbench/state.ts';

const doing = (...actions: Action[]) => actions.reduce(withAction, newPast('spa.yaml'));

describe('a room at the workbench', () => {
  it('moves a lever on and on, and one step back undoes all of it', () => {
    const past = doing(
      { do: 'move', lever: 'calls', to: 3 },
      { do: 'move', lever: 'calls', to: 4 },
      { do: 'move', lever: 'calls', to: 5 },
    );
    expect(past.now.asked.levers).toEqual({ calls: 5 });
    expect(undo(past).now.asked.levers).toEqual({});
    expect(redo(undo(past)).now).toEqual(past.now);
  });

  it('moves two levers, and two steps back undo them one after the other', () => {
    const past = doing({ do: 'move', lever: 'calls', to: 3 }, { do: 'move', lever: 'posts', to: 1 });
    expect(undo(past).now.asked.levers).toEqual({ calls: 3 });
    expect(undo(undo(past)).now.asked.levers).toEqual({});
  });

  it('puts a lever back where it was, and nothing is asked any more', () => {
    const past = doing({ do: 'move', lever: 'calls', to: 3 }, { do: 'move', lever: 'calls', to: null });
    expect(past.now.asked).toEqual(newPast('spa.yaml').now.asked);
  });

  it('keeps what was tried, strikes it out, and loses nothing by a wrong click', () => {
    const past = doing(
      { do: 'move', lever: 'calls', to: 3 },
      { do: 'keep', title: 'three calls' },
      { do: 'reset' },
      { do: 'strike', card: 1 },
    );
    expect(past.now.cards).toMatchObject([
      { title: 'three calls', isStruck: true, asked: { levers: { calls: 3 } } },
    ]);
    expect(withAction(past, { do: 'recall', card: 1 }).now.asked.levers).toEqual({ calls: 3 });
  });

  it('lays one card upon another of the same system, and takes a card of another system as it is', () => {
    const kept = doing(
      { do: 'move', lever: 'calls', to: 3 },
      { do: 'keep', title: 'three calls' },
      { do: 'reset' },
      { do: 'move', lever: 'posts', to: 1 },
    );
    expect(withAction(kept, { do: 'add', card: 1 }).now.asked.levers).toEqual({ posts: 1, calls: 3 });
    const elsewhere = withAction(kept, { do: 'start', from: 'no-wrong-door.yaml' });
    expect(withAction(elsewhere, { do: 'add', card: 1 }).now.asked).toEqual(kept.now.cards[0]!.asked);
  });

  it('takes a lever called as what every object has for a lever', () => {
    expect(doing({ do: 'move', lever: 'constructor', to: 2 }).now.asked.levers).toEqual({ constructor: 2 });
  });

  it('comes back to the beginning by undoing everything, and to the end again, whatever was done', () => {
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({
        do: fc.constant('move' as const),
        lever: fc.constantFrom('a', 'b', '__proto__'),
        to: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
      fc.record({ do: fc.constant('start' as const), from: fc.constantFrom('spa.yaml', 'other.yaml') }),
      fc.record({
        do: fc.constant('edit' as const),
        path: fc.constantFrom('spa.yaml', 'other.yaml'),
        text: fc.option(fc.constantFrom('x', 'y')),
      }),
      fc.record({ do: fc.constant('keep' as const), title: fc.constantFrom('one', 'two') }),
      fc.record({
        do: fc.constantFrom('strike' as const, 'recall' as const, 'add' as const),
        card: fc.integer({ min: 0, max: 4 }),
      }),
      fc.record({
        do: fc.constant('shift' as const),
        card: fc.integer({ min: 0, max: 4 }),
        by: fc.constantFrom(-1 as const, 1 as const),
      }),
      fc.constant<Action>({ do: 'reset' }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const end = actions.reduce(withAction, newPast('spa.yaml'));
        let past: Past = end;
        while (past.done.length > 0) past = undo(past);
        expect(past.now).toEqual(newPast('spa.yaml').now);
        while (past.undone.length > 0) past = redo(past);
        expect(past.now).toEqual(end.now);
        const ids = end.now.cards.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });
});
