"""What a message is packed in is found by its content; a container gives one feed for each message."""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bookrow.trade.feed import Feed
from bookrow.trade.feeds import feeds, pictures
from bookrow.trade.record import RawRecord

HEAD = b'<?xml version="1.0"?>\n<ONIXMessage release="3.0"><Header><MessageNumber>7</MessageNumber></Header>\n'
END = b"</ONIXMessage>"


def record(number: int) -> bytes:
    return b"<Product>\n<RecordReference>r.%d</RecordReference><DescriptiveDetail/></Product>\n" % number


def message(count: int) -> bytes:
    return HEAD + b"".join(record(number) for number in range(count)) + END


def references(feed: Feed, **place: int) -> list[str]:
    found = []
    for entry in feed.entries(**place):
        assert isinstance(entry, RawRecord), entry
        found.append(entry.raw.split(b"<RecordReference>")[1].split(b"<")[0].decode())
    return found


def _zip(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


PACKED: dict[str, Callable[[Path, bytes], object]] = {
    "plain": lambda path, data: path.write_bytes(data),
    "gzip": lambda path, data: path.write_bytes(gzip.compress(data)),
    "gzip of several parts": lambda path, data: path.write_bytes(gzip.compress(data[:99]) + gzip.compress(data[99:])),
    "zip": lambda path, data: _zip(path, {"m.xml": data}),
}


@pytest.mark.parametrize("how", PACKED)
def test_a_message_is_read_whatever_it_is_packed_in_and_called(tmp_path: Path, how: str) -> None:
    path = tmp_path / "feed.txt"
    PACKED[how](path, message(3))
    (feed,) = feeds(path)
    assert feed.head.number == 7 and feed.head.release == "3.0"
    assert references(feed) == ["r.0", "r.1", "r.2"]
    assert feed.stopped is None and feed.done == feed.size > 0


@pytest.mark.parametrize("how", PACKED)
def test_reading_goes_on_at_a_known_record(tmp_path: Path, how: str) -> None:
    path = tmp_path / "feed"
    PACKED[how](path, message(5000))
    (feed,) = feeds(path)
    known = list(feed.entries())[3210]
    (again,) = feeds(path)
    rest = list(again.entries(offset=known.offset, position=known.position, line=known.line))
    assert rest[0] == known and len(rest) == 5000 - 3210
    assert known.position == 3211 and known.line == 3 + 3210 * 2
    assert rest[-1].position == 5000


def test_a_container_gives_each_message_and_says_why_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    members = {
        "a/one.xml": message(1),
        "__MACOSX/._one.xml": b"x",
        "a/.DS_Store": b"x",
        "9781593850326.jpg": b"\xff\xd8\xff\xe0rest",
        "covers/978-1-59385-032-6.PNG": b"\x89PNG\r\n\x1a\nrest",
        "covers/logo.png": b"\x89PNG\r\n\x1a\nrest",
        "inner.zip": b"PK\x03\x04rest",
        "two.onx": message(2),
        "notes.pdf": b"%PDF-1.7 rest",
        "empty.xml": b"",
    }
    _zip(path, members)
    found = {feed.name: (len(list(feed.entries())), feed.stopped.code if feed.stopped else "") for feed in feeds(path)}
    assert found == {
        "all.zip!a/one.xml": (1, ""),
        "all.zip!inner.zip": (0, "feed-nested"),
        "all.zip!two.onx": (2, ""),
        "all.zip!notes.pdf": (0, "feed-unknown"),
        "all.zip!empty.xml": (0, "feed-empty"),
    }
    assert list(pictures(path)) == [
        ("9781593850326", "9781593850326.jpg"),
        ("9781593850326", "covers/978-1-59385-032-6.PNG"),
    ]


def test_a_plain_file_holds_no_pictures(tmp_path: Path) -> None:
    path = tmp_path / "m.xml"
    path.write_bytes(message(1))
    assert list(pictures(path)) == []


CUT = gzip.compress(message(3000))


def test_a_cut_gzip_keeps_what_was_read_and_says_that_it_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "m.gz"
    path.write_bytes(CUT[: len(CUT) // 2])
    (feed,) = feeds(path)
    found = list(feed.entries())
    assert feed.stopped and feed.stopped.code == "feed-broken-container"
    assert all(isinstance(one, RawRecord) for one in found)
    assert list(feed.entries()) == found


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "feed-empty"),
        (b" \n\t", "feed-empty"),
        (b"\xef\xbb\xbf", "feed-empty"),
        (b'<collection xmlns="http://www.loc.gov/MARC21/slim"></collection>', "feed-no-records"),
        (b"<html><body>404</body></html>", "feed-unknown"),
        (b"<rss><channel/></rss>", "feed-unknown"),
        (b"Dear reader", "feed-unknown"),
        (b"\x28\xb5\x2f\xfd....", "feed-unknown"),
        (b"<Header><FromCompany>A</FromCompany></Header>", "feed-no-records"),
        (b"<ONIXMessage><Header/></ONIXMessage>", "feed-no-records"),
        (b"<Collection><CollectionType>10</CollectionType></Collection>", "feed-no-records"),
    ],
)
def test_what_is_no_message_says_what_it_is(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    (feed,) = feeds(path)
    assert list(feed.entries()) == []
    assert feed.stopped and feed.stopped.code == code
    assert "{" not in str(feed.stopped) + feed.stopped.help


def test_a_head_alone_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "header.xml"
    path.write_bytes(b"<Header><FromCompany>A</FromCompany><SentDate>20080328</SentDate></Header>")
    (feed,) = feeds(path)
    assert (feed.head.sender, feed.head.sent_key) == ("A", "20080328T000000")


def test_a_table_is_a_feed_too_packed_or_not(tmp_path: Path) -> None:
    table = b'ISBN,Title,Author\n9781593850326,How Connections Heal,"Walker, Maureen"\n,Another,B\n'
    for name, data in (("t.csv", table), ("t.csv.gz", gzip.compress(table))):
        path = tmp_path / name
        path.write_bytes(data)
        (feed,) = feeds(path)
        assert feed.head.release == "csv"
        found = list(feed.entries())
        assert len(found) == 2 and feed.done == feed.size
        again = list(feed.entries(offset=found[1].offset, position=found[1].position, line=found[1].line))
        assert again == found[1:]
