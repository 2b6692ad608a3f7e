"""Library records: found in the file whatever their lengths say, decoded whatever the leader says, read as ONIX is."""

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.trade.feed import Feed, Limits
from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.marc import glance
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record

BOOKS = Path(__file__).parents[3] / "tests" / "books"
HEAD = MessageHead(release="marc")
CODED = "001 {year}    xx            000 0 eng  "


def field(tag: str, *parts: str, marks: str = "  ") -> tuple[str, str]:
    """A field; parts are a code and its words each: "aAusten, Jane"."""
    return tag, marks + "".join("\x1f" + part for part in parts)


def iso(*fields: tuple[str, str], leader: str = "nam a", codec: str = "utf-8") -> bytes:
    """A record of ISO 2709; leader: places 5 to 9."""
    directory, body = b"", b""
    for tag, text in fields:
        data = text.encode(codec) + b"\x1e"
        directory += b"%s%04d%05d" % (tag.encode(), len(data), len(body))
        body += data
    base = 24 + len(directory) + 1
    head = b"%05d%s22%05d   4500" % (base + len(body) + 1, leader.encode(), base)
    return head + directory + b"\x1e" + body + b"\x1d"


def book(*more: tuple[str, str], title: Sequence[str] = ("aThe tea road /",), marks: str = "14") -> bytes:
    return iso(("001", "b 1"), field("245", *title, marks=marks), *more)


def opened(tmp_path: Path, data: bytes, name: str = "x.mrc") -> Feed:
    path = tmp_path / name
    path.write_bytes(data)
    (feed,) = feeds(path)
    return feed


def read(data: bytes) -> Record:
    return read_record(data, HEAD)


def test_iso_2709_is_a_feed_packed_or_not(tmp_path: Path) -> None:
    data = (BOOKS / "library-marc8-utf8.mrc").read_bytes()
    for name, packed in (("a.mrc", data), ("b.dat.gz", gzip.compress(data))):
        feed = opened(tmp_path, packed, name)
        found = list(feed.entries())
        assert feed.head.release == "marc" and feed.stopped is None and feed.done == feed.size
        assert [(one.position, one.line) for one in found] == [(1, 1), (2, 1), (3, 1)]
        assert all(isinstance(one, RawRecord) and data[one.offset :].startswith(one.raw) for one in found)
        second = found[1]
        assert list(feed.entries(offset=second.offset, position=second.position, line=second.line)) == found[1:]


def test_both_ways_of_writing_say_the_same() -> None:
    (binary,), (marcxml,) = feeds(BOOKS / "library-marc8-utf8.mrc"), feeds(BOOKS / "library-marcxml.xml")
    first, _second, third = (read(one.raw) for one in binary.entries())
    assert [read(one.raw) for one in marcxml.entries()] == [first, third]
    assert first.isbn_sent == "9780201616224" and first.form == "BC" and first.supply == ()
    assert (first.titles[0].prefix, first.titles[0].without_prefix) == ("The", "pragmatic programmer")
    assert [(one.name, one.inverted, one.roles) for one in first.contributors] == [
        ("Andrew Hunt", "Hunt, Andrew", ("A01",)),
        ("David Thomas", "Thomas, David", ("A01",)),
    ]


def test_marc_8_and_scripts_of_their_own() -> None:
    (feed,) = feeds(BOOKS / "library-marc8-utf8.mrc")
    _first, polish, hebrew = (read(one.raw) for one in feed.entries())
    assert polish.publishers[0].name == "Świat Książki" and polish.cities == ("Warszawa",)
    assert polish.contributors[1].name == "Anna Przedpełska-Trzeciakowska" and polish.contributors[1].roles == ("B06",)
    assert [(one.role, one.code) for one in polish.languages] == [("01", "pol"), ("02", "eng")]
    assert [(one.kind, one.text) for one in hebrew.titles[1:]] == [
        ("03", "Jewish pirates"),
        ("03", "שודדי־ים יהודיים: ספורים מפליאים"),
    ]


def test_marcxml_is_split_record_by_record(tmp_path: Path) -> None:
    data = (BOOKS / "library-marcxml.xml").read_bytes().replace(b"</marc:datafield>", b"<br>", 1)
    found = list(opened(tmp_path, data, "x.xml").entries())
    assert isinstance(found[0], BrokenRecord) and found[0].reason.code == "record-bad-xml"
    assert (found[0].reference, found[0].line) == ("11778504", 3)
    assert isinstance(found[1], RawRecord) and read(found[1].raw).reference == "86207417"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    ("before", "tag", "after"),
    [
        ("", 'record xmlns="http://www.loc.gov/MARC21/slim"', ""),
        ("<collection>", "record", "</collection>"),
        ("<m:collection xmlns:m='http://www.loc.gov/MARC21/slim'><!-- <m:record> -->", "m:record", "</m:collection>"),
        (
            "<ListRecords><record><header/><metadata>",
            'record xmlns="http://www.loc.gov/MARC21/slim"',
            "</metadata></record></ListRecords>",
        ),
    ],
)
def test_marcxml_alone_in_collections_and_harvested(
    tmp_path: Path, before: str, tag: str, after: str, codec: str
) -> None:
    name = tag.split()[0]
    p = name.rpartition("record")[0]
    inside = (
        f'<{p}controlfield tag="001">7</{p}controlfield><{p}datafield tag="245"><{p}subfield code="a">Tea</{p}subfield>'
    )
    xml = f"<?xml version='1.0'?>{before}<{tag}>{inside}</{p}datafield></{name}>{after}"
    found = list(opened(tmp_path, xml.encode(codec), "x.xml").entries())
    assert [(read(one.raw).reference, read(one.raw).titles[0].text) for one in found] == [("7", "Tea")]


def test_own_entities_are_refused(tmp_path: Path) -> None:
    xml = b'<!DOCTYPE c [\n<!ENTITY a "b">]><collection xmlns="http://www.loc.gov/MARC21/slim"><record>&a;</record></collection>'
    feed = opened(tmp_path, xml)
    assert list(feed.entries()) == [] and feed.stopped and feed.stopped.code == "feed-entities"


GOOD = iso(("001", "good"), field("245", "aGood"))
BROKEN = [
    ("no leader", b"xx" + GOOD, "marc-leader"),
    ("no end", GOOD[:-1], "marc-not-ended"),
    ("no fields", b"00026nam a2200025   4500\x1e\x1d", "marc-directory"),
    ("no field ends", b"00714nam a2200205   4500\x1d", "marc-no-fields"),
    ("directory cut", GOOD.replace(b"245", b"24"), "marc-base-address"),
    ("a field too many", GOOD[:-1] + b"  \x1faMore\x1e\x1d", ""),
    ("a field lost", GOOD.replace(b"good\x1e", b"good"), "marc-directory"),
    ("another alphabet", iso(("001", "a"), field("245", "aГордость"), codec="cp1251"), "marc-encoding"),
]


@pytest.mark.parametrize(("name", "data", "code"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_broken_record_harms_no_other(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    feed = opened(tmp_path, GOOD + b"\r\n" + data + GOOD)
    first, broken, last = feed.entries()
    assert isinstance(first, RawRecord) and isinstance(last, RawRecord) and last.raw == GOOD
    assert (broken.position, broken.line, last.position) == (2, 2, 3)
    if isinstance(broken, BrokenRecord):
        assert broken.reason.code == code and "2" in str(broken.reason) and broken.reason.help
    else:
        assert not code and broken.repairs and read(broken.raw).titles[0].text == "Good"


MENDED = [
    ("record length", GOOD.replace(GOOD[:5], b"00009", 1), "The leader says 00009 bytes"),
    ("base address", GOOD[:12] + b"99937" + GOOD[17:], "fields begin at 99937"),
    ("places", GOOD.replace(b"2450009", b"2450004"), "fields were read in their order"),
    ("one indicator", iso(("001", "a"), ("245", "1\x1faGood")), "Field 245 has 1 indicators"),
    ("an accent on a code", iso(("001", "a"), field("245", "áGood")), "read as a"),
    ("no subfields", iso(("001", "a"), ("100", "Austen"), field("245", "aGood")), "Field 100 has no subfields"),
]


@pytest.mark.parametrize(("name", "data", "said"), MENDED, ids=[case[0] for case in MENDED])
def test_slips_that_leave_no_doubt_are_mended_and_told(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (entry,) = opened(tmp_path, data).entries()
    assert isinstance(entry, RawRecord) and read(entry.raw).titles[0].text == "Good"
    assert [one.kind for one in entry.repairs] == ["structure"] * len(entry.repairs)
    assert any(said in one.detail for one in entry.repairs)


ENCODINGS = [
    ("UTF-8 said and sent", "nam a", "utf-8", "Molière", ""),
    ("UTF-8 though MARC-8 said", "nam  ", "utf-8", "Molière", "UTF-8, though"),
    ("Windows-1252", "nam a", "cp1252", "Les misérables, déjà", "Windows-1252"),
    ("plain", "nam  ", "ascii", "Moliere", ""),
]


@pytest.mark.parametrize(("name", "leader", "codec", "title", "told"), ENCODINGS, ids=[case[0] for case in ENCODINGS])
def test_the_encoding_flag_is_not_trusted(
    tmp_path: Path, name: str, leader: str, codec: str, title: str, told: str
) -> None:
    (entry,) = opened(tmp_path, iso(("001", "a"), field("245", f"a{title}"), leader=leader, codec=codec)).entries()
    assert isinstance(entry, RawRecord) and read(entry.raw).titles[0].text == title
    assert [one.kind for one in entry.repairs] == ["encoding"] * bool(told)
    assert all(told in one.detail for one in entry.repairs)


def test_a_record_without_bounds_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.mrc"
    path.write_bytes(GOOD + GOOD[:-1] + b"x" * 900_000 + b"\x1d" + GOOD)
    (feed,) = feeds(path, limits=Limits(record_bytes=100_000))
    first, long, last = feed.entries()
    assert isinstance(long, BrokenRecord) and long.reason.code == "marc-too-long" and len(long.raw) <= 1 << 16
    assert isinstance(first, RawRecord) and isinstance(last, RawRecord) and last.raw == GOOD


@pytest.mark.parametrize(
    ("parts", "marks", "title", "subtitle", "number"),
    [
        (("aThe tea road :", "ba journey /", "cby A. B."), "14", "The tea road", "a journey", ""),
        (("aTea roads.", "nVol. 2,", "pChina /", "cA. B."), "10", "Tea roads. China", "", "2"),
        (("aTea ;", "bCoffee /"), "10", "Tea ; Coffee", "", ""),
        (("aTea;", "ba journey,"), "10", "Tea", "a journey", ""),
        (("aTee =", "bTea /"), "10", "Tee", "", ""),
        (("a[Untitled].",), "10", "Untitled", "", ""),
        (("aPride and prejudice; ", "cedited by C. D. -"), "10", "Pride and prejudice", "", ""),
        (("aWhat next? /",), "10", "What next?", "", ""),
        (("aL'étranger /",), "12", "L'étranger", "", ""),
        (("kPapers,", "f1920-1930"), "10", "Papers", "", ""),
    ],
)
def test_titles_lose_the_signs_of_cataloguing(
    parts: tuple[str, ...], marks: str, title: str, subtitle: str, number: str
) -> None:
    found = read(book(title=parts, marks=marks)).titles[0]
    assert (found.whole, found.subtitle, found.part_number) == (title, subtitle, number)


ISBNS = [
    (["a0-14-081759-X (pbk.) : "], "9780140817591", "BC", []),
    (["a9780141439518 (hbk.)", "a0141439513 (pbk.)"], "9780141439518", "BB", []),
    (["a9780141439518 (ebook)", "a0141024038 (pbk.)"], "9780141024035", "BC", [("06", "9780141439518")]),
    (["a0141024038 (set)", "a9780141439518"], "9780141439518", "BA", [("02", "9780141024035")]),
    (["a0141024038 (alk. paper)"], "9780141024035", "BA", []),
    (["z0141024038"], "", "BA", []),
    (["a0141024039"], "", "BA", []),
]


@pytest.mark.parametrize(("sent", "isbn", "form", "others"), ISBNS)
def test_the_first_sound_isbn_is_the_editions(
    sent: list[str], isbn: str, form: str, others: list[tuple[str, str]]
) -> None:
    record = read(book(*(field("020", one) for one in sent)))
    assert (record.isbn_sent, record.form) == (isbn, form)
    assert [(one.relations[0], one.identifiers[0].value) for one in record.related_products] == others
    assert bool(record.remarks) == (sent == ["a0141024039"])


@pytest.mark.parametrize(
    ("sent", "pages", "height"),
    [
        (("axii, 258 p. :", "bill. ;", "c24 cm."), "258", "24"),
        (("a318p", "c18cm"), "318", "18"),
        (("a412, [4] s.",), "412", ""),
        (("a[1], 398 p.;", "c19,5 cm"), "398", "19.5"),
        (("a1 vol. (308 p.) ;",), "308", ""),
        (("a364 p., [8] leaves of plates :",), "364", ""),
        (("a420页 ;", "c18cm."), "420", "18"),
        (("a2 v. ;", "c22 cm."), "", "22"),
        (("ap. cm.",), "", ""),
    ],
)
def test_pages_and_height(sent: tuple[str, ...], pages: str, height: str) -> None:
    record = read(book(field("300", *sent)))
    assert [one.value for one in record.extents] == [pages] * bool(pages)
    assert [one.value for one in record.measures if one.kind == "01"] == [height] * bool(height)


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ([field("260", "cc1992.")], "1992"),
        ([field("260", "c[1813?]")], "1813"),
        ([field("260", "c1986, c1969.")], "1986"),
        ([field("260", "c1900"), field("264", "c[2011]", marks=" 1"), field("264", "c©2010", marks=" 4")], "2011"),
        ([("008", "860714s1984    is a   j      000 0 heb  ")], "1984"),
        ([("008", "860714s19uu    is a   j      000 0 heb  "), field("260", "c[19--]")], ""),
    ],
)
def test_the_year_of_publication(fields: list[tuple[str, str]], year: str) -> None:
    assert [one.date for one in read(book(*fields)).dates] == [year] * bool(year)


ROLES = [
    ("cJane Austen ; edited with an introduction by Tony Tanner.", "Tanner, Tony.", {"B01", "A24"}),
    ("cJane Austen ; retold by Joanna Strange.", "Strange, Joanna.", {"B03"}),
    ("cpar Jane Austen ; trad. de l'anglais par Béatrice Vierne.", "Vierne, Béatrice.", {"B06"}),
    ("cby A. B. ; with a preface by C. D. and illustrations by Hugh Thomson.", "Thomson, Hugh,", {"A12"}),
    ("cAndrew Hunt, David Thomas.", "Thomas, David,", {"A01"}),
    ("cJane Austen.", "Somebody, Else.", {"Z99"}),
]


@pytest.mark.parametrize(("statement", "name", "roles"), ROLES)
def test_roles_come_from_the_title_page(statement: str, name: str, roles: set[str]) -> None:
    record = read(book(field("700", f"a{name}"), title=("aPride and prejudice /", statement), marks="10"))
    assert set(record.contributors[0].roles) == roles


def test_codes_and_words_for_roles_count_first() -> None:
    people = read(
        book(
            field("100", "aAUSTEN, JANE.", marks="1 "),
            field("700", "aDuncan, Lindsay.", "4nrt.", marks="1 "),
            field("700", "aOlzon, Gösta", "e(över.)", marks="1 "),
            field("700", "aLibrary, A.", "4fmo", marks="1 "),
            field("700", "aAusten, Jane,", "tEmma.", marks="12"),
            field("710", "aNetLibrary, Inc.", marks="2 "),
        )
    ).contributors
    assert [(one.name, one.roles) for one in people] == [
        ("JANE AUSTEN", ("A01",)),
        ("Lindsay Duncan", ("E07",)),
        ("Gösta Olzon", ("B06",)),
    ]


def test_a_retelling_names_the_original_author() -> None:
    record = read(
        book(
            field("100", "aTarner, Margaret.", marks="1 "),
            field("700", "aAusten, Jane,", "d1775-1817.", "tPride and prejudice.", marks="1 "),
            title=("aPride and prejudice /", "cJane Austen ; retold by Margaret Tarner."),
            marks="10",
        )
    )
    assert [(one.name, one.roles) for one in record.contributors] == [
        ("Margaret Tarner", ("B03",)),
        ("Jane Austen", ("A38",)),
    ]


def test_the_rest_of_a_record() -> None:
    record = read(
        book(
            field("250", "a2nd rev. ed. /", "bby C. D."),
            field("490", "aTea books ;", "vno. 22"),
            field("505", "a1. Leaves / by E. F. -- 2. Water -- Milk."),
            field("520", "aAll about tea."),
            field("545", "aA. B. drank tea."),
            field("650", "aTea", "zChina", "xHistory.", marks=" 0"),
            field("653", "atea leaves"),
            field("776", "z9780141439518"),
        )
    )
    assert (record.edition_number, record.edition_statement) == ("2", "2nd rev. ed. / by C. D.")
    assert [(one.title, one.part_number) for one in record.collections] == [("Tea books", "22")]
    assert [(one.number, one.title) for one in record.contents] == [("1", "Leaves"), ("2", "Water"), ("", "Milk")]
    assert record.contents[0].contributors[0].name == "E. F."
    assert [(one.kind, one.texts[0].body) for one in record.passages] == [
        ("03", "All about tea."),
        ("12", "A. B. drank tea."),
    ]
    assert [one.heading for one in record.subjects] == ["Tea — China — History", "tea leaves"]
    assert record.related_products[0].relations == ("06",)


FORMS = [
    ("nam a", [field("300", "a258 p.")], "BA"),
    ("nam a", [field("300", "a1 online resource (258 p.)")], "ED"),
    ("nam a", [field("338", "aonline resource", "bcr")], "ED"),
    ("nam a", [field("245", "aTea", "h[electronic resource]")], "EA"),
    ("nim a", [field("300", "a4 sound cassettes (6 hrs)")], "AB"),
    ("nim a", [field("300", "a10 sound discs")], "AA"),
    ("ngm a", [field("300", "a3 videodiscs")], "VI"),
    ("nkd a", [], ""),
]


@pytest.mark.parametrize(("leader", "fields", "form"), FORMS)
def test_the_form_is_what_is_said(leader: str, fields: list[tuple[str, str]], form: str) -> None:
    title = [] if any(tag == "245" for tag, _text in fields) else [field("245", "aTea")]
    assert read(iso(("001", "a"), *title, *fields, leader=leader)).form == form


def test_a_record_without_a_number_keeps_its_made_one() -> None:
    fields = [field("245", "aTea /"), field("100", "aB., A."), field("260", "c1992")]
    one, again = read(iso(*fields)), read(iso(*fields, field("500", "aA note.")))
    assert one.reference == again.reference and one.reference.startswith("marc-")
    assert read(iso(*fields[:2], field("260", "c1993"))).reference != one.reference
    assert read(iso(*fields, field("035", "a(OCoLC)123"))).reference == "(OCoLC)123"


def test_a_glance_agrees_with_the_reading() -> None:
    deleted = iso(("001", " 12 "), field("245", "aTea"), leader="dam a")
    assert glance(deleted) == ("12", "05") and (read(deleted).reference, read(deleted).notification) == ("12", "05")
    assert glance(iso(field("245", "aTea"))) == ("", "03")
    for path in ("library-marc8-utf8.mrc", "library-marcxml.xml"):
        (feed,) = feeds(BOOKS / path)
        assert all(glance(one.raw)[0] == read(one.raw).reference for one in feed.entries())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (iso(("001", "a"), field("200", "aOrgueil")), "marc-unimarc"),
        (iso(("001", "a"), field("100", "aAusten, Jane"), leader="nz  a"), "marc-authority"),
        (iso(("001", "a"), field("020", "a0141024038")), "marc-no-title"),
        (b"<record/>", "marc-unreadable"),
    ],
)
def test_what_is_no_book_says_what_it_is(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(data)
    assert refusal.value.reasons[0].code == code
