"""The fields of every content file as a page of documentation, made from the models.

In words, for people: a schema says the same to programs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.catalogue.collections import COLLECTIONS, REGION_FILE, Collection
from generator.form.configuration import SINGLE_FILES
from generator.form.parts import Part, labels_of, parts
from generator.wording.messages import N_, Message, message

Say = Callable[[Message], str]

# What a text must be, by its sort.
SORTS = {
    "slug": N_("short name: lower-case letters, digits and hyphens"),
    "address": N_("web address"),
    "mailbox": N_("mail address"),
    "picture": N_("name of a file beside the text"),
    "colour": N_("colour as #rrggbb"),
    "folder": N_("folder, such as gemeenten/dorp"),
    "partial-date": N_("2018, 2018-06, 2018-06-29 or “zomer 2018”"),
}
# Where a slug stands for something else.
REFERRED = {
    "project": N_("name of a project's folder"),
    "phase": N_("name of a phase's file"),
    "programme": N_("name of a programme's file"),
    "walk": N_("name of a walk's file"),
}
HEADS = (N_("Field"), N_("Name in the file"), N_("What may stand in it"), N_("Help"))


def page(language: str) -> str:
    """Return the reference of all fields, in Markdown."""

    def say(sentence: Message) -> str:
        return sentence.say(language)

    heading = say(message(N_("Fields of the content files")))
    opening = say(
        message(
            N_(
                "Made from the models with `buurtboek derive`; not to be edited. A"
                " field with * must be filled in; of the others, leave out what is"
                " not known."
            )
        )
    )
    sections = [
        _section(say(message(one.singular)), _file(one), one.model, say)
        for one in COLLECTIONS
    ]
    sections += [
        _section(say(message(title)), path.as_posix(), model, say)
        for title, path, model in (*SINGLE_FILES, (N_("Region"), *REGION_FILE))
    ]
    return "\n".join([f"# {heading}\n", f"{opening}\n", *sections])


def _file(one: Collection) -> str:
    slug = "…/index" if one.name == "projects" else "…"
    return f"content/{one.name}/{slug}{one.suffix}"


def _section(title: str, file: str, model: Any, say: Say) -> str:
    heads = " | ".join(say(message(head)) for head in HEADS)
    lines = [
        f"## {title}\n",
        f"`{file}`\n",
        f"| {heads} |",
        "| --- | --- | --- | --- |",
        *_rows(model, "", say),
    ]
    return "\n".join(lines) + "\n"


def _rows(model: Any, above: str, say: Say) -> Iterator[str]:
    for part in parts(model):
        label = say(part.label) + (" *" if part.required else "")
        name = f"{above}{part.name}"
        allowed = "; ".join(_allowed(part, say))
        cells = (label, f"`{name}`", allowed, say(part.help))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        if part.model:
            yield from _rows(part.model, f"{name}{'[]' if part.many else ''}.", say)


def _allowed(part: Part, say: Say) -> Iterator[str]:
    value = part.value
    if part.many:
        yield _many(part, say)
    if part.model:
        return
    if "enum" in value:
        labels = labels_of(str(value.get("title")))
        yield ", ".join(
            f"`{one}` ({say(labels[one])})" if one in labels else f"`{one}`"
            for one in value["enum"]
        )
    elif value.get("type") == "boolean":
        yield say(message(N_("`true` (yes) or `false` (no)")))
    elif value.get("format") == "date":
        yield say(message(N_("date, such as 2026-11-22")))
    elif value.get("type") in ("integer", "number"):
        yield _between(value, say)
    else:
        yield from _text(part, say)


def _text(part: Part, say: Say) -> Iterator[str]:
    if sort := REFERRED.get(part.refers) or SORTS.get(part.sort):
        yield say(message(sort))
    elif "minLength" in part.value or "maxLength" in part.value:
        yield say(
            message(
                N_("text of {least} to {most} characters"),
                least=part.value.get("minLength", 0),
                most=part.value.get("maxLength", 0),
            )
        )


def _many(part: Part, say: Say) -> str:
    if part.most is None:
        return say(message(N_("list")))
    if part.least:
        sentence = message(
            N_("list of {least} to {most}"), least=part.least, most=part.most
        )
        return say(sentence)
    return say(message(N_("list of at most {most}"), most=part.most))


def _between(value: dict[str, Any], say: Say) -> str:
    least = _number(value.get("minimum", value.get("exclusiveMinimum", 0)))
    most = _number(value["maximum"])
    if value["type"] == "integer":
        sentence = N_("whole number from {least} to {most}")
    elif "exclusiveMinimum" in value:
        sentence = N_("number above {least}, at most {most}")
    else:
        sentence = N_("number from {least} to {most}")
    return say(message(sentence, least=least, most=most))


def _number(value: float) -> str:
    """Return a number as people write it: no power of ten, no needless zero."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
