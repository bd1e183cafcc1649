"""What the search in the browser knows: one record for everything that can be found."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from generator.catalogue.markdown import MARKUP
from generator.storage.cache import Cache
from generator.views import addresses
from generator.views.views import Views
from generator.website import reshard, shards, words
from generator.website.exchanging import exchanged
from generator.website.reshard import Read
from generator.website.shards import Searched
from generator.wording.foreign import Foreign
from generator.wording.messages import N_

MOST_TEXT = 8_000  # characters of a story that are searched
WORD = re.compile(r"\w+(?:[-’']\w+)*")
FUNCTION_WORDS = "assets/search/function-words.js"


def is_sharded(views: Views) -> bool:
    """Return whether there are too many projects to send all search records at once."""
    return len(views.newest_first) > shards.MOST_WHOLE


def files(
    views: Views, columns: str, function_words: str, kept: Cache
) -> Iterator[tuple[str, str]]:
    """Yield address and content of every file that the search fetches.

    Args:
        views: of the catalogue.
        columns: address of the columns of the catalogue page, with their version.
        function_words: the script that lists the words that are never searched.
        kept: of what texts weighed before.
    """
    if not is_sharded(views):
        yield addresses.RECORDS, records(views)
        return
    yield from shards.files(
        tuple(searched(views)),
        len(views.newest_first),
        columns,
        {slug: " ".join(other) for slug, other in _other_words(views).items() if other},
        words.empty_words(function_words),
        kept,
    )


def records(views: Views) -> str:
    """Return the search records as JSON: projects, phases, programmes and pages.

    Projects come first, the newest first, as in the columns. Each record has `id`
    (its address), `type`, `title`, `summary`, `place`, `terms` (kinds, themes,
    audiences and tracks), `also` (other words people use for its kinds) and `text`
    (further words of its story); `language` where title and summary are in another
    one than the site.
    """
    others = _other_words(views)
    found = [_record(views, one, others) for one in searched(views)]
    return _json(found)


def edited(text: str, before: Views, views: Views, slugs: Iterable[str]) -> str | None:
    """Return the search records after an edit of words, or None where that is unsure.

    Args:
        text: the records before.
        before: views of the catalogue before.
        views: of the catalogue now.
        slugs: of the projects whose words changed.
    """
    others = _other_words(views)
    for slug in slugs:
        was, now = (
            _json(_record(one, searched_project(one, slug), others))
            for one in (before, views)
        )
        found = exchanged(text, was, now)
        if found is None:
            return None
        text = found
    return text


def resharded(
    before: Views, views: Views, slugs: Iterable[str], function_words: str, read: Read
) -> Iterator[tuple[str, str]]:
    """Yield address and content of the pieces of an index that an edit changes.

    Args:
        before: views of the catalogue before.
        views: of the catalogue now.
        slugs: of the projects whose words changed.
        function_words: the script that lists the words that are never searched.
        read: returns a file of the index before.
    """
    edits = [
        reshard.Edit(
            views.places[slug],
            searched_project(before, slug),
            searched_project(views, slug),
        )
        for slug in sorted(slugs)
    ]
    yield from reshard.files(edits, words.empty_words(function_words), read)


def _record(
    views: Views, one: Searched, others: dict[str, list[str]]
) -> dict[str, str]:
    address, kind, title, summary, place, terms, *language = one.shown
    also: list[str] = []
    if kind == "project":
        card = views.cards[one.name]
        terms = _terms(views, one.name)
        place = card.place
        for slug in views.catalogue.projects[one.name].fields.kinds:
            also += others[slug]
    record = {
        "id": address,
        "type": kind,
        "title": title,
        "summary": summary,
        "place": place,
        "terms": terms,
        "also": " · ".join(dict.fromkeys(also)),
    }
    told = " ".join(record.values())
    record["text"] = _further_words(one.texts["text"], told)
    return {**record, "language": language[0]} if language else record


def _json(content: object) -> str:
    return json.dumps(
        content, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )


def searched(views: Views) -> Iterator[Searched]:
    """Yield everything that can be found, projects first, the newest first.

    What the columns tell of a project, its terms and its municipality, stands in no
    text here.
    """
    catalogue = views.catalogue
    for card in views.newest_first:
        yield searched_project(views, card.slug)
    for phase in views.phases(""):
        steps = [f"{step.title} {step.what}" for step in phase.steps]
        yield _other(
            phase.address,
            "phase",
            phase.title,
            phase.summary,
            views.say(N_("Phase of the method")),
            " · ".join(dict.fromkeys(step.title for step in phase.steps)),
            " ".join(steps),
        )
    for programme in catalogue.programmes.values():
        yield _other(
            addresses.programme(programme.slug),
            "programme",
            programme.fields.title,
            programme.fields.summary,
            views.say(N_("Programme")),
            "",
            _plain(programme.story.html),
        )
    for slug, page in catalogue.pages.items():
        if slug != "index":
            yield _other(
                addresses.page(slug),
                "page",
                page.fields.title,
                page.fields.summary,
                "",
                "",
                _plain(page.story.html),
            )


def searched_project(views: Views, slug: str) -> Searched:
    """Return what is searched of a project."""
    card, project = views.cards[slug], views.catalogue.projects[slug]
    fields = project.fields
    texts = {
        "title": card.title,
        "summary": card.summary,
        "place": fields.borough or "",
        "text": " ".join(
            (_plain(project.story.html), *fields.learnt, fields.street or "")
        ),
    }
    shown = (card.address, "project", card.title, card.summary, card.place, "")
    told = card.title, card.summary
    foreign = {one.language for one in told if isinstance(one, Foreign)}
    is_foreign = len(foreign) == 1 and all(isinstance(one, Foreign) for one in told)
    return Searched(slug, texts, (*shown, *foreign) if is_foreign else shown)


def _other(
    address: str,
    kind: str,
    title: str,
    summary: str,
    place: str,
    terms: str,
    text: str,
) -> Searched:
    texts = {
        "title": title,
        "terms": terms,
        "place": place,
        "summary": summary,
        "text": text,
    }
    return Searched(f"/{address}", texts, (address, kind, title, summary, place, terms))


def _terms(views: Views, slug: str) -> str:
    fields = views.catalogue.projects[slug].fields
    card = views.cards[slug]
    terms = [link.title for link in card.kinds]
    terms += [views.term("theme", theme).title for theme in fields.themes]
    terms += [views.term("audience", one).title for one in fields.audiences]
    if card.track:
        terms.append(card.track.title)
    return " · ".join(dict.fromkeys(terms))


def _other_words(views: Views) -> dict[str, list[str]]:
    """Return the other words that people use for each kind, in three languages."""
    return {
        kind.slug: [*kind.nl, *kind.en, *kind.fr]
        for kind in views.catalogue.settings.kinds
    }


def _further_words(text: str, told: str) -> str:
    """The words of a text that stand nowhere else, each once, in order.

    The text of a record is searched, never shown: this weighs a third less and
    finds the same.
    """
    known = set(WORD.findall(told.lower()))
    further = set(WORD.findall(text[:MOST_TEXT].lower()))
    return " ".join(sorted(further - known))


def _plain(rendered: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(MARKUP.sub(" ", rendered))).strip()
