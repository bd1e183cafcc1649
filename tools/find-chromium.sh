#!/usr/bin/env bash
# Print the path of the browser that the tests drive; say nothing and fail if none.
#
# CHROMIUM in the environment goes first; then what the system has; then what
# set-up fetched for systems whose own Chromium is no ordinary package (Ubuntu).
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM"
    exit
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && exit
done
for file in "$PWD"/.cache/browsers/chromium*/*/{chrome-headless-shell,headless_shell,chrome}; do
    [ -x "$file" ] && printf '%s\n' "$file" && exit
done
exit 1
