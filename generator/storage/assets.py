"""Where the files by others stand that set-up fetches (`third-party/assets.toml`).

None of them is in the repository; an installed package has them all.
"""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
FONTS = ASSETS / "fonts"  # of printed matter and pictures
ICC = ASSETS / "icc"  # colour profiles of printing conditions
WEB_FONTS = ASSETS / "web"
SCRIPTS = ASSETS / "js"
FORM = ASSETS / "form"  # the editing form
