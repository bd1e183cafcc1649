"""Fields → YAML, character by character as the editing form writes it.

The form writes with the library `yaml` for JavaScript: block style, two blanks a
level, no line folded, and quotes only where YAML 1.2 would read something else
than the text. That is less than PyYAML quotes, which writes for YAML 1.1; so the
rules stand here, and a test in a real browser holds them to the form's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

STEP = "  "


class Bare(str):
    """A number, a yes or no: written without quotes."""

    __slots__ = ()


Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

# YAML 1.2.2, 7.3.3, “Plain style”: what would begin or end something else.
NOT_PLAIN = re.compile(
    r"""^[\n\t ,\[\]{}#&*!|>'"%@`]|^[?-]\Z|^[?-][ \t]|[\n:][ \t]|[ \t]\n"""
    r"""|[\n\t ]\#|[\n\t :]\Z"""
)
# YAML 1.2.2, 10.3.2, “Core schema”: text that would be read as another type.
OTHER_TYPE = re.compile(
    r"(?:~|[Nn]ull|NULL)?|[Tt]rue|TRUE|[Ff]alse|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN",
    re.ASCII,
)
# Characters that only an escape in double quotes keeps.
UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def emit(fields: Mapping[str, Value]) -> str:
    """Return fields as YAML, each line ended."""
    return "".join(f"{line}\n" for line in _mapping(fields, ""))


def scalar(text: str) -> str:
    """Return one value as YAML writes it on the line of its name."""
    if isinstance(text, Bare):
        return str(text)
    if UNWRITABLE.search(text):
        # Not `ensure_ascii`: JSON writes an emoji as two halves, which YAML refuses.
        quoted = json.dumps(text, ensure_ascii=False)
        return UNWRITABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
    if not NOT_PLAIN.search(text) and not OTHER_TYPE.fullmatch(text):
        return text
    if "'" in text and '"' not in text:
        return '"' + text.replace("\\", "\\\\") + '"'
    return "'" + text.replace("'", "''") + "'"


def _mapping(fields: Mapping[str, Value], indentation: str) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, str):
            yield f"{indentation}{scalar(name)}: {scalar(value)}"
            continue
        empty = "{}" if isinstance(value, Mapping) else "[]"
        yield f"{indentation}{scalar(name)}:{'' if value else ' ' + empty}"
        yield from _below(value, indentation + STEP)


def _below(value: Value, indentation: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _mapping(value, indentation)
        return
    for item in value:
        if isinstance(item, str):
            yield f"{indentation}- {scalar(item)}"
            continue
        lines = list(_below(item, indentation + STEP))
        if not lines:
            yield f"{indentation}- {'{}' if isinstance(item, Mapping) else '[]'}"
            continue
        yield f"{indentation}- {lines[0].lstrip(' ')}"
        yield from lines[1:]
