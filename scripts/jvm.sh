#!/usr/bin/env bash
# Gets a machine ready for Kotlin: a JDK of version 17 or newer and Maven; with `jvm_setup screens` also what Compose
# needs to draw, into a picture or a window. To be sourced after scripts/setup.sh,
# whose way of installing it uses: Debian and Ubuntu; elsewhere it says what is missing.

# Whether a JDK of version 17 or newer is on the PATH.
jdk_suffices() {
  local version
  command -v javac >/dev/null || return 1
  version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

# The package of a JDK (or with `jre` of a Java that has windows): the oldest that suffices where the distribution
# has it, else the distribution's own.
jvm_package() {
  local kind=$1
  if apt-cache policy "openjdk-17-$kind" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
    printf 'openjdk-17-%s\n' "$kind"
  else
    printf 'default-%s\n' "$kind"
  fi
}

# Whether a shared library can be found.
jvm_has_library() { ldconfig -p | grep -qF "$1 "; }

# Whether the Java on the PATH can open windows: a headless one lacks this file.
jvm_has_windows() {
  local home
  home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  [ -e "$home/lib/libawt_xawt.so" ]
}

jvm_setup() {
  local wanted=${1:-} missing=()
  jdk_suffices || missing+=("$(jvm_package jdk-headless)")
  command -v mvn >/dev/null || missing+=(maven)
  if [ "$wanted" = screens ]; then
    jvm_has_library libGL.so.1 || missing+=(libgl1)
    jvm_has_library libX11.so.6 || missing+=(libx11-6)
    jvm_has_library libfontconfig.so.1 || missing+=(libfontconfig1)
    # Compose loads parts of it that a headless Java lacks, also where it draws without a display.
    { command -v javac >/dev/null && jvm_has_windows; } || missing+=("$(jvm_package jre)")
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  setup_packages "${missing[@]}"
  hash -r
  jdk_suffices || setup_fail 'the JDK on the PATH is older than 17.'
}

# Maven in a folder, without its colours and progress bars.
maven_in() {
  local folder=$1
  shift
  (cd "$folder" && mvn --batch-mode --no-transfer-progress "$@")
}

# Maven with tests in a folder. Where tests fail, what failed and why stands last, and not hundreds of lines above.
maven_test() {
  local folder=$1 began failed
  shift
  began=$(mktemp)
  if maven_in "$folder" "$@"; then
    rm "$began"
    return
  fi
  failed=$(find "$folder" -path '*/surefire-reports/*.txt' -newer "$began" \
    -exec grep --no-filename --after-context=8 -E '^[^ ].* <<< (FAILURE|ERROR)!$' {} + | grep -v '^Tests run:') || true
  rm "$began"
  printf '\nWhat failed:\n%s\n' "${failed:-no test; see above}"
  return 1
}
