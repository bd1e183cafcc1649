"""Scripts and style sheets, joined for browsers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.style.palette import STANDARD
from generator.website import joining, templates

LOOK = templates.look()
NODE = shutil.which("node")


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """Return a look of a few scripts that write what they know."""
    scripts = {
        "zoom.js": 'import { a, b as c } from "./parts/one.js";\n'
        'import { shared } from "./bundle.js";\n'
        "console.log(a, c(), shared);\n",
        "parts/one.js": 'import { a as two } from "./two.js";\nconst hidden = 1;\n'
        "export const a = hidden + two;\nexport function b() {\n  return hidden;\n}\n",
        "parts/two.js": "const hidden = 40;\nexport const a = hidden;\n"
        'export const place = new URL("x", import.meta.url).href;\n',
        "bundle.js": "export const shared = 7;\n",
    }
    for name, text in scripts.items():
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.skipif(NODE is None, reason="no Node.js on this machine")
def test_a_joined_script_does_what_its_modules_did(look):
    """Equal names in two modules do not meet; a shared module stays one."""
    apart = subprocess.run(
        [str(NODE), "--input-type=module", "-e", 'import "./assets/zoom.js"'],
        cwd=_modules(look),
        capture_output=True,
        text=True,
        check=True,
    )
    text = joining.joined("assets/zoom.js", [look])
    assert text is not None
    (look / "assets/zoom.js").write_text(text, encoding="utf-8")
    shutil.rmtree(look / "assets/parts")
    joined = subprocess.run(
        [str(NODE), "--input-type=module", "-e", 'import "./assets/zoom.js"'],
        cwd=look,
        capture_output=True,
        text=True,
        check=True,
    )

    assert joined.stdout == apart.stdout == "41 1 7\n"


def _modules(look: Path) -> Path:
    """Tell Node that the scripts are modules."""
    (look / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return look


@pytest.mark.parametrize(
    "form",
    [
        "export default 1;\n",
        "export let a = 1;\n",
        'export * from "./two.js";\n',
        "export const a = await Promise.resolve(1);\n",
        'import "./two.js";\nexport const a = 1;\n',
        'import { z } from "./one.js";\nexport const a = z;\n',
    ],
)
def test_a_form_that_is_not_known_leaves_the_script_as_it_is(look, form):
    """What joining does not understand it does not touch."""
    (look / "assets/parts/one.js").write_text(form, encoding="utf-8")
    written = (look / "assets/zoom.js").read_text(encoding="utf-8")

    assert joining.joined("assets/zoom.js", [look]) == written


def test_the_version_follows_every_module(look):
    """A browser fetches a script anew when only a module in it changed."""
    before = joining.version("assets/zoom.js", [look])
    (look / "assets/parts/two.js").write_text("export const a = 2;\n", encoding="utf-8")

    assert joining.version("assets/zoom.js", [look]) != before


@pytest.mark.parametrize("name", joining.SCRIPTS)
def test_our_own_scripts_are_joined(name):
    """Each is one file, besides what it shares with others."""
    text = joining.joined(name, [LOOK])

    assert text is not None
    left = [
        line.split('"')[1].removeprefix("./").removeprefix("../")
        for line in text.splitlines()
        if line.startswith("import ")
    ]
    apart = {one.removeprefix("assets/") for one in joining.SCRIPTS}
    assert set(left) <= apart | {"js/minisearch.js"}


def test_the_style_sheet_begins_with_the_colours():
    """Colours of the house style are there before a rule uses one."""
    text = joining.joined(joining.STYLE, [LOOK])

    assert text is not None
    assert text.startswith(STANDARD.custom_properties())
    assert "@font-face" in text


def test_every_sheet_of_the_style_is_joined():
    """A sheet that nobody names is lost, a name without a sheet does nothing."""
    found = {
        file.relative_to(LOOK).as_posix() for file in (LOOK / "assets/style").iterdir()
    }

    assert set(joining.STYLES) == found
    assert len(joining.STYLES) == len(found)


def test_comments_stay_behind(look):
    """Lines of comment are not sent, unless they are part of a text."""
    script = look / "assets/zoom.js"
    script.write_text(
        '/**\n * About * this.\n */\nimport { a } from "./parts/one.js";\n'
        "  // why\nconsole.log(a); // kept\n",
        encoding="utf-8",
    )
    joined = joining.joined("assets/zoom.js", [look])
    assert joined is not None

    assert "About" not in joined
    assert "why" not in joined
    assert joined.endswith("console.log(a); // kept\n")


def test_indents_stay_behind_but_in_a_text(look):
    """They are not sent, unless a text over several lines may hold them."""
    one = look / "assets/parts/one.js"
    one.write_text(
        "export const a = () => {\n  return `x`;\n};\nexport function b() {\n"
        "    return a();\n}\n",
        encoding="utf-8",
    )
    two = look / "assets/parts/two.js"
    two.write_text("export const text = `x\n  y`;\n", encoding="utf-8")
    (look / "assets/zoom.js").write_text(
        'import { a, b } from "./parts/one.js";\n'
        'import { text } from "./parts/two.js";\n'
        "if (a()) {\n  console.log(b(), text);\n}\n",
        encoding="utf-8",
    )

    joined = joining.joined("assets/zoom.js", [look])
    assert joined is not None

    assert "\nreturn a();\n" in joined
    assert "\nconsole.log(b(), text);\n" in joined
    assert "`x\n  y`" in joined


@pytest.mark.parametrize("line", ["// no comment", "/** no comment */"])
def test_what_looks_like_a_comment_in_a_text_stays(look, line):
    """A city's own script may hold such a line in a template literal."""
    script = look / "assets/zoom.js"
    script.write_text(
        f'import {{ a }} from "./parts/one.js";\n// gone?\nconst b = `x\n{line}\ny`;\n',
        encoding="utf-8",
    )

    joined = joining.joined("assets/zoom.js", [look])
    assert joined is not None

    assert f"`x\n{line}\ny`" in joined
