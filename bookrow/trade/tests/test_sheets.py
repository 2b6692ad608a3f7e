"""A catalogue that comes as a spreadsheet is read as any other table."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from bookrow.trade.feed import Limits
from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.record import BrokenRecord, RawRecord
from bookrow.trade.table.sheets import SheetWriter

HEAD = ["Title", "ISBN", "Author", "Date", "Price", "Currency", "Description"]
BOOK = ["The Tide Table", "9781593850326", "Ada Marram", "2004-04-28", "18.10", "USD", 'One.\n\nTwo\twith "quotes".']
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(folder: Path, *rows: list[str]) -> Path:
    out = io.BytesIO()
    writer = SheetWriter(out)
    for row in rows:
        writer.write(row)
    writer.close()
    path = folder / "books.xlsx"
    path.write_bytes(out.getvalue())
    return path


def by_hand(folder: Path, data: str, styles: str = "") -> Path:
    """A workbook with that sheetData."""
    path = folder / "hand.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}"/>')
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'
        )
        if styles:
            archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')
    return path


def text(*cells: str) -> str:
    return "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)


def test_it_is_read_with_its_lines_and_paragraphs(tmp_path: Path) -> None:
    (feed,) = feeds(sheet(tmp_path, HEAD, BOOK, ["Sand", "", "Bo Dune"]))
    first, second = feed.entries()
    assert isinstance(first, RawRecord) and (first.line, second.line) == (2, 3) and feed.head.release == "csv"
    record = read_record(first.raw, feed.head)
    assert record.isbn_sent == BOOK[1] and record.dates[0].date == "20040428"
    assert record.supply[0].supplies[0].prices[0].amount == "18.10"
    assert record.passages[0].texts[0].body == 'One.\n\nTwo with "quotes".'
    assert json.loads(first.raw)["row"]["Author"] == "Ada Marram"


def test_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = sheet(tmp_path, HEAD, *([f"Book {n}", "", "Ada Marram"] for n in range(50)))
    (feed,) = feeds(path)
    whole = list(feed.entries())
    at = whole[20]
    (again,) = feeds(path)
    rest = list(again.entries(offset=at.offset, position=at.position, line=at.line))
    assert rest == whole[20:]


def test_numbers_and_days_of_cells_are_read_as_they_are_shown(tmp_path: Path) -> None:
    head = f"<row>{text('Title', 'ISBN', 'Author', 'Date', 'Pages')}</row>"
    cells = f'{text("Tide")}<c><v>9.781593850326E12</v></c>{text("Ada")}<c s="1"><v>38105</v></c><c><v>120</v></c>'
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    (feed,) = feeds(by_hand(tmp_path, f'{head}<row r="7">{cells}</row>', styles))
    (entry,) = feed.entries()
    record = read_record(entry.raw, feed.head)
    assert entry.line == 7 and record.isbn_sent == "9781593850326" and record.dates[0].date == "20040428"
    assert record.extents[0].value == "120"


def test_a_row_that_is_too_wide_is_refused_alone(tmp_path: Path) -> None:
    wide = f'<row>{text("Tide", "Ada")}<c r="ZZZ2" t="inlineStr"><is><t>far</t></is></c></row>'
    head = f"<row>{text('Title', 'Author')}</row>"
    (feed,) = feeds(by_hand(tmp_path, f"{head}{wide}<row>{text('Sand', 'Bo')}</row>"))
    first, second = feed.entries()
    assert isinstance(first, BrokenRecord) and isinstance(second, RawRecord)


def test_a_row_that_claims_to_stand_far_down_costs_nothing(tmp_path: Path) -> None:
    head = f"<row>{text('Title', 'Author')}</row>"
    (feed,) = feeds(by_hand(tmp_path, f'{head}<row r="99999999">{text("Sand", "Bo")}</row>'))
    (entry,) = feed.entries()
    assert entry.line < 2000


@pytest.mark.parametrize("spoilt", ["<row><c>", "<row><c></row>", "&nosuch;"])
def test_a_broken_sheet_stops_with_a_reason(tmp_path: Path, spoilt: str) -> None:
    (feed,) = feeds(by_hand(tmp_path, spoilt))
    assert list(feed.entries()) == [] and feed.stopped


def test_a_sheet_that_was_packed_too_tight_is_refused(tmp_path: Path) -> None:
    rows = f"<row>{text('Title', 'Author')}</row>" + f"<row>{text('a' * 30_000, 'b')}</row>" * 100
    (feed,) = feeds(by_hand(tmp_path, rows), limits=Limits(ratio=20, ratio_from=1 << 16))
    list(feed.entries())
    assert feed.stopped and feed.stopped.code == "feed-packed-too-tight"
