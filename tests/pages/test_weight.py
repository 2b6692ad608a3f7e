"""What a page costs its reader: bytes on the wire, and nothing that jumps while it is read."""

import pytest
from playwright.sync_api import Request

from tests.pages.conftest import Opener
from tests.pages.walking import KINDS

BYTES = 40_000  # with styles and scripts, without covers
SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 300);
})"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_and_nothing_jumps(opened: Opener, addresses: dict[str, str], kind: str, width: int) -> None:
    page = opened("/robots.txt", width=width)
    finished: list[Request] = []
    page.on("requestfinished", lambda asked: finished.append(asked))
    page.goto(addresses[kind], wait_until="load")
    if page.evaluate(SHIFTS):
        # A machine with much else to do may draw before a style sheet has come; what is wrong with a page stays wrong.
        page.goto(addresses[kind], wait_until="load")
        assert page.evaluate(SHIFTS) == 0, "Something moved after it was drawn."
    sizes = {asked.url: asked.sizes()["responseBodySize"] for asked in finished if asked.resource_type != "image"}
    assert sum(sizes.values()) < BYTES, f"{sum(sizes.values())} bytes: {sizes}"
