#!/usr/bin/env bash
# Ask the Nu Html Checker, the validator of the W3C, about every page of a built site.
#
#     tools/validate.sh [SITE]
#
# It needs Java and npm; the checker itself comes from npm, with a checked sum, into
# .cache/vnu: nothing else needs it. Told are errors, and warnings but for those about
# the Content-Security-Policy: the checker reads files, where nothing is 'self', and
# takes JSON-LD, which browsers never run, for a script.
set -euo pipefail
cd "$(dirname "$0")/.."

version=26.9.27
integrity=sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==
site=${1:-site}

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get -q update >/dev/null || true
        apt-get -q install -y --no-install-recommends "${missing[@]}" >/dev/null
    else
        echo "Installeer eerst · Install first: ${missing[*]}" >&2
        exit 1
    fi
fi
jar=.cache/vnu/$version/package/build/dist/vnu.jar
if [ ! -e "$jar" ]; then
    rm -rf .cache/vnu && mkdir -p ".cache/vnu/$version"
    (cd ".cache/vnu/$version" && npm pack --silent "vnu-jar@$version" >/dev/null)
    archive=.cache/vnu/$version/vnu-jar-$version.tgz
    found=sha512-$(openssl dgst -sha512 -binary "$archive" | openssl base64 -A)
    if [ "$found" != "$integrity" ]; then
        rm -rf .cache/vnu
        echo "vnu-jar $version: $found" >&2
        exit 1
    fi
    tar -xzf "$archive" -C ".cache/vnu/$version" package/build/dist/vnu.jar
fi
java -jar "$jar" --skip-non-html --format gnu --exit-zero-always \
    --filterpattern '.*Content Security Policy.*' "$site" 2>&1 | tee .cache/vnu/found
echo "$(find "$site" -name '*.html' | wc -l) pages · $(grep -c . .cache/vnu/found || true) findings"
[ ! -s .cache/vnu/found ]
