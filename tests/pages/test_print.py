"""On paper: the book, all of it, and nothing that only works on a screen."""

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Opener

A4 = 794  # pixels, at 96 to the inch
pytestmark = pytest.mark.parametrize("kind", ["book", "edition"])


@pytest.fixture
def paper(visit: Opener) -> Page:
    page = visit(width=A4)
    page.emulate_media(media="print")
    return page


def test_nothing_to_press_is_printed(paper: Page) -> None:
    for what in ("header nav", "form", "button", "main summary", "a.skip"):
        shown = [element for element in paper.locator(what).all() if element.is_visible() and element.bounding_box()]
        assert not [e.evaluate("e => e.outerHTML.slice(0, 100)") for e in shown], f"{what} is on the paper."


def test_every_passage_is_printed_whole(paper: Page) -> None:
    """What is folded on the screen lies open on paper."""
    cut = paper.evaluate("""() => [...document.querySelectorAll('main p, main li, main dd, main td')].filter(e =>
        e.textContent.trim() && !e.closest('form, nav, [hidden], .no-print')
        && !(e.checkVisibility ? e.checkVisibility({contentVisibilityAuto: true}) : e.offsetHeight > 0)
    ).map(e => e.outerHTML.slice(0, 100))""")
    assert cut == []


def test_it_fits_the_paper(paper: Page) -> None:
    assert paper.evaluate("document.documentElement.scrollWidth") <= A4


def test_dark_screens_print_on_white(visit: Opener) -> None:
    page = visit(width=A4, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    red, green, blue = page.evaluate("getComputedStyle(document.querySelector('h1')).color.match(/\\d+/g).map(Number)")[
        :3
    ]
    assert red + green + blue < 3 * 128
