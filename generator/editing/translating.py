"""A valid start of a translation: what to translate, with the original above it.

It says nothing yet, so readers get the original until somebody writes. What stands
in the original is shown as comments: a sentence to be replaced would be published as
if it were in the other language when somebody forgets it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.collections import COLLECTIONS
from generator.catalogue.markdown import EMPTY, Story
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import KEYS, ORIGINAL, TEXTS
from generator.catalogue.translations import beside, mark
from generator.editing.start import Start, Taken
from generator.wording.messages import N_, message
from generator.wording.tongues import named

MODELINE = "# yaml-language-server: $schema={schema}"
SCHEMA = "{name}-translation.{language}.json"  # of the folder `schema`
OPENING = (
    N_("Translation of {file}. Language: {language}."),
    N_("Write behind the colon or the dash; above each stands the original."),
    N_("What stays empty is shown in the original language."),
    N_("Remove the lines that begin with # when you are done."),
)
STORY = N_("Write the story under the last line with three dashes.")


@dataclass(frozen=True, slots=True)
class Original:
    """A content file that can be translated."""

    path: PurePosixPath
    fields: Model
    story: Story = EMPTY


def named_so(name: str, catalogue: Catalogue) -> list[Original]:
    """Return what a name may mean: a slug, or the path of a file."""
    return [
        one
        for one in _originals(catalogue)
        if name in (_slug(one.path), one.path.as_posix())
    ]


def names(catalogue: Catalogue) -> list[str]:
    """Return the names of all that can be translated."""
    return sorted({_slug(one.path) for one in _originals(catalogue)})


def _originals(catalogue: Catalogue) -> Iterator[Original]:
    yield Original(folder.SETTINGS, catalogue.settings)
    if catalogue.statement:
        yield Original(folder.STATEMENT, catalogue.statement.fields)
    for one in catalogue.entries():
        if type(one.fields) in TEXTS:
            yield Original(one.path, one.fields, one.story)


def _slug(path: PurePosixPath) -> str:
    return path.parent.name if path.match("projects/*/index.md") else path.stem


def begin(original: Original, language: str, reader: str, root: Path) -> Start:
    """Return the start of a translation.

    Args:
        original: what is translated.
        language: into which.
        reader: language of who translates.
        root: folder of the repository.

    Raises:
        Taken: that translation exists already.
    """
    path = beside(original.path, language)
    if (root / path).exists():
        raise Taken(path)
    told = {
        "language": named(language, reader),
        "file": original.path.as_posix(),
    }
    opening = [message(sentence, **told).say(reader) for sentence in OPENING]
    has_story = bool(original.story.html)
    if has_story:
        opening.append(message(STORY).say(reader))
    lines = [
        *(f"# {sentence}" for sentence in opening),
        *_fields(original.fields, ""),
        f"{ORIGINAL}: {mark(original.fields, original.story)!r}",
    ]
    if path.suffix == ".md":
        lines = ["---", *lines, "---"]
    elif schema := _schema(original, reader, root):
        lines.insert(0, MODELINE.format(schema=schema))
    return Start(path, "\n".join(lines) + "\n")


def _schema(original: Original, reader: str, root: Path) -> str:
    """Return the schema of the file, as seen from it; nothing where there is none."""
    within = next(
        (one.name for one in COLLECTIONS if isinstance(original.fields, one.model)),
        original.path.stem,
    )
    schema = Path("schema", SCHEMA.format(name=within, language=reader))
    up = "../" * (len(original.path.parts) - 1)
    return f"{up}{schema.as_posix()}" if (root / schema).is_file() else ""


def _fields(fields: Model, indent: str) -> Iterator[str]:
    """Yield the lines of the texts of a model, each under its original."""
    if key := KEYS.get(type(fields)):
        yield f"{indent}{key}: {getattr(fields, key)}"
    for name in TEXTS[type(fields)]:
        value = getattr(fields, name)
        if not value:
            continue
        if isinstance(value, Model):
            below = list(_fields(value, f"{indent}  "))
            yield from (f"{indent}{name}:", *below) if below else ()
        elif isinstance(value, list):
            yield f"{indent}{name}:"
            for item in value:
                yield from _item(item, f"{indent}  ")
        else:
            yield _said(value, indent)
            yield f"{indent}{name}:"


def _item(item: Model | str, indent: str) -> Iterator[str]:
    if not isinstance(item, Model):
        yield _said(item, indent)
        yield f"{indent}-"
        return
    below = list(_fields(item, f"{indent}  "))
    if type(item) in KEYS:  # the name stands first, behind the dash
        yield f"{indent}- {below[0].lstrip()}"
        yield from below[1:]
    else:
        yield f"{indent}-"
        yield from below


def _said(text: str, indent: str) -> str:
    return f"{indent}# {' '.join(text.split())}"
