"""Library records, MARC 21: as ISO 2709 and as MARCXML. A file becomes a feed, a record's bytes a Record."""

from bookrow.trade.marc.feed import MarcFeed
from bookrow.trade.marc.glancing import glance
from bookrow.trade.marc.reading import read_marc
from bookrow.trade.marc.recognising import is_iso2709, is_marcxml
from bookrow.trade.marc.xmlfeed import MarcXmlFeed

__all__ = ["MarcFeed", "MarcXmlFeed", "glance", "is_iso2709", "is_marcxml", "read_marc"]
