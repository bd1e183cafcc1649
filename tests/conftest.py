"""What many tests share: the real site, built once, and a real browser."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.repository import BASE
from tools.browsing import ARGUMENTS, Plain, chromium, served

ROOT = Path(__file__).parents[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with sound content, to change or to spoil."""
    shutil.copytree(BASE, tmp_path / "repository")
    return tmp_path / "repository"


def make_once(
    factory: pytest.TempPathFactory, name: str, fill: Callable[[Path], None]
) -> Path:
    """Return a folder that every worker sees.

    Args:
        factory: of folders of this run.
        name: of the folder.
        fill: fills it; called by whichever worker comes first, and the others wait.
    """
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            fill(folder)
            done.touch()
    return folder


def buurtboek(*arguments: str | Path, root: Path = ROOT) -> None:
    """Run a command in a process of its own, as a user would; it must succeed."""
    made = subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert made.returncode == 0, made.stdout + made.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site of the repository's own content, with brochures."""
    return make_once(
        tmp_path_factory,
        "whole-site",
        lambda folder: buurtboek("build", "--output", folder),
    )


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site of the repository's own content; give the address of its root."""
    with served(site, Plain) as root:
        yield root


def wait_for_function(page, expression, *, arg=None, timeout=30_000):
    """Wait until an expression is true in a page, asking again and again.

    Playwright's own waits within the page, by `eval`, which our pages forbid.
    """
    deadline = time.monotonic() + timeout / 1000
    while not (value := page.evaluate(expression, arg)):
        assert time.monotonic() < deadline, f"never came true: {expression}"
        page.wait_for_timeout(20)
    return value


@pytest.fixture(scope="session")
def browser():
    """Return headless Chromium."""
    from playwright.sync_api import Page, sync_playwright

    Page.wait_for_function = wait_for_function
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        yield started
        started.close()


@pytest.fixture
def page(browser, address):
    """Return an empty page on a phone, in Dutch, that may reach only our server."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="nl-BE",
        accept_downloads=True,
        reduced_motion="reduce",
    )
    opened = context.new_page()
    opened.strangers = []
    opened.faults = []

    def note(request):
        if not request.url.startswith((address, "data:", "blob:")):
            opened.strangers.append(request.url)

    opened.on("request", note)
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on(
        "console",
        lambda said: opened.faults.append(said.text) if said.type == "error" else None,
    )
    yield opened
    context.close()


@dataclass(frozen=True)
class DaskCluster:
    """A scheduler with workers, each a process of this machine."""

    address: str
    workers: tuple[int, ...]


@pytest.fixture(scope="module")
def start_cluster(tmp_path_factory: pytest.TempPathFactory):
    """Return what starts a scheduler with two workers."""
    running: list[subprocess.Popen[bytes]] = []
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__WORKER__DAEMON": "False",
    }

    def run(folder: Path, program: str, *arguments: str) -> int:
        command = [sys.executable, "-W", "ignore", "-m", f"distributed.cli.{program}"]
        common = ["--no-dashboard", "--scheduler-file", str(folder / "scheduler.json")]
        with (folder / f"{len(running)}.log").open("wb") as log:
            process = subprocess.Popen(
                [*command, *common, *arguments],
                cwd=folder,
                env=environment,
                stdout=log,
                stderr=log,
            )
        running.append(process)
        return process.pid

    def start() -> DaskCluster:
        folder = tmp_path_factory.mktemp("cluster")
        run(folder, "dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        file, deadline = folder / "scheduler.json", time.monotonic() + 120
        while not file.is_file():
            assert time.monotonic() < deadline, (folder / "0.log").read_text()
            time.sleep(0.1)
        one = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
        workers = tuple(run(folder, "dask_worker", *one) for _ in range(2))
        address = json.loads(file.read_text())["address"]
        _wait_for_workers(address, len(workers))
        return DaskCluster(address, workers)

    yield start
    for process in reversed(running):
        process.kill()
    for process in running:
        process.wait()


def _wait_for_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=120)
