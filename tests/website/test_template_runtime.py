"""Templates say the same by the short way as by Jinja's own."""

from __future__ import annotations

from decimal import Decimal

import jinja2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup
from markupsafe import escape as marked

from generator.website.template_compiler import Translated
from generator.website.template_runtime import escape
from generator.wording.messages import translations

PARTS = """
{% macro icon(name, root="") -%}<i class="{{ name }}">{{ root }}</i>{%- endmacro %}
{% macro many(one) %}{{ one }}{{ varargs|join(",") }}{{ kwargs|length }}{% endmacro %}
{% macro around(title) %}<b>{{ title }}</b>{{ caller(title) }}{% endmacro %}
{% macro with_word(word) %}{{ _("Home") }} {{ word }}{% endmacro %}
"""
TAKEN = '{% from "parts" import icon, many, around, with_word as say %}'
PAGES = {
    "in order": "{{ icon(text, mark) }}",
    "a default": "{{ icon(text) }}",
    "by name": "{{ icon(root=text, name='a') }}",
    "more than it names": "{{ many(text, 1, mark, up=2) }}",
    "around others": "{% call(one) around(text) %}{{ one }}{{ mark }}{% endcall %}",
    "words": "{{ say(text) }}{{ ngettext('%(num)s project', '%(num)s projects', 2) }}",
    "words with values": "{{ _('Up to %(amount)s', amount=text) }}"
    "{{ _('read on %(date)s', date=mark) }}"
    "{{ _('%(a)s is 5%% of %(b)s', a=1, b=text) }}"
    "{{ _('%(a)s, %(a)s', a=icon(text)) }}{{ _('%(n)d', n=3) }}",
    "a method": "{{ text.upper() }}{{ mark.upper() }}{{ 'a<b'.split('<')|join }}",
    "of a value": "{{ text|length }}{{ none }}{{ 1.5 }}{{ amount }}{{ true }}",
    "in a loop": "{% for one in (text, mark) %}{{ icon(one) }}{{ loop.index }}"
    "{{ loop.cycle('<', mark) }}{% endfor %}",
    "in a macro of its own": "{% macro mine(a) %}{{ icon(a) }}{% endmacro %}"
    "{{ mine(text) }}",
    "on a condition": "{{ text if amount }}{{ '<' if amount }}{{ mark if none }}"
    "{{ (text if none) if amount }}{{ (text if none) is defined }}"
    "{% set gone = text if none %}{{ gone is defined }}{{ (text if none)|default(3) }}",
    "joined": "{{ text ~ mark ~ '<' }}{% set said = icon(text) ~ text %}{{ said }}",
    "set aside": "{% set said %}{{ text }}{% endset %}{{ said }}",
}
VALUES = {
    "text": "<a href=\"x\">'&'</a>",
    "mark": Markup("<em>ja</em>"),
    "amount": Decimal("12.50"),
}


def made(kind: type[jinja2.Environment], page: str) -> str:
    """Return a page as an environment makes it."""
    loader = jinja2.DictLoader({"parts": PARTS, "page": TAKEN + page})
    environment = kind(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    spoken = translations("nl")
    environment.translations = spoken  # type: ignore[attr-defined]
    environment.install_gettext_translations(spoken, newstyle=True)  # type: ignore[attr-defined]
    return environment.get_template("page").render(VALUES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_as_jinja_makes_it(name):
    """Macros, methods, loops and what is set aside."""
    assert made(Translated, PAGES[name]) == made(jinja2.Environment, PAGES[name])


@pytest.mark.parametrize(
    "page", ["{{ icon() }}", "{{ icon(1, 2, 3) }}", "{{ icon(1, to=2) }}", "{{ no() }}"]
)
def test_a_wrong_call_is_told_as_jinja_tells_it(page):
    """A macro that lacks a value, gets too many, or is not there."""
    with pytest.raises((TypeError, jinja2.UndefinedError)) as wrong:
        made(jinja2.Environment, page)
    with pytest.raises(type(wrong.value)) as ours:
        made(Translated, page)
    assert str(ours.value) == str(wrong.value)


class Speaking:
    """Says by itself how it stands in HTML."""

    def __html__(self) -> str:
        return "<b>&</b>"


class Letters(str):
    """A text of another type."""

    __slots__ = ()


@given(st.text(alphabet=st.sampled_from("&<>'\"aé;#3 9")))
@example("&amp;")
def test_a_text_is_escaped_as_markupsafe_escapes_it(text):
    """Whatever signs it has."""
    assert escape(text) == str(marked(text))
    assert escape(Letters(text)) == marked(Letters(text))
    assert escape(Markup(text)) == text


@pytest.mark.parametrize("value", [None, 3, Decimal("1.5"), Speaking(), ["<"]])
def test_other_values_are_escaped_as_markupsafe_escapes_them(value):
    """Numbers, nothing, lists, and what speaks for itself."""
    assert escape(value) == marked(value)
