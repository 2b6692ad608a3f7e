"""Messages made to do harm are refused before much of them is read: measured by bytes taken, not by the clock."""

import gzip
import io
import random
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bookrow.trade.feed import MIB, Limits
from bookrow.trade.feeds import feeds
from bookrow.trade.onix.opening import read_opening
from bookrow.trade.onix.splitting import Splitter, Window
from bookrow.trade.record import BrokenRecord, RawRecord

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<ONIXMessage release="3.0">\n<Header><Sender/></Header>\n'
GOOD = b"<Product><RecordReference>a.1</RecordReference><NotificationType>03</NotificationType></Product>\n"


class Endless:
    """A stream that begins so and then repeats itself; counts what is taken."""

    def __init__(self, begins: bytes, then: bytes) -> None:
        self._begins = begins
        self._then = then * (1 + (1 << 16) // len(then))
        self.taken = 0

    def read(self, size: int, /) -> bytes:
        data, self._begins = self._begins[:size], self._begins[size:]
        while len(data) < size:
            data += self._then[: size - len(data)]
        self.taken += len(data)
        return data


@contextmanager
def bounded(mib: int) -> Iterator[None]:
    """At most so much more memory in Python's own keeping."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < mib * MIB
    finally:
        tracemalloc.stop()


def entries(path: Path, data: bytes, limits: Limits = Limits()) -> "tuple[list[RawRecord | BrokenRecord], str]":  # noqa: B008
    path.write_bytes(data)
    (feed,) = feeds(path, limits=limits)
    found = list(feed.entries())
    return found, feed.stopped.code if feed.stopped else ""


def codes(found: "list[RawRecord | BrokenRecord]") -> list[str]:
    return [one.reason.code if isinstance(one, BrokenRecord) else "" for one in found]


@pytest.mark.parametrize(
    "begins",
    [b"<Product><Text>", b"<Product a='", b"<Product><!--", b"<Product><![CDATA[", b"<Product><?x "],
    ids=["text", "attribute", "comment", "CDATA", "instruction"],
)
def test_a_record_without_end_stops_the_message_at_the_bound(begins: bytes) -> None:
    stream = Endless(GOOD + begins, b"a")
    splitter = Splitter(Window(stream), b"Product", Limits())
    with bounded(40):
        pieces = list(splitter.pieces())
    assert [one.reason.code if one.reason else "" for one in pieces] == ["", "record-too-long"]
    assert splitter.stopped and splitter.stopped.code == "record-too-long"
    assert stream.taken < 9 * MIB


@pytest.mark.parametrize(
    "then", [b"<Addressee/>", b" ", b"<!-- -->", b"<!--"], ids=["tags", "space", "comments", "open"]
)
def test_a_head_without_end_is_refused(then: bytes) -> None:
    stream = Endless(HEAD, then)
    with bounded(20):
        opening = read_opening(Window(stream), Limits())
    assert opening.stopped and opening.stopped.code == "feed-header-too-long"
    assert stream.taken < 2 * MIB


@pytest.mark.parametrize("then", [b"\0", b"<!-- -->", b"<Other/>"])
def test_what_follows_the_records_without_end_is_not_read(then: bytes) -> None:
    stream = Endless(GOOD, then)
    splitter = Splitter(Window(stream), b"Product", Limits())
    assert len(list(splitter.pieces())) == 1
    assert splitter.stopped and splitter.stopped.code == "feed-gap-too-long"
    assert stream.taken < 2 * MIB


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE ONIXMessage [
 <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<ONIXMessage><Product><RecordReference>&b;</RecordReference></Product></ONIXMessage>"""
OUTSIDE = b"""<!DOCTYPE ONIXMessage SYSTEM "x.dtd" [ <!ENTITY % e SYSTEM "file:///etc/passwd"> %e; ]>
<ONIXMessage><Product><RecordReference>1</RecordReference></Product></ONIXMessage>"""


@pytest.mark.parametrize(("data", "line"), [(BOMB, 3), (OUTSIDE, 1)], ids=["bomb", "external"])
def test_entities_of_its_own_refuse_the_message(tmp_path: Path, data: bytes, line: int) -> None:
    path = tmp_path / "message.xml"
    path.write_bytes(data)
    (feed,) = feeds(path)
    assert list(feed.entries()) == []
    assert feed.stopped and feed.stopped.code == "feed-entities" and feed.stopped.about == {"line": line}


def test_an_endless_list_of_entities_is_refused_at_the_first() -> None:
    stream = Endless(b"<!DOCTYPE ONIXMessage [", b'<!ENTITY a "b">')
    opening = read_opening(Window(stream), Limits())
    assert opening.stopped and opening.stopped.code == "feed-entities"
    assert stream.taken <= 1 << 18


def test_an_unknown_entity_breaks_only_its_record(tmp_path: Path) -> None:
    bad = b"<Product><RecordReference>x</RecordReference>\n<a>&secret;</a></Product>"
    found, stopped = entries(tmp_path / "m.xml", HEAD + GOOD + bad + GOOD)
    assert codes(found) == ["", "record-unknown-entity", ""] and stopped == ""
    broken = found[1]
    assert isinstance(broken, BrokenRecord)
    assert broken.reference == "x" and broken.reason.about == {"name": "secret", "line": 6}


DEEP = b"<a>" * 10_000 + b"</a>" * 10_000
MANY = b"<x " + b" ".join(b'a%d=""' % number for number in range(700_000)) + b"/>"
SPREAD = b'<x a="" b="" c="" d="" e="" f="" g=""/>' * 100_000
TAGS = b"<a/>" * 1_500_000
LONG_TAG = b"<x a='" + b"y" * 100_000 + b"'/>"


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (DEEP, "record-too-deep"),
        (MANY, "record-too-many-parts"),
        (SPREAD, "record-too-many-parts"),
        (TAGS, "record-too-many-parts"),
        (LONG_TAG, "record-tag-too-long"),
        (b"<![CDATA[" * 51_000, "record-too-many-parts"),
        (b"<!--" * 40_000, ""),
        (b"&" * 50_000, ""),
        (b"&#1;" * 50_000, ""),
        (b"x" * 7_000_000, ""),
    ],
    ids=["deep", "attributes", "spread", "tags", "long tag", "CDATA", "comments", "amps", "controls", "text"],
)
def test_one_record_cannot_cost_much(tmp_path: Path, inside: bytes, code: str) -> None:
    record = b"<Product><RecordReference>b.1</RecordReference><t>" + inside + b"</t></Product>\n"
    data = HEAD + GOOD + record + GOOD
    with bounded(100):
        found, stopped = entries(tmp_path / "m.xml", data, Limits(parts=50_000))
    assert codes(found) == ["", code, ""] and stopped == ""


def test_a_gzip_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    with gzip.open(path, "wb") as file:
        file.write(HEAD)
        record = GOOD.replace(b"</Product>", b" " * MIB + b"</Product>")
        for _number in range(64):
            file.write(record)
    (feed,) = feeds(path)
    with bounded(40):
        found = list(feed.entries())
    assert feed.stopped and feed.stopped.code == "feed-packed-too-tight"
    assert len(found) < 20 and feed.done < feed.size


def test_a_zip_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("m.xml", "w") as file:
        file.write(HEAD)
        for _number in range(64):
            file.write(GOOD + b" " * MIB)
    (feed,) = feeds(path)
    with bounded(40):
        list(feed.entries())
    assert feed.stopped and feed.stopped.code in ("feed-packed-too-tight", "feed-gap-too-long")


def test_a_bomb_in_the_head_is_refused_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(HEAD + b" " * 50 * MIB))
    with bounded(40):
        (feed,) = feeds(path)
    assert feed.stopped and feed.stopped.code == "feed-header-too-long"


def test_unpacked_size_has_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "large.gz"
    path.write_bytes(gzip.compress(HEAD + GOOD * 20_000))
    (feed,) = feeds(path, limits=Limits(unpacked_bytes=MIB))
    list(feed.entries())
    assert feed.stopped and feed.stopped.code == "feed-too-large"


def test_a_container_has_a_bound_of_members(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20):
            archive.writestr(f"{number}.xml", HEAD + GOOD)
    (feed,) = feeds(path, limits=Limits(members=10))
    assert feed.stopped and feed.stopped.code == "feed-too-many-members"


def test_a_locked_member_is_refused_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "locked.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.xml", HEAD + GOOD)
        archive.writestr("b.xml", HEAD + GOOD)
    data = bytearray(path.read_bytes())
    central = data.find(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(data)
    first, second = feeds(path)
    assert first.stopped and first.stopped.code == "feed-encrypted"
    assert len(list(second.entries())) == 1 and second.stopped is None


def test_bytes_that_only_look_packed_are_refused(tmp_path: Path) -> None:
    for name, data in (
        ("a.gz", b"\x1f\x8bnothing"),
        ("a.zip", b"PK\x03\x04nothing"),
        ("b.gz", gzip.compress(HEAD)[:40]),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        (feed,) = feeds(path)
        assert list(feed.entries()) == []
        assert feed.stopped and feed.stopped.code == "feed-broken-container"


def test_random_bytes_never_raise(tmp_path: Path) -> None:
    generator = random.Random(7)
    for number in range(50):
        path = tmp_path / str(number)
        path.write_bytes(HEAD * (number % 2) + generator.randbytes(3000) + GOOD * (number % 3))
        for feed in feeds(path):
            list(feed.entries())


def test_streams_are_taken_in_small_chunks() -> None:
    taken = io.BytesIO(HEAD + GOOD * 10)
    assert len(list(Splitter(Window(taken, chunk=64), b"Product", Limits()).pieces())) == 10
