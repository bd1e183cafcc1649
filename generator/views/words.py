"""How dates, amounts, choices and sentences are said in the language of the reader.

A city may have words of its own for some of ours (`content/style.yml`); they go before
our translations.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.choices import LABELS
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.shared import Money
from generator.catalogue.problems import printable
from generator.wording import amounts, dates
from generator.wording.messages import message


class Words:
    """The words of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        """Take what there is to say.

        Args:
            catalogue: whose city may have words of its own.
            language: of the reader.
        """
        self.catalogue = catalogue
        self.language = language
        self._said: dict[str, str] = {}  # what every page says again

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The city's own words."""
        return self.catalogue.look.words

    def say(self, text: str, **values: object) -> str:
        """Return an English sentence of the code in the site's language."""
        if values:
            return message(text, **values).say(self.language, self.words)
        if text not in self._said:
            self._said[text] = message(text).say(self.language, self.words)
        return self._said[text]

    def label(self, value: object) -> str:
        """Return the label of a choice."""
        return self.say(LABELS[value]) if value in LABELS else str(value)  # type: ignore[index]

    def when(self, value: PartialDate | None) -> str:
        """Return a date as exact as it is known, empty for none."""
        if value is None:
            return ""
        return dates.partial(
            value.year, value.season, value.month, value.day, self.language
        )

    def day(self, value: date | None) -> str:
        """Return a whole date, empty for none."""
        return dates.day(value, self.language) if value else ""

    def euro(self, amount: Decimal) -> str:
        """Return an amount: `12.000 euro`."""
        return amounts.money(amount, self.language)

    @staticmethod
    def host(url: str) -> str:
        """Return the host of an address, as readers recognise it: `leuven.be`."""
        host = urlsplit(url).hostname or ""
        return printable(host.removeprefix("www."))

    def money(self, value: Money) -> str:
        """Return an amount with its kind: `12.000 euro (toegekend)`."""
        said = amounts.money(value.amount, self.language)
        return f"{said} ({self.label(value.kind)})"
