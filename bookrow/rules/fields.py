"""What a field says by itself: a text's length, and characters that nobody can see."""

import unicodedata

from bookrow.kit.refusals import Reason
from bookrow.rules.reasons import CONTROL, EMPTY, TOO_LONG

MOST_CHARACTERS = 10_000
SHOWN_BEFORE = 20


def text_reasons(text: str, *, most: int = MOST_CHARACTERS) -> list[Reason]:
    """Why a text cannot be taken as it is: nothing in it, more than `most` code points, control characters (category Cc
    without tab and line ends)."""
    if not text.strip():
        return [EMPTY]
    reasons = []
    if len(text) > most:
        reasons.append(TOO_LONG.saying(length=len(text), most=most, over=len(text) - most))
    if unseen := control_characters(text):
        before = text[max(0, unseen[0] - SHOWN_BEFORE) : unseen[0]].strip()
        reasons.append(CONTROL.saying(count=len(unseen), before=before))
    return reasons


def control_characters(text: str) -> list[int]:
    """Where characters stand that no text needs, in code points."""
    return [
        at for at, character in enumerate(text) if character not in "\t\n\r" and unicodedata.category(character) == "Cc"
    ]
