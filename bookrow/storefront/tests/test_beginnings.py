"""Review rules, terms and the disclosure: pages with versions, every rule with a place of its own."""

import re

import pytest
from django.test import Client

from bookrow.desk.published import BY_ID
from bookrow.desk.tests.world import report, ruled, shown
from bookrow.rules.layers import LAYERS
from bookrow.storefront import shop
from bookrow.storefront.models import Policy
from bookrow.storefront.ownwords import own_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def put_up(counter: Client) -> Client:
    """The operator, who has put our beginnings up."""
    assert b"Put ours up" in counter.get("/operator/policies").content
    assert counter.post("/operator/policies").status_code == 302
    shop.heard(["shop"])
    return counter


def test_every_rule_of_the_engine_is_published_under_its_id(put_up: Client) -> None:
    page = Client().get("/policies/review-rules").content.decode()
    anchors = re.findall(r'<h\d id="([^"]+)"', page)
    assert len(anchors) == len(set(anchors)) and {*LAYERS, "own_words", "removal", "licence", "pen-name"} <= {*anchors}
    for rule in LAYERS:
        assert rule in BY_ID, f"{rule} is found but not published."
    assert (
        "Tags such as &lt;b&gt; are left out" in page
        and "Version 1" in page
        and "{" not in page.partition("<article>")[2]
    )


def test_terms_and_disclosure_stand_in_the_foot_of_every_page(put_up: Client) -> None:
    foot = Client().get("/about").content.decode().partition("<footer")[2]
    for slug in ("review-rules", "terms", "how-we-check-reviews"):
        assert f'href="/policies/{slug}"' in foot
        assert Client().get(f"/policies/{slug}").status_code == 200
    disclosure = Client().get("/policies/how-we-check-reviews").content.decode()
    assert "within 24 hours" in disclosure and "within 184 days" in disclosure


def test_an_own_version_is_not_written_over(put_up: Client) -> None:
    put_up.post("/operator/policies/terms", {"title": "Terms", "body": "Be kind."})
    assert b"Put ours up" not in put_up.get("/operator/policies").content
    put_up.post("/operator/policies")
    assert Policy.objects.filter(slug="terms").count() == 2 and Policy.objects.count() == 4
    assert b"Be kind." in Client().get("/policies/terms").content


def test_a_decision_leads_to_the_rule_it_rests_on(put_up: Client) -> None:
    case = report(shown(), put_up)
    assert ruled(put_up, case, "withhold", "advert") == 302
    page = put_up.get(f"/desk/case/{case.number}").content.decode()
    assert '/policies/review-rules#advert"' in page


def test_a_heading_may_have_a_name_and_nothing_more() -> None:
    assert own_words("# Prices {#price}") == '<h2 id="price">Prices</h2>'
    assert own_words("## **Sets** {#a-b_1}") == '<h3 id="a-b_1"><strong>Sets</strong></h3>'
    for odd in ('# Sets {#a" onclick="x}', "# Sets {#}", "# Sets {# a}"):
        assert "id=" not in own_words(odd)
