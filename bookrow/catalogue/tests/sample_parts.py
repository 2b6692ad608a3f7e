"""Small pieces that sample documents are made of."""

from dataclasses import fields
from typing import Any

from bookrow.catalogue.panels.shapes import (
    Card,
    ContentsLine,
    Credit,
    DetailsPanel,
    ListPrice,
)


def price(amount: int | None = 3200, currency: str = "USD", **about: Any) -> ListPrice:
    """A list price that holds everywhere, unless `about` says otherwise."""
    return ListPrice(**{"countries": [], "excluded": [], "kind": "01", "amount": amount, "currency": currency, **about})


def card(title: str, **about: Any) -> Card:
    """A book in a row."""
    plain = {
        "address": "/isbn/9780000000002",
        "subtitle": "",
        "by": ["A. Writer"],
        "cover": "/cover/w1.svg",
        "form": "BC",
        "published": "2004",
        "publisher": "A Press",
        "language": "eng",
    }
    return Card(title=title, **{**plain, **about})


def details(**about: Any) -> DetailsPanel:
    """The table of facts of a book of which nothing is known, but for what `about` says."""
    lists = ["other_ids", "form_details", "parts", "edition_types", "extents", "measures", "copyright", "subjects"]
    names = [place.name for place in fields(DetailsPanel)]
    plain: dict[str, Any] = dict.fromkeys(names, "") | {name: [] for name in [*lists, "audiences"]}
    return DetailsPanel(**{**plain, "publisher": None, "imprint": None, **about})


def line(
    depth: int, kind: str, number: str, title: str, page: str, credits: list[Credit] | None = None
) -> ContentsLine:
    return ContentsLine(
        depth=depth, kind=kind, number=number, title=title, subtitle="", page=page, credits=credits or []
    )
