import { describe, expect, it } from 'vitest';
import {
  erlangA,
  erlangB,
  interruptingTimes,
  meetings,
  mg1Wait,
  mmc,
  priorityWaits,
  waitingList,
  withReturns,
} from './exact.ts';

describe('the formulas that theory tests compare with have the values known for them:', () => {
  it('one worker at 90% load (M/M/1)', () => {
    expect(mmc(0.9, 1, 1).wait).toBeCloseTo(9, 12);
    expect(mmc(0.9, 1, 1).queue).toBeCloseTo(8.1, 12);
  });

  it.each([
    [5, 4, 0.55411, 0.55411, 2.21645],
    [10, 9, 0.66873, 0.66873, 6.01858],
    [20, 19, 0.7554, 0.7554, 14.3526],
  ])('%d workers, %d arrivals per service (M/M/c)', (servers, arrivals, mustWait, wait, queue) => {
    const exact = mmc(arrivals, 1, servers);
    expect(exact.mustWait).toBeCloseTo(mustWait, 5);
    expect(exact.wait).toBeCloseTo(wait, 5);
    expect(exact.queue).toBeCloseTo(queue, 4);
  });

  it.each([
    [10, 3, 2, 0.15, 0.069054],
    [6, 4, 2, 1 / 3, 0.5],
    [4, 3, 1, 0.75, 9],
    [8, 4, 1, 0.5, 4],
    [4, 10, 4, 0.625, 2.132378],
  ])('someone every %d, service of %d, %d workers (M/M/c)', (every, service, servers, utilisation, wait) => {
    const exact = mmc(1 / every, 1 / service, servers);
    expect(exact.utilisation).toBeCloseTo(utilisation, 12);
    expect(exact.wait).toBeCloseTo(wait, 6);
  });

  it('one worker whose work always takes as long, or varies much (M/D/1, M/G/1)', () => {
    expect(mg1Wait(0.8, 1, 0)).toBeCloseTo(2, 12);
    expect(mg1Wait(0.8, 1, 1.5)).toBeCloseTo(6.5, 12);
    expect(mg1Wait(0.9, 1, 1)).toBeCloseTo(mmc(0.9, 1, 1).wait, 12);
  });

  it('people who lose patience (Erlang-A)', () => {
    expect(erlangA(10, 1, 0.1, 10).mustWait).toBeCloseTo(0.77867, 5);
    expect(erlangA(10, 1, 0.1, 10).queue).toBeCloseTo(6.04689, 5);
    expect(erlangA(10, 1, 0.1, 10).abandon).toBeCloseTo(0.06047, 5);
    expect(erlangA(12, 1, 0.1, 10).queue).toBeCloseTo(20.3703, 4);
    expect(erlangA(12, 1, 0.1, 10).abandon).toBeCloseTo(0.16975, 5);
    expect(erlangA(6, 1, 0.02, 5).queue).toBeCloseTo(50.049, 4);
    expect(erlangA(6, 1, 0.02, 5).abandon).toBeCloseTo(0.16683, 5);
  });

  it('people whose patience hardly ever ends wait as in M/M/c, and whoever does not leave is seen', () => {
    const { mustWait, queue } = erlangA(4, 1, 1e-9, 5);
    expect(mustWait).toBeCloseTo(mmc(4, 1, 5).mustWait, 6);
    expect(queue).toBeCloseTo(mmc(4, 1, 5).queue, 6);
    const { abandon, utilisation } = erlangA(12, 1, 0.1, 10);
    expect(utilisation * 10).toBeCloseTo(12 * (1 - abandon), 10);
  });

  it('urgent people before others, without interruption (M/M/1 with two classes)', () => {
    const [urgent, routine] = priorityWaits([0.3, 0.5], 1);
    expect(urgent).toBeCloseTo(1.14286, 5);
    expect(routine).toBeCloseTo(5.71429, 5);
    expect(priorityWaits([0.9], 1)[0]).toBeCloseTo(9, 12);
  });

  it('urgent people before others, with interruption (M/M/1 with two classes)', () => {
    const [urgent, routine] = interruptingTimes([0.3, 0.5], 1);
    // The urgent see an M/M/1 of their own; all together stay as long as in M/M/1 (work is conserved).
    expect(urgent!.begins).toBeCloseTo(mmc(0.3, 1, 1).wait, 12);
    expect(0.3 * urgent!.done + 0.5 * routine!.done).toBeCloseTo(0.8 * (mmc(0.8, 1, 1).wait + 1), 12);
    expect(routine!.done).toBeCloseTo(7.142857, 6);
  });

  it('places without a queue (Erlang B)', () => {
    expect(erlangB(11, 15)).toBeCloseTo(0.058797, 6);
    expect(11 * (1 - erlangB(11, 15))).toBeCloseTo(10.3532, 4);
  });

  it('a meeting that takes one case at a time, or as many as come', () => {
    // One case at most: a queue in discrete time, with left = a² / (2 (1 - a)) (Bailey 1954, eq. 15 with s = 1).
    expect(meetings(0.8, 1).left).toBeCloseTo(0.64 / 0.4, 6);
    expect(meetings(3, 40)).toEqual({
      left: expect.closeTo(0, 9),
      full: expect.closeTo(0, 9),
      cases: expect.closeTo(3 / (1 - Math.exp(-3)), 9),
      wait: expect.closeTo(0.5, 9),
    });
  });

  it('people who are referred again', () => {
    expect(withReturns(2, 0.3)).toBeCloseTo(2.85714, 5);
  });

  it('a list of 1,200 with too little capacity (NHSRwaitinglist)', () => {
    const { load, targetMeanWait, targetList, reliefCapacity, pressure } = waitingList(30, 27, 52, 1200, 63);
    expect(load).toBeCloseTo(1.111, 3);
    expect([targetMeanWait, targetList]).toEqual([13, 390]);
    expect(reliefCapacity).toBeCloseTo(61.15, 2);
    expect(pressure).toBeCloseTo(2.423, 3);
    expect(waitingList(30, 27, 52, 1200, 63, 1).targetCapacity).toBeCloseTo(30.019, 3);
  });
});

it('the waits of classes, weighted by their load, are that of one queue (Kleinrock 1965, conservation)', () => {
  const [urgent, routine] = priorityWaits([0.3, 0.5], 1);
  expect((0.3 * urgent! + 0.5 * routine!) / 0.8).toBeCloseTo(mmc(0.8, 1, 1).wait, 12);
});
