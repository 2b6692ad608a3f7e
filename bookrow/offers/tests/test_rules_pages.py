"""The operator's pages of a market's rules of prices."""

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from bookrow.offers import rules
from bookrow.offers.models import MarketRules
from bookrow.offers.tests.desks import browser, owned
from bookrow.people.actions import make_operator
from bookrow.people.tests.people import text
from bookrow.plumbing import markets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("markets_anew")]
GERMANY = "/operator/markets/de"


@pytest.fixture
def keeper() -> Client:
    made = make_operator(email="keeper@example.org", password="a long enough phrase", now=timezone.now())
    return browser(made.account)


def filled(client: Client, **told: str) -> dict[str, str]:
    """The form as it stands, with some fields typed over."""
    tree = html.fromstring(client.get(GERMANY).content)
    form = next(one for one in tree.forms if "reference_days" in one.fields)
    return {**{name: value or "" for name, value in form.form_values()}, **told}


def test_the_pages_say_what_holds_and_where_it_comes_from(keeper: Client) -> None:
    page = text(keeper.get("/operator/markets"))
    assert "Germany New books have their publisher's price." in page and "United States Prices are free." in page
    page = text(keeper.get(GERMANY))
    assert "BuchPrG §§ 3, 5" in page and "(unverified)" in page and "Changed by you" not in page


def test_rules_are_kept_and_taken_back(keeper: Client) -> None:
    told = filled(keeper, discount_percent="5", least="3", below="35", opens_0="11-15", shuts_0="01-15")
    assert keeper.post(GERMANY, told).status_code == 302
    law = rules.law_of(next(one for one in markets.all_markets() if one.code == "de"))
    assert law.fixed_price and law.fixed_price.discount_percent == 5 and law.fixed_price.exceptions == ("defects",)
    assert law.min_postage and (law.min_postage.amount, law.min_postage.below) == (300, 3500)
    assert [(one.opens, one.shuts, one.announce) for one in law.windows] == [("11-15", "01-15", True)]
    assert filled(keeper)["below"] == "35,00" and "Changed by you." in text(keeper.get("/operator/markets"))
    assert 'name="opens_1"' in keeper.get(GERMANY).content.decode()
    keeper.post(GERMANY, {"presets": "1"})
    assert not MarketRules.objects.exists() and filled(keeper)["discount_percent"] == "0"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"discount_percent": "101"}, "discount_percent"),
        ({"least": "three", "below": "35"}, "least"),
        ({"least": "3"}, "below"),
        ({"opens_0": "11-15"}, "shuts_0"),
        ({"opens_0": "15 Nov", "shuts_0": "01-15"}, "opens_0"),
    ],
)
def test_what_cannot_be_kept_stands_beside_its_field(keeper: Client, told: dict[str, str], field: str) -> None:
    answer = keeper.post(GERMANY, filled(keeper, **told))
    assert answer.status_code == 422 and f'id="id_{field}_error"' in answer.content.decode()
    assert not MarketRules.objects.exists()


def test_a_day_that_no_year_has_is_refused_by_name(keeper: Client) -> None:
    answer = keeper.post(GERMANY, filled(keeper, opens_0="13-40", shuts_0="01-15"))
    assert answer.status_code == 422 and "windows.0.opens" in text(answer)


def test_the_pages_are_for_operators() -> None:
    _seller, account = owned("Strandgut", "ben@example.org")
    for client, status in ((Client(), 302), (browser(account), 403)):
        assert client.get("/operator/markets").status_code == status
        assert client.post(GERMANY, {"presets": "1"}).status_code == status
