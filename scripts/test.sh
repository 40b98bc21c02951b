#!/usr/bin/env bash
# All checks and tests of the project; people and CI run the same. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
All checks and tests, in this order; the first failure ends the run.

  tools      install what is missing to build (scripts/setup.sh; says what it installs)
  tidy       no file too long, nothing left undone, no path of a machine (scripts/tidy.sh)
  format     cargo fmt --check
  lint       cargo clippy, warnings are errors; also the core as the server builds it
  test       cargo test: unit, property, simulation, end to end, examples in the documentation
  bindings   the generated Kotlin and Swift sources are what the library says (scripts/bindings.sh --check)
  kotlin     the Kotlin package against the real library and server (scripts/kotlin.sh)
  android    the Android app on the JVM and under Robolectric, against the same (scripts/android-test.sh)
  swift      the Swift package against the same (scripts/swift.sh); says loudly where it cannot run
  phones     Kotlin and Swift phones on one server agree (scripts/phones.sh); says loudly where it cannot run
  ios        the iOS app's packages against the same (scripts/ios-test.sh); says loudly where it cannot run
  demo       scripts/demo.sh --once: the main job, whole
  size       the library that apps carry is not larger than it may be (scripts/size.sh)
  licences   cargo deny check, if cargo-deny is installed: licences, banned crates, sources; known holes
             (advisories) too where their database can be fetched

Usage: scripts/test.sh [--only STEP]... [--fix]

  --only STEP   only this step (may be given more than once); tools always runs
  --fix         let cargo fmt mend the layout instead of only checking it
  -h, --help    this text

Examples:
  scripts/test.sh                       everything
  scripts/test.sh --only lint           only clippy
  scripts/test.sh --only format --fix   lay the code out
HELP
}

steps=(tools tidy format lint test bindings kotlin android swift phones ios demo size licences)
only=()
fix=no
while [ $# -gt 0 ]; do
  case $1 in
    --only)
      case " ${steps[*]} " in
        *" ${2:-?} "*) only+=("$2") ;;
        *) printf 'test.sh: --only takes one of: %s\n' "${steps[*]}" >&2; exit 2 ;;
      esac
      shift
      ;;
    --fix) fix=yes ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'test.sh: unknown option %s; see scripts/test.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

# Colours reach a person, not a file.
if [ -t 1 ]; then export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-always}; fi

log=$(mktemp)
started=$SECONDS
step_started=$SECONDS
current='starting'
unchecked=()
finish() {
  local status=$?
  rm -f "$log"
  if [ "$status" -ne 0 ]; then
    printf '\nFAILED: %s, after %s s\n' "$current" "$((SECONDS - step_started))"
  fi
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

run_tools() { . scripts/setup.sh; }

run_tidy() { scripts/tidy.sh; }

run_format() {
  if [ "$fix" = yes ]; then cargo fmt --all; else cargo fmt --all --check; fi
}

# Without --workspace cargo takes the default members: all but the benchmarks against peers.
run_lint() {
  cargo clippy --locked --all-targets -- -D warnings
  # The server must build without what only a phone needs; together the phone's features hide that.
  cargo clippy --locked --package mitmach-core --no-default-features -- -D warnings
  cargo clippy --locked --profile tools --package mitmach-bindgen -- -D warnings
}

# The end-to-end tests start the programs themselves, so these are built first.
run_test() {
  cargo build --locked
  cargo test --locked --no-fail-fast 2>&1 | tee "$log"
}

run_bindings() { scripts/bindings.sh --check; }

run_kotlin() { scripts/kotlin.sh; }

run_android() { scripts/android-test.sh; }

run_swift() { scripts/swift.sh; }

run_phones() { scripts/phones.sh; }

run_ios() { scripts/ios-test.sh; }

run_size() { scripts/size.sh; }

run_demo() { scripts/demo.sh --dev --once; }

run_licences() {
  if ! cargo deny --version >/dev/null 2>&1; then
    printf 'skipped: cargo-deny is not installed (cargo install --locked cargo-deny; takes minutes)\n'
    unchecked+=('licences: cargo-deny is not installed')
    return
  fi
  cargo deny --locked check --hide-inclusion-graph licenses bans sources
  # The database of known holes comes over git from elsewhere than the crates, so it may be the only
  # thing out of reach; what it says of our dependencies fails the run, that it is away does not.
  if cargo deny --locked fetch db; then
    cargo deny --locked check advisories
  else
    printf 'ADVISORIES NOT CHECKED: their database could not be fetched (see above)\n'
    unchecked+=('advisories: their database could not be fetched')
  fi
}

# Adds up the result lines of all test programs: passed, failed, ignored.
totals() {
  sed 's/\x1b\[[0-9;]*m//g' "$log" | awk '
    /^test result:/ {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) passed += $(i - 1)
        if ($i ~ /^failed/) failed += $(i - 1)
        if ($i ~ /^ignored/) ignored += $(i - 1)
      }
      programs++
    }
    END {
      if (programs) printf "%d tests passed, %d failed, %d ignored, in %d test programs\n", passed, failed, ignored, programs
    }'
}

chosen() {
  [ ${#only[@]} -eq 0 ] || [ "$1" = tools ] || case " ${only[*]} " in *" $1 "*) true ;; *) false ;; esac
}

number=0
for step in "${steps[@]}"; do
  number=$((number + 1))
  chosen "$step" || continue
  current="[$number/${#steps[@]}] $step"
  step_started=$SECONDS
  printf '%s\n' "$current"
  "run_$step"
  printf '%s: done in %s s\n\n' "$current" "$((SECONDS - step_started))"
done

current='totals'
totals
if [ ${#unchecked[@]} -gt 0 ]; then printf 'NOT CHECKED: %s\n' "${unchecked[@]}"; fi
printf 'OK in %s s\n' "$((SECONDS - started))"
