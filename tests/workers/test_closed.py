"""The environment of a process that reads what anyone made."""

from __future__ import annotations

import subprocess
import sys

from generator.workers.closed import environment


def test_nothing_is_passed_on_that_is_not_named(monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    monkeypatch.setenv("TMPDIR", "/var/tmp")

    assert "secret" not in environment("LD_LIBRARY_PATH").values()
    assert "LD_LIBRARY_PATH" not in environment()
    assert environment("LD_LIBRARY_PATH")["LD_LIBRARY_PATH"] == "/opt/lib"
    assert environment()["TMPDIR"] == "/var/tmp"


def test_this_program_is_found_from_any_folder(tmp_path):
    command = [sys.executable, "-c", "import generator.workers"]

    subprocess.run(command, cwd=tmp_path, env=environment(), check=True)
