"""What every page of the real site has, whoever reads it and by whichever means."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.style import tokens
from generator.style.tokens import Colour

REPOSITORY = Path(__file__).parents[2]
SHEETS = sorted((REPOSITORY / "overrides/assets").rglob("*.css"))
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"}
KINDS = {
    *("home", "page", "project", "catalogue", "terms", "term", "phases", "phase"),
    *("programmes", "programme", "brochures", "search", "not-found"),
}
MOST_BYTES = 45_000  # of HTML, style sheets and scripts of a page, compressed


@dataclass
class Element:
    """An element of a page, with all text inside it."""

    name: str
    attributes: dict[str, str]
    ancestors: tuple[str, ...]
    text: list[str] = field(default_factory=list)

    def says(self) -> str:
        """Return its text, blanks squeezed."""
        return " ".join("".join(self.text).split())


class Reader(HTMLParser):
    """Reads a page into its elements, in order; fails on a wrong end tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.wrong += [one.name for one in self.open]

    def handle_starttag(self, tag, attrs):
        ancestors = tuple(one.name for one in self.open)
        element = Element(tag, {key: value or "" for key, value in attrs}, ancestors)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1].name != tag:
            self.wrong.append(f"</{tag}>")
        else:
            self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element.text.append(data)


@dataclass(frozen=True)
class Built:
    """A page of the built site."""

    name: str
    html: str
    read: Reader

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names, in order."""
        return (one for one in self.read.elements if one.name in names)

    @property
    def kind(self) -> str:
        """What sort of page it is."""
        body = next(self.all("body"))
        return body.attributes["class"].removeprefix("on-")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The site of this repository's own content, without brochures."""
    folder = tmp_path_factory.mktemp("look") / "site"
    given = ["-C", str(REPOSITORY), "build", "--only", "site", "--output", str(folder)]
    assert run(given) == 0
    return folder


@pytest.fixture(scope="module")
def pages(site) -> list[Built]:
    """Every page of the site."""
    found = []
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        found.append(Built(file.relative_to(site).as_posix(), text, Reader(text)))
    return found


def failing(pages: list[Built], wrong) -> list[str]:
    """Return the pages for which `wrong` says something, with what it says."""
    return [f"{page.name}: {said}" for page in pages if (said := wrong(page))]


def test_every_kind_of_page_is_looked_at(pages):
    """A kind of page that no test sees would escape every claim below."""
    assert {page.kind for page in pages} >= KINDS


def test_every_element_is_closed_where_it_should(pages):
    """Browsers mend wrong nesting each in their own way."""
    assert failing(pages, lambda page: page.read.wrong) == []


def test_every_page_has_one_main_heading(pages):
    """The heading of the first level says what the page is about, once."""
    assert failing(pages, lambda page: len(list(page.all("h1"))) != 1) == []


def test_headings_never_skip_a_level(pages):
    """Who walks by headings would believe that a part is missing."""

    def skips(page: Built) -> list[str]:
        levels = [int(one.name[1]) for one in page.all("h1", "h2", "h3", "h4", "h5")]
        steps = zip([0, *levels], levels, strict=False)
        return [
            f"h{after} after h{before}" for before, after in steps if after > before + 1
        ]

    assert failing(pages, skips) == []


def test_every_page_says_its_language(pages):
    """Screen readers pronounce Dutch as Dutch."""
    said = {"en": "en", "fr": "fr-BE", "de": "de-BE"}

    def wrong(page: Built) -> bool:
        language = said.get(page.name.partition("/")[0], "nl-BE")
        return f'<html lang="{language}"' not in page.html[:200]

    assert failing(pages, wrong) == []


def test_every_page_has_its_landmarks_once(pages):
    """One banner, one main part, one footer; each navigation has a name."""

    def lacks(page: Built) -> list[str]:
        outer = [
            one.name for one in page.read.elements if one.ancestors[-1:] == ("body",)
        ]
        told = [name for name in ("header", "main", "footer") if outer.count(name) != 1]
        unnamed = [
            "nav without a name"
            for nav in page.all("nav")
            if not {"aria-label", "aria-labelledby"} & set(nav.attributes)
        ]
        return told + unnamed

    assert failing(pages, lacks) == []


def test_the_first_link_skips_to_the_main_part(pages):
    """Nobody has to tab through the menu on every page."""

    def wrong(page: Built) -> bool:
        first, main = next(page.all("a")), next(page.all("main"))
        return first.attributes["href"] != f"#{main.attributes['id']}"

    assert failing(pages, wrong) == []


def test_every_anchor_has_one_place(pages):
    """An identifier stands once on a page, and what refers to one finds it."""

    def wrong(page: Built) -> list[str]:
        known = [
            one.attributes["id"] for one in page.read.elements if "id" in one.attributes
        ]
        twice = sorted({one for one in known if known.count(one) > 1})
        asked = {
            name
            for one in page.read.elements
            for key in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
            for name in one.attributes.get(key, "").split()
        }
        return twice + sorted(asked - set(known))

    assert failing(pages, wrong) == []


def test_every_picture_has_a_size_and_says_what_it_shows(pages):
    """Nothing moves while pictures arrive; decoration is marked as such."""

    def wrong(page: Built) -> list[str]:
        return [
            one.attributes.get("src", "")
            for one in page.all("img")
            if not {"alt", "width", "height"} <= set(one.attributes)
        ]

    assert failing(pages, wrong) == []


def test_drawings_in_a_page_are_silent_or_named(pages):
    """A screen reader is not told about every leaf."""

    def wrong(page: Built) -> list[str]:
        return [
            str(one.attributes)
            for one in page.all("svg")
            if one.attributes.get("aria-hidden") != "true"
            and not {"aria-label", "aria-labelledby"} & set(one.attributes)
        ]

    assert failing(pages, wrong) == []


def test_every_link_and_button_has_words(pages):
    """A link that is only a picture has no name."""

    def wrong(page: Built) -> list[str]:
        return [
            str(one.attributes)
            for one in page.all("a", "button", "summary")
            if not one.says() and "aria-label" not in one.attributes
        ]

    assert failing(pages, wrong) == []


def test_every_field_has_a_label(pages):
    """The words in an empty field vanish as soon as somebody types."""

    def wrong(page: Built) -> list[str]:
        labelled = {one.attributes.get("for") for one in page.all("label")}
        return [
            str(one.attributes)
            for one in page.all("input", "select", "textarea")
            if one.attributes.get("type") != "hidden"
            and "label" not in one.ancestors
            and one.attributes.get("id") not in labelled
        ]

    assert failing(pages, wrong) == []


def test_pages_hold_no_script_and_no_style(pages):
    """A strict content security policy needs no exception for us."""

    def wrong(page: Built) -> list[str]:
        inline = [
            one.name
            for one in page.read.elements
            if one.name == "style"
            or "style" in one.attributes
            or any(key.startswith("on") for key in one.attributes)
        ]
        scripts = [
            "script"
            for one in page.all("script")
            if "src" not in one.attributes
            and one.attributes.get("type") != "application/ld+json"
        ]
        return inline + scripts

    assert failing(pages, wrong) == []


def test_nothing_comes_from_elsewhere(pages, site):
    """No reader is made known to a third party by opening a page."""
    fetched = ("img", "script", "source", "use", "iframe", "video", "audio", "object")

    def wrong(page: Built) -> list[str]:
        links = [
            one
            for one in page.all("link")
            if one.attributes.get("rel") in {"stylesheet", "preload", "icon"}
        ]
        addresses = [
            one.attributes.get(key, "")
            for one in (*page.all(*fetched), *links)
            for key in ("src", "href", "srcset")
        ]
        return [one for one in addresses if re.match(r"(?:https?:)?//", one)]

    style = (site / "assets/buurtboek.css").read_text(encoding="utf-8")

    assert failing(pages, wrong) == []
    assert re.findall(r"url\(\"?(?:https?:)?//", style) == []


def test_the_menu_works_without_a_script(pages):
    """On a phone the menu is a disclosure of the browser itself."""

    def wrong(page: Built) -> bool:
        return not any(
            one.ancestors[-1:] == ("details",) and one.attributes.get("aria-label")
            for one in page.all("nav")
        )

    assert failing(pages, wrong) == []


def test_one_menu_entry_is_the_current_one(pages):
    """A project belongs to the projects; the menu stands twice, wide and small."""
    project = next(page for page in pages if page.kind == "project")
    current = [
        one.says()
        for one in project.all("a")
        if one.attributes.get("aria-current") == "page"
    ]

    assert len(current) == 2
    assert len(set(current)) == 1


def test_a_search_is_a_form_that_needs_no_script(pages):
    """Without scripts the question still arrives at the page of results."""

    def wrong(page: Built) -> bool:
        forms = [
            one for one in page.all("form") if one.attributes.get("role") == "search"
        ]
        return not forms or not all(
            one.attributes["action"].endswith("zoeken/") for one in forms
        )

    assert failing(pages, wrong) == []


def test_no_page_is_heavy(pages, site):
    """HTML, style sheets and scripts of a page fit on a slow connection."""

    def weight(page: Built) -> int:
        folder = (site / page.name).parent
        asked = [
            one.attributes["src"]
            for one in page.all("script")
            if "src" in one.attributes
        ]
        asked += [
            one.attributes["href"]
            for one in page.all("link")
            if one.attributes.get("rel") == "stylesheet"
        ]
        files = [
            site / one.lstrip("/") if one.startswith("/") else folder / one
            for one in (address.partition("?")[0] for address in asked)
        ]
        return sum(
            len(gzip.compress(content, 9))
            for content in (page.html.encode(), *(file.read_bytes() for file in files))
        )

    assert failing(pages, lambda page: weight(page) > MOST_BYTES) == []


def rules(sheet: Path) -> str:
    """Return a style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_style_sheet_names_no_colour_of_its_own(sheet):
    """Colours stand in generator/style/tokens.py, where print finds them too."""
    style = re.sub(r"@supports \(color: [^)]*\)\)", "", rules(sheet))

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", style) == []
    assert re.findall(r":\s*(?:black|white|red|grey|gray|blue|green)\b", style) == []


@pytest.fixture(scope="module")
def givers() -> str:
    """All that gives elements their classes: templates, scripts, drawings, markup."""
    look = [REPOSITORY / "overrides", REPOSITORY / "generator"]
    files = [file for folder in look for file in sorted(folder.rglob("*.*"))]
    return "\n".join(
        file.read_text("utf-8")
        for file in files
        if file.suffix in {".html", ".js", ".py"} and "brochure" not in file.parts
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_no_rule_is_for_a_class_that_nothing_has(givers, sheet):
    """What nobody wears weighs on every page."""
    style = re.sub(r"url\([^)]*\)", "", rules(sheet))
    named = set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", style))

    kinds = {f"on-{kind}" for kind in KINDS}  # given to the body by the frame
    assert {
        name
        for name in named - kinds
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", givers)
    } == set()


# What is written on what; the least ratio is that of WCAG 2.2, 1.4.3 and 1.4.11.
TEXT, GRAPHIC = 4.5, 3.0
GROUNDS = ("page", "surface", "sunk", "tint-sun", "tint-rose", "tint-mist", "tint-sage")
PAIRS = [
    *(("text", ground, TEXT) for ground in (*GROUNDS, "hero")),
    *(("heading", ground, TEXT) for ground in (*GROUNDS, "hero")),
    *(("link", ground, TEXT) for ground in GROUNDS),
    *(("accent", ground, TEXT) for ground in (*GROUNDS,)),
    *(("quiet", ground, TEXT) for ground in ("page", "surface", "sunk", "tint-sun")),
    ("on-button", "button", TEXT),
    ("on-plate", "plate", TEXT),
    ("page", "accent", TEXT),
    ("strong-line", "page", GRAPHIC),
    ("button", "page", GRAPHIC),
    ("ink", "sun", TEXT),
    ("paper", "night", TEXT),
    ("sun", "night", TEXT),
    *(("ink", front, TEXT) for front in ("rose", "sun", "sage", "sand", "mist")),
]


@cache
def roles(scheme: str) -> dict[str, str]:
    """Return the value of every role in `light` or `dark`, as the last rule sets it."""
    style = (REPOSITORY / "overrides/assets/style/roles.css").read_text("utf-8")
    blocks = re.findall(r"^( *):root \{(.*?)^\1\}", style, re.DOTALL | re.MULTILINE)
    light, light_mixed, dark, dark_mixed = (body for _, body in blocks[:4])
    chosen = (
        (light, light_mixed)
        if scheme == "light"
        else (light, light_mixed, dark, dark_mixed)
    )
    return {
        name: value
        for block in chosen
        for name, value in re.findall(r"--([\w-]+):\s*([^;]+);", block)
    }


def resolved(value: str, scheme: str) -> Colour:
    """Return the colour that a role or a mix comes to."""
    known = {colour.name: colour for colour in tokens.COLOURS}
    if found := re.fullmatch(r"var\(--([\w-]+)\)", value):
        return resolved(found[1], scheme)
    if found := re.fullmatch(
        r"color-mix\(in srgb, (var\([\w-]+\)) (\d+)%, (var\([\w-]+\))\)", value
    ):
        share = int(found[2]) / 100
        one, other = (resolved(found[part], scheme).channels for part in (1, 3))
        mixed = (
            round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True)
        )
        return Colour(
            value, "#" + "".join(f"{part:02X}" for part in mixed), (0, 0, 0, 0)
        )
    if value in known:
        return known[value]
    return resolved(roles(scheme)[value], scheme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_what_is_written_stands_out(front, ground, least, scheme):
    """Every colour on every ground it is used on, by day and by night."""
    ratio = tokens.contrast(resolved(front, scheme), resolved(ground, scheme))

    assert ratio >= least
