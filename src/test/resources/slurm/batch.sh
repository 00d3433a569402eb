#!/bin/bash
# Trains designs of a study, one a task, as the manifest beside this file lists them.
#SBATCH --job-name="tram-studio lenet"
#SBATCH --array=0-2,5,7-8%4
#SBATCH --output="/home/ana/it's 5%% \"new\"/lenet/slurm/20261129-114502/logs/%A_%a.out"
#SBATCH --open-mode=append
#SBATCH --requeue
set -euo pipefail

submission='/home/ana/it'\''s 5% "new"/lenet/slurm/20261129-114502'
design=$(awk -F '\t' -v task="$SLURM_ARRAY_TASK_ID" '$1 == task { print $2 }' "$submission/tasks.tsv")
if [ -z "$design" ]; then
    echo "$submission/tasks.tsv has no line for task $SLURM_ARRAY_TASK_ID." >&2
    exit 1
fi

# As many threads as Slurm gives processors, for Java and for the engine.
threads=${SLURM_CPUS_PER_TASK:-${SLURM_CPUS_ON_NODE:-1}}
export OMP_NUM_THREADS="$threads"
export JDK_JAVA_OPTIONS="-XX:ActiveProcessorCount=$threads ${JDK_JAVA_OPTIONS:-}"

# In place of this shell, so that what Slurm sends at the time limit makes the program keep a checkpoint.
exec '/opt/tram studio/bin/tram-studio' \
    run '/home/ana/it'\''s 5% "new"/lenet' --data '/data/cifar 10.zip' --recipe "$submission/study.recipe.json" --only "$design" --resume
