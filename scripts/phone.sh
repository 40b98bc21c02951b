#!/usr/bin/env bash
# A phone in a window: the Android app's screens on this computer. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Opens the app in a window, as it is on an Android phone: the same screens over the same core. Without a name it is
Renate's phone of the demonstration; scripts/demo.sh makes it and keeps the server running in another terminal. Without
the server the phone works too, as it does in the garden.

Usage: scripts/phone.sh [NAME | --folder DIR] [--invite LINK] [--today DATE] [--offline]

  NAME            a phone of the demonstration: renate, mia, buero, gemeinde
  --folder DIR    another phone; where there is none yet, the first start leads through joining
  --invite LINK   the invite to join by, as if the phone had scanned it
  --today DATE    another day than the clock's: the demonstration plays on 2026-11-22
  --offline       as in the garden: it sends nothing by itself until it is opened without this
  -h, --help      this text

Examples:
  scripts/phone.sh renate --today 2026-11-22
  scripts/phone.sh mia --today 2026-11-22        a second one beside it: what one enters appears on the other
  scripts/phone.sh --folder target/my-phone      joining from the start
HELP
}

demo=$(realpath -m "${CARGO_TARGET_DIR:-target}")/demo
folder=$demo/renate
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    renate | mia | buero | gemeinde) folder=$demo/$1 ;;
    --folder) folder=$(realpath -m "${2:?--folder takes a folder}"); shift ;;
    --invite) arguments+=(--invite "${2:?--invite takes a link}"); shift ;;
    --offline) arguments+=(--offline) ;;
    --today) arguments+=(--today "${2:?--today takes a date like 2026-11-22}"); shift ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'phone.sh: unknown option %s; see scripts/phone.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done
case $folder in
  "$demo"/*)
    if [ ! -d "$folder" ]; then
      printf 'phone.sh: the demonstration has not been played: start scripts/demo.sh in another terminal first,\n' >&2
      printf '          or name a folder of your own with --folder.\n' >&2
      exit 1
    fi
    ;;
esac

. scripts/setup.sh
. scripts/jvm.sh
jvm_setup screens
if [ -z "${DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
  setup_fail 'there is no display to open a window on (DISPLAY is not set).'
fi

printf 'phone: building; the first time takes some minutes ...\n'
# The same set of crates as everywhere else, so that nothing is built twice with other features.
cargo build --locked --quiet --release
maven_in bindings/kotlin --quiet -DskipTests install
maven_in android --quiet -DskipTests --projects desktop --also-make package \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
native=$(realpath "${CARGO_TARGET_DIR:-target}")/release
exec java "-Djna.library.path=$native" -Djna.nosys=true \
  -cp "android/desktop/target/classes:$(cat android/desktop/target/classpath)" \
  app.mitmach.companion.desktop.MainKt --folder "$folder" "${arguments[@]}"
