"""Stock files through the door that the shop uses: open_stock."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from bookrow.kit.money import Money
from bookrow.trade.stock import Defaults, Grade, Status, answered, lacking, open_stock
from bookrow.trade.stock.tests import files
from bookrow.trade.stock.tests.files import copies, ends, opened, rows, sheet
from bookrow.trade.table.mapping import Mapping


@pytest.mark.parametrize(
    ("sent", "kind", "delimiter"),
    [
        (files.ABEBOOKS, "abebooks", "\t"),
        (files.UIEE, "uiee", ""),
        (files.UIEE.partition("\r\n\r\n")[2], "uiee", ""),
        (files.HOMEBASE, "homebase", ""),
        (files.BOOKROUTER, "bookrouter", "|"),
        (files.AMAZON, "amazon", "\t"),
        (files.GERMAN, "table", ";"),
        ("BOOK\tTNAM\tANAM\tPRIC\tBOOC\nH1\tA Walk\tMeadow, Ann\t5.00\tGood\n", "homebase", "\t"),
        ("Record Number|Author|Title|Description|Price\n1|Meadow, Ann|A Walk|Good. Neat.|5.00\n", "biblio", "|"),
    ],
)
def test_content_tells_what_a_file_is(sent: str, kind: str, delimiter: str) -> None:
    stock = opened(sent)
    assert (stock.kind, stock.delimiter, stock.stopped) == (kind, delimiter, None)


def test_abebooks() -> None:
    walk, swim, climb = copies(files.ABEBOOKS)
    assert (walk.isbn, walk.price, walk.grade) == ("9781593850326", Money(1250, "USD"), Grade.GOOD)
    assert [one.name for one in walk.contributors] == ["Ann Meadow"]
    assert (swim.quantity, swim.price) == (1, Money(900, "USD"))
    assert (climb.status, climb.quantity) == (Status.WITHDRAWN, 0)


def test_uiee() -> None:
    walk, swim = copies(files.UIEE)
    assert (walk.grade, walk.jacket, walk.has_jacket, walk.quantity) == (Grade.VERY_GOOD, Grade.GOOD, True, 2)
    assert walk.note == "Slight foxing.\nName in ink." and walk.categories == ("Walks", "Hills")
    assert walk.first_edition and walk.weight == 397
    assert (swim.status, swim.quantity) == (Status.SOLD, 0)
    assert [row.line for row in rows(files.UIEE)] == [6, 21]


def test_uiee_records_without_a_blank_line_between_and_lines_without_a_tag() -> None:
    sent = "UR|1\nTI|A Walk\nPR|5\nCN|Good\nNT|One line\nand another\nUR|2\nTI|A Swim\nPR|6\nCN|Fine\n"
    first, second = rows(sent)
    assert first.copy and first.copy.note == "One line\nand another" and second.sku == "2"
    assert [repair.code for repair in first.repairs] == ["stock-line-joined"]


def test_uiee_wants_and_unknown_states_are_not_offered() -> None:
    sent = "UR|1\nTI|A Walk\nPR|5\nCN|Good\nXD|W\n\nUR|2\nTI|A Walk\nPR|5\nCN|Good\nXB|9\n\nUR|3\nTI|T\nXB|4\n"
    assert ends(sent) == [(1, "1", ["stock-a-want"]), (7, "2", ["stock-status"]), (13, "3", [])]


def test_homebase() -> None:
    walk, swim, climb = copies(files.HOMEBASE)
    assert (walk.year, walk.status, walk.grade) == (2003, Status.FOR_SALE, Grade.GOOD)
    assert (swim.status, climb.status) == (Status.DELETED, Status.WITHDRAWN)


def test_bookrouter_without_headings() -> None:
    stock = opened(files.BOOKROUTER)
    walk, swim = copies(files.BOOKROUTER)
    assert stock.headless and (walk.subtitle, walk.isbn, walk.jacket) == ("With maps", "9781593850326", Grade.GOOD)
    assert walk.categories == ("Walks", "Hills") and walk.keywords == ("hills", "maps") and walk.first_edition
    assert walk.images == ("https://pictures.example/r1.jpg",)
    assert (swim.has_jacket, swim.signed, swim.status) == (False, True, Status.WITHDRAWN)


def test_amazons_numbers() -> None:
    used, new, gone = copies(files.AMAZON)
    assert (used.grade, new.grade, new.quantity, gone.status) == (Grade.GOOD, Grade.NEW, 4, Status.DELETED)


def test_headings_in_german_french_and_spanish() -> None:
    gang, bad = copies(files.GERMAN)
    assert (gang.price, gang.grade, gang.year) == (Money(123450, "EUR"), Grade.AS_NEW, 1995)
    assert (bad.price, bad.grade, bad.quantity) == (Money(1810, "EUR"), Grade.FAIR, 2)
    (marche,) = copies(files.FRENCH)
    assert (marche.publisher, marche.grade, marche.note) == ("Maison", Grade.VERY_GOOD, "Rousseurs")
    (paseo,) = copies(files.SPANISH)
    assert (paseo.publisher, paseo.grade, paseo.price) == ("Casa", Grade.VERY_GOOD, Money(1810, "EUR"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    for sent in (files.GERMAN.replace("Ein Gang", "Ein “Gang” – größer"), files.UIEE.replace("A Walk", "“Größe” – é")):
        found = rows(sent.encode(encoding))
        assert found[0].copy and "–" in found[0].copy.title and "“" in found[0].copy.title and not found[0].repairs


def test_letters_of_windows_where_they_do_not_belong_are_mended_and_told() -> None:
    sent = "sku\ttitle\tprice\tcondition\n1\tCafé\t5\tGood\n2\tX\t5\tGood\n".encode().replace(b"X", b"\x93X\x94 \xe9")
    _first, second = rows(sent)
    assert second.copy and second.copy.title == "“X” é"
    assert [repair.code for repair in second.repairs] == ["stock-letters-read-as-cp1252"]
    (row,) = rows("sku\ttitle\tprice\tcondition\n1\tA\u0096B\u0001\t5\tGood\n")
    assert row.copy and row.copy.title == "A–B"


@pytest.mark.parametrize("pack", ["gzip", "zip"])
def test_packed(pack: str, tmp_path: Path) -> None:
    path = tmp_path / "list.dat"
    if pack == "gzip":
        path.write_bytes(gzip.compress(files.ABEBOOKS.encode()))
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("list.txt", files.ABEBOOKS)
            archive.writestr("A1.jpg", b"\xff\xd8\xff")
    with open_stock(path, defaults=files.DOLLARS) as stock:
        assert stock.packing == pack and len(list(stock.rows())) == len(list(stock.rows())) == 3
        assert stock.done == stock.size and stock.name == "list.dat"


def test_a_stream_is_read_and_may_be_left() -> None:
    stock = open_stock(io.BytesIO(files.ABEBOOKS.encode()), "upload", defaults=files.DOLLARS)
    assert next(stock.rows()).sku == "A1" and len(list(stock.rows())) == 3 and stock.name == "upload"
    stock.close()


def test_spreadsheets() -> None:
    sent = sheet(["My stock"], ["SKU", "Title", "Price", "Condition", "ISBN"], ["1", "A Walk", "18.1", "VG", "439023483"], [],
                 ["2", "A Swim", "12", "Good"])  # fmt: skip
    stock = opened(sent)
    first, second = rows(sent)
    assert (stock.packing, stock.kind, stock.header[0]) == ("xlsx", "table", "SKU")
    assert first.copy and first.copy.isbn == "9780439023481" and first.copy.price == Money(1810, "USD")
    assert (first.line, second.line) == (3, 5)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"", "feed-empty"),
        (b"\xef\xbb\xbf \r\n", "feed-empty"),
        (b"Dear all, here is the list, as promised.\n", "stock-unknown"),
        (b"%PDF-1.7\n", "stock-no-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "stock-old-spreadsheet"),
        (b"title\tprice\tcondition\nA Walk\t5\tGood\n", "stock-no-sku-column"),
        (b"\x1f\x8b broken", "feed-broken-container"),
        (sheet(["only words"], ["in one column"]), "stock-no-sheet"),
    ],
)
def test_what_is_no_list_is_told_why(sent: bytes, code: str) -> None:
    with opened(sent) as stock:
        assert stock.stopped and stock.stopped.code == code and str(stock.stopped) and stock.stopped.help
        assert list(stock.rows()) == []


def test_two_lists_in_one_container() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("old.txt", files.ABEBOOKS)
        archive.writestr("new.txt", files.ABEBOOKS)
    stock = opened(out.getvalue())
    assert stock.stopped and stock.stopped.code == "stock-several-files" and "old.txt, new.txt" in str(stock.stopped)


def test_a_mapping_is_proposed_shown_and_remembered() -> None:
    sent = "Nummer,Was,Kostet\n1,A Walk,5\n2,A Swim,6\n"
    stock = opened(sent)
    assert stock.stopped and stock.stopped.code == "stock-no-sku-column" and "Kostet" in str(stock.stopped)
    sent = "sku,Was,Kostet\n1,A Walk,5\n2,A Swim,6\n"
    stock = opened(sent)
    assert stock.stopped and stock.stopped.code == "stock-nothing-told" and stock.sample[0] == ("1", "A Walk", "5")
    told = Mapping.from_dict({"columns": [["sku", "sku", ""], ["Was", "title", ""], ["Kostet", "price", "."]]})
    stock.use(told)
    assert [row.copy and row.copy.title for row in stock.rows()] == ["A Walk", "A Swim"]
    again = open_stock(sent.encode(), mapping=told, defaults=files.DOLLARS)
    assert again.key == stock.key and again.stopped is None and again.unread == []


def test_a_file_of_prices_alone_tells_only_prices() -> None:
    stock = opened("sku\tprice\tquantity\nA1\t5.00\t2\nA2\t\t0\n")
    first, second = stock.rows()
    assert stock.fields == {"sku", "price", "quantity"} and first.copy and not first.reasons
    assert [reason.code for reason in lacking(first)] == ["stock-no-book", "stock-no-grade"]
    assert second.copy and second.copy.status is Status.WITHDRAWN and not lacking(second)


def test_grades_that_are_not_known_are_refused_or_asked() -> None:
    sent = "sku\ttitle\tprice\tcondition\n1\tA Walk\t5\tExcellent\n2\tA Swim\t5\t\n"
    assert [codes for _line, _sku, codes in ends(sent)] == [["stock-grade-unknown"], ["stock-no-grade"]]
    first, second = rows(sent, Defaults("USD", ask=True))
    assert first.copy and first.copy.grade is None and [one.code for one in first.asked] == ["stock-grade-unknown"]
    settled = answered(first, grade=Grade.FINE)
    assert settled.copy and settled.copy.grade is Grade.FINE and not settled.asked and second.asked


def test_a_single_s_is_asked_about() -> None:
    sent = "sku\tstatus\ttitle\tprice\tcondition\n1\tS\tA Walk\t5\tGood\n"
    assert ends(sent) == [(2, "1", ["stock-status"])]
    (row,) = rows(sent, Defaults("USD", ask=True))
    settled = answered(row, status=Status.SOLD)
    assert settled.copy and settled.copy.quantity == 0 and not settled.asked


def test_a_grade_at_the_beginning_of_a_note_is_taken_and_told() -> None:
    (row,) = rows("sku\ttitle\tprice\tdescription\n1\tA Walk\t5\tVG/G. Neat name.\n")
    assert row.copy and (row.copy.grade, row.copy.jacket) == (Grade.VERY_GOOD, Grade.GOOD)
    assert [repair.code for repair in row.repairs] == ["stock-grade-from-note"]


def test_words_behind_a_grade_belong_to_the_note() -> None:
    (copy,) = copies("sku\ttitle\tprice\tcondition\tnote\n1\tA Walk\t5\tVery good. Ex-library, stamps.\tTight.\n")
    assert (copy.condition, copy.note, copy.ex_library) == ("Very good", "Ex-library, stamps\nTight.", True)


def test_columns_go_before_notes() -> None:
    sent = (
        "sku\ttitle\tprice\tcondition\tsigned\tfirst edition\tnote\n"
        "1\tA Walk\t5\tGood\tn\t\tSigned by the author. First edition.\n2\tA Walk\t5\tGood\ty\tno\tNeat.\n"
    )
    first, second = copies(sent)
    assert (first.signed, first.first_edition, second.signed, second.first_edition) == (False, True, True, False)


def test_a_number_twice() -> None:
    head = "sku\ttitle\tprice\tcondition\n"
    row = "1\tA Walk\t5\tGood\n"
    again = rows(head + row + row)
    assert [one.repeats for one in again] == [0, 2] and again[1].repairs[0].code == "stock-sku-again"
    assert ends(head + row + "1\tA Swim\t5\tGood\n")[1] == (3, "1", ["stock-sku-twice"])


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        (["", "A Walk", "5", "1", "Good", ""], ["stock-no-sku"]),
        (["x" * 101, "A Walk", "5", "1", "Good", ""], ["stock-sku-too-long"]),
        (["1", "", "5", "1", "Good", ""], ["stock-no-book"]),
        (["1", "A Walk", "", "1", "Good", ""], ["stock-no-price"]),
        (["1", "A Walk", "cheap", "-1", "Used", "123"],
         ["stock-quantity", "stock-isbn-form", "stock-price", "stock-grade-unknown"]),
        (["1", "A Walk", "5", "1000000", "Good", ""], ["stock-quantity"]),
        (["1", "A Walk", "5", "1", "Good", "9.78E+12"], ["stock-isbn-exponent"]),
        (["1", "A Walk", "5", "1", "Good", "9781593850327"], ["stock-isbn-check-digit"]),
        (["1", "", "cheap", "0", "?", "9781593850327"], []),
    ],
)  # fmt: skip
def test_rows_that_stay_outside_name_row_column_and_what_was_sent(cells: list[str], codes: list[str]) -> None:
    header = ["sku", "title", "price", "quantity", "condition", "isbn"]
    (row,) = rows("\t".join(header) + "\n" + "\t".join(cells) + "\n")
    assert [reason.code for reason in row.reasons] == codes
    for reason in row.reasons:
        assert reason.about["line"] == 2 and "2" in str(reason) and "{" not in str(reason) + reason.help


def test_what_does_no_harm_is_left_out_and_told() -> None:
    sent = (
        "sku\ttitle\tprice\tcondition\tyear\tweight\tdispatch days\timages\tsigned\tisbn\n"
        '1\tA Walk\t5\tGood\tsoon\theavy\tsoon\tc:\\a.jpg\tperhaps\t="0141439513"\n'
    )
    (row,) = rows(sent)
    assert row.copy and row.copy.isbn == "9780141439518" and row.copy.year is None and row.copy.images == ()
    assert {repair.code for repair in row.repairs} == {
        "stock-year", "stock-weight", "stock-dispatch", "stock-image", "stock-mark", "stock-formula-unwrapped",
    }  # fmt: skip


def test_names_in_the_other_order_than_their_column() -> None:
    sent = "sku\ttitle\tprice\tcondition\tauthor\n" + "".join(
        f"{n}\tA Walk {n}\t5\tGood\tAnn Meadow\n" for n in range(5)
    )
    found = copies(sent + "9\tA Swim\t5\tGood\tRivers, Tom; Hill, Joan\n")
    assert [one.name for one in found[0].contributors] == ["Ann Meadow"]
    assert [one.name for one in found[-1].contributors] == ["Tom Rivers", "Joan Hill"]


TRAPS = {
    "abebooks-style.txt": [
        ("A-0001", "9780141439518", 1250, 1, "Good"),
        ("A-0002", "", 900, 1, "Very Good"),
        ("A-0003", "", 3000, 0, "Fine"),
        ("A-0004", "9781593850326", 1810, 3, "Good"),
        ("A-0001", "stock-sku-twice"),
        ("A-0006", "stock-isbn-check-digit"),
        ("A-0007", "9780439023481", 500, 1, "As New"),
    ],
    "homebase2.txt": [("H1", "9780141439570", 500, 1, "Good"), ("H2", "", 0, 0, "")],
    "minimal.csv": [
        ("C1", "9781593850326", 1810, 1, "Good"),
        ("C2", "9781593850326", 2901, 4, "New"),
        ("C3", "9781593850326", 1810, 1, "Good"),
    ],
    "uiee.txt": [("U100", "", 2400, 1, "Very Good"), ("U101", "stock-isbn-check-digit"), ("U102", "", 300, 0, "")],
}


def test_every_trap_of_the_made_inventories_ends_as_it_asks() -> None:
    """Runs over what is there."""
    for name, wanted in TRAPS.items():
        if (path := files.INVENTORIES / name).exists():
            found: list[tuple[object, ...]] = []
            with open_stock(path, defaults=files.DOLLARS) as stock:
                for row in stock.rows():
                    if row.copy is None:
                        found.append((row.sku, row.reasons[0].code))
                        continue
                    one = row.copy
                    grade = one.grade.trade_name if one.grade else ""
                    found.append((one.sku, one.isbn, one.price.amount if one.price else 0, one.quantity, grade))
            assert found == wanted, name


@pytest.mark.parametrize("heading", ["Stock no", "Item No.", "Book no", "SKU", "Artikel-Nr."])
def test_a_number_goes_by_many_names(heading: str) -> None:
    (copy,) = copies(f"{heading}\ttitle\tprice\tcondition\n7\tA Walk\t5\tGood\n")
    assert copy.sku == "7"
