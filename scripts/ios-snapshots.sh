#!/usr/bin/env bash
# Pictures of the iOS app's screens, from a simulator on a Mac. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Starts the app on a simulator, lets it join the demonstration's community, and takes pictures of its screens: light and
dark, German and English, with very large text. A Mac with Xcode 16 or newer and XcodeGen (brew install xcodegen); the
core must have been built before (scripts/ios.sh), and scripts/demo.sh must be running in another terminal.

Usage: scripts/ios-snapshots.sh [FOLDER] [--simulator NAME]

  FOLDER             where the pictures go (default: target/ios-screens); what lies there already is replaced
  --simulator NAME   which one (default: iPhone 16)
  -h, --help         this text

This script was written where there is no Mac; it has not been run.
HELP
}

target=${CARGO_TARGET_DIR:-target}
folder=$target/ios-screens
simulator='iPhone 16'
while [ $# -gt 0 ]; do
  case $1 in
    --simulator) simulator=${2:?--simulator takes a name}; shift ;;
    -h | --help) usage; exit 0 ;;
    -*) printf 'ios-snapshots.sh: unknown option %s; see scripts/ios-snapshots.sh --help\n' "$1" >&2; exit 2 ;;
    *) folder=$1 ;;
  esac
  shift
done

scripts/ios-app.sh --project-only

office=$target/demo/buero
[ -d "$office" ] || { printf 'ios-snapshots.sh: start scripts/demo.sh in another terminal first\n' >&2; exit 1; }
invite=$("$target/release/mitmach" --phone "$office" --json people invite 'Renate B.' |
  sed -n 's/.*"invite": *"\([^"]*\)".*/\1/p')
"$target/release/mitmach" --phone "$office" sync

result=ios/.build/Snapshots.xcresult
rm -rf "$result" "$folder"
printf 'ios-snapshots: building the app and going through it ...\n'
TEST_RUNNER_INVITE=$invite xcodebuild -project ios/Mitmach.xcodeproj -scheme Snapshots \
  -destination "platform=iOS Simulator,name=$simulator" -resultBundlePath "$result" test
mkdir -p "$folder"
xcrun xcresulttool export attachments --path "$result" --output-path "$folder"
printf 'ios-snapshots: %s pictures in %s\n' "$(find "$folder" -name '*.png' | wc -l)" "$folder"
