/** The least that a queue with `servers` servers can cost: typed arrays, one loop, no log, no names. M customers a second is the yardstick. */
export function bareLoop(customers, rate, servers) {
  let state = 123456789;
  const exponential = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return -Math.log(((state >>> 0) + 0.5) / 4294967296);
  };
  const ends = new Float64Array(servers).fill(Number.POSITIVE_INFINITY);
  const waiting = new Float64Array(1 << 20);
  const mask = waiting.length - 1;
  let head = 0;
  let tail = 0;
  let next = exponential() / rate;
  let started = 0;
  let waited = 0;
  while (started < customers) {
    let first = 0;
    for (let server = 1; server < servers; server++) if (ends[server] < ends[first]) first = server;
    if (next <= ends[first]) {
      const free = ends.indexOf(Number.POSITIVE_INFINITY);
      if (free === -1) waiting[tail++ & mask] = next;
      else {
        ends[free] = next + exponential();
        started++;
      }
      next += exponential() / rate;
    } else if (head < tail) {
      waited += ends[first] - waiting[head++ & mask];
      ends[first] += exponential();
      started++;
    } else ends[first] = Number.POSITIVE_INFINITY;
  }
  return waited / customers;
}
