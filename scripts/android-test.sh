#!/usr/bin/env bash
# The Android app: layout, compilation and tests, on the JVM and under Robolectric. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds android/ with Maven and tests it: layout by ktlint, all modules, all screens against the real library and a real
server, the shell of the app under Robolectric. Installs a JDK, Maven and what Compose draws with where they are
missing (Debian, Ubuntu) and says so. The library and the server are taken from target/debug, which cargo builds first.

Usage: scripts/android-test.sh [--fix] [--no-cargo] [--only MODULE] [MAVEN ARGUMENT]...

  --fix           only let ktlint mend the layout
  --no-cargo      take the library, the server and the installed Kotlin package as they are
  --only MODULE   only this module and what it needs: core, design, feature/garden ...
  -h, --help      this text

Environment:
  CARGO_TARGET_DIR   where cargo builds, if not in target

Examples:
  scripts/android-test.sh
  scripts/android-test.sh --only feature/garden
  scripts/android-test.sh --only navigation -Dtest=TenTasksTest
HELP
}

fix=no
cargo=yes
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --fix) fix=yes ;;
    --no-cargo) cargo=no ;;
    --only) arguments+=(--projects "${2:?--only takes a module}" --also-make); shift ;;
    -h | --help) usage; exit 0 ;;
    # Only some modules have the test that is asked for.
    -Dtest=*) arguments+=("$1" -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false) ;;
    -D* | -P* | -q | -X | -e | -o | -U | -T* | --fail-at-end) arguments+=("$1") ;;
    *) printf 'android-test.sh: unknown option %s; see scripts/android-test.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

. scripts/setup.sh
. scripts/jvm.sh
jvm_setup screens

if [ "$fix" = yes ]; then
  maven_in android --quiet --non-recursive -Pktlint -Dktlint.option=-F validate
  exit
fi

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")/debug
if [ "$cargo" = yes ]; then
  printf 'android: building the library and the server ...\n'
  cargo build --locked --quiet
  printf 'android: installing the Kotlin package into the local Maven repository ...\n'
  maven_in bindings/kotlin --quiet -DskipTests install
fi
for file in "$target/libmitmach_bindings.so" "$target/mitmach-server"; do
  [ -e "$file" ] || setup_fail "not there: $file (cargo build makes it)"
done

started=$SECONDS
# Two modules at a time: their tests wait for servers as often as they compute.
maven_test android --threads 2 -Pktlint "-Dmitmach.native=$target/libmitmach_bindings.so" "-Dmitmach.server=$target/mitmach-server" \
  "${arguments[@]}" verify
printf 'android: OK in %s s\n' "$((SECONDS - started))"
