#!/usr/bin/env bash
# Long runs of the seeded simulation: phones, server, a bad network and crashes.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ "${1:-}" == "--help" || "${1:-}" == "-h" ]]; then
  cat <<'HELP'
Usage: scripts/simulate.sh [--seed N | --from N] [--steps N] [--phones N] [SEEDS]

  scripts/simulate.sh 20000             play seeds 0 to 19,999
  scripts/simulate.sh --seed 1234       play one seed again, as it was
  scripts/simulate.sh --steps 400 500   longer troubles, fewer seeds

Ends with 1 if a promise broke; the seed's number plays it again.
HELP
  exit 0
fi

source scripts/setup.sh
exec cargo run --release --quiet -p mitmach-tests --bin simulate -- "$@"
