"""Bytecode of templates, compiled once and kept, as Python keeps that of its modules.

Compiling them takes longer than filling them for a hundred projects. What is kept
lies beside the templates that Buurtboek ships, under `__pycache__`; where that folder
may not be written, or Python was told to write no bytecode, templates are compiled
each time. Those of a city are always compiled: its folder is none of ours to fill.
"""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

FOLDER = "__pycache__"
FORM = 6  # counts up when other code is made of the same template
SUM = 32  # bytes of a SHA-256


class Compiled(jinja2.BytecodeCache):
    """Keeps the code of templates in the folder of a look.

    An entry is found by the path of its template. It holds the checksum of the
    template's text, the version of Python and that of Jinja's code
    (`jinja2.bccache.Bucket`), and begins with a checksum of itself: Jinja does not
    expect one that was cut short.
    """

    def __init__(self, look: Path, words: str = "") -> None:
        """Keep templates of a look.

        Args:
            look: a folder that Buurtboek ships.
            words: what stands translated in the code
                (`generator.website.template_compiler`); code of other words is other
                code.
        """
        self._look = look
        self._made_of = f"{FORM} {jinja2.__version__} {words}"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return under what a template is kept; nothing for one of a city."""
        if filename is None or not Path(filename).is_relative_to(self._look):
            return ""
        known = f"{self._made_of}\0{name}\0{filename}"
        return sha256(known.encode()).hexdigest()[:32]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code of a template, if it was kept and is whole."""
        with contextlib.suppress(OSError):
            content = self._file(bucket).read_bytes() if bucket.key else b""
            if content[:SUM] == sha256(content[SUM:]).digest():
                bucket.bytecode_from_string(content[SUM:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, where that is possible and wanted."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        content = bucket.bytecode_to_string()
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            file.parent.mkdir(exist_ok=True)
            fresh.write_bytes(sha256(content).digest() + content)
            fresh.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self._look / FOLDER / f"{bucket.key}.jinja"


def keep_compiled(environment: jinja2.Environment, look: Path, words: str = "") -> None:
    """Let an environment keep what it compiles of a look."""
    environment.bytecode_cache = Compiled(look, words)
