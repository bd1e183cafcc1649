"""A process that is forked is one that `python -m` would have started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from generator.brochure.pdf import processes
from tests.brochure.pdf.conftest import render_alone

PAGE = '<html lang="nl"><head><title>Bank</title></head><body><p>Een bank.</p></body>'
STYLE = 'p { font: 12pt "Source Serif 4" }'
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux only")
MODULES = {
    "tells": "import os, sys\n"
    "print(sys.argv[1:], sorted(os.environ), sys.stdin.read(), __name__)\n"
    "print(sorted(map(int, os.listdir('/proc/self/fd')))[:4], file=sys.stderr)\n",
    "leaves": "raise SystemExit(3)\n",
    "fails": "raise ValueError('zo niet')\n",
    "waits": "import time\ntime.sleep(600)\n",
}


@pytest.fixture
def modules(tmp_path, monkeypatch):
    """Let modules of the test be found by processes."""
    for name, text in MODULES.items():
        (tmp_path / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)


@pytest.fixture(params=["forked", "started"])
def way(request, monkeypatch):
    """Try both ways to have a process."""
    if request.param == "started":
        monkeypatch.setattr(processes, "_forked", lambda *_: None)
    elif sys.platform != "linux":
        pytest.skip("forks on Linux only")
    return request.param


def ended(module: str, *arguments: str, said: bytes = b"") -> tuple[int, str, str]:
    """Return how a process ended, what it wrote and what it complained of."""
    with (
        tempfile.TemporaryFile() as asked,
        tempfile.TemporaryFile() as written,
        tempfile.TemporaryFile() as errors,
    ):
        asked.write(said)
        asked.seek(0)
        process = processes.start(module, arguments, asked, written, errors)
        status = process.wait(60)
        assert process.wait() == status
        written.seek(0)
        errors.seek(0)
        return status, written.read().decode(), errors.read().decode()


def is_running(pid: int) -> bool:
    """Whether a process runs, and does not only wait to be looked at."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text("ascii")
        return told.rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_process_gets_its_arguments_and_no_secrets(modules, way, monkeypatch):
    """What it reads and writes is its own; nothing else is open, nothing is told."""
    monkeypatch.setenv("TOKEN", "geheim")
    status, written, errors = ended("tells", "een", "twee", said=b"vraag")
    assert status == 0
    assert "['een', 'twee']" in written
    assert written.split()[-2:] == ["vraag", "__main__"]
    assert "TOKEN" not in written
    assert errors.startswith("[0, 1, 2")


def test_it_says_how_it_ended(modules, way):
    """By its own wish, by a fault with its traceback, or by a signal."""
    assert ended("leaves")[0] == 3
    status, _, errors = ended("fails")
    assert status == 1
    assert errors.rstrip().endswith("ValueError: zo niet")
    process = processes.start("waits", (), subprocess.DEVNULL, 1, 2)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.05)
    process.kill()
    assert process.wait(60) == -signal.SIGKILL
    process.kill()  # it has ended: nothing happens


@ONLY_LINUX
def test_a_document_is_the_same_however_its_process_began(monkeypatch):
    """Byte for byte."""
    forked = render_alone(PAGE, [STYLE], {})
    monkeypatch.setattr(processes, "_forked", lambda *_: None)
    assert render_alone(PAGE, [STYLE], {}) == forked


@ONLY_LINUX
def test_a_starter_that_was_killed_is_started_again(modules):
    """What is asked meanwhile is done all the same."""
    assert ended("leaves")[0] == 3
    first = processes._ready
    os.kill(first._process.pid, signal.SIGKILL)
    first._process.wait()
    assert ended("leaves")[0] == 3
    assert ended("leaves")[0] == 3
    assert processes._ready is not first
    assert processes._ready._process.poll() is None


BUILD = """
import subprocess, sys
from generator.brochure.pdf import processes
process = processes.start("waits", (), subprocess.DEVNULL, 2, 2)
print(process.pid, processes._ready._process.pid, flush=True)
process.wait()
"""


@ONLY_LINUX
def test_all_end_with_a_build_that_was_killed(modules):
    """Neither the starter nor what it forked outlives who asked for it."""
    with subprocess.Popen(
        [sys.executable, "-c", BUILD],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ) as build:
        assert build.stdout
        started = [int(one) for one in build.stdout.readline().split()]
        assert all(map(is_running, started))
        build.kill()
    for _ in range(600):
        if not any(map(is_running, started)):
            break
        time.sleep(0.1)
    assert not any(map(is_running, started))
