#!/usr/bin/env bash
# Put on this machine what is missing, and nothing that is there.
#
#     tools/set-up.sh site     to build the site and the brochures
#     tools/set-up.sh check    also to lint and to type
#     tools/set-up.sh test     also to run the tests, with a browser
#
# Four steps, each of which looks first: system packages (Debian and Ubuntu; other
# systems are told what to install), a virtual environment in .venv, the packages
# of requirements/*.txt in it, the files of third-party/assets.toml. Where nothing
# changed, all of it takes less than a second.
#
# Bash, because it runs before there is a Python.
set -euo pipefail
cd "$(dirname "$0")/.."

usage='tools/set-up.sh site|check|test'
purpose=${1:?$usage}
case $purpose in site | check | test) ;; *) echo "$usage" >&2; exit 2 ;; esac

# What would send pip or Python elsewhere than to .venv.
unset PIP_PREFIX PIP_TARGET PIP_USER PYTHONHOME PYTHONPATH

say() { printf '· %s\n' "$*"; }

has() { command -v "$1" >/dev/null; }

digest() { if has sha256sum; then sha256sum; else shasum -a 256; fi; }


# --- 1. System packages --------------------------------------------------------

# What WeasyPrint loads, and the Debian package that holds it.
libraries=(
    libgobject-2.0.so.0=libglib2.0-0
    libpango-1.0.so.0=libpango-1.0-0
    libpangoft2-1.0.so.0=libpangoft2-1.0-0
    libharfbuzz.so.0=libharfbuzz0b
    libharfbuzz-subset.so.0=libharfbuzz-subset0
    libfontconfig.so.1=libfontconfig1
)
# What the tests drive the browser with (Playwright's Node.js), and look at pages with.
test_libraries=(libatomic.so.1=libatomic1)
commands=(pdftoppm=poppler-utils gs=ghostscript hunspell=hunspell)

pythons=(python3 python3.14 python3.13 python3.12 python3.11)

# Print the first Python of 3.11 or newer; the system's own goes before others.
find_python() {
    local name
    for name in ${PYTHON:-"${pythons[@]}"}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
        then
            command -v "$name"
            return
        fi
    done
    return 1
}

# Fail where Debian's Python came without the package that makes environments.
makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Set `missing` to the Debian packages that this machine lacks.
find_missing() {
    local pair known python needed=("${libraries[@]}")
    missing=()
    if [ "$purpose" = test ]; then needed+=("${test_libraries[@]}"); fi
    if ! runs_environment; then
        if ! python=$(find_python); then
            missing+=(python3 python3-venv)
        elif ! makes_environments "$python"; then
            missing+=("$(basename "$python")-venv")
        fi
    fi
    if [ "$(uname)" = Linux ]; then
        known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
        for pair in "${needed[@]}"; do
            [[ $known == *"${pair%=*}"* ]] || missing+=("${pair#*=}")
        done
    fi
    if [ "$purpose" = test ]; then
        for pair in "${commands[@]}"; do
            has "${pair%=*}" || missing+=("${pair#*=}")
        done
        # The Dutch dictionary is a file that the program looks for.
        [ -e /usr/share/hunspell/nl_BE.dic ] || missing+=(hunspell-nl)
        tools/find-chromium.sh >/dev/null || missing+=(chromium)
        # veraPDF judges brochures where this machine has Java anyway. What it lacks
        # then is installed if that can be done; no run of the tests stops for it.
        if has java && [ ! -e /usr/share/java/jaxb-runtime.jar ] && may_install; then
            missing+=(libjaxb-java)
        fi
    fi
}

# Tell whether packages can be installed without asking anybody.
may_install() {
    has apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# Stop, naming what the administrator of this machine has to install.
ask_for() {
    cat >&2 <<MESSAGE

Deze computer mist: $*
Dat zijn Debian-pakketten; op een ander systeem heten ze bijna zo. Nodig zijn Python
3.11 of nieuwer (met venv) en Pango, HarfBuzz (met subset) en Fontconfig; voor de tests
ook Chromium of Chrome (CHROMIUM=pad wijst een andere aan), Poppler, Ghostscript en
Hunspell met zijn Nederlandse woordenboek.
Installeer ze als beheerder en begin opnieuw. Op Debian en Ubuntu:

This machine lacks: $*
Those are Debian packages; elsewhere their names differ a little. Needed are Python 3.11
or newer (with venv) and Pango, HarfBuzz (with subset) and Fontconfig; for the tests
also Chromium or Chrome (CHROMIUM=path points at another), Poppler, Ghostscript and
Hunspell with its Dutch dictionary.
Install them as administrator and start again. On Debian and Ubuntu:

    sudo apt-get update && sudo apt-get install --no-install-recommends $*

MESSAGE
    exit 1
}

# Print the version that apt would install of a package; nothing if it has none.
offered() { apt-cache policy "$1" | sed -n 's/^  Candidate: \([^(].*\)/\1/p'; }

# Install Debian packages, each under the name that this release gives it.
install_packages() {
    local as_root=() wanted=() name candidate python log=.stamps/apt.log
    has apt-get || ask_for "$@"
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || ask_for "$@"
        as_root=(sudo -n)
    fi
    say "System packages: $*"
    # One unreachable archive among several is no reason to stop: the next command
    # finds out whether what is wanted can be had.
    "${as_root[@]}" apt-get -q update >"$log" 2>&1 9>&- || true
    for name in "$@"; do
        case $name in
            python3)
                python=
                for candidate in "${pythons[@]}"; do
                    if dpkg --compare-versions "$(offered "$candidate")" ge 3.11; then
                        python=$candidate
                        break
                    fi
                done
                [ -n "$python" ] || ask_for "$@"
                wanted+=("$python")
                ;;
            python3-venv) wanted+=("${python:-python3}-venv") ;;
            # Ubuntu's is no ordinary package; see fetch_browser.
            chromium) if [ -n "$(offered chromium)" ]; then wanted+=(chromium); fi ;;
            *) wanted+=("$name") ;;
        esac
    done
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install --yes \
        --no-install-recommends -o DPkg::Lock::Timeout=300 "${wanted[@]}" \
        >>"$log" 2>&1 9>&-
    then
        tail -n 15 "$log" >&2
        ask_for "$@"
    fi
}


# --- 2. Virtual environment and locked packages --------------------------------

environment=.venv

runs_environment() { "$environment/bin/python" -c '' 2>/dev/null; }

pip() { "$environment/bin/python" -m pip --disable-pip-version-check --no-input "$@"; }

# Tell whether a step was done before with just these inputs.
is_done() { [ "$(cat "$environment/done-$1" 2>/dev/null)" = "$2" ]; }

# An environment holds what its lock files say and no more: when they change, or
# the folder was moved, or its Python is gone, it is made anew.
make_environment() {
    local lock=$1 python
    if is_done environment "$lock" && runs_environment; then return; fi
    python=$(find_python)
    say "Environment: $environment, $("$python" --version)"
    rm -rf "$environment"
    "$python" -m venv "$environment"
    echo "$lock" >"$environment/done-environment"
}

install_locked() {
    local name=$1 lock=$2 wheels_only=()
    if is_done "$name" "$lock"; then return; fi
    say "Packages: requirements/$name.txt"
    # To build a package fetches what no lock file names. A Python newer than these
    # may have to.
    if "$environment/bin/python" -c 'import sys; sys.exit(sys.version_info >= (3, 15))'
    then
        wheels_only=(--only-binary :all:)
    fi
    pip install -qq --require-hashes "${wheels_only[@]}" \
        --requirement "requirements/$name.txt"
    echo "$lock" >"$environment/done-$name"
}

install_buurtboek() {
    local facts
    facts=$(digest <pyproject.toml)
    if is_done buurtboek "$facts"; then return; fi
    pip install -qq --no-deps --no-build-isolation --editable .
    # The last word on the system's libraries has the one that loads them.
    "$environment/bin/python" -c 'import weasyprint' >/dev/null \
        || ask_for "${libraries[@]#*=}"
    echo "$facts" >"$environment/done-buurtboek"
}

# Where Chromium is no ordinary package, take the build made for Playwright.
fetch_browser() {
    if tools/find-chromium.sh >/dev/null; then return; fi
    say "Browser: Playwright's Chromium"
    PLAYWRIGHT_BROWSERS_PATH=$PWD/.cache/browsers \
        "$environment/bin/playwright" install --with-deps --only-shell chromium \
        || ask_for chromium
}


# --- All of it -----------------------------------------------------------------

mkdir -p .stamps
if has flock; then
    # Two at once would spoil each other's environment.
    exec 9>.stamps/lock
    flock 9
fi

find_missing
if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}"; fi

lock=$({ pwd; cat requirements/{site,test,audit}.txt; } | digest)
make_environment "$lock"
install_locked site "$lock"
if [ "$purpose" != site ]; then install_locked test "$lock"; fi
if [ "$purpose" = test ] && has java; then install_locked audit "$lock"; fi
install_buurtboek
if [ "$purpose" = test ]; then fetch_browser; fi

uses=(site print)
if [ "$purpose" = test ]; then uses+=(test); fi
"$environment/bin/python" third-party/fetch.py "${uses[@]}"
