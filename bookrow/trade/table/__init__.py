"""Catalogues as tables: comma, semicolon, tab or bar between the fields, a row of headings first.

`sniff` tells whether a file begins like one, `propose` guesses what its columns are, `TableFeed` reads its rows one
by one with their places, and `read_row` makes a record of each or says what stands in the way.
"""

from bookrow.trade.table.feed import TableFeed
from bookrow.trade.table.mapping import Column, Mapping, header_key, propose
from bookrow.trade.table.reading import read_row
from bookrow.trade.table.shape import sniff

__all__ = ["Column", "Mapping", "TableFeed", "header_key", "propose", "read_row", "sniff"]
