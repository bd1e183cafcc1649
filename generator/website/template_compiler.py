"""Jinja's compiler, with words looked up when a template is read, and fewer detours.

An environment speaks one language, so what `_("Home")` says is known as soon as the
template is read; sentences with values in them are still put together page by page.
What the code then calls most stands in `generator.website.template_runtime`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from gettext import NullTranslations
from keyword import iskeyword
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from generator.website import template_runtime

VALUE = re.compile(r"%\(([a-z_]+)\)s")
Part = str | nodes.Expr  # of a sentence: what is known, and values
NAMES = frozenset({"_", "gettext"})


class _Template(jinja2.Template):
    """A template whose macros are the same whoever takes them in.

    What all templates may name is complete before the first of them is rendered.
    """

    def new_context(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> Context:
        """Return what it may name; a chain of mappings takes six times as long."""
        if type(self.globals) is not dict:
            self.globals = dict(self.globals)
        return super().new_context(vars, shared, locals)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """Return its macros, without asking which values only the asker has.

        Nobody gives a template of ours such values (`get_template(globals=…)`).
        """
        return super()._get_default_module()


class Translated(jinja2.Environment):
    """An environment that speaks one language.

    Attributes:
        translations: into that language; set once, before a template is read.
    """

    translations: NullTranslations
    template_class = _Template


class _Writer(CodeGenerator):
    """Writes the code of templates."""

    _macros: frozenset[str] = frozenset()

    def visit_Template(  # noqa: N802
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Translate first, then write the code of the whole template."""
        assert isinstance(self.environment, Translated)
        _Words(self.environment.translations).visit(node)
        self._macros = frozenset(_macros(node))
        super().visit_Template(node, frame)
        # After what Jinja imports under the same names, and before any of it is used.
        self.writeline(f"from {template_runtime.__name__} import escape, Macro, safe")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write that an attribute is taken as Python does, where it is there."""
        self.write("(there if (there := getattr((held := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else ")
        self.write(f"environment.getattr(held, {node.attr!r}))")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write the call of a macro or a method as Python does, of others as before.

        Jinja asks every callable whether it wants the context; of these none does.
        """
        if parts := getattr(node, "said", None):
            self._say(parts, frame)
            return
        if forward_caller or not self._is_plain(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for given in node.kwargs:
            self.write(f"{given.key}=")
            self.visit(given.value, frame)
            self.write(", ")
        self.write(")")

    def _say(self, parts: Iterable[Part], frame: Frame) -> None:
        """Write a sentence: what is known as it stands, values escaped."""
        self.write('safe("".join((')
        for part in parts:
            if isinstance(part, str):
                self.write(repr(part))
            else:
                self.write("escape(")
                self.visit(part, frame)
                self.write(")")
            self.write(", ")
        self.write(")))")

    def _is_plain(self, node: nodes.Call) -> bool:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            return False
        if any(iskeyword(given.key) for given in node.kwargs):
            return False
        called = node.node
        if not isinstance(called, nodes.Name):
            return isinstance(called, nodes.Getattr)
        known = self.environment.globals.get(called.name)
        is_ours = known is not None and not hasattr(known, "jinja_pass_arg")
        return is_ours or called.name in self._macros


Translated.code_generator_class = _Writer


def _macros(template: nodes.Template) -> Iterator[str]:
    """Yield the names by which a template knows macros."""
    for made in template.find_all(nodes.Macro):
        yield made.name
    for taken in template.find_all(nodes.FromImport):
        for name in taken.names:
            yield name if isinstance(name, str) else name[1]


class _Words(NodeTransformer):
    """Says sentences in the language, those with values as far as they are known."""

    def __init__(self, translations: NullTranslations) -> None:
        self.translations = translations

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        """Let what is printed on a condition only be nothing where it does not hold.

        Jinja makes a value that tells which condition it was, to print nothing.
        """
        self.generic_visit(node)
        for printed in node.nodes:
            if isinstance(printed, nodes.CondExpr) and printed.expr2 is None:
                printed.expr2 = nodes.Const("", lineno=printed.lineno)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if (
            isinstance(node.node, nodes.Name)
            and node.node.name in NAMES
            and len(node.args) == 1
            and not (node.dyn_args or node.dyn_kwargs)
            and isinstance(node.args[0], nodes.Const)
        ):
            said = self.translations.gettext(node.args[0].value)
            if node.kwargs:
                node.said = _with_values(said, node.kwargs)  # type: ignore[attr-defined]
                return node
            place = {"lineno": node.lineno, "environment": node.environment}
            # As the extension does: a sentence is markup, and “%%” stands for “%”.
            return nodes.MarkSafe(nodes.Const(said % {}, **place), **place)
        return node


def _with_values(said: str, given: Iterable[nodes.Keyword]) -> list[Part] | None:
    """Return a sentence with its values; None where only Jinja knows what it says."""
    values = {one.key: one.value for one in given}
    texts, names = VALUE.split(said)[::2], VALUE.split(said)[1::2]
    if any("%" in text.replace("%%", "") for text in texts):
        return None
    if set(names) != set(values):
        return None
    parts: list[Part] = [texts[0].replace("%%", "%")]
    for name, text in zip(names, texts[1:], strict=True):
        parts += [values[name], text.replace("%%", "%")]
    return parts
