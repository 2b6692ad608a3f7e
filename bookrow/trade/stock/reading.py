"""Rows made copies: each cell read by its field, all reasons at once, nothing guessed at."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bookrow.kit.money import Money
from bookrow.kit.refusals import Reason
from bookrow.trade.stock import marks, numbers, reasons
from bookrow.trade.stock.columns import order_of
from bookrow.trade.stock.copies import ROLES, Copy, Defaults, Person, Status, StockRow
from bookrow.trade.stock.grades import Condition, Grade, read_condition, read_jacket
from bookrow.trade.stock.prices import known_currency, read_price
from bookrow.trade.stock.sent import Sent
from bookrow.trade.table.mapping import Mapping
from bookrow.trade.table.words import UNITS

MOST_LETTERS = 65_536
_LONGEST_SKU, _LONGEST_TITLE = 100, 200
_PHRASE = re.compile(r"[.,;(\n]")
_LIST = re.compile(r"\s*[;|\n]\s*")
# What our own files and spreadsheets put in front of a cell that would else be run as a formula or lose its zeros.
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ON_DEMAND = re.compile(r"print(?:ed)?[\s-]*on[\s-]*demand|\bpod\b", re.IGNORECASE)
# uiee.com's record states as Amazon's and FillZ's pages give them: 1 is for sale, 5 sold, all others up to 7 taken away.
_UIEE_STATES = {"": Status.FOR_SALE, "1": Status.FOR_SALE, "5": Status.SOLD} | dict.fromkeys("23467", Status.DELETED)


_TEXTS = ("subtitle", "volume", "series", "publisher", "place", "defects")
_NOTHING_SAID: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Row:
    """A row while it is read."""

    line: int
    cells: list[str]
    no: list[Reason] = field(default_factory=list)
    asked: list[Reason] = field(default_factory=list)
    repairs: list[Reason] = field(default_factory=list)


class Reader:
    """Reads rows under one mapping. header: the headings in the order of the cells; sheets: whether a spreadsheet may have
    had the file in its hands, with its guards and formulas around texts."""

    def __init__(
        self,
        header: tuple[str, ...],
        mapping: Mapping,
        defaults: Defaults = Defaults(),  # noqa: B008
        *,
        sheets: bool = True,
    ) -> None:
        self._defaults = defaults
        self._sheets = sheets
        self._header = header
        at = {name: place for place, name in enumerate(header)}
        self._places: dict[str, list[int]] = {}
        self._details: dict[int, str] = {}
        for one in mapping.columns:
            if (place := at.get(one.name)) is not None:
                self._places.setdefault(one.field, []).append(place)
                self._details[place] = one.detail
        self._one = {name: places[0] for name, places in self._places.items()}
        self._people = [(place, name) for name in ROLES for place in self._places.get(name, ())]
        self._people.sort()
        self._names_books = any(name in self._places for name in ("title", "isbn", "ean", "product_id"))
        self._has_marks = any(mark in self._places for mark in marks.ALL)
        self._texts = [(name, self._one[name]) for name in _TEXTS if name in self._one]
        self._readers = [(name, read) for name, fields, read in self._special() if self._places.keys() & fields]

    def _special(self) -> tuple[tuple[str, set[str], Callable[[_Row], Any]], ...]:
        """Fields of a copy, the columns they come from, and how they are read."""
        return (
            ("edition", {"edition", "printing"}, self._edition),
            ("binding", {"binding"}, self._binding),
            ("form", {"binding"}, lambda row: numbers.read_form(self._binding(row))),
            ("language", {"language"}, lambda row: numbers.read_language(self._text(row, "language"))),
            ("pages", {"pages"}, lambda row: numbers.read_pages(self._text(row, "pages"))),
            ("year", {"year"}, self._year),
            ("keywords", {"keywords"}, lambda row: self._list(row, "keywords")),
            ("categories", {"category"}, lambda row: self._list(row, "category")),
            ("weight", {"weight"}, self._weight),
            ("dispatch_days", {"dispatch"}, self._days),
            ("images", {"image"}, self._images),
        )

    @property
    def fields(self) -> frozenset[str]:
        """What the file tells of its copies."""
        return frozenset(self._places)

    def row(self, sent: Sent) -> StockRow:
        """The row as a copy, or why it is none."""
        row = _Row(sent.line, [cell.strip() for cell in sent.cells])
        if self._sheets and ("'" in sent.raw or "=" in sent.raw):
            self._unguard(row)
        sku = self._text(row, "sku")
        if sent.reason:
            return self._refused(row, sent, sku, (sent.reason,))
        if sent.mended:
            row.repairs.append(reasons.LETTERS.saying(line=row.line))
        row.repairs += [reasons.JOINED.saying(line=line, column=column) for line, column in sent.joined]
        self._bounds(row, sent, sku)
        copy = self._copy(row, sku) if not row.no else None
        if row.no:
            return self._refused(row, sent, sku, tuple(row.no))
        return StockRow(sent.line, sent.raw, sku, copy, (), tuple(row.asked), tuple(row.repairs))

    def _refused(self, row: _Row, sent: Sent, sku: str, why: tuple[Reason, ...]) -> StockRow:
        title = " ".join(self._text(row, "title")[:_LONGEST_TITLE].split())
        title = title or self._text(row, "isbn")[:_LONGEST_TITLE]
        repairs = tuple(row.repairs)
        return StockRow(sent.line, sent.raw, sku[:_LONGEST_SKU], None, why, (), repairs, title=title)

    def _text(self, row: _Row, name: str) -> str:
        place = self._one.get(name)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def _column(self, name: str) -> str:
        place = self._one.get(name)
        return self._header[place] if place is not None else name

    def _all(self, row: _Row, name: str) -> list[str]:
        return [row.cells[place] for place in self._places.get(name, ()) if row.cells[place]]

    def _unguard(self, row: _Row) -> None:
        for place, cell in enumerate(row.cells):
            if cell[:1] == "'" and _GUARDED.match(cell):
                row.cells[place] = cell[1:]
            elif cell[:1] == "=" and (text := numbers.unwrapped(cell)) != cell:
                row.cells[place] = text
                told = reasons.UNWRAPPED.saying(line=row.line, column=self._header[place], text=cell)
                row.repairs.append(told)

    def _bounds(self, row: _Row, sent: Sent, sku: str) -> None:
        if not sku:
            row.no.append(reasons.NO_SKU.saying(line=row.line, column=self._column("sku")))
        elif len(sku) > _LONGEST_SKU:
            told = reasons.SKU_TOO_LONG.saying(
                line=row.line, column=self._column("sku"), text=sku[:60] + "…", limit=_LONGEST_SKU
            )
            row.no.append(told)
        if len(sent.raw) > MOST_LETTERS:
            for name, cell in zip(self._header, row.cells, strict=False):
                if len(cell) > MOST_LETTERS:
                    told = reasons.FIELD_TOO_LONG.saying(line=row.line, column=name, found=len(cell))
                    row.no.append(told.saying(limit=MOST_LETTERS, text=cell[:60] + "…"))

    def _copy(self, row: _Row, sku: str) -> Copy:
        status, quantity = self._state(row)
        selling = status is Status.FOR_SALE
        before, asked = len(row.no), len(row.asked)
        isbn = self._isbn(row)
        title = " ".join(self._text(row, "title").split())
        if selling and not isbn and not title and self._names_books and not row.no:
            row.no.append(reasons.NO_BOOK.saying(line=row.line, sku=sku))
        price = self._price(row)
        condition, words, note = self._condition(row)
        jacket = self._jacket(row, condition)
        told: dict[str, Any] = {name: row.cells[place] for name, place in self._texts}
        for name, read in self._readers:
            told[name] = read(row)
        self._marks(row, told, note, condition)
        if not selling:
            # A copy that is taken away needs no more than its number.
            del row.no[before:], row.asked[asked:]
        return Copy(
            sku=sku,
            isbn=isbn,
            title=title,
            people=self._persons(row),
            price=price,
            quantity=quantity,
            status=status,
            grade=condition.grade,
            condition=words,
            jacket=jacket.jacket,
            has_jacket=jacket.has_jacket,
            note=note,
            **told,
        )

    def _marks(self, row: _Row, told: dict[str, Any], note: str, condition: Condition) -> None:
        said = marks.find(note) if note else _NOTHING_SAID
        edition = told.get("edition", "")
        if said or edition or self._has_marks:
            for mark in marks.ALL:
                told[mark] = self._mark(row, mark, said, edition if mark == marks.FIRST else "")
        if condition.ex_library:
            told[marks.LIBRARY] = True
        if "kind" in self._one and _ON_DEMAND.search(self._text(row, "kind")):
            told[marks.ON_DEMAND] = True

    # What the row asks for.

    def _state(self, row: _Row) -> tuple[Status, int]:
        """Marks of the format go before words, words before the quantity; sold before taken away before for sale."""
        text = self._text(row, "quantity")
        quantity = numbers.read_quantity(text)
        if quantity is None:
            told = reasons.QUANTITY.saying(line=row.line, column=self._column("quantity"), text=text[:60])
            row.no.append(told.saying(limit=numbers.MOST_COPIES))
            quantity = 1
        told_states = [self._uiee_state(row)] if "uiee_state" in self._places else []
        places = self._places.get("status", ())
        told_states += [self._word_state(row, place) for place in places if row.cells[place]]
        for state in (Status.SOLD, Status.DELETED, Status.WITHDRAWN):
            if state in told_states:
                return state, 0
        return (Status.FOR_SALE, quantity) if quantity else (Status.WITHDRAWN, 0)

    def _uiee_state(self, row: _Row) -> Status:
        kind, state = self._text(row, "uiee_kind").upper(), self._text(row, "uiee_state")
        if kind == "W":
            row.no.append(reasons.A_WANT.saying(line=row.line, sku=self._text(row, "sku")))
        if state not in _UIEE_STATES:
            self._ask(row, reasons.STATUS_UNKNOWN.saying(line=row.line, column="XB", text=state[:60]))
        return _UIEE_STATES.get(state, Status.FOR_SALE)

    def _word_state(self, row: _Row, place: int) -> Status:
        state = numbers.read_status(row.cells[place])
        if state is None:
            text = row.cells[place][:60]
            self._ask(row, reasons.STATUS_UNKNOWN.saying(line=row.line, column=self._header[place], text=text))
        return state or Status.FOR_SALE

    def _ask(self, row: _Row, reason: Reason) -> None:
        (row.asked if self._defaults.ask else row.no).append(reason)

    # The book.

    def _isbn(self, row: _Row) -> str:
        for name in ("isbn", "ean", "product_id"):
            for place in self._places.get(name, ()):
                text = row.cells[place]
                if not text or (name == "ean" and not text.startswith(("978", "979", "9.7", "9,7"))):
                    continue
                if name == "product_id" and text[:1].isalpha():
                    # Amazon's own number of something without an ISBN.
                    continue
                isbn, reason, filled = numbers.read_isbn(text)
                if reason:
                    row.no.append(reason.saying(line=row.line, column=self._header[place]))
                elif isbn:
                    if filled:
                        told = reasons.ZEROS.saying(line=row.line, column=self._header[place], text=text, isbn=isbn)
                        row.repairs.append(told)
                    return isbn
        return ""

    def _edition(self, row: _Row) -> str:
        return ", ".join(self._all(row, "edition") + self._all(row, "printing"))

    def _binding(self, row: _Row) -> str:
        found = self._all(row, "binding")
        return found[0] if len(found) == 1 else " ".join(dict.fromkeys(found))

    def _persons(self, row: _Row) -> tuple[Person, ...]:
        found = [
            Person(name, row.cells[at], self._order(row.cells[at], at)) for at, name in self._people if row.cells[at]
        ]
        family, given = self._text(row, "author_last"), self._text(row, "author_first")
        if family:
            found.insert(0, Person("author", f"{family}, {given}" if given else family, "inverted"))
        return tuple(found)

    def _order(self, cell: str, place: int) -> str:
        """The column's order of names, but for cells that all by themselves are in the other."""
        order = self._details[place]
        return order_of((cell,)) if order == "straight" and "," in cell else order or "inverted"

    def _year(self, row: _Row) -> int | None:
        text = self._text(row, "year")
        if not text:
            return None
        year = numbers.read_year(text)
        if isinstance(year, str):
            row.repairs.append(reasons.YEAR.saying(line=row.line, column=self._column("year"), text=text[:60]))
            return None
        return year

    def _list(self, row: _Row, name: str) -> tuple[str, ...]:
        cells = self._all(row, name)
        return tuple(dict.fromkeys(piece for cell in cells for piece in _LIST.split(cell) if piece)) if cells else ()

    # What is asked for it.

    def _price(self, row: _Row) -> Money | None:
        place = self._one.get("price")
        if place is None:
            return None
        text, detail, column = row.cells[place], self._details[place], self._header[place]
        if not text:
            row.no.append(reasons.NO_PRICE.saying(line=row.line, column=column))
            return None
        currency = self._currency(row)
        if currency is None:
            return None
        currency = currency or (detail[:3] if detail[:3].isalpha() else self._defaults.currency)
        found = read_price(text, currency, detail[-1:] if detail[-1:] in ".," else "")
        if found.reason:
            row.no.append(found.reason.saying(line=row.line, column=column))
        return found.money

    def _currency(self, row: _Row) -> str | None:
        """The row's own; "" if it tells none, None if what it tells is none."""
        text = self._text(row, "currency")
        if not text:
            return ""
        if code := known_currency(text):
            return code
        row.no.append(reasons.CURRENCY.saying(line=row.line, column=self._column("currency"), text=text[:60]))
        return None

    # How it has lived.

    def _condition(self, row: _Row) -> tuple[Condition, str, str]:
        """The grade, the seller's words for it, and the note with what the cell says beyond the grade."""
        place = self._one.get("condition")
        notes = self._all(row, "condition_note") + self._all(row, "note")
        text = row.cells[place] if place is not None else ""
        found = read_condition(text, codes=self._details[place] == "codes") if place is not None else Condition()
        if found.grade is None and notes and (not text or found.ex_library):
            found, text = self._from_note(row, notes[0], text, found)
        elif found.grade is not None and found.jacket is None and found.has_jacket is None:
            text, rest = _parted(text, found.grade)
            notes = [rest, *notes] if rest else notes
        if found.grade is None and place is not None:
            told = reasons.GRADE_UNKNOWN if text else reasons.NO_GRADE
            self._ask(row, told.saying(line=row.line, column=self._header[place], text=text[:60]))
        return found, text, (notes[0] if len(notes) == 1 else "\n".join(dict.fromkeys(notes)))

    def _from_note(self, row: _Row, note: str, text: str, found: Condition) -> tuple[Condition, str]:
        """Where no column tells the grade, a note may begin with one: "VG/VG. Owner's name"."""
        phrase = _PHRASE.split(note[:80], maxsplit=1)[0].strip()
        read = read_condition(phrase)
        if read.grade is None:
            return found, text
        row.repairs.append(reasons.GRADE_FROM_NOTE.saying(line=row.line, text=phrase))
        return Condition(read.grade, read.jacket, read.has_jacket, found.ex_library), phrase

    def _jacket(self, row: _Row, condition: Condition) -> Condition:
        """From columns, else from the notation "VG/VG"."""
        grade, there = condition.jacket, condition.has_jacket
        if (text := self._text(row, "jacket")) and (read := read_jacket(text)).has_jacket is not None:
            grade, there = read.jacket, read.has_jacket
        if (text := self._text(row, "has_jacket")) and (read := read_jacket(text)).has_jacket is not None:
            grade, there = grade if read.has_jacket else None, read.has_jacket
        return Condition(None, grade, there)

    def _mark(self, row: _Row, mark: str, said: frozenset[str], edition: str = "") -> bool:
        """A column goes before the note; the edition statement may tell of a first edition as well."""
        if (place := self._one.get(mark)) is not None and row.cells[place]:
            told = marks.column_mark(mark, row.cells[place])
            if told is not None:
                return told
            text = row.cells[place][:60]
            row.repairs.append(reasons.MARK.saying(line=row.line, column=self._header[place], text=text))
        told = marks.column_mark(mark, edition) if edition else None
        return mark in said if told is None else told

    # How it travels.

    def _weight(self, row: _Row) -> int | None:
        text = self._text(row, "weight")
        if not text:
            return None
        unit = UNITS.get(self._text(row, "weight_unit").casefold(), "") or self._details[self._one["weight"]]
        weight = numbers.read_weight(text, unit)
        if weight is None:
            row.repairs.append(reasons.WEIGHT.saying(line=row.line, column=self._column("weight"), text=text[:60]))
        return weight

    def _days(self, row: _Row) -> int | None:
        text = self._text(row, "dispatch")
        days = numbers.read_days(text) if text else None
        if text and days is None:
            row.repairs.append(reasons.DISPATCH.saying(line=row.line, column=self._column("dispatch"), text=text[:60]))
        return days

    def _images(self, row: _Row) -> tuple[str, ...]:
        found: list[str] = []
        for place in self._places["image"]:
            good, bad = numbers.read_images(row.cells[place]) if row.cells[place] else ((), ())
            found += good
            for text in bad:
                row.repairs.append(reasons.IMAGE.saying(line=row.line, column=self._header[place], text=text[:60]))
        return tuple(dict.fromkeys(found))


def _parted(text: str, grade: Grade) -> tuple[str, str]:
    """ "Very good. Minor shelf wear" is a grade and the beginning of a note."""
    cut = _PHRASE.search(text)
    if cut is None or read_condition(text[: cut.start()]).grade is not grade:
        return text, ""
    return text[: cut.start()].strip(), text[cut.start() :].strip(" .,;\n")
