#!/usr/bin/env bash
# Write requirements/*.txt anew from the bounds in pyproject.toml.
#
#     tools/lock.sh            keep what is locked, add and drop what changed
#     tools/lock.sh --upgrade  move every package up within its bounds
#
# Every file holds one set of versions for Python 3.11 and newer, on any machine,
# each with the checksums of all its archives. `site` is a part of `test`, in the
# same versions. The tool that writes them is itself locked, in lock.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=.cache/uv/bin/uv
if ! "$uv" --version 2>/dev/null | grep -qF "$(sed -n 's/^uv==\([0-9.]*\).*/\1/p' requirements/lock.txt)"; then
    rm -rf .cache/uv
    .venv/bin/python -m pip install -qq --require-hashes --target .cache/uv \
        --requirement requirements/lock.txt
fi

compile() {
    local file=$1
    shift
    "$uv" pip compile --quiet --no-header --annotation-style line \
        --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --output-file "requirements/$file" "$@" >/dev/null
}

compile test.txt "$@" pyproject.toml --group test
# No `--upgrade` here: test.txt decides. Beginning from nothing drops old hashes.
rm -f requirements/site.txt
compile site.txt pyproject.toml --group build --constraints requirements/test.txt
compile audit.txt "$@" --group audit
compile fuzz.txt "$@" --group fuzz
compile node.txt "$@" --group node
for name in export properdocs; do
    compile "$name.txt" "$@" --group "$name" --constraints requirements/test.txt
done
compile lock.txt "$@" --group lock
