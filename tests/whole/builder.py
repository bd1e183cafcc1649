"""Builds in forks of one process that has imported everything, to be cut short.

Importing takes longer than building a small site; so two hundred builds cost two
minutes, not ten. Reads a request a line from its input, and answers with a line:

    {"root": …, "output": …, "after": seconds or null, "largest": bytes or null}
    {"status": …, "seconds": …}

`after` is when the build gets SIGKILL; `largest` limits the size of a file
(RLIMIT_FSIZE), as a disk would that is almost full.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time

from generator.cli.main import run


def main() -> None:
    """Answer requests until there are no more."""
    import generator.website.engine  # noqa: F401 - imported once, for every fork

    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def answer(asked: dict[str, object]) -> dict[str, object]:
    """Build in a fork; return how that ended."""
    began = time.monotonic()
    fork = os.fork()
    if fork == 0:
        build(asked)
    if asked.get("after") is not None:
        time.sleep(float(str(asked["after"])))
        os.kill(fork, signal.SIGKILL)
    _, status = os.waitpid(fork, 0)
    return {
        "status": os.waitstatus_to_exitcode(status),
        "seconds": time.monotonic() - began,
    }


def build(asked: dict[str, object]) -> None:
    """Build, and never return."""
    log = os.open(str(asked["log"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    if most := asked.get("largest"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(str(most)), int(str(most))))
    command = ["build", "--only", "site", "--output", str(asked["output"])]
    status = 70  # of a traceback, which is printed by whoever reads the log
    try:
        status = run(["--language", "en", "--directory", str(asked["root"]), *command])
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
