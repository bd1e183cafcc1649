#!/usr/bin/env bash
# Ask the reference validator of PDF/UA, veraPDF, about every brochure.
#
#     tools/audit.sh
#
# `make test` asks it as well, where the machine has Java. Here Java is installed if
# need be, before set-up brings the engine.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
[ -e /usr/share/java/jaxb-runtime.jar ] || missing+=(libjaxb-java)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get -q update >/dev/null || true
        apt-get -q install -y --no-install-recommends "${missing[@]}" >/dev/null
    else
        echo "Installeer eerst · Install first: ${missing[*]}" >&2
        exit 1
    fi
fi
tools/set-up.sh test
.venv/bin/pytest -n0 -q -rs --no-header tests/brochure/pdf/test_verapdf.py
