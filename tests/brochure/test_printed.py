"""A print folder stands for all that it is made from, and for nothing else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.brochure import printed, program
from generator.brochure.printed import SUMS, Printed, inputs_of
from generator.brochure.profile import COATED
from generator.catalogue.model.brochure import Press
from generator.storage.cache import Cache

PLAIN = b"%PDF-1.7, as laid out"


@pytest.fixture
def inputs(catalogue):
    """Return what names the inputs of the folder, changed as asked."""
    entry = catalogue.brochures["alles"]

    def named(*, plain=PLAIN, condition=COATED, marked=False, language="nl", **changed):
        whole = replace(catalogue, **changed)
        one = whole.brochures["alles"]
        return inputs_of(whole, one, plain, condition, marked=marked, language=language)

    named.entry = entry
    named.catalogue = catalogue
    return named


def with_field(inputs, **changes):
    """Return brochures, one of which asks for something else."""
    entry = inputs.entry
    fields = entry.fields.model_copy(update=changes)
    return {"alles": replace(entry, fields=fields)}


def test_words_of_projects_stand_in_the_pages_alone(inputs):
    """So a folder whose pages are the same is the same."""
    bank = inputs.catalogue.projects["gevelbank-dorpsstraat"]
    told = bank.fields.model_copy(update={"summary": "Een bank om te zitten."})
    projects = {**inputs.catalogue.projects, bank.slug: replace(bank, fields=told)}

    assert inputs(projects=projects) == inputs()


def other_profile(inputs, tmp_path):
    """Print on paper that another profile describes."""
    file = tmp_path / "drukker.icc"
    file.write_bytes(b"another profile")
    return inputs(condition=replace(COATED, profile=file))


CHANGES = {
    "bleed": lambda inputs, _: inputs(
        brochures=with_field(inputs, press=Press(bleed_mm=Decimal(5)))
    ),
    "condition": lambda inputs, _: inputs(
        condition=replace(COATED, identifier="FOGRA51")
    ),
    "date": lambda inputs, _: inputs(
        brochures=with_field(inputs, date=inputs.entry.fields.date.replace(year=2027))
    ),
    "language": lambda inputs, _: inputs(language="en"),
    "marks": lambda inputs, _: inputs(marked=True),
    "pages": lambda inputs, _: inputs(plain=PLAIN + b"!"),
    "profile": other_profile,
    "publisher": lambda inputs, _: inputs(
        settings=inputs.catalogue.settings.model_copy(
            update={
                "publisher": inputs.catalogue.settings.publisher.model_copy(
                    update={"name": "Een andere stad"}
                )
            }
        )
    ),
    "source": lambda inputs, _: inputs(
        phases={
            slug: replace(one, path=one.path.with_name("elders.md"))
            for slug, one in inputs.catalogue.phases.items()
        }
    ),
}


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_all_that_it_is_made_from_counts(change, inputs, tmp_path):
    """Of the order, the paper, the publisher, and where its pages come from."""
    assert CHANGES[change](inputs, tmp_path) != inputs()


@pytest.mark.parametrize("part", ["renderer", "program", "version"])
def test_what_makes_it_counts(part, inputs, monkeypatch):
    """Another Ghostscript, program or library may make other files."""
    before = inputs()
    other = {
        "renderer": lambda: "another Ghostscript",
        "program": lambda *_: ("another program",),
        "version": lambda _: "99",
    }
    monkeypatch.setattr(printed, part, other[part])

    assert inputs() != before


def test_the_program_that_reckons_paper_counts():
    """It is not among what pages are made from."""
    assert program.program(printed.ALSO) != program.program()


@pytest.fixture
def folder(tmp_path):
    """Return a print folder of two files, noted."""
    made = Printed(tmp_path / "press/alles", "inputs", Cache(tmp_path / ".cache"))
    made.folder.mkdir(parents=True)
    (made.folder / "alles-press.pdf").write_bytes(PLAIN)
    (made.folder / SUMS).write_bytes(b"sums\n")
    made.note(b"sums\n")
    return made


def test_a_folder_stands_for_its_inputs_in_its_place(folder, tmp_path):
    elsewhere = replace(folder, folder=tmp_path / "press/anders")

    assert folder.stands()
    assert not replace(folder, inputs="others").stands()
    assert not elsewhere.stands()


def test_a_folder_that_another_build_replaced_is_not_noted(folder):
    """Between the last file that was written and the note."""
    other = replace(folder, inputs="others")
    other.note(b"other sums\n")

    assert not other.stands()
    assert folder.stands()
