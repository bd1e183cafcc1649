from __future__ import annotations

import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import messages
from generator.wording.messages import LANGUAGES, NOTHING, counted, message

texts = st.text(max_size=60)


@given(value=texts)
def test_values_are_filled_in_as_they_stand(value):
    """Braces, percent signs and backslashes in a value are text, not a pattern."""
    said = message("“{name}” is no date.", name=value).say("en")

    assert said == f"“{value}” is no date."


@given(value=texts, language=st.sampled_from(LANGUAGES))
def test_a_sentence_without_a_translation_is_said_in_english(value, language):
    said = message("Qwertz {name} asdf", name=value).say(language)

    assert said == f"Qwertz {value} asdf"


def test_a_value_may_be_a_sentence_of_its_own():
    """A message in a message is said in the same language."""
    whole = message("The line is indented with {blank}.", blank=message("a tab"))

    assert whole.say("en") == "The line is indented with a tab."
    assert whole.say("nl") == "De regel springt in met een tab."


@pytest.mark.parametrize(
    ("count", "dutch", "english"),
    [
        (0, "0 fouten", "0 errors"),
        (1, "1 fout", "1 error"),
        (2, "2 fouten", "2 errors"),
    ],
)
def test_a_sentence_agrees_with_its_number(count, dutch, english):
    errors = counted("{count} error", "{count} errors", count)

    assert errors.say("nl") == dutch
    assert errors.say("en") == english


def test_nothing_is_said_of_nothing():
    """The empty sentence is not the header of a translation file."""
    assert {NOTHING.say(language) for language in LANGUAGES} == {""}


def test_a_message_is_shown_in_english_to_developers():
    assert str(message("a tab")) == "a tab"


@pytest.fixture
def locale(tmp_path, monkeypatch):
    """A folder of translations of our own, with nothing kept from another."""
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    messages.catalogue.cache_clear()
    folder = tmp_path / "nl/LC_MESSAGES"
    folder.mkdir(parents=True)
    yield folder
    messages.catalogue.cache_clear()


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_an_edited_translation_is_used_at_once(locale):
    """What was compiled is compiled again when its source is newer."""
    source = locale / "buurtboek.po"
    source.write_text(HEADER + 'msgid "a tab"\nmsgstr "een tab"\n', encoding="utf-8")
    before = message("a tab").say("nl")
    source.write_text(HEADER + 'msgid "a tab"\nmsgstr "een Tab"\n', encoding="utf-8")
    later = (locale / "buurtboek.mo").stat().st_mtime + 1
    os.utime(source, (later, later))
    messages.catalogue.cache_clear()

    assert before == "een tab"
    assert message("a tab").say("nl") == "een Tab"
    assert [file.name for file in locale.glob("*.tmp")] == []


def test_compiled_translations_need_no_source(locale):
    """A wheel may hold the compiled files alone."""
    source = locale / "buurtboek.po"
    source.write_text(HEADER + 'msgid "a tab"\nmsgstr "een tab"\n', encoding="utf-8")
    message("a tab").say("nl")
    source.unlink()
    messages.catalogue.cache_clear()

    assert message("a tab").say("nl") == "een tab"


def test_without_translations_everything_is_english(locale):
    assert message("a tab").say("nl") == "a tab"


def test_languages_are_codes_of_two_letters():
    assert all(re.fullmatch("[a-z]{2}", language) for language in LANGUAGES)
    assert messages.DEFAULT_LANGUAGE in LANGUAGES
