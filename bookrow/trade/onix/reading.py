"""One raw record to a Record: pure, so that a mapping can be corrected and run again years later."""

from lxml import etree

from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade import reasons
from bookrow.trade.onix import mapping3, mapping21
from bookrow.trade.onix.nodes import Node, local_name, read_nodes
from bookrow.trade.onix.shape import ONLY_3, ONLY_21, family
from bookrow.trade.record import MessageHead, Record

# List 1.
_NOTIFICATIONS = frozenset(("01", "02", "03", "04", "05", "08", "09", "12", "13", "14", "88", "89"))
_PRODUCT = ("Product", "product")
_MAX_DEPTH = "Excessive depth"


def parser(*, recover: bool = False) -> etree.XMLParser:
    """A parser that fetches nothing, expands nothing and has bounds."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def product_in(raw: bytes) -> "etree._Element":
    """The Product element of a raw record, alone or inside its message's root; refuses what is not well-formed."""
    try:
        root = etree.fromstring(raw, parser())
    except etree.XMLSyntaxError as error:
        raise Refusal(refused(error, 0)) from None
    if local_name(str(root.tag)).lower() == "product":
        return root
    for child in root:
        if local_name(str(child.tag)).lower() == "product":
            return child
    raise Refusal(reasons.NOT_ONIX)


def refused(error: etree.XMLSyntaxError, lines_before: int) -> Reason:
    """The parser's complaint as a reason; lines_before: lines of the file that stand before the record."""
    message = str(error.msg or "").split(", line ")[0].strip()
    if _MAX_DEPTH in message:
        return reasons.TOO_DEEP
    return reasons.BAD_XML.saying(line=lines_before + (error.lineno or 1), problem=message)


def read_onix(raw: bytes, head: MessageHead) -> Record:
    """The Record of a raw ONIX record; refuses records without a reference and what is no ONIX."""
    claimed = "2.1" if head.release == "2.1" else "3"
    product, foreign = _product(raw, claimed)
    found = family(product.kids, claimed)
    if found != claimed:
        product, foreign = _product(raw, found)
    reference = product.say("RecordReference")
    if not reference:
        raise Refusal(reasons.NO_REFERENCE)
    notification, doubts = _notification(product)
    remarks = (*_contradiction(product, found, head), *_foreign(foreign), *doubts)
    read = mapping21.read if found == "2.1" else mapping3.read
    return read(product, head, reference=reference, notification=notification, remarks=remarks)


def _product(raw: bytes, claimed: str) -> tuple[Node, set[str]]:
    root, foreign = read_nodes(raw, claimed)
    product = next((node for name in _PRODUCT for node in (root, *root.all(name)) if node.name in _PRODUCT), None)
    if product is None:
        raise Refusal(reasons.NOT_ONIX)
    return product, foreign


def _notification(product: Node) -> tuple[str, list[str]]:
    """List 1; a record without a known type counts as complete (03), and the remark says so."""
    sent = product.say("NotificationType")
    code = sent.zfill(2) if sent.isdigit() else sent
    if code in _NOTIFICATIONS:
        return code, []
    words = _("The notification type “{sent}” is not one of List 1; the record was read as complete (03).")
    return "03", [remark(words, sent=sent[:40])]


def _contradiction(product: Node, found: str, head: MessageHead) -> list[str]:
    claimed = "2.1" if head.release == "2.1" else "3"
    if head.release[:1] in ("2", "3") and claimed != found:
        words = _("The message calls itself ONIX {said}, and this record is written in ONIX {found}.")
        return [remark(words, said=head.release, found=found)]
    others = ONLY_21 if found == "3" else ONLY_3
    if not others.isdisjoint(product.kids):
        mixed = others & product.kids.keys()
        words = _("Not read, since they belong to another release of ONIX: {names}.")
        return [remark(words, names=", ".join(sorted(mixed)))]
    return []


def _foreign(spaces: set[str]) -> list[str]:
    return [remark(_("Elements in the namespace {space} were not read."), space=one[:100]) for one in sorted(spaces)]
