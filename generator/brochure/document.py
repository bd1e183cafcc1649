"""A brochure of the catalogue → one HTML document, its styles and its pictures.

A pure function of catalogue, brochure and plan: nothing is laid out here, no file
but the templates is read, and no number is known that the plan does not tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.brochure import chapters, figures, prose, qr, register
from generator.brochure.grid import Grid, grid
from generator.brochure.plan import PAGES_OF, Placed, Plan, Side, Unit
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure, Programme, Project
from generator.catalogue.model.choices import LABELS, Chapter
from generator.catalogue.rules import page_size
from generator.images.drawn import draw, draw_cover, spot
from generator.style import tokens
from generator.views import addresses
from generator.views.views import Views
from generator.wording import amounts, dates
from generator.wording.messages import catalogue as translations

TEMPLATES = Path(__file__).parent / "templates"
COVER = "cover.svg"
MOST_LESSONS = 9  # of each sort, in the chapter that gathers them
RULER = 60  # lines that are offered to a part, to see how many it leaves
FILLERS = ("notes", "neighbours", "ornament")


@dataclass(frozen=True, slots=True)
class Document:
    """What the layout engine needs, and nothing else."""

    html: str
    stylesheets: tuple[str, ...]
    assets: Mapping[str, bytes]


class Book:
    """One brochure of a catalogue, in the language of the catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        entry: Entry[Brochure],
        *,
        site_url: str | None = None,
    ) -> None:
        """Take a brochure.

        Args:
            catalogue: what it is made from.
            entry: what it asks for.
            site_url: where the site stands; without it nothing leads to the web.
        """
        self.catalogue = catalogue
        self.entry = entry
        self.brochure = entry.fields
        self.language = catalogue.settings.language
        self.views = Views(catalogue, self.language)
        self.site_url = site_url.rstrip("/") + "/" if site_url else None
        self.grid: Grid = grid(*(page_size(self.brochure.page_format) or (148, 210)))

    # What is in it

    @cached_property
    def groups(self) -> tuple[chapters.Group, ...]:
        """The projects, in groups."""
        if Chapter.PROJECTS not in self.brochure.chapters:
            return ()
        return chapters.groups(self.catalogue, self.brochure, self.language)

    @cached_property
    def projects(self) -> tuple[Entry[Project], ...]:
        """The projects, in reading order."""
        return tuple(one for group in self.groups for one in group.projects)

    @cached_property
    def programmes(self) -> tuple[Entry[Programme], ...]:
        """The programmes that are explained."""
        return tuple(
            self.catalogue.programmes[slug] for slug in self.brochure.programmes
        )

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its parts, in the order wanted."""
        makers = {
            Chapter.FOREWORD: lambda: [Unit("foreword", "foreword", after_fillers=False)],
            Chapter.PROGRAMME: lambda: [
                Unit(f"programme-{one.slug}", "programme", Side.LEFT)
                for one in self.programmes
            ],
            Chapter.PROJECTS: self._project_units,
            Chapter.PHASES: self._phase_units,
            Chapter.LESSONS: lambda: [Unit("lessons", "lessons")],
            Chapter.REGISTER: lambda: [Unit("register", "register")],
        }
        made = [Unit("cover", "cover"), Unit("inside", "inside")]
        made.append(Unit("contents", "contents"))
        for chapter in self.brochure.chapters:
            if chapter in makers:
                made += makers[chapter]()
        if Chapter.COLOPHON in self.brochure.chapters:
            made.append(Unit("colophon", "colophon", after_fillers=True))
        made.append(Unit("back", "back", after_fillers=True))
        return tuple(made)

    def _project_units(self) -> list[Unit]:
        made = []
        for number, group in enumerate(self.groups, 1):
            made.append(Unit(f"group-{number}", "opener", Side.RIGHT))
            made += [
                Unit(f"project-{one.slug}", "project", group=str(number), picture=True)
                for one in group.projects
            ]
        return made

    def _phase_units(self) -> list[Unit]:
        made = [Unit("phases", "phases", Side.LEFT)]
        made += [Unit(f"phase-{slug}", "phase") for slug in self.catalogue.phases]
        return made

    @property
    def multiple(self) -> int:
        """Of which the number of pages must be one."""
        return PAGES_OF[self.brochure.binding]

    def verso(self, unit: Unit) -> Unit:
        """Return the page that faces the opening of a chapter."""
        return Unit(f"verso-{unit.key}", "verso")

    def fillers(self, count: int) -> list[Unit]:
        """Return so many pages to fill up the binding."""
        return [
            Unit(f"filler-{number}", FILLERS[number % len(FILLERS)])
            for number in range(count)
        ]

    # What it becomes

    def document(self, plan: Plan) -> Document:
        """Return the document by a plan."""
        pages = _Pages(self, plan)
        environment = self._environment(pages)
        html = environment.get_template("brochure.html.jinja").render(
            book=self, plan=plan, pages=pages
        )
        style = environment.get_template("brochure.css.jinja").render(
            grid=self.grid, tokens=tokens, tones=chapters.TONES, book=self
        )
        return Document(
            prose.typeset(html),
            (tokens.custom_properties() + style,),
            self._assets(plan, measuring=plan.measuring),
        )

    def _environment(self, pages: _Pages) -> jinja2.Environment:
        made = jinja2.Environment(
            loader=jinja2.FileSystemLoader(str(TEMPLATES)),
            autoescape=lambda name: bool(name) and ".html" in str(name),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        made.install_gettext_translations(  # type: ignore[attr-defined]
            translations(self.language), newstyle=True
        )
        made.globals.update(
            figures=figures, label=self.views.label, views=self.views
        )
        made.filters["pt"] = lambda lines: f"{lines * self.grid.leading:g}pt"
        made.filters["mm"] = lambda length: f"{length:.3f}mm"
        return made

    def _assets(self, plan: Plan, *, measuring: bool) -> dict[str, bytes]:
        """Return every picture; while measuring, one empty picture for all."""
        made: dict[str, str | bytes] = {
            f"drawn/{one.slug}.svg": draw(Views.drawn_kind(one), one.slug)
            for one in self.projects
        }
        page = self.grid
        bleed = 2 * page.bleed
        made[COVER] = draw_cover(
            self.entry.slug, width=page.width + bleed, height=page.height + bleed
        )
        made["back.svg"] = draw_cover(
            f"{self.entry.slug}-back",
            width=page.width + bleed,
            height=page.height / 2 + page.bleed,
        )
        for number, group in enumerate(self.groups):
            first = group.projects[0]
            kinds = [Views.drawn_kind(one) for one in group.projects]
            most = max(sorted(set(kinds)), key=kinds.count)
            made[f"opener-{number + 1}.svg"] = draw(most, f"opening-{first.slug}")
        used = {kind for one in self.projects for kind in one.fields.kinds}
        made |= {f"spot/{kind}.svg": spot(kind) for kind in sorted(used)}
        if self.site_url:
            made |= {
                f"qr/{one.slug}.svg": qr.code(self.address(one.slug))
                for one in self.projects
            }
            made["qr/site.svg"] = qr.code(self.site_url)
        if measuring:
            made = {name: figures.EMPTY for name in made}
        return {
            name: content.encode() if isinstance(content, str) else content
            for name, content in sorted(made.items())
        }

    def address(self, slug: str) -> str:
        """Return the address of a project on the site."""
        return f"{self.site_url or ''}{addresses.project(slug)}"


class _Pages:
    """What the templates ask for, part by part."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self.book = book
        self.plan = plan
        self.views = book.views

    def page(self, key: str) -> int | None:
        """Return the page on which a part begins."""
        return self.plan.page(key)

    @property
    def grid(self) -> Grid:
        """The grid of the page."""
        return self.book.grid

    @property
    def settings(self) -> Any:
        """The city's settings."""
        return self.book.catalogue.settings

    @property
    def ruler(self) -> range:
        """Marks behind a part, one a line."""
        return range(RULER if self.plan.measuring else 0)

    def title_class(self, title: str) -> str:
        """Return how large a title may be set: by its length and longest word."""
        longest = max(map(len, title.split()), default=0)
        if len(title) <= 24 and longest <= 13:
            return "huge"
        if len(title) <= 48 and longest <= 16:
            return "large"
        return "long"

    def group(self, placed: Placed) -> tuple[int, chapters.Group]:
        """Return number and group of an opener or of a project's unit."""
        number = int(placed.unit.group or placed.unit.key.rpartition("-")[2])
        return number, self.book.groups[number - 1]

    def contents(self) -> list[dict[str, Any]]:
        """Return the lines of the table of contents."""
        rows: list[dict[str, Any]] = []
        for placed in self.plan.placed:
            unit = placed.unit
            say = self.views.say
            if unit.kind == "opener":
                _, group = self.group(placed)
                children = [
                    {
                        "key": f"project-{one.slug}",
                        "title": one.fields.title,
                        "page": self.page(f"project-{one.slug}"),
                    }
                    for one in sorted(
                        group.projects,
                        key=lambda one: self.page(f"project-{one.slug}") or 0,
                    )
                ]
                rows.append(self._row(unit, group.title, group.tone.deep, children))
            elif unit.kind == "programme":
                slug = unit.key.removeprefix("programme-")
                title = self.book.catalogue.programmes[slug].fields.title
                rows.append(self._row(unit, title))
            elif unit.kind == "phases":
                children = [
                    {
                        "key": f"phase-{slug}",
                        "title": phase.fields.title,
                        "page": self.page(f"phase-{slug}"),
                    }
                    for slug, phase in self.book.catalogue.phases.items()
                ]
                title = say(LABELS[Chapter.PHASES])
                rows.append(self._row(unit, title, "", children))
            elif unit.key in {one.value for one in Chapter}:
                rows.append(self._row(unit, say(LABELS[Chapter(unit.key)])))
        return rows

    def _row(
        self,
        unit: Unit,
        title: str,
        deep: str = "",
        children: Sequence[dict[str, Any]] = (),
    ) -> dict[str, Any]:
        return {
            "key": unit.key,
            "title": title,
            "page": self.page(unit.key),
            "deep": deep,
            "children": list(children),
        }

    def story(self, entry: Entry[Any], *, lower: int = prose.LOWER) -> Markup:
        """Return the story of an entry, its links pointing into the brochure."""
        return prose.story(entry.story.html, entry.slug, self._link, lower=lower)

    def _link(self, kind: str, name: str, text: str) -> str:
        key = f"{kind}-{name}"
        if (page := self.page(key)) is not None:
            here = self.views.say("p. {page}", page=page)
            return f'<a href="#{key}">{text}</a> <span class="see">({here})</span>'
        if self.book.site_url:
            address = self.book.site_url + addresses.target(kind, name)
            return f'<a href="{address}">{text}</a>'
        return text

    def project(self, slug: str) -> dict[str, Any]:
        """Return everything that a project's page shows."""
        entry = self.book.catalogue.projects[slug]
        project = entry.fields
        views = self.views
        best = project.period.best if project.period else None
        skipped = {"kinds", "themes"}
        kind = self.book.catalogue.terms["kind"][project.kinds[0]]
        return {
            "entry": entry,
            "fields": project,
            "kind": kind,
            "place": views.place(project),
            "when": views.when(best),
            "facts": [
                fact for fact in views.facts(entry) if fact.name not in skipped
            ],
            "story": self.story(entry),
            "takeover": views.takeover(entry),
            "before": self._linked(self.book.catalogue.origins.get(slug, ())),
            "after": self._linked(self.book.catalogue.followers.get(slug, ())),
            "alt": views.say("Drawing: {kind}", kind=kind.title),
        }

    def _linked(self, slugs: Sequence[str]) -> list[tuple[str, str, int | None]]:
        projects = self.book.catalogue.projects
        return [
            (f"project-{slug}", projects[slug].fields.title, self.page(f"project-{slug}"))
            for slug in slugs
        ]

    def examples(self, slugs: Sequence[str]) -> list[tuple[str, str, int | None]]:
        """Return projects that a step names as examples."""
        return self._linked([one for one in slugs if one in self.book.catalogue.projects])

    def money(self, amount: Any) -> str:
        """Return an amount of euro."""
        return amounts.money(amount, self.book.language)

    def date(self) -> str:
        """Return the date of the brochure."""
        return dates.day(self.book.brochure.date, self.book.language)

    def tracks(self, programme: str) -> list[Any]:
        """Return the tracks of a programme."""
        return [one for one in self.settings.tracks if one.programme == programme]

    def lessons(self) -> list[dict[str, Any]]:
        """Return what neighbours said, at most one sentence of a sort per project."""
        made = []
        for name in ("strengths", "lessons", "pitfalls"):
            found = [
                (getattr(one.fields, name)[0], one)
                for one in self.book.projects
                if getattr(one.fields, name)
            ]
            step = max(1, -(-len(found) // MOST_LESSONS))
            rows = [
                {
                    "text": text,
                    "key": f"project-{one.slug}",
                    "title": one.fields.title,
                    "page": self.page(f"project-{one.slug}"),
                }
                for text, one in found[::step]
            ]
            if rows:
                made.append({"name": name, "rows": rows})
        return made

    def register(self) -> list[dict[str, Any]]:
        """Return the parts of the register, with titles and page numbers."""
        return [
            {
                "title": self.views.say(part.title),
                "lines": [
                    (line.word, self._linked(line.projects)) for line in part.lines
                ],
            }
            for part in register.parts(self.book.catalogue, self.book.projects)
        ]

    def phases(self) -> Any:
        """Return the phases, with steps numbered through."""
        return self.views.phases("")

    def phase(self, key: str) -> Any:
        """Return the phase of a unit."""
        slug = key.removeprefix("phase-")
        return self.views.phase(self.book.catalogue.phases[slug], "")

    def sources(self) -> list[tuple[str, Any]]:
        """Return the sources of every project, by title."""
        return [
            (one.fields.title, self.views.sources(one.fields.sources))
            for one in sorted(
                self.book.projects, key=lambda one: one.fields.title.casefold()
            )
        ]

    def quote(self, key: str) -> tuple[str, str] | None:
        """Return the shortest strength of a group, to stand large, and whose it is."""
        number = int(key.rpartition("-")[2]) if key.rpartition("-")[2].isdigit() else 0
        if not number:
            return None
        said = [
            (text, one.fields.title)
            for one in self.book.groups[number - 1].projects
            for text in one.fields.strengths
        ]
        fitting = [row for row in said if 35 <= len(row[0]) <= 110]
        return min(fitting, key=lambda row: (len(row[0]), row), default=None)
