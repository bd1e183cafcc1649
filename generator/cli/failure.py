"""Something other than content that keeps a command from its work."""

from __future__ import annotations

from generator.wording.messages import Message


class Failure(Exception):
    """Is shown as one sentence; the exit status is 1."""

    def __init__(self, text: Message) -> None:
        self.text = text
        super().__init__(str(text))
