"""Builders: a record, a message, a sender, with what a test does not name filled in. And the doors tests go through."""

import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from bookrow.catalogue.actions import know_sender
from bookrow.catalogue.models import Sender
from bookrow.catalogue.panels import EditionPanel, edition_panel
from bookrow.intake.actions import take_in
from bookrow.kit.isbn import check_digit
from bookrow.trade.onix.writing import write_message
from bookrow.trade.record import (
    Contributor,
    Dated,
    Identifier,
    Language,
    Passage,
    Price,
    ProductSupply,
    Record,
    RelatedProduct,
    SupplyDetail,
    Text,
    Title,
)

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
PRESS = "The Marram Press"
COUNTED = ("records", "new", "changed", "unchanged", "withdrawn", "stale", "test", "repaired")


def isbn(number: int) -> str:
    """The ISBN of that number: thirteen digits, the last of them right."""
    digits = f"978{number:09d}"
    return digits + check_digit(digits)


def record(
    reference: str = "r-1",
    *,
    title: str = "The Tide Table",
    by: Sequence[str] = ("Ada Marram",),
    isbn: str = "",
    language: str = "eng",
    form: str = "BC",
    overview: str = "",
    price: str = "",
    currency: str = "USD",
    related: Iterable[tuple[str, str]] = (),
    **more: Any,
) -> Record:
    """A complete record. related: (List 51 code, ISBN); price: recommended, with tax, everywhere."""
    return Record(
        reference=reference,
        identifiers=(Identifier(scheme="15", value=isbn),) if isbn else (),
        form=form,
        titles=(Title(text=title),) if title else (),
        contributors=tuple(Contributor(name=name, sequence=n) for n, name in enumerate(by, start=1)),
        languages=(Language(role="01", code=language),) if language else (),
        passages=(*more.pop("passages", ()), *([passage("03", overview)] if overview else ())),
        supply=more.pop("supply", (market(Price(kind="02", amount=price, currency=currency)),) if price else ()),
        related_products=tuple(
            RelatedProduct(relations=(code,), identifiers=(Identifier(scheme="15", value=number),))
            for code, number in related
        ),
        **more,
    )


def passage(kind: str, words: str, *, dates: Sequence[tuple[str, str]] = (), audience: Sequence[str] = ()) -> Passage:
    """A text about a book. dates: (List 155 role, digits)."""
    return Passage(
        kind=kind,
        texts=(Text(body=words),),
        audience=tuple(audience),
        dates=tuple(Dated(role=role, date=date) for role, date in dates),
    )


def market(*prices: Price, **more: Any) -> ProductSupply:
    """One supplier with these prices, who has the book."""
    return ProductSupply(supplies=(SupplyDetail(supplier="Marram", availability="20", prices=prices),), **more)


def sender(name: str = PRESS, *, trust: int = 100) -> Sender:
    """A sender known before any of its feeds."""
    known = know_sender(name=name, now=timezone.now())
    Sender.objects.filter(pk=known.pk).update(trust=trust)
    known.refresh_from_db()
    return known


def message(records: Iterable[Record], *, sender: str = PRESS, sent: datetime = NOON) -> bytes:
    """An ONIX 3.1 message, as our own writer writes it."""
    file = io.BytesIO()
    write_message(records, sender=sender, sent=sent, file=file)
    return file.getvalue()


def product(reference: str, notification: str = "03", inside: str = "") -> str:
    """A bare Product element of ONIX 3.0."""
    return (
        f"<Product><RecordReference>{reference}</RecordReference>"
        f"<NotificationType>{notification}</NotificationType>{inside}</Product>"
    )


def described(title: str = "The Tide Table", isbn: str = "") -> str:
    """What makes a bare Product complete."""
    number = f"<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>{isbn}</IDValue></ProductIdentifier>"
    return (
        f"{number if isbn else ''}<DescriptiveDetail><ProductForm>BC</ProductForm><TitleDetail>"
        f"<TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel>"
        f"<TitleText>{title}</TitleText></TitleElement></TitleDetail></DescriptiveDetail>"
    )


def bare(products: Iterable[str], *, sender: str = PRESS, sent: str = "20261102T120000Z", number: int = 0) -> bytes:
    """An ONIX 3.0 message of elements written by hand; no head where no sender is named."""
    numbered = f"<MessageNumber>{number}</MessageNumber>" if number else ""
    timed = f"<SentDateTime>{sent}</SentDateTime>" if sent else ""
    head = f"<Header><Sender><SenderName>{sender}</SenderName></Sender>{numbered}{timed}</Header>" if sender else ""
    return f'<ONIXMessage release="3.0">\n{head}\n{chr(10).join(products)}\n</ONIXMessage>\n'.encode()


@dataclass(frozen=True, slots=True)
class Report:
    """What `bookrow intake --json` said, and how it ended."""

    code: int
    said: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        return self.said[name]

    @property
    def counts(self) -> dict[str, int]:
        """Outcome -> records, those that are nought left out."""
        counted = {name: self.said[name] for name in COUNTED[1:-1]} | {"refused": len(self.said["refused"])}
        return {name: many for name, many in counted.items() if many}

    @property
    def codes(self) -> list[str]:
        """Why records were refused."""
        return [one["code"] for one in self.said["refused"]]

    @property
    def adds_up(self) -> bool:
        """Whether every record ended in one outcome."""
        return bool(self.said["records"] == sum(self.counts.values()))


def intake(file: Path, *words: str) -> Report:
    """`bookrow intake FILE --json`."""
    out = io.StringIO()
    try:
        call_command("intake", str(file), "--json", *words, stdout=out)
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    return Report(code, json.loads(out.getvalue()))


def page(address: str, *, now: datetime | None = None) -> EditionPanel | None:
    """The panel of the edition at "/isbn/..." or "/edition/..."."""
    return edition_panel(address, now=now or timezone.now())[0]


class Feeds:
    """A folder of files, taken in as soon as they are written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written = 0

    def write(self, content: bytes, name: str = "") -> Path:
        """A file with that content."""
        self._written += 1
        path = self.folder / (name or f"feed-{self._written}.xml")
        path.write_bytes(content)
        return path

    def take(self, content: bytes, *words: str, name: str = "") -> Report:
        """Write it and take it in."""
        return intake(self.write(content, name), *words)

    def send(self, *records: Record, sender: str = PRESS, sent: datetime = NOON) -> Report:
        """One message of these records."""
        return self.take(message(records, sender=sender, sent=sent))


__all__ = ["changed", "take_in"]
