"""What a checked file asks is answered before the go-ahead: kept, counted in the plan, and done with the rest."""

from unittest.mock import patch

import pytest
from django.test import Client

from bookrow.offers.actions import stock as stock_actions
from bookrow.offers.actions.selling import sell
from bookrow.offers.models import Offer, Seller, StockRun
from bookrow.offers.models.stock import OUTCOMES
from bookrow.offers.tests.desks import applied, browser, owned, prices, send, table, work
from bookrow.offers.tests.world import NOON, an_edition
from bookrow.people.tests.people import text

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]
BOOK = 'C-{n},,The Lamplighter\'s Almanac,"Brook, Ida",12.00,1,Good,'


@pytest.fixture
def shop() -> Shop:
    """A seller of three copies at 18.10."""
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    applied(client, seller, table(*(f"A-{n},{an_edition(n).isbn},,,18.10,1,Good,Its own note." for n in (1, 2, 3))))
    return seller, client


def checked(shop: Shop, content: bytes, kind: str = "asked") -> tuple[StockRun, str, str]:
    """A file that waits for the go-ahead; its page; and where its questions are answered."""
    seller, client = shop
    run = send(client, seller, content)
    page = f"/sell/{seller.key}/stock/{run.pk}"
    return run, page, f"{page}/questions/{kind}"


def go(client: Client, run: StockRun, page: str) -> StockRun:
    """The go-ahead, given and done; the rows add up."""
    client.post(page + "/apply")
    work()
    run.refresh_from_db()
    assert run.state == StockRun.DONE and adds_up(run.counts)
    return run


def adds_up(counts: dict[str, int] | None) -> bool:
    assert counts is not None
    return counts["rows"] == sum(counts[name] for name in OUTCOMES)


def dear(*numbers: int, price: str = "181.00") -> bytes:
    return table(*(f"A-{n},{price},1" for n in numbers), header="sku,price,quantity")


def test_a_price_is_answered_on_the_page_of_the_checked_file(shop: Shop) -> None:
    seller, client = shop
    run, page, path = checked(shop, dear(1, 2, 3))
    shown = client.get(page).content.decode()
    assert f'action="{path}"' in shown and 'name="row-2" value="yes"' in shown
    answer = client.post(path, {"row-2": "yes", "row-3": "no", "beside": "1"})
    assert answer["Location"] == page + "#ask-asked" and prices(seller)["A-1"] == 1810, "Nothing is applied yet."
    told = text(client.get(page))
    assert "1 price change, 1 row to be answered, and 1 unchanged" in told and "2 rows are answered" in told
    run.refresh_from_db()
    assert adds_up(run.plan)
    client.post(path, {"row-2": "no", "row-3": "yes"})
    run = go(client, run, page)
    assert prices(seller) == {"A-1": 18100, "A-2": 1810, "A-3": 1810}, "Answered is answered."
    assert (run.counts["changed"], run.counts["unchanged"], run.counts["asked"]) == (1, 1, 1)
    assert "Rows that ask whether they are right (1)" in text(client.get(page))


def test_a_row_that_was_answered_asks_no_more_afterwards(shop: Shop) -> None:
    seller, client = shop
    run, page, path = checked(shop, dear(1))
    client.post(path, {"row-2": "yes"})
    run = go(client, run, page)
    assert "Waits for you" not in text(client.get(page))
    assert "being applied just now" not in text(client.get(path))
    again = applied(client, seller, dear(1))
    assert again.counts["unchanged"] == 1


def test_one_answer_to_all_prices_is_kept_too(shop: Shop) -> None:
    seller, client = shop
    run, page, path = checked(shop, dear(1, 2))
    client.post(path, {"all": "yes"})
    assert "2 price changes" in text(client.get(page)) and prices(seller)["A-1"] == 1810
    go(client, run, page)
    assert prices(seller) == {"A-1": 18100, "A-2": 18100, "A-3": 1810}
    run, page, path = checked(shop, dear(1, 2, price="1.00"))
    client.post(path, {"all": "no"})
    run = go(client, run, page)
    assert prices(seller)["A-1"] == 18100 and run.counts["unchanged"] == 2


def test_a_grade_is_chosen_before_the_file_is_applied(shop: Shop) -> None:
    seller, client = shop
    odd = table(*(f"B-{n},{an_edition(9 + n).isbn},,,9.50,1,Mint-ish,Odd." for n in (1, 2)))
    run, page, path = checked(shop, odd)
    client.post(path, {"grade-2": "4", "row-3": "no"})
    run.refresh_from_db()
    assert run.plan and (run.plan["new"], run.plan["asked"], run.plan["unchanged"]) == (1, 0, 1)
    go(client, run, page)
    assert Offer.objects.get(sku="B-1").grade == 4 and not Offer.objects.filter(sku="B-2").exists()


def test_a_book_in_doubt_is_placed_where_its_seller_says(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table(BOOK.format(n=1)))
    known = Offer.objects.get(sku="C-1").edition
    run, page, path = checked(shop, table(*(BOOK.format(n=n) for n in (2, 3, 4))), "doubtful")
    notes = {note.sku: note.pk for note in run.notes.filter(kind="doubtful")}
    assert "Yes, it is that book" in client.get(page).content.decode()
    client.post(path, {"yes": notes["C-2"], "beside": "1"})
    client.post(path, {"no": notes["C-3"], "beside": "1"})
    run = go(client, run, page)
    there = dict(Offer.objects.filter(sku__startswith="C").values_list("sku", "edition"))
    assert there["C-2"] == known.pk and there["C-3"] != known.pk and there["C-4"] != known.pk
    assert list(run.notes.filter(kind="doubtful", answer="").values_list("sku", flat=True)) == ["C-4"]


def test_a_book_that_is_said_to_be_that_one_is_measured_by_its_prices(shop: Shop) -> None:
    seller, client = shop
    other, account = owned("Harbour Lights", "bo@example.org")
    applied(browser(account), other, table(BOOK.format(n=1)))
    run, page, path = checked(shop, table(BOOK.format(n=2).replace("12.00", "120.00")), "doubtful")
    client.post(path, {"yes": run.notes.get(kind="doubtful").pk})
    run.refresh_from_db()
    assert run.plan and (run.plan["new"], run.plan["asked"]) == (0, 1) and adds_up(run.plan)
    client.post(f"{page}/questions/asked", {"row-2": "yes"})
    go(client, run, page)
    assert prices(seller)["C-2"] == 12000
    assert Offer.objects.get(sku="C-2").edition == Offer.objects.get(sku="C-1").edition


def test_another_copy_of_what_was_sold_is_told_before(shop: Shop) -> None:
    seller, client = shop
    sell(Offer.objects.get(sku="A-1"), quantity=1, now=NOON)
    run, page, path = checked(shop, table("A-1,17.00,1", header="sku,price,quantity"), "sold")
    assert "“A-1” was sold here on November 2, 2026" in text(client.get(page))
    client.post(path, {"yes": run.notes.get(kind="sold").pk})
    assert "1 price change" in text(client.get(page)) and "A-1" not in prices(seller)
    go(client, run, page)
    assert prices(seller)["A-1"] == 1700


def test_answers_outlive_a_worker_that_was_killed(shop: Shop) -> None:
    seller, client = shop
    rows = [f"N-{n},{an_edition(100 + n).isbn},,,9.00,1,Good," for n in range(70)]
    run, page, path = checked(shop, table(*rows, f"A-1,{Offer.objects.get(sku='A-1').edition.isbn},,,181.00,1,Good,"))
    client.post(path, {"row-72": "yes"})
    client.post(page + "/apply")
    run.refresh_from_db()

    def killed(done: int, expected: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stock_actions.apply(run, progress=killed)
    assert prices(seller)["A-1"] == 1810
    work()
    assert prices(seller)["A-1"] == 18100


def test_an_answer_that_comes_when_the_file_is_at_work_changes_nothing(shop: Shop) -> None:
    seller, client = shop
    run, page, path = checked(shop, dear(1))
    client.post(page + "/apply")
    answer = client.post(path, {"row-2": "yes"}, follow=True)
    assert "This file has moved on meanwhile" in text(answer)
    work()
    assert prices(seller)["A-1"] == 1810 and run.notes.get(kind="asked").answer == ""


def test_a_go_ahead_between_the_look_and_the_answer_wins(shop: Shop) -> None:
    """The page looks at the state first; what counts is the state that the answer meets when it is written."""
    _seller, client = shop
    run, page, path = checked(shop, dear(1))
    late = StockRun.objects.get(pk=run.pk)
    client.post(page + "/apply")
    with patch("bookrow.offers.views.answers.run_of", return_value=late):
        client.post(path, {"row-2": "yes"})
    assert run.notes.get(kind="asked").answer == ""


def test_columns_that_are_read_otherwise_ask_anew(shop: Shop) -> None:
    seller, client = shop
    run, page, path = checked(shop, dear(1))
    client.post(path, {"row-2": "yes"})
    client.post(page + "/columns", {"column-0": "sku", "column-1": "price", "column-2": "quantity"})
    work()
    run.refresh_from_db()
    assert run.plan and run.plan["asked"] == 1
    go(client, run, page)
    assert prices(seller)["A-1"] == 1810


def test_a_row_in_doubt_stands_beside_the_book_that_it_may_be(shop: Shop) -> None:
    seller, client = shop
    head = "sku,title,author,publisher,year,price,quantity,condition,description"
    row = 'D-{n},The Lamplighter\'s Almanac,"Brook, Ida",{press},{year},12.00,1,Good,{note}'
    applied(client, seller, table(row.format(n=1, press="Dune Press", year=1961, note=""), header=head))
    row_2 = row.format(n=2, press="", year="", note="Green cloth; a map at the end.")
    _run, page, path = checked(shop, table(row_2, header=head), "doubtful")
    for address in (page, path):
        told = text(client.get(address))
        assert "Green cloth; a map at the end." in told and "(publisher not told, year not told)" in told
        assert "(Dune Press, 1961)" in told


def test_a_refused_row_is_known_by_its_title(shop: Shop) -> None:
    _seller, client = shop
    _run, page, _path = checked(shop, table("E-1,9781593850325,The Salt Road,,1.00,1,Good,", "E-2,,,,x,1,Good,"))
    assert "The Salt Road" in text(client.get(page))


def test_nothing_is_taken_away_of_a_number_that_nobody_knows(shop: Shop) -> None:
    _seller, client = shop
    run, page, _path = checked(shop, table("A-1,0", "Z-1,0", "Z-2,0", header="sku,quantity"))
    assert "1 to be taken away and 2 unchanged" in text(client.get(page))
    run = go(client, run, page)
    assert (run.counts["withdrawn"], run.counts["unchanged"]) == (1, 2)
    assert "1 taken away and 2 unchanged" in text(client.get(page))


def test_prices_in_questions_are_written_as_the_market_does() -> None:
    seller, account = owned("Strandgut", "bo@example.org", market="de", country="DE")
    client = browser(account)
    isbn = an_edition(1).isbn
    applied(client, seller, table(f'A-1,{isbn},,,"18,10",1,Good,'))
    run = send(client, seller, table(f'A-1,{isbn},,,"181,00",1,Good,'))
    note = run.notes.get(kind="asked")
    assert "181,00\u00a0€" in note.why and "18,10\u00a0€" in note.why
