import { describe, expect, it, vi } from 'vitest';
import { eventCount, pace, progressBar } from '../../src/cli/progress.ts';

describe('progress', () => {
  it('tells the rate and the time left, in the unit that fits', () => {
    expect(pace(0, 20, 3)).toEqual({ rate: '… a second', left: 'some time' });
    expect(pace(40, 60, 10)).toEqual({ rate: '4.0 a second', left: '15 s' });
    expect(pace(500, 1, 2)).toEqual({ rate: '250 a second', left: '0 s' });
    expect(pace(3, 10, 60)).toEqual({ rate: '3.0 a minute', left: '3 min 20 s' });
    expect(pace(1, 20, 600)).toEqual({ rate: '0.1 a minute', left: '3 h 20 min' });
  });

  it('is silent where nobody looks: in a pipe, and when quiet', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const bar = progressBar('Running', false);
    const events = eventCount('Writing', true);
    bar.step(1, 2);
    events.step(1000);
    bar.stop();
    events.stop();
    const calls = said.mock.calls.length;
    said.mockRestore();
    expect(calls).toBe(0);
  });
});
