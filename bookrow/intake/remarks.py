"""How a note keeps a remark, so that it can be said in any language later."""

from typing import Any

from bookrow.kit.remarks import Remark


def about_remark(words: str) -> dict[str, Any]:
    """The sentence with its places still open, and what fills them; nothing of words that were never a sentence of ours."""
    return {"why": words.sentence, "places": words.about} if isinstance(words, Remark) else {}
