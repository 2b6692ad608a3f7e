"""What templates may ask about reviews: our words for what is told in codes."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bookrow.frame.formats import locale_name, number
from bookrow.kit.languages import html_language

INSIDERS = {
    "author": _("By somebody who made this book"),
    "publisher": _("By somebody who works for the publisher"),
    "friend": _("By somebody who knows the author"),
    "other": _("By somebody connected with this book"),
}
SORTS = {
    "helpful": _("Most helpful"),
    "newest": _("Newest"),
    "highest": _("Most stars first"),
    "lowest": _("Fewest stars first"),
}


def for_pages(language: str) -> dict[str, Callable[..., Any]]:
    """Functions for templates, speaking the language in force."""
    insiders = {code: str(words) for code, words in INSIDERS.items()}
    return {
        "insider_line": lambda code: insiders.get(code, ""),
        "review_sorts": {code: str(words) for code, words in SORTS.items()}.items,
        "average_shown": average_shown,
        "helped_line": helped_line,
        "lang_of": html_language,
    }


def average_shown(tenths: int, locale: str) -> str:
    """Stars with one decimal, as the locale writes it: 4.2."""
    return str(format_decimal(Decimal(tenths) / 10, format="0.0", locale=locale_name(locale)))


def helped_line(helpful: int, votes: int, locale: str) -> str:
    """How many of those who said so it helped."""
    words = ngettext(
        "%(helpful)s of %(votes)s reader found it helpful.", "%(helpful)s of %(votes)s readers found it helpful.", votes
    )
    return words % {"helpful": number(helpful, locale), "votes": number(votes, locale)}
