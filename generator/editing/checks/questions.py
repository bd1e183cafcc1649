"""The questions of `content/search-tests.yml`, asked of the search of the site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.search_tests import Question
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Location, Problem, Severity
from generator.views import addresses
from generator.views.views import Views
from generator.website import trial
from generator.wording.messages import N_, Message, message


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield the questions that do not find what they should.

    Args:
        catalogue: without mistakes.
        reread: returns the source of a file, to find a place in it.
    """
    entry = catalogue.search_tests
    if entry is None:
        return
    questions = entry.fields.questions
    views = Views(catalogue, catalogue.settings.language)
    try:
        answers = trial.ask(views, [one.question for one in questions])
    except (trial.NoNode, OSError):
        yield Problem(
            Location(entry.path),
            "questions-not-asked",
            message(N_("The questions were not asked: Node.js does not run here.")),
            message(
                N_("Install Node.js, or leave it to the check of the pull request.")
            ),
            Severity.WARNING,
        )
        return
    for number, (question, answer) in enumerate(zip(questions, answers, strict=True)):
        if _expected(question, catalogue).isdisjoint(answer.found):
            at = reread(entry.path).at(("questions", number, "question"))
            yield _failing(at, question, answer, views)


def _expected(question: Question, catalogue: Catalogue) -> set[str]:
    """The addresses of which one must be found."""
    if question.kind is None:
        return {addresses.project(str(question.project))}
    return {
        addresses.project(slug)
        for slug in catalogue.used["kind"].get(question.kind, ())
    }


def _failing(
    at: Location, question: Question, answer: trial.Answer, views: Views
) -> Problem:
    asked = question.question[:60]
    if question.kind is None:
        what = N_("“{question}” does not find “{slug}” among the first {first}.")
        slug = str(question.project)
    else:
        what = N_("“{question}” finds no “{slug}” among the first {first}.")
        slug = question.kind
    text = message(what, question=asked, slug=slug, first=trial.FIRST)
    return Problem(at, "question-fails", text, _remedy(question, answer, views))


def _remedy(question: Question, answer: trial.Answer, views: Views) -> Message:
    words = ", ".join(f"“{word}”" for word in answer.unknown) or (
        f"“{question.question[:60]}”"
    )
    if question.kind is None:
        return message(
            N_("Use {words} in the title, the summary or the text of the project."),
            words=words,
        )
    if question.kind not in views.catalogue.used["kind"]:
        return message(N_("No project has this kind yet: name another, or a project."))
    return message(
        N_(
            "Add {words} to the other words (nl, en, fr) of this kind in catalogue.yml."
        ),
        words=words,
    )
