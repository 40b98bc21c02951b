#!/usr/bin/env bash
# Builds the iOS app's packages, and runs their tests against the real library and a real server. Runs on Linux too.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds ios/ (CompanionKit, and CompanionUI against declarations of SwiftUI where there is none), runs the tests of both,
parses what only a Mac can build, and lints all of it.

Usage: scripts/ios-test.sh [--from DIR] [--filter REGEX] [--golden] [--fix]

  --from DIR       where libmitmach_bindings.so and mitmach-server are (default: the debug folder of cargo's target);
                   they are copied to bindings/swift/lib, with the lists that the tests bring in
  --filter REGEX   only the tests whose name matches
  --golden         write what the screens read now to ios/Tests/CompanionKitTests/Golden instead of comparing it;
                   read the differences before committing them
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
    --golden) export GOLDEN=write SWIFT_ENV_KEEP="${SWIFT_ENV_KEEP:-} GOLDEN" ;;
    --fix) format=(format --in-place) ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'ios-test.sh: unknown option %s; see scripts/ios-test.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

part=ios-test
what=ios
# The whole project: the app depends on bindings/swift by its path.
mounted=.
package=ios
. scripts/swift-common.sh

find_swift
fill_lib

say 'building ...'
within_package swift build --build-tests 2>&1 | short
say 'testing ...'
within_package swift test --skip-build --disable-xctest "${filter[@]}" 2>&1 | short
say 'what only a Mac builds: parsed'
within_package sh -c 'find App Widgets Snapshots -name "*.swift" -exec swiftc -parse -swift-version 6 {} +'
say 'swift format ...'
within_package swift format "${format[@]}" --recursive Package.swift Sources Tests App Widgets Snapshots
say 'built, tested, parsed, and formatted as it should be'
