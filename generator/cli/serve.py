"""`buurtboek serve`: a preview that follows every edit."""

from __future__ import annotations

import re

import click

from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.wording.messages import N_, Translate, message

ADDRESS = "127.0.0.1:8000"


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "serve",
        short_help=_("Preview the site while you edit."),
        help=_(
            "Preview the site while you edit: a change to any content file shows at"
            " once. Content with mistakes is reported; what is sound is shown."
        ),
    )
    @click.option(
        "--address",
        default=ADDRESS,
        show_default=True,
        help=_("Where the preview listens, as host:port."),
    )
    @click.option("--open", "open_browser", is_flag=True, help=_("Open the browser."))
    @click.pass_obj
    def serve(setting: Setting, address: str, open_browser: bool) -> None:
        from generator.website import engine  # MkDocs takes a while to import

        if not re.fullmatch(r"[\w.\-\[\]:]+:\d{1,5}", address):
            raise click.UsageError(
                message(
                    N_(
                        "“{address}” is no address; write host:port, such as {example}."
                    ),
                    address=address,
                    example=ADDRESS,
                ).say(setting.language)
            )
        try:
            engine.serve(
                setting.root, address, setting.language, open_browser=open_browser
            )
        except engine.WrongConfiguration as wrong:
            raise Failure(
                message(N_("mkdocs.yml: {reason}"), reason=str(wrong))
            ) from None

    return serve
