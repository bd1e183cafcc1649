"""Compile our modules and templates, before the tests start hundreds of processes.

Python and `generator.views.bytecode` keep what they compile by themselves, unless
PYTHONDONTWRITEBYTECODE says not to, as it does on many a test machine: then every
process of the tests would compile all of it again.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path

sys.dont_write_bytecode = False

from generator.website import templates  # noqa: E402 - after what it heeds
from generator.wording.messages import LANGUAGES  # noqa: E402

PACKAGE = Path(__file__).parents[1] / "generator"


def main() -> int:
    """Compile everything; return an exit status."""
    done = compileall.compile_dir(PACKAGE, quiet=1)
    for language in LANGUAGES:
        environment = templates.environment(language)
        for name in environment.list_templates(extensions=["html"]):
            environment.get_template(name)
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main())
