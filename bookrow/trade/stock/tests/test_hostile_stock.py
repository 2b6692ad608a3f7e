"""Stock files that are broken or meant to do harm: each row by itself, none swallowed, in bounded memory and steps."""

import gzip
import io
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookrow.trade.feed import Limits
from bookrow.trade.stock import open_stock
from bookrow.trade.stock.tests import files
from bookrow.trade.stock.tests.files import ends, opened, rows, sheet

HEAD = "sku,title,price,condition,note\n"


def row(number: int, note: str = "", price: str = "5.00") -> str:
    return f'{number},"A Walk {number}",{price},Good,{note}\n'


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        ("2,A Swim,1,234.50,Good,Neat\n", "stock-too-many-fields"),
        ("2,A Swim,1,234.50,Good,\n", "stock-too-many-fields"),
        ("2,A Swim,5.00\n", "stock-too-few-fields"),
        ('2,"A Swim,5.00,Good,Neat\n', "stock-open-quote"),
        ('2,A Swim,5.00,Good,"Neat\n', "stock-open-quote"),
        ('2,A Swim,5.00,Good,"never closed, with a comma\n', "stock-open-quote"),
        ('2,"say "A, Swim" now",5.00,Good,\n', "stock-too-many-fields"),
        ("2," + "x" * (2 << 20) + ",5.00,Good,\n", "stock-row-too-long"),
        ("2,A Swim,5.00,Good," + "x" * 70_000 + "\n", "stock-field-too-long"),
    ],
)
def test_a_spoilt_row_costs_itself_alone(spoilt: str, code: str) -> None:
    found = ends(HEAD + row(1) + spoilt + row(3, '"a ""word"""') + row(4))
    assert [(sku, codes) for _line, sku, codes in found if sku in ("1", "3", "4")] == [("1", []), ("3", []), ("4", [])]
    assert [codes for _line, sku, codes in found if sku not in ("1", "3", "4")] == [[code]]
    assert [line for line, _sku, _codes in found] == [2, 3, 4, 5]


def test_a_stray_line_break_spoils_its_own_pieces_only() -> None:
    found = ends(HEAD + row(1) + "2,A Swim,5.00,Good,broken\nin two\n" + row(3))
    assert [(line, codes) for line, _sku, codes in found] == [
        (2, []), (3, []), (4, ["stock-no-sku"]), (5, []),
    ] or [(line, codes) for line, _sku, codes in found] == [
        (2, []), (3, []), (4, ["stock-too-few-fields"]), (5, []),
    ]  # fmt: skip


def test_a_sign_at_the_end_of_every_line_is_no_field() -> None:
    sent = "sku;title;price;condition;\n" + "".join(f"{n};A Walk {n};5.00;Good;\n" for n in range(5))
    assert {len(codes) for _line, _sku, codes in ends(sent)} == {0}
    assert ends(sent + "9;A Swim;1;234.50;Good;\n")[-1] == (7, "9", ["stock-too-many-fields"])


def test_line_breaks_within_quotes_are_no_fault() -> None:
    found = rows(HEAD + row(1, '"one\ntwo, with comma\n\n""three"""') + row(2))
    assert found[0].copy and found[0].copy.note == 'one\ntwo, with comma\n\n"three"' and found[1].line == 6


def test_quotation_marks_of_words_in_files_of_tabs() -> None:
    sent = 'sku\ttitle\tprice\tcondition\n1\t"Walks" and more\t5\tGood\n2\t"Open\t5\tGood\n3\tA 5" rule\t5\tGood\n'
    assert [one.copy and one.copy.title for one in rows(sent)] == ["Walks and more", '"Open', 'A 5" rule']


def test_bombs_are_refused() -> None:
    bomb = gzip.compress(files.ABEBOOKS.encode() + b"A9\t" + b" " * (64 << 20))
    limits = Limits(ratio_from=1 << 20)
    stock = open_stock(bomb, defaults=files.DOLLARS, limits=limits)
    assert len([one for one in stock.rows() if one.copy]) == 3
    assert stock.stopped and stock.stopped.code == "feed-packed-too-tight"
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sheet(["sku", "title"], ["1", "A Walk"]))) as whole,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in whole.namelist():
            body = whole.read(name)
            archive.writestr(name, body.replace(b"A Walk", b"A" * (64 << 20)) if "sheet1" in name else body)
    stock = open_stock(out.getvalue(), limits=limits)
    assert stock.stopped and stock.stopped.code in ("feed-packed-too-tight", "sheet-broken")


def test_a_sheet_that_claims_a_million_columns_costs_nothing() -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sheet(["sku", "title", "price"], ["1", "A Walk", "5"]))) as whole,
        zipfile.ZipFile(out, "w") as archive,
    ):
        for name in whole.namelist():
            body = whole.read(name)
            wide = b'<row r="900000"><c r="XFD900000" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
            archive.writestr(name, body.replace(b"</sheetData>", wide))
    tracemalloc.start()
    found = rows(out.getvalue())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [[reason.code for reason in one.reasons] for one in found] == [[], ["stock-too-many-fields"]]
    assert found[1].line == 900000 and peak < 8 << 20


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_broken_sheets(part: str) -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sheet(["sku", "title"], ["1", "A Walk"]))) as whole,
        zipfile.ZipFile(out, "w") as archive,
    ):
        for name in whole.namelist():
            archive.writestr(name, whole.read(name)[:-9] + b"<broken" if name == part else whole.read(name))
    with opened(out.getvalue()) as stock:
        list(stock.rows())
        assert stock.stopped and stock.stopped.code == "sheet-broken"


@contextmanager
def steps() -> Iterator[list[int]]:
    """Counts the calls of Python functions and of built-in ones."""
    count = [0]

    def seen(_frame: FrameType, event: str, _arg: object) -> None:
        count[0] += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        yield count
    finally:
        sys.setprofile(None)


@settings(max_examples=150, deadline=None)
@given(
    base=st.sampled_from([files.ABEBOOKS, files.UIEE, files.HOMEBASE, files.BOOKROUTER, files.GERMAN, files.AMAZON]),
    place=st.integers(0, 400),
    junk=st.binary(max_size=12)
    | st.sampled_from([b'"', b"\n", b"\t", b",", b"|", b"\x00", b"\xff\xfe", b"'=", b"\x1a"]),
    cut=st.integers(0, 6),
)
def test_whatever_is_sent_is_answered(base: str, place: int, junk: bytes, cut: int) -> None:
    data = base.encode()
    with opened(data[:place] + junk + data[place + cut :]) as stock:
        for one in stock.rows():
            assert one.line >= 1 and (one.copy is None) == bool(one.reasons)
            assert all(str(reason) and reason.help for reason in (*one.reasons, *one.repairs))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("12a\t\"',.$", max_size=14), max_size=12))
def test_every_line_of_a_file_of_tabs_is_accounted_for(lines: list[str]) -> None:
    told = [line for line in lines if line.replace("\t", "").strip()]
    found = rows("sku\ttitle\tprice\n0\tA Walk\t5\n" + "".join(f"{line}\n" for line in told))
    accounted = {line for one in found for line in range(one.line, one.line + one.raw.count("\n") + 1)}
    empty = {n for n, line in enumerate(told, 3) if not line.replace('"', "").replace("\t", "").strip()}
    assert accounted | empty >= set(range(2, len(told) + 3))


HOSTILE = {
    "open quotes": 'x"y,"z\n',
    "closing and opening": 'a","b\n',
    "doubled quotes": '"""b\n',
    "an opener and what keeps it open": '1,"x\n' + "plain\n" * 50,
    "commas": "," * 40 + "\n",
    "apostrophes": "'" * 200 + "=\n",
    "a note of hints": '1,A,5,Good,"' + "signed, not first library remainder " * 20 + '"\n',
    "tags": "UR|1\nTI|T\nxx\nyy\n",
}


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE.keys())
def test_steps_grow_with_the_length_only(lines: str) -> None:
    counts = []
    for times in (100, 400):
        head = "UR|0\nTI|T\n\n" if lines.startswith("UR|") else HEAD + row(1) * 10
        with opened(head + lines * times) as stock, steps() as count:
            for _row in stock.rows():
                pass
        counts.append(count[0])
    assert counts[1] < counts[0] * 4.6 + 2000, counts


def test_a_hundred_thousand_rows_fit_in_little_memory() -> None:
    """A tenth of them, with a tenth of the bound of 100 MiB."""
    sent = HEAD + "".join(row(number, "Neat name in ink. " * 10) for number in range(10_000))
    data = sent.encode()
    with opened(data) as stock:
        tracemalloc.start()
        count = sum(bool(one.copy) for one in stock.rows())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert count == 10_000 and peak < 10 << 20, peak
