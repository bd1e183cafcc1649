"""The shell of our own pages, cut from one that was built, for peers' templates.

So every peer writes a head, a header and a footer of the same size around its page.
"""

from __future__ import annotations

import re

MAIN = '<main id="inhoud" tabindex="-1">'
TITLE = re.compile(r"<title>.*?</title>")
LINKED_DATA = re.compile(r"<script type=\"application/ld.*?</script>", re.DOTALL)


def cut(page: str, title: str, linked_data: str = "") -> tuple[str, str]:
    """Return what stands before and after the inside of a page.

    Args:
        page: as HTML.
        title: how the peer's template writes the title of a page.
        linked_data: what stands in place of ours.
    """
    head, _, rest = page.partition(MAIN)
    named = TITLE.sub(lambda _: f"<title>{title}</title>", head)
    told = LINKED_DATA.sub(lambda _: linked_data, named)
    return f'{told}<main id="inhoud">', f"</main>{rest.partition('</main>')[2]}"
