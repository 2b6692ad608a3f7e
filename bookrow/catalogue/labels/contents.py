"""The table of contents as steps of a nested list: its order and pages are the printer's, never ours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bookrow.frame.formats import part


@dataclass(frozen=True, slots=True)
class Step:
    """opens: a list begins before this line; ends: the tags that close after it."""

    line: Any
    opens: bool
    ends: Markup


def outline(lines: Sequence[Any]) -> Iterator[Step]:
    """Each line with the list that begins before it and what ends after it. A depth that jumps opens one list only."""
    depths: list[int] = []
    for place, line in enumerate(lines):
        depth = part(line, "depth")
        opens = not depths or depth > depths[-1]
        if opens:
            depths.append(depth)
        following = part(lines[place + 1], "depth") if place + 1 < len(lines) else -1
        yield Step(line, opens, Markup(_ends(depths, following)))


def _ends(depths: list[int], following: int) -> str:
    """Close what the next line does not lie in; depths are those of the lists that stay open."""
    if following > depths[-1]:
        return ""
    ends = "</li>"
    # A line less deep than this one, yet deeper than the list around it, goes on in this list.
    while following < 0 and depths or len(depths) > 1 and following <= depths[-2]:
        depths.pop()
        ends += "</ol></li>" if depths else "</ol>"
    return ends
