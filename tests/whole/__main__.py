"""Many builds killed at random moments: `make endurance`.

python -m tests.whole [--kills N] [--seed N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.whole.trial import Trial, kills


def main() -> int:
    """Kill builds, tell what stood after each; return 1 if anything was damaged."""
    asked = argparse.ArgumentParser(prog="python -m tests.whole")
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "out").mkdir()
        with Trial(folder, folder / "out/site") as trial:
            print(f"a build takes {trial.seconds:.2f} s", flush=True)
            looks = []
            for look in kills(trial, wanted.kills, wanted.seed):
                looks.append(look)
                if not look.is_whole:
                    print(look, flush=True)
    killed = [look for look in looks if look.was_killed]
    print(
        f"{len(looks)} builds, {len(killed)} killed before they ended, after"
        f" {sum(look.killed == look.before for look in looks)} the former site stood,"
        f" after {sum(look.killed == 1 - look.before for look in looks)} the new one;"
        f" {sum(not look.is_whole for look in looks)} damaged"
    )
    return int(not all(look.is_whole for look in looks))


if __name__ == "__main__":
    sys.exit(main())
