"""What the search must find: questions as residents type them, with what they mean.

It is content because the city hears what people ask for; `buurtboek check` asks the
search of the site and tells, on its line, which question fails.
"""

from __future__ import annotations

from pydantic import model_validator

from generator.catalogue.model.fields import Line, Model, Slug, fails, field
from generator.wording.messages import N_

MOST_QUESTIONS = 500


class Question(Model):
    """A question, and a kind or a project that answers it."""

    question: Line = field(
        label=N_("What somebody types"),
        help=N_("As people write it: in their own words, with mistakes if need be."),
    )
    kind: Slug | None = field(
        None,
        label=N_("Kind that answers it"),
        help=N_("Some project of this kind must be among the first five results."),
    )
    project: Slug | None = field(
        None,
        label=N_("Project that answers it"),
        help=N_("The name of its folder in content/projects."),
    )

    @model_validator(mode="after")
    def _expects_one_thing(self) -> Question:
        if (self.kind is None) == (self.project is None):
            raise fails("question-without-answer", at="question")
        return self


class SearchTests(Model):
    """The questions that the search of the site is tried with."""

    questions: list[Question] = field(
        label=N_("Questions"), min_length=1, max_length=MOST_QUESTIONS
    )
