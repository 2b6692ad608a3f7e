"""A stock file from the seller's page to the shelf: checked, shown, applied, with every row accounted for."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from bookrow.offers.actions import uploads
from bookrow.offers.actions.selling import sell
from bookrow.offers.actions.uploads import CONFIRMED, drop_old_files
from bookrow.offers.forms import uploading
from bookrow.offers.models import Offer, Seller, StockMapping, StockRun
from bookrow.offers.tests.desks import applied, browser, owned, prices, send, states, table, work
from bookrow.offers.tests.world import an_edition
from bookrow.offers.views import stock as stock_views
from bookrow.people.tests.people import text
from bookrow.plumbing.models import Journal

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]


@pytest.fixture
def shop() -> Shop:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, browser(account)


def rows_of(numbers: range, *, price: str = "18.10", quantity: int = 1) -> list[str]:
    """Rows of copies of editions of these numbers."""
    return [f"A-{n},{an_edition(n).isbn},,,{price},{quantity},Good," for n in numbers]


def test_a_file_changes_nothing_before_the_go_ahead(shop: Shop) -> None:
    seller, client = shop
    run = send(client, seller, table(*rows_of(range(1, 4)), "A-9,9781593850325,,,1.00,1,Good,"))
    assert run.state == StockRun.CHECKED and not Offer.objects.exists()
    page = text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    assert "3 new and 1 row refused ." in page.replace("refused.", "refused .")
    assert "The Tide, volume 1" in page and "$18.10" in page
    assert "the last digit of “9781593850325” does not agree" in page
    client.post(f"/sell/{seller.key}/stock/{run.pk}/apply")
    run.refresh_from_db()
    assert run.state == StockRun.APPLYING and not Offer.objects.exists(), "Pages only say what is wanted."
    work()
    assert prices(seller) == {"A-1": 1810, "A-2": 1810, "A-3": 1810}


def test_while_the_worker_is_at_it_the_page_loads_itself_until_told_not_to(shop: Shop) -> None:
    seller, client = shop
    file = SimpleUploadedFile("stock.csv", table(*rows_of(range(1, 3))))
    path = client.post(f"/sell/{seller.key}/stock", {"file": file})["Location"]
    answer = client.get(path)
    assert answer["Refresh"] and "Being read" in text(answer)
    assert "Refresh" not in client.get(path + "?still=1")
    work()
    assert "Refresh" not in client.get(path)
    client.post(path + "/apply")
    answer = client.get(path)
    assert answer["Refresh"] and "Being applied: 0 of 2 rows" in text(answer)
    work()
    assert "Refresh" not in client.get(path) and "2 new" in text(client.get(path))


def test_the_plan_tells_changes_sales_and_what_is_not_named(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table(*rows_of(range(1, 31))))
    later = [
        *rows_of(range(31, 33)),
        f"A-1,{an_edition_isbn(1)},,,20.00,1,Good,",
        f"A-2,{an_edition_isbn(2)},,,18.10,0,Good,",
    ]
    run = send(client, seller, table(*later))
    page = text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    assert "2 new, 1 price change, and 1 to be taken away" in page
    assert "take away what it does not name (28 copies)" in page
    assert "$18.10 → becomes $20.00" in page
    listed = text(client.get(f"/sell/{seller.key}/stock/{run.pk}/rows/removed"))
    assert "A-3" in listed and "A-30" in listed
    client.post(f"/sell/{seller.key}/stock/{run.pk}/apply")
    work()
    assert len(prices(seller)) == 31, "Without the tick nothing goes that the file does not name."
    assert prices(seller)["A-1"] == 2000


def an_edition_isbn(number: int) -> str:
    """The ISBN of an edition that is there."""
    return str(Offer.objects.get(sku=f"A-{number}").edition.isbn)


def test_the_whole_stock_asks_again_where_more_than_a_tenth_would_go(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table(*rows_of(range(1, 21))))
    few = table(*(f"A-{n},{an_edition_isbn(n)},,,18.10,1,Good," for n in range(1, 16)))
    run = send(client, seller, few)
    path = f"/sell/{seller.key}/stock/{run.pk}"
    asked = client.post(path + "/apply", {"replace": "1"})
    assert asked.status_code == 409 and "take away 5 of your 20 copies" in text(asked)
    work()
    assert len(prices(seller)) == 20
    client.post(path + "/apply", {"replace": "1", "sure": "1"})
    work()
    assert set(prices(seller)) == {f"A-{n}" for n in range(1, 16)}
    assert "5 removed" in text(client.get(path))


def test_a_tenth_or_less_goes_without_asking(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table(*rows_of(range(1, 21))))
    most = table(*(f"A-{n},{an_edition_isbn(n)},,,18.10,1,Good," for n in range(1, 20)))
    applied(client, seller, most, replace="1")
    assert len(prices(seller)) == 19


def test_stock_that_changed_after_the_plan_is_counted_once_more(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table(*rows_of(range(1, 21))))
    waiting = send(client, seller, table(*(f"A-{n},{an_edition_isbn(n)},,,18.10,1,Good," for n in range(1, 20))))
    applied(client, seller, table(*rows_of(range(21, 25))))
    path = f"/sell/{seller.key}/stock/{waiting.pk}"
    client.post(path + "/apply", {"replace": "1"})
    work()
    waiting.refresh_from_db()
    assert waiting.state == StockRun.ASKS and len(prices(seller)) == 24
    assert "Yes, take them away" in text(client.get(path))
    assert waiting.file in text(client.get(f"/sell/{seller.key}/"))
    client.post(path + "/apply", {"remove": "no"})
    work()
    waiting.refresh_from_db()
    assert waiting.state == StockRun.DONE and len(prices(seller)) == 24


def test_the_same_file_twice_changes_nothing(shop: Shop) -> None:
    seller, client = shop
    content = table(*rows_of(range(1, 4)))
    applied(client, seller, content)
    before = list(Offer.objects.values_list("sku", "changed_at", "amount"))
    again = applied(client, seller, content)
    assert again.counts["unchanged"] == 3 and list(Offer.objects.values_list("sku", "changed_at", "amount")) == before


def test_a_file_can_be_discarded_and_then_no_more_applied(shop: Shop) -> None:
    seller, client = shop
    run = send(client, seller, table(*rows_of(range(1, 3))))
    path = f"/sell/{seller.key}/stock/{run.pk}"
    client.post(path + "/apply", {"discard": "1"})
    client.post(path + "/apply")
    work()
    assert not Offer.objects.exists()
    assert "has moved on meanwhile" in text(client.get(path))


def test_two_clicks_apply_once(shop: Shop) -> None:
    seller, client = shop
    run = send(client, seller, table(*rows_of(range(1, 3))))
    for _click in range(2):
        client.post(f"/sell/{seller.key}/stock/{run.pk}/apply")
    assert Journal.objects.filter(event=CONFIRMED).count() == 1


def test_a_long_file_goes_on_in_another_job(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    seller, client = shop
    monkeypatch.setattr(uploads, "_SLICE_SECONDS", -1)
    run = applied(client, seller, table(*rows_of(range(1, 121))))
    assert run.state == StockRun.DONE and len(prices(seller)) == 120
    assert run.counts["new"] == run.counts["rows"] == 120
    assert Journal.objects.filter(event=CONFIRMED).count() == 3, "The first group, the rest, and that nothing is left."


def test_columns_are_chosen_once_and_remembered(shop: Shop) -> None:
    seller, client = shop
    header = "Ref No,ISBN,Price,Qty,Condition,Remarks"
    edition = an_edition(1)
    content = table(f"T-1,{edition.isbn},18.10,1,Good,Clean.", header=header)
    run = send(client, seller, content)
    path = f"/sell/{seller.key}/stock/{run.pk}"
    assert run.state == StockRun.STOPPED and "Say which column is which" in text(client.get(path))
    page = client.get(path + "/columns").content.decode()
    assert "T-1" in page and 'name="column-0"' in page
    fields = {"column-1": "isbn", "column-2": "price", "column-3": "quantity", "column-4": "condition", "column-5": ""}
    none = client.post(path + "/columns", {**fields, "column-0": ""})
    assert none.status_code == 422 and "No column is chosen for your own numbers" in text(none)
    twice = client.post(path + "/columns", {**fields, "column-0": "sku", "column-5": "sku"})
    assert twice.status_code == 422 and 'id="id_column-5_error"' in twice.content.decode()
    assert client.post(path + "/columns", {**fields, "column-0": "sku"})["Location"] == path
    work()
    client.post(path + "/apply")
    work()
    assert prices(seller) == {"T-1": 1810} and Offer.objects.get().note == ""
    assert StockMapping.objects.filter(seller=seller).count() == 1
    again = applied(client, seller, table(f"T-2,{edition.isbn},9.00,1,Good,Clean.", header=header))
    assert again.state == StockRun.DONE and set(prices(seller)) == {"T-1", "T-2"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_refused_rows_come_back_as_the_same_kind_of_file(shop: Shop, mark: str) -> None:
    seller, client = shop
    content = mark.encode() + table(
        *rows_of(range(1, 3)), "A-9,9781593850325,,,1.00,1,Good,=1+1", "A-8,,,,1.00,1,Good,"
    )
    run = applied(client, seller, content)
    assert run.counts["refused"] == 2
    answer = client.get(f"/sell/{seller.key}/stock/{run.pk}/refused-rows")
    back = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert "attachment" in answer["Content-Disposition"] and ".csv" in answer["Content-Disposition"]
    lines = back.splitlines()
    assert lines[0] == "reason,line,sku,isbn,title,author,price,quantity,condition,description"
    assert len(lines) == 3 and "does not agree" in lines[1] and ",4,A-9," in lines[1] and "'=1+1" in lines[1]
    mended = back.replace("9781593850325", str(an_edition(3).isbn)).replace(
        ",A-8,,,,", ",A-8,,A Tide Table,Ada Marram,"
    )
    assert applied(client, seller, mended.encode()).counts["new"] == 2


def test_a_file_that_is_too_large_or_none_is_refused_beside_the_field(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller, client = shop
    monkeypatch.setattr(stock_views, "STOCK_BYTES", 1 << 20)
    path = f"/sell/{seller.key}/stock"
    large = client.post(path, {"file": SimpleUploadedFile("big.csv", b"x" * (1 << 21))})
    assert large.status_code == 422 and "larger than 1 megabytes" in text(large)
    assert 'aria-describedby="file_helptext file_error"' in large.content.decode()
    for told in ({}, {"file": SimpleUploadedFile("empty.csv", b"")}):
        answer = client.post(path, told)
        assert answer.status_code == 422 and "No file came with the form" in text(answer)
    assert not StockRun.objects.exists()
    assert uploading.STOCK_BYTES == 200 << 20


def test_files_lie_in_the_sellers_folder_under_harmless_names(shop: Shop, settings: Settings) -> None:
    seller, client = shop
    run = send(client, seller, table(*rows_of(range(1, 2))), name="../../évil name.csv")
    path = Path(run.path)
    assert path.parent == Path(settings.MEDIA_ROOT) / "stock" / seller.key
    assert path.name.endswith("vilname.csv") and path.read_bytes().startswith(b"sku,")
    assert not list(path.parent.glob(".*")), "Nothing half-written stays."


def test_what_is_no_stock_file_says_so(shop: Shop) -> None:
    seller, client = shop
    run = send(client, seller, b"\x89PNG\r\n\x1a\n" + bytes(200), name="cover.png")
    assert run.state == StockRun.STOPPED
    page = text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    assert "This file holds no text: it is a picture" in page and "Send another file" in page
    assert "Say which column is which" not in page
    run = send(client, seller, b"Dear shop,\n\nplease find our list attached.\n", name="letter.txt")
    page = text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    assert "This is no list of copies that we know" in page and "Say which column is which" not in page


def test_old_files_are_dropped_and_what_was_said_stays(shop: Shop) -> None:
    seller, client = shop
    run = applied(client, seller, table(*rows_of(range(1, 2)), "A-9,9781593850325,,,1.00,1,Good,"))
    path = Path(run.path)
    assert drop_old_files(now=timezone.now()) == 0 and path.exists()
    assert drop_old_files(now=timezone.now() + timedelta(days=61)) == 1 and not path.exists()
    assert "does not agree" in text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    gone = client.get(f"/sell/{seller.key}/stock/{run.pk}/refused-rows", follow=True)
    assert "is not kept any more" in text(gone)


def test_sold_stays_sold_until_the_seller_says_otherwise(shop: Shop) -> None:
    seller, client = shop
    content = table(*rows_of(range(1, 2)))
    applied(client, seller, content)
    sell(Offer.objects.get(), quantity=1, now=timezone.now())
    run = applied(client, seller, content)
    assert states(seller) == {"A-1": "sold"}
    path = f"/sell/{seller.key}/stock/{run.pk}/questions/sold"
    page = client.get(path).content.decode()
    assert "There is another copy" in page
    note = run.notes.get(kind="sold")
    client.post(path, {"no": note.pk})
    assert states(seller) == {"A-1": "sold"}
    again = applied(client, seller, content)
    client.post(f"/sell/{seller.key}/stock/{again.pk}/questions/sold", {"yes": again.notes.get(kind="sold").pk})
    assert states(seller) == {"A-1": "live"} and prices(seller) == {"A-1": 1810}
