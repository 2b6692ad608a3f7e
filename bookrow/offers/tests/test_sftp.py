"""Files from an SFTP server: nothing is said before its key is confirmed, and a changed key is no way in."""

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from django.test import Client
from pytest_django import Settings

from bookrow.offers.arrivals import going
from bookrow.offers.models import Seller, StockRun, StockSource
from bookrow.offers.tests.desks import browser, owned, prices, table
from bookrow.offers.tests.senders import Safe, safe
from bookrow.offers.tests.test_arrivals import a_source, code_of, look, now_of, rows
from bookrow.people.tests.people import text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_network(settings: Settings, tmp_path: Path) -> None:
    settings.BOOKROW_DATA = tmp_path / "data"
    settings.FETCH_PRIVATE = ["localhost"]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Safe]:
    with safe(tmp_path / "there") as known:
        yield known


@pytest.fixture
def shop() -> tuple[Seller, Client]:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, browser(account)


def sftp_source(seller: Seller, server: Safe, path: str = "/stock.csv", **told: object) -> StockSource:
    known: dict[str, object] = {"user": server.user, "password": server.password, **told}
    return a_source(seller, "sftp", address=f"sftp://localhost:{server.port}{path}", **known)  # type: ignore[arg-type]


def accept(shop: tuple[Seller, Client], source: StockSource, fingerprint: str) -> str:
    """Press the button of the page; what the page says then."""
    seller, client = shop
    answer = client.post(f"/sell/{seller.key}/arrivals/{source.pk}", {"accept": fingerprint})
    assert answer["Location"] == f"/sell/{seller.key}/arrivals"
    return text(client.get(f"/sell/{seller.key}/arrivals"))


def test_the_key_is_confirmed_first_and_then_the_file_is_fetched(shop: tuple[Seller, Client], server: Safe) -> None:
    seller, client = shop
    (server.folder / "stock.csv").write_bytes(table(*rows(range(1, 3))))
    source = sftp_source(seller, server)
    look()
    assert now_of(source).last_state == "asks" and not server.said, "No password before the key is known."
    page = text(client.get(f"/sell/{seller.key}/arrivals"))
    assert server.fingerprint in page and "Accept this key" in page and "waits for you" in page
    assert "changed since the page was shown" in accept(shop, source, "SHA256:another") and not now_of(source).host_key
    accept(shop, source, server.fingerprint)
    look()
    assert set(prices(seller)) == {"A-1", "A-2"} and now_of(source).last_state == "applied"
    assert server.said == [server.password] and StockRun.objects.get().came == "address"
    look()
    assert now_of(source).last_state == "same" and StockRun.objects.count() == 1


def test_a_file_is_not_fetched_for_ever_and_a_change_within_a_second_is_seen(
    shop: tuple[Seller, Client], server: Safe
) -> None:
    file = server.folder / "stock.csv"
    file.write_bytes(table(*rows(range(1, 3))))
    _written_at(file, 0)
    source = confirmed(shop, server)
    look()
    file.write_bytes(table(*rows(range(1, 3), price="19.00")))
    _written_at(file, 0)
    look()
    assert set(prices(shop[0]).values()) == {1900}, "Size and time are those of the first file."
    look()
    assert len(server.opened) == 2 and now_of(source).last_state == "same"
    look()
    look()
    assert len(server.opened) == 2 and now_of(source).last_state == "same"


def confirmed(shop: tuple[Seller, Client], server: Safe, path: str = "/stock.csv", **told: object) -> StockSource:
    source = sftp_source(shop[0], server, path, **told)
    look()
    accept(shop, source, server.fingerprint)
    return source


def test_a_changed_key_fails_and_is_accepted_by_the_seller_alone(shop: tuple[Seller, Client], tmp_path: Path) -> None:
    seller, _client = shop
    there = tmp_path / "there"
    with safe(there) as first:
        (there / "stock.csv").write_bytes(table(*rows(range(1, 3))))
        source = confirmed(shop, first)
        look()
    with safe(there, port=first.port) as other:
        (there / "stock.csv").write_bytes(table(*rows(range(1, 3), price="19.00")))
        look()
        assert code_of(source) == "source-host-key-changed" and not other.said
        assert set(prices(seller).values()) == {1810}
        assert "stands in between" in text(shop[1].get(f"/sell/{seller.key}/arrivals"))
        accept(shop, source, other.fingerprint)
        look()
        assert now_of(source).last_state == "applied" and set(prices(seller).values()) == {1900}


def test_a_wrong_password_is_said_and_never_shown(shop: tuple[Seller, Client], server: Safe) -> None:
    source = confirmed(shop, server, password="a loud harbour")
    look()
    assert code_of(source) == "source-not-for-us" and server.said == ["a loud harbour"]
    page = shop[1].get(f"/sell/{shop[0].key}/arrivals").content.decode()
    assert "does not let us in" in page and "harbour" not in page and "harbour" not in str(now_of(source).last_said)


def test_the_newest_file_of_a_folder_is_taken(shop: tuple[Seller, Client], server: Safe) -> None:
    folder = server.folder / "export"
    folder.mkdir()
    old, new = table(*rows(range(1, 2))), table(*rows(range(1, 2), price="19.00"))
    for place, (name, content) in enumerate(
        (("z-old.csv", b"sku"), ("a-new.csv", old), (".hidden", b"x"), ("x.part", b"x"))
    ):
        (folder / name).write_bytes(content)
        _written_at(folder / name, place)
    source = confirmed(shop, server, "/export/")
    look()
    run = StockRun.objects.get()
    assert run.file == "a-new.csv" and prices(shop[0]) == {"A-1": 1810}
    (folder / "b-newer.csv").write_bytes(new)
    look()
    assert prices(shop[0]) == {"A-1": 1900} and now_of(source).last_state == "applied"


def _written_at(path: Path, seconds: int) -> None:
    os.utime(path, (1_795_000_000 + seconds,) * 2)


def test_what_is_not_there_too_large_or_away_is_said(
    shop: tuple[Seller, Client], server: Safe, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = confirmed(shop, server, "/nothing.csv")
    look()
    assert code_of(missing) == "source-not-there"
    (server.folder / "sold.csv").write_bytes(b"sku\n" * 1000)
    monkeypatch.setattr(going, "SOLD", going.Bounds(1000, 20))
    large = confirmed(shop, server, "/sold.csv", meaning="sold")
    look()
    assert code_of(large) == "source-too-large"
    settings.FETCH_PRIVATE = []
    look()
    assert code_of(large) == "source-not-public" and code_of(missing) == "source-not-public"
    settings.FETCH_PRIVATE = ["localhost"]
    away = a_source(shop[0], "sftp", address="sftp://localhost:1/stock.csv", user="ada")
    look()
    assert code_of(away) == "source-away"


def test_an_empty_folder_is_nothing_new(shop: tuple[Seller, Client], server: Safe) -> None:
    (server.folder / "empty").mkdir()
    source = confirmed(shop, server, "/empty")
    look()
    assert now_of(source).last_state == "same" and not StockRun.objects.exists()


def test_a_folder_that_never_ends_is_given_up_at_the_bound(shop: tuple[Seller, Client], server: Safe) -> None:
    server.endless = True
    source = sftp_source(shop[0], server, "/")
    look()
    accept(shop, source, server.fingerprint)
    begun = monotonic()
    look()
    assert code_of(source) == "source-folder-full" and monotonic() - begun < going.STOCK.seconds / 2
    assert not server.opened
