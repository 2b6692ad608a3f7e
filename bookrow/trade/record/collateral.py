"""What is said about the book and who makes it: passages, pictures, contents, publishers, relations."""

from dataclasses import dataclass

from bookrow.trade.record.making import made_quickly
from bookrow.trade.record.parts import Contributor, Dated, Identifier, Territory, Text


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A rating a reviewer gave: 4 of 5 stars."""

    value: str
    limit: str = ""
    unit: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text about the product. kind: List 153 (03 description, 02 short, 04 contents, 06-09 quotes, 12 biography, 14
    excerpt, 05 and 27 cover copy, 10 headline, 30 abstract, ...). audience: List 154 (00 and 03 are for readers).
    dates: List 155 (01 published, 14 from, 15 until, 24 from-until, 27, 28)."""

    kind: str
    texts: tuple[Text, ...]
    audience: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    source: str = ""  # TextSourceCorporate, or the name in TextSource of 3.1
    source_title: str = ""
    dates: tuple[Dated, ...] = ()
    rating: Rating | None = None
    sequence: int = 0
    territory: Territory | None = None


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class ContentItem:
    """A part, chapter or index. level: as sent ("2.1") or ""; kind: ComponentTypeName ("Part"); number: "II"."""

    title: str = ""
    subtitle: str = ""
    level: str = ""
    kind: str = ""
    number: str = ""
    first_page: str = ""
    last_page: str = ""
    item_type: str = ""  # List 42: 03 body matter, 02 front, 04 back
    contributors: tuple[Contributor, ...] = ()
    passages: tuple[Passage, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A picture or link. kind: List 158 (01 front cover, 27 thumbnail, 02 back cover, 04 portrait, 15 sample); mode: List
    159 (03 image); form: List 161; file_format: List 178 (D502 JPEG); dates: List 155."""

    kind: str
    mode: str
    link: str
    form: str = ""
    file_format: str = ""
    credit: str = ""
    caption: str = ""
    audience: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """role: List 45 (01 publisher, 02 co-publisher, ...)."""

    name: str
    role: str = "01"
    identifiers: tuple[Identifier, ...] = ()
    website: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The brand on the spine."""

    name: str
    identifiers: tuple[Identifier, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Copyright:
    """kind: C, P or D; owners as words; text: 3.1 CopyrightStatementText, which stands
    alone."""

    kind: str = "C"
    years: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    text: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedWork:
    """relation: List 164 (01 manifestation of)."""

    relation: str
    identifiers: tuple[Identifier, ...]


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedProduct:
    """relations: List 51 (06 other format, 03 replaces, 05 replaced by, 13 based on print, 27 electronic version, 11 other
    language, 22 same author, 23 similar, 01 includes, 02 is part of)."""

    relations: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    form: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Website:
    """role: List 73 (29 full text, 36 supplier's page, ...)."""

    link: str
    role: str = ""
    description: str = ""
