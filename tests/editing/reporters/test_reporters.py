"""What a forge or a program is told, held to what it can read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.problems import Location, Problem, Severity
from generator.editing.reporters import REPORTERS, Report
from generator.wording.messages import message

PATH = PurePosixPath("content/projects/geval/index.md")
NOTE = Problem(
    Location(PATH, 4, 3),
    "alt-text",
    message("The description begins with “{words}”.", words="foto van"),
    message("Say at once what is there to see."),
    Severity.WARNING,
)
ERROR = Problem(
    Location(PATH, 9, 2),
    "unknown-reference",
    message("There is no theme “{slug}”.", slug="groem"),
    message("Did you mean “{guess}”?", guess="groen"),
)
REPORT = Report((NOTE, ERROR), "nl")

# What people paste and outsiders plant: signs of every format, control characters.
SIGNS = ("\x1b[31m", "\0", "\ud800", "\ufffe", "%", "\r\n", "::", "]]>", "&", "`", "@x")
hostile = st.lists(st.sampled_from(SIGNS) | st.text(max_size=4), max_size=9).map(
    "".join
)
problems = st.builds(
    Problem,
    st.builds(
        Location,
        (st.sampled_from(("a, b:c.md", "één/%41.md", "x`y.md")) | hostile).map(
            lambda name: PurePosixPath("content", name)
        ),
        st.integers(1, 999),
        st.integers(1, 99),
    ),
    st.sampled_from(("alt-text", "too-many")),
    hostile.map(lambda text: message("Er is {text}", text=text)),
    hostile.map(lambda text: message("{text}", text=text)),
    st.sampled_from(Severity),
)
reports = st.lists(problems, max_size=6).map(lambda of: Report(tuple(of), "nl"))


def sarif_results(text):
    return json.loads(text)["runs"][0]["results"]


@given(report=reports)
def test_github_gets_one_command_for_each_problem(report):
    """Nothing in a name or a text begins a command of its own or ends one early."""
    lines = REPORTERS["github"](report).split("\n")[:-1]

    command = re.compile(
        r"::(error|warning) file=[^,:\r]*,line=\d+,col=\d+,title=[a-z-]+::[^\r]*"
    )
    assert len(lines) == len(report.ordered)
    assert all(command.fullmatch(line) for line in lines)
    assert lines == sorted(lines, key=lambda line: not line.startswith("::error"))


@given(report=reports)
def test_gitlab_gets_what_it_asks_for(report):
    """Of each problem a text, a rule, a severity of its five, a place and a name."""
    rows = json.loads(REPORTERS["gitlab"](report))

    assert len(rows) == len(report.ordered)
    for row in rows:
        assert set(row) == {
            *("description", "check_name", "fingerprint", "severity", "location")
        }
        assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert row["location"]["lines"]["begin"] >= 1
        assert not row["location"]["path"].startswith("./")
    assert len({row["fingerprint"] for row in rows}) == len(rows)


def test_a_fingerprint_outlives_lines_that_are_added_above():
    """GitLab compares two branches by it."""
    moved = replace(ERROR, at=Location(PATH, 99, 2))
    before, after, english = (
        json.loads(REPORTERS["gitlab"](Report((one,), language)))[0]["fingerprint"]
        for one, language in ((ERROR, "nl"), (moved, "nl"), (ERROR, "en"))
    )

    assert before == after == english


@given(report=reports)
def test_sarif_has_what_the_standard_requires(report):
    """SARIF 2.1.0: 3.13 log, 3.14 run, 3.27 result, 3.29 place, 3.30 region.

    Its JSON Schema is not ours to copy; the required members and the rules that a
    schema cannot say stand here.
    """
    log = json.loads(REPORTERS["sarif"](report))

    assert log["version"] == "2.1.0"  # 3.13.2
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]  # 3.19.8, required
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len(run["results"]) == len(report.ordered)
    for result in run["results"]:
        assert result["message"]["text"]  # 3.27.11, required
        assert result["level"] in {"none", "note", "warning", "error"}
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]  # 3.27.6
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert re.fullmatch(r"[\w.~/%-]+", place["artifactLocation"]["uri"], re.ASCII)
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1


@given(report=reports)
def test_junit_is_xml_with_a_test_for_each_file(report):
    """An XML parser reads it whatever stands in a file; sound content passes a test."""
    suites = ElementTree.fromstring(REPORTERS["junit"](report))

    suite = suites.find("testsuite")
    files = {one.at.path for one in report.problems}
    wrong = {one.at.path for one in report.errors}
    assert int(suite.get("tests")) == len(suite) == len(files) + 1
    assert int(suite.get("failures")) == len(suite.findall("*/failure")) == len(wrong)


@given(report=reports)
def test_markdown_calls_nobody_and_shows_no_markup(report):
    """What outsiders write is shown as it is: no link, no mention, no HTML."""
    text = REPORTERS["markdown"](report)

    outside_code = re.sub(r"`[^`\n]*`", "", text)
    assert not re.search(r"@\w", outside_code)
    assert not re.search(r"(?<!\\)[<\[]", outside_code)
    assert "\x1b" not in text


def test_markdown_tells_a_colleague_what_to_do():
    report = replace(REPORT, titles=((PATH, "Boekentil *Dorp*"),), elsewhere=(NOTE,))

    assert REPORTERS["markdown"](report) == (
        "## ❌ 1 ding om te verbeteren\n\n"
        "Deze wijziging kan nog niet naar de site. Verbeter wat hieronder staat en"
        " bewaar opnieuw. Dan wordt ze opnieuw nagekeken.\n\n"
        "### Boekentil \\*Dorp\\*\n\n`content/projects/geval/index.md`\n\n"
        "- ❌ **Regel 9**: There is no theme “groem”.\n  *Bedoel je “groen”?*\n"
        "- 💡 **Regel 4**: De beschrijving begint met “foto van”.\n"
        "  *Zeg meteen wat er te zien is.*\n\n"
        "---\n\nIn bestanden die deze wijziging niet raakt: 0 fouten en 1 opmerking.\n"
    ).replace("There is no theme “groem”.", ERROR.message.say("nl"))


def test_markdown_fits_in_a_comment():
    """GitHub refuses a comment of more than 65,536 characters."""
    many = tuple(
        replace(ERROR, at=Location(PurePosixPath(f"content/{number}.md")))
        for number in range(2_000)
    )
    text = REPORTERS["markdown"](Report(many, "nl"))

    assert len(text) < 65_536
    left = int(re.search(r"En nog (\d+)\.", text)[1])
    assert left + text.count("- ❌") == 2_000


def test_json_holds_every_fact():
    whole = json.loads(REPORTERS["json"](replace(REPORT, elsewhere=(NOTE,))))

    counts = (whole["errors"], whole["warnings"], whole["elsewhere"])
    assert counts == (1, 1, 1)
    assert whole["sound"] is False
    first = whole["problems"][0]
    assert (first["path"], first["line"], first["column"]) == (PATH.as_posix(), 9, 2)
    assert (first["severity"], first["code"]) == ("error", "unknown-reference")
    assert first["hint"] == "Bedoel je “groen”?"


@pytest.mark.parametrize("style", REPORTERS)
def test_errors_come_first_in_every_format(style):
    """Whoever stops reading early, or shows ten, has seen what must be mended."""
    text = REPORTERS[style](REPORT)
    said = [text.find(words) for words in ("groem", "foto van")]

    assert -1 < said[0] < said[1]


@pytest.mark.parametrize("style", sorted({*REPORTERS} - {"text"}))
def test_nothing_found_is_told_too(style):
    """A tool that reads a report gets a whole, empty one."""
    assert REPORTERS[style](Report((), "nl")).strip() or style == "github"


def test_paths_survive_the_trip_through_an_address():
    path = PurePosixPath("content/projects/één map/index.md")
    text = REPORTERS["sarif"](Report((replace(ERROR, at=Location(path)),), "nl"))
    place = sarif_results(text)[0]["locations"][0]["physicalLocation"]

    assert unquote(place["artifactLocation"]["uri"]) == path.as_posix()
