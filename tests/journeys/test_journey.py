"""A resident looks for an idea: home, search, project, brochure."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf


def test_from_home_by_search_to_a_project_and_a_brochure(page, address):
    """Everything between a first word and a downloaded brochure works on a phone."""
    page.goto(address)
    box = page.locator("input[type=search]:visible").first
    box.click()
    box.type("kookboek")
    option = page.get_by_role("option").filter(has_text="kookboek").first
    option.wait_for()
    option.click()
    page.wait_for_url("**/projecten/buurtkookboek-triangelbuurt/**")

    assert "kookboek" in page.get_by_role("heading", level=1).inner_text().lower()

    page.goto(f"{address}brochures/")
    with page.expect_download() as waiting:
        link = page.locator('a[href$="kom-op-voor-je-wijk.pdf"]').first
        link.evaluate("link => { link.setAttribute('download', '') }")
        link.click()
    data = Path(waiting.value.path()).read_bytes()

    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) % 4 == 0
        assert pdf.Root.MarkInfo.Marked
    assert page.strangers == []
    assert page.faults == []


def test_enter_in_the_search_box_opens_the_page_of_results(page, address):
    """Without choosing from the list, the question is answered on a page of its own."""
    page.goto(address)
    box = page.locator("input[type=search]:visible").first
    box.click()
    box.type("boekenkast")
    box.press("Enter")
    page.wait_for_url("**/zoeken/**")
    results = page.locator('main a[href*="projecten/"]')
    results.first.wait_for()

    assert any("boekentil" in text.lower() for text in results.all_inner_texts())


def test_a_project_is_handed_on_by_its_address(page, address):
    """Copied where the browser lets us, else shown to be copied; never with marks."""
    project = f"{address}projecten/buurtkookboek-triangelbuurt/"
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: text =>"
        " { window.copied = text; return Promise.resolve() }}})"
    )
    page.goto(f"{project}?utm=x#chain", wait_until="networkidle")

    page.get_by_role("button", name="Deel dit project").click()
    page.locator("[data-shared]").wait_for()

    assert page.evaluate("copied") == project
    assert page.locator("[data-shared]").inner_text() == (
        page.locator("#said").inner_text()
    )

    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    page.get_by_role("button", name="Deel dit project").click()
    page.locator("[data-shared]").filter(has_text=project).wait_for()


def test_a_project_is_printed_with_its_facts_beside_it(page, address):
    """On paper nothing is left to press, and the first page is no cover."""
    page.goto(f"{address}projecten/heuvelhofpleintje-kessel-lo/")
    page.evaluate("document.querySelectorAll('img').forEach(i => { i.loading = '' })")
    page.wait_for_load_state("networkidle")
    printed = page.pdf(format="A4", margin={"top": "14mm", "bottom": "14mm"})

    first = subprocess.run(
        ["pdftotext", "-l", "1", "-raw", "-", "-"],
        input=printed,
        capture_output=True,
        check=True,
    ).stdout.decode()
    said = "".join(first.split())  # letters that stand close lose their blanks
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert len(pdf.pages) <= 4
    assert "Inhetkort" in said
    assert "Watishet?" in said
    assert "Bewaar" not in said
    assert "Deelditproject" not in said


def test_on_paper_nothing_leads_elsewhere(page, address):
    """A way to another page is of no use there; what is told stays, and its sources."""
    page.goto(f"{address}projecten/gevelbank-patroonschapstraat/")
    page.emulate_media(media="print")

    assert page.locator("main .more").count() > 0
    assert page.locator("main .more:visible").count() == 0
    assert page.locator("main .takeover li:visible").count() > 0
    assert page.locator("main .sources a:visible").count() > 0
