"""Something other than content that keeps a command from its work."""

from __future__ import annotations

import errno

from generator.wording.messages import N_, Message, message

# What people meet; anything else is said as the system says it, in its language.
REASONS = {
    errno.EACCES: N_("you have no permission for it"),
    errno.EPERM: N_("you have no permission for it"),
    errno.ENOENT: N_("it does not exist"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("nothing can be written there"),
}


class Failure(Exception):
    """Is shown as one sentence; the exit status is 1."""

    def __init__(self, text: Message) -> None:
        self.text = text
        super().__init__(str(text))


def refused(error: OSError) -> Message:
    """Return what the file system refuses, as one sentence."""
    return message(
        N_("The file system refuses: {reason} ({file})."),
        reason=_reason(error),
        file=error.filename or "",
    )


def _reason(error: OSError) -> Message | str:
    known = REASONS.get(error.errno or 0)
    return message(known) if known else error.strerror or str(error)
