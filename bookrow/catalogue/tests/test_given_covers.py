"""Pictures that lie beside a feed, named by ISBN: kept for the sender's own editions, unless somebody is trusted more."""

import struct
from datetime import timedelta
from pathlib import Path
from random import randbytes
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bookrow.catalogue.actions import withdraw
from bookrow.catalogue.actions.covers import drop_expired_covers, fetch_wanted_covers, keep_given_covers
from bookrow.catalogue.models import CoverImage, Sender
from bookrow.catalogue.tests.covers_world import HOST, ISBN, NOW, book, copies, picture, row, sender, shown
from bookrow.plumbing.models import Document

pytestmark = pytest.mark.django_db
OTHER = "9780300086430"
RED, BLUE = picture(), picture(colour=(20, 20, 160))


@pytest.fixture(autouse=True)
def _own_folder(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def packed(folder: Path, **files: bytes) -> Path:
    """A zip beside a feed; names as given, with a point for the underscore."""
    path = folder / "delivery.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("onix.xml", "<ONIXMessage/>")
        for name, content in files.items():
            archive.writestr("covers/" + name.removeprefix("n").replace("_", "."), content)
    return path


def given(path: Path, by: Sender) -> int:
    return keep_given_covers(path=path, sender=by, now=NOW)


def test_a_picture_named_by_isbn_is_shown(tmp_path: Path) -> None:
    press = sender()
    edition = book(by=press)
    wanted = Document.objects.get(key=edition.address).wanted
    path = packed(tmp_path, n9781593850326_jpg=RED, n9780306406157_jpg=BLUE, front_jpg=BLUE)
    assert given(path, press) == 1
    assert not shown().generated and [shown().src] == [f"/covers/{name}" for name in copies()]
    assert Document.objects.get(key=edition.address).wanted > wanted
    wanted = Document.objects.get(key=edition.address).wanted
    assert given(path, press) == 0 and Document.objects.get(key=edition.address).wanted == wanted
    assert row().link == ""


def test_an_isbn_of_ten_digits_and_capitals_are_read(tmp_path: Path) -> None:
    press = sender()
    book(by=press)
    assert given(packed(tmp_path, **{"1593850328_JPG": RED}), press) == 1


def test_a_file_that_is_no_container_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "onix.xml").write_text("<ONIXMessage/>")
    assert given(tmp_path / "onix.xml", sender()) == 0


def test_only_for_editions_the_sender_describes(tmp_path: Path) -> None:
    press, other = sender(), sender("B Press")
    book(by=other)
    book(by=press, isbn=OTHER)
    withdraw(sender=press, references=[f"r-{OTHER}"], now=NOW)
    assert given(packed(tmp_path, n9781593850326_jpg=RED, n9780300086430_jpg=RED), press) == 0
    assert copies() == [] and not CoverImage.objects.exists()


def test_more_trust_wins_whoever_comes_first(tmp_path: Path) -> None:
    press, wholesaler = sender(trust=200), sender("A Wholesaler", trust=50)
    for one in (press, wholesaler):
        book(by=one)
    assert given(packed(tmp_path, n9781593850326_jpg=BLUE), wholesaler) == 1
    assert given(packed(tmp_path, n9781593850326_jpg=RED), press) == 1
    assert row().sender == press
    assert given(packed(tmp_path, n9781593850326_jpg=BLUE), wholesaler) == 0
    assert row().sender == press and not shown().generated


def test_among_equals_it_never_wavers(tmp_path: Path) -> None:
    first, second = sender(), sender("B Press")
    for one in (first, second):
        book(by=one)
    deliveries = [(RED, first), (BLUE, second), (RED, first), (BLUE, second)]
    assert [given(packed(tmp_path, n9781593850326_jpg=one), by) for one, by in deliveries] == [1, 0, 0, 0]


def test_a_picture_beside_the_feed_stands_for_the_senders_own_link(tmp_path: Path) -> None:
    press = sender()
    book(f"https://{HOST}/1.jpg", by=press)
    path = packed(tmp_path, n9781593850326_png=picture("PNG"))
    assert given(path, press) == 1
    assert row().state == "kept" and row().link == f"https://{HOST}/1.jpg"
    book(f"https://{HOST}/1.jpg", by=press, title="Quieter Pages")
    assert not shown().generated
    assert fetch_wanted_covers(now=NOW, fetch=lambda link, hosts: b"") == 0


def test_a_new_picture_replaces_the_old_one(tmp_path: Path) -> None:
    press = sender()
    book(by=press)
    given(packed(tmp_path, n9781593850326_jpg=RED), press)
    before = shown().src
    assert given(packed(tmp_path, n9781593850326_jpg=BLUE), press) == 1
    assert shown().src != before


def test_the_senders_last_day_holds_for_it_too(tmp_path: Path) -> None:
    press = sender()
    book(f"https://{HOST}/1.jpg", by=press, until="20261201")
    path = packed(tmp_path, n9781593850326_jpg=RED)
    assert given(path, press) == 1
    after = NOW + timedelta(days=30)
    assert drop_expired_covers(now=after) == 1
    assert keep_given_covers(path=path, sender=press, now=after) == 0 and shown(now=after).generated


def test_a_bad_picture_stops_no_other_and_says_why(tmp_path: Path) -> None:
    press = sender()
    for isbn in (ISBN, OTHER):
        book(by=press, isbn=isbn)
    cut, large = picture(size=(600, 900))[:2000], b"\xff\xd8\xff" + bytes(9 << 20)
    assert given(packed(tmp_path, n9781593850326_jpg=cut, n9780300086430_jpg=RED), press) == 1
    assert row().state == "refused" and "damaged or cut short" in row().reason
    assert given(packed(tmp_path, n9781593850326_jpg=large, n9780300086430_jpg=large), press) == 0
    assert "larger than 8 MiB" in row().reason and row(OTHER).state == "kept"
    assert given(packed(tmp_path, n9781593850326_jpg=RED), press) == 1 and row().reason == ""


def test_a_member_whose_bytes_were_damaged_on_the_way_is_refused(tmp_path: Path) -> None:
    press = sender()
    book(by=press)
    path = packed(tmp_path, n9781593850326_jpg=RED + randbytes(20_000))
    content = bytearray(path.read_bytes())
    # The checksum in the central directory (APPNOTE 6.3.10, 4.3.12: sixteen bytes into the entry, which is the last one).
    struct.pack_into("<I", content, content.rindex(b"PK\x01\x02") + 16, 1)
    path.write_bytes(bytes(content))
    assert given(path, press) == 0 and row().state == "refused"


def test_statements_do_not_grow_with_pictures_of_others(tmp_path: Path) -> None:
    press = sender()
    book(by=sender("B Press"))
    few, many = {"n9781593850326_jpg": RED}, {f"n{isbn}_jpg": RED for isbn in (ISBN, OTHER, "9780306406157")}
    counts = []
    for files in (few, many):
        with CaptureQueriesContext(connection) as statements:
            assert given(packed(tmp_path, **files), press) == 0
        counts.append(len(statements))
    assert counts == [1, 1]


def test_a_picture_beside_the_feed_outlives_the_next_description(tmp_path: Path) -> None:
    press = sender()
    book(by=press)
    assert given(packed(tmp_path, n9781593850326_jpg=RED), press) == 1
    book(by=press, title="Quieter Pages")
    assert not shown().generated
    book(f"https://{HOST}/1.jpg", by=press)
    assert not shown().generated
    book(f"https://{HOST}/2.jpg", by=sender("A Publisher", trust=200))
    assert shown().generated and row().state == "wanted"
