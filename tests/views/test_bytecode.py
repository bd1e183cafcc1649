"""Templates that were compiled before are used as long as they are what they were."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest

from generator.views import bytecode
from generator.website import templates, unlisted

NAME = "one.html"


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def look(tmp_path: Path) -> Path:
    folder = tmp_path / "look"
    folder.mkdir()
    (folder / NAME).write_text("Dag {{ name }}.", encoding="utf-8")
    return folder


def environment(look: Path, *others: Path, words: str = "") -> jinja2.Environment:
    made = jinja2.Environment(loader=jinja2.FileSystemLoader([*others, look]))
    bytecode.keep_compiled(made, look, words)
    return made


def shown(made: jinja2.Environment) -> str:
    return made.get_template(NAME).render(name="Noor")


def kept(look: Path) -> list[Path]:
    return sorted((look / "__pycache__").glob("*.jinja"))


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    done: list[str] = []
    really = jinja2.Environment.compile

    def compile_it(self: jinja2.Environment, *given: object, **named: object) -> object:
        done.append(str(given[1]))
        return really(self, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", compile_it)
    return done


def test_a_template_is_compiled_once_for_all_builds(
    look: Path, compilations: list[str]
) -> None:
    assert [shown(environment(look)) for _ in range(3)] == ["Dag Noor."] * 3
    assert compilations == [NAME]


def test_another_text_is_compiled_anew(look: Path) -> None:
    shown(environment(look))
    (look / NAME).write_text("Hallo {{ name }}!", encoding="utf-8")
    assert shown(environment(look)) == "Hallo Noor!"


def test_other_words_are_other_code(look: Path, compilations: list[str]) -> None:
    for words in ("nl", "fr", "nl"):
        shown(environment(look, words=words))
    assert compilations == [NAME, NAME]


@pytest.mark.parametrize("left", [0, 3, 60])
def test_code_that_was_cut_short_is_made_again(look: Path, left: int) -> None:
    shown(environment(look))
    (file,) = kept(look)
    file.write_bytes(file.read_bytes()[:left])
    assert shown(environment(look)) == "Dag Noor."


def test_nothing_is_kept_of_a_city_s_own_templates(look: Path, tmp_path: Path) -> None:
    city = tmp_path / "city"
    city.mkdir()
    (city / NAME).write_text("Welkom, {{ name }}.", encoding="utf-8")
    assert shown(environment(look, city)) == "Welkom, Noor."
    assert not kept(look)
    assert [file.name for file in city.iterdir()] == [NAME]


def test_nothing_is_kept_where_python_keeps_nothing(
    look: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown(environment(look)) == "Dag Noor."
    assert not kept(look)


def test_a_look_that_may_not_be_written_is_compiled_each_time(
    look: Path, compilations: list[str]
) -> None:
    (look / "__pycache__").write_text("", encoding="utf-8")  # in the way
    assert [shown(environment(look)) for _ in range(2)] == ["Dag Noor."] * 2
    assert compilations == [NAME, NAME]


def test_an_unlisted_environment_finds_what_it_does_not_list(look: Path) -> None:
    made = unlisted.unlisted(lambda: environment(look))
    assert made.list_templates() == []
    assert shown(made) == "Dag Noor."


def test_the_templates_of_pages_are_kept_by_language() -> None:
    keys = {
        made.bytecode_cache.get_cache_key("card.html", str(templates.look() / "x"))
        for made in map(templates.environment, ("nl", "en"))
        if made.bytecode_cache
    }
    assert len(keys) == 2
