"""Whole documents to draw pages from without any database.

Each function gives the panel; `as_document` makes of it what a page gets: plain JSON values.
"""

from dataclasses import asdict, replace
from typing import Any

from bookrow.catalogue.panels.shapes import (
    ContentsPanel,
    Cover,
    Credit,
    DigitalPanel,
    EditionPanel,
    Extent,
    Link,
    PassagesPanel,
    TitlePanel,
)
from bookrow.catalogue.tests.sample_parts import details, price
from bookrow.catalogue.tests.sample_reference import reference_product
from bookrow.catalogue.tests.sample_rich import rich

__all__ = [
    "ALL",
    "as_document",
    "bare",
    "forty_contributors",
    "longest_title",
    "no_author",
    "reference_product",
    "rich",
]

NOTHING = PassagesPanel(overview="", overview_long=False, summary="", quotes=[], biographies=[], excerpt=None, notes=[])


def as_document(panel: EditionPanel) -> dict[str, Any]:
    """The panel as it comes back from JSON, but for tuples, which templates take like lists."""
    return asdict(panel)


def bare() -> EditionPanel:
    """Nothing is known but a title and an ISBN."""
    whole = reference_product()
    return replace(
        whole,
        demo=False,
        address="/isbn/9780306406157",
        title=TitlePanel(
            title="9780306406157", subtitle="", language="", direction="ltr", credits=[], series=[], other_titles=[]
        ),
        details=details(isbn13="9780306406157", isbn13_shown="978-0-306-40615-7", isbn10_shown="0-306-40615-2"),
        passages=NOTHING,
        contents=ContentsPanel(lines=[]),
        list_prices=[],
        availability=[],
        editions=[],
        related=[],
        sources={},
        cover=Cover(src="/cover/bare.svg", width=400, height=600, generated=True),
    )


def longest_title() -> EditionPanel:
    """A title page of the eighteenth century, in two volumes of a series, withdrawn by its sender."""
    whole = rich()
    title = (
        "The Life and Strange Surprizing Adventures of a Mariner, who lived Eight and Twenty Years all alone in an "
        "un-inhabited Island on the Coast, near the Mouth of a Great River; Having been cast on Shore by Shipwreck, "
        "wherein all the Men perished but himself"
    )
    return replace(
        whole,
        withdrawn=True,
        title=replace(
            whole.title,
            title=title,
            subtitle="With an Account how he was at last as strangely deliver’d by Pyrates. Written by Himself",
            series=[Link(name="Voyages and Travels of the Demo Press", slug="voyages", number="4")],
            other_titles=[("03", "La vie et les avantures surprenantes"), ("08", "The Island")],
        ),
        cover=Cover(src="/cover/longest.svg", width=400, height=600, generated=True),
    )


def no_author() -> EditionPanel:
    """An e-book that nobody signed: free, with everything an e-book may say of its accessibility."""
    whole = rich()
    return replace(
        whole,
        title=replace(whole.title, title="An Almanac of Small Weather", subtitle="", credits=[]),
        details=replace(
            whole.details,
            form="ED",
            form_details=["E101", "E200"],
            extents=[Extent(kind="09", value="00732", unit="15"), Extent(kind="22", value="1400", unit="18")],
            measures=[],
            pages="",
            original_language="fre",
        ),
        digital=DigitalPanel(
            free_link="https://example.org/almanac.epub",
            licence="Creative Commons Attribution 4.0",
            licence_link="https://creativecommons.org/licenses/by/4.0/",
            accessibility=[
                ("04", ""),
                ("85", ""),
                ("11", ""),
                ("14", ""),
                ("36", ""),
                ("52", ""),
                ("91", "2026-01-05"),
            ],
            protections=["00"],
            usages=[("02", "02", "20 pages"), ("05", "01", "")],
        ),
        list_prices=[price(None, "", unpriced="01")],
        passages=replace(whole.passages, quotes=[], biographies=[], excerpt=None),
        cover=Cover(src="/cover/almanac.svg", width=400, height=600, generated=True),
    )


def right_to_left() -> EditionPanel:
    """An Arabic book on an English page."""
    whole = rich()
    return replace(
        whole,
        title=TitlePanel(
            title="حديقة الحروف الأولى",
            subtitle="حكايات عن الخط والورق",
            language="ar",
            direction="rtl",
            credits=[Credit(name="ليلى الكاتبة", slug="layla-al-katiba", roles=["A01"])],
            series=[Link(name="سلسلة الورق", slug="silsilat-al-waraq", number="2")],
            other_titles=[],
        ),
        details=replace(whole.details, language="ara", form="BB"),
        passages=replace(
            whole.passages,
            overview="<p>كتاب عن تاريخ الحروف، من القصب إلى المطبعة، ترويه امرأة ورثت دكان ورق عن جدها.</p>",
            overview_long=False,
            summary="كتاب عن تاريخ الحروف",
        ),
        cover=Cover(src="/cover/arabic.svg", width=400, height=600, generated=True),
    )


def forty_contributors() -> EditionPanel:
    """A handbook with forty authors, two editors and a foreword."""
    whole = rich()
    authors = [Credit(name=f"Contributor {n}, MD", slug=f"contributor-{n}", roles=["A01"]) for n in range(1, 41)]
    editors = [
        Credit(name="Edda Leiter", slug="edda-leiter", roles=["B01", "A23"]),
        Credit(name="The Handbook Society", slug="handbook-society", roles=["B01"], corporate=True),
    ]
    return replace(whole, title=replace(whole.title, title="Handbook of Many Hands", credits=[*editors, *authors]))


ALL = {
    "reference": reference_product,
    "rich": rich,
    "bare": bare,
    "longest": longest_title,
    "no-author": no_author,
    "rtl": right_to_left,
    "forty": forty_contributors,
}
