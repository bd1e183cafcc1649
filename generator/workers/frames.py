"""Stack frames: room for the calls of a process that calls deeply, and back, all day.

Python keeps the frames of calls in pieces (“data stack chunks”) of 16 KiB. A call that
finds no room in the last piece has one mapped, and gives it back as soon as it returns.
Where a loop stands right at the end of a piece, each of its calls does so: 0.8 of the
11 seconds of a brochure. A first frame that is larger than a mebibyte has a piece of
two made, and all calls within it find room in the other half. Nothing of it is touched
before it is used, and elsewhere than in CPython it means nothing.

Source:
    CPython 3.11, `Python/pystate.c`, `push_chunk` and `_PyThreadState_PopFrame`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import ParamSpec, TypeVar, cast

PLACES = 131_072  # of a first frame, 8 bytes each: just more than half a piece

Given = ParamSpec("Given")
Result = TypeVar("Result")


def with_room(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """Return the same function, with room for all that it calls.

    Args:
        function: written in Python, that calls all the others.
    """
    plain = cast(FunctionType, function)
    roomy = FunctionType(
        plain.__code__.replace(co_stacksize=PLACES),
        plain.__globals__,
        plain.__name__,
        plain.__defaults__,
        plain.__closure__,
    )
    roomy.__kwdefaults__ = plain.__kwdefaults__
    roomy.__doc__ = plain.__doc__
    return cast(Callable[Given, Result], roomy)
