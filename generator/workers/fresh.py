"""A call in a Python of its own, which ends with it.

For who cannot fork: a worker of a cluster has threads, and lives on.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from generator.workers.team import WorkerDied

Result = TypeVar("Result")


def call(function: Callable[..., Result], *arguments: Any) -> Result:
    """Return what a function of a module returns in a Python of its own.

    Raises:
        WorkerDied: that Python ended without an answer.
        Exception: whatever the function raises.
    """
    path = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input=pickle.dumps((function, arguments)),
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    if done.returncode:
        raise WorkerDied
    is_raised, found = pickle.loads(done.stdout)  # noqa: S301 - our own process
    if is_raised:
        raise found
    result: Result = found
    return result


def main() -> None:
    """Answer one call, from standard input to standard output."""
    answers = os.dup(1)
    os.dup2(2, 1)  # what the function prints is no answer
    function, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - from `call`
    try:
        answer = (False, function(*arguments))
    except Exception as error:
        answer = (True, error)
    with os.fdopen(answers, "wb") as stream:
        stream.write(pickle.dumps(answer))


if __name__ == "__main__":
    main()
