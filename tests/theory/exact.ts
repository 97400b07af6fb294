/**
 * Queues whose answers are known on paper, in any one unit of time: `arrivals` and `service` are rates (people per
 * unit), `servers` a number of workers. Waits are in the queue, before service; lengths are of the queue, in people.
 */

/**
 * The share of arrivals that find all places taken and are lost (Erlang 1917, formula B), for any distribution of
 * stays, by the recursion on the number of places.
 * @param load arrivals per mean stay
 */
export function erlangB(load: number, places: number): number {
  let blocked = 1;
  for (let n = 1; n <= places; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** M/M/c (Erlang 1917, formula C): the share who must wait, the mean wait of all, the mean queue. */
export function mmc(arrivals: number, service: number, servers: number) {
  const load = arrivals / service;
  const blocked = erlangB(load, servers);
  const utilisation = load / servers;
  const mustWait = blocked / (1 - utilisation * (1 - blocked));
  const wait = mustWait / (servers * service - arrivals);
  return { utilisation, mustWait, wait, queue: arrivals * wait };
}

/** The mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932), with service of this mean and coefficient of variation. */
export function mg1Wait(arrivals: number, meanService: number, variation: number): number {
  const utilisation = arrivals * meanService;
  return (utilisation * meanService * (1 + variation ** 2)) / (2 * (1 - utilisation));
}

/**
 * Erlang-A, M/M/c in which each person leaves the queue at the rate `leaving` (Palm 1957; Garnett, Mandelbaum and
 * Reiman 2002), from the balance of the birth–death chain on the number of people there.
 */
export function erlangA(arrivals: number, service: number, leaving: number, servers: number) {
  let weight = 1;
  let total = 1;
  let waiting = servers === 0 ? 1 : 0;
  let queue = 0;
  let busy = 0;
  for (let n = 1; weight > total * 1e-18 || n <= servers + arrivals / service; n++) {
    weight *= arrivals / (Math.min(n, servers) * service + Math.max(n - servers, 0) * leaving);
    total += weight;
    if (n >= servers) waiting += weight;
    queue += weight * Math.max(n - servers, 0);
    busy += weight * Math.min(n, servers);
  }
  return {
    mustWait: waiting / total,
    queue: queue / total,
    /** The share of arrivals who leave without service. */
    abandon: (leaving * queue) / total / arrivals,
    utilisation: busy / total / servers,
  };
}

/**
 * The mean wait of each class in M/M/1 with priorities that do not interrupt (Cobham 1954): the first class goes
 * before the second, and so on; all have the same rate of service.
 */
export function priorityWaits(arrivals: readonly number[], service: number): number[] {
  const residual = arrivals.reduce((sum, rate) => sum + rate, 0) / service ** 2;
  let before = 0;
  return arrivals.map((rate) => {
    const upTo = before + rate / service;
    const wait = residual / ((1 - before) * (1 - upTo));
    before = upTo;
    return wait;
  });
}

/**
 * M/M/1 with priorities that interrupt, and resume (White and Christie 1958): for each class the mean wait until its
 * work begins, and the mean time until it is done. Those of lower priority do not exist for it.
 */
export function interruptingTimes(
  arrivals: readonly number[],
  service: number,
): { begins: number; done: number }[] {
  let before = 0;
  let residual = 0;
  return arrivals.map((rate) => {
    const upTo = before + rate / service;
    residual += rate / service ** 2;
    const begins = residual / ((1 - before) * (1 - upTo));
    const done = begins + 1 / service / (1 - before);
    before = upTo;
    return { begins, done };
  });
}

/** The rate of referrals when a share `returns` of those who were seen is referred again: a geometric series. */
export function withReturns(arrivals: number, returns: number): number {
  return arrivals / (1 - returns);
}

/**
 * The waiting-list arithmetic of the R package NHSRwaitinglist (after Fong and others 2022, "Understanding waiting
 * lists pressures"), in weeks and people a week, with as much chance in demand and capacity as in a Poisson process.
 * `target` is the longest wait meant to occur, `list` and `meanWait` are of the list now.
 */
export function waitingList(
  demand: number,
  capacity: number,
  target: number,
  list: number,
  meanWait: number,
  factor = 4,
) {
  const targetMeanWait = target / 4;
  const targetList = demand * targetMeanWait;
  return {
    load: demand / capacity,
    targetMeanWait,
    targetList,
    /** People a week that bring the list to its target in 26 weeks. */
    reliefCapacity: demand + (list - targetList) / 26,
    pressure: (2 * meanWait) / target,
    /** People a week that keep the mean wait at `target / factor` in the long run. */
    targetCapacity: demand + factor / target,
  };
}

/**
 * A meeting at regular times that takes at most so many of the cases that wait (Bailey 1954, bulk service): `arrivals`
 * is the mean number of cases between two meetings, Poisson. From the balance of the number waiting as it begins.
 */
export function meetings(arrivals: number, takesUpTo: number) {
  const most = 80 + 12 * takesUpTo;
  const come = Array.from({ length: most + 1 }, () => 0);
  come[0] = Math.exp(-arrivals);
  for (let n = 1; n <= most; n++) come[n] = (come[n - 1]! * arrivals) / n;
  let waiting: number[] = come;
  for (let change = 1; change > 1e-13; ) {
    const left = Array.from({ length: most + 1 }, () => 0);
    waiting.forEach((share, n) => {
      left[Math.max(0, n - takesUpTo)]! += share;
    });
    const next = come.map((_, n) =>
      left.slice(0, n + 1).reduce((sum, share, k) => sum + share * come[n - k]!, 0),
    );
    change = next.reduce((sum, share, n) => sum + Math.abs(share - waiting[n]!), 0);
    waiting = next;
  }
  const mean = (of: (n: number) => number) => waiting.reduce((sum, share, n) => sum + share * of(n), 0);
  const left = mean((n) => Math.max(0, n - takesUpTo));
  const held = 1 - waiting[0]!;
  return {
    left,
    full: mean((n) => (n >= takesUpTo ? 1 : 0)) / held,
    cases: arrivals / held,
    /** In intervals between meetings: those left wait all of the next one, new ones half of it on average. */
    wait: left / arrivals + 0.5,
  };
}

/**
 * Two kinds of server, the first preferred: whoever comes goes to a free server of the first kind, else of the second,
 * else waits. The chain of (busy of the first, busy of the second, waiting), cut off where nearly nobody is, solved for
 * its long-run shares by Gauss-Seidel on the balance equations.
 */
export function skillMix(
  arrivals: number,
  [first, second]: readonly [{ servers: number; rate: number }, { servers: number; rate: number }],
  longest = 400,
) {
  const full = first.servers + second.servers;
  type State = readonly [a: number, b: number, waiting: number];
  const states: State[] = [];
  for (let a = 0; a <= first.servers; a++) for (let b = 0; b <= second.servers; b++) states.push([a, b, 0]);
  for (let waiting = 1; waiting <= longest; waiting++) states.push([first.servers, second.servers, waiting]);
  const number = new Map(states.map((state, index) => [state.join(), index]));
  const into: { from: number; rate: number }[][] = states.map(() => []);
  const out = states.map(() => 0);
  const move = (from: number, [a, b, waiting]: State, rate: number) => {
    const to = number.get([a, b, waiting].join());
    if (to === undefined || rate === 0) return;
    into[to]!.push({ from, rate });
    out[from]! += rate;
  };
  states.forEach(([a, b, waiting], from) => {
    if (a < first.servers) move(from, [a + 1, b, 0], arrivals);
    else if (b < second.servers) move(from, [a, b + 1, 0], arrivals);
    else move(from, [a, b, waiting + 1], arrivals);
    // Whoever has waited longest takes the place of the one who goes.
    move(from, waiting > 0 ? [a, b, waiting - 1] : [a - 1, b, 0], a * first.rate);
    move(from, waiting > 0 ? [a, b, waiting - 1] : [a, b - 1, 0], b * second.rate);
  });
  const share = states.map(() => 1 / states.length);
  for (let change = 1; change > 1e-14; ) {
    change = 0;
    for (let to = 0; to < states.length; to++) {
      const next = into[to]!.reduce((sum, { from, rate }) => sum + share[from]! * rate, 0) / out[to]!;
      change = Math.max(change, Math.abs(next - share[to]!));
      share[to] = next;
    }
    const total = share.reduce((sum, each) => sum + each, 0);
    for (let at = 0; at < share.length; at++) share[at]! /= total;
  }
  const meanOf = (what: (state: State) => number) =>
    states.reduce((sum, state, at) => sum + share[at]! * what(state), 0);
  const queue = meanOf(([, , waiting]) => waiting);
  return {
    queue,
    wait: queue / arrivals,
    mustWait: meanOf(([a, b]) => (a + b === full ? 1 : 0)),
    busyFirst: meanOf(([a]) => a) / first.servers,
    busySecond: meanOf(([, b]) => b) / second.servers,
  };
}
