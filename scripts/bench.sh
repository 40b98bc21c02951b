#!/usr/bin/env bash
# Measures our server and phones beside samod's, on the same work and in the same run. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds the release and measures our server and phones beside those of samod 0.16, a sync library on
automerge too, on the same work and in the same run. Prints a table; progress goes to standard error.

Usage: scripts/bench.sh [--quick] [--json] [--case NAME]... [--runs N] [--data DIR]

  --quick       small cases only, each once: shows that all works, gives no figures to quote
  --json        one object a line instead of the table: name, unit, ours, peer, ratio (peer / ours)
  --case NAME   only this case (may be given more than once); a wrong name lists all
  --runs N      runs of each case and side (default 3, with --quick 1)
  --data DIR    where servers and phones store (default: below cargo's target directory); should be
                on a real disk, because our side waits until the disk has it
  -h, --help    this text

Examples:
  scripts/bench.sh --quick                        try it
  scripts/bench.sh --json > figures.jsonl         all figures, for a program
  scripts/bench.sh --case burst-4x20x20 --runs 5  one case, five times

The first build takes some minutes. The measurement wants an otherwise idle machine and Linux (it
reads /proc).
HELP
}

options=()
data=
while [ $# -gt 0 ]; do
  case $1 in
    --quick | --json) options+=("$1") ;;
    --case | --runs | --data)
      if [ $# -lt 2 ]; then printf 'bench.sh: %s needs a value\n' "$1" >&2; exit 2; fi
      if [ "$1" = --data ]; then data=$2; else options+=("$1" "$2"); fi
      shift
      ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'bench.sh: unknown option %s; see scripts/bench.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

say() { printf 'bench: %s\n' "$*" >&2; }

if [ ! -r /proc/self/stat ]; then
  say 'this machine has no /proc to read processor times from; it needs Linux'
  exit 1
fi

. scripts/setup.sh
# samod's WebSocket client is built on the system's OpenSSL; nothing else in the project is.
if ! pkg-config --exists openssl; then setup_packages libssl-dev; fi

say 'building the release (minutes the first time, seconds after that)'
started=$SECONDS
cargo build --locked --profile dist --package mitmach-bench --package mitmach-server >&2
say "built in $((SECONDS - started)) s"

target=${CARGO_TARGET_DIR:-target}
exec "$target/dist/mitmach-bench" run --data "${data:-$target/bench-data}" "${options[@]+"${options[@]}"}"
