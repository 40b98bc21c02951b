#!/usr/bin/env bash
# What calls from Kotlin into the library cost; the figures of docs/bindings.md come from here.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds the library as it is shipped and a server, and measures calls from Kotlin: medians of many, after as many to
warm up. The library is called as an app calls it, with a real server beside it.

Usage: scripts/bench-calls.sh [--help]
HELP
}

case ${1:-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'bench-calls.sh: unknown option %s; see scripts/bench-calls.sh --help\n' "$1" >&2; exit 2 ;;
esac

. scripts/setup.sh
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
cargo build --locked --profile dist --package mitmach-bindings
# The phone joins by it and never meets it again: how fast it is does not matter.
cargo build --locked

paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
printf 'bench-calls: compiling the Kotlin package ...\n'
(
  cd bindings/kotlin
  # One run, so that core finds the generated module without installing it; the last module's paths stay.
  mvn --batch-mode --no-transfer-progress --quiet test-compile \
    dependency:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$paths"
)
java -cp "bindings/kotlin/core/target/test-classes:bindings/kotlin/core/target/classes:$(cat "$paths")" \
  "-Duniffi.component.mitmach.libraryOverride=$target/dist/libmitmach_bindings.so" -Djna.nosys=true \
  -Dmitmach.test.root=. "-Dmitmach.test.server=$target/debug/mitmach-server" \
  app.mitmach.core.bench.CallsKt
