/** The same M/M/4 queue in other simulators, where they are installed: customers a second. Nothing is installed for it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { RATE } from './systems.mjs';

const CUSTOMERS = 50_000;
const TIME = CUSTOMERS / RATE;

const SIMPY = `
import random, time, simpy
random.seed(1)
env = simpy.Environment()
desk = simpy.Resource(env, capacity=4)
def customer():
    with desk.request() as turn:
        yield turn
        yield env.timeout(random.expovariate(1))
def source():
    while True:
        yield env.timeout(random.expovariate(${RATE}))
        env.process(customer())
env.process(source())
start = time.perf_counter()
env.run(until=${TIME})
print(time.perf_counter() - start)
`;

const CIW = `
import time, ciw
network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(${RATE})],
    service_distributions=[ciw.dists.Exponential(1)],
    number_of_servers=[4])
ciw.seed(1)
simulation = ciw.Simulation(network)
start = time.perf_counter()
simulation.simulate_until_max_time(${TIME})
print(time.perf_counter() - start)
`;

const SIMMER = `
suppressMessages(library(simmer))
set.seed(1)
served <- trajectory() |> seize("desk") |> timeout(function() rexp(1)) |> release("desk")
env <- simmer() |> add_resource("desk", 4) |> add_generator("c", served, function() rexp(1, ${RATE}))
start <- proc.time()[["elapsed"]]
invisible(run(env, ${TIME}))
cat(proc.time()[["elapsed"]] - start)
`;

/** JaamSim is a program with a file format of its own: where JAAMSIM names its jar it is said to be there, and not run. */
export function benchPeers() {
  const jaamsim = process.env.JAAMSIM ?? '';
  return [
    peer('SimPy', 'python3', ['-c', 'import simpy'], ['-c', SIMPY]),
    peer('Ciw', 'python3', ['-c', 'import ciw'], ['-c', CIW]),
    peer('simmer', 'Rscript', ['-e', 'library(simmer)'], ['-e', SIMMER]),
    {
      name: 'JaamSim',
      said: existsSync(jaamsim) ? 'installed; not run from here' : 'not installed (JAAMSIM names no jar)',
    },
  ];
}

function peer(name, program, probe, args) {
  if (spawnSync(program, probe, { stdio: 'ignore' }).status !== 0) return { name, said: 'not installed' };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const seconds = Number(stdout);
  if (status !== 0 || !(seconds > 0)) return { name, said: `failed: ${stderr.trim().split('\n').at(-1)}` };
  return { name, value: CUSTOMERS / seconds / 1e6 };
}
