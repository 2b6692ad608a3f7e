"""A market's rules of prices: fixed prices, closed windows and the least postage, wherever a price is set or a day passes."""

import dataclasses
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from bookrow.catalogue.models import Edition, ListPrice
from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import Placer, Rate, move, open_seller, put_back, reprice, set_rates, take_away
from bookrow.offers.actions.byhand import change_copy
from bookrow.offers.actions.placing import Verdict
from bookrow.offers.actions.rules import look_again, rules_job, set_rules
from bookrow.offers.models import Listing, Offer, Seller
from bookrow.offers.tests.world import NOON, a_row, a_seller, an_edition
from bookrow.plumbing import markets
from bookrow.plumbing.models import Market
from bookrow.trade.stock import Copy, Grade, StockRow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("markets_anew")]
TOLD = {"legal_name": "Kai", "street": "Kai 1", "city": "Husum", "email": "kai@example.org"}


@pytest.fixture
def france() -> Market:
    """A second market in euros: new books at most 5 % off, and postage of three euros at least for new ones under 35."""
    found = Market.objects.create(
        code="fr", name="France", country="FR", currency="EUR", locale="en-FR", units="metric", position=9
    )
    markets.heard([markets.TAG])
    return found


def a_book(number: int = 1, *, price: int = 2000, published: str = "20260901") -> Edition:
    """With a list price in euros, in Germany and France."""
    edition = an_edition(number, published=published, title="The Tide")
    ListPrice.objects.create(edition=edition, countries="DE FR", kind="04", amount=price, currency="EUR")
    return edition


def at_home(market: str, country: str, name: str = "Kai") -> Seller:
    """Who sells in euros and sends everywhere for one euro."""
    seller = open_seller(account=None, name=name, market=market, now=NOON, **TOLD)
    set_rates(seller, [Rate("", None, 100, 2, 4)], now=NOON)
    assert seller.currency == "EUR" and seller.country == country
    return seller


def placed(seller: Seller, edition: Edition, sku: str, cents: int, **told: Any) -> Verdict:
    """One row through the door of all files."""
    told = {"grade": Grade.NEW, **told}
    row = a_row(sku, isbn=edition.isbn, **{"price": cents, **told})
    assert row.copy
    object.__setattr__(row.copy, "price", Money(cents, "EUR"))
    with transaction.atomic():
        return Placer(seller).place([row], now=NOON)[0]


def shown_in(sku: str) -> set[str]:
    """The markets whose readers see a copy."""
    return set(Listing.objects.filter(offer__sku=sku).values_list("market", flat=True))


def put_in_force(market: Market, given: dict[str, Any] | None) -> None:
    """The operator's word, and what the worker does after it."""
    set_rules(market, given, now=NOON)
    rules_job(job=0, now=NOON, market=market.code)


def test_a_new_book_under_its_fixed_price_is_refused_at_home() -> None:
    seller, book = at_home("de", "DE"), a_book()
    verdict = placed(seller, book, "A", 1900)
    assert verdict.outcome == "refused" and verdict.reasons[0].code == "price-under-exact"
    assert "19.00 EUR" in str(verdict.reasons[0]) and "20.00 EUR" in verdict.reasons[0].help
    assert not Offer.objects.exists()
    assert placed(seller, book, "B", 2000).outcome == "new" and "de" in shown_in("B")
    assert placed(seller, book, "C", 500, grade=Grade.FINE).outcome == "new" and "de" in shown_in("C")
    assert placed(seller, book, "D", 500, defects="bumped corner").outcome == "new"


def test_a_price_that_was_lawful_is_not_lowered() -> None:
    seller, book = at_home("de", "DE"), a_book()
    offer = placed(seller, book, "A", 2000).offer
    assert offer
    with pytest.raises(Refusal) as refused:
        reprice(offer, amount=1500, now=NOON)
    assert refused.value.reasons[0].code == "price-under-exact"
    assert Offer.objects.get().amount == 2000
    assert placed(seller, book, "A", 1500).outcome == "refused"
    assert Offer.objects.get().amount == 2000


def test_a_seller_abroad_is_kept_out_of_that_market_alone(france: Market) -> None:
    seller, book = at_home("fr", "FR"), a_book()
    verdict = placed(seller, book, "A", 2000)
    assert verdict.outcome == "new" and "de" in shown_in("A") and not verdict.said
    # France has been told that its fixed price is over; Germany still holds it.
    put_in_force(france, {})
    put_in_force(france, {"reference_days": 30})
    verdict = placed(seller, book, "A", 1500)
    assert verdict.outcome == "changed" and [kind for kind, _reason in verdict.said] == ["barred"]
    assert "fr" in shown_in("A") and "de" not in shown_in("A")
    offer = Offer.objects.get()
    reprice(offer, amount=2000, now=NOON)
    assert "de" in shown_in("A")


def test_no_list_price_and_no_rate_of_exchange_is_made_up() -> None:
    seller = at_home("de", "DE")
    assert placed(seller, an_edition(7, title="The Tide"), "A", 900).outcome == "new"
    abroad = a_seller("Abroad")
    set_rates(abroad, [Rate("", None, 100, 2, 4)], now=NOON)
    with transaction.atomic():
        row = a_row("B", isbn=a_book().isbn, price=900, grade=Grade.NEW)
        assert Placer(abroad).place([row], now=NOON)[0].outcome == "new"
    assert "de" in shown_in("B")


def test_the_clock_ends_a_fixed_price_and_a_new_list_price_bars(france: Market) -> None:
    put_in_force(france, {"fixed_price": {"discount_percent": 5, "free_after_months": 24}})
    book = a_book(published="20241201")
    ListPrice.objects.filter(edition=book).update(countries="FR")
    seller = at_home("de", "DE")
    placed(seller, book, "A", 1000)
    assert "fr" not in shown_in("A") and "de" in shown_in("A")
    assert look_again(now=NOON) == 0
    assert look_again(now=NOON + timedelta(days=40)) == 1
    assert "fr" in shown_in("A")
    ListPrice.objects.create(edition=book, countries="DE", kind="04", amount=2000, currency="EUR")
    look_again(now=NOON + timedelta(days=40))
    assert shown_in("A") & {"fr", "de"} == {"fr"}


def test_a_closed_window(france: Market) -> None:
    window = {"opens": "11-01", "shuts": "11-30", "discount_percent": 10}
    put_in_force(france, {"windows": [window]})
    seller, book = at_home("fr", "FR"), a_book()
    assert placed(seller, book, "A", 1700).reasons[0].code == "price-window"
    assert placed(seller, book, "A", 1800).outcome == "new"


def test_the_least_postage_of_new_books(france: Market) -> None:
    seller = at_home("fr", "FR")
    placed(seller, a_book(), "new", 2000)
    placed(seller, a_book(2), "used", 2000, grade=Grade.FINE)
    placed(seller, a_book(3, price=4000), "dear", 4000)
    costs = dict(Listing.objects.filter(market="fr").values_list("offer__sku", "delivered"))
    assert costs == {"new": 2300, "used": 2100, "dear": 4100}
    put_in_force(france, {"min_postage": {"amount": 500, "below": 9000}})
    costs = dict(Listing.objects.filter(market="fr").values_list("offer__sku", "delivered"))
    assert costs == {"new": 2500, "used": 2100, "dear": 4500}


def test_rules_that_cannot_be_are_refused_by_name(france: Market) -> None:
    for given, field in (({"windows": [{"opens": "31-12", "shuts": "01-02"}]}, "windows.0.opens"), ({"x": 1}, "x")):
        with pytest.raises(Refusal) as refused:
            set_rules(france, given, now=NOON)
        assert refused.value.reasons[0].about["field"] == field


def test_where_no_market_has_a_rule_nothing_is_asked(django_assert_num_queries: Any) -> None:
    Market.objects.filter(code="de").delete()
    markets.heard([markets.TAG])
    from_us = a_seller("Harbour")
    book = a_book()
    placer = Placer(from_us)
    rows = [a_row("A", isbn=book.isbn)]
    placer.sort(rows)
    with django_assert_num_queries(3):
        placer.sort(rows)


def by_hand(offer: Offer, **told: Any) -> None:
    """The seller's own form."""
    copy = Copy(sku=offer.sku, grade=Grade(offer.grade), price=Money(offer.amount, "EUR"))
    change_copy(Offer.objects.get(pk=offer.pk), dataclasses.replace(copy, **told), sure=True, now=NOON)


def test_what_is_changed_by_hand_is_measured_at_once(france: Market) -> None:
    seller, book = at_home("fr", "FR"), a_book()
    put_in_force(france, {"reference_days": 30})
    offer = placed(seller, book, "A", 2000).offer
    assert offer and "de" in shown_in("A")
    by_hand(offer, price=Money(1500, "EUR"))
    assert "de" not in shown_in("A")
    by_hand(Offer.objects.get(), grade=Grade.FINE)
    assert "de" in shown_in("A")


def test_a_row_that_tells_no_condition_leaves_the_marks(france: Market) -> None:
    seller, book = at_home("de", "DE"), a_book()
    placed(seller, book, "A", 500, defects="bumped corner")
    placer = Placer(seller)
    placer.fields = frozenset({"sku", "price", "quantity"})
    with transaction.atomic():
        copy = Copy(sku="A", price=Money(600, "EUR"), quantity=2)
        verdict = placer.place([StockRow(line=2, raw="", sku="A", copy=copy)], now=NOON)[0]
    assert verdict.outcome == "changed" and Offer.objects.get().quantity == 2 and "de" in shown_in("A")


def test_rules_that_overtake_a_copy_hide_it_and_take_its_quantity(france: Market) -> None:
    seller, book = at_home("de", "DE"), a_book(price=1000)
    placed(seller, book, "A", 1000, quantity=3)
    ListPrice.objects.filter(edition=book).update(amount=2000)
    verdict = placed(seller, book, "A", 1000, quantity=1)
    assert verdict.outcome == "changed" and [kind for kind, _reason in verdict.said] == ["barred", "barred"]
    assert Offer.objects.get().quantity == 1 and not shown_in("A") & {"de", "fr"}


def test_a_copy_that_is_moved_or_put_back_is_measured_again() -> None:
    seller, free, bound = at_home("de", "DE"), an_edition(7, title="The Tide"), a_book()
    offer = placed(seller, free, "A", 500).offer
    assert offer and "de" in shown_in("A")
    move(offer, edition=bound, now=NOON)
    assert "de" not in shown_in("A")
    move(Offer.objects.get(), edition=free, now=NOON)
    assert "de" in shown_in("A")
    take_away(Offer.objects.get(), now=NOON)
    ListPrice.objects.create(edition=free, countries="DE", kind="04", amount=2000, currency="EUR")
    put_back(Offer.objects.get(), quantity=1, now=NOON)
    assert "de" not in shown_in("A")
