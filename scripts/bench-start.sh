#!/usr/bin/env bash
# How long the app takes from its start to the first list on a phone with five years of history.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds the library as it is shipped, fills a phone with five years of a garden, and starts the app's screens on it in
fresh virtual machines: medians of five. Needs what scripts/android-test.sh needs.

Usage: scripts/bench-start.sh [--help]
HELP
}

case ${1:-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'bench-start.sh: unknown option %s; see scripts/bench-start.sh --help\n' "$1" >&2; exit 2 ;;
esac

. scripts/setup.sh
. scripts/jvm.sh
jvm_setup screens
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
cargo build --locked --profile dist --package mitmach-bindings
# The phone is filled beside it: how fast it is does not matter.
cargo build --locked

printf 'bench-start: compiling the app ...\n'
maven_in bindings/kotlin --quiet -DskipTests install
maven_in android --quiet -DskipTests --projects navigation --also-make package \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
java -cp "android/navigation/target/test-classes:android/navigation/target/classes:$(cat android/navigation/target/classpath)" \
  "-Duniffi.component.mitmach.libraryOverride=$target/dist/libmitmach_bindings.so" -Djna.nosys=true \
  -Djava.awt.headless=true -Dskiko.renderApi=SOFTWARE \
  -Dmitmach.test.root=. "-Dmitmach.test.server=$target/debug/mitmach-server" \
  app.mitmach.companion.navigation.bench.StartUpKt
