from __future__ import annotations

import ast
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given

from generator.catalogue.model import Brochure, Page, Phase, Project, Settings
from generator.catalogue.remedies import TEXTS
from generator.catalogue.source import read_yaml
from generator.catalogue.text import decode
from generator.catalogue.validate import salvage, validate
from tests.catalogue.samples import texts

PATH = PurePosixPath("content/pages/over.md")
MODEL = Path(__file__).parents[2] / "generator/catalogue/model"
PAGE = "title: Over ons\nsummary: Wie dit maakt, en waarvoor het dient.\n"


def problems(text, model=Page):
    source = read_yaml(text, PATH)
    _, found = validate(source, model)
    return [(one.at.line, one.code, str(one.hint)) for one in found]


def test_sound_fields_become_a_typed_value():
    page, found = validate(read_yaml(PAGE + "order: 3\n", PATH), Page)

    assert found == []
    assert (page.title, page.order) == ("Over ons", 3)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Titel", "title"),
        ("TITLE", "title"),
        ("samenvattting", "summary"),
        ("sumary", "summary"),
        ("volgorde", "order"),
        ("menu-title", "menu_title"),
        ("nagekeken", "reviewed"),
    ],
)
def test_a_field_is_recognised_by_its_label_and_by_its_looks(written, meant):
    """An editor may write what the form says, in Dutch or English, or mistype it."""
    text = PAGE.replace(f"{meant}:", f"{written}:")
    if text == PAGE:
        text += f"{written}: x\n"

    [(_, code, hint)] = problems(text)

    assert (code, hint) == ("unknown-field", f"Did you mean “{meant}”?")


def test_a_field_that_was_renamed_is_not_missing_too():
    assert len(problems(PAGE.replace("title:", "titel:"))) == 1


def test_what_exists_already_is_not_suggested():
    [(_, _, hint)] = problems(PAGE + "titel: Nog een titel\n")

    assert hint == "“title” stands here already: remove one of the two."


def test_a_field_that_stands_too_far_to_the_left_is_led_back():
    text = "budget:\namount: 750\n"
    found = problems(text, Project)

    hint = "“amount” belongs to “budget”: move it there and indent it."
    assert (2, "unknown-field", hint) in found


def test_an_unknown_field_is_named_even_when_it_is_empty():
    assert [code for _, code, _ in problems(PAGE + "zwembad:\n")] == ["unknown-field"]


def test_an_empty_field_is_as_good_as_none():
    page, found = validate(read_yaml(PAGE + "menu_title:\nreviewed: ~\n", PATH), Page)

    assert found == []
    assert page.menu_title is None


def test_what_was_refused_before_is_not_told_again():
    """An alias leaves an empty text behind; that it is too short helps nobody."""
    assert problems(PAGE.replace("Over ons", "*ons")) == []


def test_a_field_with_a_broken_line_is_not_missing():
    assert problems(PAGE.replace("Over ons", "Over: ons")) == []


def test_a_file_that_cannot_be_read_says_nothing_about_fields():
    assert problems("- a\n- b\n") == []


def test_what_can_be_understood_of_a_broken_file_is_kept():
    text = PAGE + "order: eerst\nmenu: main\nzwembad: ja\n"
    page = salvage(read_yaml(text, PATH), Page)

    assert (page.title, page.menu) == ("Over ons", "main")
    assert not hasattr(page, "order")


def test_nothing_is_understood_of_a_file_that_cannot_be_read():
    page = salvage(read_yaml("- a\n", PATH), Page)

    assert not any(hasattr(page, name) for name in Page.model_fields)


@given(text=texts)
def test_every_problem_lies_in_the_file(text):
    """Whatever the fields are, no model raises, and every place exists."""
    clean, _ = decode(text.encode("utf-8", "replace"), PATH)
    source = read_yaml(clean, PATH)
    lines = clean.split("\n")

    for model in (Brochure, Page, Phase, Project, Settings):
        value, found = validate(source, model)
        salvage(source, model)

        assert value is None or not found
        for problem in found:
            assert 1 <= problem.at.line <= len(lines)
            assert 1 <= problem.at.column <= len(lines[problem.at.line - 1]) + 1


def test_every_code_of_the_model_has_its_sentence():
    """A new code without one would be shown as “does not fit here”."""
    codes = {
        node.args[0].value
        for file in MODEL.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "fails"
        and isinstance(node.args[0], ast.Constant)
    }

    assert len(codes) > 5
    assert codes <= set(TEXTS)
