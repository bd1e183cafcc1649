"""A cache of computed styles: of those met before, in whatever document.

The parts of a brochure have the same style sheets, and most of their elements stand
within the same elements: the styles of one part are those of another. A style is the
same where the same is declared, by the same values, within the same style.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.css import StyleFor  # type: ignore[import-untyped]

from generator.brochure.pdf.quick.cascade import Declared

# What the engine finds in a way of its own each time, and what is one element's own.
# Nothing that others inherit: so they do not make a style another.
UNTOLD = frozenset({"page", "position", "float", "display", "anchor"})
OWN = frozenset({"page", "anchor"})
# Of these the engine copies all that was asked for so far.
COPIED = frozenset({"first-line", "first-letter"})
MOST = 20_000  # styles kept


@dataclass(slots=True, eq=False)
class Known:
    """What is known of a style.

    Attributes:
        declared: what was; held, so that nothing else gets its place in memory.
        values: by the name of the property.
        found: what other modules found out about it.
    """

    declared: dict[str, Any]
    values: dict[str, Any] = field(default_factory=dict)
    found: dict[str, Any] = field(default_factory=dict)


Key = tuple[Any, ...]
Compute = Callable[..., None]


def replace() -> None:
    """Fill in what is known of a style as soon as it is made."""
    original: Compute = StyleFor.set_computed_styles

    def set_computed_styles(
        styles: Any, element: Any, *, pseudo_type: str | None = None, **named: Any
    ) -> None:
        """Make the style of an element, as the engine does."""
        original(styles, element, pseudo_type=pseudo_type, **named)
        if pseudo_type in COPIED or not isinstance(element, Element):
            return
        style = styles.get_computed_styles()[element, pseudo_type]
        within = style.parent_style
        outer = None if within is None else within.__dict__.get("_known")
        if within is None or outer is not None:
            known = _known(style, outer, pseudo_type)
            style._known = known
            style.update(known.values)

    StyleFor.set_computed_styles = set_computed_styles


def note(style: Any, name: str, value: Any) -> Any:
    """Return a value, after noting it where the style may be met again."""
    known: Known | None = style.__dict__.get("_known")
    if known is not None and name not in UNTOLD:
        known.values[name] = value
    return value


def _known(style: Any, outer: Known | None, pseudo_type: str | None) -> Known:
    """Return what is known of a style."""
    fonts = style.font_config
    every: dict[Key, Known] = fonts.__dict__.setdefault("_styles", {})
    declared = style.cascaded
    told = declared.told if isinstance(declared, Declared) else None
    if told is None:
        told = _told(declared)
    key = (outer, pseudo_type, style.base_url, told)
    found = every.get(key)
    if found is None:
        if len(every) > MOST:
            every.clear()
        found = every[key] = Known(declared)
    return found


def _told(declared: dict[str, Any]) -> tuple[Any, ...]:
    """Return what tells declarations from others."""
    told: list[Any] = []
    for name, (value, weight) in declared.items():
        if name not in OWN:
            try:
                hash(value)
            except TypeError:
                value = id(value)
            told += (name, value, weight)
    if isinstance(declared, Declared):
        declared.told = tuple(told)
    return tuple(told)
