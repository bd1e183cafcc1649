"""Files as the form writes them: the same meaning, one way to write it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.catalogue.collections import ContentFile, content_files
from generator.catalogue.load import load
from generator.catalogue.model import Phase, Project, Settings
from generator.catalogue.model.translation import translation_of
from generator.editing.canonical import Written, canonical, parse, rewrite
from tests.catalogue.samples import spoilt
from tests.repository import BASE

PATH = PurePosixPath("content/projects/bank/index.md")
HEAD = "title: Bank\nsummary: Buren zetten een bank tegen hun gevel.\n"
TAIL = "municipality: leuven\nkinds:\n  - bank\nsources:\n  - title: Krant\n"


@pytest.fixture
def written(tmp_path):
    """Return what becomes of a project, given its text or bytes."""

    def write(text, *, fields=True):
        file = tmp_path / "index.md"
        if fields:
            text = f"---\n{HEAD}{text}{TAIL}    read: 2026-11-22\n---\n"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return rewrite(ContentFile(PATH, file, Project))

    return write


def test_fields_go_in_the_order_of_the_model(written):
    after = written("street: Dorp\n").after

    assert after.index("municipality:") < after.index("street:") < after.index("kinds:")


def test_empty_fields_go(written):
    after = written("borough:\nthemes: []\ntakeover: {}\nperiod:\n  ended: ~\n").after

    assert after == f"---\n{HEAD}{TAIL}    read: 2026-11-22\n---\n"


def test_values_are_written_by_their_type(written):
    """Text that looks like a number is quoted; a number has no zeros for nothing."""
    after = written(
        "street: 12\nparticipants: 007\ntemporary: Ja\nbudget: {amount: 18600.50,"
        " kind: granted}\nperiod: {realised: 2017}\nlocation: {latitude: 50.8700,"
        " longitude: 4.7, precision: street}\n"
    ).after

    for line in (
        "street: '12'",
        "participants: 7",
        "temporary: true",
        "  amount: 18600.5",
        "  realised: '2017'",
        "  latitude: 50.87",
        "    read: 2026-11-22",
    ):
        assert f"\n{line}\n" in after


def test_an_empty_place_in_a_list_of_a_translation_stays(tmp_path):
    """It keeps the next one beside its original; the form writes it the same."""
    text = "---\ntitle: A bench\nlessons:\n  - null\n  - Ask first.\n---\n"
    file = tmp_path / "index.en.md"
    file.write_text(text, "utf-8")

    made = rewrite(ContentFile(PATH, file, translation_of(Project), "en"))

    assert made.problems == ()
    assert made.after == text


def test_long_text_is_one_line(written):
    after = written("upkeep: >-\n  De buren vegen\n  en   snoeien: samen.\n").after

    assert "\nupkeep: 'De buren vegen en snoeien: samen.'\n" in after


def test_lines_of_windows_and_accents_of_a_mac_become_ordinary(written):
    text = f"---\n{HEAD}street: Cafe\u0301\n{TAIL}    read: 2026-11-22\n---\n"
    after = written(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), fields=False)

    assert "street: Café\n" in after.after
    assert "\r" not in after.after
    assert after.after.startswith("---\n")
    assert not after.is_canonical


def test_a_comment_is_not_lost_but_told(written):
    """The file stays as it is; the form would drop the comment without a word."""
    found = written("street: 'Dorp' # nog na te kijken\n")

    assert found.is_canonical
    (problem,) = found.problems
    assert str(problem).startswith(
        f"{PATH}:4:16: Note: The form would lose this comment: “# nog na te kijken”."
    )


def test_a_file_with_a_mistake_stays_as_it_is(written):
    found = written("budjet: 5\n")

    assert found.is_canonical
    assert found.problems[0].code == "unknown-field"


def test_a_file_that_is_no_text_stays_as_it_is(written):
    found = written(b"---\ntitle: caf\xe9\n---\n", fields=False)

    assert found.is_canonical
    assert found.problems[0].code == "encoding"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_fields_in_any_order_are_written_in_one(tmp_path, data):
    """Nothing else of a sound file changes, and what was written stays as it is."""
    sound = data.draw(st.sampled_from(content_files(BASE)[0]))
    before = sound.file.read_text("utf-8")
    head, fields, story = ("", before, "")
    if sound.has_story:
        head, fields, story = before.split("---\n", 2)
    rows = re.split(r"^(?=\w)", fields, flags=re.MULTILINE)
    mixed = "".join(data.draw(st.permutations(rows)))
    file = tmp_path / sound.file.name
    file.write_text(
        f"{head}---\n{mixed}---\n{story}" if sound.has_story else mixed, "utf-8"
    )
    found = rewrite(replace(sound, file=file))
    file.write_text(found.after, "utf-8")

    assert found.problems == ()
    assert found.after == rewrite(sound).after
    assert rewrite(replace(sound, file=file)).is_canonical


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=spoilt)
def test_whatever_a_file_holds_it_means_the_same_and_is_written_once(tmp_path, text):
    """Spoilt in any way: left alone with a reason, or the same and then canonical."""
    file = tmp_path / "index.md"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    for kind, suffix in ((Project, ".md"), (Phase, ".md"), (Settings, ".yml")):
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        content = ContentFile(PATH.with_suffix(suffix), file, kind)
        found = rewrite(content)
        assert "format" not in {problem.code for problem in found.problems}
        if not found.is_canonical:
            file.write_text(found.after, encoding="utf-8", newline="\n")

            assert rewrite(content) == Written(content.path, found.after, found.after)


@given(data=st.data())
def test_the_order_of_fields_in_a_file_does_not_matter(data):
    """Shuffled, a file comes out as before."""
    file = next(one for one in content_files(BASE)[0] if one.model is Project)
    first = rewrite(file).after
    source = parse(first, file)
    blocks: list[str] = []
    for line in first.split("---\n")[1].splitlines(keepends=True):
        if line.startswith(" "):
            blocks[-1] += line
        else:
            blocks.append(line)
    shuffled = "".join(data.draw(st.permutations(blocks)))
    again = parse(f"---\n{shuffled}---\n{source.body}", file)
    assert canonical(again, Project, with_story=True) == first


def test_a_whole_catalogue_written_anew_means_the_same(tmp_path):
    shutil.copytree(BASE, tmp_path / "repository")
    root = tmp_path / "repository"
    before = load(root)
    for file in content_files(root)[0]:
        file.file.write_text(rewrite(file).after, encoding="utf-8", newline="\n")
    after = load(root)

    assert before.catalogue is not None
    assert after == before


def test_a_nought_is_one_sign(written):
    """It says something, so it stays, and a count has no decimals."""
    assert "\nparticipants: 0\n" in written("participants: 0\n").after
