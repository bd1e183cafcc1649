"""Advice on language and upkeep, and what asks over the network."""

from __future__ import annotations

import http.server
import threading
from datetime import date
from pathlib import PurePosixPath

import pytest

from generator.catalogue.load import load
from generator.catalogue.problems import Location
from generator.catalogue.reading import rereader
from generator.cli.main import run
from generator.editing.checks import (
    external_links,
    photographs,
    plain_dutch,
    privacy,
    spelling,
    upkeep,
)
from generator.editing.checks.everything import advised, check
from generator.editing.checks.texts import Text, texts
from tests.conftest import ROOT
from tests.images.test_metadata import picture

AT = Location(PurePosixPath("content/pages/over.md"), 5)
TODAY = date(2026, 11, 27)


def line(text):
    return [Text(AT, text)]


def codes(problems):
    return [one.code for one in problems]


def test_our_own_content_gives_no_false_alarm():
    """What is shipped is the example: no traces of people, no words that are wrong."""
    found = advised(check(ROOT, TODAY), ROOT, TODAY)

    assert set(codes(found.problems)) <= {
        *("unreviewed", "long-sentence", "official-word", "no-dictionary"),
    }


def test_a_word_that_is_wrong_is_told_with_suggestions(root):
    problems = list(spelling.check(line("Dat is onmidellijk klaar."), None, root))

    assert codes(problems) == ["spelling"]
    assert problems[0].at.column == 8
    assert "“onmiddellijk”" in problems[0].hint.say("nl")


@pytest.mark.parametrize(
    "text",
    [
        "Geveltuinen en burgerbegroting helpen de klimaatadaptatie.",
        "Zo'n foto’s van Kessel-Lo en de NMBS, 's avonds.",
        "Zie `kode` en [tekst](https://voorbeeld.example/onmidellijk).",
        "Een ge-2de woord3s of www.voorbeeld.example",
    ],
)
def test_words_that_are_right_pass(root, text):
    (root / "content/words.txt").write_text("www\nvoorbeeld\nexample\nde\n", "utf-8")
    assert codes(spelling.check(texts_of(text), None, root)) == []


def texts_of(body):
    from generator.catalogue.source import read_front_matter
    from generator.editing.checks.texts import of_source

    return of_source(read_front_matter(f"---\nfocus: x\n---\n{body}", AT.path))


def test_own_words_and_vocabularies_are_right(root):
    """A boekentil stands in no dictionary."""
    text = line("Een boekentil en een plofzak.")
    catalogue = load(root).catalogue

    assert codes(spelling.check(text, catalogue, root)) == ["spelling"]
    (root / "content/words.txt").write_text("# eigen\nplofzak\n", encoding="utf-8")
    assert codes(spelling.check(text, catalogue, root)) == []
    assert codes(check(root).problems) == []


def test_without_a_dictionary_it_is_said_once(root, monkeypatch):
    monkeypatch.setenv("PATH", "")
    problems = list(spelling.check(line("onmidellijk") * 3, None, root))

    assert codes(problems) == ["no-dictionary"]
    assert "hunspell-nl" in problems[0].hint.say("nl")


def test_official_words_come_with_plain_ones():
    problems = list(plain_dutch.check(line("Teneinde dit te doen, conform de regels.")))

    assert codes(problems) == ["official-word"] * 2
    assert [one.at.column for one in problems] == [1, 23]
    assert problems[0].hint.say("nl") == "Zeg liever: om."


def test_a_long_sentence_is_told_where_it_begins():
    long = " ".join(["woord"] * 26)
    problems = list(plain_dutch.check(line(f"Een korte zin. {long}.")))

    assert codes(problems) == ["long-sentence"]
    assert problems[0].at.column == 16
    assert "26" in problems[0].message.say("nl")


def test_a_day_that_is_still_to_come_is_told_on_its_line(root):
    """Nobody read a source in 2062: two digits changed places."""
    catalogue = load(root).catalogue
    before = date(2026, 11, 1)

    found = list(upkeep.of_tomorrow(catalogue, rereader(root), before))
    assert {one.code for one in found} == {"day-to-come"}
    assert {one.at.path for one in found} >= {
        entry.path for entry in catalogue.projects.values()
    }
    assert all(one.at.line > 1 for one in found)
    assert not list(upkeep.of_tomorrow(catalogue, rereader(root), TODAY))


@pytest.mark.parametrize(
    "text", ["a " * 25 + ".", "1.250 euro. " * 9, "a " * 20 + "! Ja."]
)
def test_sentences_that_are_short_enough_pass(text):
    assert codes(plain_dutch.check(line(text))) == []


def test_what_grew_old_is_told(root):
    catalogue = load(root).catalogue
    later = date(2030, 1, 1)

    assert set(codes(upkeep.check(catalogue, root, TODAY))) == {"unreviewed"}
    found = upkeep.check(catalogue, root, later)
    old = [one for one in found if one.code != "unreviewed"]
    assert codes(old) == ["old-source"] * len(catalogue.projects)
    assert all(one.at.line > 1 for one in old)


@pytest.mark.parametrize(
    "text",
    [
        "Tussen 2018-2019 kwam er 1.250,00 euro bij, van 01/02/2018 tot 0,5 km.",
        "In 9000 Gent, op 50.8798, 4.7005, met nummer 0123 en 00 32.",
        "De Jan Palfijnstraat, het Jos Smolderenplein en Sint-Jan Berchmans.",
        "Mevrouw de buurvrouw en meneer pastoor.",
        "Het huis in de Kerkstraat 12 is van de stad.",
    ],
)
def test_what_projects_write_anyway_is_no_alarm(text):
    assert codes(privacy.check(line(text), ())) == []


def test_a_public_name_may_stand_there():
    text = line("Hogeschool Thomas More en An Peeters.")

    assert len(list(privacy.check(text, ()))) == 2
    assert len(list(privacy.check(text, ["thomas more", "An Peeters"]))) == 0


def test_code_and_fences_are_no_prose(root):
    file = root / "content/pages/over.md"
    body = "\n```\nBel 0479/12 34 56\n```\n\n`0479/12 34 56`\n\nBel 0479/12 34 56\n"
    file.write_text(file.read_text("utf-8") + body, encoding="utf-8")

    numbers = list(privacy.check(texts(root), ()))
    assert codes(numbers) == ["phone-number"]
    lines = file.read_text("utf-8").splitlines()
    at = numbers[0].at
    assert lines[at.line - 1][at.column - 1 :].startswith("0479")


class Answers(http.server.BaseHTTPRequestHandler):
    def answer(self):
        status = {"/weg": 404, "/mens": 403, "/stuk": 500}.get(self.path, 200)
        if self.path == "/geen-head" and self.command == "HEAD":
            status = 404
        self.send_response(status)
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 - the names that the library calls

    def log_message(self, *_):
        """Say nothing."""


def test_pages_elsewhere_are_asked_for(root):
    """A page that refuses machines, or only HEAD, is there; a missing one is told."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_address[1]}"
        paths = ("/", "/weg", "/mens", "/stuk", "/geen-head", "/weg#deel")
        answers = external_links.ask([home + path for path in paths], pause=0)
        server.shutdown()

    assert answers == {
        f"{home}/stuk": "500",
        f"{home}/weg": "404",
        f"{home}/weg#deel": "404",
    }
    refused = external_links.ask([f"{home}/"], pause=0)
    assert "refused" in refused[f"{home}/"]


def test_links_are_found_in_fields_and_stories(root):
    file = root / "content/pages/over.md"
    text = (
        file.read_text("utf-8")
        + "\nZie [a](https://a.example/x) en <https://b.example>.\n"
    )
    file.write_text(text, encoding="utf-8")
    found = dict(external_links.links(root))

    assert {"https://a.example/x", "https://b.example"} <= set(found)
    assert "https://voorbeeld.example/gevelbank" in found
    assert found["https://a.example/x"].line == len(text.splitlines())


def test_a_small_photograph_is_told_before_anybody_prints_it(root):
    """By its width as it is seen, and once for a file that has another mistake."""
    folder = root / "content/projects/gevelbank-dorpsstraat"
    (folder / "smal.jpg").write_bytes(picture("JPEG", size=(900, 1700)))
    (folder / "liggend.jpg").write_bytes(picture("JPEG", turn=6, size=(900, 1700)))
    (folder / "breed.jpg").write_bytes(picture("JPEG", size=(1600, 900)))
    (folder / "stuk.jpg").write_bytes(b"\xff\xd8\xff")

    told = list(photographs.coarse(root, ()))

    assert [(one.at.path.name, one.code) for one in told] == [
        ("smal.jpg", "picture-coarse")
    ]
    assert "900" in told[0].say("nl")
    assert not list(photographs.coarse(root, {told[0].at.path}))
    listed = advised(check(root, TODAY), root, TODAY).problems
    stray = [one for one in listed if one.at.path.name == "smal.jpg"]
    assert codes(stray) == ["stray-file"]


def test_a_picture_that_tells_where_is_told_and_cleaned(root, capsys):
    name = "content/projects/gevelbank-dorpsstraat/bank.png"
    (root / name).write_bytes(picture("PNG", gps=True, size=(600, 500)))

    assert run(["-C", str(root), "check"]) == 0
    assert f"{name}:1:1: Let op: " in capsys.readouterr().out
    assert run(["-C", str(root), "pictures", "clean", "--check"]) == 1
    assert run(["-C", str(root), "pictures", "clean"]) == 0
    assert run(["-C", str(root), "pictures", "clean", "--check"]) == 0
    capsys.readouterr()
    assert run(["-C", str(root), "check"]) == 0
    assert capsys.readouterr().out == ""


def test_advice_on_dutch_is_given_on_dutch_texts_only(tmp_path, capsys):
    """A catalogue in French is no heap of spelling mistakes."""
    begin = ["new", "catalogue", "stad", "--language", "fr", "--yes"]
    assert run(["-C", str(tmp_path), *begin]) == 0
    capsys.readouterr()

    assert run(["-C", str(tmp_path / "stad"), "check", "--advice"]) == 0
    assert "[spelling]" not in capsys.readouterr().out


def test_advice_comes_when_asked(root, capsys):
    """A whole catalogue has much of it; a change has little."""
    assert run(["-C", str(root), "check"]) == 0
    assert capsys.readouterr().out == ""
    assert run(["-C", str(root), "check", "--advice", "--today", "2030-01-01"]) == 0
    said = capsys.readouterr().out
    assert "[old-source]" in said
    assert "[unreviewed]" in said
