#!/bin/bash
# Slurm: forty shares as an array of tasks, and one task after them that puts all together.
#
#     sbatch docs/recipes/slurm.sh
#
# A task that is killed, or whose node goes down, is put back into the queue and goes on from what it has kept.
#SBATCH --job-name=doorways
#SBATCH --array=1-40
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -eu

# As many as the array has tasks: said here, because an array of which only some tasks are given again counts those alone.
PARTS=${PARTS:-40}
# The work: the same for all tasks. The folder must be on a disk that all nodes see.
RUN=${RUN:-npx doorways compare scenarios/spa.yaml scenarios/no-wrong-door.yaml --replications 400 --out results/flagship}

# The first task asks for the one that puts all together. It waits until every task has ended, however that was (a task that
# was killed and put back counts as failed for good), and runs what is missing.
if [ "${SLURM_ARRAY_TASK_ID}" = 1 ] && [ "${SLURM_RESTART_COUNT:-0}" = 0 ]; then
  sbatch --job-name=doorways-together --dependency="afterany:${SLURM_ARRAY_JOB_ID}" --cpus-per-task=2 --mem=4G \
    --wrap "$RUN --resume"
fi

srun --ntasks=1 $RUN --part "${SLURM_ARRAY_TASK_ID}/${PARTS}" --workers "${SLURM_CPUS_PER_TASK:-1}" --quiet
