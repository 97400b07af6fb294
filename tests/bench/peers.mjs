/**
 * The same M/M/4 queue in other simulators, where they are installed; nothing is installed for it. Each writes the
 * queue as its manual does and notes of it what it notes when nothing else is asked for. SimPy and Ciw are looked for
 * by `python3` (PYTHONPATH is honoured), simmer by `Rscript` (R_LIBS is), JaamSim on the class path that JAAMSIM gives.
 */
import { jaamsim } from './jaamsim.mjs';
import { ciw, simmer, simpy } from './script-peers.mjs';
import { best, ratioOf, seconds } from './timing.mjs';

const ROUNDS = 3;

/**
 * @param ours the same queue in Doorways, for `customers` customers: measured again, side by side with the peers
 * @returns how fast each is, as million customers a second of processor, or why that is not known; and the ratios
 */
export function benchPeers(ours, customers) {
  const taken = { ours: [] };
  const peers = [simpy, ciw, simmer, jaamsim].map((peer) => ({ ...peer, ...peer.find() }));
  for (let round = 0; round < ROUNDS; round++) {
    taken.ours.push(seconds(ours) / customers);
    for (const peer of peers) if (peer.said === undefined) measure(peer, taken);
  }
  const measured = peers.filter(({ said }) => said === undefined);
  return {
    speeds: peers.map(({ name, version, said }) =>
      said === undefined
        ? { name: `${name} ${version}`, value: 1 / best(taken[name]) / 1e6 }
        : { name, said },
    ),
    ratios: Object.fromEntries(
      measured.map(({ name }) => [`queue: whole pipeline / ${name}`, ratioOf(taken, 'ours', name)]),
    ),
  };
}

/** One round of one peer; a peer that fails is not asked again. */
function measure(peer, taken) {
  try {
    taken[peer.name] ??= [];
    taken[peer.name].push(peer.seconds() / peer.customers);
  } catch (error) {
    peer.said = `failed: ${error.message}`;
  }
}
