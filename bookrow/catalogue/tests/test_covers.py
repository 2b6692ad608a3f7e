"""Covers that senders give, through the door: a real https host, real rows, real files; only the internet is our own."""

from collections.abc import Iterator, Set
from datetime import datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from bookrow.catalogue.actions.covers import drop_expired_covers, fetch_wanted_covers, sweep_covers
from bookrow.catalogue.covers import fetch_cover, is_public
from bookrow.catalogue.models import CoverImage
from bookrow.catalogue.tests.covers_world import (
    HOST,
    ISBN,
    NOW,
    Outside,
    answer,
    book,
    copies,
    outside,
    picture,
    row,
    sender,
    shown,
)
from bookrow.plumbing.models import Document

pytestmark = pytest.mark.django_db
OTHER = "9780300086430"
BOTH = (HOST, "images.example")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    with outside(tmp_path_factory.mktemp("host")) as there:
        yield there


@pytest.fixture
def world(host: Outside, settings: LazySettings, tmp_path: Path) -> Outside:
    """The host with nothing said about it yet, and a folder of the shop's own."""
    settings.MEDIA_ROOT = tmp_path
    host.forget()
    return host


def fetched(world: Outside, *, now: datetime = NOW, most: int = 50, **about: Any) -> int:
    """Run the action against the small world."""
    return fetch_wanted_covers(now=now, most=most, fetch=partial(fetch_cover, fetching=world.fetching(**about)))


def refusal(world: Outside, link: str, **about: Any) -> str:
    """Why a book's cover at that link is refused; nothing of it is kept, and it is not asked for again."""
    book(link, by=sender(hosts=BOTH))
    assert fetched(world, **about) == 0
    cover, asked = row(), len(world.asked)
    assert (cover.state, cover.file) == ("refused", ""), cover.reason
    assert shown().generated and copies() == []
    assert fetched(world, now=NOW + timedelta(days=30), **about) == 0
    assert len(world.asked) == asked
    return cover.reason


def put_off(world: Outside, link: str, **about: Any) -> str:
    """What is noted of a cover that may come another time."""
    book(link, by=sender(hosts=BOTH))
    assert fetched(world, **about) == 0
    cover = row()
    assert (cover.state, cover.tries) == ("wanted", 1) and cover.retry_at and cover.retry_at > NOW
    return cover.reason


def test_a_cover_is_fetched_redrawn_kept_and_shown(world: Outside) -> None:
    edition = book(world.gives("/a b/1.jpg?size=l", picture(size=(1800, 2700))), by=sender())
    wanted = Document.objects.get(key=edition.address).wanted
    assert fetched(world) == 1
    cover = shown()
    assert (cover.width, cover.height, cover.generated) == (800, 1200, False)
    assert Document.objects.get(key=edition.address).wanted > wanted
    assert world.hosts == [HOST]
    answer = Client().get(cover.src)
    content = b"".join(answer)
    assert answer["Content-Type"] == "image/jpeg" and "immutable" in answer["Cache-Control"]
    with Image.open(BytesIO(content)) as image:
        assert (image.format, image.size, image.info.get("progressive")) == ("JPEG", (800, 1200), 1)


def test_a_second_run_asks_for_nothing(world: Outside) -> None:
    book(world.gives("/1.jpg", picture()), by=sender())
    assert [fetched(world), fetched(world)] == [1, 0]
    assert world.asked == ["/1.jpg"]


def test_a_description_with_the_same_link_keeps_the_copy_and_a_new_link_is_fetched(world: Outside) -> None:
    press = sender()
    link = world.gives("/1.jpg", picture())
    book(link, by=press)
    fetched(world)
    book(link, by=press, title="Quieter Pages")
    assert not shown().generated and fetched(world) == 0
    book(world.gives("/2.jpg", picture(colour=(0, 0, 90))), by=press)
    assert shown().generated and fetched(world) == 1


def test_a_cover_named_by_http_is_asked_for_by_https(world: Outside) -> None:
    world.gives("/1.jpg", picture())
    book(f"http://{HOST}/1.jpg", by=sender())
    assert fetched(world) == 1 and world.asked == ["/1.jpg"] and not shown().generated


@pytest.mark.parametrize(
    "link",
    [
        f"https://{HOST}:8443/1.jpg",
        f"ftp://{HOST}/1.jpg",
        "https://elsewhere.example/1.jpg",
        "cover.jpg",
    ],
)
def test_a_link_elsewhere_is_never_asked(world: Outside, link: str) -> None:
    world.gives("/1.jpg", picture())
    book(link, by=sender())
    assert fetched(world) == 0 and world.looked_up == [] and shown().generated


def test_a_sender_without_hosts_is_never_asked(world: Outside) -> None:
    book(world.gives("/1.jpg", picture()), by=sender(hosts=()))
    with CaptureQueriesContext(connection) as statements:
        assert fetched(world) == 0
    assert len(statements) == 1 and world.looked_up == []


def test_hosts_of_one_sender_are_not_those_of_another(world: Outside) -> None:
    sender("B Press", hosts=(HOST,))
    book(world.gives("/1.jpg", picture()), by=sender(hosts=("images.example",)))
    assert fetched(world) == 0 and world.looked_up == []


def test_a_password_in_the_link_is_refused(world: Outside) -> None:
    assert "without a password" in refusal(world, f"https://me:secret@{HOST}/1.jpg")


def test_waiting_covers_of_other_hosts_cost_nothing(world: Outside) -> None:
    press = sender(hosts=(HOST, "images.example", "elsewhere.example"))
    book(f"https://{HOST}/1.jpg", by=press)
    with CaptureQueriesContext(connection) as statements:
        CoverImage.objects.due([(press.pk, HOST), (press.pk, "images.example")], now=NOW, most=50)
    assert len(statements) == 1
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET enable_seqscan = off")
        explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
        cursor.execute(explain + statements[0]["sql"])
        plan = "\n".join(str(line) for line in cursor.fetchall())
        if connection.vendor == "postgresql":
            cursor.execute("RESET enable_seqscan")
    assert plan.count("covers_wanted") == 2, plan


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::ffff:127.0.0.1"]])
def test_a_private_address_is_refused_even_beside_a_public_one(world: Outside, addresses: list[str]) -> None:
    world.names[HOST] = [addresses]
    why = refusal(world, world.gives("/1.jpg", picture()), is_allowed_address=is_public)
    assert "not open to everyone" in why and world.asked == []


def test_a_name_that_changes_its_address_leads_nowhere(world: Outside) -> None:
    world.names[HOST] = [["127.0.0.1"], ["10.0.0.1"]]
    book(world.gives("/1.jpg", picture()), by=sender())
    assert fetched(world) == 1
    assert world.looked_up == [HOST]  # looked up once: connected to what was looked at


def test_a_name_that_changes_its_address_between_redirects_is_refused(world: Outside) -> None:
    world.names[HOST] = [["127.0.0.1"], ["10.0.0.1"]]
    world.gives("/2.jpg", picture())
    assert "not open to everyone" in refusal(world, world.gives("/1.jpg", b"", status=302, Location="/2.jpg"))
    assert world.asked == ["/1.jpg"]


def test_a_redirect_to_a_host_of_the_sender_is_followed(world: Outside) -> None:
    world.gives("/deep/2.jpg", picture())
    link = world.gives("/1.jpg", b"", status=301, Location="https://images.example/deep/1.jpg")
    world.gives("/deep/1.jpg", b"", status=307, Location="2.jpg")
    book(link, by=sender(hosts=BOTH))
    assert fetched(world) == 1
    assert world.hosts == [HOST, "images.example", "images.example"]


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("https://elsewhere.example/1.jpg", "elsewhere.example"),
        ("http://images.example/1.jpg", "by https"),
        (f"https://{HOST}:8443/1.jpg", "by https"),
        ("//elsewhere.example/1.jpg", "elsewhere.example"),
        ("file:///etc/passwd", "by https"),
        ("https://[::1", "by https"),
        ("/1.jpg", "more than 3 times"),
    ],
)
def test_a_redirect_elsewhere_or_without_end_is_refused(world: Outside, to: str, why: str) -> None:
    assert why in refusal(world, world.gives("/1.jpg", b"", status=302, Location=to))
    assert len(world.asked) == (4 if to == "/1.jpg" else 1)


def test_a_body_without_end_is_left(world: Outside) -> None:
    sent = [0]

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while sent[0] < 64 << 20:
            sent[0] += handler.wfile.write(bytes(1 << 16))

    world.answers["/1.jpg"] = endless
    assert "larger than 8 MiB" in refusal(world, f"https://{HOST}/1.jpg")
    assert sent[0] < 32 << 20


def test_a_body_that_says_it_is_too_long_is_not_read(world: Outside) -> None:
    assert "larger than 8 MiB" in refusal(world, world.gives("/1.jpg", picture(), Content_Length=str(9 << 20)))


def test_an_answer_that_drips_is_left_in_time(world: Outside) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _turn in range(100):
            handler.wfile.write(b"a")
            sleep(0.05)

    world.answers["/1.jpg"] = drip
    began = monotonic()
    assert "took too long" in put_off(world, f"https://{HOST}/1.jpg", total_seconds=0.4)
    assert monotonic() - began < 2


def test_a_silent_host_is_left_in_time(world: Outside) -> None:
    world.answers["/1.jpg"] = lambda handler: sleep(1)
    assert "too long" in put_off(world, f"https://{HOST}/1.jpg", step_seconds=0.2)


def test_a_body_that_ends_too_early_is_asked_for_again(world: Outside) -> None:
    content = picture()
    link = world.gives("/1.jpg", content[:200], Content_Length=str(len(content)), Connection="close")
    assert "did not finish" in put_off(world, link)


def test_a_host_that_is_not_who_it_says_gets_no_question(world: Outside) -> None:
    book("https://unnamed.example/1.jpg", by=sender(hosts=("unnamed.example",)))
    assert fetched(world) == 0
    assert row().state == "wanted" and "ertificate" in row().reason and world.asked == []


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 401, 403, 404, 410])
def test_no_picture_there_is_final(world: Outside, status: int) -> None:
    assert f"status {status}" in refusal(world, world.gives("/1.jpg", b"", status=status))


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503])
def test_a_host_with_troubles_is_asked_again(world: Outside, status: int) -> None:
    link = world.gives("/1.jpg", b"", status=status)
    assert f"status {status}" in put_off(world, link)
    world.gives("/1.jpg", picture())
    assert fetched(world, now=NOW + timedelta(minutes=9)) == 0
    assert fetched(world, now=NOW + timedelta(minutes=11)) == 1
    assert (row().reason, row().tries, row().retry_at) == ("", 0, None)


def test_it_is_asked_five_times_with_growing_pauses(world: Outside) -> None:
    book(world.gives("/1.jpg", b"", status=503), by=sender())
    now, pauses = NOW, []
    for _turn in range(4):
        fetched(world, now=now)
        after = row().retry_at
        assert after is not None
        pauses.append(after - now)
        now = after
    assert pauses == sorted(set(pauses))
    fetched(world, now=now)
    assert row().state == "refused" and "status 503" in row().reason
    assert fetched(world, now=now + timedelta(days=9)) == 0 and len(world.asked) == 5


def test_a_host_that_is_away_is_left_alone_and_others_have_their_turn(world: Outside) -> None:
    press = sender(hosts=BOTH)
    isbns = ("9780306406157", "9780131103627", "9780201633610", "9780262033848", "9780596007973")
    for number, isbn in enumerate(isbns):
        book(world.gives(f"/{number}.jpg", b"", status=503), by=press, isbn=isbn)
    world.gives("/good.jpg", picture())
    book("https://images.example/good.jpg", by=press)
    assert fetched(world) == 1
    assert len(world.asked) == 4  # three of those that are away, and the good one


@pytest.mark.django_db(transaction=True)
def test_a_link_that_changes_while_it_is_fetched_wins(world: Outside) -> None:
    press = sender()
    new = world.gives("/2.jpg", picture(colour=(9, 9, 90)))

    def fetch(link: str, hosts: Set[str]) -> bytes:
        assert not connection.in_atomic_block
        content = fetch_cover(link, hosts, fetching=world.fetching())
        book(new, by=press)
        return content

    book(world.gives("/1.jpg", picture()), by=press)
    assert fetch_wanted_covers(now=NOW, fetch=fetch) == 0
    assert (row().state, row().link) == ("wanted", new) and copies() == []
    assert fetched(world) == 1


def test_most_bounds_a_run(world: Outside) -> None:
    press = sender()
    for isbn in (ISBN, OTHER):
        book(world.gives(f"/{isbn}.jpg", picture()), by=press, isbn=isbn)
    assert [fetched(world, most=1), fetched(world, most=1), fetched(world, most=1)] == [1, 1, 0]


def test_a_cover_is_shown_until_its_last_day(world: Outside) -> None:
    edition = book(world.gives("/1.jpg", picture()), by=sender(), until="20261201")
    fetched(world)
    last, after = datetime.fromisoformat("2026-12-01T23:59Z"), datetime.fromisoformat("2026-12-02T00:01Z")
    assert drop_expired_covers(now=last) == 0 and not shown().generated
    wanted = Document.objects.get(key=edition.address).wanted
    assert drop_expired_covers(now=after) == 1 and shown().generated and copies() == []
    assert Document.objects.get(key=edition.address).wanted > wanted
    assert drop_expired_covers(now=after) == 0 and fetched(world, now=after) == 0 and row().state == "expired"


def test_a_cover_whose_last_day_is_over_is_not_fetched(world: Outside) -> None:
    book(world.gives("/1.jpg", picture()), by=sender(), until="20261101")
    assert fetched(world) == 0 and world.asked == []
    assert drop_expired_covers(now=NOW) == 1 and row().state == "expired"


def test_a_last_day_that_was_moved_shows_the_cover_again(world: Outside) -> None:
    press, link = sender(), world.gives("/1.jpg", picture())
    book(link, by=press, until="20261101")
    drop_expired_covers(now=NOW)
    book(link, by=press, until="20271101")
    drop_expired_covers(now=NOW)
    assert fetched(world) == 1 and not shown().generated


def test_a_file_that_another_edition_shows_stays(world: Outside) -> None:
    press = sender()
    book(world.gives("/1.jpg", picture()), by=press, until="20261201")
    book(world.gives("/2.jpg", picture()), by=press, isbn=OTHER)
    assert fetched(world) == 2 and len(copies()) == 1
    assert drop_expired_covers(now=NOW + timedelta(days=30)) == 1
    assert len(copies()) == 1 and not shown(OTHER).generated


def test_files_that_nobody_shows_any_more_are_swept(world: Outside, settings: LazySettings) -> None:
    press = sender()
    book(world.gives("/1.jpg", picture()), by=press)
    fetched(world)
    book(world.gives("/2.jpg", picture(colour=(0, 99, 0))), by=press)
    fetched(world)
    (Path(settings.MEDIA_ROOT) / "covers" / ".half.part").write_bytes(b"half")
    assert sweep_covers(now=NOW) == 2 and [f"/covers/{name}" for name in copies()] == [shown().src]


def test_the_lying_answer_of_a_page_is_refused(world: Outside) -> None:
    world.answers["/1.jpg"] = answer(b"<!doctype html><title>Sign in</title>", kind="image/jpeg")
    assert "not a JPEG" in refusal(world, f"https://{HOST}/1.jpg")


def test_a_picture_is_known_by_its_content(world: Outside) -> None:
    book(world.gives("/cover", picture("PNG"), kind="text/html"), by=sender())
    assert fetched(world) == 1
