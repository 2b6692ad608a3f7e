"""What a seller said to the questions of a file, beside the rows that it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bookrow.offers.finding import Found
from bookrow.trade.stock import Grade, Status, StockRow, answered


@dataclass(frozen=True, slots=True)
class Answers:
    """prices: SKUs whose surprising price is right; again: sold SKUs of which there is another copy; all_prices: every
    price is right.

    By the line of the file: right: amounts (minor units) that are right; left: rows to be left out; grades, states: what
    the seller chose. By SKU: books: the edition that a copy in doubt is one of, None for none.
    """

    prices: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    all_prices: bool = False
    right: Mapping[int, int | None] = field(default_factory=dict)
    left: frozenset[int] = frozenset()
    grades: Mapping[int, int] = field(default_factory=dict)
    states: Mapping[int, str] = field(default_factory=dict)
    books: Mapping[str, int | None] = field(default_factory=dict)

    def filled(self, row: StockRow) -> StockRow:
        """The row with what its seller chose for it."""
        grade, state = self.grades.get(row.line), self.states.get(row.line)
        if row.copy is None or grade is None and state is None:
            return row
        return answered(row, grade=Grade(grade) if grade else None, status=Status(state) if state else None)

    def is_right(self, row: StockRow) -> bool:
        """Whether the seller has looked at this very price."""
        copy = row.copy
        if copy is None or copy.price is None or self.all_prices or copy.sku in self.prices:
            return True
        return row.line in self.right and self.right[row.line] == copy.price.amount

    def settled(self, found: Mapping[str, Found]) -> dict[str, Found]:
        """What was found, without the doubts that were answered. A doubt about another edition stays one."""
        return {sku: self._settled(one, sku) for sku, one in found.items()}

    def _settled(self, found: Found, sku: str) -> Found:
        if not found.doubtful or sku not in self.books:
            return found
        said = self.books[sku]
        if said is None:
            return Found(None)
        return Found(said) if found.about.get("edition") == said else found

    def looked_at(self) -> "Answers":
        """The same, where the seller has looked at every row that is placed with it."""
        return replace(self, all_prices=True)


NOTHING_SAID = Answers()
