"""`buurtboek verify`: whether a published folder is what was built."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.storage import manifest
from generator.wording.messages import N_, Message, Translate, counted, message

DEFAULT = Path("build/site.sha256")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "verify",
        short_help=_("Check a published folder against its checksums."),
        help=_(
            "Check that a folder holds what was built, byte for byte: what is missing,"
            " what was changed and what was added. FOLDER is a copy of the published"
            " site; the checksums come from “buurtboek build --manifest”."
        ),
    )
    @click.argument("folder", type=click.Path(exists=True, file_okay=False))
    @click.option(
        "--manifest",
        "listed",
        type=click.Path(dir_okay=False, path_type=Path),
        help=_("List of checksums (default: build/site.sha256)."),
    )
    @click.pass_obj
    def verify(setting: Setting, folder: str, listed: Path | None) -> None:
        wanted = _read(listed or setting.root / DEFAULT)
        found = manifest.compare(wanted, manifest.sums(Path(folder)))
        for text, names in (
            (N_("missing: {file}"), found.missing),
            (N_("changed: {file}"), found.changed),
            (N_("added: {file}"), found.added),
        ):
            for name in names:
                click.echo(setting.say(message(text, file=_shown(name))))
        if found:
            raise Failure(_total(found))
        files = counted("{count} file", "{count} files", len(wanted))
        sound = message(N_("As built: {files}, byte for byte."), files=files)
        click.echo(setting.say(sound))

    return verify


def write(folder: Path, file: Path) -> int:
    """Write the checksums of a folder to a file; return how many there are."""
    found = manifest.sums(folder)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(manifest.written(found), encoding="utf-8", newline="\n")
    return len(found)


def _read(file: Path) -> dict[str, str]:
    try:
        return manifest.read(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Failure(
            message(
                N_(
                    "{file} does not exist. “buurtboek build --manifest” writes it;"
                    " --manifest names another."
                ),
                file=str(file),
            )
        ) from None
    except (manifest.NoManifest, UnicodeDecodeError) as wrong:
        line = wrong.line if isinstance(wrong, manifest.NoManifest) else 1
        raise Failure(
            message(
                N_(
                    "{file}:{line}: this is no line of a list of checksums. Take the"
                    " list as “buurtboek build --manifest” wrote it."
                ),
                file=str(file),
                line=line,
            )
        ) from None


def _total(found: manifest.Difference) -> Message:
    return message(
        N_(
            "Not as built: {missing} missing, {changed} changed, {added} added."
            " Publish the site anew, and find out who changed it."
        ),
        missing=len(found.missing),
        changed=len(found.changed),
        added=len(found.added),
    )


def _shown(name: str) -> str:
    """Return a name that cannot write over the terminal it is shown on."""
    return name if name.isprintable() else ascii(name)[1:-1]
