import { describe, expect, it } from 'vitest';
import { load, onlyProblem, steps } from './loading.ts';

describe('words of the field that are no keys of the language', () => {
  it.each([
    ['dna: 0.18', '`attendance`'],
    ['no_show_rate: 0.18', '`missed`'],
    ['skill_mix: [a, b]', '`with: {any_of: [band_6, band_5]}`'],
    ['service_time: 45 min', '`takes: 45 min`'],
    ['next: other', '`then: {go_to: STEP}`'],
  ])('%s: the hint says what to write', (said, hint) => {
    const text = steps(`{talk: {contact: phone, with: worker, takes: 45 min, »${said}}}`);
    onlyProblem(text, 'unknown-key');
    expect(load(text.replace('»', '')).problems[0]!.hint).toContain(hint);
  });

  it('a slip of the finger is still asked about as one', () => {
    const text = steps('{talk: {contact: phone, with: worker, takes: 45 min, attendence: 0.8}}');
    expect(load(text).problems[0]!.hint).toBe('did you mean `attendance`?');
  });
});
