#!/usr/bin/env bash
# Three things that neither the formatter nor the linter sees: source files that grew too long, notes
# of work left undone, and paths that exist on one machine only. Prints each place; fails if there is one.
set -euo pipefail
cd "$(dirname "$0")/.."

max_lines=500
generated='(^|/)(generated|gen|Stubs|target|node_modules)/'
source_files='\.(rs|kt|kts|swift|sh|py|mjs|js|ts)$|^\.ci/run$'

# Every file of the project, also those not committed yet; without git (an unpacked archive) every file.
project_files() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard
  else
    find . -type f -not -path './target/*' -not -path './.git/*' | sed 's|^\./||'
  fi | sort -u | while IFS= read -r file; do
    if [ -f "$file" ]; then printf '%s\n' "$file"; fi
  done
}

source_list=$(project_files | grep -E "$source_files" | grep -vE "$generated" || true)
text_list=$(project_files | grep -vE "$generated" | grep -vE '\.lock$|^LICENSE' || true)

bad=0
report() {
  if [ -n "$2" ]; then
    printf '%s\n' "$1"
    printf '%s\n' "$2" | sed 's/^/  /'
    bad=1
  fi
}

# Lines of the named files that match a pattern, as file:line:text.
places() {
  [ -n "$2" ] || return 0
  printf '%s\n' "$2" | tr '\n' '\0' | xargs -0 grep -nIE -e "$1" -- /dev/null || true
}

long=$(printf '%s\n' "$source_list" | while IFS= read -r file; do
  [ -n "$file" ] || continue
  lines=$(wc -l <"$file")
  if [ "$lines" -gt "$max_lines" ]; then printf '%s: %s lines\n' "$file" "$lines"; fi
done)
report "Longer than $max_lines lines; split by what changes together:" "$long"

# The words are put together here so that this file does not find itself.
undone="\\b(TO""DO|FIX""ME|X""XX)\\b|\\b(to""do|un""implemented)!\\("
report 'Left undone:' "$(places "$undone" "$source_list")"

machine='(^|[^A-Za-z0-9_./~$}-])/(home|root|Users|mnt|work)/[A-Za-z0-9_.]|\b[A-Z]:\\Users\\'
report 'Paths of one machine:' "$(places "$machine" "$text_list")"

[ "$bad" -eq 0 ] || exit 1
printf 'tidy: %s source files, none over %s lines, nothing left undone, no path of a machine\n' \
  "$(printf '%s\n' "$source_list" | grep -c .)" "$max_lines"
