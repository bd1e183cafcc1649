#!/usr/bin/env bash
# Drive the readers of everything that others send with made-up input, for hours.
#
#     tools/fuzz.sh [--inputs N] [--seed N] [--engine NAME] [TARGET …]
#
# What the options mean: `python -m tests.fuzz --help`. Atheris, the engine that
# watches which code an input reaches, comes from PyPI, locked in requirements/fuzz.txt,
# into .cache/fuzz: nothing else needs it. It has wheels for some Pythons only; where
# there is none, choose the other two with --engine.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=.cache/fuzz/$(sha256sum requirements/fuzz.txt | cut -c1-16)
if [ ! -e "$stamp" ]; then
    rm -rf .cache/fuzz
    .venv/bin/python -m pip install -qq --require-hashes --only-binary :all: \
        --target .cache/fuzz --requirement requirements/fuzz.txt \
        || echo "Geen Atheris voor deze Python · No Atheris for this Python" >&2
    mkdir -p .cache/fuzz && touch "$stamp"
fi
exec .venv/bin/python -m tests.fuzz "$@"
