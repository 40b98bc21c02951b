#!/usr/bin/env bash
# Gets a machine ready to build: a C compiler, pkg-config, curl, certificates and the Rust toolchain
# that rust-toolchain.toml names. Says what it installs; when all is there it says nothing and takes
# well under a second.
#
# Run it, or source it (`. scripts/setup.sh`) from a script that uses cargo afterwards: then a cargo
# that was just installed is on the PATH. Knows Debian and Ubuntu; elsewhere it says what is missing.
set -euo pipefail

setup_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

setup_say() { printf 'setup: %s\n' "$*" >&2; }

setup_fail() {
  printf 'setup: error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}

# Runs a command as root: directly, or with sudo where we are somebody else.
setup_as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

setup_has_certificates() {
  local file
  for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt \
    /etc/ssl/cert.pem /etc/ssl/ca-bundle.pem; do
    if [ -n "$file" ] && [ -s "$file" ]; then return 0; fi
  done
  return 1
}

# Why this machine's packages cannot be installed from here; nothing if they can.
setup_no_packages_because() {
  if ! command -v apt-get >/dev/null; then
    printf 'this is not Debian or Ubuntu (no apt-get)'
  elif [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    printf 'you are not root and there is no sudo'
  fi
}

# What apt-get says is shown only when it failed: it is a hundred lines for a C compiler.
setup_apt_install() {
  local log status=0
  setup_say "installing with apt-get: $*"
  # A bare machine has no package lists yet; a stale list is still better than none.
  setup_as_root apt-get update -qq >&2 ||
    setup_say 'apt-get update failed; going on with the package lists that are there'
  log=$(mktemp)
  setup_as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# Installs Debian packages, or says which ones somebody must install.
setup_packages() {
  local reason
  reason=$(setup_no_packages_because)
  if [ -n "$reason" ]; then
    setup_fail "missing: $*; cannot install them, $reason." \
      "Install them, then start again. As root on Debian or Ubuntu:" \
      "  apt-get update && apt-get install --no-install-recommends $*"
  fi
  setup_apt_install "$@" || setup_fail "apt-get could not install: $*"
}

setup_system() {
  local missing=()
  if ! command -v cc >/dev/null || ! printf '#include <stdlib.h>\n' | cc -E - >/dev/null 2>&1; then
    missing+=(gcc libc6-dev)
  fi
  command -v pkg-config >/dev/null || missing+=(pkg-config)
  command -v curl >/dev/null || missing+=(curl)
  setup_has_certificates || missing+=(ca-certificates)
  [ ${#missing[@]} -eq 0 ] || setup_packages "${missing[@]}"
}

# One value of rust-toolchain.toml: a string, or the words of a list.
setup_toolchain_value() {
  sed -n "s/^$1 *= *//p" "$setup_root/rust-toolchain.toml" | tr -d '[]"' | tr -s ', ' ' '
}

# Whether the cargo on the PATH is the pinned version or a newer one, with its companions.
setup_cargo_suffices() {
  local have
  command -v cargo >/dev/null || return 1
  have=$(cd "$setup_root" && cargo --version 2>/dev/null | awk '{print $2}')
  [ -n "$have" ] || return 1
  [ "$(printf '%s\n%s\n' "$1" "$have" | sort -V | head -n 1)" = "$1" ] || return 1
  command -v cargo-clippy >/dev/null && command -v rustfmt >/dev/null
}

setup_rustup() {
  setup_say 'installing rustup (the manager of Rust toolchains) into your home directory'
  if curl --proto '=https' --tlsv1.2 -sSf --retry 2 https://sh.rustup.rs |
    RUSTUP_INIT_SKIP_PATH_CHECK=yes sh -s -- -y -q --default-toolchain none --no-modify-path >&2; then
    return
  fi
  setup_say 'rustup could not be had from rustup.rs; trying the package of the distribution'
  # Only a try to install it tells: Debian 12 knows the name rustup without having the package.
  if [ -n "$(setup_no_packages_because)" ] || ! setup_apt_install rustup; then
    setup_fail 'no way to get Rust: neither rustup.rs nor a package rustup can be had here.' \
      "Install Rust $1 or newer with clippy and rustfmt, then start again."
  fi
}

setup_rust() {
  local channel components component
  channel=$(setup_toolchain_value channel)
  components=$(setup_toolchain_value components)
  export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
  if ! command -v rustup >/dev/null; then
    ! setup_cargo_suffices "$channel" || return 0
    setup_rustup "$channel"
    hash -r
    setup_installed=yes
  fi
  if ! rustup run "$channel" rustc --version >/dev/null 2>&1 ||
    ! rustup run "$channel" cargo clippy --version >/dev/null 2>&1 ||
    ! rustup run "$channel" rustfmt --version >/dev/null 2>&1; then
    setup_say "installing Rust $channel with $components"
    local arguments=()
    for component in $components; do arguments+=(--component "$component"); done
    rustup toolchain install "$channel" --profile minimal --no-self-update "${arguments[@]}" >&2 ||
      setup_fail "rustup could not install Rust $channel (see above)."
  fi
}

# Tells whoever wants cargo by hand where it is: their PATH is theirs, so only this run has it. Said
# when Rust was just installed, and whenever this script is run and not sourced.
setup_tell_path() {
  if [ "$setup_installed" = no ] && [ "${BASH_SOURCE[0]}" != "$0" ]; then return; fi
  ! (PATH=$setup_path && hash -r && command -v cargo >/dev/null) || return 0
  setup_say "to use cargo by hand: export PATH=\"${CARGO_HOME:-$HOME/.cargo}/bin:\$PATH\""
}

setup_installed=no
setup_path=$PATH
setup_system
setup_rust
setup_tell_path
