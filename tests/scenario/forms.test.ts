import { describe, expect, test } from 'vitest';
import { byKey, byType, keys, list, named } from '../../src/scenario/language/forms.ts';
import { leaf } from '../../src/scenario/language/say.ts';

/** How often a value is read where it stands in one of several forms. */
function counted() {
  const read: unknown[] = [];
  const value = leaf('a value', {}, (said) => {
    read.push(said);
    return said;
  });
  return { read, value };
}

describe('what may be said in several forms is held against the form that is meant, and no other:', () => {
  test('a map, by the key that only one form has', () => {
    const { read, value } = counted();
    const way = byKey('a way', ['on_foot', 'by_bus'], [
      keys('a way', { on_foot: value, with: value }),
      keys('a way', { by_bus: value, with: value }),
    ] as const);
    expect(way.describe('how they come').parse({ by_bus: 18, with: 'a friend' })).toEqual({
      by_bus: 18,
      with: 'a friend',
    });
    expect(read).toEqual([18, 'a friend']);
  });

  test('a list or a map, by its kind', () => {
    const { read, value } = counted();
    const who = byType(['scalar', 'list', 'map'], [value, list('people', value), named('a person', value)]);
    expect(who.parse(['nurse'])).toEqual(['nurse']);
    expect(who.parse({ nurse: 2 })).toEqual({ nurse: 2 });
    expect(read).toEqual(['nurse', 2]);
  });
});
