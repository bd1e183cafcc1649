"""Where everything is on the site: every address is made here.

Addresses are paths from the root of the site without a leading slash; a page's
own links are relative, so that the site works under any folder of any host.
"""

from __future__ import annotations

HOME = ""
CATALOGUE = "projecten/"
EASY = "makkelijk-te-lezen/"
SEARCH = "zoeken/"
BROCHURES = "brochures/"
PHASES = "fasen/"
PROGRAMMES = "programmas/"
HANDBOOK = "redactie/"
NOT_FOUND = "404.html"
PICTURES = "assets/beelden/"
DRAWINGS = "assets/tekeningen/"
MARK = "assets/merk.svg"
LOGO = "assets/{}"
RECORDS = "data/zoeken.json"
COLUMNS = "data/facetten.json"
NAMES = "data/namen.json"
BUNDLE = "mijn-bundel/"
LEARNT = "wat-leerden-buren/"
FIGURES = "cijfers/"
SURPRISE = "verrassing/"
SURPRISES = "data/verrassing.json"
OPEN_DATA = "open-data/"
DICTIONARY = "open-data/woordenboek/"
DATA = "data/"
FEEDS = "feeds/"
FORM = "admin/"
WALKS = "wandelingen/"
ACCESSIBILITY = "toegankelijkheid/"
CARDS = "assets/deelbeelden/"
SITEMAP = "sitemap.xml"

TERMS = {
    "kind": "soorten/",
    "theme": "themas/",
    "track": "luiken/",
    "audience": "doelgroepen/",
    "municipality": "gemeenten/",
    "neighbourhood": "wijken/",
}


def language(code: str) -> str:
    """Return the folder of the pages in another language than the first: `en/`."""
    return f"{code}/"


def project(slug: str) -> str:
    """Return the address of a project."""
    return f"{CATALOGUE}{slug}/"


def project_sheet(slug: str) -> str:
    """Return the address of a project on one page to print (PDF).

    It bears the name of the project, since that is what it is saved as.
    """
    return f"{CATALOGUE}{slug}/{slug}.pdf"


def drawing(slug: str) -> str:
    """Return the address of the drawing of a project."""
    return f"{DRAWINGS}{slug}.svg"


def sheet(name: str) -> str:
    """Return the address of a sheet of drawings."""
    return f"{DRAWINGS}bladen/{name}.svg"


def cover(slug: str) -> str:
    """Return the address of the drawing on the cover of a brochure."""
    return f"{DRAWINGS}omslag/{slug}.svg"


def street(shape: str) -> str:
    """Return the address of the street on the home page: `wide` or `narrow`."""
    return f"{DRAWINGS}straat/{shape}.svg"


def term(facet: str, slug: str) -> str:
    """Return the address of the page of a term: all projects that have it."""
    return f"{TERMS[facet]}{slug}/"


def phase(slug: str) -> str:
    """Return the address of a phase."""
    return f"{PHASES}{slug}/"


def phase_place(slug: str) -> str:
    """Return the name of a phase within the page of all phases."""
    return f"fase-{slug}"


def step_place(number: int, programme: str = "") -> str:
    """Return the name of a step within the page of all phases.

    Args:
        number: of the step in its method.
        programme: whose method it is, where the page has several.
    """
    return f"stap-{programme}-{number}" if programme else f"stap-{number}"


def programme(slug: str) -> str:
    """Return the address of a programme."""
    return f"{PROGRAMMES}{slug}/"


def walk(slug: str) -> str:
    """Return the address of a walk."""
    return f"{WALKS}{slug}/"


def walk_stop(number: int) -> str:
    """Return the name of a stop within the page of its walk."""
    return f"halte-{number}"


def walk_track(slug: str) -> str:
    """Return the address of the file that a walk is taken along with (GPX)."""
    return f"{WALKS}{slug}.gpx"


def handbook(name: str) -> str:
    """Return the address of a page of the handbook for staff."""
    return HANDBOOK if name == "index" else f"{HANDBOOK}{name}/"


def page(slug: str) -> str:
    """Return the address of a page written by hand."""
    return HOME if slug == "index" else f"{slug}/"


def brochure_file(slug: str) -> str:
    """Return the address of a brochure's screen PDF."""
    return f"{BROCHURES}{slug}.pdf"


def card(address: str) -> str:
    """Return the address of the picture that is shown where a page is shared."""
    return f"{CARDS}{address.strip('/') or 'index'}.png"


def chunk(number: int) -> str:
    """Return the address of a file of cards, counted from 0."""
    return f"{DATA}kaarten-{number}.json"


def search_shard(number: int | str) -> str:
    """Return the address of a file of words that are searched, counted from 0."""
    return f"{DATA}zoeken/w-{number}.json"


def search_chunk(number: int | str) -> str:
    """Return the address of a file of what a search shows, counted from 0."""
    return f"{DATA}zoeken/r-{number}.json"


def target(kind: str, name: str) -> str:
    """Return the address of what a story links to (`generator.catalogue.markdown`)."""
    makers = {"project": project, "phase": phase, "programme": programme, "page": page}
    return makers[kind](name)


def logo(name: str) -> str:
    """Return the address of the logo of a city."""
    return LOGO.format(name)


def root_of(address: str) -> str:
    """Return how a page at `address` writes the root of the site: `../../`, or `./`."""
    depth = address.count("/")
    return "../" * depth or "./"


def file_of(address: str) -> str:
    """Return the file that a web server sends for an address."""
    return f"{address}index.html" if not address or address.endswith("/") else address
