#!/usr/bin/env bash
# The core for Kotlin: layout, compilation and tests against the real library and server. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds bindings/kotlin with Maven and tests it: layout by ktlint, all modules, that they use nothing of Java that
Android 8 lacks, all tests. Installs a JDK and Maven where they are missing (Debian, Ubuntu) and says so. The tests
run against the library and the server in target/debug, which are built first; cargo builds only what has changed.

Usage: scripts/kotlin.sh [--fix] [--no-cargo] [MAVEN ARGUMENT]...

  --fix        only let ktlint mend the layout
  --no-cargo   take the library and the server as they are
  -h, --help   this text

Environment:
  CARGO_TARGET_DIR   where cargo builds, if not in target
  MITMACH_NATIVE     another library (libmitmach_bindings.so); with MITMACH_SERVER nothing is built
  MITMACH_SERVER     another server program

Examples:
  scripts/kotlin.sh
  scripts/kotlin.sh -Dtest=ScenariosTest -Dsurefire.failIfNoSpecifiedTests=false
HELP
}

fix=no
cargo=yes
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --fix) fix=yes ;;
    --no-cargo) cargo=no ;;
    -h | --help) usage; exit 0 ;;
    -D* | -P* | -q | -X | -e | -o | -U) arguments+=("$1") ;;
    *) printf 'kotlin.sh: unknown option %s; see scripts/kotlin.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

. scripts/setup.sh
. scripts/jvm.sh
jvm_setup

if [ "$fix" = yes ]; then
  maven_in bindings/kotlin --quiet --non-recursive -Pktlint -Dktlint.option=-F validate
  exit
fi

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")/debug
native=${MITMACH_NATIVE:-$target/libmitmach_bindings.so}
server=${MITMACH_SERVER:-$target/mitmach-server}
if [ "$cargo" = yes ] && { [ -z "${MITMACH_NATIVE:-}" ] || [ -z "${MITMACH_SERVER:-}" ]; }; then
  printf 'kotlin: building the library and the server ...\n'
  cargo build --locked --quiet
fi
for file in "$native" "$server"; do
  [ -e "$file" ] || setup_fail "not there: $file (cargo build makes it)"
done

# Kotlin leaves the classes of sources that are gone, tests among them.
rm -rf bindings/kotlin/core/target/classes bindings/kotlin/core/target/test-classes

started=$SECONDS
maven_test bindings/kotlin -Pktlint "-Dmitmach.native=$(realpath "$native")" "-Dmitmach.server=$(realpath "$server")" "${arguments[@]}" verify
printf 'kotlin: OK in %s s\n' "$((SECONDS - started))"
