"""Writes the reference product in six ways of writing ONIX that must all give the same record.

    python tests/books/make_onix_reference.py

Facts of the real book; texts are ours, and where the provider's prose would stand they say so. The price is
illustrative. Short tags come from the schemas inside the installed onixcheck.
"""

from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from bookrow.trade.onix.maketags import schema_folder, table

HERE = Path(__file__).parent
TITLE, SUBTITLE = "How Connections Heal", "Stories from Relational-Cultural Therapy"
PUBLISHER, IMPRINT = "Guilford Publications, Inc.", "The Guilford Press"
NOT_OURS = "The provider’s words are not reproduced here."
PARTS = (
    ("I", "An introduction to relational-cultural theory and practice", 1, ((1, "How relationships heal", 3),
     (2, "Relational learning in psychotherapy consultation and supervision", 22))),
    ("II", "Connection, disconnection, and resilience in the therapy dyad", 31, (
     (3, "Walking a piece of the way: race, power, and therapeutic movement", 35),
     (4, "Making great memories: empathy, derailment, and growth", 53),
     (5, "Caring, but fallible: a story of repairing disconnection", 66),
     (6, "Reflections on life, loss, and resilience", 83))),
    ("III", "Applications to couple, family, and group therapy", 73, (
     (7, "Me, them, us: developing mutuality in a couple's therapy", 107),
     (8, "Moving toward \"we\": promise and peril", 128),
     (9, "The five good things in cross-cultural therapy", 151),
     (10, "Relational movement in group psychotherapy", 174))),
    ("IV", "Envisioning new models of effectiveness and change: relational practices in institutional settings", 193, (
     (11, "Prevention through connection: a collaborative response to women's substance abuse", 197),
     (12, "Toward relational empowerment of women in prison", 216),
     (13, "Relational experiences of delinquent girls: a case study", 233))),
)  # fmt: skip
OVERVIEW = (
    "<p>A casebook of <em>relational-cultural therapy</em>: therapists tell how connections with others, and with the "
    "therapist, help people to heal.</p><p>This description was written for Bookrow &amp; its tests; the publisher’s "
    "own is not reproduced here.</p>"
)
EXCERPT = (
    "<p><strong>Chapter One</strong></p><p>Relational Learning in Psychotherapy Consultation and Supervision</p>"
    f"<p>{NOT_OURS}</p><p>©2004 The Guilford Press. All rights reserved. Excerpted by permission.</p>"
)
PROVIDER = "Provided by the publisher’s excerpt service for the personal use of visitors."


def tag(name: str, *inside: str, **attributes: str) -> str:
    """An element; inside is markup already."""
    named = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{named}>{''.join(inside)}</{name}>"


def words(name: str, text: object, **attributes: str) -> str:
    """An element that holds words."""
    return tag(name, escape(str(text)), **attributes)


def group(name: str, **fields: object) -> str:
    """An element with elements that hold words."""
    return tag(name, *(words(key, value) for key, value in fields.items())) + "\n"


def start() -> list[str]:
    """What all releases begin a record with."""
    numbers = (("03", "9781593850326"), ("15", "9781593850326"), ("02", "1593850328"))
    return [
        words("RecordReference", "example.org.bookrow.reference.1"),
        words("NotificationType", "03"),
        "\n",
        *(group("ProductIdentifier", ProductIDType=kind, IDValue=value) for kind, value in numbers),
    ]


def editors() -> list[str]:
    """The two editors with their letters and notes."""
    people = (("Maureen", "Walker"), ("Wendy B.", "Rosen"))
    return [
        tag(
            "Contributor",
            words("SequenceNumber", place),
            words("ContributorRole", "B01"),
            words("PersonName", f"{given} {family}"),
            words("PersonNameInverted", f"{family}, {given}"),
            words("NamesBeforeKey", given),
            words("KeyNames", family),
            words("LettersAfterNames", "PhD"),
            tag("BiographicalNote", f"<p>{given} {family} is an editor of this book. {NOT_OURS}</p>", textformat="05"),
        )
        + "\n"
        for place, (given, family) in enumerate(people, 1)
    ]


def texts(three: bool) -> list[str]:
    """Overview, three endorsements and the excerpt: (List 153 code, List 33 code, markup, plain, author, source)."""
    endorsers = [("09", "30", "", f"Endorsement {number}. {NOT_OURS}", f"Endorser {number}, degree, post", "")
                 for number in (1, 2, 3)]  # fmt: skip
    sent = [("03", "01", OVERVIEW, "", "", ""), *endorsers, ("14", "23", EXCERPT, "", "", PROVIDER)]
    return [_text(three, *one) for one in sent]


def _text(three: bool, code: str, older: str, markup: str, plain: str, author: str, source: str) -> str:
    inside = [words("TextType", code) + words("ContentAudience", "00") if three else words("TextTypeCode", older)]
    inside.append(tag("Text", markup, textformat="05") if markup else words("Text", plain))
    inside.append(words("TextAuthor", author) if author else "")
    inside.append(words("TextSourceCorporate", source) if source else "")
    return tag("TextContent" if three else "OtherText", *inside) + "\n"


def contents(three: bool) -> list[str]:
    """Four parts, thirteen chapters and the index in the order given; part III begins on a page before chapter 6."""
    items = []
    for place, (roman, title, page, chapters) in enumerate(PARTS, 1):
        items.append(_item(three, str(place), "Part", roman, title, page))
        items += [
            _item(three, f"{place}.{number}", "Chapter", str(chapter), name, first)
            for number, (chapter, name, first) in enumerate(chapters, 1)
        ]
    return [*items, _item(three, "5", "", "", "Index", 253, kind="04")]


def _item(three: bool, level: str, name: str, number: str, title: str, page: int, kind: str = "03") -> str:
    titled = tag("TitleElement", words("TitleElementLevel", "04"), words("TitleText", title))
    jordan = ""
    if (name, number) == ("Chapter", "2"):
        jordan = group("Contributor", SequenceNumber=1, ContributorRole="A01", PersonName="Judith V. Jordan")
    run = tag("PageRun", words("FirstPageNumber", page))
    return (
        tag(
            "ContentItem",
            words("LevelSequenceNumber", level),
            tag("TextItem", words("TextItemType", kind), run),
            words("ComponentTypeName", name) if name else "",
            words("ComponentNumber", number) if number else "",
            tag("TitleDetail", words("TitleType", "01"), titled) if three else words("DistinctiveTitle", title),
            jordan,
        )
        + "\n"
    )


def measures(name: str) -> list[str]:
    """Height, width and thickness in inches."""
    sizes = (("01", "8.90"), ("02", "5.90"), ("03", "0.80"))
    return [group("Measure", **{name: kind, "Measurement": size, "MeasureUnitCode": "in"}) for kind, size in sizes]


def three() -> str:
    """The record in ONIX 3."""
    element = tag(
        "TitleElement", words("TitleElementLevel", "01"), words("TitleText", TITLE), words("Subtitle", SUBTITLE)
    )
    descriptive = [
        words("ProductComposition", "00"), words("ProductForm", "BC"), "\n", *measures("MeasureType"),
        tag("TitleDetail", words("TitleType", "01"), element), "\n", *editors(),
        words("EditionType", "NED"), words("EditionNumber", 1), words("EditionStatement", "New Edition"), "\n",
        *common(),
    ]  # fmt: skip
    territory = tag("Territory", words("CountriesIncluded", "US"))
    publishing = [
        group("Imprint", ImprintName=IMPRINT), group("Publisher", PublishingRole="01", PublisherName=PUBLISHER),
        words("PublishingStatus", "04"),
        tag("PublishingDate", words("PublishingDateRole", "01"), words("Date", "20040428", dateformat="00")), "\n",
        copyright_statement(),
        tag("SalesRights", words("SalesRightsType", "01"), tag("Territory", words("RegionsIncluded", "WORLD"))),
    ]  # fmt: skip
    price = tag(
        "Price", words("PriceType", "01"), words("PriceAmount", "32.00"), words("CurrencyCode", "USD"), territory
    )
    supply = tag(
        "SupplyDetail",
        tag("Supplier", words("SupplierRole", "01"), words("SupplierName", PUBLISHER)),
        words("ProductAvailability", "21"),
        tag("Stock", words("OnHand", 12)),
        price,
    )
    market = tag("MarketPublishingDetail", words("MarketPublishingStatus", "04"))
    blocks = [
        tag("DescriptiveDetail", *descriptive), tag("CollateralDetail", *texts(True)),
        tag("ContentDetail", *contents(True)), tag("PublishingDetail", *publishing),
        tag("ProductSupply", tag("Market", territory), market, supply),
    ]  # fmt: skip
    return tag("Product", *start(), *(f"{block}\n" for block in blocks))


def common() -> list[str]:
    """What 2.1 and 3 write alike."""
    return [
        group("Language", LanguageRole="01", LanguageCode="eng"),
        group("Extent", ExtentType="00", ExtentValue=258, ExtentUnit="03"),
        group("Subject", SubjectSchemeIdentifier="10", SubjectCode="PSY028000"),
    ]


def copyright_statement() -> str:
    """The year and the owner."""
    owner = tag("CopyrightOwner", words("CorporateName", IMPRINT))
    return tag("CopyrightStatement", words("CopyrightYear", "2004"), owner) + "\n"


def two() -> str:
    """The record in ONIX 2.1."""
    price = {"PriceTypeCode": "01", "PriceAmount": "32.00", "CurrencyCode": "USD", "CountryCode": "US"}
    supply = tag(
        "SupplyDetail",
        words("SupplierName", PUBLISHER),
        words("SupplierRole", "01"),
        words("ProductAvailability", "21"),
        tag("Stock", words("OnHand", 12)),
        group("Price", **price),
    )
    market = {"AgentName": PUBLISHER, "MarketCountry": "US", "MarketPublishingStatus": "04"}
    return tag(
        "Product", *start(), words("ProductForm", "BC"),
        group("Title", TitleType="01", TitleText=TITLE, Subtitle=SUBTITLE), *editors(),
        words("EditionTypeCode", "NED"), words("EditionNumber", 1), words("EditionStatement", "New Edition"), "\n",
        *common(), *texts(False), *contents(False), group("Imprint", ImprintName=IMPRINT),
        group("Publisher", PublishingRole="01", PublisherName=PUBLISHER), words("PublishingStatus", "04"),
        words("PublicationDate", "20040428"), "\n", copyright_statement(),
        group("SalesRights", SalesRightsType="01", RightsTerritory="WORLD"), *measures("MeasureTypeCode"),
        supply, "\n", group("MarketRepresentation", **market),
    )  # fmt: skip


def shortened(message: str, family: str) -> bytes:
    """The same in short tags."""
    folder = schema_folder()
    assert folder, "onixcheck is not installed"
    tree = etree.fromstring(message.replace("/reference", "/short"))
    names = {str(element.tag).rpartition("}")[2] for element in tree.iter()}
    tags = {name: short for short, name in table(folder, family, names).items()}
    for element in tree.iter():
        space, _brace, name = str(element.tag).rpartition("}")
        element.tag = (space + "}" if space else "") + tags.get(name, name)
    return etree.tostring(tree, encoding="unicode").encode("utf-8")


DOCTYPE = b'<!DOCTYPE %s SYSTEM "http://www.editeur.org/onix/2.1/%s/onix-international.dtd">\n'


def main() -> None:
    """Write all six."""
    sender = tag("Sender", words("SenderName", "Bookrow test press"))
    sent = words("SentDateTime", "20261123T2150Z")
    head = tag("Header", sender, sent, words("DefaultLanguageOfText", "eng")) + "\n"
    declaration = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    for release in ("3.0", "3.1"):
        space = f"http://ns.editeur.org/onix/{release}/reference"
        message = tag("ONIXMessage", head, three(), "\n", release=release, xmlns=space)
        (HERE / f"onix-reference-{release}.xml").write_bytes(declaration + message.encode() + b"\n")
        (HERE / f"onix-reference-{release}-short.xml").write_bytes(declaration + shortened(message, "3") + b"\n")
    head = group("Header", FromCompany="Bookrow test press", SentDate="202611232150", DefaultLanguageOfText="eng")
    message = tag("ONIXMessage", head, two(), "\n")
    start = declaration + DOCTYPE % (b"ONIXMessage", b"reference")
    (HERE / "onix-reference-2.1.xml").write_bytes(start + message.encode() + b"\n")
    start = declaration + DOCTYPE % (b"ONIXmessage", b"short")
    (HERE / "onix-reference-2.1-short.xml").write_bytes(start + shortened(message, "2.1") + b"\n")


if __name__ == "__main__":
    main()
