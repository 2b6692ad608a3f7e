"""Looking closely only where a cheap pattern has found something, so that long patterns cost little in most texts."""

import re
from collections.abc import Iterator


def windows(text: str, anchor: re.Pattern[str], before: int, behind: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text within so many characters of an anchor, left to right and apart: never more than the text."""
    start = end = -1
    for match in anchor.finditer(text):
        if match.start() - before > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - before)
        end = min(len(text), match.end() + behind)
    if end >= 0:
        yield start, end


def found(
    pattern: re.Pattern[str], text: str, anchor: re.Pattern[str], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """Matches of a pattern near an anchor. What a match needs must lie within the stretch."""
    for start, end in windows(text, anchor, before, behind):
        yield from pattern.finditer(text, start, end)
