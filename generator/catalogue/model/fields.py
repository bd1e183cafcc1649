"""The types that content fields are made of, and how a field is declared.

Every value arrives as text (see `generator.catalogue.source`). The types here say
what a text may be; their errors carry a code that `generator.catalogue.validate`
turns into a sentence with a remedy.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import (
    CoreSchema,
    no_info_before_validator_function,
)

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_SLUG = 60  # characters
PICTURE_FILE = re.compile(r"[a-z0-9][a-z0-9._-]*\.(?:jpg|jpeg|png|webp)")
MAILBOX = re.compile(r"[^@\s<>\"':;,/]+@[^@\s<>\"':;,/]+\.[^@\s<>\"':;,/]+")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Digits with an optional point; an amount of Belgian habit is refused.
AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]{1,2})?")
WHOLE = re.compile(r"-?[0-9]{1,9}")
DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]+)?")
ORDINARY_ADDRESS = re.compile(  # of which `is_address` need not be asked
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^\s<>\"\\^`{|}\x00-\x1f]*)?"
)
SORT = "x-sort"  # in a JSON Schema: what a text is, besides its limits
FOLDER = re.compile(r"(?!\.)[A-Za-z0-9._-]+(?:/(?!\.)[A-Za-z0-9._-]+)*")
TRUE, FALSE = {"true", "yes", "ja"}, {"false", "no", "nee"}


class Model(BaseModel):
    """Fields that are known by name, frozen once read."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        validate_default=False,
        defer_build=True,  # few commands read every kind of file
    )


@dataclass(frozen=True, slots=True)
class Before:
    """A check that a field passes before pydantic reads it, as an annotation.

    What `pydantic.BeforeValidator` does, for checks of one argument: it looks at the
    signature of a check at every field that has it, a fifth of what a model takes.

    Attributes:
        check: takes the value as given, returns what is to be read, or raises `fails`.
    """

    check: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_before_validator_function(self.check, handler(source))


def _nothing_listed() -> list[Any]:
    return []


def field(default: Any = ..., *, label: str, help: str = "", **limits: Any) -> Any:
    """Return a field with the label and help that people see, in English.

    Wrap both in `N_`, so that they reach the translator.
    """
    if default == []:  # pydantic copies a list each time, which takes longer
        limits = {"json_schema_extra": {"default": []}, **limits}
        return Field(
            default_factory=_nothing_listed,  # `list` has no signature to look at
            title=label,
            description=help or None,
            **limits,
        )
    return Field(default, title=label, description=help or None, **limits)


def fails(code: str, **values: object) -> PydanticCustomError:
    """Return the error that stands for a code of `generator.catalogue.validate`."""
    return PydanticCustomError(code, code, dict(values))


def matching(pattern: re.Pattern[str], code: str) -> Before:
    """Return the check that a whole text, blanks around it aside, has a pattern.

    Args:
        pattern: of the text.
        code: of the mistake where it has another.
    """

    def check(value: Any) -> Any:
        if isinstance(value, str) and not pattern.fullmatch(value.strip()):
            raise fails(code)
        return value

    return Before(check)


def _slug(value: Any) -> Any:
    if isinstance(value, str) and not _is_slug(value):
        raise fails("slug")
    return value


@lru_cache(maxsize=1 << 10)  # every project names the same few
def _is_slug(value: str) -> bool:
    bare = value.strip()
    return SLUG.fullmatch(bare) is not None and len(bare) <= MOST_SLUG


def _address(value: Any) -> Any:
    if not isinstance(value, str) or ORDINARY_ADDRESS.fullmatch(value):
        return value
    if not is_address(value):
        raise fails("address")
    return value


def is_address(value: str) -> bool:
    """Return whether a text is the address of something on the web."""
    try:
        parts = urlsplit(value.strip())
        found = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
        found = found and parts.username is None and (parts.port or 80) > 0
    except ValueError:
        return False
    return found and not re.search(r"[\s<>\"\\^`{|}\x00-\x1f]", value.strip())


def _yes_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.strip().lower() in TRUE:
        return True
    if value.strip().lower() in FALSE:
        return False
    raise fails("yes-no")


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not FULL_DATE.fullmatch(value.strip()):
        raise fails("day")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise fails("no-such-day") from None


def few_digits(value: Any) -> Any:
    """Check that a text is a whole number of three signs at most."""
    if isinstance(value, str) and not (value.strip().isdecimal() and len(value) < 4):
        raise fails("number")
    return value


def _one_line(value: Any) -> Any:
    """Fold lines and runs of blanks into single spaces; a no-break space stays."""
    if not isinstance(value, str):
        return value
    if "  " in value or "\n" in value or "\t" in value:  # which few have
        return re.sub(r"[ \t\n]+", " ", value)
    return value


def _seen(sort: str, **keywords: Any) -> Any:
    """What a JSON Schema or a form must know of a type besides its limits.

    Args:
        sort: what the text is, such as an address.
        keywords: of JSON Schema.
    """
    return Field(json_schema_extra={SORT: sort, **keywords})


Slug = Annotated[
    str,
    Before(_slug),
    _seen("slug", pattern=f"^{SLUG.pattern}$", maxLength=MOST_SLUG),
]
Address = Annotated[
    str,
    StringConstraints(max_length=2_000),
    Before(_address),
    _seen("address", format="uri", pattern="^https?://"),
]
Mailbox = Annotated[
    str,
    StringConstraints(max_length=254),
    matching(MAILBOX, "mailbox"),
    _seen("mailbox", format="email"),
]
PictureFile = Annotated[
    str,
    StringConstraints(max_length=100),
    matching(PICTURE_FILE, "picture-file"),
    _seen("picture", pattern=f"^{PICTURE_FILE.pattern}$"),
]
HexColour = Annotated[
    str,
    matching(COLOUR, "colour"),
    _seen("colour", pattern=f"^{COLOUR.pattern}$"),
]
FolderPath = Annotated[
    str,
    StringConstraints(max_length=400),
    matching(FOLDER, "folder-path"),
    _seen("folder"),
]
Spoken = Literal["nl", "en", "fr", "de"]  # as `generator.wording.messages.SPOKEN`
YesNo = Annotated[bool, Before(_yes_no)]
Day = Annotated[date, Before(_day)]
Amount = Annotated[Decimal, Field(ge=0, le=100_000_000), matching(AMOUNT, "amount")]
Bulk = Annotated[Decimal, Field(gt=0, le=5), matching(AMOUNT, "measure")]
Bleed = Annotated[Decimal, Field(ge=3, le=5), matching(AMOUNT, "measure")]
Count = Annotated[int, Field(ge=0, le=10_000_000), matching(WHOLE, "number")]
Copies = Annotated[int, Field(ge=1, le=1_000_000), matching(WHOLE, "number")]
Order = Annotated[int, Field(ge=1, le=999), matching(WHOLE, "number")]
Latitude = Annotated[float, Field(ge=49, le=54), matching(DEGREES, "degrees")]
Longitude = Annotated[float, Field(ge=2, le=8), matching(DEGREES, "degrees")]
Line = Annotated[
    str, StringConstraints(min_length=2, max_length=120), Before(_one_line)
]
Sentence = Annotated[
    str, StringConstraints(min_length=2, max_length=400), Before(_one_line)
]
Paragraph = Annotated[
    str, StringConstraints(min_length=2, max_length=2_000), Before(_one_line)
]
Title = Annotated[
    str, StringConstraints(min_length=3, max_length=90), Before(_one_line)
]
Summary = Annotated[
    str, StringConstraints(min_length=20, max_length=240), Before(_one_line)
]
