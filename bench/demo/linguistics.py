"""Books of Language Science Press, from its open catalogue (CC BY 4.0). Overviews are ours, made of those facts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bookrow.trade.record import (
    Contributor,
    Identifier,
    Passage,
    Publisher,
    RawRecord,
    Record,
    RelatedProduct,
    Subject,
    Text,
    Title,
)
from bookrow.trade.table import TableFeed, read_row

WANTED = 112
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "erste", "zweite", "dritte", "vierte", "fünfte"]
_EDITION = re.compile(
    r"[\s,.:(]+((Second|Third|Fourth|Zweite|Dritte|Vierte)\b[^()]*(?:edition|Auflage)[^()]*?)\)?\.?$",
    re.IGNORECASE,
)
_LANGUAGES = {
    "eng": "English", "ger": "German", "fre": "French", "por": "Portuguese", "spa": "Spanish", "chi": "Chinese",
}  # fmt: skip
_GRAMMAR = re.compile(r"^(?:A|The) (?:\w+ )?(?:grammar|grammatical sketch|dictionary)", re.IGNORECASE)
_PAPERS = re.compile(r"selected papers|papers from", re.IGNORECASE)


def records(path: Path) -> Iterator[Record]:
    """The chosen books in the order of the catalogue."""
    with path.open("rb") as file:
        table = TableFeed(path.name, file, sender="")
        read = [read_row(entry.raw, table.head) for entry in table.entries() if isinstance(entry, RawRecord)]
    books = [_edition(book) for book in read if book.isbn_sent]
    chosen = _chosen(books)
    older = _replaced(books)
    for place, book in enumerate(chosen):
        yield _finished(book, place, older)


def _edition(book: Record) -> Record:
    """The statement of edition out of the title or subtitle, where the catalogue put it."""
    title = book.titles[0]
    whole = f"{title.text}: {title.subtitle}" if title.subtitle else title.text
    found = _EDITION.search(whole)
    if not found:
        return book
    text, _, subtitle = whole[: found.start()].partition(": ")
    number = _ORDINALS.index(found[2].casefold()) % 5 + 1
    return replace(
        book,
        titles=(Title(text=text.strip(" ."), subtitle=subtitle.strip(" .")), *book.titles[1:]),
        edition_number=str(number),
        edition_statement=found[1].strip(" ."),
    )


def _key(book: Record) -> tuple[str, str]:
    series = book.collections[0] if book.collections else None
    return (book.titles[0].text.casefold().strip(), series.part_number if series else "")


def _chosen(books: list[Record]) -> list[Record]:
    """All that are not in English, all that came in several editions, then from every series in turn."""
    editions = Counter(_key(book) for book in books)
    first = [book for book in books if book.languages[0].code != "eng" or editions[_key(book)] > 1]
    first = [book for book in first if book.status != "02"]
    taken = {book.isbn_sent for book in first}
    shelves: dict[str, list[Record]] = defaultdict(list)
    for book in books:
        if book.isbn_sent not in taken and book.collections:
            shelves[book.collections[0].title].append(book)
    picked = list(first)
    while len(picked) < WANTED and any(shelves.values()):
        for shelf in shelves.values():
            if shelf and len(picked) < WANTED:
                picked.append(shelf.pop(len(shelf) // 2))
    order = {book.isbn_sent: place for place, book in enumerate(books)}
    return sorted(picked, key=lambda book: order[book.isbn_sent])


def _replaced(books: list[Record]) -> dict[str, list[Record]]:
    """Editions of the same title at the same place of the same series, oldest first, by each of their ISBNs."""
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for book in books:
        groups[_key(book)].append(book)
    return {
        book.isbn_sent: sorted(group, key=lambda one: one.dates[0].date if one.dates else "")
        for group in groups.values()
        if len(group) > 1
        for book in group
    }


def _finished(book: Record, place: int, older: dict[str, list[Record]]) -> Record:
    line = older.get(book.isbn_sent, [])
    here = next((n for n, one in enumerate(line) if one.isbn_sent == book.isbn_sent), 0)
    related = [_related("05", one) for one in line[here + 1 : here + 2]] + [
        _related("03", one) for one in line[max(here - 1, 0) : here]
    ]
    overview = _overview(book, place, newer=here + 1 < len(line))
    return replace(
        book,
        reference=f"langsci.{book.reference}",
        publishers=(Publisher(name="Language Science Press", website="https://langsci-press.org/"),),
        subjects=(Subject(scheme="24", heading="Linguistics", scheme_name="Bookrow demo shelves"),),
        status=book.status or "04",
        passages=(Passage(kind="03", audience=("00",), texts=(Text(body=overview, markup="html"),)),),
        related_products=tuple(related),
    )


def _related(relation: str, book: Record) -> RelatedProduct:
    return RelatedProduct(relations=(relation,), identifiers=(Identifier(scheme="15", value=book.isbn_sent),))


def _overview(book: Record, place: int, *, newer: bool) -> str:
    sentences = [_opening(book, place), *_middle(book, place, newer=newer), _closing(book, place)]
    return f"<p>{' '.join(sentence for sentence in sentences if sentence)}</p>".replace("&", "&amp;")


def _names(people: tuple[Contributor, ...]) -> str:
    names = [one.name for one in people]
    if len(names) > 4:
        return f"{names[0]}, {names[1]} and others"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _opening(book: Record, place: int) -> str:
    names, title = _names(book.contributors), f"<em>{book.titles[0].text}</em>"
    edited = book.contributors[0].roles == ("B01",)
    if _GRAMMAR.match(book.titles[0].text) and not edited:
        return [
            f"What its title promises: {title} is {names}’s account of one language, written as a work of reference.",
            f"{names} describes one language in full in {title}.",
            f"One language, one book: {title}, by {names}.",
        ][place % 3]
    if _PAPERS.search(book.titles[0].subtitle):
        return f"{names} chose and edited the papers gathered in {title}."
    if edited:
        return [
            f"{title} is a collection by many hands, edited by {names}.",
            f"For {title}, {names} brought several authors together in one volume.",
            f"Edited by {names}, this volume gathers contributions under the title {title}.",
        ][place % 3]
    return [
        f"{title} is a study by {names}.",
        f"{names} published {title} with Language Science Press.",
        f"A book by {names}: {title}.",
        f"{title} sets out {names}’s view of its subject at book length.",
    ][place % 4]


def _middle(book: Record, place: int, *, newer: bool) -> Iterator[str]:
    title = book.titles[0]
    if title.subtitle and not _PAPERS.search(title.subtitle):
        subtitle = f"<em>{title.subtitle}</em>"
        yield [
            f"The subtitle says more: {subtitle}.",
            f"In the words of its subtitle, it is about this: {subtitle}.",
            f"It carries the subtitle {subtitle}.",
        ][place % 3]
    if book.edition_number:
        yield f"This is edition {book.edition_number} of the text."
    if newer:
        yield "A later edition has appeared since, and is listed with this one."
    code = book.languages[0].code
    if code != "eng":
        yield f"The text is in {_LANGUAGES[code]}."


def _closing(book: Record, place: int) -> str:
    series = book.collections[0] if book.collections else None
    year = book.dates[0].date if book.dates else ""
    when = f"in {year}" if year else "soon"
    free = f"and is free to read online under the licence {book.licences[0].name}" if book.websites else ""
    if series and series.part_number:
        return [
            f"It came out {when} as number {series.part_number} of the series {series.title} {free}.",
            f"Number {series.part_number} of {series.title}, it appeared {when} {free}.",
            f"Language Science Press published it {when}; it is number {series.part_number} in {series.title} {free}.",
            f"In the series {series.title} it stands as number {series.part_number}; it appeared {when} {free}.",
        ][place % 4].replace(" .", ".")
    if not year:
        return f"Language Science Press has announced it{f' for the series {series.title}' if series else ''}."
    return f"Language Science Press published it {when} {free}.".replace(" .", ".")
