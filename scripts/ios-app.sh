#!/usr/bin/env bash
# Builds and archives the iOS app on a Mac.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'HELP'
Makes the Xcode project of the iOS app from ios/project.yml and archives the app. A Mac with Xcode 16 or newer and
XcodeGen (brew install xcodegen); the core must have been built before (scripts/ios.sh).

Usage: scripts/ios-app.sh [--project-only] [--simulator] [--team ID]

  --project-only   only make ios/Mitmach.xcodeproj, to open in Xcode
  --simulator      build for the simulator instead of archiving: needs no signing
  --team ID        the development team that signs the archive
  -h, --help       this text

Writes the archive to ios/.build/Mitmach.xcarchive. This script was written where there is no Mac; it has not been run.
HELP
}

project_only=no
simulator=no
team=()
while [ $# -gt 0 ]; do
  case $1 in
    --project-only) project_only=yes ;;
    --simulator) simulator=yes ;;
    --team) team=("DEVELOPMENT_TEAM=${2:?--team needs an id}"); shift ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'ios-app.sh: unknown option %s; see scripts/ios-app.sh --help\n' "$1" >&2; exit 2 ;;
  esac
  shift
done

die() { printf 'ios-app.sh: %s\n' "$*" >&2; exit 1; }

[ "$(uname)" = Darwin ] || die 'the app is built on a Mac; here scripts/ios-test.sh builds and tests its packages'
command -v xcodebuild >/dev/null || die 'there is no Xcode: install it from the App Store and start it once'
command -v xcodegen >/dev/null || die 'there is no XcodeGen: brew install xcodegen'
[ -d bindings/swift/lib/MitmachCoreFFI.xcframework ] || die 'the core is missing: run scripts/ios.sh first'

(cd ios && xcodegen generate --spec project.yml)
[ "$project_only" = no ] || exit 0
if [ "$simulator" = yes ]; then
  xcodebuild -project ios/Mitmach.xcodeproj -scheme Mitmach -destination 'generic/platform=iOS Simulator' \
    CODE_SIGNING_ALLOWED=NO build
else
  xcodebuild -project ios/Mitmach.xcodeproj -scheme Mitmach -destination 'generic/platform=iOS' \
    -archivePath ios/.build/Mitmach.xcarchive ${team[@]+"${team[@]}"} archive
  printf 'ios-app.sh: ios/.build/Mitmach.xcarchive\n'
fi
