#!/usr/bin/env bash
# How large the library is that an app carries.
set -euo pipefail
cd "$(dirname "$0")/.."

# Stripped, with link-time optimisation, for this machine. Every phone downloads and keeps it; what makes it larger
# must be worth it. Raise the limit in the commit that says why.
limit_bytes=$((14 * 1024 * 1024))

usage() {
  cat <<'HELP'
Builds the library for apps as it is shipped (profile dist: optimised as a whole, stripped) and tells its size.
Fails if it is larger than the limit in this script.

Usage: scripts/size.sh [--crates]

  --crates     also tell what the code comes from, if cargo-bloat is installed
  -h, --help   this text
HELP
}

crates=no
while [ $# -gt 0 ]; do
  case $1 in
    --crates) crates=yes ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'size.sh: unknown option %s; see scripts/size.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

. scripts/setup.sh
printf 'size: building the library as it is shipped; the first time takes some minutes ...\n'
started=$SECONDS
cargo build --locked --profile dist --package mitmach-bindings
library=${CARGO_TARGET_DIR:-target}/dist/libmitmach_bindings.so
bytes=$(wc -c <"$library")
compressed=$(gzip -9 -c "$library" | wc -c)
printf 'size: %s: %s bytes, %s compressed, limit %s (built in %s s)\n' \
  "$(basename "$library")" "$bytes" "$compressed" "$limit_bytes" "$((SECONDS - started))"
if [ "$crates" = yes ]; then cargo bloat --profile dist --package mitmach-bindings --crates; fi
if [ "$bytes" -gt "$limit_bytes" ]; then
  printf 'size: larger than the limit; see scripts/size.sh --crates for where it comes from\n' >&2
  exit 1
fi
