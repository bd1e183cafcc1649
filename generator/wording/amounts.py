"""Amounts of money and counts, as readers of a language expect them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency, format_decimal

LOCALES = {"nl": "nl_BE", "en": "en_GB", "fr": "fr_BE", "de": "de_BE"}
KEPT = 4_096  # amounts, or dates: a catalogue says the same ones over and over
EURO = {"fr": ("euro", "euros"), "de": ("Euro", "Euro")}  # for one, for more


@lru_cache(maxsize=KEPT)
def money(amount: Decimal, language: str) -> str:
    """Return euro without needless cents: `18.600 euro`, `12,50 euro`.

    The word stands for the sign, as Flemish public texts prefer; the blank before
    it does not break.
    """
    pattern = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    number = format_currency(amount, "EUR", pattern, LOCALES[language], False)
    one, more = EURO.get(language, ("euro", "euro"))
    return f"{number.strip()}\u00a0{one if amount < 2 else more}"


@lru_cache(maxsize=KEPT)
def number(value: int | Decimal, language: str) -> str:
    """Return a number with the separators of a language: `12.500`."""
    return format_decimal(value, locale=LOCALES[language])
