"""Small documents, laid out and written whole, as one request of a session asks it.

A process starts more slowly than it lays out a page, so that many of them share one.
What is wrong with a document does not keep the others from being made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.fetching import SCHEME
from generator.brochure.pdf.finishing import write_plain, write_screen
from generator.brochure.pdf.framing import pack, to_facts
from generator.brochure.pdf.layout import Layout, Typesetter
from generator.brochure.pdf.overfull import overfull
from generator.brochure.pdf.quick.cycles import break_cycles
from generator.wording.messages import N_, message

Settings = dict[tuple[Any, ...], Typesetter]


def render_each(
    facts: Mapping[str, Any], assets: Mapping[str, bytes], settings: Settings
) -> bytes:
    """Return what came of some documents, as one frame.

    Args:
        facts: has the documents, by name.
        assets: pictures, each after the name of its document and a slash.
        settings: styles that were read before; more are added.
    """
    told: dict[str, Any] = {}
    written: dict[str, bytes] = {}
    for name, job in facts["documents"].items():
        own = {
            one.removeprefix(f"{name}/"): content
            for one, content in assets.items()
            if one.startswith(f"{name}/")
        }
        try:
            told[name], files = _made(job, own, settings)
        except RenderError as error:
            told[name] = {"problems": to_facts(error.problems)}
        else:
            written |= {f"{name}/{one}": content for one, content in files.items()}
        break_cycles()
    return pack({"documents": told}, written)


def _made(
    facts: dict[str, Any], assets: dict[str, bytes], settings: Settings
) -> tuple[dict[str, Any], dict[str, bytes]]:
    setting = find_setting(
        facts["stylesheets"], Path(facts["fonts_dir"]), assets, settings
    )
    layout = setting.lay_out(facts["html"], assets)
    if layout.page_count > facts["most_pages"]:
        too_long = N_("The document has {count} pages, more than {most}.")
        most = facts["most_pages"]
        raise RenderError([message(too_long, count=layout.page_count, most=most)])
    finishings: dict[str, Callable[[Layout], bytes]] = {
        "screen": write_screen,
        "plain": write_plain,
    }
    told = {
        "page_count": layout.page_count,
        "anchors": dict(layout.anchors),
        "depths": dict(layout.depths),
        "overfull": overfull(layout) if facts["finishings"] else [],
    }
    return told, {name: finishings[name](layout) for name in facts["finishings"]}


def find_setting(
    stylesheets: list[str],
    fonts_dir: Path,
    assets: dict[str, bytes],
    settings: Settings,
) -> Typesetter:
    """Return what lays out in some styles, read once for all that have the same.

    Styles that name a picture or a typeface of their document are its own.
    """
    key = (fonts_dir, *stylesheets)
    if any(SCHEME in text for text in stylesheets):
        return Typesetter(stylesheets, fonts_dir, assets)
    if key not in settings:
        fonts = next(
            (one.fonts for (at, *_), one in settings.items() if at == fonts_dir), None
        )
        settings[key] = Typesetter(stylesheets, fonts_dir, fonts=fonts)
    return settings[key].reaching(assets)
