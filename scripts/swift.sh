#!/usr/bin/env bash
# Builds the Swift package over the core, and runs its tests against the real library and a real server.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds bindings/swift, runs its tests and lints what is written by hand in it.

Usage: scripts/swift.sh [--from DIR] [--filter REGEX] [--fix]

  --from DIR       where libmitmach_bindings.so and mitmach-server are (default: the debug folder of cargo's target);
                   they are copied to bindings/swift/lib, with the scenarios and lists that the tests play
  --filter REGEX   only the tests whose name matches
  --fix            format instead of lint
  -h, --help       this text

Needs Swift 6. Where none is on the PATH it installs one into a folder of its own (scripts/swift-env.sh: about 560 MB
to download, 2.6 GB on disk): that works on Debian as root. Where neither is possible it says that the Swift part did
not run and succeeds; with CI set it fails.
HELP
}

from=${CARGO_TARGET_DIR:-target}/debug
filter=()
format=(lint --strict)
while [ $# -gt 0 ]; do
  case $1 in
    --from) from=${2:?--from needs a folder}; shift ;;
    --filter) filter=(--filter "${2:?--filter needs a pattern}"); shift ;;
    --fix) format=(format --in-place) ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'swift.sh: unknown option %s; see scripts/swift.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

part=swift
what=bindings/swift
mounted=bindings/swift
package=.
. scripts/swift-common.sh

find_swift
fill_lib

say 'building ...'
within_package swift build --build-tests 2>&1 | short
say 'testing ...'
# One after the other: one of the tests measures how much memory the process has.
within_package swift test --skip-build --disable-xctest --no-parallel "${filter[@]}" 2>&1 | short
say 'what is written by hand: swift format ...'
within_package swift format "${format[@]}" --recursive Package.swift Sources/Mitmach \
  Sources/MitmachIds Sources/MitmachTesting Tests
say 'built, tested, and formatted as it should be'
