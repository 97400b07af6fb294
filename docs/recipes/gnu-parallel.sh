#!/bin/bash
# GNU parallel: forty shares over the machines that are named in a file, one a line (`4/alex@server1` takes four at a
# time). Each machine has Doorways and sees the same folder (NFS, or any shared disk).
#
#     bash docs/recipes/gnu-parallel.sh machines.txt
#
# Without a file: on this machine.
set -eu
PARTS=${PARTS:-40}
RUN=${RUN:-npx doorways compare scenarios/spa.yaml scenarios/no-wrong-door.yaml --replications 400 --out results/flagship}

on=()
[ $# -gt 0 ] && on=(--sshloginfile "$1" --workdir "$PWD")
parallel "${on[@]}" --retries 3 "$RUN --part {}/$PARTS --workers 1 --quiet" ::: $(seq "$PARTS")
$RUN --resume
