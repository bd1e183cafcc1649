"""The job ticket for machines: XJDF, the print industry's own language.

It says what the product is, not how a print shop makes it. What the content leaves
open is left out, so that a machine asks a person.

Source:
    CIP4, XJDF Specification 2.1: chapter 3 for the structure; 4.3 BindingIntent,
    4.4 ColorIntent, FoldingIntent, 4.10 LayoutIntent, 4.11 MediaIntent; 6 for
    resources. Order and names of elements as in the schema of CIP4,
    https://schema.cip4.org. F6-4 of the fold catalogue: two parallel folds, both
    inwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from generator import __version__
from generator.brochure.geometry import POINTS
from generator.brochure.job.order import (
    COVER_PAGES,
    Judged,
    Order,
    Role,
    printed_sides,
)
from generator.catalogue.model.choices import Binding, Paper
from generator.catalogue.paper import weight

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
VERSION = "2.1"
AGENT = "Buurtboek"
PROCESS = "Cyan Magenta Yellow Black"
BINDINGS = {Binding.SADDLE_STITCH: "SaddleStitch", Binding.PERFECT: "SoftCover"}
ORDERS = {Binding.SADDLE_STITCH: "Collecting", Binding.PERFECT: "Gathering"}
WRAP_FOLD = "F6-4"
ROOT, BODY, COVER = "Product", "Body", "Cover"


def as_xjdf(order: Order, files: Sequence[Judged], language: str) -> bytes:
    """Return the job ticket of an order.

    Args:
        order: what is asked for.
        files: the PDFs, with their pages and sizes.
        language: of the notes in it.
    """
    root = Element(
        "XJDF",
        xmlns=NAMESPACE,
        Version=VERSION,
        JobID=order.slug,
        Types="Product",
        DescriptiveName=f"{order.title} – {order.edition}",
    )
    _created(root, order)
    if order.note:
        SubElement(root, "Comment", Language=language).text = order.note
    split = _split(order, files)
    products = SubElement(root, "ProductList")
    _whole(products, order, files, split)
    for part, pages in split.items():
        _part(products, part, order, files, pages)
    _run_list(root, order, files, split)
    _customer(root, order)
    if order.delivery:
        _delivery(root, order, language)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _created(root: Element, order: Order) -> None:
    made = SubElement(SubElement(root, "AuditPool"), "AuditCreated")
    moment = datetime.combine(order.date, time(), UTC)
    SubElement(
        made,
        "Header",
        AgentName=AGENT,
        AgentVersion=__version__,
        DeviceID=AGENT,
        Time=moment.isoformat(),
    )


def _split(order: Order, files: Sequence[Judged]) -> dict[str, int]:
    """Return the parts of a product that differ in paper, with their pages.

    A product of one paper in one file has no parts.
    """
    by_role = {one.file.role: one.report.pages for one in files}
    if Role.COVER in by_role:
        return {COVER: 4, BODY: by_role[Role.BODY]}
    if Role.CARDS in by_role:
        return {}
    whole = by_role[Role.WHOLE]
    stapled = order.binding is Binding.SADDLE_STITCH
    if stapled and order.other_cover and whole > COVER_PAGES:
        return {COVER: COVER_PAGES, BODY: whole - COVER_PAGES}
    return {}


def _whole(
    products: Element,
    order: Order,
    files: Sequence[Judged],
    split: dict[str, int],
) -> None:
    flat = order.binding not in BINDINGS
    product = SubElement(
        products,
        "Product",
        ID=ROOT,
        IsRoot="true",
        ProductType="FlatWork" if flat else "Book",
        DescriptiveName=order.title,
    )
    if order.copies:
        product.set("Amount", str(order.copies))
    if not flat:
        binding = _intent(
            product,
            "BindingIntent",
            BindingOrder=ORDERS[order.binding],
            BindingSide="Left",
            BindingType=BINDINGS[order.binding],
        )
        if split:
            binding.set("ChildRefs", " ".join(split))
        else:
            del binding.attrib["BindingOrder"]  # there is but one to be bound
    main = next(one for one in files if one.file.role is not Role.COVER)
    if split:
        pages = sum(split.values())
        _layout(product, order, main, pages)
        return
    _colours(product, order, printed_sides(files))
    if order.folded:
        _intent(product, "FoldingIntent", FoldCatalog=WRAP_FOLD)
    _layout(product, order, main, main.report.pages)
    _paper(product, order, order.paper_inside)


def _part(
    products: Element, part: str, order: Order, files: Sequence[Judged], pages: int
) -> None:
    product = SubElement(
        products,
        "Product",
        ID=part,
        IsRoot="false",
        Amount="1",
        ProductType="Cover" if part == COVER else "BookBlock",
    )
    covers = [one for one in files if one.file.role is Role.COVER]
    main = next(one for one in files if one.file.role is not Role.COVER)
    spread = part == COVER and bool(covers)
    _colours(product, order)
    _layout(product, order, covers[0] if spread else main, pages, spread=spread)
    paper = order.paper_cover if part == COVER else order.paper_inside
    _paper(product, order, paper)


def _intent(product: Element, name: str, **values: str) -> Element:
    return SubElement(SubElement(product, "Intent", Name=name), name, values)


def _colours(product: Element, order: Order, sides: int = 2) -> None:
    intent = _intent(product, "ColorIntent")
    for surface in ("Front", "Back")[:sides]:
        SubElement(
            intent,
            "SurfaceColor",
            Surface=surface,
            ColorsUsed=PROCESS,
            PrintStandard=order.condition.identifier,
        )


def _layout(
    product: Element, order: Order, one: Judged, pages: int, *, spread: bool = False
) -> None:
    width, height = (f"{side * POINTS:.3f}" for side in one.trim_mm)
    intent = _intent(product, "LayoutIntent", Bleed=f"{order.bleed_mm * POINTS:.3f}")
    if spread:
        intent.set("Dimensions", f"{width} {height}")
    elif order.folded:
        intent.set("Dimensions", f"{width} {height}")
        folded = " ".join(f"{side * POINTS:.3f}" for side in order.folded.size_mm)
        intent.set("FinishedDimensions", f"{folded} 0")
    else:
        intent.set("FinishedDimensions", f"{width} {height} 0")
    # An even number of surfaces, the blank back of a sheet included.
    intent.set("Pages", str(pages + pages % 2))
    one_sided = pages == 1
    intent.set("Sides", "OneSided" if one_sided else "TwoSidedHeadToHead")
    intent.set("SpreadType", "Spread" if spread else "SinglePage")


def _paper(product: Element, order: Order, words: str) -> None:
    coated = order.paper is Paper.COATED
    intent = _intent(
        product,
        "MediaIntent",
        Coating="Coated" if coated else "None",
        MediaType="Paper",
    )
    if words:
        intent.set("MediaQuality", words)
    grams = weight(words)
    if grams is not None:
        intent.set("Weight", f"{grams:g}")


def _run_list(
    root: Element, order: Order, files: Sequence[Judged], split: dict[str, int]
) -> None:
    """Name the files and, where one holds several parts, their pages from 0."""
    runs: list[tuple[str, Judged, tuple[int, int]]] = []
    for one in files:
        last = one.report.pages - 1
        match one.file.role:
            case Role.WHOLE if split:
                runs += [
                    (COVER, one, (0, 1)),
                    (BODY, one, (2, last - 2)),
                    (COVER, one, (last - 1, last)),
                ]
            case Role.WHOLE | Role.CARDS:
                runs.append((ROOT, one, (0, last)))
            case Role.BODY:
                runs.append((BODY, one, (0, last)))
            case Role.COVER:
                runs.append((COVER, one, (0, last)))
    found = SubElement(root, "ResourceSet", Name="RunList", Usage="Input")
    for at, (part, one, (first, last)) in enumerate(runs):
        resource = SubElement(found, "Resource")
        SubElement(resource, "Part", ProductPart=part, Run=f"Run{at}")
        run = SubElement(resource, "RunList", Pages=f"{first} {last}")
        SubElement(
            run,
            "FileSpec",
            FileSize=str(len(one.file.content)),
            MimeType="application/pdf",
            NPage=str(one.report.pages),
            URL=one.file.name,
        )


def _customer(root: Element, order: Order) -> None:
    found = SubElement(root, "ResourceSet", Name="CustomerInfo", Usage="Input")
    SubElement(
        SubElement(found, "Resource"), "CustomerInfo", CustomerJobName=order.title
    )
    publisher = order.publisher
    found = SubElement(root, "ResourceSet", Name="Contact", Usage="Input")
    resource = SubElement(found, "Resource")
    SubElement(resource, "Part", ContactType="Customer")
    contact = SubElement(resource, "Contact")
    channels = (
        ("Email", "mailto:", publisher.email),
        ("Phone", "tel:", (publisher.phone or "").replace(" ", "")),
        ("WWW", "", publisher.url),
    )
    for kind, scheme, locator in channels:
        if locator:
            place = f"{scheme}{locator}"
            SubElement(contact, "ComChannel", ChannelType=kind, Locator=place)
    company = SubElement(contact, "Company", OrganizationName=publisher.name)
    if publisher.enterprise_number:
        company.set("CompanyID", "".join(publisher.enterprise_number.split()))


def _delivery(root: Element, order: Order, language: str) -> None:
    found = SubElement(root, "ResourceSet", Name="DeliveryParams", Usage="Input")
    resource = SubElement(found, "Resource")
    SubElement(resource, "Comment", Language=language).text = order.delivery
    params = SubElement(resource, "DeliveryParams")
    if order.copies:
        amount = str(order.copies)
        SubElement(params, "DropItem", Amount=amount, ItemRef=ROOT)
