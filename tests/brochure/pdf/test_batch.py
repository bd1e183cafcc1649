"""Many small documents in few processes."""

import pytest

from generator.brochure.pdf import RenderError, batch, render_apart
from generator.brochure.pdf.apart import Limits
from generator.brochure.pdf.batch import Job, render_each_apart
from tests.brochure.pdf.conftest import FONTS, PAGE

HEAD = '<html lang="nl"><title>Proef</title>'


def test_each_document_gets_the_bytes_it_gets_alone(picture):
    """Also where two have a picture of the same name."""
    html = HEAD + '<p>Twee bladen<img src="asset:p.jpg" alt="tafel">'
    jobs = {
        "een": Job(html, [PAGE], {"p.jpg": picture}),
        "twee": Job(HEAD + "<p id=hier style=margin:0>Eén blad", [PAGE], {}),
    }

    made = render_each_apart(jobs, fonts_dir=FONTS)
    alone = render_apart(html, [PAGE], {"p.jpg": picture}, fonts_dir=FONTS)

    assert made["een"] == alone
    assert made["twee"].anchors == {"hier": 1}
    assert made["twee"].depths["hier"] == pytest.approx(12.117)  # margins of page, body


def test_a_faulty_document_spoils_no_other():
    """Not one with an error in it, nor one that exhausts its process."""
    whole = Job(HEAD + "<p>Goed", [PAGE], {})
    jobs = {
        "een": whole,
        "fout": Job(HEAD + '<img src="file:///etc/hostname" alt="x">', [PAGE], {}),
        "zwaar": Job(HEAD + '<div style="display:flex">' * 20, [PAGE], {}),
        "twee": whole,
    }

    limits = Limits(cpu_seconds=3)
    made = render_each_apart(jobs, fonts_dir=FONTS, limits=limits)

    assert list(made) == list(jobs)
    assert "hostname" in str(made["fout"])
    assert isinstance(made["zwaar"], RenderError)
    assert made["een"].files == made["twee"].files


def test_documents_share_processes(monkeypatch):
    """As many as go together; the answer keeps their order."""
    calls = []
    real = batch.answer
    monkeypatch.setattr(batch, "answer", lambda *job: calls.append(1) or real(*job))
    jobs = {f"n{number}": Job(HEAD + "<p>x", [PAGE], {}) for number in range(26)}

    made = render_each_apart(jobs, fonts_dir=FONTS, finishings=())

    assert list(made) == list(jobs)
    assert len(calls) == 2
