"""The guide for sellers within the shop: the pages of docs/selling, and their facts against what the shop does."""

import re

import pytest
from django.conf import settings
from django.test import Client
from lxml import html

from bookrow.offers import api_urls, guide
from bookrow.offers.api import rows

pytestmark = pytest.mark.django_db
DOCS = settings.BASE_DIR / "docs/selling"


@pytest.mark.parametrize("name", guide.PAGES)
def test_every_page_says_all_that_is_written(client: Client, name: str) -> None:
    answer = client.get(f"/sell/guide-{name}" if name else "/sell/guide")
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    shown = re.sub(r"\W+", " ", " ".join(html.fromstring(answer.content).itertext()))
    written = (DOCS / f"{guide.PAGES[name]}.md").read_text(encoding="utf-8")
    for paragraph in re.split(r"\n\s*\n", re.sub(r"\]\([^)]*\)", "]", written)):
        for line in paragraph.splitlines() if paragraph.startswith("|") else [paragraph]:
            words = re.sub(r"\W+", " ", re.sub(r"(?m)^\d+\. ", "", line)).strip()
            assert words in shown, f"“{words}” is written and not shown."


def test_no_page_of_the_docs_is_left_out() -> None:
    assert {path.stem for path in DOCS.glob("*.md")} == set(guide.PAGES.values())


def test_what_is_not_a_page_is_not_there(client: Client) -> None:
    assert client.get("/sell/guide-none").status_code == 404
    assert client.get("/sell/guide-README").status_code == 404


def test_links_lead_within_the_shop(client: Client) -> None:
    page = client.get("/sell/guide").content.decode()
    assert '<a href="/sell/guide-stock-files">' in page and ".md" not in page
    for link in re.findall(r'href="(/sell/guide[^"]*)"', page):
        assert client.get(link).status_code == 200


def test_what_looks_like_markup_is_shown_as_it_is() -> None:
    assert str(guide.inline("a `<b>` and <i>, **bold <u>**")) == (
        'a <code translate="no">&lt;b&gt;</code> and &lt;i&gt;, <strong>bold &lt;u&gt;</strong>'
    )


def test_the_api_guide_names_every_field_and_address() -> None:
    written = (DOCS / "api.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`(\w+)`", written[written.index("* **Fields**") : written.index("* **Values**")]))
    assert told == rows.KNOWN, "What a row may tell, and what the guide says that it may."
    for one in api_urls.urlpatterns:
        steps = [step for step in re.split(r"<[^>]*>|/", str(one.pattern)) if step]
        assert all(f"/{step}" in written for step in steps), one.pattern
