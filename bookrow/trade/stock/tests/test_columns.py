"""Which column is which, where a heading means one thing to some sellers and another to others."""

import pytest

from bookrow.kit.money import Money
from bookrow.trade.stock import Grade, Status
from bookrow.trade.stock.columns import propose
from bookrow.trade.stock.tests.files import copies

HEADER = ("SKU", "Title", "Price")


@pytest.mark.parametrize(("heading", "cells", "field"), [
    ("DJ", ["VG", "Good", "Fine"], "jacket"),
    ("DJ", ["Y", "N", "no"], "has_jacket"),
    ("DJ", ["", "", ""], "has_jacket"),
    ("State", ["Very Good", "Good", "Fine"], "condition"),
    ("State", ["sold", "available", "sold"], "status"),
    ("State", ["NY", "OR", "ME"], ""),
    ("Status", ["mint", "shelved", "boxed"], "status"),
    ("Zustand", ["sehr gut", "gut", "gut"], "condition"),
    ("Zustand", ["verkauft", "lieferbar", "lieferbar"], "status"),
    ("Shelf", ["A3", "B1", "B2"], ""),
    ("Shelf no.", ["3", "1", "2"], ""),
    ("Location", ["Back room", "Back room", "Cellar"], ""),
    ("Stock", ["A3", "B1", "B2"], ""),
    ("Stock", ["1", "2", "1"], "quantity"),
])  # fmt: skip
def test_cells_tell_what_a_heading_leaves_open(heading: str, cells: list[str], field: str) -> None:
    rows = [(f"A-{place}", "A Walk", "5.00", cell) for place, cell in enumerate(cells)]
    found = {one.name: one.field for one in propose((*HEADER, heading), rows).columns}
    assert found.get(heading, "") == field
    assert (found["SKU"], found["Title"], found["Price"]) == ("sku", "title", "price")


def test_a_column_of_its_own_goes_before_a_heading_that_is_open() -> None:
    rows = [("A-1", "VG", "Good", "Good", "Y"), ("A-2", "Fine", "Fine", "Fine", "N")]
    found = {
        one.name: one.field for one in propose(("SKU", "Condition", "State", "Jacket condition", "DJ"), rows).columns
    }
    assert found == {"SKU": "sku", "Condition": "condition", "Jacket condition": "jacket", "DJ": "has_jacket"}


def test_a_jacket_and_a_state_reach_the_copy() -> None:
    sent = "SKU,Title,Price,State,DJ,Shelf\nA-1,A Walk,5.00,Very Good,Good,B3\nA-2,A Swim,6.00,Fine,VG,B4\n"
    walk, swim = copies(sent)
    assert (walk.grade, walk.jacket, walk.has_jacket) == (Grade.VERY_GOOD, Grade.GOOD, True)
    assert (swim.grade, swim.price, swim.status) == (Grade.FINE, Money(600, "USD"), Status.FOR_SALE)
