"""A copy's book as a record of the catalogue: for books that no publisher's feed describes, and those without ISBN."""

from hashlib import blake2b
from typing import Any

import orjson

from bookrow.catalogue.actions import Incoming
from bookrow.kit.money import Money
from bookrow.trade.onix.writing import product
from bookrow.trade.record import (
    Dated,
    Extent,
    Identifier,
    Language,
    MessageHead,
    Publisher,
    Record,
    Title,
)
from bookrow.trade.stock import Copy, Grade, Status
from bookrow.trade.stock.copies import Person

HEAD = MessageHead(release="3.1", tags="reference")
TRUST = 10  # sellers describe what they hold; a publisher's word comes first


def record_of(copy: Copy) -> Record:
    """What the seller says of the book itself; nothing of this one copy."""
    own = Identifier(scheme="01", value=copy.sku, type_name="Seller's number")
    isbn = (Identifier(scheme="15", value=copy.isbn),) if copy.isbn else ()
    return Record(
        reference=copy.sku,
        identifiers=(own, *isbn),
        form=copy.form or "BA",
        titles=(Title(text=copy.title or copy.isbn, subtitle=copy.subtitle, part_number=copy.volume),),
        contributors=copy.contributors,
        edition_statement=copy.edition,
        languages=(Language(role="01", code=copy.language),) if copy.language else (),
        extents=(Extent(kind="00", value=str(copy.pages), unit="03"),) if copy.pages else (),
        publishers=(Publisher(name=copy.publisher),) if copy.publisher else (),
        cities=(copy.place,) if copy.place else (),
        dates=(Dated(role="01", date=f"{copy.year:04d}"),) if copy.year else (),
    )


def incoming_of(copy: Copy, *, sent: str) -> Incoming:
    """The record as the catalogue takes it in, with bytes that can be read again."""
    record = record_of(copy)
    raw = product(record)
    return Incoming(
        reference=copy.sku,
        record=record,
        raw=raw,
        digest=blake2b(raw, digest_size=32).digest(),
        sent=sent,
        number=0,
        head=HEAD,
        repairs=[],
        known=None,
    )


def kept(copy: Copy) -> dict[str, Any]:
    """A row as plain values, for a question that its seller answers later."""
    values: dict[str, Any] = orjson.loads(orjson.dumps(copy))
    return values


def restored(values: dict[str, Any]) -> Copy:
    """The row again."""
    grade, jacket, price = values["grade"], values["jacket"], values["price"]
    return Copy(
        **{
            **values,
            "people": tuple(Person(**one) for one in values["people"]),
            "price": Money(**price) if price else None,
            "grade": Grade(grade) if grade else None,
            "jacket": Grade(jacket) if jacket else None,
            "status": Status(values["status"]),
            **{name: tuple(values[name]) for name in ("keywords", "categories", "images")},
        }
    )


def digest_of(copy: Copy) -> bytes:
    """A mark of everything a row says, by which an unchanged one is known."""
    return blake2b(orjson.dumps(copy), digest_size=16).digest()
