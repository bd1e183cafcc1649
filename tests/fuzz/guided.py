"""One target under Atheris: `python -m tests.fuzz.guided TARGET [libFuzzer's options]`.

Apart from the rest because Atheris has to see our modules being imported, and because
only the long run has it: it comes from requirements/fuzz.txt.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Run a target until libFuzzer has tried what it was asked to."""
    sys.path.insert(0, str(ROOT / ".cache" / "fuzz"))
    import atheris

    name, options = sys.argv[1], [sys.argv[0], *sys.argv[2:]]
    with atheris.instrument_imports(include=["generator"]):
        from tests.fuzz.targets import TARGETS
    drive = TARGETS[name].drive
    TARGETS[name].seeds()
    atheris.Setup(options, lambda data: drive(bytes(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
