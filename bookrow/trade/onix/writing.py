"""Records on their way out, as one ONIX 3.1 message in reference tags. Source: EDItEUR's ONIX 3.1 schema."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO
from xml.sax.saxutils import escape

from lxml import etree

from bookrow.trade.onix.writing_collateral import (
    collateral_detail,
    content_detail,
    publishing_detail,
    related_material,
)
from bookrow.trade.onix.writing_elements import clean, group, identifiers, leaf, moment
from bookrow.trade.onix.writing_product import descriptive_detail
from bookrow.trade.onix.writing_supply import product_supply
from bookrow.trade.record import Identifier, Record

NAMESPACE = "http://ns.editeur.org/onix/3.1/reference"
_OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage xmlns="{namespace}" release="3.1">
<Header>
<Sender><SenderName>{sender}</SenderName></Sender>
<SentDateTime>{sent}</SentDateTime>
</Header>
"""


def write_message(records: Iterable[Record], *, sender: str, sent: datetime, file: BinaryIO) -> int:
    """Write the records as they come, one held at a time, and return how many there were.

    sent is a moment with its zone. A message without any record is still closed, though the schema wants one at least.
    """
    opening = _OPENING.format(
        namespace=NAMESPACE, sender=escape(clean(sender).strip()), sent=moment(sent.astimezone(UTC))
    )
    file.write(opening.encode())
    count = 0
    for record in records:
        file.write(product(record))
        count += 1
    file.write(b"</ONIXMessage>\n")
    return count


def product(record: Record) -> bytes:
    """One Product, UTF-8, without a namespace of its own: it stands inside the message's."""
    element = group("Product", *_metadata(record), *_blocks(record))
    assert element is not None
    _break_lines(element)
    return etree.tostring(element, encoding="utf-8")


def _metadata(record: Record) -> list[etree._Element | list[etree._Element | None] | None]:
    # The schema wants an identifier in every record; the sender's own number is always true.
    numbers = record.identifiers or (Identifier(scheme="01", value=record.reference, type_name="Record reference"),)
    return [
        leaf("RecordReference", record.reference),
        leaf("NotificationType", record.notification),
        leaf("DeletionText", record.deletion_text),
        identifiers("Product", numbers),
    ]


def _blocks(record: Record) -> list[etree._Element | list[etree._Element | None] | None]:
    """The blocks that hold something; of a block update those it brought; none of a deletion."""
    if record.notification == "05":
        return []
    told = [
        (1, descriptive_detail(record)),
        (2, collateral_detail(record)),
        (3, content_detail(record)),
        (4, publishing_detail(record)),
        (5, related_material(record)),
    ]
    wanted = record.blocks if record.notification == "04" else (1, 2, 3, 4, 5, 6)
    supplies = [product_supply(one) for one in record.supply] if 6 in wanted else []
    return [*(block for number, block in told if number in wanted), supplies]


def _break_lines(element: etree._Element) -> None:
    """A line for each block and each composite below it; deeper down white space would become words."""
    element.text, element.tail = "\n", "\n"
    for block in element:
        block.tail = "\n"
        if str(block.tag).endswith(("Detail", "Material", "ProductSupply")):
            block.text = "\n"
            for composite in block:
                composite.tail = "\n"
