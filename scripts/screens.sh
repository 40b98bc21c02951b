#!/usr/bin/env bash
# Pictures of every screen of the Android app. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Draws every screen of the Android app without a display: light and dark, German and English, 200 % text, the narrowest
phone. The pictures are PNG files in a folder, named by screen and way.

Usage: scripts/screens.sh [FOLDER] [--only MODULE]

  FOLDER          where the pictures go (default: target/screens); what lies there already is replaced
  --only MODULE   only the screens of this module: feature/garden, feature/calendar ...
  -h, --help      this text

Examples:
  scripts/screens.sh
  scripts/screens.sh /tmp/pictures --only feature/garden
HELP
}

folder=${CARGO_TARGET_DIR:-target}/screens
only=()
while [ $# -gt 0 ]; do
  case $1 in
    --only) only=(--only "${2:?--only takes a module}"); shift ;;
    -h | --help) usage; exit 0 ;;
    -*) printf 'screens.sh: unknown option %s; see scripts/screens.sh --help\n' "$1" >&2; exit 2 ;;
    *) folder=$1 ;;
  esac
  shift
done

mkdir -p "$folder"
folder=$(realpath "$folder")
scripts/android-test.sh -q "${only[@]}" -Dtest=PicturesTest "-Dmitmach.pictures=$folder"
printf 'screens: %s pictures in %s\n' "$(find "$folder" -name '*.png' | wc -l)" "$folder"
