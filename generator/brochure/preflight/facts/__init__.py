"""What a PDF shows and says, as plain facts.

Rules look at these and never at the file: they can be tried without a PDF, and
only `reading` knows how a PDF is written.
"""

from generator.brochure.preflight.facts.colour import (
    BLACK_GREY,
    PROCESS,
    UNKNOWN,
    Paint,
    Space,
)
from generator.brochure.preflight.facts.element import Element, Kind, Picture
from generator.brochure.preflight.facts.file import File, Intent
from generator.brochure.preflight.facts.page import (
    Annotation,
    Font,
    Group,
    Origin,
    Page,
)

__all__ = [
    "BLACK_GREY",
    "PROCESS",
    "UNKNOWN",
    "Annotation",
    "Element",
    "File",
    "Font",
    "Group",
    "Intent",
    "Kind",
    "Origin",
    "Page",
    "Paint",
    "Picture",
    "Space",
]
