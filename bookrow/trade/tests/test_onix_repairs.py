"""What is mended on the way in, and what is not: each repair is told with its line, and harms no other record."""

from pathlib import Path

import pytest

from bookrow.trade.feed import Feed
from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.onix.dates import sent_key
from bookrow.trade.record import BrokenRecord, RawRecord, Repair

ROOT = b'<ONIXMessage release="3.0">\n'
TITLE = (
    "<Product><RecordReference>r.1</RecordReference><NotificationType>03</NotificationType>\n<DescriptiveDetail>"
    "<TitleDetail><TitleElement><TitleElementLevel>01</TitleElementLevel>\n<TitleText>%s</TitleText></TitleElement>"
    "</TitleDetail></DescriptiveDetail></Product>\n"
)
GOOD = (TITLE % "Good").encode()


def feed_of(path: Path, data: bytes) -> Feed:
    path.write_bytes(data)
    (feed,) = feeds(path)
    return feed


def read(path: Path, data: bytes) -> tuple[str, tuple[Repair, ...]]:
    feed = feed_of(path, data)
    first, *rest = feed.entries()
    assert isinstance(first, RawRecord), first
    assert all(isinstance(one, RawRecord) and one.repairs == () for one in rest)
    return read_record(first.raw, feed.head).titles[0].text, first.repairs


def declared(encoding: str) -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>\n'.encode()


ENCODINGS = [
    (b"", "utf-8", "Café – ß", []),
    (b"", "cp1252", "Café – ‘ß’", ["encoding"]),
    (b"", "latin-1", "Café", ["encoding"]),
    (declared("UTF-8"), "utf-8", "Café 東京", []),
    (declared("UTF-8"), "cp1252", "Café", ["encoding"]),
    (declared("ISO-8859-1"), "latin-1", "Café", []),
    (declared("ISO-8859-1"), "cp1252", "‘Café’", ["encoding"]),
    (declared("windows-1252"), "cp1252", "‘Café’", []),
    (declared("windows-1251"), "cp1251", "Книга", []),
    (declared("KOI8-R"), "koi8-r", "Книга", []),
    (declared("ISO-8859-2"), "iso8859-2", "Łódź", []),
    (declared("Shift_JIS"), "shift_jis", "日本語", []),
    (declared("GB18030"), "gb18030", "中文", []),
    (b"\xef\xbb\xbf" + declared("UTF-8"), "utf-8", "Café", []),
    (b"\xef\xbb\xbf", "utf-8", "Café", []),
]


@pytest.mark.parametrize(("begins", "codec", "words", "kinds"), ENCODINGS)
def test_encodings_declared_and_not(tmp_path: Path, begins: bytes, codec: str, words: str, kinds: list[str]) -> None:
    data = begins + ROOT + (TITLE % words).encode(codec) + GOOD + b"</ONIXMessage>"
    text, repairs = read(tmp_path / "m.xml", data)
    assert text == words and [one.kind for one in repairs] == kinds
    if repairs:
        assert repairs[0].line == data[: data.index(words.encode(codec))].count(b"\n") + 1


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_encodings_are_turned_as_a_stream(tmp_path: Path, codec: str) -> None:
    message = declared("UTF-16").decode() + ROOT.decode() + TITLE % "Café 東京" + TITLE % "Second" + "</ONIXMessage>"
    feed = feed_of(tmp_path / "m.xml", message.encode(codec))
    found = [one for one in feed.entries() if isinstance(one, RawRecord)]
    assert [read_record(one.raw, feed.head).titles[0].text for one in found] == ["Café 東京", "Second"]
    assert [one.line for one in found] == [3, 6] and feed.done == feed.size
    again = list(feed.entries(offset=found[1].offset, position=2, line=found[1].line))
    assert again == found[1:]


def test_an_encoding_nobody_knows_is_told(tmp_path: Path) -> None:
    feed = feed_of(tmp_path / "m.xml", declared("x-mine") + ROOT + GOOD)
    assert len(list(feed.entries())) == 1 and "x-mine" in feed.remarks[0]


def test_one_stray_byte_does_not_spoil_the_other_signs(tmp_path: Path) -> None:
    data = declared("UTF-8") + ROOT + (TITLE % "東京 Café X").encode().replace(b"X", b"\x96")
    assert read(tmp_path / "m.xml", data)[0] == "東京 Café –"


MENDED = [
    ("A\x0bB\x00", "AB", "control"),
    ("A&#11;B&#0;", "AB", "control"),
    ("High Noon&ndash;in Nimbin", "High Noon–in Nimbin", "entity"),
    ("caf&eacute; &hellip;", "café …", "entity"),
    ("it&#146;s", "it’s", "entity"),
    ("A & B", "A & B", "markup"),
    ("AT&T", "AT&T", "markup"),
    ("5 < 6", "5 < 6", "markup"),
    ("it\u0092s", "it’s", "encoding"),
]


@pytest.mark.parametrize(("sent", "words", "kind"), MENDED)
def test_repairs_are_told_with_their_line(tmp_path: Path, sent: str, words: str, kind: str) -> None:
    text, repairs = read(tmp_path / "m.xml", declared("UTF-8") + ROOT + (TITLE % sent).encode() + GOOD)
    assert text == words
    assert [(one.kind, one.line) for one in repairs] == [(kind, 5)]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ("<![CDATA[A &ndash; B & C]]>", "A – B & C"),
        ("&amp; &lt; &gt; &quot; &apos; &#8217; &#x2019; &#233;", "& < > \" ' ’ ’ é"),
        ("<!-- a & b -->c", "c"),
    ],
)
def test_what_is_right_is_not_mended(tmp_path: Path, sent: str, words: str) -> None:
    assert read(tmp_path / "m.xml", ROOT + (TITLE % sent).encode()) == (words, ())


def test_html_names_are_known_though_no_dtd_is_read(tmp_path: Path) -> None:
    doctype = b'<!DOCTYPE ONIXMessage SYSTEM "http://www.editeur.org/onix/2.1/reference/onix-international.dtd">\n'
    product = b"<Product><RecordReference>r</RecordReference><Title><TitleText>A&mdash;B</TitleText></Title></Product>"
    feed = feed_of(tmp_path / "m.xml", doctype + b"<ONIXMessage>" + product)
    (entry,) = feed.entries()
    assert isinstance(entry, RawRecord) and feed.head.release == "2.1"
    assert read_record(entry.raw, feed.head).titles[0].text == "A—B"


def test_a_tag_left_open_inside_is_mended_if_nothing_is_lost(tmp_path: Path) -> None:
    text, repairs = read(tmp_path / "m.xml", ROOT + (TITLE % "A <b>bold word").encode() + GOOD)
    assert text == "A bold word" and [one.kind for one in repairs] == ["markup"]


@pytest.mark.parametrize("sent", ["<John@example.org>", '<Text a="1>x</Text>', "<1", "</Nothing>" * 2 + "<a"])
def test_what_would_lose_something_is_refused_alone(tmp_path: Path, sent: str) -> None:
    feed = feed_of(tmp_path / "m.xml", ROOT + GOOD + (TITLE % sent).encode() + GOOD)
    found = list(feed.entries())
    kinds = [type(one) for one in found]
    assert kinds in ([RawRecord, BrokenRecord, RawRecord], [RawRecord, RawRecord, RawRecord])
    for one in found:
        if isinstance(one, BrokenRecord):
            assert one.reference == "r.1" and one.line == 5 and one.reason.code == "record-bad-xml"
            assert one.reason.about["line"] in (5, 6, 7)


def test_records_are_counted_exactly_whatever_happens(tmp_path: Path) -> None:
    pieces = [GOOD, GOOD.replace(b"</Product>", b""), GOOD, b"<Product/>", GOOD.replace(b"</TitleText>", b""), GOOD]
    feed = feed_of(tmp_path / "m.xml", ROOT + b"".join(pieces))
    assert [one.position for one in feed.entries()] == [1, 2, 3, 4, 5, 6]


def test_prefixes_of_the_root_hold_in_each_record(tmp_path: Path) -> None:
    root = b'<o:ONIXMessage\n xmlns:o="http://ns.editeur.org/onix/3.0/reference"\n release="3.0">'
    product = b"<o:Product><o:RecordReference>r</o:RecordReference><o:DescriptiveDetail/></o:Product>"
    feed = feed_of(tmp_path / "m.xml", root + product + product + b"</o:ONIXMessage>")
    found = [one for one in feed.entries() if isinstance(one, RawRecord)]
    assert [read_record(one.raw, feed.head).reference for one in found] == ["r", "r"]


def test_the_digest_tells_whether_anything_changed(tmp_path: Path) -> None:
    def digests(head: bytes, *records: bytes) -> list[bytes]:
        feed = feed_of(tmp_path / "m.xml", ROOT + head + b"\n".join(records))
        return [one.digest for one in feed.entries() if isinstance(one, RawRecord)]

    one, same, other = digests(b"", GOOD, GOOD, GOOD.replace(b"Good", b"Better"))
    assert one == same != other
    head = b"<Header><DefaultCurrencyCode>USD</DefaultCurrencyCode></Header>"
    assert digests(head, GOOD) != [one]


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("20261123T2150Z", "20261123T215000"),
        ("20100510T1115-0400", "20100510T151500"),
        ("20130802T000000+0200", "20130801T220000"),
        ("20080328", "20080328T000000"),
        ("200803281045", "20080328T104500"),
        ("20150717T210409", "20150717T210409"),
        ("2026-11-23T21:50:00Z", "20261123T215000"),
        ("2026-11-23T21:50:00.123+01:00", "20261123T205000"),
        ("James", ""),
        ("20081399", ""),
        ("", ""),
        ("00010101T0000+0100", ""),
    ],
)
def test_times_sent_become_one_order(sent: str, key: str) -> None:
    assert sent_key(sent) == key


def test_a_time_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    feed = feed_of(tmp_path / "m.xml", ROOT + b"<Header><SentDateTime>soon</SentDateTime></Header>" + GOOD)
    assert feed.head.sent_key == "" and "soon" in feed.remarks[0]


def test_a_head_in_another_encoding_and_with_entities(tmp_path: Path) -> None:
    head = "<Header><FromCompany>Éditions &amp; Fils &ndash; X</FromCompany></Header>".encode("latin-1")
    assert feed_of(tmp_path / "m.xml", declared("ISO-8859-1") + ROOT + head + GOOD).head.sender == "Éditions & Fils – X"


def test_labels_that_contradict_the_records_are_told(tmp_path: Path) -> None:
    product = b"<Product><RecordReference>r</RecordReference><Title><TitleText>A</TitleText></Title></Product>"
    feed = feed_of(tmp_path / "m.xml", ROOT + product)
    assert feed.head.release == "2.1" and "ONIX 3.0" in feed.remarks[0]
