"""`buurtboek derive` writes what is out of date, and the form where asked."""

from __future__ import annotations

import json

from generator.cli.main import run


def test_what_is_out_of_date_is_named_and_written(root, capsys):
    assert run(["-C", str(root), "derive", "--check"]) == 1
    assert not (root / "schema").exists()
    assert run(["-C", str(root), "derive"]) == 0
    assert "schema/projects.nl.json\n" in capsys.readouterr().out
    assert run(["-C", str(root), "derive", "--check"]) == 0


def test_the_form_is_written_for_a_host_of_its_own(root, tmp_path):
    folder = tmp_path / "formulier"
    options = ["derive", "--form", str(folder), "--site-url", "https://wijken.example"]

    assert run(["-C", str(root), *options]) == 0
    found = json.loads((folder / "admin/config.json").read_text("utf-8"))
    assert found["site_url"] == "https://wijken.example/"
    assert (folder / "admin/form/entry.js").is_file()


def test_a_web_server_is_told_what_the_form_needs(root, capsys):
    """Where the catalogue at hand names its forge."""
    settings = root / "content/catalogue.yml"
    forge = "forge:\n  kind: github\n  repository: https://github.com/a/b\n"
    settings.write_text(settings.read_text("utf-8") + forge, "utf-8")

    assert run(["-C", str(root), "headers", "nginx"]) == 0
    told = capsys.readouterr().out
    assert "location /admin/ {" in told
    assert "https://api.github.com" in told
