"""Amounts of money and counts, as readers of a language expect them."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_currency, format_decimal

LOCALES = {"nl": "nl_BE", "en": "en_GB"}


def money(amount: Decimal, language: str) -> str:
    """Return euro without needless cents: `18.600 euro`, `12,50 euro`.

    The word stands for the sign, as Flemish public texts prefer; the blank before
    it does not break.
    """
    pattern = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    number = format_currency(amount, "EUR", pattern, LOCALES[language], False)
    return f"{number.strip()}\u00a0euro"


def number(value: int | Decimal, language: str) -> str:
    """Return a number with the separators of a language: `12.500`."""
    return format_decimal(value, locale=LOCALES[language])
