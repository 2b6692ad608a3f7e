"""What a sender says of one product: the record every reader fills and every writer empties.

The vocabulary is that of ONIX 3.1: codes are those of its lists (issue 75), also where the record came as ONIX 2.1, MARC
or a table; the readers translate. Fields are named after the ONIX elements they hold. Nothing here knows a database.
"""

from dataclasses import dataclass

from bookrow.trade.record.collateral import (
    ContentItem,
    Copyright,
    Imprint,
    Passage,
    Publisher,
    RelatedProduct,
    RelatedWork,
    Resource,
    Website,
)
from bookrow.trade.record.making import made_quickly
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
    Title,
    Usage,
)
from bookrow.trade.record.supply import ProductSupply, SalesRights


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One product as one sender describes it.

    notification: List 1 (03 confirmed, 04 block update, 05 delete, 08 sale, 09 acquisition, 88 and 89 test).
    blocks: which of the eight blocks a 3.x record brought (1 DescriptiveDetail ... 6 ProductSupply); () for 2.1.
    form: List 150. status: List 64. dates: List 163 (01 publication, 02 sales embargo, 09 announcement embargo, 11 first
    published, 19 print counterpart). remarks: what was sent and not understood, one sentence each.
    """

    reference: str
    notification: str = "03"
    deletion_text: str = ""
    blocks: tuple[int, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    # Block 1
    composition: str = "00"
    form: str = ""
    form_details: tuple[str, ...] = ()
    form_features: tuple[FormFeature, ...] = ()
    form_description: str = ""
    parts: tuple[Part, ...] = ()
    protections: tuple[str, ...] = ()  # List 144
    usages: tuple[Usage, ...] = ()
    licences: tuple[Licence, ...] = ()
    measures: tuple[Measure, ...] = ()
    collections: tuple[Collection, ...] = ()
    titles: tuple[Title, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    contributor_statement: str = ""
    edition_types: tuple[str, ...] = ()  # List 21
    edition_number: str = ""
    edition_statement: str = ""
    languages: tuple[Language, ...] = ()
    extents: tuple[Extent, ...] = ()
    illustrated: str = ""  # words on illustrations
    subjects: tuple[Subject, ...] = ()
    audiences: tuple[str, ...] = ()  # List 28
    # Block 2, 3
    passages: tuple[Passage, ...] = ()
    resources: tuple[Resource, ...] = ()
    contents: tuple[ContentItem, ...] = ()
    # Block 4
    imprints: tuple[Imprint, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    cities: tuple[str, ...] = ()
    country: str = ""
    status: str = ""
    dates: tuple[Dated, ...] = ()
    copyrights: tuple[Copyright, ...] = ()
    sales_rights: tuple[SalesRights, ...] = ()
    websites: tuple[Website, ...] = ()
    # Block 5, 6
    related_works: tuple[RelatedWork, ...] = ()
    related_products: tuple[RelatedProduct, ...] = ()
    supply: tuple[ProductSupply, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def isbn_sent(self) -> str:
        """The number to be read as this product's ISBN, as sent: scheme 15, else 03 when it begins like one, else 02."""
        for scheme in ("15", "03", "02"):
            for identifier in self.identifiers:
                if identifier.scheme == scheme and (scheme != "03" or identifier.value[:3] in ("978", "979")):
                    return identifier.value
        return ""
