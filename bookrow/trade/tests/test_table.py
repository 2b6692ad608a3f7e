"""Catalogues that come as tables, through the doors the intake uses: sniff, TableFeed, read_row."""

import csv
import io
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookrow.kit.refusals import Refusal
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record
from bookrow.trade.table import Mapping, TableFeed, header_key, propose, read_row, sniff
from bookrow.trade.table.people import contributors
from bookrow.trade.table.reasons import ALL
from bookrow.trade.table.values import date, form, language, licence, price, size

ROOT = Path(__file__).parents[3]
BOOKS = ROOT / "tests" / "books"
SHARED = Path(os.environ.get("BOOKROW_SHARED", ROOT.parent / "shared")) / "data"
HEAD = MessageHead(release="csv", sender="A press")


def feed(text: str | bytes, **more: object) -> TableFeed:
    data = text if isinstance(text, bytes) else text.encode()
    return TableFeed("table", io.BytesIO(data), **more)  # type: ignore[arg-type]


def read(text: str) -> Record:
    """The only record of a table."""
    table = feed(text)
    (entry,) = table.entries()
    assert isinstance(entry, RawRecord)
    return read_row(entry.raw, table.head)


def outcome(table: TableFeed) -> tuple[int, Counter[str]]:
    """How many rows became records, and how often each reason stood in the way."""
    taken, why = 0, Counter[str]()
    for entry in table.entries():
        if isinstance(entry, BrokenRecord):
            why[entry.reason.code] += 1
            continue
        try:
            read_row(entry.raw, table.head)
            taken += 1
        except Refusal as no:
            why.update(reason.code for reason in no.reasons)
    return taken, why


@pytest.mark.parametrize("name", ["english", "deutsch", "francais"])
def test_headings_of_three_languages_fill_the_same_fields(name: str) -> None:
    table = TableFeed(name, io.BytesIO((BOOKS / f"catalogue-{name}.csv").read_bytes()))
    fields = {one.field for one in table.mapping.columns}
    assert fields >= {"isbn", "title", "subtitle", "author", "editor", "publisher", "series", "series_number", "year"}
    assert table.stopped is None


def test_a_german_catalogue_in_cp1252() -> None:
    table = TableFeed("deutsch", io.BytesIO((BOOKS / "catalogue-deutsch.csv").read_bytes()))
    entries = [entry for entry in table.entries() if isinstance(entry, RawRecord)]
    record = read_row(entries[0].raw, table.head)
    assert record.titles[0].text == "Einführung in die grammatische Beschreibung des Deutschen"
    assert [one.code for one in record.languages] == ["ger"]
    assert {repair.kind for repair in entries[0].repairs} == {"encoding"}
    edited = read_row(entries[-1].raw, table.head)
    assert [(one.name, one.roles) for one in edited.contributors][0] == ("Oliver Czulo", ("B01",))


def test_an_english_catalogue_with_spoilt_rows() -> None:
    table = TableFeed("english", io.BytesIO((BOOKS / "catalogue-english.csv").read_bytes()))
    taken, why = outcome(table)
    assert taken == 7
    assert why == {"isbn-check-digit": 1, "isbn-exponent": 1, "row-too-few-fields": 1, "row-no-title": 1}
    assert table.remarks == ["Columns that were not read: Shelf."]
    assert table.done == table.size


def test_lines_are_counted_through_quoted_line_breaks() -> None:
    table = feed('id,title\r\n1,"One\r\nstill one\r\n\r\nand more"\r\n\r\n2,Two\r\n3\r\n4,Four\r\n')
    assert [(entry.position, entry.line) for entry in table.entries()] == [(0, 2), (1, 7), (2, 8), (3, 9)]


def test_reading_goes_on_at_a_known_row() -> None:
    data = "id,title\n" + "".join(f'{n},"Book {n}\nvolume {n}"\n' for n in range(9000))
    entries = list(feed(data).entries())
    for entry in (entries[0], entries[4711], entries[-1]):
        again = feed(data).entries(offset=entry.offset, position=entry.position, line=entry.line)
        assert next(again) == entry


def test_an_open_quotation_mark_costs_one_row() -> None:
    table = feed('id,title\n1,"never closed\n2,Two\n3,Three\n')
    entries = list(table.entries())
    assert [type(entry) for entry in entries] == [BrokenRecord, RawRecord, RawRecord]
    assert isinstance(entries[0], BrokenRecord) and entries[0].reason.code == "row-open-quote"


def test_a_row_over_the_bound_is_refused_and_the_next_is_read() -> None:
    table = feed("id,title\n1," + "x" * (3 << 20) + "\n2,Two\n")
    broken, whole = table.entries()
    assert isinstance(broken, BrokenRecord) and broken.reason.code == "row-too-long" and len(broken.raw) <= 1 << 16
    assert isinstance(whole, RawRecord) and whole.line == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    rows = [["isbn", "title", "author"], ["9781593850326", "Café Größe", "Müller, Zoë"]]
    table = feed("\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows).encode(encoding))
    (entry,) = table.entries()
    assert isinstance(entry, RawRecord)
    record = read_row(entry.raw, table.head)
    assert (record.titles[0].text, record.contributors[0].name) == ("Café Größe", "Zoë Müller")


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n",;'), max_size=12).map(str.strip)


@settings(deadline=None)
@given(st.lists(st.tuples(cells.filter(bool), cells), min_size=1, max_size=8))
def test_what_was_written_is_read(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([("title", "note"), *rows])
    found = [json.loads(entry.raw)["row"] for entry in feed(out.getvalue()).entries()]
    assert found == [{key: cell for key, cell in zip(("title", "note"), row, strict=True) if cell} for row in rows]


def test_lost_zeros_are_given_back_and_said() -> None:
    table = feed("id,title,isbn,isbn13\n1,The Hunger Games,439023483,9.78043902348e+12\n")
    (entry,) = table.entries()
    assert isinstance(entry, RawRecord)
    assert read_row(entry.raw, HEAD).isbn_sent == "9780439023481"
    assert [(one.kind, one.detail) for one in entry.repairs] == [("structure", "439023483 → 0439023483")]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("9781593850327,A title,2004,32.00", ["isbn-check-digit"]),
        ("9.78E+12,A title,2004,32.00", ["isbn-exponent"]),
        ("9781593850326,,2004,32.00", ["row-no-title"]),
        ("9781593850326,A title,soon or later,32.00", ["row-date"]),
        ("9781593850326,A title,2004,cheap", ["row-price"]),
        ("15938503,,never,cheap", ["row-number", "isbn-length", "row-no-title", "row-date", "row-price"]),
    ],
)
def test_all_reasons_come_at_once(row: str, codes: list[str]) -> None:
    with pytest.raises(Refusal) as refused:
        read(f"isbn,title,year,price usd\n{row}\n")
    assert sorted(reason.code for reason in refused.value.reasons) == sorted(codes)
    assert all(str(reason) and reason.help for reason in refused.value.reasons)


def test_references() -> None:
    assert read("sku,title,isbn\nA1,T,9781593850326\n").reference == "A1"
    assert read("title,isbn\nT,978-1-59385-032-6\n").reference == "9781593850326"
    first = read("title,author,year\nT,Walker; Rosen,2004\n").reference
    assert first == read("author,title,year\nRosen; Walker,T,2004\n").reference
    assert first.startswith("row-") and first != read("title,author,year\nT,Walker; Rosen,2005\n").reference


def test_a_mapping_is_remembered_for_headings_nobody_knows() -> None:
    header = ["Nimike", "Tekijä"]
    unknown = feed("Nimike,Tekijä\nKirja,Virtanen; Korhonen\nKissa,Virtanen\n")
    assert unknown.stopped and unknown.stopped.code == "table-no-title-column"
    kept = Mapping.from_dict(
        json.loads(json.dumps({"columns": [["Nimike", "title", ""], ["Tekijä", "author", "inverted"]]}))
    )
    table = feed("Nimike,Tekijä\nKirja,Virtanen; Korhonen\nKissa,Virtanen\n", mapping=kept)
    assert outcome(table)[0] == 2 and Mapping.from_dict(kept.as_dict()) == kept
    assert header_key(header) == header_key(["NIMIKE", "tekijä "]) != header_key(["Nimike"])


def test_a_column_may_tell_who_is_editor() -> None:
    table = feed("title,creators,edited\nA,Family One,author\nB,Family Two,editor\n")
    roles = [
        read_row(entry.raw, HEAD).contributors[0].roles for entry in table.entries() if isinstance(entry, RawRecord)
    ]
    assert roles == [("A01",), ("B01",)]


@pytest.mark.parametrize(
    ("head", "yes"),
    [
        (b"isbn,title\n9781593850326,T\n", True),
        (b"Titel;Autor\nA;B\n", True),
        (b"sep=;\nTitel;Autor\nA;B\n", True),
        (b"<?xml version='1.0'?><ONIXMessage/>", False),
        (b"UR|1\nAA|Austen\n", False),
        (b"Dear all, here is the list, as promised.\n", False),
        (b"1,2,3\n4,5,6\n", False),
        (b"PK\x03\x04\x00\x00", False),
        (b"\x89PNG\r\n", False),
        (b"", False),
    ],
)
def test_what_is_a_table(head: bytes, yes: bool) -> None:
    assert sniff(head) is yes


@pytest.mark.parametrize(
    ("cell", "order", "names"),
    [
        ("Walker, Maureen; Rosen, Wendy B.", "inverted", ["Maureen Walker", "Wendy B. Rosen"]),
        ("Walker, Maureen & Rosen, Wendy B. ", "inverted", ["Maureen Walker", "Wendy B. Rosen"]),
        ("Maureen Walker, Wendy B. Rosen", "straight", ["Maureen Walker", "Wendy B. Rosen"]),
        ("Maureen Walker and Wendy B. Rosen", "straight", ["Maureen Walker", "Wendy B. Rosen"]),
        ("von der Gabelentz, Georg", "inverted", ["Georg von der Gabelentz"]),
        ("Austen, Jane, 1775-1817.", "inverted", ["Jane Austen"]),
        ("Kurt Vonnegut, Jr.", "straight", ["Kurt Vonnegut"]),
        ("Plutarch", "inverted", ["Plutarch"]),
        ("طه حسين، سهير القلماوي", "inverted", ["طه حسين", "سهير القلماوي"]),
        ("", "inverted", []),
    ],
)
def test_people(cell: str, order: str, names: list[str]) -> None:
    assert [one.name for one in contributors(cell, role="A01", order=order)] == names


def test_people_with_roles_and_without_names() -> None:
    found = contributors("Walker, M. (ed.); Rosen, W. (Übers.); et al.", role="A01", order="inverted")
    assert [(one.name, one.roles[0], one.unnamed) for one in found] == [
        ("M. Walker", "B01", ""),
        ("W. Rosen", "B06", ""),
        ("", "A01", "03"),
    ]


@pytest.mark.parametrize(
    ("text", "order", "read_as"),
    [
        ("2004", "", "2004"),
        ("2004-04-28", "", "20040428"),
        ("20040428", "", "20040428"),
        ("28.04.2004", "", "20040428"),
        ("04/28/2004", "", "20040428"),
        ("03/04/2004", "mdy", "20040304"),
        ("03/04/2004", "dmy", "20040403"),
        ("03/04/2004", "", "2004"),
        ("April 2004", "", "200404"),
        ("28 avril 2004", "", "20040428"),
        ("Apr 28, 2004", "", "20040428"),
        ("c1999.", "", "1999"),
        ("[1995?]", "", "1995"),
        ("1819-1820", "", "1819"),
        ("2008.0", "", "2008"),
        ("2004-04-28 00:00:00", "", "20040428"),
        ("18--?", "", ""),
        ("n.d.", "", ""),
        ("31.02.2004", "", None),
        ("soon", "", None),
    ],
)
def test_dates(text: str, order: str, read_as: str | None) -> None:
    assert date(text, order) == read_as


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("32.00", ("32.00", "")),
        ("$9.99", ("9.99", "USD")),
        ("18,10 €", ("18.10", "EUR")),
        ("EUR 1.234,50", ("1234.50", "EUR")),
        ("1,234", ("1234", "")),
        ("12,-", ("12", "")),
        ("12.5", ("12.50", "")),
        ("-5.00", None),
        ("five", None),
    ],
)
def test_prices(text: str, read_as: tuple[str, str] | None) -> None:
    assert price(text) == read_as


def test_other_values() -> None:
    assert [language(word) for word in ("eng", "en-US", "deu", "German", "français", "Englisch", "x?")] == [
        "eng", "eng", "ger", "ger", "fre", "eng", "",
    ]  # fmt: skip
    assert [form(word) for word in ("Softcover / Paperback", "gebunden", "EPUB", "BC", "Relié", "mystery")] == [
        ("BC", ""), ("BB", ""), ("ED", "E101"), ("BC", ""), ("BB", ""), ("", ""),
    ]  # fmt: skip
    assert licence("CC-BY  4.0").links == ("https://creativecommons.org/licenses/by/4.0/",)
    assert size("23,5 cm", "") == ("23.5", "cm") and size("150", "mm") == ("150", "mm") and size("9", "") is None


def test_units_and_currencies_may_stand_in_the_heading() -> None:
    record = read('title,Höhe in cm,Weight (g),Price EUR,Preis CHF\nT,21,300,"18,10","20,00"\n')
    assert [(one.kind, one.value, one.unit) for one in record.measures] == [("01", "21", "cm"), ("08", "300", "gr")]
    (supply,) = record.supply
    prices = supply.supplies[0].prices
    assert [(one.amount, one.currency, one.kind) for one in prices] == [("18.10", "EUR", "02"), ("20.00", "CHF", "02")]


def test_the_same_row_has_the_same_digest_whatever_stands_around_it() -> None:
    rows = ["1,One", "2,Two"]
    first, second = (feed("id,title\n" + "\n".join(order)).entries() for order in (rows, rows[::-1]))
    assert sorted(entry.digest for entry in first if isinstance(entry, RawRecord)) == sorted(
        entry.digest for entry in second if isinstance(entry, RawRecord)
    )


def test_reasons_say_what_would_help() -> None:
    assert len({reason.code for reason in ALL}) == len(ALL)
    assert all(reason.why.endswith(".") and reason.mend for reason in ALL)


def test_spoilt_leavings_are_refused() -> None:
    for raw in (b"", b"{}", b"[1]", b'{"mapping": {"columns": [["a"]]}, "row": {}}', b"\xff"):
        with pytest.raises(Refusal):
            read_row(raw, HEAD)


def test_proposals_prefer_the_best_known_heading() -> None:
    mapping = propose(["shorttitle", "title", "goodreads_book_id", "book_id", "nonsense"])
    assert {one.field: one.name for one in mapping.columns} == {"title": "title", "reference": "book_id"}
    assert mapping.without(["nonsense", "title"]) == ["nonsense"]


OPEN_DATA = {
    "langsci-catalog/catalog.csv": (381, {}),
    "goodbooks-10k/books.csv": (
        9842,
        {"isbn-exponent": 156, "isbn-length": 15, "row-number": 15, "isbn-check-digit": 9},
    ),
    "goodbooks-10k/sample_books.csv": (99, {}),
    "noveltm/manual_title_subset.tsv": (2728, {"row-no-title": 2}),
}


def test_open_catalogues_are_read_without_being_told_how() -> None:
    """Runs over what is there; the files are openly licensed and not part of the code."""
    for name, (taken, why) in OPEN_DATA.items():
        if (SHARED / name).exists():
            with (SHARED / name).open("rb") as file:
                assert sniff(file.read(1 << 16))
                file.seek(0)
                assert outcome(TableFeed(name, file)) == (taken, why), name
