"""The method's phases → the words and addresses of its drawn street.

Apart from the other views because a figure says everything twice: once to the eye,
once in the names of its links.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.images.figures import phases as figure
from generator.images.figures.phases import House, Room, Sign
from generator.views import addresses
from generator.views.shapes import PhaseView, StepView
from generator.views.views import Views
from generator.wording.messages import N_, Message, counted, message

WIDTHS = {"wide": figure.WIDE, "page": figure.PAGE, "narrow": figure.NARROW}


def drawing(
    views: Views, phases: Sequence[PhaseView], width: str, *, links: bool = False
) -> Markup:
    """Return the street of some phases as SVG.

    Args:
        views: say the words.
        phases: in the order of the method.
        width: `wide`, `page` or `narrow`.
        links: whether houses and rooms link to their text in the same page
            (`addresses.phase_place`, `StepView.place`).
    """
    alt = views.say(N_("The phases of the method, drawn as a street of houses"))
    drawn = figure.draw(houses(views, phases, links=links), WIDTHS[width], alt)
    return views.coloured(drawn)


def houses(
    views: Views, phases: Sequence[PhaseView], *, links: bool = False
) -> list[House]:
    """Return what there is to draw of some phases; arguments as in `drawing`."""
    return [_house(views, phase, links=links) for phase in phases]


def _house(views: Views, phase: PhaseView, *, links: bool) -> House:
    place = addresses.phase_place(phase.slug)
    label = message(
        N_("Phase {number}: {title} ({status})"),
        number=phase.order,
        title=phase.title,
        status=phase.status,
    )
    return House(
        place,
        phase.order,
        phase.title,
        phase.status_name,
        label.say(views.language, views.words),
        tuple(_room(views, step, links=links) for step in phase.steps),
        f"#{place}" if links else "",
    )


def _room(views: Views, step: StepView, *, links: bool) -> Room:
    place = step.place
    label = message(
        N_("Step {number}: {title} ({status})"),
        number=step.number,
        title=step.title,
        status=step.status,
    )
    return Room(
        place,
        step.number,
        step.title,
        step.status_name,
        label.say(views.language, views.words),
        f"#{place}" if links else "",
        tuple(_signs(views, step)) if links else (),
    )


def _signs(views: Views, step: StepView) -> list[Sign]:
    """Return what there is to read about a step, in the order of the page."""
    place = step.place
    found: list[tuple[str, int, Message]] = [
        (
            "preconditions",
            len(step.preconditions),
            counted(
                "{count} precondition",
                "{count} preconditions",
                len(step.preconditions),
            ),
        ),
        (
            "tips",
            len(step.tips),
            counted("{count} tip", "{count} tips", len(step.tips)),
        ),
        (
            "pitfalls",
            len(step.pitfalls),
            counted("{count} pitfall", "{count} pitfalls", len(step.pitfalls)),
        ),
        (
            "tools",
            len(step.tools),
            counted("{count} tool", "{count} tools", len(step.tools)),
        ),
    ]
    examples = len(step.examples) + bool(step.example)
    found.append(
        ("examples", examples, counted("{count} example", "{count} examples", examples))
    )
    return [
        Sign(said.say(views.language, views.words), f"#{place}-{name}")
        for name, count, said in found
        if count
    ]
