"""Signs that the typefaces lack, told on the line where they stand.

The layout engine knows which sign has no picture, not where it came from. A box in
print is a defect, so such a sign stops a brochure; its writer needs the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.brochure.pdf.errors import MISSING_SIGN, RenderError
from generator.wording.messages import N_, Message, message

READ = (".md", ".yml")  # files that people write


def placed(error: RenderError, root: Path) -> RenderError:
    """Return an error whose signs are named with file, line and column.

    Args:
        error: what the layout engine said.
        root: folder of the repository.
    """
    return RenderError(_placed(problem, root) for problem in error.problems)


def _placed(problem: Message, root: Path) -> Message:
    path, inner = "", problem
    while inner.text == "{path}: {problem}":
        values = dict(inner.values)
        path, inside = str(values["path"]), values["problem"]
        if not isinstance(inside, Message):
            return problem
        inner = inside
    if inner.text != MISSING_SIGN:
        return problem
    sign = str(dict(inner.values)["sign"])
    at = next(_places(sign, path, root), path)
    remedy = message(N_("Leave it out, or say it in words."))
    said = message("{problem} {remedy}", problem=inner, remedy=remedy)
    return message("{path}: {problem}", path=at, problem=said) if at else said


def _places(sign: str, path: str, root: Path) -> Iterator[str]:
    """Yield where a sign stands: in the file that is named, then in any other."""
    files = [root / path] if path.endswith(READ) else []
    files += sorted(
        file for file in (root / "content").rglob("*") if file.suffix in READ
    )
    for file in files:
        if not file.is_file():
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            if (column := line.find(sign)) >= 0:
                yield f"{file.relative_to(root).as_posix()}:{number}:{column + 1}"
