"""Every kind of page: no finding of axe, on a phone and on a desk; usable at 320 pixels; the same without script."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages.conftest import Opener

# WCAG 2.2 AA and what axe's authors call good practice.
AXE = Axe()
FAULTS = "options => axe.run(document, options).then(said => said.violations)"
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
WIDER_TEXT = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    " p { margin-bottom: 2em !important }"
)
MOVING = "document.getAnimations().filter(a => (a.effect?.getComputedTiming().duration ?? 0) > 1).length"


def assert_axe_finds_nothing(page: Page) -> None:
    """One line a fault, with the element and what axe would have it be."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    faults: list[dict[str, Any]] = page.evaluate(FAULTS, {"runOnly": TAGS, "resultTypes": ["violations"]})
    found = [
        f"{fault['id']} ({fault['impact']}): {fault['help']}\n    {node['html'][:160]}\n    {node['failureSummary']}"
        for fault in faults
        for node in fault["nodes"]
    ]
    assert not found, "\n".join(found)


def assert_fits(page: Page, width: int) -> None:
    """Nothing scrolls sideways in a window of that many pixels."""
    page.set_viewport_size({"width": width, "height": 640})
    seen = page.evaluate(OVERFLOWING)
    assert seen["page"] <= seen["width"], f"{seen['page']} pixels wide in a window of {width}: {seen['wide']}"


def test_on_a_phone(visit: Opener) -> None:
    page = visit(width=360, height=640)
    assert_axe_finds_nothing(page)
    page.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
    assert_axe_finds_nothing(page)
    assert_fits(page, 360)
    assert_fits(page, 320)


def test_on_a_desk_by_day_and_by_night(visit: Opener) -> None:
    page = visit()
    assert_axe_finds_nothing(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert_axe_finds_nothing(page)
    page.keyboard.press("Tab")
    assert page.evaluate(MOVING) == 0, "Something moves though the reader asked for rest."


def test_letters_may_grow_and_stand_apart(visit: Opener) -> None:
    """WCAG 1.4.12, then 1.4.4: wider text at 360 pixels, letters of twice the size at 640."""
    page = visit(width=360, bypass_csp=True)  # the reader's own style, which no policy keeps out
    style = page.add_style_tag(content=WIDER_TEXT)
    assert_fits(page, 360)
    style.evaluate("style => { style.textContent = 'html { font-size: 200% !important }' }")
    assert_fits(page, 640)


def test_one_title_one_main_headings_in_order_and_the_same_without_script(visit: Opener) -> None:
    page, plain = visit(), visit(script=False)
    assert page.title().strip()
    assert page.locator("h1").count() == 1 and page.locator("main").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    jumps = [(above, below) for above, below in zip(levels, levels[1:], strict=False) if below > above + 1]
    assert levels[0] == 1 and not jumps, f"A heading is passed over: {levels}"
    assert plain.locator("main").inner_text() == page.locator("main").inner_text()


def test_a_page_asks_nobody_else_and_complains_of_nothing(opened: Opener, addresses: dict[str, str], kind: str) -> None:
    """No request to a third party, no fault in the console, nothing that is missing, no web font."""
    page = opened("/robots.txt", operator=kind.startswith("operator"), fresh=False)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(addresses[kind], wait_until="load")
    home = page.url.split("/")[2]
    assert [url for url in asked if url.split("/")[2:3] != [home] and not url.startswith("data:")] == []
    assert [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))] == []
    # A page that says 404 is itself reported as a resource that could not be loaded.
    assert [line for line in said if "404" not in line] == []
