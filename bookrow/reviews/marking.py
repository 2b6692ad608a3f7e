"""A text with its marked words, as the form and the desk show it."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; rules: the ids of those that mark it, between spaces, "" for none."""

    text: str
    rules: str = ""


def pieces(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """The text cut where marks begin and end. spans: start, end (code points) and rule."""
    spans = sorted(spans)
    cuts = sorted({0, len(text), *(at for start, end, _ in spans for at in (start, end) if 0 <= at <= len(text))})
    found = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        rules = dict.fromkeys(rule for first, last, rule in spans if first <= start and end <= last)
        found.append(Piece(text[start:end], " ".join(rules)))
    return found


def around(text: str, start: int, end: int, *, beside: int = 40) -> tuple[str, str, str]:
    """The marked words with a little of what stands before and after."""
    before, after = text[max(0, start - beside) : start], text[end : end + beside]
    if start > beside:
        before = "…" + before.partition(" ")[2]
    if end + beside < len(text):
        after = after.rpartition(" ")[0] + "…"
    return before, text[start:end], after


def mark_of(words: str) -> str:
    """A short mark of these words, by which a button finds them again in a text that changed meanwhile."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these parts taken out, and one space where two would meet."""
    for start, end in sorted(spans, reverse=True):
        before, after = text[:start], text[end:]
        if before.endswith((" ", "\n")) or not before:
            after = after.lstrip(" ")
        text = before + after
    return text.strip()
