"""Words of templates, looked up when a template is read instead of on every page.

An environment speaks one language, so what `_("Home")` says is known as soon as the
template is read; sentences with values in them are still put together page by page.
"""

from __future__ import annotations

from gettext import NullTranslations

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

NAMES = frozenset({"_", "gettext"})


class Translated(jinja2.Environment):
    """An environment that speaks one language.

    Attributes:
        translations: into that language; set once, before a template is read.
    """

    translations: NullTranslations


class _Translating(CodeGenerator):
    """Writes the code of templates, with sentences without values translated."""

    def visit_Template(  # noqa: N802
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Translate first, then write the code of the whole template."""
        assert isinstance(self.environment, Translated)
        _Words(self.environment.translations).visit(node)
        super().visit_Template(node, frame)


Translated.code_generator_class = _Translating


class _Words(NodeTransformer):
    def __init__(self, translations: NullTranslations) -> None:
        self.translations = translations

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if (
            isinstance(node.node, nodes.Name)
            and node.node.name in NAMES
            and len(node.args) == 1
            and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
            and isinstance(node.args[0], nodes.Const)
        ):
            said = self.translations.gettext(node.args[0].value)
            # As the extension does: a sentence is markup, and “%%” stands for “%”.
            place = {"lineno": node.lineno, "environment": node.environment}
            return nodes.MarkSafe(nodes.Const(said % {}, **place), **place)
        return node
