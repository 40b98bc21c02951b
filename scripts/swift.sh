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

say() { printf 'swift: %s\n' "$*"; }

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

package=bindings/swift

# The Swift part did not run: that must be seen, and must not pass for tested where everything is tested.
not_run() {
  printf '\n%s\n' '****************************************************************************' >&2
  printf '  THE SWIFT PART DID NOT RUN: nothing in bindings/swift was built or tested.\n  %s\n' "$1" >&2
  printf '%s\n\n' '****************************************************************************' >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
}

# Runs a command in the package, natively or in the folder with Swift.
within_package() {
  if [ "$native" = yes ]; then
    (cd "$package" && "$@")
  else
    scripts/swift-env.sh run "$package" "$@"
  fi
}

find_swift() {
  native=yes
  if command -v swift >/dev/null && swift --version 2>/dev/null | grep -Eq 'Swift version ([6-9]|[1-9][0-9])'; then
    return
  fi
  native=no
  command -v apt-get >/dev/null || not_run 'There is no Swift 6 on the PATH, and this is not Debian.'
  [ "$(id -u)" -eq 0 ] || not_run 'There is no Swift 6 on the PATH, and only root can install one beside the system.'
  say 'no Swift 6 on the PATH: using a Debian folder with one (made at the first time, about 2.6 GB)'
  scripts/swift-env.sh prepare || not_run 'A Swift toolchain could not be installed (see above).'
}

# Copies what has changed, so that what is built from it stays.
put() {
  cmp -s "$1" "$2" || cp "$1" "$2"
}

fill_lib() {
  local file name
  mkdir -p "$package/lib"
  if [ "$(uname)" = Darwin ]; then
    [ -d "$package/lib/MitmachCoreFFI.xcframework" ] ||
      { say 'there is no XCFramework yet: run scripts/ios.sh first' >&2; exit 1; }
    local needed=(mitmach-server)
  else
    local needed=(libmitmach_bindings.so mitmach-server)
  fi
  for name in "${needed[@]}"; do
    [ -f "$from/$name" ] || {
      say "there is no $from/$name: run cargo build --locked -p mitmach-bindings -p mitmach-server first" >&2
      exit 1
    }
    put "$from/$name" "$package/lib/$name"
  done
  # Anew each time: a scenario that was removed must not be played.
  rm -rf "$package/lib/scenarios" "$package/lib/demo"
  mkdir "$package/lib/scenarios" "$package/lib/demo"
  for file in tests/scenarios/*.json; do cp "$file" "$package/lib/scenarios/"; done
  for file in tests/demo/*.csv; do cp "$file" "$package/lib/demo/"; done
}

# Without what has begun: what has ended, and how, is enough.
short() { grep -Ev '^◇|^\[[0-9]' || true; }

find_swift
fill_lib

say 'building ...'
within_package swift build --build-tests 2>&1 | short
say 'testing ...'
# One after the other: one of the tests measures how much memory the process has.
within_package swift test --skip-build --disable-xctest --no-parallel "${filter[@]}" 2>&1 | short
say 'what is written by hand: swift format ...'
within_package swift format "${format[@]}" --recursive Package.swift Sources/Mitmach \
  Sources/MitmachIds Tests
say 'built, tested, and formatted as it should be'
