"""Languages: ISO 639-2/B as ONIX sends it, BCP 47 as HTML wants it, and the direction of their script."""

import unicodedata

from babel.core import get_global

_RIGHT_TO_LEFT = frozenset(("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr", "arc"))
_NO_LANGUAGE = frozenset(("und", "mul", "zxx", "mis"))


def html_language(code: str) -> str:
    """The shortest code for a lang attribute; "" for codes that name no one language."""
    if not code or code in _NO_LANGUAGE:
        return ""
    return str(get_global("language_aliases").get(code, code))


def direction(code: str, words: str = "") -> str:
    """Right to left or not ("rtl", "ltr"): by the language, else by the first letter that has a direction."""
    language = html_language(code)
    if language in _RIGHT_TO_LEFT:
        return "rtl"
    if not language:
        for letter in words:
            side = unicodedata.bidirectional(letter)
            if side in ("R", "AL"):
                return "rtl"
            if side == "L":
                break
    return "ltr"
