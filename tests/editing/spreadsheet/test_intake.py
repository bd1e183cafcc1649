"""What becomes of spreadsheets as people really make them."""

from __future__ import annotations

import codecs
import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from generator.catalogue.load import load
from generator.editing.spreadsheet.rehearsal import rehearse
from generator.editing.spreadsheet.table import MOST_ROWS, Unreadable
from generator.editing.spreadsheet.workbook import archive
from tests.editing.spreadsheet.conftest import book

HEADER = ("Titel", "Samenvatting", "Gemeente", "Soorten", "Bronnen: titel")
HEADER += ("Bronnen: gelezen op",)
TEXT = "Buren zetten een bank aan de kerk, en praten er."
ROW = ("Bank aan de kerk", TEXT, "voorbeeld", "gevelbank", "Een krant", "13/3/2026")
NOON = datetime.fromisoformat("2017-06-09 12:00")
LINES = [";".join(HEADER), ";".join(ROW)]


def codes(found):
    return [one.code for one in found.problems]


def said(found, language="nl"):
    return [one.say(language).splitlines()[0] for one in found.problems]


def with_cells(**cells):
    """Return header and row with other or more cells; names are fields."""
    header, row = list(HEADER), list(ROW)
    for name, value in cells.items():
        name = name.replace("__", ".")
        if name in header:
            row[header.index(name)] = value
        else:
            header.append(name)
            row.append(value)
    return header, row


def field(found, name):
    """Return how a field stands in the only draft."""
    (draft,) = found.drafts
    lines = draft.text.split("\n---\n")[0].splitlines()
    kept = []
    for number, line in enumerate(lines):
        if line.startswith(f"{name}:"):
            kept.append(line.partition(": ")[2] or line.partition(":")[2])
            for below in lines[number + 1 :]:
                if not below.startswith("  "):
                    break
                kept.append(below.strip())
    return " ".join(kept).strip()


def test_a_row_becomes_a_project(take_in):
    found = take_in(book(HEADER, ROW))

    assert said(found) == []
    (draft,) = found.drafts
    assert draft.path.as_posix() == "content/projects/bank-aan-de-kerk/index.md"
    assert draft.text == (
        "---\n"
        "title: Bank aan de kerk\n"
        f"summary: {TEXT}\n"
        "municipality: voorbeeld\n"
        "kinds:\n  - gevelbank\n"
        "sources:\n  - title: Een krant\n    read: 2026-03-13\n"
        "---\n"
    )


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("budget", "€ 18.500,50", "amount: 18500.5 kind: granted"),
        ("budget", "18 500 euro", "amount: 18500 kind: granted"),
        ("budget", "1.200,-", "amount: 1200 kind: granted"),
        ("budget", 750, "amount: 750 kind: granted"),
        ("budget", 18500.5, "amount: 18500.5 kind: granted"),
        ("period.realised", "15/6/2017", "realised: 2017-06-15"),
        ("period.realised", "06/2017", "realised: 2017-06"),
        ("period.realised", "jun/17", "realised: 2017-06"),
        ("period.realised", "mrt. 2022", "realised: 2022-03"),
        ("period.realised", 2017, "realised: '2017'"),
        ("period.realised", "zomer 2017", "realised: zomer 2017"),
        ("period.realised", date(2017, 6, 15), "realised: 2017-06-15"),
        (
            "period.realised",
            datetime.fromisoformat("2017-06-15"),
            "realised: 2017-06-15",
        ),
        ("temporary", True, "true"),
        ("Tijdelijk", "ja", "true"),
        ("Tijdelijk", "x", "true"),
        ("Tijdelijk", "Nee", "false"),
        ("Status", "Gerealiseerd", "realised"),
        ("status", "realised", "realised"),
        ("status", "REALISED", "realised"),
        ("Thema's", "ontmoeting; delen", "- ontmoeting - delen"),
        ("Aantal deelnemers", "1.250", "1250"),
        ("Sterke punten", "Een; twee.\nDrie", "- Een; twee. - Drie"),
        ("note", "09000", "'09000'"),
    ],
)
def test_cells_are_read_as_people_type_them(take_in, name, typed, kept):
    more = {"budget__kind": "toegekend"} if name == "budget" else {}
    if name == "budget":
        found = take_in(book(*with_cells(**{name: typed}, **more)))
    else:
        found = take_in(book(*with_cells(**{name.replace(".", "__"): typed})))
    outer = name.partition(".")[0]
    english = {
        "Tijdelijk": "temporary",
        "Status": "status",
        "Thema's": "themes",
        "Aantal deelnemers": "participants",
        "Sterke punten": "strengths",
    }

    assert said(found) == []
    assert field(found, english.get(outer, outer)) in {kept, kept.replace("'", "")}


def test_titles_of_a_vocabulary_are_understood(take_in):
    """People write “Gevelbank”, not its short name."""
    header, row = list(HEADER), list(ROW)
    row[3] = "Gevelbank, boekentil"
    found = take_in(book(header, row))

    assert field(found, "kinds") == "- gevelbank - boekentil"


def test_every_mistake_is_told_at_its_cell(take_in):
    """All at once, with the sheet, the column and the row, and a remedy."""
    bad = ("B", "Kort", "voorbeeld", "gevelbank", "", "33/13/2026")
    found = take_in(book(HEADER, ROW, bad, (), ("Alleen een titel",)))

    places = [line.partition(": ")[0] for line in said(found)]
    assert places[:3] == ["Projecten!A3", "Projecten!B3", "Projecten!F3"]
    assert {"Projecten!B5", "Projecten!C5", "Projecten!D5"} <= set(places)
    assert all("→" in one.say("nl") for one in found.problems)
    assert len(found.drafts) == 1


def test_a_row_with_mistakes_is_told_of_unknown_terms_as_well(take_in):
    """Else whoever mends it hears of the next mistake only then."""
    header, row = with_cells(Soorten="bankje", Gemeente="Gent")
    found = take_in(book(header[:4], row[:4]))

    assert "Projecten!A2: Het veld “sources” (Bronnen) ontbreekt." in said(found)[0]
    assert {one.code for one in found.problems} == {
        "missing-field",
        "unknown-reference",
    }
    assert any("D2: Er is geen soort “bankje”." in one for one in said(found))
    assert any("C2: Er is geen gemeente “gent”." in one for one in said(found))


def test_rows_that_are_empty_and_titles_above_the_header_do_no_harm(take_in):
    found = take_in(book(("Onze lijst",), (), HEADER, (), ROW, (None, " ", "")))

    assert said(found) == []
    assert len(found.drafts) == 1


def test_two_rows_of_one_title_get_two_names(take_in):
    found = take_in(book(HEADER, ROW, ROW))

    slugs = [draft.slug for draft in found.drafts]
    assert slugs == ["bank-aan-de-kerk", "bank-aan-de-kerk-2"]


def test_a_title_that_exists_is_told(take_in):
    header, row = list(HEADER), list(ROW)
    row[0] = "Gevelbank Dorpsstraat"
    found = take_in(book(header, row))

    assert [draft.slug for draft in found.drafts] == ["gevelbank-dorpsstraat-2"]
    assert codes(found) == ["exists"]


def test_a_short_name_changes_that_project_in_the_columns_that_are_there(take_in, root):
    """What the table does not show stays as it is."""
    rows = (("slug", "Titel", "Budget"), ("gevelbank-dorpsstraat", "Bank", "900"))
    found = take_in(book(*rows))

    assert said(found) == []
    (draft,) = found.drafts
    assert not draft.is_new
    assert draft.changed == ("Titel", "Budget")
    old = (root / draft.path).read_text("utf-8")
    expected = old.replace("title: Gevelbank Dorpsstraat", "title: Bank", 1)
    assert draft.text == expected.replace("amount: 750", "amount: 900")


def test_an_empty_cell_takes_a_value_away(take_in):
    rows = (("slug", "Luik", "Thema’s"), ("gevelbank-dorpsstraat", "", ""))
    (draft,) = take_in(book(*rows)).drafts

    assert draft.changed == ("Luik", "Thema’s")
    assert "track:" not in draft.text


def test_a_short_name_stands_once(take_in):
    rows = (("slug", "Titel"), *[("gevelbank-dorpsstraat", "Bank")] * 2)

    assert "Projecten!A3: “gevelbank-dorpsstraat” staat al in rij 2. [twice]" in said(
        take_in(book(*rows))
    )


def test_a_file_that_is_broken_is_not_changed(take_in, root):
    file = root / "content/projects/gevelbank-dorpsstraat/index.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("title: ", "# opmerking\ntitle: ", 1), "utf-8")
    found = take_in(book(("slug", "Titel"), ("gevelbank-dorpsstraat", "Bank")))

    assert codes(found) == ["not-changed"]
    assert found.drafts == []


def test_an_unknown_column_is_told_and_left_out(take_in):
    found = take_in(book((*HEADER, "Samenvating"), (*ROW, "x")))

    assert codes(found) == ["unknown-column"]
    assert said(found)[0].startswith("Projecten!G1: Let op: De kolom “Samenvating”")
    assert len(found.drafts) == 1


def test_dates_that_could_be_read_otherwise_are_told_once(take_in):
    header, row = list(HEADER), list(ROW)
    row[5] = "1/3/2026"
    found = take_in(book(header, row, row))

    assert codes(found) == ["day-first"]
    assert "2026-03-01" in said(found)[0]


def spoil_merged(sheet):
    sheet.merge_cells("A2:A3")


def spoil_formula(sheet):
    sheet["A2"] = "=B2"


def spoil_error(sheet):
    sheet["A2"] = "#N/A"


def spoil_year(sheet):
    sheet["F2"] = 2017
    sheet["F2"].number_format = "yyyy-mm-dd"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (spoil_merged, "Projecten!A2: Hier zijn cellen samengevoegd: A2:A3."),
        (spoil_formula, "Projecten!A2: Hier staat een formule;"),
        (spoil_error, "Projecten!A2: Het rekenblad toont hier een fout: #N/A."),
        (spoil_year, "Projecten!F2: Het rekenblad maakte van wat hier getypt werd een"),
    ],
)
def test_what_a_spreadsheet_does_to_cells_is_told(take_in, change, told):
    found = take_in(book(HEADER, ROW, change=change))

    assert any(line.startswith(told) for line in said(found))
    if change is spoil_year:
        assert "het jaar 2017" in found.problems[0].say("nl")


def test_a_cell_that_cannot_be_read_is_told_after_an_item_left_empty(take_in):
    """The first source is empty, the address of the second is a fault of Excel."""
    header = (*HEADER[:4], "Bronnen 2: titel", "Bronnen 2: webadres")
    row = (*ROW[:4], "Een krant", "x")

    def spoil(sheet):
        sheet.cell(2, 6).value = "#REF!"
        sheet.cell(2, 6).data_type = "e"

    found = take_in(book(header, row, change=spoil))

    assert not found.drafts
    assert "Projecten!F2" in [str(one.at) for one in found.problems]


@pytest.mark.parametrize(
    "data",
    [
        "\r\n".join(LINES).encode("cp1252"),
        "\r\n".join(LINES).encode("utf-8"),
        "\n".join(LINES).encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + "\n".join(LINES).encode("utf-16-le"),
        "\r".join(LINES).encode("utf-8"),
        "\n".join(LINES).replace(";", "\t").encode("utf-8"),
        ("sep=;\n" + "\n".join(LINES)).encode("utf-8"),
    ],
    ids=["cp1252", "utf-8", "bom", "utf-16", "old-mac", "tabs", "sep"],
)
def test_csv_of_every_program_is_read(take_in, data):
    data = data.replace(b"kerk, en", b"kerk en")
    found = take_in(data, "lijst.csv")

    assert said(found) == []
    assert [draft.slug for draft in found.drafts] == ["bank-aan-de-kerk"]


def test_accents_survive_the_encoding_of_windows(take_in):
    rows = [LINES[0], LINES[1].replace("Bank aan", "Café ’t Één –")]
    (draft,) = take_in("\n".join(rows).encode("cp1252"), "lijst.csv").drafts

    assert draft.text.startswith("---\ntitle: Café ’t Één – de kerk\n")
    assert draft.slug == "cafe-t-een-de-kerk"


def zipped(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def spoilt(part, old, new):
    """Return a sound workbook of which one part is changed."""
    with zipfile.ZipFile(io.BytesIO(book(HEADER, ROW))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return zipped(**parts)


SHEET = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
WIDE_SHEET = SHEET.decode().encode("utf-16")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "spreadsheet-damaged"),
        (b"geen rekenblad", "spreadsheet-damaged"),
        (book(HEADER, ROW)[:-700], "spreadsheet-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "spreadsheet-format"),
        (zipped(mimetype="application/vnd.oasis"), "spreadsheet-format"),
        (zipped(**{"xl__vbaProject.bin": b"x"}), "spreadsheet-macros"),
        (zipped(**{"xl__workbook.xml": SHEET}), "spreadsheet-unsafe"),
        (zipped(**{"xl__workbook.xml": WIDE_SHEET}), "spreadsheet-unsafe"),
        (zipped(**{"xl__workbook.xml": b"<workbook/>"}), "spreadsheet-damaged"),
        (zipped(wat="x"), "spreadsheet-damaged"),
        # XML that is none, in parts that openpyxl reads by ways of its own.
        (spoilt("xl/styles.xml", b"<fonts", b"<fonts <"), "spreadsheet-damaged"),
        (spoilt("xl/workbook.xml", b"sheetId", b"1d"), "spreadsheet-damaged"),
        (
            spoilt("xl/worksheets/sheet1.xml", b"<row ", b"<row <"),
            "spreadsheet-damaged",
        ),
        (book(("a", "b"), ("c", "d")), "spreadsheet-header"),
        (book(), "spreadsheet-header"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(take_in, data, code):
    with pytest.raises(Unreadable) as reason:
        take_in(data)

    said = reason.value.problem.say("nl")
    assert reason.value.problem.code == code
    assert said.startswith("lijst.xlsx: ")
    assert "→" in said


def test_a_file_that_unpacks_too_large_is_refused_while_unpacking(take_in, monkeypatch):
    """A few kilobytes of zip can hold gigabytes; what a header says may be a lie."""
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1024**2)
    data = zipped(**{"xl__workbook.xml": b" " * 3 * 1024**2})
    assert len(data) < 10_000

    with pytest.raises(Unreadable, match="unpacks to more than"):
        take_in(data)


def test_text_that_is_none_is_told(take_in):
    with pytest.raises(Unreadable):
        take_in(b"a;\0\0\0b", "lijst.csv")


def test_too_many_rows_are_told(take_in):
    data = "\n".join([LINES[0], *["x;y"] * (MOST_ROWS + 2)]).encode()

    with pytest.raises(Unreadable, match="more than"):
        take_in(data, "lijst.csv")


def test_a_sheet_that_is_hidden_is_not_read(take_in):
    made = Workbook()
    made.active.append(HEADER)
    made.active.append(ROW)
    made.active.sheet_state = "hidden"
    made.create_sheet("Zichtbaar").append(("niets",))
    buffer = io.BytesIO()
    made.save(buffer)

    with pytest.raises(Unreadable):
        take_in(buffer.getvalue())


def test_what_a_row_breaks_in_the_whole_is_told_at_its_cell(take_in, root):
    """It refers to what is not there; the row itself looked sound."""
    header, row = list(HEADER), list(ROW)
    row[2], row[3] = "Vorbeeld", "gevelbnk"
    header.append("Volgt op")
    row.append("weg")
    found = take_in(book(header, row))
    told = rehearse(found.drafts, root, load(root))

    places = {str(one.at): one.code for one in told}
    assert places == {
        "Projecten!C2": "unknown-reference",
        "Projecten!D2": "unknown-reference",
        "Projecten!G2": "unknown-reference",
    }
