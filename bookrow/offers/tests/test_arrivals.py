"""Files that come by themselves: from the watched folder and by HTTPS, applied without a go-ahead, failures told."""

import time
from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from django.db import OperationalError, connections
from django.utils import timezone
from pytest_django import Settings

from bookrow.catalogue.models import Edition
from bookrow.offers import stockfolder
from bookrow.offers.actions import fetching
from bookrow.offers.actions.arrivals import add_source, pause_source
from bookrow.offers.actions.fetching import look_at_sources, look_job
from bookrow.offers.arrivals import folder, going
from bookrow.offers.arrivals.folder import folder_of
from bookrow.offers.arrivals.secrets import sealed, unsealed
from bookrow.offers.models import Seller, StockRun, StockSource
from bookrow.offers.tests.desks import prices, table, work
from bookrow.offers.tests.senders import Web, web
from bookrow.offers.tests.world import a_seller, an_edition
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import BeatState, Journal, Market
from bookrow.plumbing.worker import Worker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_network(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time passes as quickly as a test can wait."""
    settings.BOOKROW_DATA = tmp_path / "data"
    monkeypatch.setattr(folder, "_AT_REST", 0.0)


@pytest.fixture
def server(settings: Settings, tmp_path: Path) -> Iterator[Web]:
    with web(tmp_path) as known:
        settings.FETCH_PRIVATE, settings.FETCH_CA = ["localhost"], str(known.cert)
        yield known


@pytest.fixture
def seller() -> Seller:
    return a_seller("Tideline Books")


def a_source(seller: Seller, kind: str = "folder", meaning: str = "stock", **told: object) -> StockSource:
    return add_source(seller, kind=kind, meaning=meaning, by=0, now=timezone.now(), **told)  # type: ignore[arg-type]


def look() -> int:
    """What the worker's beat and jobs do, however long ago they last did it; how many looks were begun."""
    time.sleep(0.02)
    StockSource.objects.update(next_at=timezone.now())
    begun = look_at_sources(now=timezone.now())
    work()
    return begun


def now_of(source: StockSource) -> StockSource:
    source.refresh_from_db()
    return source


def code_of(source: StockSource) -> str:
    """Why the last look failed."""
    return str(((now_of(source).last_said or {}).get("reason") or {}).get("code", ""))


def lay(source: StockSource, content: bytes, name: str = "stock.csv") -> Path:
    """Into the source's watched folder."""
    place = folder_of(source)
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(content)
    return place


def rows(numbers: range, price: str = "18.10") -> list[str]:
    """Rows of one copy each of editions of these numbers, made where they are not there yet."""
    known = {edition.key: edition for edition in Edition.objects.all()}
    return [f"A-{n},{(known.get(f'e{n:011d}') or an_edition(n)).isbn},,,{price},1,Good," for n in numbers]


def test_a_file_in_the_watched_folder_is_applied_without_a_go_ahead(seller: Seller) -> None:
    source = a_source(seller)
    place = lay(source, table(*rows(range(1, 4))))
    (place / ".hidden.csv").write_bytes(b"sku")
    (place / "half.csv.part").write_bytes(b"sku")
    (place / "link.csv").symlink_to(place / "stock.csv")
    assert look() == 1
    assert prices(seller) == {"A-1": 1810, "A-2": 1810, "A-3": 1810}
    run = StockRun.objects.get()
    assert (run.came, run.state, now_of(source).last_state, source.last_run) == ("folder", "done", "applied", run)
    assert sorted(path.name for path in place.iterdir()) == [".hidden.csv", "done", "half.csv.part", "link.csv"]
    assert [path.name for path in (place / "done").iterdir()] == ["stock.csv"]
    assert look() == 0, "An empty folder costs no job."
    lay(source, table(*rows(range(1, 4))))
    assert look() == 1 and StockRun.objects.count() == 1
    assert now_of(source).last_state == "same" and len(list((place / "done").iterdir())) == 2


def test_a_file_that_is_still_being_written_is_left_alone(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_AT_REST", 60.0)
    source = a_source(seller)
    place = lay(source, table(*rows(range(1, 2))))
    assert look() == 0 and (place / "stock.csv").exists() and not StockRun.objects.exists()


def test_a_folder_that_cannot_be_cleared_is_told_and_sells_nothing_twice(seller: Seller) -> None:
    source, till = a_source(seller), a_source(seller, meaning="sold")
    lay(source, table(*rows(range(1, 3))))
    look()
    place = lay(till, b"sku\nA-1\n")
    (place / "done").write_text("a file where the folder should be")
    for _turn in range(2):
        look()
        assert code_of(till) == "source-not-read" and set(prices(seller)) == {"A-2"}
    assert now_of(till).failures == 1, "The file is the one of last time; that it cannot be moved is said anew."
    (place / "done").unlink()
    look()
    assert now_of(till).last_state == "same" and [path.name for path in (place / "done").iterdir()] == ["stock.csv"]


def test_replacing_more_than_a_tenth_and_a_surprising_price_ask(seller: Seller) -> None:
    source = a_source(seller, replace=True)
    lay(source, table(*rows(range(1, 5))))
    look()
    lay(source, table(*rows(range(1, 3))), "small.csv")
    look()
    assert now_of(source).last_run is not None and StockRun.objects.latest("pk").state == StockRun.ASKS
    assert len(prices(seller)) == 4
    lay(source, table(*rows(range(1, 5), price="181.00")), "dear.csv")
    look()
    assert StockRun.objects.latest("pk").counts["asked"] == 4 and set(prices(seller).values()) == {1810}


def test_a_tills_list_in_its_folder_sells_what_is_there(seller: Seller) -> None:
    source, till = a_source(seller), a_source(seller, meaning="sold")
    lay(source, table(*rows(range(1, 4))))
    look()
    place = lay(till, b"sale,sku\n1,A-1\n2,A-9\n3,\n")
    look()
    assert set(prices(seller)) == {"A-2", "A-3"}
    said = now_of(till).last_said
    assert said["counts"] == {"lines": 3, "sold": 1, "missed": 1, "refused": 1}
    assert [(one["line"], one["code"]) for one in said["lines"]] == [(3, "till-sale-unknown"), (4, "stock-no-sku")]
    lay(till, b"sale,sku\n1,A-1\n2,A-9\n3,A-3\n", "grown.csv")
    look()
    assert set(prices(seller)) == {"A-2"} and now_of(till).last_said["counts"]["known"] == 2
    lay(till, b"<html>")
    look()
    assert code_of(till) == "stock-unknown" and len(list((place / "done").iterdir())) == 3
    assert not [path for path in place.iterdir() if path.is_file()]


@pytest.mark.django_db(transaction=True)
def test_a_sale_at_the_till_is_off_the_shelf_after_one_round_of_the_worker() -> None:
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller = a_seller("Tideline Books")
    source, till = a_source(seller), a_source(seller, meaning="sold")
    worker = Worker(wiring())
    lay(source, table(*rows(range(1, 3))))
    _rounds(worker)
    assert set(prices(seller)) == {"A-1", "A-2"}
    lay(till, b"receipt;time;sku\n17;2026-11-24 10:05;A-1\n")
    _rounds(worker)
    assert set(prices(seller)) == {"A-2"}
    assert next(beat.seconds for beat in wiring().beats if beat.function is look_at_sources) <= 5


def _rounds(worker: Worker) -> None:
    time.sleep(0.02)
    BeatState.objects.update(due_at=timezone.now())
    worker.drain()


def test_an_https_address_is_fetched_again_only_where_it_changed(seller: Seller, server: Web) -> None:
    link = server.gives(
        "/stock.csv", table(*rows(range(1, 3))), ETag='"one"', Last_Modified="Mon, 23 Nov 2026 10:00:00 GMT"
    )
    source = a_source(seller, "https", address=link, user="ada", password="a quiet harbour")
    assert look() == 1 and set(prices(seller)) == {"A-1", "A-2"}
    assert StockRun.objects.get().came == "address"
    asked = server.asked[0][1]
    assert asked["Authorization"] == "Basic " + b64encode(b"ada:a quiet harbour").decode()
    look()
    assert server.asked[1][1]["If-None-Match"] == '"one"' and "If-Modified-Since" in server.asked[1][1]
    assert now_of(source).last_state == "same" and StockRun.objects.count() == 1
    server.gives("/stock.csv", table(*rows(range(1, 3))), ETag='"two"')
    look()
    assert now_of(source).last_state == "same" and source.etag == '"two"' and StockRun.objects.count() == 1
    server.gives("/stock.csv", table(*rows(range(1, 3), price="19.00")), ETag='"three"')
    look()
    assert set(prices(seller).values()) == {1900} and now_of(source).last_state == "applied"


@pytest.mark.parametrize(("path", "status", "headers", "code"), [
    ("/a", 401, {}, "source-not-for-us"), ("/a", 404, {}, "source-not-there"), ("/a", 500, {}, "source-answer"),
    ("/a", 302, {"Location": "http://example.org/a"}, "source-redirect"),
    ("/a", 302, {"Location": "https://127.0.0.1/a"}, "source-not-public"),
    ("/a", 302, {"Location": "https://[::1]/a"}, "source-not-public"),
    ("/a", 302, {"Location": "https://169.254.169.254/latest"}, "source-not-public"),
    ("/a", 302, {"Location": "/a"}, "source-redirects"),
    ("/a", 200, {"Content-Length": "900"}, "source-away"),
    ("/a", 200, {"Content-Length": str(2 << 30)}, "source-too-large"),
])  # fmt: skip
def test_what_goes_wrong_is_said_and_nothing_changes(
    seller: Seller, server: Web, path: str, status: int, headers: dict[str, str], code: str
) -> None:
    link = server.gives(path, b"x", status, **headers)
    source = a_source(seller, "https", address=link, minutes=1)
    waits = []
    for _turn in range(7):
        look()
        assert (code_of(source), source.last_state) == (code, "failed")
        assert source.last_at is not None
        waits.append(round((source.next_at - source.last_at).total_seconds()))
    assert waits == [60, 60, 60, 60, 80, 160, 320]
    assert not StockRun.objects.exists() and not list(kept_folder(seller).iterdir())
    server.gives(path, table(*rows(range(1, 2))))
    look()
    assert now_of(source).failures == 0 and source.last_state == "applied" and set(prices(seller)) == {"A-1"}


def kept_folder(seller: Seller) -> Path:
    """Where a seller's files are kept, and written while they come."""
    return stockfolder.folder() / seller.key


def test_redirects_on_the_same_host_are_followed(seller: Seller, server: Web) -> None:
    server.gives("/new.csv", table(*rows(range(1, 2))))
    link = server.gives("/old.csv", b"", 302, Location="/new.csv")
    a_source(seller, "https", address=link, user="ada", password="x")
    look()
    assert set(prices(seller)) == {"A-1"} and "Authorization" in server.asked[1][1]


def test_a_body_that_never_ends_is_given_up_at_the_bound(
    seller: Seller, server: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going, "SOLD", going.Bounds(1000, 20))
    source = a_source(seller, "https", "sold", address=server.gives("/sold.csv", b"sku\n" + b"A-1\n" * 1000))
    look()
    assert code_of(source) == "source-too-large"


def test_addresses_within_are_refused_unless_the_operator_names_them(
    seller: Seller, server: Web, settings: Settings
) -> None:
    settings.FETCH_PRIVATE = []
    source = a_source(seller, "https", address=server.gives("/stock.csv", b"x"))
    look()
    assert code_of(source) == "source-not-public" and not server.asked


def test_a_certificate_nobody_vouches_for_is_refused(seller: Seller, server: Web, settings: Settings) -> None:
    settings.FETCH_CA = ""
    source = a_source(seller, "https", address=server.gives("/stock.csv", b"x"))
    look()
    assert code_of(source) == "source-away" and "self-signed" in now_of(source).last_said["reason"]["places"]["problem"]


def test_a_slow_server_is_given_up_and_the_others_are_served(
    seller: Seller, server: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going, "STOCK", going.Bounds(1 << 30, 0.5))
    slow = a_source(seller, "https", address=server.gives("/stalls.csv", b"sku", Content_Length="900"))
    quick = a_source(seller, "https", address=server.gives("/stock.csv", table(*rows(range(1, 2)))))
    begun = time.monotonic()
    assert look() == 2
    assert time.monotonic() - begun < 10
    assert (code_of(slow), now_of(quick).last_state) == ("source-away", "applied")
    monkeypatch.setattr(fetching, "_RESTS", 9000)
    look()
    assert now_of(slow).next_at > timezone.now() + timedelta(minutes=70), "What takes long is looked at less often."


@pytest.mark.django_db(transaction=True)
def test_a_look_that_is_killed_is_begun_anew(server: Web) -> None:
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller = a_seller("Tideline Books")
    content = table(*rows(range(1, 3)))
    source = a_source(
        seller, "https", address=server.gives("/stalls.csv", content[:50], Content_Length=str(len(content)))
    )
    connections.close_all()
    hand = get_context("fork").Process(target=look_job, kwargs={"job": 1, "now": timezone.now(), "source": source.pk})
    hand.start()
    part = kept_folder(seller) / f".source-{source.pk}.part"
    assert server.stalled.wait(20) and _comes(part)
    hand.kill()
    hand.join()
    assert now_of(source).last_state == "" and part.exists()
    server.gives("/stalls.csv", content)
    server.released.set()
    look()
    assert set(prices(seller)) == {"A-1", "A-2"} and StockRun.objects.count() == 1
    assert [path for path in kept_folder(seller).iterdir() if path.name.endswith(".part")] == []


def _comes(path: Path) -> bool:
    """Whether a file is there within some seconds."""
    ends = time.monotonic() + 20
    while not path.exists() and time.monotonic() < ends:
        time.sleep(0.01)
    return path.exists()


@pytest.mark.parametrize("kind", ["https", "folder"])
def test_a_file_that_could_not_be_handed_on_is_not_left_lying(
    seller: Seller, server: Web, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    content = table(*rows(range(1, 3)))
    source = a_source(seller, kind, address=server.gives("/stock.csv", content))
    if kind == "folder":
        lay(source, content)

    def full(*_given: object, **_more: object) -> StockRun:
        raise OperationalError("database or disk is full")

    with monkeypatch.context() as patch, pytest.raises(OperationalError):
        patch.setattr(fetching, "open_run", full)
        look()
    assert list(kept_folder(seller).iterdir()) == [], "Nobody would know of it."
    look()
    assert set(prices(seller)) == {"A-1", "A-2"} and len(list(kept_folder(seller).iterdir())) == 1


def test_several_workers_look_once_and_paused_ones_are_left_alone(seller: Seller, server: Web) -> None:
    source = a_source(seller, "https", address=server.gives("/stock.csv", b"x"), minutes=15)
    due = timezone.now() + timedelta(seconds=1)
    assert [look_at_sources(now=due), look_at_sources(now=due)] == [1, 0]
    assert now_of(source).next_at == due + timedelta(minutes=15)
    assert look_at_sources(now=due + timedelta(minutes=16)) == 1
    pause_source(source, by=0, now=due)
    assert look_at_sources(now=due + timedelta(days=1)) == 0
    assert Journal.objects.filter(event="offers.source_due").count() == 2


def test_passwords_are_kept_encrypted_and_end_with_the_shops_key(
    seller: Seller, server: Web, settings: Settings
) -> None:
    link = server.gives("/stock.csv", b"", 401)
    source = a_source(seller, "https", address=link, user="ada", password="a quiet harbour")
    assert "harbour" not in source.secret and unsealed(source.secret) == "a quiet harbour"
    assert sealed("x") != sealed("x")
    look()
    told = str(now_of(source).last_said) + str(list(Journal.objects.values_list("facts", flat=True)))
    assert code_of(source) == "source-not-for-us" and "harbour" not in told
    settings.SECRET_KEY = "another" * 8
    look()
    assert code_of(source) == "source-secret-lost"
