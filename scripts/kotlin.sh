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

# Whether a JDK of version 17 or newer is on the PATH.
jdk_suffices() {
  local version
  command -v javac >/dev/null || return 1
  version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

# The oldest JDK that suffices where the distribution has it, else the distribution's own.
jdk_package() {
  if apt-cache policy openjdk-17-jdk-headless 2>/dev/null | grep -q 'Candidate: [0-9]'; then
    printf 'openjdk-17-jdk-headless\n'
  else
    printf 'default-jdk-headless\n'
  fi
}

missing=()
jdk_suffices || missing+=("$(jdk_package)")
command -v mvn >/dev/null || missing+=(maven)
if [ ${#missing[@]} -gt 0 ]; then
  setup_packages "${missing[@]}"
  hash -r
  jdk_suffices || setup_fail 'the JDK on the PATH is older than 17.'
fi

maven() { (cd bindings/kotlin && mvn --batch-mode --no-transfer-progress "$@"); }

if [ "$fix" = yes ]; then
  maven --quiet --non-recursive -Pktlint -Dktlint.option=-F validate
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
maven -Pktlint "-Dmitmach.native=$(realpath "$native")" "-Dmitmach.server=$(realpath "$server")" "${arguments[@]}" verify
printf 'kotlin: OK in %s s\n' "$((SECONDS - started))"
