"""Many small numbers as text, one or two letters each, for a browser to fetch.

Written as JSON, half of a column is commas. As letters of a fixed width a column of
ten thousand rows compresses to little more than what it tells.
"""

from __future__ import annotations

from collections.abc import Sequence

# What JSON writes as it is: ASCII from # to ~, without the backslash.
ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")


def packed(numbers: Sequence[int]) -> str:
    """Return numbers as text: each in as many letters as the highest one needs.

    Who reads it knows how many numbers there are, and so how many letters each has.

    Raises:
        ValueError: a number is below 0.
    """
    if not numbers:
        return ""
    if min(numbers) < 0:
        raise ValueError("only numbers from 0 can be packed")
    base = len(ALPHABET)
    width, most = 1, base
    while most <= max(numbers):
        width, most = width + 1, most * base
    # All first letters stand together, then all second ones: alike lies beside alike.
    return "".join(
        ALPHABET[number // base**place % base]
        for place in reversed(range(width))
        for number in numbers
    )
