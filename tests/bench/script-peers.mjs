/** Peers that are libraries of a language: a script says what its run took of the processor, so that starting up does not count. */
import { spawnSync } from 'node:child_process';
import { RATE } from './systems.mjs';

const SIMPY = (minutes) => `
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
start = time.process_time()
env.run(until=${minutes})
print(time.process_time() - start)
`;

const CIW = (minutes) => `
import time, ciw
network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(${RATE})],
    service_distributions=[ciw.dists.Exponential(1)],
    number_of_servers=[4])
ciw.seed(1)
simulation = ciw.Simulation(network)
start = time.process_time()
simulation.simulate_until_max_time(${minutes})
print(time.process_time() - start)
`;

const SIMMER = (minutes) => `
suppressMessages(library(simmer))
set.seed(1)
served <- trajectory() |> seize("desk") |> timeout(function() rexp(1)) |> release("desk")
env <- simmer() |> add_resource("desk", 4) |> add_generator("c", served, function() rexp(1, ${RATE}))
taken <- system.time(run(env, ${minutes}))
cat(taken[["user.self"]] + taken[["sys.self"]])
`;

const python = (library) => ({
  program: 'python3',
  option: '-c',
  version: `import ${library}; print(getattr(${library}, '__version__', '(its version is not known)'))`,
});

const r = (library) => ({
  program: 'Rscript',
  option: '-e',
  version: `cat(as.character(packageVersion("${library}")))`,
});

/** Customers enough for about a second. */
export const simpy = peer('SimPy', 200_000, python('simpy'), SIMPY);
export const ciw = peer('Ciw', 100_000, python('ciw'), CIW);
export const simmer = peer('simmer', 200_000, r('simmer'), SIMMER);

/** @param version script that prints the version, and fails where the library is not installed */
function peer(name, customers, { program, option, version }, scriptOf) {
  const run = (script) => spawnSync(program, [option, script], { encoding: 'utf8' });
  return {
    name,
    customers,
    find() {
      const { status, stdout } = run(version);
      return status === 0 ? { version: stdout.trim() } : { said: 'not installed' };
    },
    seconds() {
      const { status, stdout, stderr } = run(scriptOf(customers / RATE));
      if (status !== 0 || !(Number(stdout) > 0)) throw new Error(stderr.trim().split('\n').at(-1));
      return Number(stdout);
    },
  };
}
