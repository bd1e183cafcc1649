"""The projects as files that others can compute with: CSV, JSON and GeoJSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.views import addresses
from generator.views.views import Views
from generator.website.dictionary import dictionary
from generator.website.escape import as_json
from generator.website.exchanging import exchanged
from generator.website.lines import Around, Lines
from generator.website.origin import Origin
from generator.wording.messages import N_

CSV, TABLE = "projecten.csv", "projecten-excel.csv"
PROJECTS, MAP = "projecten.json", "projecten.geojson"
DICTIONARY = "woordenboek.json"
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for something else
FEATURES = Around('{"type":"FeatureCollection","features":[\n', "\n]}\n")

Read = Callable[[str], str]  # address → text, with its line ends as they are


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to download.

    Attributes:
        name: under `data/`.
        title: what people call it.
        summary: whom it serves.
        format: its media type.
        content: text in UTF-8.
    """

    name: str
    title: str
    summary: str
    format: str
    content: bytes

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return addresses.DATA + self.name

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


class Table:
    """Every project as a row of files."""

    def __init__(self, views: Views, origin: Origin) -> None:
        self.views = views
        self.lines = Lines(views, origin)

    @property
    def licence(self) -> dict[str, str]:
        """Under which terms the data may be used."""
        terms = self.views.catalogue.settings.licence
        return {"title": terms.title, "url": terms.url}

    def files(self) -> tuple[DataFile, ...]:
        """Return every file of data, the dictionary last."""
        made = self.lines.texts(BYTE_ORDER_MARK, self._around_projects(), FEATURES)
        return self._files(*made)

    def _around_projects(self) -> Around:
        head = as_json(
            {
                "title": self.views.catalogue.settings.title,
                "licence": self.licence,
                "language": self.views.language,
                "dictionary": DICTIONARY,
            }
        )
        return Around(f'{head[:-1]},"projects":[\n', "\n]}\n")

    def edited(
        self, before: Table, slugs: frozenset[str], read: Read
    ) -> tuple[DataFile, ...] | None:
        """Return the files where words of some projects changed; None where unsure.

        Every file has a line for a project, and words change neither which there are
        nor their order; so lines are exchanged. Each must stand there once.

        Args:
            before: the table as it stands.
            slugs: of the projects, and of those whose lines name one of them
                (`generator.website.lines.naming`).
            read: returns the text of an address that stands.
        """
        lines = [
            tuple(zip(was, now, strict=True))
            for slug in sorted(slugs)
            for was, now in [(before.lines.of(slug), self.lines.of(slug))]
        ]
        found = []
        for number, name in enumerate((TABLE, CSV, PROJECTS, MAP)):
            text: str | None = read(addresses.DATA + name)
            for line in lines:
                was, now = (f"\n{one}" for one in line[number])
                text = exchanged(text, was, now)
            if text is None:
                return None
            found.append(text.encode())
        return self._files(*found)

    def _files(
        self, offices: bytes, programs: bytes, projects: bytes, points: bytes
    ) -> tuple[DataFile, ...]:
        say = self.views.say
        return (
            DataFile(
                TABLE,
                say(N_("Table for Excel or LibreOffice")),
                say(N_("Opens with a double click; names instead of short names.")),
                "text/csv",
                offices,
            ),
            DataFile(
                CSV,
                say(N_("Table for programs (CSV)")),
                say(N_("Commas, UTF-8, columns as the dictionary names them.")),
                "text/csv",
                programs,
            ),
            DataFile(
                PROJECTS,
                say(N_("All fields (JSON)")),
                say(N_("Lists stay lists, so nothing has to be taken apart.")),
                "application/json",
                projects,
            ),
            DataFile(
                MAP,
                say(N_("Points on the map (GeoJSON)")),
                say(
                    N_(
                        "Only projects whose location is known; each says whether the"
                        " point is a spot, a street or a neighbourhood."
                    )
                ),
                "application/geo+json",
                points,
            ),
            DataFile(
                DICTIONARY,
                say(N_("Dictionary (JSON)")),
                say(N_("What every column means, and every short name in it.")),
                "application/json",
                f"{as_json(dictionary(self.views, self.licence))}\n".encode(),
            ),
        )
