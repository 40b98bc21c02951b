#!/usr/bin/env bash
# The core for Apple's platforms: an XCFramework that the Swift package takes in. Has not been run yet: see the help.
set -euo pipefail
cd "$(dirname "$0")/.."

framework=bindings/swift/lib/MitmachCoreFFI.xcframework

usage() {
  cat <<HELP
Builds $framework for iPhones, the simulator and macOS (Apple silicon), optimised. Afterwards
bindings/swift builds in Xcode and with \`swift build\` on a Mac.

Usage: scripts/ios.sh

  -h, --help   this text

Needs a Mac with Xcode 16 or newer and rustup (the targets are installed if they are missing). This script was written
on Linux and has not been run on a Mac yet; its first run there is the test.
HELP
}

case ${1:-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'ios.sh: unknown option %s; see scripts/ios.sh --help\n' "$1" >&2; exit 2 ;;
esac

fail() {
  printf 'ios: error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '     %s\n' "$@" >&2
  exit 1
}

[ "$(uname)" = Darwin ] || fail 'an XCFramework can only be built on a Mac.' \
  'It needs macOS with Xcode 16 or newer (xcodebuild and the SDKs of iOS) and rustup.' \
  'On Linux, scripts/swift.sh builds and tests the same Swift package against the shared library.'
command -v xcodebuild >/dev/null || fail 'xcodebuild is missing: install Xcode 16 or newer, then' \
  'sudo xcode-select --switch /Applications/Xcode.app'
command -v rustup >/dev/null || fail 'rustup is missing: see https://rustup.rs'

# As old as the package says (Package.swift).
export IPHONEOS_DEPLOYMENT_TARGET=17.0
export MACOSX_DEPLOYMENT_TARGET=14.0

target_folder=${CARGO_TARGET_DIR:-target}
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
cp bindings/swift/Sources/MitmachCoreFFI/generated/MitmachCoreFFI.h \
  bindings/swift/Sources/MitmachCoreFFI/generated/module.modulemap "$headers/"

libraries=()
for target in aarch64-apple-ios aarch64-apple-ios-sim aarch64-apple-darwin; do
  rustup target add "$target"
  printf 'ios: building for %s ...\n' "$target"
  cargo build --locked --profile dist --package mitmach-bindings --target "$target"
  libraries+=(-library "$target_folder/$target/dist/libmitmach_bindings.a" -headers "$headers")
done

mkdir -p "$(dirname "$framework")"
rm -rf "$framework"
xcodebuild -create-xcframework "${libraries[@]}" -output "$framework"
printf 'ios: %s is ready\n' "$framework"
