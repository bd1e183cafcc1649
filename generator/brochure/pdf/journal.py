"""What the layout engine logs, gathered as problems so that nothing is lost.

WeasyPrint writes a log line and goes on where a picture is missing or a CSS
declaration is unknown. In print that is a defect, so every warning is a problem.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from generator.wording.messages import N_, Message, message

LOGGERS = ("weasyprint", "fontTools")


class Journal(logging.Handler):
    """The warnings and errors logged by one thread.

    Attributes:
        problems: what was logged, in order; an exception that WeasyPrint logs
            for developers only is added to the line before it.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.problems: list[Message] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line of this thread, and what is said of it for developers."""
        if record.thread != self._thread:
            return
        if record.levelno >= logging.WARNING:
            self.problems.append(
                message(N_("Layout engine: {line}"), line=record.getMessage())
            )
        elif record.exc_info and record.exc_info[1] and self.problems:
            line = dict(self.problems[-1].values).get("line", "")
            error = record.exc_info[1]
            self.problems[-1] = message(
                N_("Layout engine: {line}"),
                line=f"{line} ({type(error).__name__}: {error})",
            )


@contextmanager
def journal() -> Iterator[Journal]:
    """Gather what is logged in this thread while the block runs."""
    handler = Journal()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    former = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    try:
        yield handler
    finally:
        for logger, (level, propagate) in zip(loggers, former, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)
            logger.propagate = propagate
