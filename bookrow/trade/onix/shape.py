"""Which release a record is written in: judged by the tags inside it, which win over every label outside."""

from collections.abc import Iterable

# Elements that only one of the two families puts straight below Product, in both tag styles.
_THREE = (
    "DescriptiveDetail CollateralDetail ContentDetail PublishingDetail RelatedMaterial ProductSupply PromotionDetail "
    "ProductionDetail descriptivedetail collateraldetail contentdetail publishingdetail relatedmaterial productsupply "
    "promotiondetail productiondetail"
)
_TWO = (
    "ProductForm Title DistinctiveTitle OtherText SupplyDetail Publisher PublisherName Imprint ImprintName Contributor "
    "MediaFile Measure NumberOfPages PublicationDate EditionNumber Series Subject BASICMainSubject BICMainSubject ISBN "
    "EAN13 Language LanguageOfText MainSubject RelatedProduct NoSeries NoEdition ContainedItem Extent "
    "b012 title b028 othertext supplydetail publisher b081 imprint b079 contributor mediafile measure b061 b003 b057 "
    "series subject b064 b065 b004 b005 language b059 mainsubject relatedproduct n338 n386 containeditem extent"
)
ONLY_3 = frozenset(_THREE.split())
ONLY_21 = frozenset(_TWO.split())
REFERENCES = ("RecordReference", "a001")


def family(names: Iterable[str], otherwise: str) -> str:
    """ "3" or "2.1", by the names of a record's children; where they do not tell, by the release the head gives."""
    sent = set(names)
    if ONLY_21.isdisjoint(sent):
        return "2.1" if otherwise == "2.1" and ONLY_3.isdisjoint(sent) else "3"
    if ONLY_3.isdisjoint(sent):
        return "2.1"
    return "3" if len(ONLY_3 & sent) >= len(ONLY_21 & sent) else "2.1"


def style(names: list[str]) -> str:
    """ "short" or "reference", by the names of a record's children; empty where they do not tell."""
    if "a001" in names or "a002" in names:
        return "short"
    if "RecordReference" in names or "NotificationType" in names:
        return "reference"
    return ""
