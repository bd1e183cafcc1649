"""What is kept of pages changes no report: only pages that changed are looked at."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Dictionary

from generator.brochure.preflight import PROFILES, check
from generator.brochure.preflight import thumbnails as showing
from generator.brochure.preflight.ink import separations
from generator.brochure.preflight.profiles import Limits
from generator.brochure.preflight.reading import Checksums
from generator.brochure.preflight.thumbnails import thumbnails
from generator.storage.cache import Cache
from tests.brochure.preflight.conftest import add, new, save
from tests.brochure.preflight.test_faults import FAULTS

SMALL = 60  # pixels
RED, GREEN, BLUE = (
    b"%d %d %d rg 60 60 9 9 re f" % one for one in ((1, 0, 0), (0, 1, 0), (0, 0, 1))
)
SOME = sorted(FAULTS)[::8]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Return a cache that knows the pages of a sound file."""
    folder = tmp_path_factory.mktemp("kept")
    made = Cache(folder / ".cache")
    path = save(new(), folder / "sound.pdf")
    for profile in [None, *PROFILES.values()]:
        check(path, profile, kept=made)
    thumbnails(path, SMALL, kept=made)
    return made


@pytest.fixture
def rendered(monkeypatch):
    """Return how many pages were rendered, each time that Ghostscript was asked."""
    counts = []
    real = separations.rasters

    def counting(pdf, areas, ppi=None):
        counts.append(len(areas))
        yield from real(pdf, areas, ppi)

    monkeypatch.setattr(showing, "rasters", counting)
    monkeypatch.setitem(check.__globals__, "rasters", counting)
    return counts


def test_a_page_that_is_the_same_is_not_rendered_again(kept, rendered, tmp_path):
    """Whatever its objects are numbered."""
    path = save(new(), tmp_path / "again.pdf", linearize=True)
    report = check(path, kept=kept)
    shown = thumbnails(path, SMALL, kept=kept)

    assert rendered == []
    assert report == check(path)
    assert shown == thumbnails(path, SMALL)
    assert rendered == [4, 4]


@pytest.mark.parametrize("name", SOME)
def test_a_fault_is_found_as_if_nothing_were_known(name, kept, tmp_path):
    """With all that is known of the sound file that it was planted in."""
    fault = FAULTS[name]
    pdf = new()
    if fault.plant is not None:
        fault.plant(pdf)
    judged = {key: one for key, one in (fault.judged or {}).items() if key != "ink"}
    profile = PROFILES.get(judged.pop("profile", ""))
    path = save(pdf, tmp_path / "job.pdf", **(fault.saved or {}))
    if fault.edit[0]:
        path.write_bytes(path.read_bytes().replace(*fault.edit))
    fresh = check(path, profile, **judged)

    assert check(path, profile, kept=kept, **judged) == fresh
    assert thumbnails(path, SMALL, kept=kept) == thumbnails(path, SMALL)


def other_words(pdf):
    """Add to what is drawn."""
    add(pdf, RED, page=2)


def other_picture(pdf):
    """Change what a page names, and not what it draws; one page's own copy."""
    resources = pdf.pages[2].Resources
    picture = pdf.make_stream(
        bytes(4 * 200 * 200), **{key[1:]: one for key, one in entries(resources)}
    )
    own = Dictionary({**dict(resources.items()), "/XObject": {"/Picture": picture}})
    pdf.pages[2].Resources = own


def entries(resources):
    """Return what is said of the picture."""
    found = resources.XObject.Picture.items()
    return [(key, one) for key, one in found if key not in {"/Length", "/Filter"}]


def other_box(pdf):
    """Trim it elsewhere."""
    page = pdf.pages[2]
    page.TrimBox = [float(edge) + 1 for edge in page.TrimBox]


@pytest.mark.parametrize("change", [other_box, other_picture, other_words])
def test_a_page_that_changed_is_rendered_alone(change, kept, rendered, tmp_path):
    pdf = new()
    change(pdf)
    path = save(pdf, tmp_path / "edited.pdf")
    report, shown = check(path, kept=kept), thumbnails(path, SMALL, kept=kept)

    assert rendered == [1, 1]
    assert report == check(path)
    assert shown == thumbnails(path, SMALL)


def shared_font(pdf):
    """Take away the letters of the font of all pages."""
    del pdf.pages[0].Resources.Font.Body.FontDescriptor["/FontFile2"]


def test_what_all_pages_share_changes_them_all(kept, rendered, tmp_path):
    pdf = new()
    shared_font(pdf)
    path = save(pdf, tmp_path / "edited.pdf")
    report = check(path, kept=kept)

    assert rendered == [4]
    assert report == check(path)


def test_of_a_file_with_layers_nothing_is_kept(kept, rendered, tmp_path):
    """Which of them show is said by number."""
    pdf = new()
    pdf.Root.OCProperties = Dictionary(OCGs=[], D=Dictionary())
    path = save(pdf, tmp_path / "layers.pdf")

    assert check(path, kept=kept) == check(path, kept=kept)
    assert rendered == [4, 4]


def test_a_page_in_another_place_is_looked_at_again(kept, rendered, tmp_path):
    """It is told by its number, and bound at its other side."""
    first, moved = new(), new()
    add(first, GREEN, page=0)
    add(moved, GREEN, page=1)
    check(save(first, tmp_path / "first.pdf"), kept=kept)
    path = save(moved, tmp_path / "moved.pdf")
    report = check(path, kept=kept)

    assert rendered == [1, 1]
    assert report == check(path)


def test_another_binding_or_profile_is_another_verdict(kept, rendered, tmp_path):
    path = save(new(), tmp_path / "bound.pdf")
    profile = replace(PROFILES["press-coated"], limits=Limits(text_pt=20))
    check(path, kept=kept, binding="perfect")
    report = check(path, profile, kept=kept)

    assert rendered == [4, 4]
    assert report == check(path, profile)


def test_where_ghostscript_stops_nothing_kept_is_believed(kept, tmp_path, monkeypatch):
    """The report is that of one who knows nothing: which page it was, and no ink."""
    pdf = new()
    add(pdf, BLUE, page=2)
    path = save(pdf, tmp_path / "edited.pdf")

    def stopping(*_):
        raise separations.NoInk
        yield

    monkeypatch.setitem(check.__globals__, "rasters", stopping)

    assert check(path, kept=kept) == check(path)
    assert "ink-rendered" in {one.rule for one in check(path, kept=kept).findings}


def test_what_holds_itself_has_no_checksum():
    """By way of a form that names itself."""
    pdf = new(2)
    form = pdf.make_stream(b"/Own Do", Type=pikepdf.Name.XObject)
    form.Resources = Dictionary(XObject=Dictionary(Own=form))
    pdf.pages[1].Resources = Dictionary(XObject=Dictionary(Own=form))
    sums = Checksums(pdf)

    assert sums.page(1) is not None
    assert sums.page(2) is None
