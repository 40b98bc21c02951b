# What the scripts that build Swift packages share; sourced by swift.sh and ios-test.sh, which set:
#   part      what the script says of itself: `swift`, `ios-test`
#   what      what did not run if Swift cannot be had: `bindings/swift`, `ios`
#   mounted   the folder that a Swift beside the system sees
#   package   where in it the package lies
#   from      where libmitmach_bindings.so and mitmach-server are
# shellcheck shell=bash disable=SC2154

say() { printf '%s: %s\n' "$part" "$*"; }

# The Swift part did not run: that must be seen, and must not pass for tested where everything is tested.
not_run() {
  printf '\n%s\n' '****************************************************************************' >&2
  printf '  THE SWIFT PART DID NOT RUN: nothing in %s was built or tested.\n  %s\n' "$what" "$1" >&2
  printf '%s\n\n' '****************************************************************************' >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
}

# Runs a command in the package, natively or in the folder with Swift.
within_package() {
  if [ "$native" = yes ]; then
    (cd "$mounted/$package" && "$@")
  else
    # shellcheck disable=SC2016
    scripts/swift-env.sh run "$mounted" sh -c 'cd "$1" && shift && exec "$@"' sh "$package" "$@"
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

# Fills bindings/swift/lib, which the Swift package over the core is linked with and which its tests play.
fill_lib() {
  local file name lib=bindings/swift/lib
  mkdir -p "$lib"
  if [ "$(uname)" = Darwin ]; then
    [ -d "$lib/MitmachCoreFFI.xcframework" ] ||
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
    put "$from/$name" "$lib/$name"
  done
  # Anew each time: a scenario that was removed must not be played.
  rm -rf "$lib/scenarios" "$lib/demo"
  mkdir "$lib/scenarios" "$lib/demo"
  for file in tests/scenarios/*.json; do cp "$file" "$lib/scenarios/"; done
  for file in tests/demo/*.csv; do cp "$file" "$lib/demo/"; done
}

# Without what has begun: what has ended, and how, is enough.
short() { grep -Ev '^◇|^\[[0-9]' || true; }
