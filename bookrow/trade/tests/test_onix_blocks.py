"""Block updates: what is brought replaces its block as a whole, the rest stays."""

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.trade.feeds import merge_blocks, read_record
from bookrow.trade.record import MessageHead

HEAD = MessageHead(release="3.0")
SPACE = 'xmlns="http://ns.editeur.org/onix/3.0/reference"'
OLD = (
    f'<ONIXMessage {SPACE} release="3.0"><Product><RecordReference>r</RecordReference>'
    "<NotificationType>03</NotificationType>"
    "<DescriptiveDetail><ProductForm>BC</ProductForm></DescriptiveDetail>"
    "<CollateralDetail><TextContent><TextType>03</TextType><Text>Old</Text></TextContent></CollateralDetail>"
    "<PublishingDetail><PublishingStatus>04</PublishingStatus></PublishingDetail>"
    "<ProductSupply><SupplyDetail><ProductAvailability>20</ProductAvailability></SupplyDetail></ProductSupply>"
    "<ProductSupply><SupplyDetail><ProductAvailability>21</ProductAvailability></SupplyDetail></ProductSupply>"
    "</Product></ONIXMessage>"
).encode()
SHORT = (
    b'<ONIXmessage release="3.0"><product><a001>r</a001><a002>03</a002>'
    b"<descriptivedetail><b012>BC</b012><measure><x315>01</x315><c094>8</c094><c095>in</c095></measure>"
    b"</descriptivedetail><publishingdetail><b394>04</b394></publishingdetail></product></ONIXmessage>"
)


def update(inside: str, space: str = SPACE) -> bytes:
    start = f"<ONIXMessage {space}><Product><RecordReference>r</RecordReference><NotificationType>04</NotificationType>"
    return f"{start}{inside}</Product></ONIXMessage>".encode()


SUPPLY = "<ProductSupply><SupplyDetail><ProductAvailability>40</ProductAvailability></SupplyDetail></ProductSupply>"


def test_all_supplies_together_are_one_block() -> None:
    record = read_record(merge_blocks(OLD, update(SUPPLY)), HEAD)
    assert [one.supplies[0].availability for one in record.supply] == ["40"]
    assert record.notification == "03" and record.form == "BC" and record.passages[0].texts[0].body == "Old"


def test_a_block_that_was_absent_is_put_in_its_order() -> None:
    relation = "<RelatedProduct><ProductRelationCode>06</ProductRelationCode></RelatedProduct>"
    related = f"<RelatedMaterial>{relation}</RelatedMaterial>"
    merged = merge_blocks(OLD, update(f"<ContentDetail/>{related}"))
    names = [b"DescriptiveDetail", b"CollateralDetail", b"ContentDetail", b"PublishingDetail", b"RelatedMaterial"]
    places = [merged.index(b"<" + name) for name in (*names, b"ProductSupply")]
    assert places == sorted(places)
    assert read_record(merged, HEAD).related_products[0].relations == ("06",)


def test_an_empty_block_takes_the_old_one_away() -> None:
    record = read_record(merge_blocks(OLD, update("<CollateralDetail/>")), HEAD)
    assert record.passages == () and record.status == "04"


def test_other_releases_and_namespaces_fit() -> None:
    space = 'xmlns="http://ns.editeur.org/onix/3.1/reference"'
    record = read_record(merge_blocks(OLD, update(SUPPLY, space)), HEAD)
    assert record.supply[0].supplies[0].availability == "40" and record.remarks == ()


def test_short_and_reference_tags_fit() -> None:
    record = read_record(merge_blocks(SHORT, update(SUPPLY)), HEAD)
    assert record.supply[0].supplies[0].availability == "40"
    assert (record.reference, record.form, record.status, record.measures[0].value) == ("r", "BC", "04", "8")
    short = b"<product><a001>r</a001><a002>04</a002><publishingdetail><b394>07</b394></publishingdetail></product>"
    record = read_record(merge_blocks(OLD, short), HEAD)
    assert record.status == "07" and record.form == "BC" and len(record.supply) == 2
    assert read_record(merge_blocks(SHORT, short), HEAD).status == "07"


def test_merging_again_changes_nothing() -> None:
    once = merge_blocks(OLD, update(SUPPLY))
    assert merge_blocks(once, update(SUPPLY)) == once


@pytest.mark.parametrize(
    ("old", "fresh", "code"),
    [
        (b"<Product><RecordReference>r</RecordReference><Title/></Product>", update(SUPPLY), "record-mixed-releases"),
        (OLD, update(""), "record-no-blocks"),
        (OLD, b"<Product", "record-bad-xml"),
    ],
)
def test_what_cannot_be_merged_is_refused(old: bytes, fresh: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        merge_blocks(old, fresh)
    assert refused.value.reasons[0].code == code
