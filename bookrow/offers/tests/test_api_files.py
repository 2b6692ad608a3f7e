"""Stock files by the API: sent, checked, applied by the worker, looked at."""

from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from bookrow.offers.models import Offer, Seller, StockRun
from bookrow.offers.tests.calling import Reply, Software, code, software_of
from bookrow.offers.tests.desks import owned, prices, table, work
from bookrow.offers.tests.world import an_edition
from bookrow.plumbing.models import Claim, Journal

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> tuple[Seller, Software]:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, software_of(seller, account)


def rows(count: int, price: str = "18.10") -> list[str]:
    """Lines of a stock file, each with an edition of its own the first time."""
    isbn = an_edition(1).isbn if not Offer.objects.exists() else Offer.objects.select_related("edition")[0].edition.isbn
    return [f"A-{number},{isbn},,,{price},1,Good,Clean." for number in range(1, count + 1)]


def file(software: Software, content: bytes, query: str = "", key: str | None = None) -> Reply:
    """Send a file and have the worker look at it."""
    reply = software.post(f"files?name=stock.csv{query}", content, key=key, content_type="application/octet-stream")
    work()
    return reply


def looked(software: Software, reply: Reply, query: str = "") -> dict[str, Any]:
    """The file as it stands now."""
    assert reply.status == 202 and reply.headers["Location"] == reply.body["address"], reply.body
    body: dict[str, Any] = software.get(reply.body["address"].removeprefix("/api/seller/") + query).body
    return body


def test_a_file_is_checked_and_applied_at_a_word(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    reply = file(software, table(*rows(3), "A-9,9781593850325,,,1.00,1,Good,"))
    told = looked(software, reply)
    assert (told["state"], told["plan"]["new"], told["plan"]["refused"], told["format"]) == ("checked", 3, 1, "table")
    assert not Offer.objects.exists() and StockRun.objects.get().came == "api"
    refused = looked(software, reply, "?kind=refused")["notes"]
    assert [(note["row"], note["sku"], note["reason"]["code"]) for note in refused] == [
        (5, "A-9", "stock-isbn-check-digit")
    ]
    go = software.post(f"files/{reply.body['file']}/apply")
    assert (go.status, go.body["state"], go.headers["Location"]) == (202, "applying", reply.body["address"])
    work()
    told = looked(software, reply)
    assert (told["state"], told["counts"]["new"], told["applied_rows"]) == ("done", 3, 4)
    assert set(prices(seller)) == {"A-1", "A-2", "A-3"}
    assert code(software.post(f"files/{reply.body['file']}/apply")) == (409, "sell-run-moved-on")


def test_a_file_is_applied_at_once_where_that_was_asked_for(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    assert looked(software, file(software, table(*rows(2)), "&apply=1"))["state"] == "done"
    told = looked(software, file(software, table(*rows(2, "19.00")), "&apply=1"))
    assert (told["state"], told["counts"]["prices"]) == ("done", 2) and set(prices(seller).values()) == {1900}


def test_a_row_that_asks_keeps_no_other_back(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    file(software, table(*rows(2)), "&apply=1")
    content = table(rows(1, "181.00")[0], rows(2, "19.00")[1])
    told = looked(software, file(software, content, "&apply=1"), "?kind=asked")
    assert told["state"] == "done" and prices(seller) == {"A-1": 1810, "A-2": 1900}
    assert [note["reason"]["code"] for note in told["notes"]] == ["stock-price-unlike-last"]
    software.stock({"sku": "A-1", "price": 181, "price_is_right": True})
    assert prices(seller)["A-1"] == 18100


def test_replacing_much_asks_first(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    file(software, table(*rows(20)), "&apply=1")
    reply = file(software, table(*rows(5)), "&apply=1&replace=1")
    told = looked(software, reply)
    assert (told["state"], told["replace"], [one["code"] for one in told["asks"]]) == (
        "checked", True, ["stock-removes-much"]
    )  # fmt: skip
    assert len(prices(seller)) == 20
    path = f"files/{reply.body['file']}/apply"
    assert code(software.post(path)) == (409, "stock-removes-much")
    assert software.post(f"{path}?sure=1").status == 202
    work()
    told = looked(software, reply)
    assert (told["state"], told["counts"]["removed"], told["asks"]) == ("done", 15, []) and len(prices(seller)) == 5


def test_a_file_that_stopped_to_ask_is_answered(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    file(software, table(*rows(20)), "&apply=1")
    reply = file(software, table(*rows(5)), "&replace=1")
    run = StockRun.objects.get(pk=reply.body["file"])
    StockRun.objects.filter(pk=run.pk).update(state=StockRun.ASKS)
    path = f"files/{run.pk}/apply"
    assert code(software.post(path)) == (409, "sell-run-moved-on")
    assert software.post(f"{path}?replace=0").status == 202
    work()
    assert looked(software, reply)["state"] == "done" and len(prices(seller)) == 20


def test_the_same_call_keeps_one_file(shop: tuple[Seller, Software], settings: Settings) -> None:
    seller, software = shop
    content = table(*rows(2))
    first = file(software, content, key="one")
    again = file(software, content, key="one")
    assert again.body == first.body and again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["Location"] == first.headers["Location"] and StockRun.objects.count() == 1
    assert code(file(software, content + b"\r\n", key="one")) == (422, "claim-key-of-another")
    kept = list((Path(settings.MEDIA_ROOT) / "stock" / seller.key).iterdir())
    assert [str(path) for path in kept] == [StockRun.objects.get().path]
    second = file(software, content)
    assert second.body["file"] != first.body["file"] and looked(software, first)["state"] == "stopped"


def test_what_is_no_stock_file_says_so(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    told = looked(software, file(software, b"\x89PNG\r\n\x1a\n" + bytes(200), "&apply=1"))
    assert told["state"] == "stopped" and len(told["stopped"]) == 1 and told["stopped"][0]["help"]
    assert code(file(software, b"")) == (422, "sell-upload-none")
    assert Claim.objects.count() == 1


def test_a_file_too_large_is_refused_unread(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    told = {"Authorization": f"Bearer {software.secret}", "Idempotency-Key": "1"}
    answer = software.client.post(
        "/api/seller/files", b"x", "text/csv", headers=told, CONTENT_LENGTH=str(200 * 1024 * 1024 + 1)
    )
    assert answer.status_code == 413 and answer.json()["error"]["code"] == "api-body-size"


def test_files_of_another_seller_are_nothing(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    reply = file(software, table(*rows(2)))
    other = software_of(*owned("Strandgut", "ben@example.org"))
    path = f"files/{reply.body['file']}"
    assert code(other.get(path)) == code(other.post(f"{path}/apply")) == (404, "api-not-here")
    assert looked(software, reply)["state"] == "checked"


def test_notes_come_page_by_page(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    reply = file(software, table(*rows(7)))
    seen, path = [], f"files/{reply.body['file']}?limit=3&kind=new"
    while path:
        body = software.get(path).body
        seen += [note["sku"] for note in body["notes"]]
        path = (body["next"] or "").removeprefix("/api/seller/")
    assert seen == [f"A-{number}" for number in range(1, 8)]


def test_a_worker_killed_between_check_and_go_ahead_goes_on(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    reply = file(software, table(*rows(2)))
    entry = Journal.objects.filter(event="offers.stock_sent").get()
    Journal.objects.filter(pk=entry.pk).delete()
    Journal.objects.create(event=entry.event, facts={**entry.facts, "apply": True}, at=entry.at)
    work()
    assert looked(software, reply)["state"] == "done" and len(prices(seller)) == 2
