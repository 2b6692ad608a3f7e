"""With the keyboard alone: in order, always visible, past the head by one key, folding by Enter and Space."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Opener

STOPS_AT_MOST = 600
# What of an element under focus can be seen, and whether something lies over it.
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    // A field for a day has several stops within itself; they count as one.
    if (e.type === 'date' && e === window.__stops?.at(-1)) return {html: '', again: true};
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const marks = s => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor,
                        s.textDecoration];
    const lit = marks(style).join();
    const top = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.x + Math.min(box.width, 20) / 2)),
                                          Math.min(innerHeight - 1, Math.max(0, box.y + box.height / 2)));
    e.blur();
    const dark = marks(getComputedStyle(e)).join();
    e.focus({preventScroll: true, focusVisible: true});
    window.__stops = window.__stops || [];
    const before = window.__stops.at(-1);
    window.__stops.push(e);
    return {
        html: e.outerHTML.slice(0, 120),
        lit: lit !== dark,
        inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        uncovered: !!top && (e.contains(top) || top.contains(e)),
        forward: !before || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
}"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Each place where Tab stops, from the top of the page to its end."""
    found: list[dict[str, Any]] = []
    while len(found) < STOPS_AT_MOST:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop and "again" in stop:
            continue
        if stop is None or (found and not stop["forward"]):
            return found
        found.append(stop)
    raise AssertionError(f"More than {STOPS_AT_MOST} stops on one page.")


@pytest.mark.parametrize("width", [360, 1280])
def test_focus_goes_in_order_and_is_always_seen(visit: Opener, width: int) -> None:
    page = visit(width=width)
    found = stops(page)
    assert found, "Nothing on the page can be reached with the keyboard."
    reachable = page.locator("a[href], button, input:not([type=hidden]), select, textarea, summary").all()
    seen = sum(1 for element in reachable if element.is_visible() and element.is_enabled())
    # Radio buttons of one group are one stop.
    assert len(found) >= seen - page.locator("input[type=radio]").count(), (
        f"{len(found)} stops, {seen} things to reach."
    )
    for fault in ("lit", "inside", "uncovered"):
        hidden = [stop["html"] for stop in found if not stop[fault]]
        assert not hidden, f"Focus that is not {fault}: {hidden[:5]}"


def test_the_first_stop_leads_past_the_head(visit: Opener) -> None:
    page = visit()
    assert page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count() == 0, "An order of its own."
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = "document.querySelector('main').contains(document.activeElement) || " \
        "!!(document.querySelector('main').compareDocumentPosition(document.activeElement) & 4)"  # fmt: skip
    assert page.evaluate(first), "After the skip link the next stop lies in or after the main part."


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("kind", ["book", "edition"])
def test_folding_works_by_enter_and_space(visit: Opener, kind: str, script: bool) -> None:
    page = visit(script=script)
    folds = page.locator("main details > summary")
    assert folds.count() >= 1, "A rich page has something to fold."
    for fold in folds.all():
        if not fold.is_visible():
            continue
        was = fold.evaluate("summary => summary.parentElement.open")
        fold.focus()
        page.keyboard.press("Enter")
        assert fold.evaluate("summary => summary.parentElement.open") is not was
        page.keyboard.press("Space")
        assert fold.evaluate("summary => summary.parentElement.open") is was


@pytest.mark.parametrize("kind", ["sign-in"])
def test_one_can_sign_in_by_keyboard_without_script(opened: Opener, shop: Any, kind: str) -> None:
    page = opened("/sign-in", script=False)
    page.locator("input[type=email]").focus()
    page.keyboard.type(shop.operator)
    page.keyboard.press("Tab")
    page.keyboard.type(shop.password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/operator/**")
