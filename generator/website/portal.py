"""The home page above the sites of many catalogues, with the look that they share.

It needs no MkDocs and no catalogue: only what each published site says of itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue.model import Region
from generator.style.palette import STANDARD
from generator.views import addresses
from generator.website import hardening, joining, templates
from generator.website.look_files import LETTERS, letter_files
from generator.wording import amounts
from generator.wording.messages import N_, counted, message
from generator.wording.sizes import size_text

TEMPLATE, MARK = "portal.html", "mark.svg"
DRAWN = ("assets/daken.svg", "assets/tekens.svg")


@dataclass(frozen=True, slots=True)
class Entrance:
    """A catalogue as the page shows it.

    Attributes:
        title: its name.
        summary: in a sentence.
        address: of its site, from the page.
        projects: how many it has.
    """

    title: str
    summary: str
    address: str
    projects: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A file of data of all catalogues.

    Attributes:
        name: from the root.
        title: what people call it, in English, for the translator.
        content: of the file.
    """

    name: str
    title: str
    content: str


def page(region: Region, entrances: Sequence[Entrance], data: Sequence[Merged]) -> str:
    """Return the page as HTML."""
    language = region.language
    total = sum(one.projects for one in entrances)

    def projects(count: int) -> str:
        number = amounts.number(count, language)
        text = counted("{number} project", "{number} projects", count, number=number)
        return text.say(language)

    return (
        templates.environment(language)
        .get_template(TEMPLATE)
        .render(
            region=region,
            policy=hardening.in_page(),
            mark=addresses.MARK,
            total=message(
                N_("{projects} in {catalogues}."),
                projects=projects(total),
                catalogues=counted(
                    "{count} catalogue", "{count} catalogues", len(entrances)
                ),
            ).say(language),
            catalogues=[
                {
                    "title": one.title,
                    "summary": one.summary,
                    "address": one.address,
                    "count": projects(one.projects),
                }
                for one in entrances
            ],
            downloads=[
                {
                    "title": message(one.title).say(language),
                    "address": one.name,
                    "size": size_text(len(one.content.encode()), language),
                }
                for one in data
            ],
        )
    )


def look(region: Region) -> Iterator[tuple[str, str | bytes]]:
    """Yield name and content of what the page loads."""
    shipped = templates.look()
    style = joining.content(joining.STYLE, (shipped,))
    assert style is not None
    yield joining.STYLE, style
    mark = templates.environment(region.language).get_template(MARK)
    yield addresses.MARK, mark.render(palette=STANDARD)
    for name in DRAWN:
        yield name, (shipped / name).read_bytes()
    for file in letter_files():
        yield f"{LETTERS}/{file.name}", file.read_bytes()
