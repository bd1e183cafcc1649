"""Preflight in a process of its own, within limits.

A PDF can be made to crash its reader, to fill all memory or to keep it busy for
days. Here such a file costs one process, and the answer is a finding.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.brochure.preflight.findings import Finding, Report, Severity
from generator.brochure.preflight.profiles import PRESS_COATED, Profile
from generator.brochure.preflight.thumbnails import Thumbnail, load
from generator.brochure.preflight.wire import unpack
from generator.wording.messages import N_, message
from generator.workers.closed import environment

WORKER = "generator.brochure.preflight.worker"
MEMORY = 3_000_000_000  # bytes of address space
PROCESSOR = 600  # seconds of processor time
PATIENCE = 1_800  # seconds on the clock: the machine may be busy with other things
LIBRARIES = "LD_LIBRARY_PATH"  # of Ghostscript, where it is no part of the system


def check_apart(
    path: Path,
    profile: Profile | None = None,
    *,
    binding: str = "",
    memory: int = MEMORY,
    processor: int = PROCESSOR,
) -> Report:
    """Return everything that a print shop would say about a PDF.

    Args:
        path: the file, made by anyone.
        profile: as for `check`, and so is the next.
        binding: saddle-stitch, perfect or flat; empty where nobody said.
        memory: what reading it may take, bytes of address space.
        processor: likewise, seconds of processor time.
    """
    job = {
        "path": str(path.resolve()),
        "profile": "" if profile is None else profile.name,
        "binding": binding,
    }
    name = PRESS_COATED.name if profile is None else profile.name
    try:
        return unpack(_worked(job, memory, processor))
    except (subprocess.TimeoutExpired, ValueError):
        return Report(name, 0, (_too_heavy(),))


def thumbnails_apart(
    path: Path, longest: int, wanted: Sequence[int] | None = None
) -> tuple[Thumbnail, ...]:
    """Return pages as pictures, as `thumbnails` does; none where that fails."""
    with tempfile.TemporaryDirectory() as folder:
        job = {
            "path": str(path.resolve()),
            "folder": folder,
            "longest": longest,
            "wanted": None if wanted is None else list(wanted),
        }
        try:
            _worked(job, MEMORY, PROCESSOR)
            return load(Path(folder))
        except (subprocess.TimeoutExpired, ValueError):
            return ()


def _worked(job: dict[str, Any], memory: int, processor: int) -> bytes:
    """Return what a worker answers; nothing where it was stopped."""
    limits = {"memory": memory, "processor": processor}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", WORKER],
        input=json.dumps({**job, **limits}).encode(),
        capture_output=True,
        timeout=PATIENCE,
        env=environment(LIBRARIES),
        check=False,
    )
    return done.stdout


def _too_heavy() -> Finding:
    return Finding(
        "readable",
        Severity.ERROR,
        0,
        message(N_("Reading the PDF takes too much memory or time, or fails.")),
        message(N_("Make the PDF anew from the layout program.")),
        "ISO 32000-1:2008, 7.5",
    )
