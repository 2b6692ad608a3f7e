"""What a page shows of a book: plain values only, since a document is JSON. Codes are ONIX's; labels are given when drawn.

Nothing here depends on the reader's market or language: prices and measures are all there, the page picks.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Something with a name and perhaps an address of its own: a contributor, a publisher, a series, a subject."""

    name: str
    slug: str = ""
    number: str = ""  # a volume's number in a series


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One contributor on the title page. roles: List 17; name with what follows it ("Maureen Walker, PhD")."""

    name: str
    slug: str
    roles: list[str]
    corporate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a shown field came from: the sender's name and the UTC time they sent it (ISO 8601)."""

    sender: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePanel:
    """What the book is called and who made it. direction: "ltr" or "rtl", from the language."""

    title: str
    subtitle: str
    language: str  # ISO 639-1 or -3 for the lang attribute, "" where unknown
    direction: str
    credits: list[Credit]
    series: list[Link]
    other_titles: list[tuple[str, str]]  # (List 15 code, title): original, former


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """kind List 23, value as digits or as sent, unit List 24."""

    kind: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """kind List 48, value as sent ("5.90"), unit List 50. The page picks by locale and never adds."""

    kind: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """scheme: "thema", "bisac", "bic", "keyword" or "other"."""

    scheme: str
    code: str
    name: str
    slug: str
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPrice:
    """A publisher's price for readers. countries: ISO 3166-1, empty: everywhere the sender sells. kind: List 58. amount in
    minor units; unpriced (List 57: 01 free, 02 to be announced, 04 ask) instead of an amount. from_day, until_day: ISO
    days, inclusive, or ""."""

    countries: list[str]
    excluded: list[str]
    kind: str
    amount: int | None
    currency: str
    unpriced: str = ""
    from_day: str = ""
    until_day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """What the publisher says of one market (countries empty: all). status List 64 or 68, availability List 65."""

    countries: list[str]
    status: str
    availability: str
    order_days: int | None
    expected: str = ""  # partial date


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsPanel:
    """The table of facts. published and first_published: 4, 6 or 8 digits or "". edition_types: List 21. form: List 150,
    form_details: List 175, composition: List 2. other_ids: (name, value)."""

    isbn13: str
    isbn10: str
    isbn13_shown: str
    isbn10_shown: str
    other_ids: list[tuple[str, str]]
    form: str
    form_details: list[str]
    composition: str
    parts: list[tuple[int, str, str]]  # copies, List 150 form, title
    publisher: Link | None
    imprint: Link | None
    published: str
    first_published: str
    edition_number: str
    edition_types: list[str]
    edition_statement: str
    language: str  # ISO 639-2/B
    original_language: str
    pages: str
    extents: list[Extent]
    measures: list[Measure]
    illustrated: str
    status: str  # List 64
    copyright: list[str]
    subjects: list[Subject]
    audiences: list[str]  # List 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A word of the press. by: names and posts; source: where it stood; date partial; rating "4 of 5 stars" in parts."""

    html: str
    by: str = ""
    source: str = ""
    date: str = ""
    rating: tuple[str, str, str] | None = None  # value, limit, unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Biography:
    """Of one person, or of all together where name is empty."""

    name: str
    slug: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """An extract with its rights. rights: lines such as "© 2004 The Guilford Press"; provider: who provides it."""

    html: str
    rights: list[str]
    provider: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A further text. kind: List 153."""

    kind: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesPanel:
    """Every text about the book, sanitised. long_*: whether the page folds it (over about 90 words)."""

    overview: str
    overview_long: bool
    summary: str  # plain text for the description of the page, at most 300 characters
    quotes: list[Quote]
    biographies: list[Biography]
    excerpt: Excerpt | None
    notes: list[Note]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine:
    """depth 0 is a part or a chapter without parts; page as printed; never sorted."""

    depth: int
    kind: str
    number: str
    title: str
    subtitle: str
    page: str
    credits: list[Credit]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsPanel:
    """Structured lines, or the sender's own text where that is all there is."""

    lines: list[ContentsLine]
    html: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitalPanel:
    """A free digital edition's link and licence; an e-book's accessibility (List 196 codes with the sender's words), its
    protection (List 144) and uses (List 145, List 146, limit)."""

    free_link: str = ""
    licence: str = ""
    licence_link: str = ""
    accessibility: list[tuple[str, str]] = field(default_factory=list)
    protections: list[str] = field(default_factory=list)
    usages: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """src: an address of ours. generated: drawn by us since none was given."""

    src: str
    width: int
    height: int
    generated: bool
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A book in a row or a list. by: up to three names. address: /isbn/... or /edition/..., without the market."""

    address: str
    title: str
    subtitle: str
    by: list[str]
    cover: str
    form: str
    published: str
    publisher: str
    language: str
    edition_statement: str = ""
    relation: str = ""  # List 51 where it is shown as related
    here: bool = False  # this very edition, among the others of its work
    prices: list[ListPrice] = field(default_factory=list)
    note: str = ""  # why somebody recommends it, and who
    note_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPanel:
    """What editions share, as the newest of them has it."""

    key: str
    title: str
    subtitle: str
    credits: list[Credit]
    cover: Cover


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPanel:
    """Everything of one edition that belongs to the catalogue, composed by `catalogue.panels.edition_panel`.

    sources: shown field ("title", "credits", "publishing", "extents", "overview", ...) -> Source. withdrawn: the sender took
    the record back; the page stays for its copies and reviews. good_until: ISO time when the clock changes the page.
    number: in the database, by which other rooms know the edition."""

    number: int
    key: str
    address: str
    work_key: str
    demo: bool
    withdrawn: bool
    title: TitlePanel
    details: DetailsPanel
    passages: PassagesPanel
    contents: ContentsPanel
    digital: DigitalPanel
    cover: Cover
    list_prices: list[ListPrice]
    availability: list[Availability]
    editions: list[Card]  # all editions of the work that are public, this one among them (here=True)
    editions_more: int  # how many more the work has than are listed
    related: list[Card]
    sources: dict[str, Source]
    changed_at: str
    good_until: str
