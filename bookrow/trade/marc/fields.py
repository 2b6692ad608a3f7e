"""A library record as its fields, whichever way it was written."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Field:
    """One field. tag: three signs; first, second: indicators; text: of a control field; parts: code and words each."""

    tag: str
    text: str = ""
    first: str = " "
    second: str = " "
    parts: tuple[tuple[str, str], ...] = ()

    def one(self, codes: str) -> str:
        """The words of the first subfield with one of these codes, "" where there is none."""
        return next(self.all(codes), "")

    def all(self, codes: str) -> Iterator[str]:
        """The words of all subfields with these codes, in order, on one line each."""
        for code, words in self.parts:
            if code in codes and (plain := " ".join(words.split())):
                yield plain

    def raw(self, code: str) -> str:
        """The words of the first subfield with this code as sent, spaces and all."""
        return next((words for known, words in self.parts if known == code), "")


@dataclass(frozen=True, slots=True)
class Marc:
    """leader: 24 signs, filled with spaces; fields in order."""

    leader: str
    fields: tuple[Field, ...] = field(default=())

    def one(self, *tags: str) -> Field:
        """The first field with the first of these tags that is there, or one with nothing in it."""
        return next((found for tag in tags for found in self.all(tag)), NOTHING)

    def all(self, *tags: str) -> Iterator[Field]:
        """All fields with these tags, in order."""
        return (one for one in self.fields if one.tag in tags)

    def control(self, tag: str) -> str:
        """The text of a control field, "" where there is none."""
        return next((one.text for one in self.all(tag)), "")

    @property
    def kind(self) -> str:
        """What is described (leader, place 6): a text, c and d notes, e and f maps, g film, i and j sound, m files."""
        return self.leader[6]


NOTHING = Field("")
