"""Rows of a call become rows of stock: by the names of fields and the reader that stock files have."""

from collections.abc import Container, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Reason
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.calls import CalledRow
from bookrow.trade.stock import FIELDS, Defaults, StockRow
from bookrow.trade.stock.copies import ROLES
from bookrow.trade.stock.reading import Reader
from bookrow.trade.stock.sent import Sent, as_line, cleaned
from bookrow.trade.table.mapping import Column
from bookrow.trade.table.mapping import Mapping as Columns

EXAMPLE = '{"rows": [{"sku": "A-1", "price": "18.10"}]}'
PRICE_IS_RIGHT, ANOTHER = "price_is_right", "another_copy"
_ANSWERS = frozenset({PRICE_IS_RIGHT, ANOTHER})
_OF_FORMATS = frozenset({"uiee_state", "uiee_kind"})  # marks of one format, which no call sends
KNOWN = FIELDS - _OF_FORMATS
# Marks are kept beside the condition: a row tells them together.
_MARKS = frozenset({"signed", "inscribed", "first_edition", "ex_library", "remainder", "print_on_demand", "kind"})
_FLAGS = _MARKS | {"has_jacket"}
# Fields that a copy keeps within another one.
_WITHIN = {"condition_note": "note", "defects": "note", "has_jacket": "jacket"}
# In a call a number has its decimal point, a weight without unit is in grams, and names may come in either order.
_DETAILS = {"price": ".", "weight": "gr", **dict.fromkeys(ROLES, "straight")}
_KINDS: dict[type, Any] = {list: _("a list"), dict: _("an object"), bool: _("true or false")}


def numbers_of_another(told: Iterable[Any]) -> set[str]:
    """The numbers of rows that say there is another copy."""
    return {str(one.get("sku")).strip() for one in told if isinstance(one, dict) and one.get(ANOTHER) is True}


class RowReader:
    """Reads one call's rows. currency: the seller's, which holds where a row tells none; sold: numbers of copies that are,
    so that another one is one where no quantity is told."""

    def __init__(self, currency: str, sold: Container[str] = ()) -> None:
        self._sold = sold
        self._defaults = Defaults(currency=currency)
        self._readers: dict[tuple[str, ...], Reader] = {}

    def rows(self, told: Iterable[Any]) -> list[CalledRow]:
        """Each as a copy, or refused with all its reasons; lines count from 1."""
        return [self._row(line, one) for line, one in enumerate(told, start=1)]

    def _row(self, line: int, told: Any) -> CalledRow:
        if not isinstance(told, dict):
            return _no(line, "", [reasons.ROW_FORM.saying(line=line, example='{"sku": "A-1", "price": "18.10"}')])
        values = {name: value for name, value in told.items() if name not in _ANSWERS}
        sku = values["sku"].strip() if isinstance(values.get("sku"), str) else ""
        if told.get(ANOTHER) is True and sku in self._sold:
            values.setdefault("quantity", "1")  # one that is sold has none left
        if problems := _problems(line, told, values):
            return _no(line, sku, problems)
        fields = frozenset(values)
        row = self._reader(tuple(sorted(fields))).row(_sent(line, values))
        within = {_WITHIN[name] for name in fields & _WITHIN.keys()}
        right, another = told.get(PRICE_IS_RIGHT) is True, told.get(ANOTHER) is True
        return CalledRow(row, fields | within, right, another)

    def _reader(self, fields: tuple[str, ...]) -> Reader:
        if fields not in self._readers:
            columns = Columns(tuple(Column(name, name, _DETAILS.get(name, "")) for name in fields))
            self._readers[fields] = Reader(fields, columns, self._defaults, sheets=False)
        return self._readers[fields]


def _sent(line: int, values: Mapping[str, Any]) -> Sent:
    texts = [_text(values[name]) for name in sorted(values)]
    cells = [cleaned(text)[0] for text in texts]
    return Sent(line, as_line(cells, ","), cells, mended=cells != texts)


def _text(value: Any) -> str:
    """As a cell of a file has it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _problems(line: int, told: Mapping[str, Any], values: Mapping[str, Any]) -> list[Reason]:
    """Why a row cannot be read at all."""
    found = []
    if unknown := sorted(set(values) - KNOWN):
        fields = ", ".join(f"“{_printable(name[:60])}”" for name in unknown[:10])
        found.append(reasons.ROW_FIELDS.saying(line=line, fields=fields))
    for name, value in told.items():
        if (name in KNOWN or name in _ANSWERS) and (kind := _unfit(name, value)):
            found.append(reasons.ROW_VALUE.saying(line=line, field=name, kind=kind))
    if not found and not set(values) - {"sku"}:
        found.append(reasons.ROW_NOTHING.saying(line=line))
    if (marks := sorted(set(values) & _MARKS)) and "condition" not in values:
        found.append(reasons.ROW_MARKS.saying(line=line, fields=", ".join(f"“{name}”" for name in marks)))
    return found


def _unfit(name: str, value: Any) -> str:
    """What a value is, where it is none that the field can have."""
    if name in _ANSWERS:
        return "" if isinstance(value, bool) else f"“{_printable(str(value)[:60])}”"
    if isinstance(value, str):
        return "" if value == _printable(value) else gettext("a text with half a sign in it")
    allowed = value is None or (isinstance(value, bool) and name in _FLAGS)
    return "" if allowed else str(_KINDS.get(type(value), ""))


def _printable(text: str) -> str:
    """Without halves of a sign, which JSON can write and nothing can keep."""
    return text.encode("utf-8", "replace").decode()


def _no(line: int, sku: str, why: Iterable[Reason]) -> CalledRow:
    return CalledRow(StockRow(line, "", _printable(sku)[:100], None, tuple(why)))
