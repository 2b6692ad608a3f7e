"""What a screen reader finds on each kind of page, kept as a file: a change is seen in review.

`pytest tests/pages --write-transcripts` keeps the pages as they are now.
"""

import difflib
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Opener

FOLDER = Path(__file__).with_name("transcripts")
STOPS_AT_MOST = 600
STOP = """(() => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    // A field for a day has several stops within itself; they count as one.
    if (e.type === 'date' && e === window.__here) return "again";
    window.__here = e;
    window.__stops = window.__stops || new Set();
    if (window.__stops.has(e)) return null;
    window.__stops.add(e);
    return e;
})()"""
STATES = ("expanded", "checked", "pressed", "selected", "disabled", "readonly", "required", "invalid", "hasPopup")
# What differs between two runs of the same shop, though the page is the same.
VOLATILE = [
    (re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M"), "<time>"),
    (re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?Z?"), "<time>"),
    (re.compile(r"(Its price since )\d{1,2}/\d{1,2}/\d{4}"), r"\1<day>"),
    (re.compile(r"\b\d{6}-[0-9a-f]{6}\b"), "<number>"),
    (re.compile(r"\b[2-79ACDEFGHJKMNPQRTWXY]{4}-[2-79ACDEFGHJKMNPQRTWXY]{4}\b"), "<receipt>"),
    (re.compile(r"(/sell/[^/]+)/(stock|copies|staff)/\d+"), r"\1/\2/<id>"),
    (re.compile(r"127\.0\.0\.1:\d+"), "<shop>"),
    (re.compile(r"/(edition|work|cover|write|correct)/[0-9a-z]{12}\b"), r"/\1/<key>"),
    (re.compile(r"/(review|vote)/[0-9a-f]{16}\b"), r"/\1/<key>"),
]


def transcript(page: Page) -> str:
    """The tree (role, name, state, address of links), then the stops of Tab in their order, as Chromium tells them."""
    tree = page.locator("body").aria_snapshot()
    browser = page.context.new_cdp_session(page)
    stops: list[str] = []
    while len(stops) < STOPS_AT_MOST:
        page.keyboard.press("Tab")
        found = browser.send("Runtime.evaluate", {"expression": STOP})["result"]
        if found.get("value") == "again":
            continue
        if "objectId" not in found:
            break
        node = {"objectId": found["objectId"], "fetchRelatives": False}
        said = browser.send("Accessibility.getPartialAXTree", node)["nodes"][0]
        stops.append(f"{len(stops) + 1}. {spoken(said)}")
    text = f"title: {page.title()}\n\n{tree}\n\nfocus:\n" + "\n".join(stops) + "\n"
    text = text.replace(f"{date.today():%B} {date.today().day}, {date.today().year}", "<today>")
    for pattern, word in VOLATILE:
        text = pattern.sub(word, text)
    return text


def spoken(node: dict[str, Any]) -> str:
    """Role, name, description and states of one node (Chrome DevTools Protocol, Accessibility.AXNode)."""
    role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
    words = [role, f'"{name}"' if name else "(without a name)"]
    if description := node.get("description", {}).get("value"):
        words.append(f'described by "{description}"')
    told = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    words += [f"[{state}={told[state]}]" for state in STATES if str(told.get(state, "false")).lower() != "false"]
    if told.get("expanded") is False:
        words.append("[expanded=False]")
    return " ".join(words)


def test_the_page_says_what_it_said(visit: Opener, kind: str, request: pytest.FixtureRequest) -> None:
    kept = FOLDER / f"{kind}.txt"
    now = transcript(visit())
    assert "(without a name)" not in now, f"Focus stops at something without a name:\n{now}"
    if request.config.getoption("--write-transcripts"):
        FOLDER.mkdir(exist_ok=True)
        kept.write_text(now, encoding="utf-8")
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    difference = "\n".join(
        difflib.unified_diff(before.splitlines(), now.splitlines(), "as kept", "as it is now", lineterm="", n=2)
    )
    assert not difference, (
        f"A screen reader would now say something else. If that is meant: --write-transcripts\n{difference}"
    )
