"""Every sentence of the program and its templates has its translation.

`tools/translations.py` mends the first test; a translator mends the second.
"""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from generator.wording.messages import LANGUAGES
from tools.translations import LOCALE, WHOLE, extracted, faults, updated, written

FILES = sorted(
    path
    for path in LOCALE.glob("*/LC_MESSAGES/buurtboek.po")
    if path.parts[-3] in WHOLE
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parts[-3])
def test_translations_hold_the_sentences_of_today_and_no_others(path):
    """No sentence is missing, obsolete or marked as a guess."""
    assert path.read_text(encoding="utf-8") == written(updated(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parts[-3])
def test_every_sentence_is_translated_with_the_same_values(path):
    assert list(faults(updated(path))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parts[-3])
def test_translations_compile(path):
    """Set-up refuses what gettext takes for a wrong placeholder: “300 % of”, too."""
    with path.open("rb") as lines:
        catalogue = read_po(lines)

    errors = [(one.id, error) for one in catalogue for error in one.check(catalogue)]

    assert errors == []


def test_every_language_but_english_has_translations():
    found = {path.parts[-3] for path in LOCALE.glob("*/LC_MESSAGES/buurtboek.po")}

    assert found >= set(LANGUAGES) - {"en"}


def test_sentences_are_found_in_code_and_in_templates():
    """Extraction reaches Python, plurals, the site's and the brochures' templates."""
    found = {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in extracted()
    }

    assert "The file is empty." in found
    assert "{count} error" in found
    assert "You are here" in found
    assert "What neighbours learnt" in found
