"""A command for every file and folder that may not be read; a program of its own.

    python -m tests.cli.closed FOLDER < ORDERS

Who runs the tests as root may read everything, so this runs without the two
capabilities that allow it (`test_unreadable.py`). An order is a path below the folder,
the mode it gets, and a command; what the command said and returned is printed.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from pathlib import Path

from generator.cli.main import run


def answer(root: Path, path: str, mode: int, command: list[str]) -> dict[str, object]:
    """Return the status of a command while a path has a mode, and what it said."""
    file, said = root / path, io.StringIO()
    before = file.stat().st_mode & 0o777
    file.chmod(mode)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = run(["--language", "nl", *command])
    finally:
        file.chmod(before)
    return {"status": status, "said": said.getvalue()}


def main() -> None:
    """Follow the orders in turn."""
    os.chdir(sys.argv[1])
    for line in sys.stdin:
        print(json.dumps(answer(Path(), *json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
