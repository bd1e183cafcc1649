"""The job ticket for machines keeps to the schema of CIP4.

The names, the order of elements and the types of attributes below are those of
XJDF 2.1, as far as a ticket of ours uses them.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from generator.brochure.job.order import FOLDER, Judged, PressFile, Role
from generator.brochure.job.xjdf import NAMESPACE, as_xjdf
from generator.brochure.preflight.findings import About, Report
from generator.catalogue.model.choices import Binding, Paper
from generator.catalogue.paper import weight
from tests.brochure.job.conftest import order

NMTOKEN = r"[\w.:-]+"
NMTOKENS = rf"{NMTOKEN}( {NMTOKEN})*"
NUMBER = r"-?\d+(\.\d+)?"
XY, SHAPE = rf"{NUMBER} {NUMBER}", rf"{NUMBER} {NUMBER} {NUMBER}"
ANY, INTEGER, BOOLEAN = r"[^\n]+", r"\d+", "true|false"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"

# Element → its attributes (required ones with a star) and its children, in order.
SCHEMA = {
    "XJDF": (
        {"Version": r"2\.[0-2]", "*JobID": NMTOKEN, "*Types": NMTOKENS}
        | {"DescriptiveName": ANY},
        ["AuditPool", "Comment", "ProductList", "ResourceSet"],
    ),
    "AuditPool": ({}, ["AuditCreated"]),
    "AuditCreated": ({}, ["Header"]),
    "Header": (
        {"AgentName": ANY, "AgentVersion": ANY, "*DeviceID": NMTOKEN, "*Time": TIME},
        [],
    ),
    "Comment": ({"Language": ANY}, []),
    "ProductList": ({}, ["Product"]),
    "Product": (
        {"Amount": INTEGER, "DescriptiveName": ANY, "ID": NMTOKEN, "IsRoot": BOOLEAN}
        | {"ProductType": NMTOKEN},
        ["Comment", "Intent"],
    ),
    "Intent": ({"*Name": NMTOKEN}, ["ProductIntent"]),
    "BindingIntent": (
        {"BindingOrder": "None|Collecting|Gathering"}
        | {"BindingSide": "Bottom|Left|Right|Top"}
        | {"*BindingType": "SaddleStitch|SoftCover", "ChildRefs": NMTOKENS},
        [],
    ),
    "ColorIntent": ({}, ["SurfaceColor"]),
    "SurfaceColor": (
        {"ColorsUsed": NMTOKENS, "PrintStandard": NMTOKEN, "*Surface": "Front|Back"},
        [],
    ),
    "FoldingIntent": ({"FoldCatalog": NMTOKEN}, []),
    "LayoutIntent": (
        {"Bleed": NUMBER, "Dimensions": XY, "FinishedDimensions": SHAPE}
        | {"Pages": r"\d*[02468]", "Sides": "OneSided|TwoSidedHeadToHead"}
        | {"SpreadType": "SinglePage|Spread"},
        [],
    ),
    "MediaIntent": (
        {"Coating": "Coated|Gloss|Matte|None|Satin", "MediaQuality": ANY}
        | {"*MediaType": "Paper", "Weight": NUMBER},
        [],
    ),
    "ResourceSet": (
        {"*Name": NMTOKEN, "Usage": "Input|Output"},
        ["Comment", "Resource"],
    ),
    "Resource": ({}, ["Comment", "Part", "SpecificResource"]),
    "Part": ({"ProductPart": NMTOKEN, "Run": NMTOKEN, "ContactType": NMTOKEN}, []),
    "RunList": ({"Pages": r"\d+ \d+"}, ["FileSpec"]),
    "FileSpec": (
        {"FileSize": INTEGER, "MimeType": ANY, "NPage": INTEGER, "URL": ANY},
        [],
    ),
    "CustomerInfo": ({"CustomerJobName": ANY}, []),
    "Contact": ({}, ["Address", "ComChannel", "Company", "Person"]),
    "ComChannel": ({"*ChannelType": NMTOKEN, "*Locator": ANY}, []),
    "Company": ({"CompanyID": NMTOKEN, "*OrganizationName": ANY}, []),
    "DeliveryParams": ({}, ["DropItem"]),
    "DropItem": ({"*Amount": INTEGER, "*ItemRef": NMTOKEN}, []),
}
STANDS_FOR = {
    **dict.fromkeys(
        (
            "BindingIntent",
            "ColorIntent",
            "FoldingIntent",
            "LayoutIntent",
            "MediaIntent",
        ),
        "ProductIntent",
    ),
    **dict.fromkeys(
        ("RunList", "CustomerInfo", "Contact", "DeliveryParams"), "SpecificResource"
    ),
}


def name_of(element):
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


def valid(element):
    """Hold an element, and all in it, against the schema."""
    name = name_of(element)
    attributes, children = SCHEMA[name]
    kinds = {key.removeprefix("*"): kind for key, kind in attributes.items()}
    for key, value in element.attrib.items():
        assert re.fullmatch(kinds[key], value), f"{name}/@{key}={value}"
    assert {key[1:] for key in attributes if key[0] == "*"} <= element.attrib.keys()
    found = [STANDS_FOR.get(name_of(one), name_of(one)) for one in element]
    assert found == sorted(found, key=children.index), name
    for one in element:
        valid(one)


def judged(role=Role.WHOLE, pages=8, size=(148.0, 210.0)):
    report = Report("press-coated", pages, (), About(sizes_mm=(size,)))
    return Judged(PressFile(role, f"proef-{role.value}.pdf", b"%PDF"), report)


def ticket(files=None, **changes):
    text = as_xjdf(order(**changes), files or [judged()], "nl")
    root = ElementTree.fromstring(text)
    valid(root)
    return root


def find(root, name):
    return [one for one in root.iter() if name_of(one) == name]


def references(root):
    """Hold every reference against what it refers to."""
    known = {one.get("ID") for one in find(root, "Product")}
    for element in root.iter():
        for key in ("ChildRefs", "ItemRef", "ProductPart"):
            assert set(element.get(key, "").split()) <= known
    sets = [one.get("Name") for one in find(root, "ResourceSet")]
    assert len(sets) == len(set(sets))


def test_a_stapled_booklet_with_another_cover_has_two_parts():
    """The cover is the first two and the last two pages of the one file."""
    root = ticket()
    references(root)
    whole, cover, body = find(root, "Product")
    pages = [int(one.get("Pages")) for one in find(root, "LayoutIntent")]
    runs = [
        (part.get("ProductPart"), run.get("Pages"))
        for part, run in zip(find(root, "Part"), find(root, "RunList"), strict=False)
    ]

    assert (whole.get("Amount"), cover.get("Amount")) == ("2500", "1")
    assert find(whole, "BindingIntent")[0].get("ChildRefs") == "Cover Body"
    assert pages == [8, 4, 4]
    assert [one.get("Weight") for one in find(root, "MediaIntent")] == ["250", "135"]
    assert runs == [("Cover", "0 1"), ("Body", "2 5"), ("Cover", "6 7")]
    assert body.get("ProductType") == "BookBlock"


def test_one_paper_is_one_product():
    root = ticket(paper_cover="")
    references(root)
    (product,) = find(root, "Product")

    assert find(product, "BindingIntent")[0].get("ChildRefs") is None
    size = find(product, "LayoutIntent")[0].get("FinishedDimensions")
    assert size == "419.528 595.276 0"
    assert find(root, "RunList")[0].get("Pages") == "0 7"


def test_a_bound_book_has_a_cover_of_its_own():
    """Spread out with its spine, in a file of its own."""
    files = [judged(Role.BODY, 40), judged(Role.COVER, 2, (303.0, 210.0))]
    root = ticket(files, binding=Binding.PERFECT)
    references(root)
    _, cover, _ = find(root, "Product")
    layout = find(cover, "LayoutIntent")[0]

    assert find(root, "BindingIntent")[0].get("BindingType") == "SoftCover"
    assert layout.get("SpreadType") == "Spread"
    assert layout.get("Dimensions") == "858.898 595.276"
    urls = [one.get("URL") for one in find(root, "FileSpec")]
    assert urls == ["proef-body.pdf", "proef-cover.pdf"]


def test_a_flat_sheet_is_not_bound():
    root = ticket([judged(pages=1)], binding=Binding.FLAT, paper=Paper.UNCOATED)
    references(root)

    assert not find(root, "BindingIntent")
    assert find(root, "LayoutIntent")[0].get("Sides") == "OneSided"
    assert find(root, "MediaIntent")[0].get("Coating") == "None"
    assert [one.get("Surface") for one in find(root, "SurfaceColor")] == ["Front"]
    assert not find(root, "FoldingIntent")


def test_a_folder_is_folded():
    """Its size is that of the folded product; the sheet is as large as its file."""
    sheet = judged(pages=2, size=(295.0, 210.0))
    root = ticket([sheet], binding=Binding.FLAT, folded=FOLDER)
    layout = find(root, "LayoutIntent")[0]

    assert layout.get("FinishedDimensions") == "280.630 595.276 0"
    assert layout.get("Dimensions") == "836.220 595.276"
    assert find(root, "FoldingIntent")[0].get("FoldCatalog") == "F6-4"
    assert len(find(root, "SurfaceColor")) == 2


def test_what_is_open_is_left_out():
    root = ticket(copies=None, delivery="", note="", paper_inside="", paper_cover="")
    references(root)

    assert find(root, "Product")[0].get("Amount") is None
    assert not find(root, "DeliveryParams")
    assert find(root, "MediaIntent")[0].get("Weight") is None


@pytest.mark.parametrize(
    ("words", "grams"),
    [
        ("Gestreken mat, 135 g/m²", 135),
        ("90 gram offset", 90),
        ("MultiArt Silk 115gsm", 115),
        ("Biotop 3, 112,5 g/m2", 112.5),
        ("Karton", None),
    ],
)
def test_the_weight_of_a_paper_is_read_from_its_name(words, grams):
    assert weight(words) == grams
