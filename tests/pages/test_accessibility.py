"""Every kind of page: no finding of axe, on a phone and on a desk; usable at 320 pixels; the same without script."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages.conftest import Opener

# WCAG 2.2 AA and what axe's authors call good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OVERFLOWING = """() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter(e => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1 && getComputedStyle(e).position !== 'fixed';
    });
    const named = wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120));
    return {page: document.documentElement.scrollWidth, width, wide: named};
}"""


def findings(page: Page) -> list[str]:
    """What axe has to say, one line a fault."""
    result: dict[str, Any] = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
    return [
        f"{fault['id']} ({fault['impact']}): {fault['help']}\n    {node['html'][:160]}\n    {node['failureSummary']}"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(visit: Opener, width: int) -> None:
    found = findings(visit(width=width))
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_the_dark(visit: Opener) -> None:
    found = findings(visit(color_scheme="dark"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_scrolls_sideways(visit: Opener, width: int) -> None:
    page = visit(width=width, height=640)
    for summary in page.locator("main details:not([open]) > summary").all():
        summary.click()
    seen = page.evaluate(OVERFLOWING)
    assert seen["page"] <= seen["width"], f"{seen['page']} pixels wide on a screen of {width}: {seen['wide']}"


def test_text_of_twice_the_size_still_fits(visit: Opener) -> None:
    """WCAG 1.4.4 and 1.4.10: 1280 pixels at 400 % are 320; here only the letters grow."""
    page = visit(width=640)
    page.add_style_tag(content="html { font-size: 200% !important }")
    seen = page.evaluate(OVERFLOWING)
    assert seen["page"] <= seen["width"], f"{seen['page']} pixels wide on a screen of 640: {seen['wide']}"


def test_text_spacing_may_be_widened(visit: Opener) -> None:
    """WCAG 1.4.12: with these distances nothing is cut off sideways."""
    page = visit(width=360)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        " p { margin-bottom: 2em !important }"
    )
    seen = page.evaluate(OVERFLOWING)
    assert seen["page"] <= seen["width"], f"{seen['page']} pixels wide on a screen of 360: {seen['wide']}"


def test_a_page_has_one_title_one_main_and_headings_in_order(visit: Opener) -> None:
    page = visit()
    assert page.title().strip()
    assert page.locator("h1").count() == 1 and page.locator("main").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    jumps = [(above, below) for above, below in zip(levels, levels[1:], strict=False) if below > above + 1]
    assert not jumps, f"A heading is passed over: {levels}"


def test_without_script_the_page_says_the_same(visit: Opener) -> None:
    with_script, without = visit(), visit(script=False)
    assert without.locator("main").inner_text() == with_script.locator("main").inner_text()


def test_without_motion_nothing_moves(visit: Opener) -> None:
    page = visit(reduced_motion="reduce")
    page.keyboard.press("Tab")
    moving = page.evaluate(
        "document.getAnimations().filter(a => (a.effect?.getComputedTiming().duration ?? 0) > 1).length"
    )
    assert moving == 0


def test_a_page_asks_nobody_else_and_complains_of_nothing(opened: Opener, addresses: dict[str, str], kind: str) -> None:
    """No request to a third party, no fault in the console, nothing that is missing, no web font."""
    page = opened("/healthz", operator=kind.startswith("operator"))
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(addresses[kind], wait_until="networkidle")
    home = page.url.split("/")[2]
    assert [url for url in asked if url.split("/")[2:3] != [home] and not url.startswith("data:")] == []
    assert [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))] == []
    # A page that says 404 is itself reported as a resource that could not be loaded.
    assert [line for line in said if "404" not in line] == []
