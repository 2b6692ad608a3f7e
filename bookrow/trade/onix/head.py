"""The head of a message: who sent it, when, and what it presets for its records."""

from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.onix.dates import sent_key
from bookrow.trade.onix.nodes import Node
from bookrow.trade.record import MessageHead


def read_head(header: Node, *, release: str, tags: str) -> tuple[MessageHead, list[str]]:
    """The head, and remarks on what could not be read. 2.1 puts the sender's company straight into Header."""
    sender = header.one("Sender")
    sent = header.say("SentDateTime", "SentDate")
    key = sent_key(sent)
    remarks: list[str] = []
    if sent and not key:
        words = _("The time sent, “{sent}”, is no date; the time of arrival counts in its place.")
        remarks.append(remark(words, sent=sent[:40]))
    head = MessageHead(
        sender=sender.say("SenderName") or header.say("FromCompany") or _number(sender, header),
        sent=sent,
        sent_key=key,
        number=header.whole("MessageNumber"),
        release=release,
        tags=tags,
        language=header.say("DefaultLanguageOfText"),
        currency=header.say("DefaultCurrencyCode"),
        price_type=_two_digits(header.say("DefaultPriceType", "DefaultPriceTypeCode")),
        linear_unit=header.say("DefaultLinearUnit"),
        weight_unit=header.say("DefaultWeightUnit"),
    )
    return head, remarks


def _number(sender: Node, header: Node) -> str:
    """A sender that gives numbers only."""
    identifier = sender.one("SenderIdentifier") or header.one("SenderIdentifier")
    return (
        identifier.say("IDValue") or header.say("FromEANNumber", "FromSAN", "FromPerson") or sender.say("ContactName")
    )


def _two_digits(code: str) -> str:
    return code.zfill(2) if code.isdigit() else code
