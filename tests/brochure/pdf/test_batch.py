"""Many small documents in few processes."""

import pytest

from generator.brochure.pdf import batch
from generator.brochure.pdf.batch import Desks, Job, render_each_apart
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.limits import Limits
from generator.storage.assets import FONTS
from tests.brochure.pdf.conftest import PAGE, render_alone

HEAD = '<html lang="nl"><title>Proef</title>'


def test_each_document_gets_the_bytes_it_gets_alone(picture):
    """Also where two have a picture of the same name."""
    html = HEAD + '<p>Twee bladen<img src="asset:p.jpg" alt="tafel">'
    jobs = {
        "een": Job(html, [PAGE], {"p.jpg": picture}),
        "twee": Job(HEAD + "<p id=hier style=margin:0>Eén blad", [PAGE], {}),
    }

    made = render_each_apart(jobs, fonts_dir=FONTS)
    alone = render_alone(html, [PAGE], {"p.jpg": picture})

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
    started = []
    real = batch.Session
    monkeypatch.setattr(
        batch, "Session", lambda *how: started.append(how) or real(*how)
    )
    jobs = {f"n{number}": Job(HEAD + "<p>x", [PAGE], {}) for number in range(26)}

    made = render_each_apart(jobs, fonts_dir=FONTS, finishings=())

    assert list(made) == list(jobs)
    assert len(started) == 2


def at_desks(desks, names):
    """Return the number of the process that each document goes to."""
    return {name: at.pid for at, group in desks.groups(names) for name in group}


def test_documents_that_come_again_come_to_the_same_process(picture):
    """And get the bytes that they get alone, whatever came before."""
    html = HEAD + '<p>{}<img src="asset:p.jpg" alt="tafel">'
    rounds = [
        {
            f"n{number}": Job(
                html.format(f"{said} {number}"), [PAGE], {"p.jpg": picture}
            )
            for number in range(3)
        }
        for said in ("Eerst", "Daarna")
    ]
    told = []

    with Desks(FONTS) as desks:
        render_each_apart(rounds[0], fonts_dir=FONTS, finishings=(), desks=desks)
        first = {
            name: at.pid for at, names in desks.groups(rounds[0]) for name in names
        }
        made = render_each_apart(
            rounds[1], fonts_dir=FONTS, desks=desks, done=told.append
        )
        again = {
            name: at.pid for at, names in desks.groups(rounds[1]) for name in names
        }

    assert None not in first.values()
    assert again == first
    assert told[-1] == len(rounds[1])
    assert list(made) == list(rounds[1])
    for name, job in rounds[1].items():
        alone = render_alone(job.html, job.stylesheets, job.assets)
        assert made[name] == alone


def test_a_document_reaches_no_picture_of_another_at_its_desk(picture):
    """Also when that one was there before it."""
    with_one = Job(HEAD + '<img src="asset:p.jpg" alt="x">', [PAGE], {"p.jpg": picture})
    without = Job(with_one.html, [PAGE], {})

    with Desks(FONTS) as desks:
        for _ in range(2):
            made = render_each_apart(
                {"een": with_one, "twee": with_one}, fonts_dir=FONTS, desks=desks
            )
            assert made["een"].files
            made = render_each_apart(
                {"een": without, "twee": without}, fonts_dir=FONTS, desks=desks
            )
            assert isinstance(made["een"], RenderError)
            assert isinstance(made["twee"], RenderError)


def test_a_document_that_exhausts_a_desk_spoils_no_other():
    """The others are made without it, and a later round finds a desk again."""
    whole = Job(HEAD + "<p>Goed", [PAGE], {})
    heavy = Job(HEAD + '<div style="display:flex">' * 3_000, [PAGE], {})
    with Desks(FONTS) as desks:
        jobs = {"een": whole, "zwaar": heavy, "twee": whole, "drie": whole}
        made = render_each_apart(jobs, fonts_dir=FONTS, desks=desks)
        assert isinstance(made["zwaar"], RenderError)
        assert made["een"].files == made["twee"].files == made["drie"].files
        again = render_each_apart({"een": whole}, fonts_dir=FONTS, desks=desks)
    assert again["een"] == made["een"]
