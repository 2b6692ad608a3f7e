"""What templates may ask about a book's codes: our own words for them, never the code itself.

`for_pages` is called once for each language, with that language in force, so that a page looks up plain strings.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bookrow.catalogue.labels import contents, editions, forms, reading
from bookrow.catalogue.labels.credits import Credits
from bookrow.catalogue.labels.facts import Facts
from bookrow.catalogue.labels.measures import Measures, weight
from bookrow.catalogue.labels.prices import Prices
from bookrow.catalogue.labels.subjects import subject_name, subjects_shown
from bookrow.frame.formats import joined, language_name
from bookrow.kit import isbn

__all__ = ["for_pages", "label", "subject_name"]


def label(table: Mapping[str, Any], code: str) -> str:
    """Our words for a code in the language in force; "" for a code we have none for."""
    return str(table.get(code, ""))


def for_pages(language: str) -> dict[str, Any]:
    """Functions for templates, speaking the language in force."""
    facts, prices, credits = Facts(), Prices(), Credits()
    return {
        "form_label": _of(forms.FORMS),
        "form_line": facts.form_line,
        "composition_label": _of(forms.COMPOSITIONS),
        "role_lines": credits.lines,
        "role_line": credits.line,
        "meeting": credits.meeting,
        "edition_line": facts.edition_line,
        "edition_type": _of(editions.EDITION_TYPES),
        "title_kind": _of(editions.TITLE_KINDS),
        "relation": _of(editions.RELATIONS),
        "note_kind": _of(editions.NOTES),
        "field_name": _of(editions.FIELDS),
        "audience_line": facts.audiences,
        "accessibility_lines": facts.accessibility,
        "protection": _of(reading.PROTECTIONS),
        "usage_line": facts.usage,
        "parts_line": facts.parts,
        "extent_lines": facts.extents,
        "measures_shown": Measures().shown,
        "weight_shown": weight,
        "availability_line": facts.availability,
        "status_line": facts.status,
        "rating_line": facts.rating,
        "price": prices.price,
        "outline": contents.outline,
        "subjects_shown": subjects_shown,
        "isbn": isbn.shown,
        "list_of": joined,
        "language_name": language_name,
    }


def _of(table: Mapping[str, Any]) -> Callable[[str], str]:
    """A look-up in words of the language in force now."""
    words = {code: str(words) for code, words in table.items()}
    return lambda code: words.get(code, "")
