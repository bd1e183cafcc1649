"""The page /admin: an editing form that anyone can host beside the site, or apart.

It stands alone: it needs none of the look of the site, asks nothing of any host but
the forge, and allows nothing else (Content Security Policy Level 3, W3C). The scripts
are a pinned bundle of Sveltia CMS that set-up makes (`third-party/form/`).
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.forge import PUBLIC_GITHUB, Forge
from generator.form import configuration
from generator.form.configuration import Place
from generator.storage import assets
from generator.views import addresses
from generator.wording.messages import N_, message

CONFIGURATION = "config.json"
SCRIPTS = "form/"
ENTRY = "entry.js"

# Buttons that would send texts to a company to have them translated: the policy of the
# page refuses it anyway. By their names in the languages that the form speaks.
UNUSED = (
    "button:is("
    + ", ".join(
        f'[aria-label^="{name}"]'
        for name in ("Vertalen", "Translate", "Traduire", "Übersetzen")
    )
    + ") { display: none !important; }"
)

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="icon" href="../{mark}">
<link rel="cms-config-url" type="application/json" href="{configuration}">
<script type="module" src="{scripts}{entry}"></script>
<style>
noscript {{ display: block; max-width: 36rem; margin: 3rem auto; padding: 0 1rem;
font: 1.125rem/1.6 sans-serif; }}
{unused}
</style>
</head>
<body>
<noscript>
<h1>{title}</h1>
<p>{what}</p>
<p>{without}</p>
<p><a href="../">{back}</a></p>
</noscript>
</body>
</html>
"""


def files(catalogue: Catalogue, place: Place) -> Iterator[tuple[str, str | Path]]:
    """Yield name, in the folder of the site, and text or file of all the form needs."""
    yield f"{addresses.FORM}index.html", page(catalogue)
    yield f"{addresses.FORM}{CONFIGURATION}", configuration.text(catalogue, place)
    for file in sorted(assets.FORM.rglob("*")):
        if file.is_file():
            yield (
                f"{addresses.FORM}{SCRIPTS}{file.relative_to(assets.FORM).as_posix()}",
                file,
            )


def page(catalogue: Catalogue) -> str:
    """Return the page, which says what it is where scripts do not run."""
    settings = catalogue.settings

    def say(sentence: str, **values: object) -> str:
        return html.escape(message(sentence, **values).say(settings.language))

    return PAGE.format(
        language=settings.language,
        policy=html.escape(policy(settings.forge), quote=True),
        title=say(N_("Editing {title}"), title=settings.title),
        mark=addresses.MARK,
        configuration=CONFIGURATION,
        scripts=SCRIPTS,
        entry=ENTRY,
        unused=UNUSED,
        what=say(
            N_(
                "This is the form in which staff write the texts of {title}. A change"
                " becomes a proposal that a colleague looks at first."
            ),
            title=settings.title,
        ),
        without=say(
            N_(
                "The form needs JavaScript. Switch it on in your browser, or edit the"
                " files where they are kept."
            )
        ),
        back=say(N_("To the site")),
    )


def policy(forge: Forge | None) -> str:
    """Return what the page may load and reach: itself, and the forge.

    As a header it may say `frame-ancestors 'none'` besides, which a page itself
    cannot ask for (CSP3, 6.4.2).
    """
    reached = _origins(forge)
    directives = {
        "default-src": ("'none'",),
        # Pictures are made smaller by WebAssembly.
        "script-src": ("'self'", "'wasm-unsafe-eval'"),
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "blob:", "data:", *reached),
        "font-src": ("'self'",),
        "media-src": ("'self'", "blob:"),
        "connect-src": ("'self'", "blob:", "data:", *reached),
        "worker-src": ("'self'", "blob:"),
        "frame-src": ("'self'", "blob:"),
        "manifest-src": ("'self'", "data:", "blob:"),
        "form-action": ("'none'",),
        "base-uri": ("'none'",),
    }
    return "; ".join(f"{name} {' '.join(of)}" for name, of in directives.items())


def _origins(forge: Forge | None) -> list[str]:
    """The web addresses that the form talks to, without their paths."""
    if forge is None:
        return []
    asked = [forge.origin, forge.interface]
    if forge.origin == PUBLIC_GITHUB:
        asked.append("https://avatars.githubusercontent.com")
    parts = [urlsplit(one) for one in asked]
    return sorted({f"{one.scheme}://{one.netloc}" for one in parts})
