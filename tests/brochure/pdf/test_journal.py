"""Nothing that the layout engine says is lost."""

import logging

import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.journal import journal


def test_an_unknown_declaration_is_an_error(lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body("<p>x", "p { colour: red }")

    assert "colour" in str(caught.value)


def test_a_broken_picture_is_an_error_with_its_reason(lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body('<img src="asset:a.jpg" alt="x">', assets={"a.jpg": b"no JPEG"})

    assert "asset:a.jpg" in str(caught.value)
    assert "Error" in str(caught.value)


def test_every_problem_is_reported_at_once(lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body("<p>x", "p { colour: red } h1 { weigth: 2 }")

    assert len(caught.value.problems) == 2


def test_progress_is_no_problem():
    with journal() as log:
        logging.getLogger("weasyprint.progress").info("Step 1")

    assert log.problems == []


def test_logging_is_as_it_was():
    logger = logging.getLogger("weasyprint")
    former = logger.level, logger.propagate, list(logger.handlers)
    with journal():
        pass

    assert (logger.level, logger.propagate, list(logger.handlers)) == former
