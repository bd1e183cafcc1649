"""What hosts, browsers and robots are told, and that our pages live with it."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from datetime import date

import pytest

from generator.catalogue.model.settings import WeakSpots
from generator.cli.main import run
from generator.website import hardening
from generator.website.origin import Origin

ORIGIN = Origin.read("https://wijken.voorbeeld.example/straten")


def test_scripts_and_styles_come_from_the_site_alone():
    """Nothing inline, nothing evaluated, nothing from another host."""
    said = hardening.in_page()

    assert said.startswith("default-src 'none'")
    assert "unsafe" not in said
    assert "http" not in said
    assert "*" not in said


def test_a_page_is_not_told_what_only_a_header_can_say():
    """Browsers complain about frame-ancestors in a page."""
    assert "frame-ancestors" not in hardening.in_page()
    assert "frame-ancestors 'none'" in hardening.HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    "write", [hardening.netlify, hardening.apache, hardening.nginx]
)
def test_every_host_sends_every_header(write):
    told = write("/straten/")

    for name, value in hardening.HEADERS.items():
        assert name in told
        assert value in told
    assert "/straten/data/" in told


def test_a_block_of_nginx_loses_no_header():
    """A block that adds one header forgets those from above, so it says them all."""
    block = hardening.nginx("/").partition("location /data/ {")[2]

    assert all(f"add_header {name} " in block for name in hardening.HEADERS)


def test_finders_of_weak_spots_are_told_whom_to_tell(settings):
    """In the form of RFC 9116: an address, and until when it holds."""
    told = WeakSpots(email="veilig@voorbeeld.example", expires=date(2027, 6, 1))
    text = hardening.security(settings.model_copy(update={"security": told}), ORIGIN)

    assert "Contact: mailto:veilig@voorbeeld.example\n" in text
    assert "Expires: 2027-06-01T00:00:00Z\n" in text
    assert (
        "Canonical: https://wijken.voorbeeld.example/straten/.well-known/security.txt\n"
        in text
    )


def test_nobody_is_named_who_was_not_given(settings):
    names = [name for name, _text in hardening.files(settings, ORIGIN)]

    assert names == ["_headers", ".htaccess", "robots.txt"]


@pytest.fixture
def settings(views):
    """Return the settings of a small catalogue."""
    return views.catalogue.settings


def test_pages_of_a_known_address_say_the_sums_of_their_files(repository):
    """And each sum is that of the file that stands there."""
    run(["-C", str(repository), "build", "--only", "site"])
    site = repository / "site"
    found = 0
    for file in site.rglob("*.html"):
        said = re.findall(
            r'(?:href|src)="([^"?]*)[^"]*" integrity="sha384-([^"]+)"',
            file.read_text(encoding="utf-8"),
        )
        for name, digest in said:
            folder = site if name.startswith("/wijken/") else file.parent
            content = (folder / name.removeprefix("/wijken/")).read_bytes()
            made = base64.b64encode(hashlib.sha384(content).digest()).decode()
            assert made == digest, name
        found += len(said)

    assert found > 20


def test_a_site_without_address_opens_from_a_disk(repository, browser):
    """Where no server sends it, browsers cannot check sums: none are said."""
    file = repository / "mkdocs.yml"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"^site_url.*\n", "", text, flags=re.MULTILINE), "utf-8")
    run(["-C", str(repository), "build", "--only", "site"])
    context = browser.new_context()
    page = context.new_page()
    page.goto((repository / "site/index.html").as_uri())
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()

    assert ground not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


def test_a_tampered_site_is_told_from_what_was_built(repository, tmp_path, capsys):
    """The list that the build writes finds one changed letter."""
    listed = tmp_path / "site.sha256"
    build = ["-C", str(repository), "build", "--only", "site", "--manifest"]
    verify = ["verify", str(repository / "site"), "--manifest", str(listed)]
    run([*build, str(listed)])
    sound = run(verify)
    page = repository / "site/index.html"
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    (repository / "site/extra.js").write_text("1", "utf-8")
    capsys.readouterr()
    status = run(["--language", "en", *verify])
    told = capsys.readouterr()

    assert (sound, status) == (0, 1)
    assert told.out == "changed: index.html\nadded: extra.js\n"
    assert "0 missing, 1 changed, 1 added" in told.err


def test_a_missing_list_says_how_to_make_one(tmp_path, capsys):
    status = run(["-C", str(tmp_path), "--language", "en", "verify", str(tmp_path)])

    assert status == 1
    assert "“buurtboek build --manifest” writes it" in capsys.readouterr().err


def test_nginx_takes_its_lines(tmp_path):
    """Where nginx is there, it reads what is printed for it without a complaint."""
    nginx = "/usr/sbin/nginx"
    lines = hardening.nginx("/straten/")
    assert lines.count("{") == lines.count("}") == 1
    assert all(
        line.rstrip().endswith((";", "{", "}")) for line in lines.strip().split("\n")
    )
    try:
        subprocess.run([nginx, "-v"], capture_output=True, check=True)
    except FileNotFoundError:
        return
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{ server {{ listen 127.0.0.1:9;\n{lines} }} }}\n"
    )
    done = subprocess.run(
        [nginx, "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
