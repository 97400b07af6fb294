import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/scenario/index.ts';
import { completionsAt, ITEM, writingAt } from '../../src/workbench/yaml-place.ts';

/** `|` is where somebody writes. */
function writing(text: string) {
  const offset = text.indexOf('|');
  return writingAt(text.replace('|', ''), offset);
}
const offered = (text: string) => {
  const at = writing(text);
  return at === null
    ? null
    : completionsAt(jsonSchema() as Record<string, unknown>, at).map(({ label }) => label);
};

describe('whoever writes a scenario', () => {
  it('is known to be at a key or a value, in blocks, in lists and in braces', () => {
    expect(writing('teams:\n  core:\n    st|')).toMatchObject({
      path: ['teams', 'core'],
      key: null,
      word: 'st',
    });
    expect(writing('teams:\n  core:\n    title: x\n  other:\n    hours: |')).toMatchObject({
      path: ['teams', 'other'],
      key: 'hours',
      word: '',
    });
    expect(writing('a:\n  then:\n    - {if: x, go_to: y}\n    - {refer_to: |')).toMatchObject({
      path: ['a', 'then', ITEM],
      key: 'refer_to',
    });
    expect(writing('a:\n  then:\n  - if: x\n    go|')).toMatchObject({
      path: ['a', 'then', ITEM],
      word: 'go',
    });
    expect(writing('a: {b: {c: 1}, d: [e, f|')).toMatchObject({ path: ['a', 'd', ITEM], word: 'f' });
    expect(writing('a:\n  b: 1\n|')).toMatchObject({ path: [], key: null });
  });

  it('is left alone within a comment or a text', () => {
    expect(writing('a: 1 # he|')).toBeNull();
    expect(writing('source: "by so|')).toBeNull();
  });

  it('is offered the keys that the language has there, with what they mean', () => {
    expect(offered('|')).toEqual(expect.arrayContaining(['teams', 'sources', 'principles']));
    expect(offered('teams:\n  core:\n    |')).toEqual(expect.arrayContaining(['staff', 'steps', 'accepts']));
    expect(offered('teams:\n  core:\n    staff: {nurse: {|')).toEqual(
      expect.arrayContaining(['wte', 'caseload']),
    );
    expect(offered('teams:\n  core:\n    steps:\n      talk:\n        then:\n          - {|')).toEqual(
      expect.arrayContaining(['if', 'refer_to', 'discharge']),
    );
    const [first] = completionsAt(jsonSchema() as Record<string, unknown>, writing('te|')!);
    expect(first!.says).not.toBe('');
  });

  it('is offered the words that a value may be', () => {
    expect(offered('principles:\n  handover: |')).toEqual(expect.arrayContaining(['cold', 'warm']));
    expect(offered('teams:\n  core:\n    door: |')).toEqual(expect.arrayContaining(['true', 'false']));
  });
});
