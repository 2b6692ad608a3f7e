"""Records found in the bytes: whatever the chunks, every record start is told exactly once, with its place."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.trade.feed import Limits
from bookrow.trade.onix.splitting import Piece, Splitter, Window

ROOM = Limits()


def split(data: bytes, *, chunk: int = 1 << 18, offset: int = 0, line: int = 1) -> list[Piece]:
    window = Window(io.BytesIO(data[offset:]), offset=offset, line=line, chunk=chunk)
    return list(Splitter(window, b"Product", ROOM).pieces())


def told(pieces: list[Piece]) -> list[tuple[bytes, int, int, str]]:
    return [(one.data, one.offset, one.line, one.reason.code if one.reason else "") for one in pieces]


CASES = [
    ("two records", b"<M>\n<Product><a/></Product>\n<Product>b</Product></M>", [(2, ""), (3, "")]),
    ("short tags", b"<m><product>a</product><product>b</product></m>", [(1, ""), (1, "")]),
    ("attributes", b'<Product datestamp="2026" sourcename="a>b">x</Product >', [(1, "")]),
    ("longer names", b"<Product><ProductIdentifier/><ProductForm/></Product>", [(1, "")]),
    ("in a comment", b"<!-- <Product>a</Product> --><Product>b</Product>", [(1, "")]),
    ("in CDATA", b"<Product><![CDATA[</Product><Product>]]></Product>", [(1, "")]),
    ("in an instruction", b"<?x <Product> ?><Product>b</Product>", [(1, "")]),
    ("comment in a record", b"<Product><!-- </Product> -->\n</Product>\n<Product/>", [(1, ""), (3, "")]),
    ("not closed", b"<Product>a\n<Product>b</Product>", [(1, "record-not-closed"), (2, "")]),
    ("cut", b"<Product>a</Product>\n<Product>b</Pro", [(1, ""), (2, "record-not-closed")]),
    ("cut in a comment", b"<Product>a<!-- </Product>", [(1, "")]),
    ("CDATA left open", b"<Product><![CDATA[a</Product>\n<Product><![CDATA[b]]></Product>", [(1, ""), (2, "")]),
    ("comment left open", b"<Product><!-- a</Product>\n<Product><!-- b --></Product>", [(1, ""), (2, "")]),
    ("a stray end", b"</Product><Product>a</Product>", [(1, "")]),
    ("empty", b"<Product/><Product a='/'/>", [(1, ""), (1, "")]),
    ("none", b"<ONIXMessage></ONIXMessage>", []),
]


@pytest.mark.parametrize(("name", "data", "expected"), CASES, ids=[case[0] for case in CASES])
def test_every_record_is_found_with_its_line(name: str, data: bytes, expected: list[tuple[int, str]]) -> None:
    pieces = split(data)
    assert [(one.line, one.reason.code if one.reason else "") for one in pieces] == expected
    for piece in pieces:
        assert data[piece.offset :].startswith(piece.data)
        assert piece.line == data.count(b"\n", 0, piece.offset) + 1


FRAGMENTS = [
    b"<Product>",
    b"</Product>",
    b"<Product a='1'>",
    b"<Product/>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?x",
    b"?>",
    b"\n",
    b"<ProductForm>BC</ProductForm>",
    b"text & more",
    b"<",
    b"</product >",
    "é\n".encode(),
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40), st.integers(1, 70))
def test_chunks_of_any_size_give_the_same(fragments: list[bytes], chunk: int) -> None:
    data = b"".join(fragments)
    assert told(split(data, chunk=chunk)) == told(split(data))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_reading_goes_on_from_any_record(fragments: list[bytes]) -> None:
    data = b"".join(fragments)
    pieces = split(data)
    for place, piece in enumerate(pieces):
        again = split(data, offset=piece.offset, line=piece.line, chunk=7)
        assert told(again) == told(pieces[place:])


@given(st.lists(st.binary(max_size=60).filter(lambda data: b"<" not in data), max_size=12), st.integers(1, 50))
def test_well_formed_records_come_back_whole(texts: list[bytes], chunk: int) -> None:
    records = [b"<Product><Text>" + text + b"</Text></Product>" for text in texts]
    message = b"<ONIXMessage>\n" + b"\n".join(records) + b"\n</ONIXMessage>"
    assert [one.data for one in split(message, chunk=chunk)] == records


def test_prefixed_records_are_found_and_others_left() -> None:
    data = b"<o:Product>a<v:Product>b</v:Product></o:Product>"
    window = Window(io.BytesIO(data))
    assert [one.data for one in Splitter(window, b"o:Product", ROOM).pieces()] == [data]
