#!/usr/bin/env bash
# The main job: a town's alliance on four phones and one server, with days without signal in between.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds everything, starts a server on its embedded database, sets up the model town's alliance from lists,
joins four phones, plays days without signal, and shows for each phone what it sees, what is contradictory,
how it is settled, and that all agree. Then the server keeps running and you can go on with a phone.

Usage: scripts/demo.sh [--once] [--lang de|en] [--dev]

  --once       end after the play instead of keeping the server running
  --lang en    tell it in English (German otherwise)
  --dev        use the unoptimised build that the tests use
  -h, --help   this text

Everything it makes lies in target/demo and is made anew each time.
HELP
}

profile=release
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --once) arguments+=(--once) ;;
    --lang) arguments+=(--lang "${2:?--lang takes de or en}"); shift ;;
    --dev) profile=dev ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'demo.sh: unknown option %s; see scripts/demo.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

. scripts/setup.sh
printf 'Building (%s); the first time takes some minutes ...\n' "$profile"
# The same set of crates as everywhere else, so that nothing is built twice with other features.
cargo build --locked --profile "$profile"
folder=$profile
if [ "$profile" = dev ]; then folder=debug; fi
exec "${CARGO_TARGET_DIR:-target}/$folder/demo" --folder "${CARGO_TARGET_DIR:-target}/demo" --lists tests/demo "${arguments[@]}"
