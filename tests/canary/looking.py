"""Whether a published file holds a marker as anything but text.

One judge per kind of file, each reading it as a program would: a page as a browser
does, a feed as XML, a table as a spreadsheet does, a PDF by its objects.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import openpyxl
import pikepdf

from tests.canary.filling import MARKERS, SIGN

NAME = re.compile(r"[A-Za-z0-9._-]+")
SCHEMES = {"", "http", "https", "mailto", "tel"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
DATA = {"application/ld+json", "application/json"}
# Where an attribute is an address, or code, or looks.
ADDRESSES = {"href", "src", "action", "srcset", "poster", "data", "formaction"}
RUNS = ("JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "EmbeddedFiles", "AA")


class Page(HTMLParser):
    """What a browser would take a page for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.text: list[str] = []
        self.inside: list[str] = []
        self.data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the element and at each of its attributes."""
        if SIGN in tag:
            self.found.append(f"<{tag}>")
        given = dict(attrs)
        for name, value in attrs:
            value = value or ""
            if SIGN in name or name.startswith("on") or name == "srcdoc":
                self.found.append(f"{name}= on <{tag}>")
            if name == "style" and SIGN in value:
                self.found.append(f"style on <{tag}>")
            if name in ADDRESSES and urlsplit(value.strip()).scheme not in SCHEMES:
                self.found.append(f"{name}={value}")
            if name in {"alt", "title", "content", "aria-label"}:
                self.text.append(value)
        if tag in {"script", "style"}:
            self.inside.append(tag)
            self.data = given.get("type") in DATA

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or a style."""
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        """Look at text, and at what stands in a script."""
        if not self.inside:
            self.text.append(data)
        elif self.data:
            self.text.append(json.dumps(json.loads(data), ensure_ascii=False))
        elif SIGN in data:
            self.found.append(f"<{self.inside[-1]}> holds {data[:60]}")

    def handle_comment(self, data: str) -> None:
        """Find a comment."""
        if SIGN in data:
            self.found.append(f"comment {data[:60]}")

    def handle_decl(self, decl: str) -> None:
        """Find a declaration."""
        if SIGN in decl:
            self.found.append(f"declaration {decl[:60]}")

    def unknown_decl(self, data: str) -> None:
        """Find a section of XML."""
        self.found.append(f"section {data[:60]}")

    def handle_pi(self, data: str) -> None:
        """Find an instruction."""
        self.found.append(f"instruction {data[:60]}")


def page(data: bytes) -> Iterator[str]:
    """Look at HTML."""
    looked = Page()
    looked.feed(data.decode("utf-8"))
    looked.close()
    yield from looked.found


def shown(data: bytes) -> str:
    """Return the text that a page shows or reads out."""
    looked = Page()
    looked.feed(data.decode("utf-8"))
    looked.close()
    return " ".join(" ".join(looked.text).split())


def xml(data: bytes) -> Iterator[str]:
    """Look at XML: feeds, sitemap, GPX, job tickets, drawings."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)[^>]*kanarie", data, re.IGNORECASE):
        yield "a declaration"
    for event, element in ElementTree.iterparse(io.BytesIO(data), ("start", "pi")):
        if event == "pi":
            if SIGN in str(element.text):
                yield f"instruction {element.text}"
            continue
        tag = str(element.tag)
        yield from _marked_up(tag, element.attrib)
        if tag.endswith("}content") and element.get("type") == "html":
            yield from page((element.text or "").encode())
        if tag in {"description", "{http://purl.org/rss/1.0/modules/content/}encoded"}:
            yield from page((element.text or "").encode())


def _marked_up(tag: str, attributes: dict[str, str]) -> Iterator[str]:
    """Look at an element and its attributes."""
    if SIGN in tag or tag.lower().endswith("}script"):
        yield f"<{tag}>"
    for name, value in attributes.items():
        local = name.rpartition("}")[2]
        if SIGN in name or local.startswith("on"):
            yield f"{name}= on <{tag}>"
        if local == "href" and urlsplit(value.strip()).scheme not in SCHEMES:
            yield f"{name}={value}"


def values(data: bytes) -> Iterator[str]:
    """Look at JSON: what it holds, and what of that is HTML or an address."""
    yield from _values(json.loads(data), "")


def _values(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if SIGN in key and not NAME.fullmatch(key):
                yield f"a name {key!r}"
            yield from _values(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _values(one, name)
    elif isinstance(value, str):
        if name == "content_html":
            yield from page(value.encode())
        is_address = name in {"url", "@id", "home_page_url", "feed_url"}
        if is_address and urlsplit(value).scheme not in SCHEMES | {"urn"}:
            yield f"{name}: {value}"


def table(data: bytes) -> Iterator[str]:
    """Look at CSV as a spreadsheet would: no cell is a formula."""
    text = data.decode("utf-8-sig")
    between = ";" if text.count(";") > text.count(",") else ","
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=between):
        for cell in row:
            if cell.startswith(FORMULA) and not re.fullmatch(r"-?[\d.,]+", cell):
                yield f"a formula {cell[:40]}"


def workbook(data: bytes) -> Iterator[str]:
    """Look at a workbook: every text is a text."""
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    yield f"{cell.coordinate}: {cell.value}"


def document(data: bytes) -> Iterator[str]:
    """Look at a PDF: its names, actions, metadata, bookmarks and drawing."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in pdf.objects:
            yield from _dictionary(thing)
        with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
            dict(told)  # reads all of the XML, or raises
        with pdf.open_outline() as outline:
            list(outline.root)
        for one in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(one):
                if SIGN in str(operator) or any(
                    isinstance(part, pikepdf.Name) and SIGN in str(part)
                    for part in operands
                ):
                    yield f"operator {operator}"


def _dictionary(thing: Any) -> Iterator[str]:
    if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return
    if thing.get("/Subtype") == "/Image" and SIGN.encode() in thing.read_raw_bytes():
        yield "a picture that tells something"
    for key, value in thing.items():
        if SIGN in key or key.lstrip("/") in RUNS:
            yield f"{key} in an object"
        if isinstance(value, pikepdf.Name) and SIGN in str(value):
            yield f"{key} is the name {value}"
        if isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
            yield from _dictionary(value)
    if thing.get("/S") == "/URI":
        address = str(thing.get("/URI", ""))
        if urlsplit(address).scheme not in SCHEMES or re.search(r"\s", address):
            yield f"an action to {address}"


def lines(data: bytes) -> Iterator[str]:
    """Look at a file that a server or a robot obeys: no marker has a line in it."""
    for line in data.decode("utf-8").splitlines():
        if any(marker in unquote(line) for marker in MARKERS):
            yield line


def nothing(data: bytes) -> Iterator[str]:
    """Look at a picture, a typeface: no marker at all."""
    if SIGN.encode() in data:
        yield "a marker in what is no text"


JUDGES: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": page,
    ".xml": xml,
    ".xjdf": xml,
    ".gpx": xml,
    ".svg": xml,
    ".json": values,
    ".jsonld": values,
    ".geojson": values,
    ".webmanifest": values,
    ".csv": table,
    ".xlsx": workbook,
    ".pdf": document,
    ".txt": lines,
    ".md": lines,
    ".yml": lines,
    "": lines,
    ".js": nothing,
    ".css": nothing,
    ".png": nothing,
    ".webp": nothing,
    ".jpg": nothing,
    ".woff2": nothing,
    ".ttf": nothing,
    ".icc": nothing,
    ".mjs": nothing,
    ".wasm": nothing,
    ".ico": nothing,
    ".map": nothing,
    ".zip": nothing,
}


def look(folder: Path) -> tuple[list[str], set[str]]:
    """Return what is wrong below a folder, and the endings of the files looked at."""
    wrong, seen = [], set()
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if not NAME.fullmatch(file.name):
            wrong.append(f"{name}: a file of this name")
        if file.is_file():
            seen.add(file.suffix)
            judged = JUDGES[file.suffix](file.read_bytes())
            wrong += [f"{name}: {one}" for one in judged]
    return wrong, seen
