#!/usr/bin/env bash
# Pass the tests with ProperDocs in the place of MkDocs, which it continues.
#
#     tools/properdocs.sh                  all tests
#     tools/properdocs.sh tests/website    some of them
set -euo pipefail
cd "$(dirname "$0")/.."

tools/environment.sh properdocs
python=.cache/properdocs/bin/python
"$python" -c 'import mkdocs; raise SystemExit(mkdocs.__name__ != "properdocs")'
exec "$python" -m pytest "$@"
