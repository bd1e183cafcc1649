"""What the search in the browser knows: one record for everything that can be found."""

from __future__ import annotations

import html
import json
import re

from generator.catalogue.markdown import MARKUP
from generator.views import addresses
from generator.views.views import Views
from generator.wording.messages import N_

MOST_TEXT = 8_000  # characters of a story that are searched
WORD = re.compile(r"\w+(?:[-’']\w+)*")


def records(views: Views) -> str:
    """Return the search records as JSON: projects, phases, programmes and pages.

    Each has `id` (its address), `type`, `title`, `summary`, `place`, `terms` (kinds,
    themes, audiences and tracks), `also` (other words people use for its kinds) and
    `text` (further words of its story).
    """
    found: list[dict[str, str]] = []
    catalogue = views.catalogue
    kinds = {kind.slug: kind for kind in catalogue.settings.kinds}
    for slug, project in catalogue.projects.items():
        card = views.cards[slug]
        fields = project.fields
        terms = [link.title for link in card.kinds]
        terms += [views.term("theme", theme).title for theme in fields.themes]
        terms += [views.term("audience", one).title for one in fields.audiences]
        if card.track:
            terms.append(card.track.title)
        also = [
            word
            for kind in fields.kinds
            for words in (kinds[kind].nl, kinds[kind].en, kinds[kind].fr)
            for word in words
        ]
        lists = (*fields.strengths, *fields.lessons, *fields.pitfalls)
        text = " ".join((_plain(project.story.html), *lists, fields.street or ""))
        found.append(
            _record(
                card.address,
                "project",
                card.title,
                card.summary,
                card.place,
                terms,
                also,
                text,
            )
        )
    for phase in views.phases(""):
        steps = [f"{step.title} {step.what}" for step in phase.steps]
        found.append(
            _record(
                phase.address,
                "phase",
                phase.title,
                phase.summary,
                views.say(N_("Phase of the method")),
                [step.title for step in phase.steps],
                [],
                " ".join(steps),
            )
        )
    found += [
        _record(
            addresses.programme(programme.slug),
            "programme",
            programme.fields.title,
            programme.fields.summary,
            views.say(N_("Programme")),
            [],
            [],
            _plain(programme.story.html),
        )
        for programme in catalogue.programmes.values()
    ]
    found += [
        _record(
            addresses.page(slug),
            "page",
            page.fields.title,
            page.fields.summary,
            "",
            [],
            [],
            _plain(page.story.html),
        )
        for slug, page in catalogue.pages.items()
        if slug != "index"
    ]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _record(
    address: str,
    kind: str,
    title: str,
    summary: str,
    place: str,
    terms: list[str],
    also: list[str],
    text: str,
) -> dict[str, str]:
    record = {
        "id": address,
        "type": kind,
        "title": title,
        "summary": summary,
        "place": place,
        "terms": " · ".join(dict.fromkeys(terms)),
        "also": " · ".join(dict.fromkeys(also)),
    }
    return {**record, "text": _further_words(text, " ".join(record.values()))}


def _further_words(text: str, told: str) -> str:
    """The words of a text that stand nowhere else, each once, in order.

    The text of a record is searched, never shown: this weighs a third less and
    finds the same.
    """
    known = set(WORD.findall(told.lower()))
    words = set(WORD.findall(text[:MOST_TEXT].lower()))
    return " ".join(sorted(words - known))


def _plain(rendered: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(MARKUP.sub(" ", rendered))).strip()
