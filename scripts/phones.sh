#!/usr/bin/env bash
# Kotlin and Swift phones on one server: the scenarios with phones of both languages. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Plays tests/scenarios with phones of two languages on one real server: every other phone is a program in Swift, with a
process and a folder of its own, the others are Kotlin's. Each scenario is played twice, so that each language is once
the first phone. Both show what the scenario says, word for word, or it fails.

Usage: scripts/phones.sh [--from DIR]

  --from DIR    where libmitmach_bindings.so and mitmach-server are (default: the debug folder of cargo's target)
  -h, --help    this text

Needs what scripts/kotlin.sh and scripts/swift.sh need, and builds little where they ran before. Where Swift cannot be
had it says that nothing ran and succeeds; with CI set it fails.
HELP
}

from=${CARGO_TARGET_DIR:-target}/debug
while [ $# -gt 0 ]; do
  case $1 in
    --from) from=${2:?--from needs a folder}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'phones.sh: unknown option %s; see scripts/phones.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

part=phones
what='the play of Kotlin and Swift phones with each other'
mounted=bindings/swift
package=.
. scripts/swift-common.sh

find_swift
fill_lib

say 'building the Swift phone ...'
within_package swift build --product ScenarioPhone 2>&1 | short
phone=.build/debug/ScenarioPhone
if [ "$native" = yes ]; then
  phone="'$PWD/$mounted/$phone'"
else
  phone="'$PWD/scripts/swift-env.sh' run '$PWD/$mounted' $phone"
fi

say 'playing the scenarios with it and the Kotlin phone ...'
MITMACH_NATIVE="$from/libmitmach_bindings.so" MITMACH_SERVER="$from/mitmach-server" scripts/kotlin.sh --no-cargo \
  -Dtest=MixedPhones -Dsurefire.failIfNoSpecifiedTests=false "-Dmitmach.test.phone=exec $phone"
say 'both agree in every scenario'
