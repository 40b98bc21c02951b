#!/usr/bin/env bash
# The library for Kotlin and Swift, and the sources that uniffi generates from it.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Builds the core as a library and generates from it, each in its place:

  bindings/kotlin/generated   Kotlin, for JNA
  bindings/swift/Sources      Swift (MitmachCore/generated) and its C header (MitmachCoreFFI)
  bindings/api.txt            every type and method by name, for reviews

Generated files are committed and never edited by hand.

Usage: scripts/bindings.sh [--check]

  --check      change nothing; fail if a generated file is not what the library says
  -h, --help   this text

The library is target/debug/libmitmach_bindings.so; scripts/size.sh builds the one that is shipped.
HELP
}

check=no
while [ $# -gt 0 ]; do
  case $1 in
    --check) check=yes ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'bindings.sh: unknown option %s; see scripts/bindings.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

. scripts/setup.sh

target=${CARGO_TARGET_DIR:-target}
printf 'bindings: building the library and the generator ...\n'
cargo build --locked
cargo build --locked --profile tools --package mitmach-bindgen
case $target in /*) ;; *) target=$(pwd)/$target ;; esac
library=$target/debug/libmitmach_bindings.so
bindgen=$target/tools/uniffi-bindgen

new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
(
  cd bindings
  "$bindgen" generate --language kotlin --no-format --out-dir "$new/kotlin" "$library"
  # Without swift-format on this machine: the same bytes everywhere.
  "$bindgen" generate --language swift --no-format --out-dir "$new/swift" "$library"
  "$bindgen" listing "$library" >"$new/api.txt"
)

stale=()
# Puts a generated file in its place, or notes that it differs.
place() {
  if [ "$check" = yes ]; then
    cmp -s "$1" "$2" || stale+=("$2")
    return
  fi
  mkdir -p "$(dirname "$2")"
  cmp -s "$1" "$2" || cp "$1" "$2"
}
place "$new/kotlin/app/mitmach/core/generated/mitmach.kt" \
  bindings/kotlin/generated/src/main/kotlin/app/mitmach/core/generated/mitmach.kt
place "$new/swift/MitmachCore.swift" bindings/swift/Sources/MitmachCore/generated/MitmachCore.swift
place "$new/swift/MitmachCoreFFI.h" bindings/swift/Sources/MitmachCoreFFI/generated/MitmachCoreFFI.h
place "$new/swift/MitmachCoreFFI.modulemap" bindings/swift/Sources/MitmachCoreFFI/generated/module.modulemap
place "$new/api.txt" bindings/api.txt

if [ ${#stale[@]} -gt 0 ]; then
  printf 'bindings: not what the library says (run scripts/bindings.sh and look at the difference):\n' >&2
  printf '  %s\n' "${stale[@]}" >&2
  exit 1
fi
printf 'bindings: generated files are what the library says\n'
