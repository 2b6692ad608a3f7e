"""Forms of stock files."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.labels_workspace import FIELDS
from bookrow.people.saying import said
from bookrow.trade.stock import StockFile
from bookrow.trade.stock.columns import detail
from bookrow.trade.stock.words import MANY
from bookrow.trade.table.mapping import Column, Mapping


class ColumnsForm(forms.Form):
    """One choice a column of the seller's table."""

    def __init__(self, stock: StockFile, data: Any = None) -> None:
        super().__init__(data)
        self.header = stock.header
        self._stock = stock
        chosen = {one.name: one.field for one in stock.mapping.columns}
        choices = [("", gettext_lazy("not read")), *FIELDS.items()]
        for place, name in enumerate(self.header):
            field = chosen.get(name, "")
            # A field that only formats know stays as it is.
            extra = [] if field in FIELDS or not field else [(field, field)]
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=name or gettext("(no heading)"), choices=[*choices, *extra], required=False, initial=field
            )

    def rows(self) -> list[tuple[Any, list[str]]]:
        """Each choice, with what stands in its column's first rows."""
        return [(self[f"column-{place}"], self._cells(place)) for place in range(len(self.header))]

    def _cells(self, place: int) -> list[str]:
        cells = [row[place].strip() for row in self._stock.sample if place < len(row)]
        return [cell[:80] for cell in dict.fromkeys(cells) if cell][:3]

    def clean(self) -> dict[str, Any]:
        """One column has the seller's numbers; a field is filled by one column, unless it may have several."""
        told = super().clean() or {}
        by_field: dict[str, list[int]] = {}
        for place in range(len(self.header)):
            if field := told.get(f"column-{place}"):
                by_field.setdefault(field, []).append(place)
        if not self.errors and "sku" not in by_field:
            self.add_error(None, said(reasons.NO_SKU_CHOSEN))
        for field, places in by_field.items():
            if len(places) > 1 and field not in MANY:
                names = ", ".join(self.header[place] for place in places)
                words = said(reasons.COLUMN_TWICE.saying(field=str(FIELDS.get(field, field)), columns=names))
                self.add_error(f"column-{places[-1]}", words)
        return told

    def mapping(self) -> Mapping:
        """The columns that are read, each with what its cells tell of how they are written."""
        read = []
        for place, name in enumerate(self.header):
            if field := self.cleaned_data.get(f"column-{place}"):
                cells: Sequence[str] = [row[place] for row in self._stock.sample if place < len(row)]
                read.append(Column(name, field, detail(field, name, cells)))
        return Mapping(tuple(read))
