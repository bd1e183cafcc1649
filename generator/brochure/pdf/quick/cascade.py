"""A cache of the cascade: what rules declare is put together once for all they match.

The engine goes through every declaration of every rule for every element, in every
document. Elements that the same rules match have the same declarations, whichever part
they stand in. The engine's own style sheet has a rule for the marks and notes of every
element: they are put together with the others, and waited with (`pseudo`).
"""

from __future__ import annotations

from math import inf
from typing import Any

from weasyprint.css import (  # type: ignore[import-untyped]
    StyleFor,
    declaration_precedence,
    find_style_attributes,
    preprocess_declarations,
)

from generator.brochure.pdf.quick.pseudo import LATER

MOST = 20_000  # combinations of rules kept

Style = dict[str, Any]  # of each property the value and its weight


class Declared(Style):
    """What is declared of an element by rules alone.

    Attributes:
        told: what tells it from others, once that was asked (`known`).
    """

    told: tuple[Any, ...] | None = None


Cascade = dict[str | None, Declared]  # by pseudo-element, None for the element itself


def replace() -> None:
    """Put declarations together once."""
    StyleFor.__init__ = _style


def _style(
    styles: Any,
    html: Any,
    sheets: Any,
    presentational_hints: Any,
    font_config: Any,
    target_collector: Any,
) -> None:
    """Make the styles of a document, as the engine does."""
    styles._cascaded_styles, styles._computed_styles = {}, {}
    styles.initial_page_sizes = {"box": None, "area": None}
    styles._sheets, styles.font_config = sheets, font_config
    common = {
        "root": html.etree_element,
        "base_url": html.base_url,
        "target_collector": target_collector,
    }
    own = _own(html, presentational_hints)
    _style_pseudo(styles, _style_elements(styles, html, own, common), common)
    styles._cascaded_styles.clear()


def _style_elements(
    styles: Any, html: Any, own: dict[Any, Style], common: dict[str, Any]
) -> list[tuple[Any, Cascade]]:
    """Compute the styles of elements; return those with pseudo-elements.

    Args:
        styles: of the document.
        html: the document.
        own: what elements declare of themselves.
        common: what the engine asks for besides.
    """
    every = styles.font_config.__dict__.setdefault("_cascades", {})
    cascaded, computed = styles._cascaded_styles, styles._computed_styles
    shared: dict[Any, Any] = {}
    pseudo = []
    for wrapper in html.wrapper_element.iter_subtree():
        element = wrapper.etree_element
        parent = wrapper.parent.etree_element if wrapper.parent else None
        key, rules = _rules(styles._sheets, wrapper)
        found = every.get(key)
        if found is None:
            if len(every) > MOST:
                every.clear()
            found = every[key] = (_cascade(rules, {}), rules)
        cascade: Cascade = found[0]
        alike = None
        if element in own:
            cascade = _cascade(rules, {None: Declared(own[element])})
        else:
            alike = (id(computed[parent, None]) if parent is not None else 0, key)
        if None in cascade:
            cascaded[element, None] = cascade[None]
        if alike in shared:
            computed[element, None] = shared[alike]
        else:
            styles.set_computed_styles(element, parent=parent, **common)
            if alike:
                shared[alike] = computed[element, None]
        if len(cascade) > (None in cascade):
            pseudo.append((element, cascade))
    return pseudo


def _style_pseudo(
    styles: Any, elements: list[tuple[Any, Cascade]], common: dict[str, Any]
) -> None:
    """Compute the styles of pseudo-elements that cannot wait; note the others."""
    styles._waiting = {}
    for element, cascade in elements:
        named = {"parent": element, **common}
        styles._waiting[element] = cascade, named
        for kind, declared in cascade.items():
            # What may be linked to is a place that the engine must know.
            if kind and (kind not in LATER or "anchor" in declared):
                styles._cascaded_styles[element, kind] = declared
                styles.set_computed_styles(element, pseudo_type=kind, **named)


def _own(html: Any, presentational_hints: Any) -> dict[Any, Style]:
    """Return what elements declare of themselves."""
    own: dict[Any, Style] = {}
    for specificity, element, declarations, base_url in find_style_attributes(
        html.etree_element, presentational_hints, html.base_url
    ):
        style = own.setdefault(element, {})
        for name, values, importance in preprocess_declarations(base_url, declarations):
            precedence = declaration_precedence("author", importance)
            _declare(style, name, values, (precedence, inf, specificity))
    return own


def _rules(sheets: Any, wrapper: Any) -> tuple[Any, list[Any]]:
    """Return what tells the rules that match an element from others, and the rules."""
    key: list[Any] = []
    rules = []
    for sheet, origin, sheet_specificity in sheets:
        for rule in sheet.matcher.match(wrapper):
            # Its place in its sheet, and what it declares: held by the rules kept.
            key += (rule[1], id(rule[3]))
            rules.append((sheet, origin, sheet_specificity, rule))
    return tuple(key), rules


def _cascade(rules: list[Any], cascade: Cascade) -> Cascade:
    """Return what rules declare, on top of what there is."""
    for sheet, origin, sheet_specificity, rule in rules:
        specificity, _, pseudo_type, (declarations, layer) = rule
        layer_order = inf if layer is None else sheet.layers.index(layer)
        style = cascade.setdefault(pseudo_type, Declared())
        for name, values, importance in declarations:
            precedence = declaration_precedence(origin, importance)
            weight = (precedence, layer_order, sheet_specificity or specificity)
            _declare(style, name, values, weight)
    return cascade


def _declare(style: Style, name: str, values: Any, weight: tuple[Any, ...]) -> None:
    """Note a declaration where none that there is weighs more."""
    if name not in style or style[name][1] <= weight:
        style[name] = values, weight
