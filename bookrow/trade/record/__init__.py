"""What a sender says of one product: the record every reader fills and every writer empties.

The vocabulary is that of ONIX 3.1: codes are those of its lists (issue 75), also where the record came as ONIX 2.1, MARC
or a table; the readers translate. Fields are named after the ONIX elements they hold. Nothing here knows a database.
"""

from bookrow.trade.record.collateral import (
    ContentItem,
    Copyright,
    Imprint,
    Passage,
    Publisher,
    Rating,
    RelatedProduct,
    RelatedWork,
    Resource,
    Website,
)
from bookrow.trade.record.message import BrokenRecord, MessageHead, RawRecord, Repair
from bookrow.trade.record.parts import (
    Collection,
    Contributor,
    Dated,
    Extent,
    FormFeature,
    Identifier,
    Language,
    Licence,
    Measure,
    Part,
    Subject,
    Territory,
    Text,
    Title,
    Usage,
)
from bookrow.trade.record.supply import Price, ProductSupply, SalesRights, SupplyDetail, Tax
from bookrow.trade.record.whole import Record

__all__ = [
    "BrokenRecord",
    "Collection",
    "ContentItem",
    "Contributor",
    "Copyright",
    "Dated",
    "Extent",
    "FormFeature",
    "Identifier",
    "Imprint",
    "Language",
    "Licence",
    "Measure",
    "MessageHead",
    "Part",
    "Passage",
    "Price",
    "ProductSupply",
    "Publisher",
    "Rating",
    "RawRecord",
    "Record",
    "RelatedProduct",
    "RelatedWork",
    "Repair",
    "Resource",
    "SalesRights",
    "Subject",
    "SupplyDetail",
    "Tax",
    "Territory",
    "Text",
    "Title",
    "Usage",
    "Website",
]
