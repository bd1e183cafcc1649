"""Where YAML holds comments, which no reader of ours and no form keeps.

Apart from `source`, whose events know nothing of them: a comment is what stands
behind “#” where no value stands, so the places of all values are needed first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.catalogue.nodes import Place
from generator.catalogue.parser import LOADER

HASH = re.compile(r"(?<!\S)#")


def comments(text: str, first_line: int = 1) -> Iterator[tuple[Place, str]]:
    """Yield the place and text of every comment.

    Args:
        text: YAML that can be read.
        first_line: line of the file that the text begins on.
    """
    lines = text.split("\n")
    covered: list[list[tuple[int, int]]] = [[] for _ in lines]
    for event in yaml.parse(text, Loader=LOADER):
        start, end = event.start_mark, event.end_mark
        if not isinstance(event, yaml.ScalarEvent) or start is None or end is None:
            continue
        is_block = event.style in {"|", ">"}
        # The line that begins a block of text may have a comment of its own.
        first = start.line + 1 if is_block else start.line
        for number in range(first, min(end.line + 1, len(lines))):
            left = start.column if number == start.line else 0
            right = end.column if number == end.line else len(lines[number])
            covered[number].append((left, right))
    for number, line in enumerate(lines):
        for found in HASH.finditer(line):
            at = found.start()
            if not any(left <= at < right for left, right in covered[number]):
                yield (first_line + number, at + 1), line[at:].rstrip()
                break
