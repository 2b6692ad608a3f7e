"""The words and figures of the shop's own templates, for Django's."""

from functools import cache
from typing import Any

from django import template
from django.utils.safestring import mark_safe

from bookrow.catalogue.labels import for_pages
from bookrow.frame.formats import FOR_PAGES

register = template.Library()


@cache
def _offered() -> dict[str, Any]:
    return {**FOR_PAGES, **for_pages("en")}


@register.simple_tag
def say(name: str, *values: Any) -> Any:
    """Call what a room offers to templates."""
    return _offered()[name](*values)


@register.filter
def prefix(market: Any) -> str:
    """What a market's addresses begin with."""
    return "" if market.is_default else f"/{market.code}"


@register.filter
def auto_direction(direction: str) -> str:
    """Texts of a book in another direction find their own."""
    return mark_safe(' dir="auto"') if direction != "ltr" else ""
