"""What is said of prices: a marked sentence with named places, translated and filled only where it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from bookrow.kit.dates import PartialDate
from bookrow.kit.money import Money

Translate = Callable[[str], str]
Plural = Callable[[str, str, int], str]


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence that counts; the name is the one by which the extractor knows a pair."""
    return one, many


def _english(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence, or a part of one that fills a place of another.

    text: marked, with {named} places. many, count: its form for other numbers than one, and the number. about: what
    fills the places: text, whole numbers, `Money`, dates, other sayings.
    """

    text: str
    about: Mapping[str, Any] = field(default_factory=dict, hash=False)
    many: str = ""
    count: int = 1

    def __str__(self) -> str:
        return self.said()

    def said(self, translate: Translate = str, plural: Plural = _english, locale: str = "en-US") -> str:
        """As a reader of that locale reads it; translate and plural are gettext and ngettext."""
        words = plural(self.text, self.many, self.count) if self.many else translate(self.text)
        about = {name: _shown(value, translate, plural, locale) for name, value in self.about.items()}
        return words.format(**about)

    def as_json(self) -> dict[str, Any]:
        """For a stored document; `from_json` gives it back."""
        about = {name: _packed(value) for name, value in self.about.items()}
        packed: dict[str, Any] = {"text": self.text, "about": about}
        return packed | ({"many": self.many, "count": self.count} if self.many else {})

    @classmethod
    def from_json(cls, packed: Mapping[str, Any]) -> "Saying":
        """What `as_json` gave."""
        about = {name: _unpacked(value) for name, value in packed["about"].items()}
        return cls(packed["text"], about, packed.get("many", ""), packed.get("count", 1))


def counted(pair: tuple[str, str], count: int, **about: Any) -> Saying:
    """A sentence for that number, from a pair marked by `ngettext`; its place {count} is filled."""
    return Saying(pair[0], {"count": count, **about}, pair[1], count)


def day_of(value: date | datetime | PartialDate) -> PartialDate:
    """A day as a page shows it; moments by their day in UTC."""
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.astimezone(UTC)
    return PartialDate(value.year, value.month, value.day)


def _shown(value: Any, translate: Translate, plural: Plural, locale: str) -> str:
    if isinstance(value, Saying):
        return value.said(translate, plural, locale)
    if isinstance(value, Money):
        return value.shown(locale.replace("-", "_"))
    if isinstance(value, date | PartialDate):
        return day_of(value).shown(locale.replace("-", "_"))
    return str(value)


def _packed(value: Any) -> Any:
    if isinstance(value, Saying):
        return {"saying": value.as_json()}
    if isinstance(value, Money):
        return {"money": [value.amount, value.currency]}
    if isinstance(value, date | PartialDate):
        return {"date": day_of(value).iso}
    return value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "saying" in value:
        return Saying.from_json(value["saying"])
    return Money(*value["money"]) if "money" in value else PartialDate.read(value["date"])
