"""What is wrong with one value, and how to mend it, in an editor's words.

Apart from `validate`, which finds the field and the place: this is a table of
sentences, and grows with every code that the model knows.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.wording.messages import (
    DEFAULT_LANGUAGE,
    N_,
    NONE_OWN,
    NOTHING,
    Message,
    Own,
    counted,
    message,
    translations,
)

# Of which can be said what was probably meant.
GUESSED = frozenset(
    {"day", "partial-date", "amount", "number", "degrees", "kilometres", "measure"}
    | {"picture-file", "slug"}
)
SHOWN = 40  # characters of a value that a message repeats
LEAST_WORD = 4  # characters of a word of a label that stands for the whole
ALIKE = 0.6  # how alike two names must be for one to be suggested, 0 to 1

COLON_IN_VALUE = N_("A colon followed by a space stands in text without quotes.")
BEGIN_FIELDS = N_("Begin every field on its own line: a name, a colon, a space.")
QUOTES = N_('Put the whole text in quotes: "…".')
ITEMS = N_("Write each item on a line of its own, after “- ”.")
FIELDS = N_(
    "Write each as “name: value” on a line of its own, indented; in a list, the first"
    " stands after the hyphen."
)
NO_HYPHEN = N_("An item of a list begins with a hyphen, not with “{sign}”.")
AFTER_HYPHEN = N_("After the hyphen of an item, a space is needed: “- ”.")
BULLETS = "*•·–—"

TEXTS: Mapping[str, tuple[str, str]] = {
    "slug": (
        N_("“{value}” cannot be a short name for addresses."),
        N_("Lower-case letters, digits and hyphens only, such as “gevelbank-dorp”."),
    ),
    "address": (
        N_("“{value}” is no web address."),
        N_("Copy it whole from the browser; it begins with https://."),
    ),
    "repository": (
        N_("“{value}” is not the address of a repository."),
        N_("Such as https://github.com/stad/buurtboek, as the browser shows it."),
    ),
    "mailbox": (
        N_("“{value}” is no e-mail address."),
        N_("Such as wijken@stad.be: a mailbox of a service, not of a person."),
    ),
    "picture-file": (
        N_("“{value}” cannot be the name of a picture."),
        N_(
            "Lower-case letters, digits and hyphens, ending in .jpg, .png or .webp;"
            " the file stands in the folder of the project."
        ),
    ),
    "picture-heic": (
        N_(
            "“{value}” is a HEIC picture of a phone, which few browsers and presses"
            " read."
        ),
        N_(
            "Export it as JPEG. On an iPhone, Settings > Camera > Formats >"
            " “Most Compatible” makes JPEG from now on."
        ),
    ),
    "folder-path": (
        N_("“{value}” is no folder below that of the region file."),
        N_("Letters, digits, hyphens and “/”, such as gemeenten/dorp; no “..”."),
    ),
    "slug-of-the-portal": (
        N_("The portal of the region itself has “{value}” as an address."),
        N_("Choose another short name."),
    ),
    "colour": (N_("“{value}” is no colour."), N_("Write it as #17324D, in quotes.")),
    "too-much-ink": (
        N_("The four inks are {total} % together: more than paper takes, {most} %."),
        N_("Take less of cyan, magenta and yellow; a little more black replaces them."),
    ),
    "family": (
        N_("“{value}” cannot be the name of a typeface."),
        N_("Letters, digits and blanks only, such as Fira Sans."),
    ),
    "font-file": (
        N_("“{value}” cannot be the file of a typeface."),
        N_("Such as FiraSans-Bold.ttf: ending in .ttf, .otf or .woff2."),
    ),
    "logo-file": (
        N_("“{value}” cannot be the file of the logo."),
        N_("Call it logo.svg or logo.png, and put it in the folder overrides."),
    ),
    "weight": (
        N_("“{value}” is no weight of letters."),
        N_("Write 100, 200 … 900: 400 is regular, 700 is bold."),
    ),
    "typeface-without-files": (
        N_("It is not one of ours ({ours}), and no file of it is given for print."),
        N_("Give its .ttf or .otf files, or choose one of ours."),
    ),
    "yes-no": (N_("“{value}” is neither yes nor no."), N_("Write yes or no.")),
    "day": (
        N_("“{value}” is no date."),
        N_("Write year-month-day, such as 2026-11-22."),
    ),
    "no-such-day": (
        N_("The calendar has no “{value}”."),
        N_("The month comes before the day: year-month-day, such as 2026-11-22."),
    ),
    "partial-date": (
        N_("“{value}” is no date that can be sorted."),
        N_("Write 2017, 2017-06, 2017-06-15 or “zomer 2017”, from 1900 to 2100."),
    ),
    "amount": (
        N_("“{value}” is no amount."),
        N_("Digits only, cents after a point: 18600 or 12.50; no €, no 18.600,00."),
    ),
    "measure": (
        N_("“{value}” is no number."),
        N_("Digits only, decimals after a point, without a unit: 3 or 1.25."),
    ),
    "number": (N_("“{value}” is no whole number."), N_("Digits only, such as 12.")),
    "degrees": (
        N_("“{value}” is no coordinate."),
        N_("Decimal degrees with a point, such as 50.8798."),
    ),
    "kilometres": (
        N_("“{value}” is no distance."),
        N_("Kilometres with a point, such as 4.5; leave it out if nobody measured."),
    ),
    "tile-without-place": (
        N_("The tile does not say which place it is."),
        N_("Add one of: municipality, borough, neighbourhood."),
    ),
    "tile-with-two-places": (
        N_("The tile says twice which place it is."),
        N_("A neighbourhood needs no borough or municipality beside it."),
    ),
    "question-without-answer": (
        N_("A question needs one answer: a kind or a project."),
        N_("Fill in one of the two fields “kind” and “project”."),
    ),
    "source-without-place": (
        N_("A source needs a title or a web address."),
        N_("Say where the fact can be read."),
    ),
    "period-order": (
        N_("“{after}” lies before “{before}”."),
        N_("Exchange the two dates, or correct one of them."),
    ),
    "track-without-programme": (
        N_("A track is given, but no programme."),
        N_("Add the programme that the track belongs to."),
    ),
    "security-without-contact": (
        N_("Nobody can be told of a weak spot: a mailbox or web address is missing."),
        N_("Write “email” or “url”, or leave out the field “security”."),
    ),
    "foreword-missing": (
        N_("The chapter “foreword” is asked for, but there is no foreword."),
        N_("Write the field “foreword”, or take the chapter out."),
    ),
}


@dataclass(frozen=True, slots=True)
class Called(Message):
    """A value of a closed list and, if it is another word, what people call it."""

    @classmethod
    def of(cls, value: str, label: str) -> Message:
        """Return a value with its label, in English; without one by itself."""
        if not label:
            return Message("{value}", (("value", value),))
        return cls(label, (("value", value),))

    def say(self, language: str = DEFAULT_LANGUAGE, own: Own = NONE_OWN) -> str:
        """Return the value, with its label behind it in `language`."""
        value = str(dict(self.values)["value"])
        label = translations(language, own).gettext(self.text)
        same, more = label[: len(value)], label[len(value) :]
        same = same.casefold().replace(" ", "-")
        if same == value.casefold() and (not more or more.startswith(" (")):
            return f"{value}{more}"  # “CC-BY-4.0 (name the maker)”
        return value if "(" in label else f"{value} ({label})"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a field asks for.

    Attributes:
        help: what its form says under it, in English, or empty.
        choices: values of its closed list.
        labels: what people call them, lower case, and the value that is meant.
        called: the values and their labels, in English.
        names: names of the fields it consists of.
        is_item: whether the value is one of a list.
    """

    help: str = ""
    choices: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    is_item: bool = False

    def hint(self, otherwise: str) -> Message:
        """Return the field's own help, what it consists of, or another sentence."""
        if self.help:
            return message(self.help)
        if self.choices:
            return message(N_("Choose from: {choices}."), choices=self.listed())
        if self.names:
            return message(N_("It has fields: {names}."), names=", ".join(self.names))
        return message(otherwise)

    def listed(self) -> Message:
        """Return all choices, with commas between them."""
        found = [Called.of(one, self.called.get(one, "")) for one in self.choices]
        items = tuple((f"item{at}", item) for at, item in enumerate(found))
        return Message(", ".join(f"{{{name}}}" for name, _ in items), items)

    def meant(self, word: str) -> str | None:
        """Return the choice that a word stands for, or looks like, if any does."""
        low = word.lower()
        words = {**self.labels, **{one.lower(): one for one in self.choices}}
        if low not in words and len(low) >= LEAST_WORD:
            held = {of for label, of in self.labels.items() if low in label.split()}
            if len(held) == 1:
                return held.pop()
        near = nearest(low, words)
        return words[near] if near else None


@dataclass(frozen=True, slots=True)
class Remedy:
    """A code, what is wrong, and how to mend it."""

    code: str
    text: Message
    hint: Message = field(default=NOTHING)


def remedy(
    code: str, given: object, limits: Mapping[str, object], wanted: Wanted
) -> Remedy:
    """Return what to say of a value.

    Args:
        code: of `generator.catalogue.model.fields.fails`, or pydantic's own.
        given: the value: text, list, dict or None.
        limits: what the code brings along, such as `max_length`.
        wanted: what its field asks for.
    """
    shown = "" if isinstance(given, (dict, list)) else str(given)[:SHOWN]
    guess = ""
    if code in GUESSED:
        from generator.catalogue import guesses  # few files have such a mistake

        code, guess = guesses.guess(code, str(given).strip())
    if code in TEXTS:
        text, hint = TEXTS[code]
        values = {"value": shown, **limits}
        told = message(hint)
        if guess:
            told = message(N_("Did you mean “{guess}”? {hint}"), guess=guess, hint=told)
        return Remedy(code, message(text, **values), told)
    if given is None:
        return Remedy(
            "empty",
            message(N_("Nothing stands here.")),
            message(N_("Fill it in, or remove the line.")),
        )
    if code in {"string_type", "list_type", "model_type", "model_attributes_type"}:
        return _shape(code, given, wanted)
    if code in {"enum", "literal_error"}:
        return _choice(shown, wanted)
    if code in {"string_too_short", "string_too_long", "too_short", "too_long"}:
        return _length(code, given, limits, wanted)
    if code in {"greater_than_equal", "less_than_equal"}:
        return _bound(code, shown, limits, wanted)
    return Remedy(
        "wrong-value",
        message(N_("“{value}” does not fit here."), value=shown),
        wanted.hint(N_("Compare with another file that is right.")),
    )


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that looks most like a word, or None where none does."""
    return next(iter(difflib.get_close_matches(word, choices, 1, ALIKE)), None)


def _shape(code: str, given: object, wanted: Wanted) -> Remedy:
    if code == "list_type":
        hint = message(ITEMS)
        sign = given[:1] if isinstance(given, str) else ""
        if sign == "-":
            hint = message(AFTER_HYPHEN)
        elif sign and sign in BULLETS:
            hint = message(NO_HYPHEN, sign=sign)
        return Remedy("list-expected", message(N_("Here must be a list.")), hint)
    if code != "string_type":
        hint = message(FIELDS)
        if isinstance(given, list):
            hint = message(
                N_("Take the hyphens away: fields stand under each other, indented.")
            )
        names = ", ".join(wanted.names)
        text = message(N_("Here must be fields of their own: {names}."), names=names)
        return Remedy("fields-expected", text, hint)
    if isinstance(given, dict) and len(given) == 1 and wanted.is_item:
        return Remedy("colon-in-value", message(COLON_IN_VALUE), message(QUOTES))
    return Remedy(
        "text-expected",
        message(N_("Here must be text, not a list or fields of its own.")),
        message(
            N_(
                "Write one text after the colon, in quotes where it begins with a"
                " bracket."
            )
        ),
    )


def _choice(shown: str, wanted: Wanted) -> Remedy:
    choices = wanted.listed()
    hint = message(N_("Choose from: {choices}."), choices=choices)
    if guess := wanted.meant(shown):
        hint = message(
            N_("Did you mean “{guess}”? Choose from: {choices}."),
            guess=guess,
            choices=choices,
        )
    text = message(N_("“{value}” cannot be chosen here."), value=shown)
    return Remedy("unknown-choice", text, hint)


def _length(
    code: str, given: object, limits: Mapping[str, object], wanted: Wanted
) -> Remedy:
    length = len(given) if isinstance(given, (str, list)) else 0
    least, most = limits.get("min_length"), limits.get("max_length")
    name, text, hint = {
        "string_too_short": (
            "too-short",
            counted(
                "The text has {count} character; at least {least} are needed.",
                "The text has {count} characters; at least {least} are needed.",
                length,
                least=least,
            ),
            N_("Say a little more."),
        ),
        "string_too_long": (
            "too-long",
            message(
                N_("The text has {length} characters; at most {most} fit."),
                length=length,
                most=most,
            ),
            N_("Shorten it; the story has more room."),
        ),
        "too_short": (
            "list-too-short",
            counted(
                "The list has {count} item; at least {least} are needed.",
                "The list has {count} items; at least {least} are needed.",
                length,
                least=least,
            )
            if length
            else message(N_("The list is empty; at least one item is needed.")),
            ITEMS,
        ),
        "too_long": (
            "list-too-long",
            message(
                N_("The list has {length} items; at most {most} fit."),
                length=length,
                most=most,
            ),
            N_("Keep what matters most."),
        ),
    }[code]
    return Remedy(name, text, wanted.hint(hint))


def _bound(
    code: str, shown: str, limits: Mapping[str, object], wanted: Wanted
) -> Remedy:
    text = (
        N_("“{value}” is too small; it must be at least {bound}.")
        if code == "greater_than_equal"
        else N_("“{value}” is too large; it may be at most {bound}.")
    )
    bound = limits.get("ge", limits.get("le", 0))
    if isinstance(bound, float):
        bound = f"{bound:g}"
    return Remedy(
        "out-of-range",
        message(text, value=shown, bound=bound),
        wanted.hint(N_("Correct the number.")),
    )
