"""Hears what is reported while brochures are made."""

from generator.wording.messages import Message


class Listener:
    """Remembers every step, and how far it was."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int, int]] = []

    def __call__(self, step: Message, done: int = 0, total: int = 0) -> None:
        self.heard.append((str(step), done, total))
