#!/usr/bin/env bash
# The library for Android phones, cross-compiled for the processors they have.
set -euo pipefail
cd "$(dirname "$0")/.."

# Android 8; what is older gets no updates either.
platform=26
abis=(arm64-v8a armeabi-v7a x86_64)
targets=(aarch64-linux-android armv7-linux-androideabi x86_64-linux-android)
out=bindings/kotlin/generated/src/main/jniLibs

usage() {
  cat <<HELP
Cross-compiles the library for ${abis[*]} into
$out, as it is shipped (profile dist), with pages of 16 KiB.

Needs Google's Android NDK (r27 or newer) and Rust's standard library for Android; says what is missing.
Installs cargo-ndk with cargo if it is not there.

Usage: scripts/android.sh [--help]

Environment:
  ANDROID_NDK_HOME   the folder of the NDK; else the newest one of the SDK in ANDROID_HOME
HELP
}

case ${1:-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'android.sh: unknown option %s; see scripts/android.sh --help\n' "$1" >&2; exit 2 ;;
esac

missing() {
  printf 'android.sh: %s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 1
}

ndk=${ANDROID_NDK_HOME:-}
if [ -z "$ndk" ] && [ -d "${ANDROID_HOME:-}/ndk" ]; then
  ndk=$(find "$ANDROID_HOME/ndk" -mindepth 1 -maxdepth 1 -type d | sort -V | tail -n 1)
fi
if [ ! -f "$ndk/source.properties" ]; then
  missing 'no Android NDK here.' \
    'Install it (Android Studio: SDK Manager, SDK Tools, NDK; or sdkmanager "ndk;28.2.13676358"), then' \
    'set ANDROID_NDK_HOME to its folder, or ANDROID_HOME to that of the SDK, and start again.'
fi

. scripts/setup.sh

channel=$(setup_toolchain_value channel)
if command -v rustup >/dev/null; then
  setup_say "adding Rust's standard library for Android: ${targets[*]}"
  rustup target add --toolchain "$channel" "${targets[@]}" >&2 ||
    missing "Rust's standard library for Android could not be had (see above)."
fi
if ! cargo ndk --version >/dev/null 2>&1; then
  setup_say 'installing cargo-ndk with cargo'
  cargo install --locked --quiet cargo-ndk >&2
fi

export ANDROID_NDK_HOME=$ndk
# Phones with pages of 16 KiB load nothing that is aligned to less; NDK r28 does this by itself.
export RUSTFLAGS="${RUSTFLAGS:-} -C link-arg=-Wl,-z,max-page-size=16384"
choose=()
for abi in "${abis[@]}"; do choose+=(--target "$abi"); done
printf 'android: building for %s ...\n' "${abis[*]}"
cargo ndk "${choose[@]}" --platform "$platform" --output-dir "$out" \
  build --locked --profile dist --package mitmach-bindings

readelf=$(find "$ndk/toolchains/llvm/prebuilt" -name llvm-readelf | head -n 1)
for abi in "${abis[@]}"; do
  library=$out/$abi/libmitmach_bindings.so
  # A 32-bit system has no pages of 16 KiB.
  if [ "$abi" != armeabi-v7a ] &&
    "$readelf" --program-headers --wide "$library" | awk '/LOAD/ && $NF != "0x4000" {bad = 1} END {exit !bad}'; then
    missing "$library is not aligned to pages of 16 KiB."
  fi
  printf 'android: %s (%s bytes)\n' "$library" "$(wc -c <"$library")"
done
