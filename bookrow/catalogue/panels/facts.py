"""Small conversions from rows to the shapes of a page."""

from typing import Any

from bookrow.catalogue.models import Edition
from bookrow.catalogue.panels import shapes
from bookrow.catalogue.panels.questions import PriceRow
from bookrow.kit import isbn as isbns
from bookrow.kit.languages import direction, html_language


def title_panel(edition: Edition, people: list[dict[str, Any]], series: list[shapes.Link]) -> shapes.TitlePanel:
    """What the book is called and who stands on its title page."""
    return shapes.TitlePanel(
        title=edition.title,
        subtitle=edition.subtitle,
        language=html_language(edition.language),
        direction=direction(edition.language, edition.title),
        credits=[
            shapes.Credit(
                name=row["name"],
                slug=row["contributor__slug"],
                roles=row["roles"].split(),
                corporate=row["contributor__corporate"],
            )
            for row in people
            if not row["on_part"]
        ],
        series=series,
        other_titles=[(kind, words) for kind, words in edition.facts["other_titles"]],
    )


def details_panel(edition: Edition, subjects: list[shapes.Subject]) -> shapes.DetailsPanel:
    """The table of facts."""
    facts = edition.facts
    isbn13 = edition.isbn or ""
    isbn10 = (isbns.isbn10(isbn13) or "") if isbn13 else ""
    copied = [
        "form_details",
        "composition",
        "edition_number",
        "edition_types",
        "edition_statement",
        "original_language",
        "pages",
    ]
    copied += ["illustrated", "status", "copyright", "audiences", "first_published"]
    return shapes.DetailsPanel(
        isbn13=isbn13,
        isbn10=isbn10,
        isbn13_shown=isbns.shown(isbn13) if isbn13 else "",
        isbn10_shown=isbns.shown(isbn10) if isbn10 else "",
        other_ids=[(name, value) for name, value in facts["other_ids"]],
        form=edition.form,
        parts=[(copies, form, title) for copies, form, title in facts["parts"]],
        publisher=_link(edition.publisher),
        imprint=_link(edition.imprint),
        published=edition.published,
        language=edition.language,
        extents=[shapes.Extent(kind=kind, value=value, unit=unit) for kind, value, unit in facts["extents"]],
        measures=[shapes.Measure(**measure) for measure in facts["measures"]],
        subjects=subjects,
        **{name: facts[name] for name in copied},
    )


def _link(named: Any) -> shapes.Link | None:
    return shapes.Link(name=named.name, slug=named.slug) if named else None


def list_price(price: PriceRow) -> shapes.ListPrice:
    """A row as the page gets it."""
    return shapes.ListPrice(
        countries=price.countries.split(),
        excluded=price.excluded.split(),
        kind=price.kind,
        amount=price.amount,
        currency=price.currency,
        unpriced=price.unpriced,
        from_day=price.from_day,
        until_day=price.until_day,
    )


def iso_time(sortable: str) -> str:
    """20261123T215000 as 2026-11-23T21:50:00Z; "" for ""."""
    if len(sortable) < 15:
        return ""
    t = sortable
    return f"{t[:4]}-{t[4:6]}-{t[6:8]}T{t[9:11]}:{t[11:13]}:{t[13:15]}Z"
