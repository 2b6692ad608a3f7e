"""What a feed may be packed in, and tables whose columns are remembered."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from django.utils import timezone
from PIL import Image

from bookrow.catalogue.models import Edition
from bookrow.intake.actions import remember_mapping
from bookrow.intake.models import ColumnMapping
from bookrow.trade.table import Column, Mapping
from tests.dumping import catalogue, rows
from tests.make import Feeds, intake, isbn, message, page, record

BOOK = isbn(1)


def packed(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return file.getvalue()


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (300, 450), "teal").save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize("name", ["feed.xml", "feed.gz", "feed", "feed.csv", "feed.zip"])
def test_content_decides_and_never_the_name(feeds: Feeds, name: str) -> None:
    content = message([record(isbn=BOOK)])
    for number, form in enumerate((content, gzip.compress(content), packed(a_txt=content))):
        report = feeds.take(form, name=f"{number}-{name}")
        assert report.counts == ({"new": 1} if number == 0 else {"unchanged": 1})


def test_a_zip_of_several_messages_and_pictures(feeds: Feeds) -> None:
    first, second = (
        message([record("a", isbn=BOOK)]),
        message([record("b", title="B"), record("c", title="C")], sender="D"),
    )
    content = packed(a_xml=first, b_xml=second, c_csv=b"isbn,title\n" + isbn(5).encode() + b",Gulls\n",
                     **{f"{BOOK}_jpg": picture()}, notes_txt=b"hello")  # fmt: skip
    report = feeds.take(content, name="feed.zip")
    assert report.counts == {"new": 4} and report.adds_up
    assert report.code == 1 and [one["member"] for one in report.stopped] == ["feed.zip!notes.txt"]
    shown = page(f"/isbn/{BOOK}", now=timezone.now())
    assert shown and not shown.cover.generated
    before = rows()
    assert feeds.take(content, name="feed.zip").counts == {"unchanged": 4} and rows() == before


def test_a_reference_in_two_messages_of_one_zip(feeds: Feeds) -> None:
    first, second = (message([record(title=title, isbn=BOOK)]) for title in ("First", "Second"))
    content = packed(a_xml=first, b_xml=second)
    dry = feeds.take(content, "--dry-run")
    report = feeds.take(content)
    assert report.counts == dry.counts == {"new": 1, "changed": 1} and len(report.twice) == 1
    before = rows()
    assert feeds.take(content).counts == {"unchanged": 2} and rows() == before


TABLE = f"isbn;naslov;avtor;cena\n{BOOK};Pesek;Ada Marram;18.10\n".encode()
COLUMNS = ("isbn", "naslov", "avtor", "cena")


def test_a_table_whose_columns_nobody_knows_is_read_once_they_are_named(feeds: Feeds) -> None:
    report = feeds.take(TABLE, "--sender", "Dune", name="table.csv")
    assert report.code == 1 and report.state == "stopped" and report.records == 0
    mapping = Mapping((Column("isbn", "isbn", ""), Column("naslov", "title", ""), Column("avtor", "author", "")))
    remember_mapping(sender="Dune", header=COLUMNS, mapping=mapping)
    assert feeds.take(TABLE, "--sender", "Dune", name="table.csv").counts == {"new": 1}
    assert Edition.objects.get().title == "Pesek"
    assert feeds.take(TABLE, "--sender", "Dune", name="again.csv").counts == {"unchanged": 1}
    other = Mapping((Column("isbn", "isbn", ""), Column("naslov", "subtitle", ""), Column("avtor", "title", "")))
    remember_mapping(sender="Dune", header=COLUMNS, mapping=other)
    assert feeds.take(TABLE, "--sender", "Dune", name="table.csv").counts == {"changed": 1}
    assert Edition.objects.get().title == "Ada Marram", "A corrected mapping reads the same file anew."


def test_what_is_proposed_for_a_table_is_remembered(feeds: Feeds) -> None:
    content = f"ISBN,Title,Author\n{BOOK},Sand,Ada Marram\n".encode()
    assert feeds.take(content, "--dry-run", name="a.csv").counts == {"new": 1} and not ColumnMapping.objects.exists()
    feeds.take(content, name="a.csv")
    assert [name for name, _field, _detail in ColumnMapping.objects.get().mapping["columns"]] == [
        "ISBN",
        "Title",
        "Author",
    ]


def test_rows_of_one_book_in_a_table(feeds: Feeds) -> None:
    content = f"isbn,title\n{BOOK},One\n{BOOK},Two\n".encode()
    assert feeds.take(content, name="a.csv").counts == {"new": 1, "changed": 1}
    before = rows()
    assert feeds.take(content, name="a.csv").counts == {"unchanged": 2} and rows() == before
    assert Edition.objects.get().title == "Two"


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b"hello", b"%PDF-1.7", b"PK\x03\x04broken", b"\x1f\x8bbroken"])
def test_what_is_no_feed_stops_and_changes_nothing(feeds: Feeds, content: bytes) -> None:
    before = catalogue()
    report = feeds.take(content, name="thing")
    assert report.code == 1 and report.state == "stopped" and report.records == 0 and report.adds_up
    assert report.stopped[0]["reason"] and report.stopped[0]["help"]
    assert catalogue() == before


def test_a_file_that_is_cut_off_keeps_what_came_before(feeds: Feeds) -> None:
    many = message([record(f"r-{n}", title=f"Book {n}", isbn=isbn(n)) for n in range(2500)])
    report = feeds.take(gzip.compress(many)[:-9000], name="feed.gz")
    assert report.code == 1 and report.state == "stopped" and report.adds_up and report.new > 0
    assert Edition.objects.count() == report.new
    assert feeds.take(many, name="whole.xml").counts["unchanged"] == report.new


def test_no_file_at_all(db: None, tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.xml", tmp_path):
        report = intake(path)
        assert report.code == 1 and report.stopped[0]["code"] == "intake-no-file"
