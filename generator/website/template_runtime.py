"""What templates call most of Jinja's runtime, without the detours of generality.

Jinja lets any callable ask for the context, lets a macro be called with autoescaping
off, and marks every text it escapes as safe. Templates of a site need none of this:
they always escape, and what they print is joined at once. Of making a page it took a
fifth. `generator.website.template_compiler` writes code that names what stands here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2.runtime import Macro as AnyMacro
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import _escape_inner as bare  # type: ignore[attr-defined]
from markupsafe import escape as marked

# Marks text as HTML, and text only: it asks no value how it writes itself.
safe: Callable[[str], Markup] = partial(str.__new__, Markup)


def escape(value: Any) -> str:
    """Return a value as it may stand in HTML: to be joined, and escaped no more.

    The same as `markupsafe.escape`, which this leaves all but ordinary text to.
    """
    kind = type(value)
    if kind is str:
        return bare(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is int:
        return str(value)
    return marked(value)


def escape_text(value: str) -> str:
    """Return a text as it may stand in an attribute or a title, where no element can.

    A text in another language (`generator.wording.foreign`) is text like any other.
    """
    return bare(str(value))


class Macro(AnyMacro):
    """A macro that is mostly called with arguments in their order."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """Return what it makes of its arguments.

        Raises:
            TypeError: it does not take them.
        """
        lacking = self._argument_count - len(args)
        if (
            kwargs
            or lacking < 0
            or self.caller
            or self.catch_kwargs
            or self.catch_varargs
            or not self._default_autoescape
        ):
            return super().__call__(*args, **kwargs)
        rest = (missing,) * lacking if lacking else ()
        return safe(self._func(*args, *rest))
