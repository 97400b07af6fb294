/** A real Slurm of one node, for as long as a test lasts, in a folder of its own: Debian's packages `slurm-wlm` and `munge`. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';

const PROGRAMS = ['/usr/sbin/munged', '/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/bin/sbatch'];

/** Why there is none; empty where there is. */
export const LACKS_SLURM =
  process.getuid?.() !== 0
    ? 'its daemons want to be started by root'
    : PROGRAMS.every((program) => existsSync(program))
      ? ''
      : 'install slurm-wlm and munge (Debian’s packages)';

export interface Slurm {
  /** What `sbatch`, `squeue` and others answer. */
  ask(program: string, ...args: readonly string[]): string;
  stop(): void;
}

/** @param folder an empty one, which everybody may look into */
export async function startSlurm(folder: string): Promise<Slurm> {
  const node = hostname();
  const own = (name: string) => join(folder, name);
  for (const name of ['state', 'spool']) mkdirSync(own(name));
  writeFileSync(own('munge.key'), randomBytes(1024), { mode: 0o600 });
  writeFileSync(
    own('slurm.conf'),
    `ClusterName=doorways
SlurmctldHost=${node}(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
AuthInfo=socket=${own('munge.socket')}
SlurmUser=root
SlurmdUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
StateSaveLocation=${own('state')}
SlurmdSpoolDir=${own('spool')}
SlurmctldPidFile=${own('slurmctld.pid')}
SlurmdPidFile=${own('slurmd.pid')}
SlurmctldLogFile=${own('slurmctld.log')}
SlurmdLogFile=${own('slurmd.log')}
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
KillWait=1
NodeName=${node} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4096 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`,
  );
  const env = { ...process.env, SLURM_CONF: own('slurm.conf') };
  const munge = ['key-file=munge.key', 'socket=munge.socket', 'pid-file=munge.pid', 'log-file=munge.log'];
  const daemons: ChildProcess[] = [];
  const start = (program: string, ...args: readonly string[]) =>
    daemons.push(spawn(program, args, { env, stdio: 'ignore' }));
  const ask = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const places = munge.map((each) => `--${each.split('=')[0]}=${own(each.split('=')[1]!)}`);
  start('/usr/sbin/munged', '--foreground', '--force', `--seed-file=${own('munge.seed')}`, ...places);
  await until(() => existsSync(own('munge.socket')));
  start('/usr/sbin/slurmctld', '-D', '-f', own('slurm.conf'));
  start('/usr/sbin/slurmd', '-D', '-f', own('slurm.conf'));
  const stop = () => {
    for (const daemon of daemons.reverse()) daemon.kill('SIGKILL');
  };
  const isUp = () => {
    try {
      return ask('sinfo', '--noheader', '--format=%t').trim() === 'idle';
    } catch {
      return false;
    }
  };
  await until(() => isUp() || daemons.some(({ exitCode }) => exitCode !== null));
  if (!isUp()) {
    stop();
    throw new Error(`Slurm did not start: see ${folder}/*.log`);
  }
  return { ask, stop };
}
