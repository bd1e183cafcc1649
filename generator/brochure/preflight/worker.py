"""One PDF under preflight in a process of its own: a job in, a report out.

Or small pictures of its pages, which are written to a folder.

The process limits itself before it opens the file.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from generator.brochure.preflight.check import check
from generator.brochure.preflight.profiles import PROFILES
from generator.brochure.preflight.thumbnails import save, thumbnails
from generator.brochure.preflight.wire import pack


def main() -> None:
    """Read a job from standard input and write its report to standard output."""
    job = json.loads(sys.stdin.buffer.read())
    memory, seconds = job["memory"], job["processor"]
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path = Path(job["path"])
    if "folder" in job:
        found = thumbnails(path, job["longest"], job["wanted"])
        save(found, Path(job["folder"]))
        return
    profile = PROFILES.get(job["profile"])
    report = check(path, profile, binding=job["binding"])
    sys.stdout.buffer.write(pack(report))


if __name__ == "__main__":
    main()
