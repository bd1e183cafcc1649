"""What a PDF says of itself as a whole: version, output intent, XMP, layers.

Source:
    ISO 32000-1:2008, 7.7.2, 8.11, 12.6 and 14.3; ISO 15930-7:2010 (PDF/X-4).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from xml.etree import ElementTree

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from generator.brochure.preflight.facts import File, Intent
from generator.brochure.preflight.reading.opening import MALFORMED, reason

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
}
INFORMATION = ("Title", "CreationDate", "ModDate", "Trapped", "GTS_PDFXVersion")
PROFILE_HEAD = 128  # bytes: the header of an ICC profile
MOST_XMP = 4 * 1024**2  # bytes
MOST_OBJECTS = 1_000_000
MOST_NESTING = 12
MOST_LAYERS = 1_000
MOST_ATTACHMENTS = 100
REBUILT = "reconstruct cross-reference table"  # as qpdf says it
PROGRAMS = frozenset({"/JavaScript", "/Launch"})


def file_facts(pdf: Pdf) -> tuple[File, frozenset[tuple[int, int]]]:
    """Return what a PDF says of itself, and the object numbers of hidden layers."""
    faults: list[str] = []
    root = pdf.Root
    metadata = None
    with suppress(*MALFORMED):
        if "/Metadata" in root:
            metadata = _metadata(root.Metadata, faults)
    intents: tuple[Intent, ...] = ()
    try:
        intents = tuple(_intents(root))
    except MALFORMED as error:
        faults.append(reason(error))
    layers, hidden, switched = _layers(root, faults)
    programs, actions = _actions(pdf, faults)
    names = dict(layers)
    found = File(
        str(pdf.pdf_version),
        len(pdf.pages),
        bool(pdf.is_encrypted),
        "/ID" in pdf.trailer,
        _information(pdf),
        metadata,
        intents,
        tuple(sorted(names.values())),
        tuple(sorted(names[key] for key in hidden if key in names)),
        switched,
        programs,
        actions,
        tuple(faults),
        any(REBUILT in str(one) for one in pdf.get_warnings()),
        _attachments(pdf),
    )
    return found, frozenset(hidden)


def _attachments(pdf: Pdf) -> tuple[str, ...]:
    """Return the names of files that a PDF carries (7.11.4)."""
    found: set[str] = set()
    with suppress(*MALFORMED):
        found.update(list(pdf.attachments)[:MOST_ATTACHMENTS])
    with suppress(*MALFORMED):
        for one in list(pdf.Root.get("/AF", Array()))[:MOST_ATTACHMENTS]:
            found.add(str(one.get("/UF", one.get("/F", ""))))
    return tuple(sorted(found))


def _information(pdf: Pdf) -> dict[str, str]:
    found = {}
    with suppress(*MALFORMED):
        holder = pdf.trailer.get("/Info", Dictionary())
        for key in INFORMATION:
            if f"/{key}" in holder:
                found[key] = str(holder[f"/{key}"]).removeprefix("/").strip()
    return found


def _metadata(stream: Object, faults: list[str]) -> dict[str, str] | None:
    """Return the simple values of an XMP packet, by prefix and name."""
    raw = stream.read_bytes()
    if len(raw) > MOST_XMP or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        faults.append("XMP is not plain")
        return None
    try:
        tree = ElementTree.fromstring(raw.strip(b"\x00 \r\n\t"))  # noqa: S314 - no entities
    except ElementTree.ParseError as error:
        faults.append(f"XMP: {error}")
        return None
    found: dict[str, str] = {}
    for description in tree.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            _keep(found, name, value)
        for entry in description:
            items = list(entry.iter(f"{RDF}li"))
            text = items[0].text if items else entry.text
            _keep(found, entry.tag, text or "")
    return found


def _keep(found: dict[str, str], name: str, value: str) -> None:
    address, _, local = name.removeprefix("{").partition("}")
    if address in PREFIXES and value.strip():
        found[f"{PREFIXES[address]}:{local}"] = value.strip()


def output_profile(pdf: Pdf) -> bytes | None:
    """Return the ICC profile of the output intent for print; None without one."""
    with suppress(*MALFORMED):
        for item in pdf.Root.get("/OutputIntents", Array()):
            if str(item.get("/S")) == "/GTS_PDFX" and "/DestOutputProfile" in item:
                return bytes(item.DestOutputProfile.read_bytes())
    return None


def _intents(root: Object) -> Iterator[Intent]:
    for item in root.get("/OutputIntents", Array()):
        if not isinstance(item, Dictionary) or str(item.get("/S")) != "/GTS_PDFX":
            continue
        stream = item.get("/DestOutputProfile")
        profile, count = None, 0
        if isinstance(stream, Stream):
            profile = b""
            with suppress(*MALFORMED):
                count = int(stream.get("/N", 0))
                profile = stream.read_bytes()
        yield Intent(
            str(item.get("/OutputConditionIdentifier", "")).strip(),
            str(item.get("/RegistryName", "")).strip(),
            str(item.get("/Info", "")).strip(),
            None if profile is None else profile[:PROFILE_HEAD],
            0 if profile is None else len(profile),
            count,
            "/DestOutputProfileRef" in item,
        )


Key = tuple[int, int]


def _layers(
    root: Object, faults: list[str]
) -> tuple[list[tuple[Key, str]], set[Key], bool]:
    """Return layers with their names, those hidden, and whether use decides."""
    layers: list[tuple[Key, str]] = []
    hidden: set[Key] = set()
    switched = False
    try:
        properties = root.get("/OCProperties")
        if properties is None:
            return layers, hidden, switched
        groups = list(properties.get("/OCGs", Array()))[:MOST_LAYERS]
        layers = [(group.objgen, str(group.get("/Name", ""))) for group in groups]
        default = properties.get("/D", Dictionary())
        if str(default.get("/BaseState", "/ON")) == "/OFF":
            hidden = {key for key, _ in layers}
            hidden -= {group.objgen for group in default.get("/ON", Array())}
        hidden |= {group.objgen for group in default.get("/OFF", Array())}
        switched = len(default.get("/AS", Array())) > 0
    except MALFORMED as error:
        faults.append(reason(error))
    return layers, hidden, switched


def _actions(pdf: Pdf, faults: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the programs of a document, wherever they hang, and its other actions."""
    programs: set[str] = set()
    actions: set[str] = set()
    try:
        for count, item in enumerate(pdf.objects):
            if count > MOST_OBJECTS:
                faults.append("too many objects")
                break
            _look(item, programs, actions, 0)
        names = pdf.Root.get("/Names")
        if isinstance(names, Dictionary) and "/JavaScript" in names:
            programs.add("JavaScript")
        opening = pdf.Root.get("/OpenAction")
        if isinstance(opening, Dictionary) and str(opening.get("/S")) not in PROGRAMS:
            actions.add("OpenAction")
        if "/AA" in pdf.Root:
            actions.add("AA")
        form = pdf.Root.get("/AcroForm")
        if isinstance(form, Dictionary) and "/XFA" in form:
            programs.add("XFA")
    except MALFORMED as error:
        faults.append(reason(error))
    return tuple(sorted(programs)), tuple(sorted(actions - programs))


def _look(item: Object, programs: set[str], actions: set[str], level: int) -> None:
    """Look for actions in an object and in what it holds directly."""
    if level > MOST_NESTING:
        return
    if isinstance(item, Dictionary | Stream):
        _judge(item, programs, actions)
    for one in _held(item):
        if isinstance(one, Dictionary | Array) and not one.is_indirect:
            _look(one, programs, actions, level + 1)


def _held(item: Object) -> Iterator[Object]:
    if isinstance(item, Array):
        yield from item
    elif isinstance(item, Dictionary | Stream):
        for key in item.keys():  # noqa: SIM118 - a PDF dictionary does not iterate
            yield item[key]


def _judge(item: Dictionary | Stream, programs: set[str], actions: set[str]) -> None:
    """Note what an object does, if it is an action."""
    kind = str(item.get("/S", "")) if "/S" in item else ""
    if kind == "/JavaScript" or ("/JS" in item and kind != "/Rendition"):
        programs.add("JavaScript")
    elif kind == "/Launch":
        programs.add("Launch")
    elif kind in {"/SubmitForm", "/ImportData", "/ResetForm", "/Rendition", "/Movie"}:
        actions.add(kind[1:])
