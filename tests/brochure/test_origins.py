"""Every page of a press file says in private which content file it comes from."""

from __future__ import annotations

import io

import pikepdf

from generator.brochure import make
from generator.brochure.preflight import check
from tests.brochure.listener import Listener
from tests.brochure.preflight.conftest import add


def test_a_finding_names_the_content_file(root, catalogue, tmp_path):
    """A fault planted on a project's page leads to that project, a coarse picture to
    its photograph."""
    (made,) = make.Workshop(catalogue, root, Listener()).press_files(root / "press")
    path = tmp_path / "faulty.pdf"
    with pikepdf.open(made.folder / "alles-press.pdf") as pdf:
        bank = next(
            at
            for at, page in enumerate(pdf.pages)
            if "gevelbank" in str(page.obj.PieceInfo.Buurtboek.Private.Source)
        )
        add(pdf, b"1 0 0 rg 60 60 9 9 re f", page=bank)
        picture = pdf.make_stream(
            bytes(4 * 20 * 20),
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=20,
            Height=20,
            ColorSpace=pikepdf.Name.DeviceCMYK,
            BitsPerComponent=8,
        )
        add(pdf, b"q 90 0 0 90 60 90 cm /Fx Do Q", page=bank, XObject={"Fx": picture})
        add(pdf, b"1 0 0 rg 60 60 9 9 re f", page=0)
        buffer = io.BytesIO()
        pdf.save(buffer, force_version="1.6", fix_metadata_version=False)
    path.write_bytes(buffer.getvalue())
    found = {
        (one.page, one.rule): one.origin for one in check(path, ink=False).findings
    }

    folder = "content/projects/gevelbank-dorpsstraat"
    assert f"{folder}/index.md" in found[bank + 1, "colour-rgb"].split(", ")
    assert f"{folder}/bank.png" in found[bank + 1, "picture-density"].split(", ")
    assert found[1, "colour-rgb"] == "content/brochures/alles.yml"
