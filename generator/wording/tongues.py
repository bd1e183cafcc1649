"""What languages are called: in themselves, and in each other."""

from __future__ import annotations

from babel import Locale


def named(code: str, language: str) -> str:
    """Return what a language is called in another: `en` in `nl` is `Engels`."""
    return str(Locale.parse(code).get_language_name(language) or code)
