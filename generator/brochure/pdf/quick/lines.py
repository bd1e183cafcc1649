"""A cache of line breaks: the same words in the same style and width break alike.

A paragraph is broken into lines several times: to learn its least and its full
width, for every height that columns are tried at, for every pattern that a project
is tried in, and once more where it is drawn. Breaking it takes a third of the time
of laying out, so the answer is kept.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import inline, preferred  # type: ignore[import-untyped]
from weasyprint.text import line_break  # type: ignore[import-untyped]

# All that the engine reads of a style while it breaks a line.
DECIDING = (
    *("direction", "font_family", "font_feature_settings", "font_kerning"),
    *("font_language_override", "font_size", "font_stretch", "font_style"),
    *("font_variant_alternates", "font_variant_caps", "font_variant_east_asian"),
    *("font_variant_ligatures", "font_variant_numeric", "font_variant_position"),
    *("font_variation_settings", "font_weight", "hyphenate_character"),
    *("hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang"),
    *("letter_spacing", "overflow_wrap", "tab_size", "text_decoration_line"),
    *("white_space", "word_break", "word_spacing"),
)
MOST = 200_000  # lines kept: about as many megabytes as a photograph takes


def replace() -> None:
    """Keep how a line was broken, and how high a line of a style is."""
    break_line, measure_strut = line_break.split_first_line, line_break.strut

    def split_first_line(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        """Return how the first line of a text breaks, as the engine does."""
        lines = _kept(style)
        key = (
            *(text, _number(style), max_width),
            *(justification_spacing, is_line_start, minimum),
        )
        found = lines.get(key)
        if found is None:
            if len(lines) > MOST:
                lines.clear()
            found = lines[key] = break_line(
                *(text, style, context, max_width, justification_spacing),
                is_line_start=is_line_start,
                minimum=minimum,
            )
        # Who draws the line changes its layout.
        layout = object.__new__(line_break.Layout)
        layout.__dict__.update(found[0].__dict__)
        return (layout, *found[1:])

    def strut(style: Any) -> Any:
        """Return how high a line of a style is, as the engine does."""
        found = style.__dict__.get("_strut")
        if found is None:
            found = style._strut = measure_strut(style)
        return found

    for module in (line_break, inline, preferred):
        module.split_first_line = split_first_line
    line_break.strut = inline.strut = strut


def _kept(style: Any) -> dict[Any, Any]:
    """Return the lines kept for the typefaces that a style can name."""
    fonts = style.font_config
    if not hasattr(fonts, "_lines"):
        fonts._lines, fonts._numbers = {}, {}
    lines: dict[Any, Any] = fonts._lines
    return lines


def _number(style: Any) -> int:
    """Return a number that styles have in common whose lines break alike."""
    known: int | None = style.__dict__.get("_number")
    if known is None:
        key = tuple(_frozen(style[name]) for name in DECIDING)
        numbers: dict[Any, int] = style.font_config._numbers
        known = style._number = numbers.setdefault(key, len(numbers))
    return known


def _frozen(value: Any) -> Any:
    """Return a value of a style as one that can be looked up."""
    if isinstance(value, list):
        return tuple(value)
    return frozenset(value) if isinstance(value, set) else value
