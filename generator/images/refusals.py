"""Why a picture cannot be used, and how to mend that.

They stand together because a picture is judged in two places, by its first bytes
and, in a process of its own, by its pixels: that process names a row, and so
cannot put words of its own into a message.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.images.plan import Size
from generator.wording.messages import N_, Message, message

MOST_PIXELS = 60_000_000  # width × height; a phone makes 12 to 50 million
MOST_SIDE = 16_383  # pixels: VP8 Data Format and Decoding Guide (RFC 6386), 9.1
LEAST_SIDE = 200  # pixels
MOST_RATIO = 8  # of the longer to the shorter side

EXPORT = N_("Export it as JPEG, at most 6,000 pixels wide, and put that file here.")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason, not yet said of a picture.

    Attributes:
        text: what is wrong.
        hint: how to mend it.
    """

    text: str
    hint: str


REFUSALS = {
    "picture-empty": Refusal(
        N_("The picture file is empty."),
        N_("Put the picture here again; copying or uploading went wrong."),
    ),
    "picture-format": Refusal(
        N_("This file is no JPEG, PNG or WebP picture, whatever its name says."),
        EXPORT,
    ),
    "picture-other-format": Refusal(
        N_("This file is {found}, not a JPEG, PNG or WebP picture."), EXPORT
    ),
    "picture-heic": Refusal(
        N_("This is a HEIC picture of a phone, which few browsers and presses read."),
        N_(
            "Export it as JPEG. On an iPhone, Settings > Camera > Formats >"
            " “Most Compatible” makes JPEG from now on."
        ),
    ),
    "picture-pointer": Refusal(
        N_("This is a reference to a picture in Git LFS, not the picture itself."),
        N_("Fetch it with “git lfs pull”, or put the picture itself here."),
    ),
    "picture-extension": Refusal(
        N_("This is a {found} picture, but its name ends in “{suffix}”."),
        N_("Rename it to “{better}”, also in the field “pictures”."),
    ),
    "picture-damaged": Refusal(
        N_("The picture is damaged or incomplete."),
        N_("Put it here again from its source; open it first to see if it is whole."),
    ),
    "picture-animated": Refusal(
        N_("The picture moves; that disturbs readers and cannot be printed."),
        N_("Export one frame of it as JPEG and put that here."),
    ),
    "picture-many-pixels": Refusal(
        N_("The picture is {width} × {height} pixels, more than can be handled."),
        EXPORT,
    ),
    "picture-bytes": Refusal(N_("The picture file is larger than {most} MB."), EXPORT),
    "picture-small": Refusal(
        N_("The picture is only {width} × {height} pixels."),
        N_(
            "Use the picture as it came from the camera: at least {least} pixels"
            " wide and high, and 1,600 wide to look good."
        ),
    ),
    "picture-narrow": Refusal(
        N_("The picture is {width} × {height} pixels: too narrow to show."),
        N_("Crop it: the longer side at most {ratio} times the shorter one."),
    ),
    "picture-heavy": Refusal(
        N_("The picture takes too much time or memory to read."), EXPORT
    ),
    "picture-changed": Refusal(
        N_("The picture changed while the site was built."), N_("Build again.")
    ),
    "picture-unreadable": Refusal(
        N_("The picture cannot be read."),
        N_("See that it is there and that you may read it."),
    ),
}


class PictureError(Exception):
    """A picture cannot be used.

    Attributes:
        code: which row of `REFUSALS` says why.
        values: what that row's sentences leave open.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(str(self.message))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it again."""
        return partial(type(self), self.code, **self.values), ()

    @property
    def message(self) -> Message:
        """What is wrong."""
        return message(REFUSALS[self.code].text, **self.values)

    def problem(self, path: PurePosixPath) -> Problem:
        """Return the problem, on the picture's file.

        Args:
            path: of the picture, from the root of the repository.
        """
        hint = message(REFUSALS[self.code].hint, **self.values)
        return Problem(Location(path), self.code, self.message, hint)


def judge_size(size: Size) -> None:
    """Raise an error where a picture is too large, too small or too narrow.

    Raises:
        PictureError: with the reason.
    """
    sides = sorted((size.width, size.height))
    shown = {"width": size.width, "height": size.height}
    if size.width * size.height > MOST_PIXELS or sides[1] > MOST_SIDE:
        raise PictureError("picture-many-pixels", **shown)
    if sides[0] < LEAST_SIDE:
        raise PictureError("picture-small", **shown, least=LEAST_SIDE)
    if sides[1] > MOST_RATIO * sides[0]:
        raise PictureError("picture-narrow", **shown, ratio=MOST_RATIO)
