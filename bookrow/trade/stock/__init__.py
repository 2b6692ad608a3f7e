"""Sellers' stock files: what software of the used-book trade writes, read row by row and written again.

`open_stock` finds out by content what a file is and gives its rows as copies or refused with their reasons, in bounded
memory; `write_stock` writes copies in the same formats, and `RefusedWriter` gives refused rows back with a reason beside
each. `grades`, `marks`, `matching` and `remarks` say what a seller's words mean. Plain Python; knows no database.
"""

from bookrow.trade.stock.columns import FIELDS, propose
from bookrow.trade.stock.copies import Copy, Defaults, Person, Status, StockRow, answered, lacking
from bookrow.trade.stock.grades import FiveGrade, Grade, read_condition, read_jacket
from bookrow.trade.stock.opening import StockFile, open_stock
from bookrow.trade.stock.refusing import RefusedWriter
from bookrow.trade.stock.writing import KINDS, Written, write_stock

__all__ = [
    "FIELDS",
    "KINDS",
    "Copy",
    "Defaults",
    "FiveGrade",
    "Grade",
    "Person",
    "RefusedWriter",
    "Status",
    "StockFile",
    "StockRow",
    "Written",
    "answered",
    "lacking",
    "open_stock",
    "propose",
    "read_condition",
    "read_jacket",
    "write_stock",
]
