"""Each fault that is planted in a sound file is found, alone, by its own rule."""

import pikepdf
import pytest

from generator.brochure.preflight.rules import RULES
from tests.brochure.preflight.conftest import (
    MM,
    add,
    new,
)
from tests.brochure.preflight.faults_of_colour import COLOURS
from tests.brochure.preflight.faults_of_pages import PAGES
from tests.brochure.preflight.planting import E, N

FAULTS = {**PAGES, **COLOURS}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name, judge):
    """One fault in a sound file gives findings of one rule, its own."""
    is_found_alone(FAULTS[name], judge)


def is_found_alone(fault, judge):
    """Plant a fault, and see that it is found by its own rule and by no other."""
    pdf = new()
    if fault.plant is not None:
        fault.plant(pdf)
    report = judge(pdf, edit=fault.edit, **(fault.judged or {}), **(fault.saved or {}))
    found = {one.rule for one in report.findings if one.severity is not N}
    found |= {one.rule for one in report.findings if one.rule == fault.rule}

    assert found == {fault.rule}
    assert max_severity(report, fault.rule) is fault.severity
    return report


def max_severity(report, rule):
    weights = [one.severity for one in report.findings if one.rule == rule]
    return min(weights, key=lambda one: one.weight)


def test_every_rule_has_a_fault_that_it_finds():
    tried = {fault.rule for fault in FAULTS.values()}
    others = {"readable-file", "ink-rendered", "attachments", "output-intent-page"}

    assert tried == {rule.name for rule in RULES} - others


def test_there_are_many_faults():
    assert len(FAULTS) >= 100


def test_a_finding_has_its_place(judge):
    """Places are millimetres from the top left corner of the trimmed page."""
    pdf = new()
    add(pdf, b"1 0 0 rg %.4f %.4f %.4f %.4f re f" % (10 * MM, 20 * MM, 30 * MM, 5 * MM))
    (found,) = judge(pdf).of(E)
    (place,) = found.places

    assert (found.page, found.rule) == (1, "colour-rgb")
    assert (place.left, place.top, place.width, place.height) == (10, 125, 30, 5)


def test_the_same_fault_twice_is_told_once(judge):
    pdf = new()
    add(pdf, b"1 0 0 rg 60 60 9 9 re f 90 90 9 9 re f")
    (found,) = judge(pdf).of(E)

    assert found.count == 2
    assert len(found.places) == 2
    assert isinstance(pdf, pikepdf.Pdf)
