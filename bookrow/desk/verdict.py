"""What a keeper has made up their mind to."""

from dataclasses import dataclass
from typing import Any

from bookrow.desk.deeds import WRITER

Span = tuple[Any, ...]  # rule, start, end, and the field: headline or text


@dataclass(frozen=True, slots=True)
class Verdict:
    """did: one of Decision's; rule: the published rule it rests on, or ""; to_writer, to_reporter: what each reads.

    findings: rule, start and end of the words it is about, where the keeper marked some. version: that of the review as
    the keeper read it, 0 where nobody read one.
    """

    did: str
    rule: str = ""
    to_writer: str = ""
    to_reporter: str = ""
    findings: tuple[Span, ...] = ()
    version: int = 0

    def to(self, side: str) -> str:
        """What one side reads."""
        return self.to_writer if side == WRITER else self.to_reporter
