"""A PDF opened with care: what is broken or hostile is told, not suffered.

Source:
    ISO 32000-1:2008, 7.5, “File structure”, and 7.6, “Encryption”.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Pdf

from generator.wording.messages import N_, Message, message

# What pikepdf raises for entries that are missing, of another kind, or nested
# without end.
MALFORMED = (
    pikepdf.PikepdfError,
    ArithmeticError,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
)
# C++ says it so (ISO/IEC 14882, [bad.alloc]); qpdf of zlib's Z_MEM_ERROR; the system.
OUT_OF_MEMORY = ("bad_alloc", "memory error", "Cannot allocate memory")
MOST_FILE = 2_000_000_000  # bytes
MOST_STREAM = 256 * 1024**2  # bytes of one stream, unpacked
LIMITS: dict[str, Any] = {
    "flate_max_memory": MOST_STREAM,
    "run_length_max_memory": MOST_STREAM,
    "png_max_memory": MOST_STREAM,
    "tiff_max_memory": MOST_STREAM,
    "dct_max_memory": MOST_STREAM,
    "parser_max_nesting": 200,
    "max_stream_filters": 8,
}


class Unreadable(Exception):
    """The file cannot be read, so nothing in it can be judged.

    Attributes:
        rule: name of the rule that says so.
        problem: why, for people.
    """

    def __init__(self, rule: str, problem: Message) -> None:
        self.rule = rule
        self.problem = problem
        super().__init__(str(problem))


@contextmanager
def opened(path: Path) -> Iterator[Pdf]:
    """Open a PDF, within limits, and close it.

    Raises:
        Unreadable: it is no PDF, damaged beyond reading, needs a password, or is
            larger than `MOST_FILE`.
    """
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
    if path.stat().st_size > MOST_FILE:
        most = MOST_FILE // 10**6
        raise _unreadable(message(N_("it is larger than {most} MB"), most=most))
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(1024):
            raise _unreadable(message(N_("it is no PDF")))
    # For the whole process, and for good: files may be open in several threads.
    pikepdf.settings.set_qpdf_limits(**LIMITS)
    with _open(path) as pdf:
        yield pdf


def _open(path: Path) -> Pdf:
    try:
        return Pdf.open(path, suppress_warnings=True)
    except pikepdf.PasswordError:
        problem = message(N_("The PDF opens with a password only."))
        raise Unreadable("encryption", problem) from None
    except MALFORMED as error:
        raise _unreadable(reason(error)) from None


def _unreadable(why: Message | str) -> Unreadable:
    return Unreadable(
        "readable", message(N_("The PDF cannot be read: {reason}."), reason=why)
    )


def reason(error: BaseException) -> str:
    """Return what a library says is wrong, without the path it may name.

    Raises:
        MemoryError: what is wrong is that memory ran out, so the file is not to
            blame and nothing more can be said of it. qpdf passes it on as an error
            of its own.
    """
    text = str(error).strip() or type(error).__name__
    if any(sign in text for sign in OUT_OF_MEMORY):
        raise MemoryError from error
    return text.splitlines()[0].rpartition(": ")[2][:120].rstrip(".")
