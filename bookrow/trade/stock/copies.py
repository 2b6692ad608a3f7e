"""A copy as its seller describes it, and a row of a stock file with what became of it. Nothing here knows a database."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bookrow.kit.money import Money
from bookrow.kit.refusals import Reason
from bookrow.trade.record import Contributor
from bookrow.trade.stock import reasons
from bookrow.trade.stock.grades import Grade
from bookrow.trade.table.people import contributors

# Columns of people, and their role in List 17.
ROLES = {"author": "A01", "editor": "B01", "translator": "B06", "illustrator": "A12"}


class Status(StrEnum):
    """What the row asks for: an offer, its end by quantity 0, its end by a mark of the format, or that it was sold."""

    FOR_SALE = "for-sale"
    WITHDRAWN = "withdrawn"
    DELETED = "deleted"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class Person:
    """A cell of names. field: author, editor, translator or illustrator; order: "inverted" for "Family, Given"."""

    field: str
    names: str
    order: str = "inverted"


@dataclass(frozen=True, slots=True)
class Copy:
    """One row's copy or copies. Texts are "" and numbers None where the row tells nothing.

    isbn: 13 digits. form: List 150, "" if the seller's words for the binding (binding) name none. language: ISO 639-2/B.
    price: of one copy. quantity: 0 unless status is FOR_SALE. grade: None where the file does not tell or it is asked
    about. condition: the seller's words for it. jacket: grade of the dust jacket; has_jacket: whether there is one.
    weight: grams. dispatch_days: the latest promised. images: addresses, not fetched and not checked beyond their form.
    """

    sku: str
    isbn: str = ""
    title: str = ""
    subtitle: str = ""
    volume: str = ""
    series: str = ""
    people: tuple[Person, ...] = ()
    publisher: str = ""
    place: str = ""
    year: int | None = None
    edition: str = ""
    binding: str = ""
    form: str = ""
    language: str = ""
    pages: int | None = None
    price: Money | None = None
    quantity: int = 1
    status: Status = Status.FOR_SALE
    grade: Grade | None = None
    condition: str = ""
    jacket: Grade | None = None
    has_jacket: bool | None = None
    signed: bool = False
    inscribed: bool = False
    first_edition: bool = False
    ex_library: bool = False
    remainder: bool = False
    print_on_demand: bool = False
    defects: str = ""
    note: str = ""
    keywords: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    weight: int | None = None
    dispatch_days: int | None = None
    images: tuple[str, ...] = ()

    @property
    def contributors(self) -> tuple[Contributor, ...]:
        """The people as a record has them, in order."""
        found: list[Contributor] = []
        for one in self.people:
            found += contributors(one.names, role=ROLES[one.field], order=one.order, after=len(found))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a row or a file does not tell. currency: ISO 4217, "" to refuse prices without one. ask: rows
    with an unknown grade or status come with the question in `asked` instead of being refused."""

    currency: str = ""
    ask: bool = False


@dataclass(frozen=True, slots=True)
class StockRow:
    """A row of a stock file. line: where it begins, from 1; raw: the row as it was sent, as text without its line end.

    Either copy is there, or reasons say why not. asked: what the seller has to decide before the copy may be offered
    (only if Defaults.ask). repairs: what was put right, or left out without harm. repeats: the line of an earlier row
    with the same SKU and book; the later row holds. title: of a row that is no copy, as its cell has it, to be known by.
    """

    line: int
    raw: str
    sku: str
    copy: Copy | None = None
    reasons: tuple[Reason, ...] = ()
    asked: tuple[Reason, ...] = ()
    repairs: tuple[Reason, ...] = ()
    repeats: int = 0
    title: str = ""

    @property
    def refusal(self) -> Reason | None:
        """The first of the reasons."""
        return self.reasons[0] if self.reasons else None


def lacking(row: StockRow) -> tuple[Reason, ...]:
    """What a copy that is not yet known to the shop would need beside what its row tells: a book, a price, a grade.
    Files of prices and quantities alone are fine for copies that are known."""
    copy = row.copy
    if copy is None or copy.status is not Status.FOR_SALE:
        return ()
    found = []
    if not copy.isbn and not copy.title:
        found.append(reasons.NO_BOOK.saying(line=row.line, sku=copy.sku))
    if copy.price is None:
        found.append(reasons.NO_PRICE.saying(line=row.line, column="price"))
    if copy.grade is None and not row.asked:
        found.append(reasons.NO_GRADE.saying(line=row.line, column="condition"))
    return tuple(found)


def answered(row: StockRow, *, grade: Grade | None = None, status: Status | None = None) -> StockRow:
    """The row after its seller has answered what it asks."""
    assert row.copy
    copy = row.copy
    if grade is not None:
        copy = replace(copy, grade=grade)
    if status is not None:
        copy = replace(copy, status=status, quantity=copy.quantity if status is Status.FOR_SALE else 0)
    codes = {code for code, said in ((reasons.GRADE_UNKNOWN.code, grade), (reasons.NO_GRADE.code, grade),
                                     (reasons.STATUS_UNKNOWN.code, status)) if said is not None}  # fmt: skip
    return replace(row, copy=copy, asked=tuple(one for one in row.asked if one.code not in codes))
