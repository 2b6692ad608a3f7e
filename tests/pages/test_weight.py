"""What a page costs its reader: bytes on the wire, and nothing that jumps while it is read."""

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Opener
from tests.pages.walking import KINDS

BYTES = 40_000  # with styles and scripts, without covers
SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 500);
})"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light(opened: Opener, addresses: dict[str, str], kind: str) -> None:
    page = opened("/robots.txt")
    sizes: dict[str, int] = {}

    def weigh(page: Page) -> None:
        page.on(
            "requestfinished",
            lambda request: (
                sizes.update({request.url: request.sizes()["responseBodySize"]})
                if request.resource_type != "image"
                else None
            ),
        )

    weigh(page)
    page.goto(addresses[kind], wait_until="networkidle")
    assert sum(sizes.values()) < BYTES, f"{sum(sizes.values())} bytes: {sizes}"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps(visit: Opener, width: int) -> None:
    assert visit(width=width).evaluate(SHIFTS) == 0
