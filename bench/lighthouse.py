"""How good the site is for phones on a slow network, measured by Lighthouse.

    python bench/lighthouse.py [--site DIR]

Lighthouse (npm) acts as a phone on 4G with a slow processor. A page's score of
performance is the median of several runs: one run alone depends on what else this
machine does. Fails where a page is under its budget.

Until our typefaces are there, text stands in those of the device. Every phone has
one as wide as Arial or Roboto; a bare Debian has none (install `fonts-liberation`),
and would show movements that no reader sees.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.browsing import chromium, kinds, served  # noqa: E402 - after the path

VERSION = "12.8.2"  # of Lighthouse; 13 asks for a newer Node.js than Debian has
RUNS = 3
KINDS = ("home", "catalogue", "project", "phases")
CATEGORIES = ("performance", "accessibility", "seo")
LEAST = {"performance": 0.95, "accessibility": 1.0, "seo": 1.0}  # scores, 0 to 1
MOST_SHIFT = 0.02  # cumulative layout shift


@dataclass(frozen=True, slots=True)
class Measured:
    """What Lighthouse found of a page: medians.

    Attributes:
        scores: by category, 0 to 1.
        shift: cumulative layout shift.
        paint: until the largest part is shown, milliseconds.
        blocked: total blocking time, milliseconds.
        size: bytes fetched.
        requests: how many.
        failing: audits of accessibility and SEO that are not passed.
    """

    scores: dict[str, float]
    shift: float
    paint: float
    blocked: float
    size: float
    requests: int
    failing: tuple[str, ...]

    def faults(self) -> list[str]:
        """Return what is under its budget."""
        found = [
            f"{name} {self.scores[name]:.2f}, at least {least:.2f}"
            for name, least in LEAST.items()
            if self.scores[name] < least
        ]
        if self.shift > MOST_SHIFT:
            found.append(f"layout shift {self.shift:.3f}, at most {MOST_SHIFT}")
        return found + [f"not passed: {audit}" for audit in self.failing]


def lighthouse() -> list[str]:
    """Return the command, put in place if need be.

    Raises:
        SystemExit: this machine has no npm.
    """
    folder = ROOT / ".cache" / "bench" / f"lighthouse-{VERSION}"
    command = folder / "node_modules" / ".bin" / "lighthouse"
    if not command.is_file():
        if shutil.which("npm") is None:
            raise SystemExit("Lighthouse needs Node.js and npm (Debian: nodejs, npm).")
        folder.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
        environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        subprocess.run(
            [*install, "--prefix", str(folder), f"lighthouse@{VERSION}"],
            check=True,
            env=environment,
        )
    return [str(command)]


def run(address: str) -> dict[str, Any]:
    """Return the report on a page, as Lighthouse writes it."""
    flags = "--headless=new --no-sandbox --disable-quic --disable-background-networking"
    made = subprocess.run(
        [
            *lighthouse(),
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={flags}",
        ],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "CHROME_PATH": chromium()},
    )
    report: dict[str, Any] = json.loads(made.stdout)
    return report


def measured(address: str) -> Measured:
    """Return the medians of several runs."""
    reports = [run(address) for _ in range(RUNS)]

    def median(*path: str) -> float:
        return statistics.median(float(_at(one, *path)) for one in reports)

    scores = {name: median("categories", name, "score") for name in CATEGORIES}
    last = reports[-1]
    items = _at(last, "audits", "network-requests", "details", "items")
    failing = tuple(
        reference["id"]
        for name in ("accessibility", "seo")
        for reference in _at(last, "categories", name, "auditRefs")
        if reference["weight"] and _at(last, "audits", reference["id"], "score") == 0
    )
    return Measured(
        scores,
        median("audits", "cumulative-layout-shift", "numericValue"),
        median("audits", "largest-contentful-paint", "numericValue"),
        median("audits", "total-blocking-time", "numericValue"),
        median("audits", "total-byte-weight", "numericValue"),
        len(items),
        failing,
    )


def _at(report: Any, *path: str) -> Any:
    for step in path:
        report = report[step]
    return report


def has_usual_typefaces() -> bool:
    """Whether text can stand in letters as wide as those of a phone."""
    if shutil.which("fc-match") is None:
        return True  # no Linux, so there are
    found = subprocess.run(
        ["fc-match", "Arial"], capture_output=True, text=True, check=True
    ).stdout
    return "Liberation" in found or "Arial" in found


def main() -> int:
    """Measure the pages; 1 says that one is under its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    site = parser.parse_args().site
    if not (site / "index.html").is_file():
        build = [sys.executable, "-m", "generator", "build", "--output", str(site)]
        subprocess.run(build, cwd=ROOT, check=True)
    pages = kinds(site)
    wrong = 0
    if not has_usual_typefaces():
        print("! No typeface as wide as Arial here: install fonts-liberation first.")
    print("page        perf  a11y  seo   shift  LCP ms  TBT ms   kB  requests")
    with served(site) as root:
        for kind in KINDS:
            found = measured(root + pages[kind])
            scores = "  ".join(f"{found.scores[name]:.2f}" for name in CATEGORIES)
            print(
                f"{kind:10}  {scores}  {found.shift:.3f}  {found.paint:6.0f}"
                f"  {found.blocked:6.0f}  {found.size / 1000:4.0f}  {found.requests:4}",
                flush=True,
            )
            for fault in found.faults():
                print(f"    ! {fault}")
                wrong = 1
    return wrong


if __name__ == "__main__":
    raise SystemExit(main())
