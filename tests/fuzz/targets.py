"""What is driven: a door through which bytes of others come, and what must hold.

A target takes any bytes. It ends quietly, or raises `Broken` where a promise does not
hold; any other exception is a finding too, for that is what an editor would see.
"""

from __future__ import annotations

import html.parser
import io
import json
import tempfile
import urllib.parse
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

import pikepdf

from generator.brochure.preflight import check
from generator.catalogue import geojson
from generator.catalogue.collections import COLLECTIONS, SETTINGS_FILE, SINGLES
from generator.catalogue.links import NAMES
from generator.catalogue.load import load
from generator.catalogue.markdown import ATTRIBUTES, SCHEMES, TAGS, render
from generator.catalogue.problems import Problem, errors, limited
from generator.catalogue.source import read_front_matter, read_yaml
from generator.catalogue.text import UNSEEN, decode
from generator.catalogue.validate import salvage, validate
from generator.editing.canonical import canonical
from generator.editing.spreadsheet import delimited, intake
from generator.editing.spreadsheet.columns import TEMPLATE_ITEMS, columns
from generator.editing.spreadsheet.opening import choose
from generator.editing.spreadsheet.table import Table, Unreadable
from generator.editing.spreadsheet.workbook import reading, writing
from generator.images.measure import measure
from generator.images.metadata import strip, tells_where
from generator.images.refusals import PictureError
from generator.storage import manifest
from tests.brochure.preflight.conftest import new
from tests.catalogue.samples import TOKENS
from tests.repository import BASE

CONTENT = BASE / "content"
PATH = PurePosixPath("content/projects/geval/index.md")
MOST_SHOWN = 20  # problems of one input that are put into words
MODELS = (
    *((one.model, one.suffix == ".md") for one in COLLECTIONS),
    (SETTINGS_FILE[1], False),
    *((model, False) for _, model in SINGLES),
)
PICTURES = {"a.jpg": b"\xff\xd8", "a.png": b"\x89PNG", "a.webp": b"RIFF"}


class Broken(Exception):
    """A promise does not hold; the text says which."""


@dataclass(frozen=True, slots=True)
class Target:
    """A door, what must hold of it, and where spoiling begins.

    Attributes:
        name: of the target.
        drive: takes any bytes.
        seeds: sound inputs.
        tokens: what means something there, to be put in.
    """

    name: str
    drive: Callable[[bytes], None]
    seeds: Callable[[], tuple[bytes, ...]]
    tokens: tuple[bytes, ...] = ()


def fields(data: bytes) -> None:
    """Drive the reader: bytes → text → fields → the model, for one kind of file."""
    number, data = (data[0] if data else 0), data[1:]
    model, has_story = MODELS[number % len(MODELS)]
    text, problems = decode(data, PATH)
    source = (read_front_matter if has_story else read_yaml)(text, PATH)
    value, wrong = validate(source, model)
    problems += source.problems + wrong
    _are_told(problems, data)
    if value is None and not errors(problems):
        raise Broken("nothing was read, and nothing is said to be wrong")
    if value is None:
        salvage(source, model)
        return
    again = canonical(source, model, with_story=has_story)
    if not again:
        return  # of a file in which nothing has to stand
    reread = (read_front_matter if has_story else read_yaml)(again, PATH)
    if errors(reread.problems) and not errors(problems):
        raise Broken("what is written anew cannot be read")


def story(data: bytes) -> None:
    """Drive the Markdown of a story; what comes out is safe."""
    text, problems = decode(data, PATH)
    told, wrong = render(text, PATH, 1, "nl")
    _are_told([*problems, *wrong], data)
    _is_safe(told.html)


def areas(data: bytes) -> None:
    """Drive the reader of a municipality's map."""
    text, problems = decode(data, PATH)
    made, wrong = geojson.read(text, PurePosixPath("content/maps/voorbeeld.geojson"))
    _are_told([*problems, *wrong], data)
    if made is None and not [*problems, *wrong]:
        raise Broken("no map, and nothing is said to be wrong")
    if made is not None:
        for told in (made.attribution, made.licence, *(one.name for one in made.areas)):
            if UNSEEN.search(told.encode().decode()):
                raise Broken("a text that cannot be shown")


def csv(data: bytes) -> None:
    """Drive the import of a spreadsheet as text."""
    _take_in(lambda path: (delimited.read(data, path),), PurePosixPath("a.csv"))


def xlsx(data: bytes) -> None:
    """Drive the import of a workbook.

    Bytes that are no archive are put into a sound one as its sheet, so that not
    every input stops at the checksum of a part.
    """
    if not data.startswith(b"PK"):
        data = _with_part(data)
    _take_in(lambda path: reading.read(data, path), PurePosixPath("a.xlsx"))


def picture(data: bytes) -> None:
    """Drive what looks at a picture without decoding it."""
    name = next(
        (name for name, sign in PICTURES.items() if data.startswith(sign)), "a.jpg"
    )
    try:
        before = measure(data, name)
    except PictureError as error:
        _are_told([error.problem(PATH)], None)
        return
    tells_where(data)
    try:
        bare = strip(data)
        after = measure(bare, name)
    except PictureError:
        return
    if strip(bare) != bare:
        raise Broken("what was taken out still tells something")
    if after.size != before.size:
        raise Broken("a picture without metadata has another size")


def preflight(data: bytes) -> None:
    """Drive preflight of a PDF; Ghostscript is not ours to drive."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        report = check(Path(file.name), ink=False)
    for finding in report.findings[:MOST_SHOWN]:
        if not finding.message.say("nl") or not finding.remedy.say("nl"):
            raise Broken("a finding without words")


def checksums(data: bytes) -> None:
    """Drive the reader of a manifest."""
    try:
        found = manifest.read(data.decode("utf-8", "replace"))
    except manifest.NoManifest:
        return
    if manifest.read(manifest.written(found)) != found:
        raise Broken("a manifest that is written anew says something else")


def _take_in(
    read: Callable[[PurePosixPath], tuple[Table, ...]], path: PurePosixPath
) -> None:
    try:
        table, header = choose(read(path), path)
    except Unreadable as error:
        _are_told([error.problem], None)
        return
    taken = intake.read(table, header, _catalogue(), BASE, "nl")
    _are_told(taken.problems, None)
    for draft in taken.drafts:
        source = read_front_matter(draft.text, draft.path)
        if errors(source.problems):
            raise Broken("a draft that cannot be read")


def _are_told(problems: Iterable[Problem], data: bytes | None) -> None:
    """Every problem can be said, comes with a remedy and stands within its file."""
    lines = None if data is None else data.count(b"\n") + data.count(b"\r") + 2
    for problem in limited(problems)[:MOST_SHOWN]:
        said = problem.say("nl")
        if "    → " not in said:
            raise Broken(f"no remedy: {said}")
        if len(said) > 4_000:
            raise Broken(f"a problem of {len(said)} characters")
        if lines is not None and not 1 <= problem.at.line <= lines:
            raise Broken(f"a place outside its file: {said}")


class _Looking(html.parser.HTMLParser):
    """Looks through HTML as a browser would, for what may not be there."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise Broken(f"<{tag}> in a story")
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, set()):
                raise Broken(f"{name}= on <{tag}>")
            if name in {"href", "src"}:
                scheme = urllib.parse.urlsplit(value or "").scheme
                if scheme and scheme not in SCHEMES | NAMES:
                    raise Broken(f"a link to {scheme}:")

    def handle_comment(self, data: str) -> None:
        raise Broken("a comment in a story")

    def handle_pi(self, data: str) -> None:
        raise Broken("an instruction in a story")

    def handle_decl(self, decl: str) -> None:
        raise Broken("a declaration in a story")


def _is_safe(rendered: str) -> None:
    looking = _Looking()
    looking.feed(rendered)
    looking.close()


@cache
def _catalogue():  # type: ignore[no-untyped-def]
    found = load(BASE).catalogue
    assert found is not None
    return found


# --- Where spoiling begins ------------------------------------------------------


def _kind(file: Path) -> int:
    """The number of the model that a content file is of."""
    for number, collection in enumerate(COLLECTIONS):
        if file.parent.name == collection.name or (
            collection.name == "projects" and file.name == "index.md"
        ):
            return number
    return len(COLLECTIONS)


@cache
def _files() -> tuple[bytes, ...]:
    own = sorted(CONTENT.rglob("*.md")) + sorted(CONTENT.rglob("*.yml"))
    cases = sorted((BASE.parent / "golden").rglob("*.md"))
    return tuple(
        bytes([_kind(file)]) + file.read_bytes() for file in [*own, *cases]
    ) + tuple(
        bytes([number]) + (CONTENT / "catalogue.yml").read_bytes()
        for number in range(len(MODELS))
    )


@cache
def _stories() -> tuple[bytes, ...]:
    texts = (*CONTENT.rglob("*.md"), *(BASE.parent / "golden").rglob("*.md"))
    bodies = (file.read_bytes().rpartition(b"---\n")[2] for file in sorted(texts))
    return (*(body for body in bodies if body.strip()), RICH)


@cache
def _maps() -> tuple[bytes, ...]:
    area = {
        "type": "Feature",
        "properties": {"naam": "Molenwijk"},
        "geometry": {
            "type": "MultiPolygon",
            "coordinates": [
                [[[4.70, 50.87], [4.71, 50.87], [4.71, 50.88], [4.70, 50.87]]]
            ],
        },
    }
    top = {
        "type": "FeatureCollection",
        "attribution": "Stad Voorbeeld",
        "licence": "CC0",
        "features": [area],
    }
    in_metres = json.dumps(top).replace("4.7", "17334").replace("50.8", "17410")
    return (json.dumps(top).encode(), in_metres.encode())


def _rows() -> list[list[str]]:
    header = [one.label("nl") for one in columns(TEMPLATE_ITEMS)]
    row = {"Titel": "Bank", "Gemeente": "Voorbeeld", "Samenvatting": "Een bank."}
    return [header, [row.get(title, "") for title in header], ["x;y"] * len(header)]


@cache
def _tables() -> tuple[bytes, ...]:
    rows = _rows()
    few = [["Titel", "Gemeente", "Status", "Budget"], ["a", "b", "ja", "€ 1.000,50"]]
    return (
        delimited.write(rows),
        delimited.write(few),
        'sep=,\nTitel,Gemeente\n"a\nb",1/3/2026\n'.encode("utf-16"),
    )


@cache
def _workbook() -> bytes:
    rows = _rows()
    headings = [writing.Heading(title) for title in rows[0]]
    return writing.write("Projecten", headings, rows[1:], {"x": [("a", "b")]})


@cache
def _workbooks() -> tuple[bytes, ...]:
    with zipfile.ZipFile(io.BytesIO(_workbook())) as archive:
        sheets = [
            archive.read(name)
            for name in sorted(archive.namelist())
            if name.endswith(".xml")
        ]
    return (_workbook(), *sheets)


def _with_part(part: bytes) -> bytes:
    buffer = io.BytesIO()
    wanted = "xl/worksheets/sheet1.xml"
    if b"<sst" in part[:400]:
        wanted = "xl/sharedStrings.xml"
    elif b"<workbook" in part[:400]:
        wanted = "xl/workbook.xml"
    elif b"<styleSheet" in part[:400]:
        wanted = "xl/styles.xml"
    with (
        zipfile.ZipFile(io.BytesIO(_workbook())) as before,
        zipfile.ZipFile(buffer, "w") as after,
    ):
        for name in before.namelist():
            after.writestr(name, part if name == wanted else before.read(name))
    return buffer.getvalue()


@cache
def _pictures() -> tuple[bytes, ...]:
    from PIL import Image

    made = []
    for form in ("JPEG", "PNG", "WEBP"):
        for with_exif in (False, True):
            tags = Image.Exif()
            tags[0x010F], tags[0x0112] = "A maker", 6
            tags.get_ifd(0x8825)[1] = "N"
            buffer = io.BytesIO()
            options = {"exif": tags.tobytes()} if with_exif else {}
            Image.new("RGB", (240, 220), "#A83822").save(buffer, form, **options)
            made.append(buffer.getvalue())
    return tuple(made)


@cache
def _documents() -> tuple[bytes, ...]:
    """PDFs as print shops get them; small, and unpacked so that spoiling tells."""
    made = []
    for pages in (1, 2):
        pdf = new(pages)
        pdf.Root.OutputIntents[0].DestOutputProfile.write(b"short")
        del pdf.pages[0].Resources.Font.Body.FontDescriptor.FontFile2
        pdf.pages[0].Resources.XObject.Picture.write(b"U" * 200)
        buffer = io.BytesIO()
        level = pikepdf.StreamDecodeLevel.generalized
        pdf.save(buffer, stream_decode_level=level, compress_streams=False)
        made.append(buffer.getvalue())
    return tuple(made)


@cache
def _manifests() -> tuple[bytes, ...]:
    return (
        manifest.written({"a b/ç.html": "0" * 64, "line\nend\\": "f" * 64}).encode(),
    )


RICH = b"""## Kop

Een *verhaal* met **nadruk**, [een bron](https://voorbeeld.example/?a=1&b=2) en een
noot[^1].

> [!TIP]
> Vraag het de buren.

| Wat | Prijs |
|:----|------:|
| Verf | 12 |

1. Eerst
2. Dan
   - zo
   - en `zo`

![Bank](bank.png "Titel") <https://voorbeeld.example> ~~weg~~

```
letterlijk
```

[^1]: Een noot.
"""

# What breaks YAML and Markdown, and what people paste.
SIGNS = tuple(sign.encode("utf-8", "surrogatepass") for sign in TOKENS)
MARKS = (
    *(b"<script>", b"javascript:", b"data:", b"\xc2\xa0", b"\xef\xbb\xbf", b"[^2]"),
    *(b"&#106;", b"\\", b"<!-- ", b"-->", b"<![CDATA[", b"]]>", b"\n\n    ", b"\t"),
)
NUMBERS = (b"0", b"-1", b"65535", b"2147483648", b"1e999", b"NaN", b"0" * 40)
JSON = (
    *NUMBERS,
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b'"',
    b"null",
    b"\\ud800",
    b"true",
)
CELLS = (
    *NUMBERS,
    b";",
    b",",
    b"\t",
    b'"',
    b"\r",
    b"=1+1",
    b"'",
    b"31/2/2026",
    b"mrt/22",
)
XML = (
    *(*NUMBERS, b'<c r="A1">', b"<v>", b"</v>", b't="s"', b't="d"', b's="9"'),
    *(
        b"<mergeCell ref=",
        b"&#1;",
        b"&x;",
        b"<f>",
        b't="e"',
        b't="b"',
        b'r="ZZZ9999999"',
    ),
)
OPERATORS = (
    *(*NUMBERS, b" 0 R", b"<<", b">>", b"[", b"]", b"/Kids", b"/Parent", b"/Length"),
    *(b" Do ", b" gs ", b" cs ", b" scn ", b" q ", b" Q ", b" BT ", b" ET ", b" Tj "),
    *(b" sh ", b" re f ", b" W n ", b" cm ", b" BI ", b" ID ", b" EI ", b"(", b")"),
)
CHUNKS = (
    *(
        b"\xff\xe1",
        b"\xff\xd9",
        b"\xff\xda",
        b"\xff\xe2",
        b"Exif\0\0",
        b"MM\0*",
        b"II*\0",
    ),
    *(b"iCCP", b"tEXt", b"eXIf", b"IEND", b"acTL", b"VP8X", b"VP8L", b"ANIM", b"EXIF"),
    *(b"\0" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", b"\0\0\0\1"),
)

TARGETS = {
    target.name: target
    for target in (
        Target("fields", fields, _files, SIGNS),
        Target("story", story, _stories, SIGNS + MARKS),
        Target("areas", areas, _maps, JSON),
        Target("csv", csv, _tables, CELLS),
        Target("xlsx", xlsx, _workbooks, XML),
        Target("picture", picture, _pictures, CHUNKS),
        Target("preflight", preflight, _documents, OPERATORS),
        Target("checksums", checksums, _manifests, (b"\\", b"  ", b" *", b"\r", b"0")),
    )
}
