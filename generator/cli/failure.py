"""Something other than content that keeps a command from its work."""

from __future__ import annotations

from generator.wording.messages import N_, Message, message


class Failure(Exception):
    """Is shown as one sentence; the exit status is 1."""

    def __init__(self, text: Message) -> None:
        self.text = text
        super().__init__(str(text))


def refused(error: OSError) -> Message:
    """Return what the file system refuses, as one sentence."""
    return message(
        N_("The file system refuses: {reason} ({file})."),
        reason=error.strerror or str(error),
        file=error.filename or "",
    )
