"""Block updates: notification 04 replaces each block that it brings as a whole; the others stay."""

from copy import deepcopy

from lxml import etree

from bookrow.kit.refusals import Refusal
from bookrow.trade import reasons
from bookrow.trade.onix.mapping3 import BLOCKS
from bookrow.trade.onix.nodes import local_name
from bookrow.trade.onix.reading import product_in
from bookrow.trade.onix.shape import family
from bookrow.trade.onix.tags import SHORT_3


def merge_blocks(old_raw: bytes, update_raw: bytes) -> bytes:
    """A complete record again: the old one with the blocks of the update in the places of its own.

    All ProductSupply elements together are one block. Reference, notification type and identifiers stay those of the
    old record. Refuses an old record of ONIX 2.1, which has no blocks, and an update without any.
    """
    old, update = product_in(old_raw), product_in(update_raw)
    if family([local_name(str(child.tag)) for child in old], "2.1") == "2.1":
        raise Refusal(reasons.MIXED_RELEASES)
    brought = [block for block in BLOCKS if any(_block(child) == block for child in update)]
    if not brought:
        raise Refusal(reasons.NOTHING_TO_UPDATE)
    for child in [child for child in old if _block(child) in brought]:
        old.remove(child)
    alike = _is_short(old) == _is_short(update)
    if not alike:
        _to_reference(old, old)
    for child in update:
        if _block(child) in brought:
            _insert(old, _fitted(child, old, rename=not alike))
    return bytes(etree.tostring(old.getroottree().getroot(), encoding="utf-8"))


def _block(child: "etree._Element") -> str:
    """The block an element is, by its reference name; empty for others."""
    local = local_name(str(child.tag))
    name = SHORT_3.get(local, local)
    return name if name in BLOCKS else ""


def _is_short(product: "etree._Element") -> bool:
    return local_name(str(product.tag)) == "product"


def _space(element: "etree._Element") -> str:
    return str(element.tag).rpartition("}")[0].lstrip("{")


def _insert(old: "etree._Element", fresh: "etree._Element") -> None:
    """Behind the last element that stands before it by the order of blocks."""
    order = BLOCKS.index(_block(fresh))
    place = 0
    for index, child in enumerate(old):
        block = _block(child)
        if not block or BLOCKS.index(block) <= order:
            place = index + 1
    old.insert(place, fresh)


def _fitted(child: "etree._Element", old: "etree._Element", *, rename: bool) -> "etree._Element":
    """A copy in the namespace of the old record; in reference names where the two differ in style."""
    fresh = deepcopy(child)
    ours, theirs = _space(old), _space(child)
    for element in fresh.iter():
        if _space(element) == theirs:
            local = local_name(str(element.tag))
            name = SHORT_3.get(local, local) if rename else local
            element.tag = f"{{{ours}}}{name}" if ours else name
    return fresh


def _to_reference(product: "etree._Element", old: "etree._Element") -> None:
    space = _space(old)
    for element in product.iter():
        if _space(element) == space:
            name = SHORT_3.get(local_name(str(element.tag)), local_name(str(element.tag)))
            element.tag = f"{{{space}}}{name}" if space else name
