"""ONIX in, records out: all ways of writing one product give the same record; codes of 2.1 become those of 3.1."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.record import BrokenRecord, MessageHead, Passage, RawRecord, Record, Territory

BOOKS = Path(__file__).parents[3] / "tests" / "books"
SHARED = Path(os.environ.get("BOOKROW_SHARED", Path(__file__).parents[4] / "shared"))
WAYS = ("2.1", "2.1-short", "3.0", "3.0-short", "3.1", "3.1-short")


def records(path: Path) -> list[Record]:
    found = []
    for feed in feeds(path):
        for entry in feed.entries():
            assert isinstance(entry, RawRecord), entry
            found.append(read_record(entry.raw, feed.head))
    return found


def three(inside: str, **head: str) -> Record:
    raw = f"<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>{inside}</Product>"
    return read_record(raw.encode(), MessageHead(release="3.1", **head))  # type: ignore[arg-type]


def two(inside: str, **head: str) -> Record:
    raw = f"<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>{inside}</Product>"
    return read_record(raw.encode(), MessageHead(release="2.1", **head))  # type: ignore[arg-type]


@pytest.mark.parametrize("way", WAYS)
def test_the_reference_product_is_the_same_in_every_way_of_writing(way: str) -> None:
    (feed,) = feeds(BOOKS / f"onix-reference-{way}.xml")
    assert feed.head.release == way[:3] and feed.head.tags == ("short" if "short" in way else "reference")
    assert feed.head.sent_key == "20261123T215000" and feed.remarks == []
    (record,) = records(BOOKS / f"onix-reference-{way}.xml")
    (model,) = records(BOOKS / "onix-reference-3.1.xml")
    assert record.blocks == (() if way.startswith("2.1") else (1, 2, 3, 4, 6))
    assert replace(record, blocks=()) == replace(model, blocks=())


def test_the_reference_product_says_what_its_page_shows() -> None:
    (record,) = records(BOOKS / "onix-reference-3.1.xml")
    assert record.isbn_sent == "9781593850326" and record.form == "BC"
    assert [(one.name, one.letters, one.roles) for one in record.contributors] == [
        ("Maureen Walker", "PhD", ("B01",)),
        ("Wendy B. Rosen", "PhD", ("B01",)),
    ]
    assert [(one.kind, one.value, one.unit) for one in record.measures] == [
        ("01", "8.90", "in"),
        ("02", "5.90", "in"),
        ("03", "0.80", "in"),
    ]
    assert [one.first_page for one in record.contents if one.kind == "Part"] == ["1", "31", "73", "193"]
    assert [one.number for one in record.contents if one.kind == "Chapter"] == [str(n) for n in range(1, 14)]
    assert record.contents[-1].title == "Index" and record.contents[2].contributors[0].name == "Judith V. Jordan"
    assert [one.kind for one in record.passages] == ["03", "09", "09", "09", "14"]
    assert record.dates[0].date == "20040428" and record.edition_statement == "New Edition"
    price = record.supply[0].supplies[0].prices[0]
    assert (price.kind, price.amount, price.currency, price.territory) == (
        "01",
        "32.00",
        "USD",
        Territory(countries=("US",)),
    )


def test_sample_records_agree_between_tag_styles_and_releases() -> None:
    folder = SHARED / "data" / "onix-seedpage"
    if folder.is_dir():
        ways = [records(folder / f"seedpage-{way}.xml")[0] for way in ("3.0-reference", "3.0-short", "3.1-reference")]
        assert ways[0] == ways[1] == ways[2]


def test_every_sample_file_is_read_and_every_record_accounted_for() -> None:
    counts = {"files": 0, "records": 0, "broken": 0}
    for path in sorted((SHARED / "data").glob("onix-*/*")) if (SHARED / "data").is_dir() else []:
        if path.name == "SOURCE.md":
            continue
        counts["files"] += 1
        for feed in feeds(path):
            for entry in feed.entries():
                counts["records"] += 1
                if isinstance(entry, BrokenRecord):
                    counts["broken"] += 1
                else:
                    read_record(entry.raw, feed.head)
    assert counts["files"] == 0 or counts == {"files": 78, "records": 665, "broken": 0}


# The trap: List 33 (2.1) and List 153 (3.x) give the same numbers to different texts. Two tables, two tests.
LIST_33 = [
    ("01", "03", "00"), ("02", "02", "00"), ("03", "03", "00"), ("04", "04", "00"), ("05", "06", "00"),
    ("06", "07", "00"), ("07", "06", "00"), ("08", "06", "00"), ("09", "10", "00"), ("10", "08", "00"),
    ("13", "12", "00"), ("14", "01", "01"), ("17", "27", "00"), ("18", "05", "00"), ("23", "14", "00"),
    ("24", "14", "00"), ("25", "01", "02"), ("26", "01", "07"), ("27", "01", "01"), ("28", "01", "05"),
    ("30", "09", "00"), ("31", "01", "02"), ("33", "26", "00"), ("34", "01", "01"), ("A sentence.", "01", "01"),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "kind", "audience"), LIST_33)
def test_texts_of_2_1_are_translated(sent: str, kind: str, audience: str) -> None:
    record = two(f"<OtherText><TextTypeCode>{sent}</TextTypeCode><Text>Words</Text></OtherText>")
    assert [(one.kind, one.audience) for one in record.passages] == [(kind, (audience,))]


@pytest.mark.parametrize("sent", ["01", "02", "03", "05", "06", "12", "13", "14", "17", "23", "24", "26", "30"])
def test_texts_of_3_stay_as_they_are(sent: str) -> None:
    inside = f"<TextType>{sent}</TextType><ContentAudience>02</ContentAudience><Text>Words</Text>"
    record = three(f"<CollateralDetail><TextContent>{inside}</TextContent></CollateralDetail>")
    assert [(one.kind, one.audience) for one in record.passages] == [(sent, ("02",))]


@pytest.mark.parametrize(
    ("inside", "form", "details"),
    [
        ("<ProductForm>BC</ProductForm><ProductFormDetail>B106</ProductFormDetail>", "BC", ("B106",)),
        ("<ProductForm>DG</ProductForm>", "EA", ()),
        ("<ProductForm>DG</ProductForm><EpubType>029</EpubType>", "ED", ("E101",)),
        ("<ProductForm>DG</ProductForm><EpubType>002</EpubType>", "ED", ("E107",)),
        ("<ProductForm>DH</ProductForm>", "EC", ()),
        ("<ProductForm>DD</ProductForm>", "VI", ()),
        ("<ProductForm>WW</ProductForm>", "SA", ()),
        ("<ProductForm></ProductForm><NoSeries/>", "", ()),
    ],
)
def test_forms_of_2_1_are_translated(inside: str, form: str, details: tuple[str, ...]) -> None:
    record = two(inside)
    assert (record.form, record.form_details) == (form, details)


@pytest.mark.parametrize(
    ("sent", "availability"),
    [("IP", "20"), ("NP", "10"), ("OP", "51"), ("TU", "30"), ("RP", "32"), ("AB", "01"), ("MD", "23"), ("??", "")],
)
def test_availability_of_2_1_is_translated(sent: str, availability: str) -> None:
    record = two(f"<SupplyDetail><AvailabilityCode>{sent}</AvailabilityCode></SupplyDetail>")
    assert record.supply[0].supplies[0].availability == availability


def test_bare_elements_of_2_1() -> None:
    record = two(
        "<ISBN>1593850328</ISBN><EAN13>9781593850326</EAN13><DistinctiveTitle>T</DistinctiveTitle><Subtitle>S</Subtitle>"
        "<LanguageOfText>eng</LanguageOfText><OriginalLanguage>fre</OriginalLanguage><NumberOfPages>258</NumberOfPages>"
        "<BASICMainSubject>PSY1</BASICMainSubject><BICMainSubject>FA</BICMainSubject><AudienceCode>01</AudienceCode>"
        "<MainDescription>D</MainDescription><Annotation>A</Annotation><ReviewQuote>Q</ReviewQuote>"
        "<CoverImageFormatCode>03</CoverImageFormatCode><CoverImageLink>https://e.org/c.jpg</CoverImageLink>"
        "<ImprintName>I</ImprintName><PublisherName>P</PublisherName><PublicationDate>200404</PublicationDate>"
        "<YearFirstPublished>2003</YearFirstPublished><CopyrightYear>2004</CopyrightYear>"
        "<Height>8.9</Height><Width>5.9</Width><Weight>12</Weight>"
        "<ReplacedByISBN>0807029211</ReplacedByISBN><AlternativeFormatEAN13>9780807029213</AlternativeFormatEAN13>"
        "<Series><TitleOfSeries>Ser</TitleOfSeries><NumberWithinSeries>4</NumberWithinSeries></Series>",
        linear_unit="in",
        weight_unit="oz",
        language="eng",
    )
    assert [(one.scheme, one.value) for one in record.identifiers] == [("02", "1593850328"), ("03", "9781593850326")]
    assert (record.titles[0].kind, record.titles[0].text, record.titles[0].subtitle) == ("01", "T", "S")
    assert [(one.role, one.code) for one in record.languages] == [("01", "eng"), ("02", "fre")]
    assert [(one.kind, one.value, one.unit) for one in record.extents] == [("00", "258", "03")]
    assert [(one.scheme, one.code, one.main) for one in record.subjects] == [("10", "PSY1", True), ("12", "FA", True)]
    assert record.audiences == ("01",)
    assert [(one.kind, one.texts[0].body) for one in record.passages] == [("03", "D"), ("02", "A"), ("06", "Q")]
    assert [(one.kind, one.mode, one.file_format) for one in record.resources] == [("01", "03", "D502")]
    assert record.imprints[0].name == "I" and record.publishers[0].name == "P"
    assert [(one.role, one.date) for one in record.dates] == [("01", "200404"), ("11", "2003")]
    assert record.copyrights[0].years == ("2004",)
    assert [(one.kind, one.unit) for one in record.measures] == [("01", "in"), ("02", "in"), ("08", "oz")]
    assert [(one.relations, one.identifiers[0].scheme) for one in record.related_products] == [
        (("05",), "02"),
        (("06",), "03"),
    ]
    assert (record.collections[0].title, record.collections[0].part_number) == ("Ser", "4")


def test_measures_without_a_unit_are_not_guessed() -> None:
    assert two("<Height>8.9</Height><NoSeries/>").measures == ()


def test_prices_of_2_1_take_what_the_head_presets() -> None:
    price = "<Price><PriceAmount>9.99</PriceAmount><TaxRateCode1>S</TaxRateCode1><TaxAmount1>1</TaxAmount1></Price>"
    record = two(f"<SupplyDetail>{price}</SupplyDetail>", currency="AUD", price_type="02")
    found = record.supply[0].supplies[0].prices[0]
    assert (found.kind, found.amount, found.currency, found.taxes[0].rate_code) == ("02", "9.99", "AUD", "S")


@pytest.mark.parametrize(
    ("inside", "name", "inverted", "letters"),
    [
        ("<PersonName>A B</PersonName>", "A B", "", ""),
        ("<PersonNameInverted>B, A</PersonNameInverted>", "A B", "B, A", ""),
        ("<PersonNameInverted>Morton Kate</PersonNameInverted>", "Morton Kate", "Morton Kate", ""),
        (
            "<PersonNameInverted>Barrett, Robert G</PersonNameInverted><KeyNames>Barrett</KeyNames>",
            "Robert G Barrett",
            "Barrett, Robert G",
            "",
        ),
        ("<NamesBeforeKey>A</NamesBeforeKey><KeyNames>B</KeyNames>", "A B", "B, A", ""),
        (
            "<NamesBeforeKey>L</NamesBeforeKey><PrefixToKey>van</PrefixToKey><KeyNames>B</KeyNames>"
            "<SuffixToKey>Jr</SuffixToKey><LettersAfterNames>PhD</LettersAfterNames>",
            "L van B Jr",
            "van B, L, Jr",
            "PhD",
        ),
        ("<CorporateName>C &amp;amp; D</CorporateName>", "C & D", "", ""),
        ("<PersonName>\n  A\n  B </PersonName>", "A B", "", ""),
    ],
)
def test_names_are_read_as_far_as_they_were_sent(inside: str, name: str, inverted: str, letters: str) -> None:
    detail = f"<Contributor><ContributorRole>A01</ContributorRole>{inside}</Contributor>"
    for record in (two(detail), three(f"<DescriptiveDetail>{detail}</DescriptiveDetail>")):
        (found,) = record.contributors
        assert (found.name, found.inverted, found.letters) == (name, inverted, letters)


def test_a_title_inside_a_series_keeps_both() -> None:
    elements = (
        "<TitleElement><TitleElementLevel>02</TitleElementLevel><TitleText>The Series</TitleText></TitleElement>"
        "<TitleElement><TitleElementLevel>01</TitleElementLevel><PartNumber>3</PartNumber>{}</TitleElement>"
    )
    detail = "<DescriptiveDetail><TitleDetail><TitleType>01</TitleType>{}</TitleDetail></DescriptiveDetail>"
    named = three(detail.format(elements.format("<TitleText>The Book</TitleText>")))
    assert (named.titles[0].text, named.titles[0].part_number) == ("The Book", "3")
    assert [(one.title, one.part_number) for one in named.collections] == [("The Series", "3")]
    numbered = three(detail.format(elements.format("")))
    assert (numbered.titles[0].text, numbered.titles[0].part_number) == ("The Series", "3")


def _passage(text: str) -> Passage:
    inside = f"<TextType>03</TextType><ContentAudience>00</ContentAudience>{text}"
    return three(f"<CollateralDetail><TextContent>{inside}</TextContent></CollateralDetail>").passages[0]


@pytest.mark.parametrize(
    ("sent", "markup", "body"),
    [
        ("<Text>Plain</Text>", "plain", "Plain"),
        ("<Text>Tom &amp; Jerry &lt; 3</Text>", "plain", "Tom & Jerry < 3"),
        ("<Text>Allen &amp;amp; Unwin</Text>", "plain", "Allen & Unwin"),
        ("<Text>5 &lt; 6 and &lt;angle&gt;</Text>", "plain", "5 < 6 and <angle>"),
        ('<Text textformat="05"><p>A <em>b</em> c</p></Text>', "html", "<p>A <em>b</em> c</p>"),
        ("<Text><p>A &amp; b</p><p>c</p></Text>", "html", "<p>A &amp; b</p><p>c</p>"),
        ('<Text textformat="05">&lt;p&gt;A&lt;/p&gt;</Text>', "html", "<p>A</p>"),
        ('<Text textformat="06"><![CDATA[<p>A</p>]]></Text>', "html", "<p>A</p>"),
        ('<Text textformat="05"><![CDATA[&lt;p&gt;A&lt;/p&gt;]]></Text>', "html", "<p>A</p>"),
        ('<Text textformat="05"><![CDATA[No markup]]></Text>', "plain", "No markup"),
        ("<Text>a<!-- hidden -->b</Text>", "plain", "ab"),
        ('<Text><p xmlns="http://www.w3.org/1999/xhtml">A<br/>b</p></Text>', "html", "<p>A<br/>b</p>"),
    ],
)
def test_markup_is_found_by_looking(sent: str, markup: str, body: str) -> None:
    (text,) = _passage(sent).texts
    assert (text.markup, text.body) == (markup, body)


def test_words_with_stray_markup_in_a_title_stay_whole() -> None:
    titled = "<TitleText>The <i>Foo</i> of <b>bar</b></TitleText>"
    detail = (
        f"<TitleDetail><TitleElement><TitleElementLevel>01</TitleElementLevel>{titled}</TitleElement></TitleDetail>"
    )
    assert three(f"<DescriptiveDetail>{detail}</DescriptiveDetail>").titles[0].text == "The Foo of bar"
    assert two("<Title><TitleText><i>Foo</i> bar</TitleText></Title>").titles[0].text == "Foo bar"


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ('<Date dateformat="00">20040428</Date>', [("01", "20040428", "")]),
        ('<Date dateformat="01">200404</Date>', [("01", "200404", "")]),
        ('<Date dateformat="05">2004</Date>', [("01", "2004", "")]),
        ("<DateFormat>00</DateFormat><Date>20040428</Date>", [("01", "20040428", "")]),
        ("<Date>2004-04-28</Date>", [("01", "20040428", "")]),
        ('<Date dateformat="12">Spring 2004</Date>', [("01", "", "Spring 2004")]),
        ('<Date dateformat="02">200417</Date>', [("01", "2004", "200417")]),
        ('<Date dateformat="13">20040428T0900</Date>', [("01", "20040428T0900", "")]),
        ("<Date>soon</Date>", [("01", "", "soon")]),
        ("<Date></Date>", []),
    ],
)
def test_dates_keep_their_precision(sent: str, expected: list[tuple[str, str, str]]) -> None:
    inside = f"<PublishingDate><PublishingDateRole>01</PublishingDateRole>{sent}</PublishingDate>"
    record = three(f"<PublishingDetail>{inside}</PublishingDetail>")
    assert [(one.role, one.date, one.text) for one in record.dates] == expected


def test_a_span_becomes_its_two_ends() -> None:
    date = (
        '<ContentDate><ContentDateRole>24</ContentDateRole><Date dateformat="06">2004042820050427</Date></ContentDate>'
    )
    assert [(one.role, one.date) for one in _passage(f"<Text>A</Text>{date}").dates] == [
        ("14", "20040428"),
        ("15", "20050427"),
    ]


def test_the_tags_inside_win_over_every_label() -> None:
    raw = b"<Product><RecordReference>r</RecordReference><Title><TitleText>T</TitleText></Title></Product>"
    record = read_record(raw, MessageHead(release="3.0"))
    assert record.titles[0].text == "T" and any("ONIX 2.1" in remark for remark in record.remarks)
    short = b"<product><a001>r</a001><descriptivedetail><b012>BC</b012></descriptivedetail></product>"
    record = read_record(short, MessageHead(release="2.1"))
    assert record.form == "BC" and record.blocks == (1,)


def test_a_record_without_reference_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        read_record(b"<Product><NotificationType>03</NotificationType></Product>", MessageHead())
    assert refused.value.reasons[0].code == "record-no-reference"


def test_an_empty_notification_counts_as_complete_and_is_told() -> None:
    record = read_record(b"<Product><RecordReference>r</RecordReference><NotificationType/></Product>", MessageHead())
    assert record.notification == "03" and record.remarks


def test_foreign_elements_are_left_out_and_told() -> None:
    record = three(
        '<x:Extra xmlns:x="http://example.org/ours"><ProductForm>BB</ProductForm></x:Extra><DescriptiveDetail/>'
    )
    assert record.form == "" and "http://example.org/ours" in record.remarks[0]
