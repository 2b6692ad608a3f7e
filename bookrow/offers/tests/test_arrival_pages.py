"""The page of files that come by themselves, as a seller uses it."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions.arrivals import add_source
from bookrow.offers.arrivals import folder
from bookrow.offers.arrivals.folder import folder_of
from bookrow.offers.models import Seller, StockSource
from bookrow.offers.tests.desks import browser, owned, table, work, working
from bookrow.offers.tests.senders import safe
from bookrow.offers.tests.test_arrivals import look, rows
from bookrow.people.tests.people import text
from bookrow.plumbing.models import Journal

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]
HTTPS = {"meaning": "stock", "kind": "https", "address": "https://files.example.org/stock.csv", "user": "ada"}


@pytest.fixture
def shop(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    settings.BOOKROW_DATA = tmp_path / "data"
    monkeypatch.setattr(folder, "_AT_REST", 0.0)
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, browser(account)


def page_of(shop: Shop) -> str:
    return text(shop[1].get(f"/sell/{shop[0].key}/arrivals"))


def press(shop: Shop, source: StockSource, name: str) -> str:
    """A button of the page, and what the page says then."""
    answer = shop[1].post(f"/sell/{shop[0].key}/arrivals/{source.pk}", {name: "1"})
    assert answer.status_code == 302
    if name != "remove":
        source.refresh_from_db()
    return page_of(shop)


def test_a_place_is_named_and_its_password_is_never_shown(shop: Shop) -> None:
    seller, client = shop
    assert "Nothing comes by itself yet." in page_of(shop)
    path = f"/sell/{seller.key}/arrivals"
    assert client.post(path, {**HTTPS, "password": " a quiet harbour", "replace": "on"})["Location"] == path
    source = StockSource.objects.get()
    assert (source.kind, source.meaning, source.minutes, source.replace, source.user) == (
        "https", "stock", 60, True, "ada"
    )  # fmt: skip
    page = client.get(path).content.decode()
    assert HTTPS["address"] in page and "every hour" in page and "not looked at yet" in page and "harbour" not in page
    client.post(path, {"meaning": "sold", "kind": "folder", "password": "thrown away", "address": "ignored"})
    till = StockSource.objects.latest("pk")
    assert (till.minutes, till.secret, till.address) == (1, "", "")
    assert f"incoming-stock/{seller.key}/sold" in page_of(shop)
    assert Journal.objects.filter(event="offers.source_added").count() == 2


@pytest.mark.parametrize(("told", "field"), [
    ({"address": ""}, "address"), ({"address": "http://files.example.org/x"}, "address"),
    ({"address": "https:///x"}, "address"), ({"address": "https://ada:secret@files.example.org/x"}, "address"),
    ({"address": "https://[files/x"}, "address"), ({"kind": "sftp", "address": "https://files.example.org/x"}, "address"),
    ({"kind": "sftp", "address": "sftp://files.example.org/x", "user": ""}, "user"), ({"minutes": "7"}, "minutes"),
])  # fmt: skip
def test_what_cannot_be_is_said_beside_its_field(shop: Shop, told: dict[str, str], field: str) -> None:
    answer = shop[1].post(f"/sell/{shop[0].key}/arrivals", {**HTTPS, "password": "a quiet harbour", **told})
    page = answer.content.decode()
    assert answer.status_code == 422 and f'id="id_{field}_error"' in page and "harbour" not in page
    assert not StockSource.objects.exists()


def test_ten_places_at_most_and_one_folder_for_each_sort(shop: Shop) -> None:
    seller, client = shop
    path = f"/sell/{seller.key}/arrivals"
    client.post(path, {"meaning": "stock", "kind": "folder"})
    again = client.post(path, {"meaning": "stock", "kind": "folder"})
    assert again.status_code == 422 and "looked into already" in text(again)
    for _turn in range(9):
        assert client.post(path, HTTPS).status_code == 302
    assert "One more place" not in page_of(shop)
    assert client.post(path, HTTPS).status_code == 422 and StockSource.objects.count() == 10
    with pytest.raises(Refusal):
        add_source(seller, kind="folder", meaning="sold", by=0, now=timezone.now())


def test_paused_resumed_looked_at_and_removed(shop: Shop) -> None:
    seller, client = shop
    client.post(f"/sell/{seller.key}/arrivals", {"meaning": "stock", "kind": "folder"})
    source = StockSource.objects.get()
    assert "Paused" in press(shop, source, "pause") and source.paused
    assert "has changed since the page was shown" in press(shop, source, "look")
    press(shop, source, "resume")
    before = source.next_at
    assert "No file lies in that folder" in press(shop, source, "look") and source.next_at > before
    assert "Nothing comes by itself yet." in press(shop, source, "remove")
    assert client.post(f"/sell/{seller.key}/arrivals/{source.pk}", {"look": "1"}).status_code == 404


def test_look_now_says_what_it_found(shop: Shop) -> None:
    seller, client = shop
    client.post(f"/sell/{seller.key}/arrivals", {"meaning": "stock", "kind": "folder"})
    source = StockSource.objects.get()
    place = folder_of(source)
    (place / "stock.csv").write_bytes(table(*rows(range(1, 4))))
    look()
    for words in ("nothing new since the last file", "1 price change"):
        content = table(*rows(range(1, 4))) if "nothing" in words else table(*rows(range(1, 2), "19.00"))
        (place / "stock.csv").write_bytes(content)
        answer = client.post(f"/sell/{seller.key}/arrivals/{source.pk}", {"look": "1"})
        waiting = client.get(answer["Location"])
        assert waiting["Refresh"] and "Being looked at" in text(waiting)
        look()
        found = client.get(answer["Location"])
        assert "Refresh" not in found and "Looked at just now" in text(found) and words in text(found)


def test_an_address_where_no_file_lies_says_so(shop: Shop, settings: Settings, tmp_path: Path) -> None:
    seller, client = shop
    with safe(tmp_path / "shelf") as server:
        settings.FETCH_PRIVATE = ["localhost"]
        told = {"meaning": "stock", "kind": "sftp", "address": f"sftp://localhost:{server.port}/", "user": server.user}
        client.post(f"/sell/{seller.key}/arrivals", {**told, "password": server.password})
        source = StockSource.objects.get()
        look()
        client.post(f"/sell/{seller.key}/arrivals/{source.pk}", {"accept": server.fingerprint})
        answer = client.post(f"/sell/{seller.key}/arrivals/{source.pk}", {"look": "1"})
        look()
        assert "Looked at just now: no file there." in text(client.get(answer["Location"]))


def test_a_look_that_nobody_came_to_do_stops_loading_the_page(shop: Shop) -> None:
    seller, client = shop
    client.post(f"/sell/{seller.key}/arrivals", HTTPS)
    source = StockSource.objects.get()
    answer = client.get(f"/sell/{seller.key}/arrivals", {"looked": str(source.pk), "since": "1000"})
    assert "Refresh" not in answer and "Nobody has been there yet" in text(answer)


def test_the_last_outcome_stands_on_both_pages(shop: Shop) -> None:
    seller, client = shop
    stock = f"/sell/{seller.key}/stock"
    assert "What comes by itself" in text(client.get(stock))
    for meaning in ("stock", "sold"):
        client.post(f"/sell/{seller.key}/arrivals", {"meaning": meaning, "kind": "folder"})
    places = [folder_of(source) for source in StockSource.objects.order_by("pk")]
    (places[0] / "stock.csv").write_bytes(table(*rows(range(1, 4))))
    look()
    (places[1] / "sold.csv").write_bytes(b"sale,sku,quantity\n1,A-1,1\n2,A-2,3\n3,,1\n")
    look()
    page = page_of(shop)
    assert "3 new" in page and "1 sale counted" in page and "1 line refused" in page and "Line 4:" in page
    assert "of 3 sold, 2 were not on sale here any more" in page
    assert "3 new" in text(client.get(stock)) and "1 sale counted" in text(client.get(stock))
    overview = text(client.get(f"/sell/{seller.key}/"))
    assert "of 3 sold, 2 were not on sale here any more" in overview and "See it there" in overview
    (places[0] / "none.csv").write_bytes(b"<html>")
    look()
    work()
    assert "not applied" in text(client.get(f"/sell/{seller.key}/")).partition("Latest stock files")[0]
    assert "not applied" in page_of(shop) and "not applied" in text(client.get(stock))


def test_who_keeps_no_stock_and_strangers_stay_outside(shop: Shop) -> None:
    seller, client = shop
    client.post(f"/sell/{seller.key}/arrivals", HTTPS)
    source = StockSource.objects.get()
    path = f"/sell/{seller.key}/arrivals"
    orders = browser(working(seller, "ben@example.org", "orders"))
    keeper = browser(working(seller, "cleo@example.org", "stock"))
    other, account = owned("Marram & Sons", "dora@example.org")
    stranger = browser(account)
    assert (orders.get(path).status_code, keeper.get(path).status_code, stranger.get(path).status_code) == (
        403,
        200,
        404,
    )
    assert orders.post(f"{path}/{source.pk}", {"remove": "1"}).status_code == 403
    for key in (seller.key, other.key):
        assert stranger.post(f"/sell/{key}/arrivals/{source.pk}", {"remove": "1"}).status_code == 404
    assert Client().get(path)["Location"].startswith("/sign-in") and StockSource.objects.count() == 1
    assert keeper.get(f"{path}/{source.pk}").status_code == 405
    assert keeper.post(f"{path}/{source.pk}", {"nothing": "1"}).status_code == 404
