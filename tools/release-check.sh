#!/usr/bin/env bash
# Build what is released into build/dist/, install it where nothing else is, and try it.
#
#     tools/release-check.sh           also while parts of a release are not ready
#     tools/release-check.sh v0.2.0    only if all says that version
#
# Asks the package index for what the wheel needs: pip with our locked versions, uv and
# pipx with what its own bounds allow. What is tried: a new catalogue, checked and built.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=$PWD/.venv/bin dist=$PWD/build/dist
if [ $# -gt 0 ]; then
    "$bin/python" tools/release.py "$1"
else
    "$bin/python" tools/release.py || echo '· Not ready for a release yet; trying the rest.'
fi

rm -rf "$dist"
"$bin/python" -m hatchling build -d "$dist" -t sdist
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
tar -xzf "$dist"/buurtboek-*.tar.gz -C "$unpacked"
(cd "$unpacked"/buurtboek-* && "$bin/python" -m hatchling build -d "$dist" -t wheel)
wheel=$(echo "$dist"/buurtboek-*.whl)

# Take each way of installing: its name, then the command that it gives.
try() {
    local name=$1 command=$2 place=$unpacked/$1
    mkdir -p "$place/catalogues"
    (
        cd "$place/catalogues"
        "$command" new catalogue stad --yes
        "$command" -C stad check
        "$command" -C stad build ${3:+--only "$3"}
    )
    echo "· Works as $name installs it."
}

cd "$unpacked"
python3 -m venv pip
sed 's/ \\$//; /--hash=/d; /^ *#/d' "$OLDPWD/requirements/site.txt" >constraints.txt
pip/bin/pip install -q --disable-pip-version-check --constraint constraints.txt "$wheel"
try pip "$unpacked/pip/bin/buurtboek"

pip/bin/pip install -q --disable-pip-version-check --target tools uv pipx
export PYTHONPATH=$unpacked/tools UV_CACHE_DIR=$unpacked/cache
export UV_TOOL_DIR=$unpacked/uv/tools UV_TOOL_BIN_DIR=$unpacked/uv/bin
"$unpacked/tools/bin/uv" tool install --quiet "$wheel"
export PIPX_HOME=$unpacked/pipx/home PIPX_BIN_DIR=$unpacked/pipx/bin
python3 -m pipx install --quiet "$wheel"
unset PYTHONPATH
try uv "$unpacked/uv/bin/buurtboek" site
try pipx "$unpacked/pipx/bin/buurtboek" site
(cd "$dist" && sha256sum ./* >"$unpacked/sums" && mv "$unpacked/sums" SHA256SUMS)
cat "$dist/SHA256SUMS"
