"""A project of the catalogue → what its page in a brochure shows."""

from __future__ import annotations

from generator.brochure import prose
from generator.brochure.book import Book
from generator.brochure.pictures import picture_name
from generator.brochure.pointers import Pointers
from generator.brochure.shapes import ProjectPage
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Grouping
from generator.views.languages import foreign_of


def project_page(key: str, book: Book, pointers: Pointers) -> ProjectPage:
    """Return what the page of a project shows.

    Args:
        key: of its part: `project-` and its slug, a pattern perhaps behind a dot.
        book: that it stands in.
        pointers: to other parts of it.
    """
    slug = key.removeprefix("project-").partition(".")[0]
    entry = book.catalogue.projects[slug]
    project, views, catalogue = entry.fields, book.views, book.catalogue
    kind = catalogue.terms["kind"][project.kinds[0]].title
    photograph = book.photographs.get(slug)
    drawn = views.say("Drawing: {kind}", kind=kind)
    return ProjectPage(
        slug=slug,
        fields=project,
        kind=kind,
        place=_place(project, book),
        when=views.when(project.period.best if project.period else None),
        facts=book.facts(entry),
        story=prose.story(
            entry.story.html, key, pointers.link, language=foreign_of(entry, views)
        ),
        takeover=views.takeover(entry),
        before=pointers.projects(catalogue.origins.get(slug, ())),
        after=pointers.projects(catalogue.followers.get(slug, ())),
        learnt_letters=sum(map(len, project.learnt)),
        picture=picture_name(book, slug),
        alt=photograph.alt if photograph else drawn,
        address=book.address(slug),
        pictured=slug in book.pictured,
    )


def _place(project: Project, book: Book) -> str:
    """Return where a project is, without the city that its chapter names."""
    place = book.views.place(project)
    cities = {one.fields.municipality for one in book.projects}
    named = {slug for group in book.groups for slug in group.slugs}
    by_city = book.brochure.group_by is Grouping.MUNICIPALITY
    if len(cities) > 1 and not (by_city and project.municipality in named):
        return place
    city = book.catalogue.terms["municipality"][project.municipality].title
    return place.removesuffix(f", {city}")
