"""The small pieces every record is made of: identifiers, words, dates, titles, people, measures."""

from dataclasses import dataclass

from bookrow.trade.record.making import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """scheme: List 5 for products (15 ISBN-13, 02 ISBN-10, 03 GTIN-13, 01 proprietary), 16 for works, 44 for names."""

    scheme: str
    value: str
    type_name: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words as sent. markup: "plain" or "html" (found by looking, not by the label). language: ISO 639-2/B or ""."""

    body: str
    markup: str = "plain"
    language: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date in a role; the role's list depends on where it stands (163 publishing, 155 content, 173 price). date: 4, 6
    or 8 digits, longer with a time; text: where only words were sent (List 55 code 12)."""

    role: str
    date: str = ""
    text: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """ISO 3166-1 countries and regions (List 49, WORLD and ROW among them)."""

    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    countries_excluded: tuple[str, ...] = ()
    regions_excluded: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """kind: List 15 (01 distinctive, 00 undefined, 03 in original language, 08 former, ...)."""

    kind: str = "01"
    text: str = ""
    prefix: str = ""
    without_prefix: str = ""
    subtitle: str = ""
    part_number: str = ""
    statement: str = ""
    language: str = ""

    @property
    def whole(self) -> str:
        """The title as a reader says it, prefix in front."""
        if self.without_prefix:
            joint = "" if self.prefix.endswith(("’", "'")) else " "
            return f"{self.prefix}{joint}{self.without_prefix}".strip()
        return self.text


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A series or set. kind: List 148 (10 publisher's, 20 ascribed)."""

    title: str
    kind: str = "10"
    part_number: str = ""
    subtitle: str = ""
    identifiers: tuple[Identifier, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """roles: List 17 (A01 by, B01 edited, B06 translated, E07 read, ...). letters: what follows the name ("PhD")."""

    name: str
    roles: tuple[str, ...] = ("A01",)
    inverted: str = ""
    letters: str = ""
    corporate: bool = False
    unnamed: str = ""  # List 19: 01 unknown, 02 anonymous, 03 et al., 04 various
    sequence: int = 0
    identifiers: tuple[Identifier, ...] = ()
    biography: Text | None = None
    affiliation: str = ""  # position and institution, as words


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """role: List 22 (01 of the text, 02 of the original); code: ISO 639-2/B."""

    role: str
    code: str
    script: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """kind: List 23 (00 main content, 05, 06, 07, 08, 09 duration, 10, 11); unit: List 24 (03 pages, 15 HHHMMSS, ...)."""

    kind: str
    value: str
    unit: str
    roman: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """kind: List 48 (01 height, 02 width, 03 thickness, 08 weight); unit: List 50 (in, mm, cm, oz, lb, gr, kg)."""

    kind: str
    value: str
    unit: str


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """scheme: List 27 (93 to 98 Thema, 10 BISAC, 12 BIC, 20 keywords, 24 proprietary)."""

    scheme: str
    code: str = ""
    heading: str = ""
    main: bool = False
    scheme_name: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class FormFeature:
    """kind: List 79 (09 e-book accessibility, whose values are List 196)."""

    kind: str
    value: str = ""
    description: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence for a digital edition: its name and where its words stand. from List 218 (01 human readable)."""

    name: str
    links: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """EpubUsageConstraint: kind List 145, status List 146, limit as words."""

    kind: str
    status: str
    limit: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A product inside this one (ProductPart)."""

    form: str
    copies: int = 1
    identifiers: tuple[Identifier, ...] = ()
    titles: tuple[Title, ...] = ()
    primary: bool = False
