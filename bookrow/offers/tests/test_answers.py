"""What a file asks, and its seller answers: row by row, all at once, too late."""

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.offers.actions.asking import supersede
from bookrow.offers.actions.selling import reprice
from bookrow.offers.models import Offer, Seller, StockRun
from bookrow.offers.tests.desks import applied, browser, owned, prices, table, work
from bookrow.offers.tests.world import an_edition
from bookrow.people.tests.people import text

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]


@pytest.fixture
def shop() -> Shop:
    """A seller of three copies at 18.10."""
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    applied(client, seller, table(*(f"A-{n},{an_edition(n).isbn},,,18.10,1,Good,Its own note." for n in (1, 2, 3))))
    return seller, client


def dear(*numbers: int, price: str = "181.00") -> bytes:
    """A file in which the decimal sign has slipped."""
    return table(*(f"A-{n},{price},1" for n in numbers), header="sku,price,quantity")


def asked(shop: Shop, content: bytes) -> tuple[StockRun, str]:
    """A file applied, and where its questions are answered."""
    seller, client = shop
    run = applied(client, seller, content)
    return run, f"/sell/{seller.key}/stock/{run.pk}/questions/asked"


def test_a_surprising_price_waits_and_the_others_go_live(shop: Shop) -> None:
    seller, client = shop
    _run, path = asked(shop, dear(1) + b"A-2,20.00,1\r\n")
    assert prices(seller) == {"A-1": 1810, "A-2": 2000, "A-3": 1810}
    page = text(client.get(path))
    assert "the price is $181.00, and it was $18.10 so far" in page
    assert "1 row asks whether it is right" in text(client.get(f"/sell/{seller.key}/"))


def test_yes_applies_the_row_and_no_leaves_it(shop: Shop) -> None:
    seller, client = shop
    run, path = asked(shop, dear(1, 2, 3))
    assert run.counts["asked"] == 3
    client.post(path, {"row-2": "yes", "row-3": "no"})
    assert prices(seller) == {"A-1": 18100, "A-2": 1810, "A-3": 1810}
    run.refresh_from_db()
    assert (run.counts["asked"], run.counts["changed"], run.counts["prices"], run.counts["unchanged"]) == (1, 1, 1, 1)
    assert Offer.objects.get(sku="A-1").note == "Its own note.", "What the file does not tell stays."
    client.post(path, {"row-2": "no", "row-3": "yes"})
    assert prices(seller)["A-2"] == 1810, "Answered is answered."
    assert sum(run.counts[name] for name in ("new", "changed", "unchanged", "withdrawn", "asked", "refused")) == 3


def test_all_at_once_is_done_by_the_worker(shop: Shop) -> None:
    seller, client = shop
    run, path = asked(shop, dear(1, 2, 3))
    client.post(path, {"all": "yes"})
    assert prices(seller)["A-1"] == 1810
    assert "Nothing is left to answer" in text(client.get(path))
    work()
    assert prices(seller) == {"A-1": 18100, "A-2": 18100, "A-3": 18100}
    run.refresh_from_db()
    assert (run.counts["asked"], run.counts["changed"]) == (0, 3)


def test_none_at_once_leaves_all(shop: Shop) -> None:
    seller, client = shop
    run, path = asked(shop, dear(1, 2, 3))
    client.post(path, {"all": "no"})
    work()
    run.refresh_from_db()
    assert prices(seller)["A-1"] == 1810 and run.counts["asked"] == 0 and run.counts["unchanged"] == 3


def test_the_tick_on_the_plan_answers_all_before(shop: Shop) -> None:
    seller, client = shop
    run = applied(client, seller, dear(1, 2), all_prices="1")
    assert run.counts["asked"] == 0 and prices(seller)["A-1"] == 18100


def test_an_answer_that_comes_after_newer_news_changes_nothing(shop: Shop) -> None:
    seller, client = shop
    run, path = asked(shop, dear(1, 2))
    reprice(Offer.objects.get(sku="A-1"), amount=1500, now=timezone.now())
    answer = client.post(path, {"row-2": "yes", "row-3": "yes"}, follow=True)
    assert prices(seller) == {"A-1": 1500, "A-2": 18100, "A-3": 1810}
    assert "changed meanwhile" in text(answer)
    run.refresh_from_db()
    assert run.counts["asked"] == 0


def test_a_newer_file_that_asks_the_same_makes_the_older_question_moot(shop: Shop) -> None:
    seller, client = shop
    older, path = asked(shop, dear(1))
    newer, new_path = asked(shop, dear(1, price="200.00"))
    assert "Nothing is left to answer" in text(client.get(path))
    client.post(path, {"row-2": "yes"})
    assert prices(seller)["A-1"] == 1810
    client.post(new_path, {"row-2": "yes"})
    assert prices(seller)["A-1"] == 20000
    supersede(newer)
    assert older.notes.get(kind="asked").answer == "late"


def test_an_unknown_grade_is_answered_with_a_grade(shop: Shop) -> None:
    seller, client = shop
    odd = table(f"B-1,{an_edition(9).isbn},,,9.50,1,Mint-ish,Odd.", f"B-2,{an_edition(8).isbn},,,9.50,1,Mint-ish,Odd.")
    run, path = asked(shop, odd)
    page = client.get(path).content.decode()
    assert "none of the grades that we know" in page and 'name="grade-2"' in page and "All prices are right" not in page
    client.post(path, {"row-2": "yes", "grade-2": "", "grade-3": "99"})
    assert "B-1" not in prices(seller), "Yes is no grade."
    client.post(path, {"grade-2": "4", "row-3": "no"})
    assert Offer.objects.get(sku="B-1").grade == 4 and "B-2" not in prices(seller)
    run.refresh_from_db()
    assert (run.counts["asked"], run.counts["new"], run.counts["unchanged"]) == (0, 1, 1)


def test_a_book_in_doubt_moves_on_the_sellers_word(shop: Shop) -> None:
    seller, client = shop
    row = 'C-{n},,The Lamplighter\'s Almanac,"Brook, Ida",12.00,1,Good,'
    applied(client, seller, table(row.format(n=1)))
    known = Offer.objects.get(sku="C-1").edition
    run = applied(client, seller, table(*(row.format(n=n) for n in (2, 3, 4))))
    path = f"/sell/{seller.key}/stock/{run.pk}/questions/doubtful"
    notes = {note.sku: note for note in run.notes.filter(kind="doubtful")}
    assert set(notes) == {"C-2", "C-3", "C-4"}
    page = client.get(path).content.decode()
    assert "Yes, it is that book" in page and f'href="{known.address}"' in page
    client.post(path, {"yes": notes["C-2"].pk})
    client.post(path, {"no": notes["C-3"].pk})
    client.post(path, {"yes": notes["C-3"].pk})
    there = dict(Offer.objects.filter(sku__startswith="C").values_list("sku", "edition"))
    assert there["C-2"] == known.pk and there["C-3"] != known.pk, "Answered is answered."
    assert "1 copy may belong to a book" in text(client.get(f"/sell/{seller.key}/"))
