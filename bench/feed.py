"""Generated ONIX 3.0 feeds with a fixed seed, no two products alike, the same each time: rich ones of about six kilobytes,
and lean ones of one, made from the real titles of the demo shop, for very large catalogues."""

import random
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from bench.machine import ROOT
from bench.words import FAMILY, GIVEN, MANNERS, THINGS, VERBS

_FORMS = ["BB", "BC", "BC", "BC", "EA", "AJ"]
_BISAC = [f"{area}{number:03d}000" for area in ("FIC", "HIS", "SCI", "ART", "PSY", "TRV") for number in range(1, 40)]
_THEMA = [f"{letter}{second}" for letter in "ADFJNPQRTUVWXY" for second in "ABCDFG"]
_PRESSES = 400
_LEVEL_ONE = re.compile(r"<TitleElementLevel>01</TitleElementLevel>\s*<TitleText[^>]*>([^<]*)</TitleText>")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
<Header><Sender><SenderName>{sender}</SenderName></Sender><SentDateTime>{sent}</SentDateTime></Header>
"""


def isbn(number: int) -> str:
    """The number-th ISBN-13 of the generated ones; prefix 979-99 belongs to no agency."""
    digits = f"97999{number:07d}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
    return f"{digits}{check}"


def write(
    path: Path, count: int, *, first: int = 0, seed: int = 1, sender: str = "Bench Feed", lean: bool = False
) -> Path:
    """Write a feed of `count` products, unless it is there; two calls with the same values write the same bytes."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as file:
            file.write(_HEAD.format(sender=sender, sent="20261101T120000Z"))
            one = _lean_product if lean else _product
            file.writelines(one(number, seed) for number in range(first, first + count))
            file.write("</ONIXMessage>\n")
        part.rename(path)
    return path


@cache
def _real_titles() -> list[str]:
    folder = ROOT / "bookrow" / "storefront" / "demo"
    texts = [(folder / f"{name}.xml").read_text(encoding="utf-8") for name in ("linguistics", "classics", "libraries")]
    found = {title for text in texts for title in _LEVEL_ONE.findall(text)}
    return sorted(found)


def _lean_product(number: int, seed: int) -> str:
    """What a distributor's list says: number, title, writer, form, pages, publisher, date, subject, price."""
    rng = random.Random(seed * 1_000_003 + number)
    work = random.Random(seed * 1_000_003 + (number - 1 if number % 5 == 4 else number))
    given, family = _name(work)
    house = f"{FAMILY[number % _PRESSES % len(FAMILY)]} Press {number % _PRESSES}"
    title = work.choice(_real_titles())
    return (
        f"<Product><RecordReference>bench-{number}</RecordReference><NotificationType>03</NotificationType>"
        f"<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>{isbn(number)}</IDValue></ProductIdentifier>"
        f"<DescriptiveDetail><ProductComposition>00</ProductComposition><ProductForm>{rng.choice(_FORMS)}</ProductForm>"
        "<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel>"
        f"<TitleText>{title}</TitleText></TitleElement></TitleDetail><Contributor><SequenceNumber>1</SequenceNumber>"
        f"<ContributorRole>A01</ContributorRole><PersonName>{given} {family}</PersonName>"
        f"<PersonNameInverted>{family}, {given}</PersonNameInverted></Contributor>"
        "<Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>"
        f"<Extent><ExtentType>00</ExtentType><ExtentValue>{rng.randint(90, 800)}</ExtentValue><ExtentUnit>03</ExtentUnit>"
        "</Extent><Subject><SubjectSchemeIdentifier>93</SubjectSchemeIdentifier>"
        f"<SubjectCode>{rng.choice(_THEMA)}</SubjectCode></Subject></DescriptiveDetail>"
        f"<PublishingDetail><Publisher><PublishingRole>01</PublishingRole><PublisherName>{house}</PublisherName></Publisher>"
        "<PublishingStatus>04</PublishingStatus><PublishingDate><PublishingDateRole>01</PublishingDateRole>"
        f"<Date>{rng.randint(1960, 2026)}{rng.randint(1, 12):02d}</Date></PublishingDate></PublishingDetail>"
        "<ProductSupply><SupplyDetail><ProductAvailability>20</ProductAvailability><Price><PriceType>01</PriceType>"
        f"<PriceAmount>{rng.randint(5, 90)}.00</PriceAmount><CurrencyCode>USD</CurrencyCode></Price></SupplyDetail>"
        "</ProductSupply></Product>\n"
    )


def _product(number: int, seed: int) -> str:
    rng = random.Random(seed * 1_000_003 + number)
    # Every fifth edition is another form of the work before it, so 100,000 editions are 80,000 works.
    work = random.Random(seed * 1_000_003 + (number - 1 if number % 5 == 4 else number))
    title, people = _title(work), [_name(work) for _ in range(work.choice((1, 1, 2, 3)))]
    year = rng.randint(1960, 2026)
    press = rng.randrange(_PRESSES)
    return "".join(
        [
            f"<Product><RecordReference>bench-{number}</RecordReference><NotificationType>03</NotificationType>",
            f"<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>{isbn(number)}</IDValue></ProductIdentifier>",
            "<DescriptiveDetail>",
            *_description(rng, title, _title(work), people),
            "</DescriptiveDetail><CollateralDetail>",
            *_texts(rng, people),
            "</CollateralDetail><PublishingDetail><Imprint><ImprintName>",
            f"{FAMILY[press % len(FAMILY)]} Press {press}</ImprintName></Imprint><Publisher>",
            "<PublishingRole>01</PublishingRole><PublisherName>",
            f"{FAMILY[press % len(FAMILY)]} Press {press}</PublisherName></Publisher>",
            "<PublishingStatus>04</PublishingStatus><PublishingDate><PublishingDateRole>01</PublishingDateRole>",
            f"<Date>{year}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}</Date></PublishingDate></PublishingDetail>",
            *_related(rng, number),
            *_supply(rng),
            "</Product>\n",
        ]
    )


def _title(rng: random.Random) -> str:
    form = rng.choice(
        ("The {m} {t}", "{m} {t}", "{t} and {u}", "A {t} of {m} {u}", "The {t} in the {u}", "The {t}'s {u}")
    )
    return form.format(m=rng.choice(MANNERS).title(), t=rng.choice(THINGS).title(), u=rng.choice(THINGS).title())


def _name(rng: random.Random) -> tuple[str, str]:
    # The first two given names make 60,000 different people of the lists.
    return f"{rng.choice(GIVEN)} {rng.choice(GIVEN)[0]}.", rng.choice(FAMILY)


def _sentence(rng: random.Random) -> str:
    first, second = rng.choice(THINGS), rng.choice(THINGS)
    words = f"The {rng.choice(MANNERS)} {first} {rng.choice(VERBS)} a {rng.choice(MANNERS)} {second}"
    return f"{words} beyond the {rng.choice(MANNERS)} {rng.choice(THINGS)}. "


def _prose(rng: random.Random, sentences: int) -> str:
    return "".join(_sentence(rng) for _ in range(sentences)).strip()


def _description(rng: random.Random, title: str, subtitle: str, people: list[tuple[str, str]]) -> Iterator[str]:
    yield f"<ProductComposition>00</ProductComposition><ProductForm>{rng.choice(_FORMS)}</ProductForm>"
    for kind, value in (("01", rng.randint(180, 240)), ("02", rng.randint(110, 160)), ("03", rng.randint(10, 45))):
        yield f"<Measure><MeasureType>{kind}</MeasureType><Measurement>{value}</Measurement>"
        yield "<MeasureUnitCode>mm</MeasureUnitCode></Measure>"
    yield "<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel>"
    yield f"<TitleText>{escape(title)}</TitleText><Subtitle>{escape(subtitle)}</Subtitle></TitleElement></TitleDetail>"
    for place, (given, family) in enumerate(people, 1):
        yield f"<Contributor><SequenceNumber>{place}</SequenceNumber><ContributorRole>A01</ContributorRole>"
        yield f"<NamesBeforeKey>{given}</NamesBeforeKey><KeyNames>{family}</KeyNames>"
        yield f"<BiographicalNote>{_prose(rng, 3)}</BiographicalNote></Contributor>"
    yield f"<EditionNumber>{rng.randint(1, 3)}</EditionNumber><Language><LanguageRole>01</LanguageRole>"
    yield "<LanguageCode>eng</LanguageCode></Language><Extent><ExtentType>00</ExtentType>"
    yield f"<ExtentValue>{rng.randint(90, 800)}</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>"
    for scheme, codes in (("10", _BISAC), ("93", _THEMA), ("93", _THEMA)):
        yield f"<Subject><SubjectSchemeIdentifier>{scheme}</SubjectSchemeIdentifier>"
        yield f"<SubjectCode>{rng.choice(codes)}</SubjectCode></Subject>"


def _texts(rng: random.Random, people: list[tuple[str, str]]) -> Iterator[str]:
    lines = "".join(f"<li>{_title(rng)} {place * 14}</li>" for place in range(1, 16))
    quote = f"{_prose(rng, 1)}"
    for kind, audience, text in (
        ("03", "00", f"<p>{_prose(rng, 6)}</p><p>{_prose(rng, 4)}</p>"),
        ("04", "00", f"<ol>{lines}</ol>"),
        ("06", "00", f"<p>{quote}</p>"),
        ("02", "00", escape(_sentence(rng).strip())),
    ):
        yield f"<TextContent><TextType>{kind}</TextType><ContentAudience>{audience}</ContentAudience>"
        yield f'<Text textformat="02">{escape(text)}</Text>'
        yield "<SourceTitle>The Evening Review</SourceTitle>" if kind == "06" else ""
        yield "</TextContent>"


def _related(rng: random.Random, number: int) -> Iterator[str]:
    # Neighbours, so that most of them are in any feed of some size.
    yield "<RelatedMaterial>"
    for _ in range(6):
        other = max(0, number + rng.randint(-600, -1))
        yield "<RelatedProduct><ProductRelationCode>23</ProductRelationCode><ProductIdentifier>"
        yield f"<ProductIDType>15</ProductIDType><IDValue>{isbn(other)}</IDValue></ProductIdentifier></RelatedProduct>"
    yield "</RelatedMaterial>"


def _supply(rng: random.Random) -> Iterator[str]:
    yield "<ProductSupply><SupplyDetail><Supplier><SupplierRole>01</SupplierRole><SupplierName>Bench</SupplierName>"
    yield "</Supplier><ProductAvailability>20</ProductAvailability>"
    for currency, country in (("USD", "US"), ("GBP", "GB"), ("EUR", "DE")):
        yield f"<Price><PriceType>02</PriceType><PriceAmount>{rng.randint(5, 90)}.{rng.choice(('00', '50', '95'))}"
        yield f"</PriceAmount><CurrencyCode>{currency}</CurrencyCode><Territory><CountriesIncluded>{country}"
        yield "</CountriesIncluded></Territory></Price>"
    yield "</SupplyDetail></ProductSupply>"
