"""Every part of a book's page, drawn from sample documents. No test here has a database."""

import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from bookrow.catalogue.labels.contents import outline
from bookrow.catalogue.panels.shapes import ContentsLine, ContentsPanel
from bookrow.catalogue.tests import sample_documents as samples
from bookrow.frame.drawing import PageEnvironment, environment
from bookrow.frame.formats import Reader

US = Reader("US", "USD", "en-US", "imperial", "", "2026-11-24")
UK = Reader("GB", "GBP", "en-GB", "metric", "/gb", "2026-11-24")


@pytest.fixture
def pages(settings: Any, tmp_path: Path) -> PageEnvironment:
    settings.BOOKROW_DATA, settings.SHOP_FOLDER, settings.STRICT_TEMPLATES = tmp_path, tmp_path / "shop", True
    return environment()


class Drawn:
    """What a macro drew, asked by element names and classes."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.tree = html.fragment_fromstring(markup, create_parent="div")

    def all(self, path: str) -> list[Any]:
        """Elements by a path such as "p.credits", "tbody tr" or "ol > li", from this one down."""
        return _found(self.tree, path)

    def texts(self, path: str) -> list[str]:
        return [words(element) for element in self.all(path)]

    def __str__(self) -> str:
        return words(self.tree)


def _found(element: Any, path: str) -> list[Any]:
    steps = re.sub(r"\s*>\s*", " >", path).split()
    place = "."
    for step in steps:
        name, _dot, kind = step.lstrip(">").partition(".")
        place += ("/" if step.startswith(">") else "//") + (name or "*")
        place += f"[contains(concat(' ', @class, ' '), ' {kind} ')]" if kind else ""
    return list(element.xpath(place))


def words(element: Any) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


@pytest.fixture
def draw(pages: PageEnvironment) -> Callable[..., Drawn]:
    def drawn(file: str, call: str, reader: Reader = US, **about: Any) -> Drawn:
        macro = call.partition("(")[0]
        source = f'{{% from "catalogue/{file}" import {macro} %}}{{{{ {call} }}}}'
        return Drawn(pages.from_string(source).render(reader=reader, **about))

    return drawn


def facts(drawn: Drawn) -> dict[str, str]:
    return {words(row[0]): words(row[1]) for row in drawn.all("dl > div")}


def test_the_title_page_of_the_reference_product(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    soup = draw("_title.html", "title_panel(page.title, page.details, reader)", page=page)
    assert soup.texts("h1") == ["How Connections Heal"]
    assert soup.texts("p.subtitle") == ["Stories from Relational-Cultural Therapy"]
    assert soup.texts("div.credits") == ["Edited by Maureen Walker, PhD and Wendy B. Rosen, PhD"]
    assert soup.texts("p.line") == [
        "Paperback · New Edition",
        "The Guilford Press, 4/28/2004",
        "ISBN 978-1-59385-032-6",
    ]


def test_the_facts_of_the_reference_product(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    shown = facts(draw("_details.html", "details_panel(page.details, reader)", page=page))
    assert shown == {
        "ISBN-13": "978-1-59385-032-6",
        "ISBN-10": "1-59385-032-8",
        "Publisher": "Guilford Publications, Inc.",
        "Imprint": "The Guilford Press",
        "Published": "4/28/2004",
        "Edition": "New Edition (number 1)",
        "Format": "Paperback",
        "Pages": "258",
        "Dimensions": "5.90 (w) x 8.90 (h) x 0.80 (d) inches",
        "Language": "English",
        "Copyright": "© 2004 The Guilford Press",
    }


def test_the_same_facts_in_a_metric_market(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    soup = draw("_details.html", "details_panel(page.details, reader)", UK, page=page)
    assert facts(soup)["Dimensions"] == "150 (w) × 226 (h) × 20 (d) mm"
    assert facts(soup)["Published"] == "28 April 2004"
    assert soup.all("a")[0].get("href") == "/gb/publisher/guilford-publications-inc"


def test_a_dataclass_and_its_json_draw_the_same_page(draw: Callable[..., Drawn]) -> None:
    panel = samples.rich()
    for file, call in [
        ("_title.html", "title_panel(page.title, page.details, reader)"),
        ("_details.html", "details_panel(page.details, reader)"),
        ("_passages.html", "quotes_panel(page.passages, reader)"),
        ("_contents.html", "contents_panel(page.contents, reader)"),
        ("_editions.html", "editions_panel(page.editions, 2, page.work_key, reader)"),
        ("_supply.html", "supply(page, reader)"),
    ]:
        assert draw(file, call, page=panel).markup == draw(file, call, page=samples.as_document(panel)).markup


def test_contents_stand_as_printed_in_nested_lists(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    soup = draw("_contents.html", "contents_panel(page.contents, reader)", page=page)
    parts = soup.all("section > ol > li")
    assert len(parts) == 5
    assert [len(_found(part, ">ol > li")) for part in parts] == [2, 4, 4, 3, 0]
    folios = [folio.removeprefix("page ") for folio in soup.texts("span.folio")]
    assert folios[:10] == ["1", "3", "22", "31", "35", "53", "66", "83", "73", "107"]
    assert "by Judith V. Jordan" in str(soup)


def _line(depth: int) -> ContentsLine:
    return ContentsLine(depth=depth, kind="", number="", title=str(depth), subtitle="", page="", credits=[])


@pytest.mark.parametrize(
    "depths", [[0], [0, 1, 1, 0], [2, 0, 1], [0, 3, 1, 2, 0], [1, 1, 1], [3, 2, 1, 0], [0, 2, 4, 1, 3, 0]]
)
def test_any_depths_make_lists_that_close(draw: Callable[..., Drawn], depths: list[int]) -> None:
    lines = [_line(depth) for depth in depths]
    opened = sum(step.opens for step in outline(lines))
    ends = "".join(step.ends for step in outline(lines))
    assert (ends.count("</ol>"), ends.count("</li>")) == (opened, len(depths))
    soup = draw("_contents.html", "contents_panel(panel, reader)", panel=asdict(ContentsPanel(lines=lines)))
    assert soup.texts("li > p") == [str(depth) for depth in depths]


def test_long_contents_and_passages_fold_and_short_ones_stand(draw: Callable[..., Drawn]) -> None:
    many = asdict(ContentsPanel(lines=[_line(0) for _ in range(30)]))
    assert draw("_contents.html", "contents_panel(panel, reader)", panel=many).all("details > summary")
    page = samples.as_document(samples.rich())
    overview = draw("_passages.html", "overview_panel(page.passages)", page=page)
    assert overview.texts("summary") == ["Read moreShow less of the overview"]
    page["passages"]["overview_long"] = False
    assert draw("_passages.html", "overview_panel(page.passages)", page=page).all("details") == []


def test_quotes_say_who_where_when_and_how_many_stars(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.rich())
    soup = draw("_passages.html", "quotes_panel(page.passages, reader)", page=page)
    assert soup.texts("figcaption") == [
        "Corin Dale, The Invented Review, April 2026 · 4 of 5 stars",
        "Prof. A. Lindqvist, Demo College",
    ]


def test_an_excerpt_keeps_its_rights_and_its_provider(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    assert draw("_passages.html", "excerpt_panel(page.passages)", page=page).texts("div.rights p") == [
        "© 2004 The Guilford Press",
        "Excerpted by permission.",
        "Provided by the publisher for personal reading only.",
    ]


def test_editions_mark_this_one_and_lead_to_the_others(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.rich())
    soup = draw("_editions.html", "editions_panel(page.editions, page.editions_more, page.work_key, reader)", page=page)
    assert [mark.get("aria-current") for mark in soup.all("li.here strong")] == ["page"]
    assert [link.get("href") for link in soup.all("li a")] == [
        "/edition/e3cloth",
        "/edition/e3book",
        "/edition/e3voice",
    ]
    assert soup.texts("section > p > a") == ["2 more editions"]


def test_supply_names_the_list_price_and_what_the_publisher_says(draw: Callable[..., Drawn]) -> None:
    soup = draw("_supply.html", "supply(page, reader)", page=samples.as_document(samples.rich()))
    assert "$34.00" in str(soup)
    assert "Available from the publisher; takes 2 days to arrive" in str(soup)


def test_a_free_edition_shows_its_link_its_licence_and_its_features(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.no_author())
    soup = draw("_supply.html", "supply(page, reader)", page=page)
    assert [link.get("href") for link in soup.all("a.button")] == ["https://example.org/almanac.epub"]
    assert soup.texts("p.small a") == ["Creative Commons Attribution 4.0"]
    digital = draw("_details.html", "digital_panel(page.digital, reader)", page=page)
    assert "Meets EPUB Accessibility 1.1" in str(digital)
    assert "Printing: within limits (20 pages)" in str(digital)


def test_a_book_of_which_nothing_is_known_has_no_empty_boxes(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.bare())
    for file, call in [
        ("_passages.html", "overview_panel(page.passages)"),
        ("_passages.html", "quotes_panel(page.passages, reader)"),
        ("_passages.html", "biographies_panel(page.passages, page.title.credits, reader)"),
        ("_passages.html", "excerpt_panel(page.passages)"),
        ("_passages.html", "notes_panel(page.passages)"),
        ("_contents.html", "contents_panel(page.contents, reader)"),
        ("_details.html", "subjects_panel(page.details, reader)"),
        ("_details.html", "digital_panel(page.digital, reader)"),
        ("_details.html", "contributors_panel(page.title.credits, reader)"),
        ("_details.html", "sources_panel(page.sources, reader)"),
        ("_editions.html", "editions_panel(page.editions, 0, page.work_key, reader)"),
        ("_cards.html", "shelf_panel(page.related, 'x', 'x', reader)"),
    ]:
        assert draw(file, call, page=page).markup.strip() == "", call


def test_a_books_own_words_carry_their_language_and_direction(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.right_to_left())
    title = draw("_title.html", "title_panel(page.title, page.details, reader)", page=page).all("h1 > bdi")[0]
    assert (title.get("lang"), title.get("dir")) == ("ar", "rtl")
    prose = draw("_passages.html", "overview_panel(page.passages, page.title.direction)", page=page)
    assert [text.get("dir") for text in prose.all("div.prose")] == ["auto"]


def test_forty_contributors_are_named_in_full_further_down(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.forty_contributors())
    top = draw("_title.html", "title_panel(page.title, page.details, reader)", page=page)
    assert "34 others" in str(top)
    everyone = draw("_details.html", "contributors_panel(page.title.credits, reader)", page=page)
    assert everyone.all("h2")[0].get("id") == "contributors"
    assert len(everyone.all("a")) == 43  # forty authors, two editors, and a foreword by one of them


def test_each_part_says_who_sent_it_and_when(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.reference_product())
    rows = draw("_details.html", "sources_panel(page.sources, reader)", page=page)
    assert rows.texts("tbody td")[:3] == ["Title", "Demo feed", "November 20, 2026"]


def test_what_senders_wrote_is_escaped(draw: Callable[..., Drawn]) -> None:
    page = samples.as_document(samples.rich())
    page["title"]["title"] = page["details"]["illustrated"] = "<script>alert(1)</script>"
    for file, call in [("_title.html", "title_panel(page.title, page.details, reader)"),
                       ("_details.html", "details_panel(page.details, reader)")]:  # fmt: skip
        assert draw(file, call, page=page).all("script") == []
