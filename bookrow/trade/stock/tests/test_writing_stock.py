"""Out, and in again: the same copies, in every format; refused rows back in the form they came in."""

import dataclasses
import io
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookrow.kit.money import Money
from bookrow.trade.stock import Copy, Grade, Person, Status, marks, open_stock
from bookrow.trade.stock.refusing import RefusedWriter
from bookrow.trade.stock.tests import files
from bookrow.trade.stock.tests.files import copies, opened, rows, sheet
from bookrow.trade.stock.words import LAYOUTS
from bookrow.trade.stock.writing import KINDS, guarded, write_stock

# What each format has no place for, or says in other words.
NOT_HELD: dict[str, set[str]] = {
    "table": set(),
    "xlsx": set(),
    "abebooks": {"subtitle", "volume", "series", "pages", "condition", "inscribed", "defects", "note", "categories", "images",
                 "dispatch_days", "status"},
    "biblio": {"volume", "series", "language", "pages", "inscribed", "defects", "note", "weight", "dispatch_days", "status"},
    "uiee": {"subtitle", "series", "pages", "inscribed", "defects", "note", "dispatch_days"},
    "homebase": {"subtitle", "volume", "series", "place", "edition", "language", "pages", "jacket", "has_jacket", "inscribed",
                 "defects", "note", "keywords", "weight", "images", "dispatch_days", "quantity"},
}  # fmt: skip
NOT_HELD["bookrouter"] = NOT_HELD["biblio"]
PEOPLE = {
    "table": {"author", "editor", "translator", "illustrator"},
    "abebooks": {"author", "illustrator"},
    "biblio": {"author", "illustrator"},
    "homebase": {"author"},
}
PEOPLE |= {"xlsx": PEOPLE["table"], "uiee": PEOPLE["table"], "bookrouter": PEOPLE["biblio"]}

letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Co", "Cn"], exclude_characters="\ufeff")
words = st.text(letters | st.sampled_from("\"',|=+-@"), max_size=12).map(lambda text: " ".join(text.split()))
plain = st.text("abcdefgh éß", min_size=1, max_size=10).map(lambda text: " ".join(text.split())).filter(bool)
listed = st.lists(plain, max_size=3, unique=True).map(tuple)
family = st.sampled_from(["Meadow", "Rivers", "García Márquez", "von der Heide"])
person = st.builds(
    lambda field, name, given: Person(field, f"{name}, {given}", "inverted"),
    st.sampled_from(["author", "editor", "translator", "illustrator"]),
    family,
    st.sampled_from(["Ann", "Tom B.", "Joan"]),
)


def one_of_each(people: list[Person]) -> tuple[Person, ...]:
    """One cell for each role, in the order of the columns."""
    order = ("author", "editor", "translator", "illustrator")
    return tuple(sorted({one.field: one for one in people}.values(), key=lambda one: order.index(one.field)))


def silent(text: str) -> bool:
    """Whether a note says nothing that the copy's marks would contradict."""
    return not marks.find(text) and not re.search("sign|first|if|no", text, re.IGNORECASE)


def texts_of(draw: st.DrawFn) -> dict[str, Any]:
    """The book's side of a copy."""
    binding, form = draw(
        st.sampled_from([("", ""), ("Hardcover", "BB"), ("Softcover / Paperback", "BC"), ("Cloth", "BB")])
    )
    return {
        "isbn": draw(st.sampled_from(["", "9781593850326", "9780141439518"])),
        "title": draw(words) or "A Walk",
        "people": one_of_each(draw(st.lists(person, max_size=3))),
        **{name: draw(words) for name in ("subtitle", "series", "publisher", "place")},
        "volume": draw(st.sampled_from(["", "2", "II"])),
        "year": draw(st.none() | st.integers(1500, 2026)),
        "edition": draw(st.sampled_from(["", "Revised", "Illustrated edition"])),
        "binding": binding,
        "form": form,
        "language": draw(st.sampled_from(["", "eng", "ger", "fre"])),
        "pages": draw(st.none() | st.integers(1, 2000)),
    }


def life_of(draw: st.DrawFn) -> dict[str, Any]:
    """How the copy has lived and how it travels."""
    grade, jacket = draw(st.sampled_from(list(Grade))), draw(st.none() | st.sampled_from(list(Grade)))
    return {
        "grade": grade,
        "condition": grade.trade_name,
        "jacket": jacket,
        "has_jacket": True if jacket else draw(st.sampled_from([None, True, False])),
        **{mark: draw(st.booleans()) for mark in marks.ALL},
        "defects": draw(st.sampled_from(["", "spine torn", "one page loose"])),
        "note": "\n".join(filter(None, draw(st.lists(words.filter(silent), max_size=3)))),
        "keywords": draw(listed),
        "categories": draw(listed),
        "weight": draw(st.none() | st.integers(1, 9999)),
        "dispatch_days": draw(st.none() | st.integers(0, 60)),
        "images": tuple(f"https://pictures.example/{n}.jpg" for n in range(draw(st.integers(0, 3)))),
    }


@st.composite
def described(draw: st.DrawFn) -> Copy:
    """A copy as reading gives them."""
    status = draw(st.sampled_from(list(Status)))
    return Copy(
        sku=draw(st.text("ABC123-_.", min_size=1, max_size=12)),
        price=Money(draw(st.integers(1, 10**7)), "USD"),
        quantity=draw(st.integers(1, 999)) if status is Status.FOR_SALE else 0,
        status=status,
        **texts_of(draw),
        **life_of(draw),
    )


def held(copy: Copy, kind: str) -> dict[str, object]:
    """What a format holds of a copy."""
    told = {name: getattr(copy, name) for name in copy.__slots__ if name not in NOT_HELD[kind]}
    told["people"] = [
        (one.name, one.roles)
        for one in dataclasses.replace(
            copy, people=tuple(one for one in copy.people if one.field in PEOPLE[kind])
        ).contributors
    ]
    return told


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None)
@given(sent=st.lists(described(), min_size=1, max_size=5, unique_by=lambda copy: copy.sku))
def test_what_goes_out_comes_in_again(kind: str, sent: list[Copy]) -> None:
    out = io.BytesIO()
    assert write_stock(sent, out, kind, currency="USD").copies == len(sent)
    with open_stock(out.getvalue(), defaults=files.DOLLARS) as stock:
        found = list(stock.rows())
        assert stock.kind == (kind if kind != "xlsx" else "table") and stock.stopped is None
    assert [row.reasons for row in found] == [()] * len(sent)
    assert [held(row.copy, kind) for row in found if row.copy] == [held(copy, kind) for copy in sent]
    for row, copy in zip(found, sent, strict=True):
        assert row.copy and " ".join(row.copy.note.split()).startswith(" ".join(copy.note.split()))


def test_other_currencies_are_left_out_and_told_where_a_format_has_no_place() -> None:
    sent = [
        Copy("1", title="A", price=Money(500, "USD"), grade=Grade.GOOD),
        Copy("2", title="B", price=Money(500, "EUR")),
    ]
    written = write_stock(sent, io.BytesIO(), "abebooks", currency="USD")
    assert (written.copies, written.left_out) == (1, ("2",))
    assert write_stock(sent, io.BytesIO(), "table").left_out == ()


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-30-", "@you", "'=1", "''+", "plain", "'tis", ""])
def test_no_spreadsheet_runs_a_cell_and_reading_takes_the_guard_away(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@"))
    out = io.BytesIO()
    write_stock([Copy("1", title="A", price=Money(1, "USD"), grade=Grade.GOOD, note=cell)], out, "table")
    assert [copy.note for copy in copies(out.getvalue())] == [cell]


SPOILT = {
    "abebooks": files.ABEBOOKS.replace("12.50", "cheap").replace("A Swim", "=HYPERLINK(1)"),
    "uiee": files.UIEE.replace("24.00", "cheap"),
    "homebase": files.HOMEBASE.replace("5.00", "cheap"),
    "bookrouter": files.BOOKROUTER.replace("18.10", "18.10.20"),
    "table": files.GERMAN.replace("1.234,50", "teuer"),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_refused_rows_come_back_can_be_mended_and_are_taken(kind: str) -> None:
    out = io.BytesIO()
    with opened(SPOILT[kind]) as stock:
        writer = RefusedWriter(out, stock)
        for row in stock.rows():
            if row.reasons:
                writer.write(row)
        writer.close()
        key, headless = stock.key, stock.headless
    assert writer.count == 1
    returned = out.getvalue().decode("utf-8-sig")
    assert "is not a price" in returned and "Write digits with a point" in returned
    again = opened(returned)
    assert again.kind == kind and again.unread == opened(SPOILT[kind]).unread
    assert headless or again.key == key
    assert [[reason.code for reason in row.reasons] for row in again.rows()] == [["stock-price"]]
    mended = (
        returned.replace("“cheap”", "").replace("cheap", "7.00").replace("teuer", "7.00").replace("18.10.20", "7.00")
    )
    (row,) = rows(mended)
    assert row.copy and row.copy.price and row.copy.price.amount == 700 and row.copy.title in ("A Walk", "Ein Gang")


def test_refused_rows_of_refused_files_do_not_pile_up_reasons() -> None:
    sent = SPOILT["uiee"]
    for _turn in range(3):
        out = io.BytesIO()
        with opened(sent) as stock:
            writer = RefusedWriter(out, stock)
            for row in stock.rows():
                if row.reasons:
                    writer.write(row)
            writer.close()
        sent = out.getvalue().decode()
    assert sent.count("AN|") == 1


def test_ragged_rows_come_back_without_drawing_in_others() -> None:
    sent = 'sku,title,price,condition\n1,"never closed,5,Good\n2,A,1,234.50,Good\n3,=cmd,five,Good\n'
    out = io.BytesIO()
    with opened(sent) as stock:
        writer = RefusedWriter(out, stock)
        for row in stock.rows():
            writer.write(row)
        writer.close()
    found = out.getvalue().decode("utf-8-sig").splitlines()
    assert len(found) == 4 and found[0] == "reason,line,sku,title,price,condition"
    assert found[1].endswith(',2,1,"""never closed",5,Good') and found[2].endswith(",3,2,A,1,234.50,Good")
    assert found[3].endswith(",4,3,'=cmd,five,Good")


def test_spreadsheets_come_back_as_spreadsheets() -> None:
    sent = sheet(
        ["sku", "title", "price", "condition"], ["1", "A\twalk\n“here”", "cheap", "Good"], ["2", "A Swim", "5", "Good"]
    )
    out = io.BytesIO()
    with opened(sent) as stock:
        writer = RefusedWriter(out, stock)
        for row in stock.rows():
            if row.reasons:
                writer.write(row)
        writer.close()
    again = opened(out.getvalue())
    assert (again.packing, again.header[:3], writer.name) == ("xlsx", ("reason", "line", "sku"), "refused.xlsx")
    assert again.sample[0][2:] == ("1", "A\twalk\n“here”", "cheap", "Good")


def test_layouts_are_those_of_the_writers() -> None:
    assert len(LAYOUTS["bookrouter"]) == len(LAYOUTS["biblio"]) == 30
