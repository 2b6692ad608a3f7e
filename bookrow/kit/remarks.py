"""What is worth saying of something that was taken all the same: a sentence, and the same with its places still open."""

from typing import Any


class Remark(str):
    """A sentence with its places filled, for reports. sentence, about: the same as it is translated, and what fills it."""

    sentence: str
    about: dict[str, Any]


def remark(sentence: str, **about: Any) -> Remark:
    """A remark from a sentence that is marked for translation, with {named} places for `about` (plain values)."""
    made = Remark(sentence.format(**about))
    made.sentence, made.about = sentence, about
    return made
