"""Records that go out as ONIX 3.1: valid by the schema, and the same when they come in again."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import onixcheck
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy, builds, just, lists, sampled_from
from lxml import etree

from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.onix.writing import NAMESPACE, product, write_message
from bookrow.trade.onix.writing_texts import text
from bookrow.trade.record import (
    Collection,
    ContentItem,
    Contributor,
    Copyright,
    Dated,
    Extent,
    FormFeature,
    Identifier,
    Imprint,
    Language,
    Licence,
    Measure,
    MessageHead,
    Part,
    Passage,
    Price,
    ProductSupply,
    Publisher,
    Rating,
    RawRecord,
    Record,
    RelatedProduct,
    RelatedWork,
    Resource,
    SalesRights,
    Subject,
    SupplyDetail,
    Tax,
    Territory,
    Text,
    Title,
    Usage,
    Website,
)

DEMO = Path(__file__).parents[2] / "storefront" / "demo"
SENT = datetime(2026, 11, 23, 21, 50, tzinfo=UTC)
HEAD = MessageHead(release="3.1", tags="reference")

signs = st.characters(categories=["Lu", "Ll", "Lo", "Nd"], include_characters="’&-–.,!?")
word = st.text(signs, min_size=1, max_size=8)
words = lists(word, min_size=1, max_size=4).map(" ".join)
maybe = st.just("") | words
codes: Callable[[str], SearchStrategy[str]] = lambda known: sampled_from(known.split())  # noqa: E731


def some(one: SearchStrategy[Any], most: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    return lists(one, max_size=most).map(tuple)


def distinct(one: SearchStrategy[Any], least: int = 0) -> SearchStrategy[tuple[Any, ...]]:
    return lists(one, min_size=least, max_size=2, unique=True).map(tuple)


html = st.builds(
    lambda strong, plain, items: (
        f"<p>{plain.replace('&', '&amp;')} <em>{strong.replace('&', '&amp;')}</em><br/>x</p>"
        + (f"<ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>" if items else "")
    ),
    words,
    words,
    lists(codes("one two three"), max_size=3),
).map(lambda body: Text(body=body, markup="html"))
said = html | builds(Text, body=words)
in_tongue = said.flatmap(lambda one: sampled_from(["", "eng", "ger"]).map(lambda tongue: replace(one, language=tongue)))
days = codes("2004 200404 20040428 20261123T2150 20261123T215000Z")
territories = sampled_from(
    [
        Territory(countries=("US", "CA")),
        Territory(regions=("WORLD",), countries_excluded=("US",)),
        Territory(countries=("GB",), regions=("CA-QC",)),
    ]
)
isbns = sampled_from(["9781593850326", "9783944675015", "9783961100170"])
numbers = builds(Identifier, scheme=just("15"), value=isbns) | builds(
    Identifier, scheme=just("01"), value=words, type_name=words
)
names = builds(Identifier, scheme=just("16"), value=just("0000000121032683"))


def dated(roles: str) -> SearchStrategy[Dated]:
    return builds(Dated, role=codes(roles), date=days) | builds(Dated, role=codes(roles), text=words)


def by_role(roles: str) -> SearchStrategy[tuple[Dated, ...]]:
    return lists(dated(roles), max_size=3, unique_by=lambda one: one.role).map(tuple)


named = builds(
    Contributor,
    name=words,
    roles=distinct(codes("A01 A12 A24 B01 B06 E07"), least=1),
    inverted=words,
    letters=maybe,
    identifiers=some(names, 1),
    biography=st.none() | in_tongue,
    affiliation=maybe,
)
people = st.one_of(
    named,
    builds(Contributor, name=words),
    builds(Contributor, name=words, corporate=just(True)),
    builds(Contributor, name=just(""), unnamed=codes("01 02 04")),
)


def counted(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Numbered from 1: the schema wants each number once."""
    return tuple(replace(one, sequence=place) for place, one in enumerate(found, start=1))


titles = builds(
    Title,
    kind=codes("01 03"),
    text=words,
    subtitle=maybe,
    part_number=maybe,
    statement=maybe,
    language=codes("eng fre"),
) | builds(Title, prefix=maybe, without_prefix=words, subtitle=maybe)
passages = builds(
    Passage,
    kind=codes("02 03 04 06 09 14"),
    texts=in_tongue.map(lambda one: (one,)),
    audience=distinct(codes("00 03"), least=1),
    authors=some(words),
    source=maybe,
    source_title=maybe,
    dates=by_role("01 14 15"),
    rating=st.none() | builds(Rating, value=just("4"), limit=just("5"), unit=maybe),
    territory=st.none() | territories,
)
resources = builds(
    Resource,
    kind=codes("01 04 15"),
    mode=just("03"),
    link=just("https://example.org/cover.jpg"),
    form=codes("01 02"),
    file_format=codes("D502 D503"),
    credit=maybe,
    caption=maybe,
    audience=just(("00",)),
    dates=by_role("14 15"),
)
items = builds(
    ContentItem,
    title=words,
    subtitle=maybe,
    level=codes("1 1.2 3.10.1"),
    kind=maybe,
    number=maybe,
    first_page=codes("1 xii 253"),
    last_page=maybe,
    item_type=codes("02 03 04"),
    contributors=some(people, 2).map(counted),
    passages=some(passages, 1),
)
sites = builds(Website, link=just("https://example.org/book"), role=codes("29 36"), description=maybe)
prices = builds(
    Price,
    kind=codes("01 02 41"),
    amount=codes("32.00 0.99 1200"),
    currency=codes("USD EUR JPY"),
    qualifier=codes("00 05"),
    territory=st.none() | territories,
    dates=by_role("14 15"),
    taxes=some(
        builds(Tax, rate_code=codes("S Z"), percent=codes("0 19"), taxable=just("26.89"), amount=just("5.11")), 1
    ),
    minimum_order=st.integers(1, 5),
    status=codes("01 02"),
) | builds(Price, unpriced=codes("01 02"))
supplies = builds(
    SupplyDetail,
    supplier=words,
    supplier_role=codes("00 01 09"),
    availability=codes("10 21 40"),
    order_days=st.none() | st.integers(0, 60),
    on_hand=st.none() | st.integers(0, 9999),
    dates=by_role("02 08"),
    prices=lists(prices, min_size=1, max_size=3).map(tuple),
    websites=some(sites, 1),
)
markets = builds(
    ProductSupply,
    market=st.none() | territories,
    status=codes("02 04 07"),
    dates=by_role("01 02"),
    supplies=lists(supplies, min_size=1, max_size=2).map(tuple),
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    return Record(
        reference=draw(words),
        identifiers=draw(lists(numbers, min_size=1, max_size=2).map(tuple)),
        **draw(st.fixed_dictionaries(_descriptive)),
        **draw(st.fixed_dictionaries(_others)),
    )


_descriptive: dict[str, SearchStrategy[Any]] = {
    "form": codes("00 BB BC ED AJ"),
    "form_details": distinct(codes("E101 E107 B104")),
    "form_features": distinct(builds(FormFeature, kind=just("09"), value=codes("13 22 52"), description=maybe)),
    "form_description": maybe,
    "parts": some(builds(Part, form=codes("BC AC"), copies=st.integers(1, 9), identifiers=some(numbers, 1)), 2),
    "protections": distinct(codes("00 03")),
    "usages": lists(
        builds(Usage, kind=codes("02 03 05"), status=codes("01 03"))
        | just(Usage(kind="06", status="02", limit="10 04")),
        max_size=2,
        unique_by=lambda one: one.kind,
    ).map(tuple),
    "licences": some(builds(Licence, name=words, links=just(("https://example.org/licence",))), 1),
    "measures": lists(
        builds(Measure, kind=codes("01 02 03 08"), value=codes("8.90 226"), unit=codes("in mm gr")),
        max_size=3,
        unique_by=lambda one: (one.kind, one.unit),
    ).map(tuple),
    "collections": some(builds(Collection, title=words, kind=codes("10 20"), part_number=maybe, subtitle=maybe)),
    "titles": lists(titles, min_size=1, max_size=2, unique_by=lambda one: one.kind).map(tuple),
    "contributors": some(people).map(counted),
    "edition_types": distinct(codes("NED REV ILL")),
    "edition_number": codes("1 2 12"),
    "edition_statement": maybe,
    "languages": distinct(
        builds(Language, role=codes("01 02"), code=codes("eng heb ger"), script=just("") | just("Latn"))
    ),
    "extents": distinct(
        builds(Extent, kind=codes("00 09"), value=codes("258 13"), unit=codes("03 05"), roman=just(""))
    ),
    "illustrated": maybe,
    "subjects": some(
        builds(Subject, scheme=codes("10 93"), code=codes("PSY028000 FBA"), main=st.booleans())
        | builds(Subject, scheme=just("24"), heading=words, scheme_name=words)
    ),
    "audiences": distinct(codes("01 02 06")),
}
_others: dict[str, SearchStrategy[Any]] = {
    "passages": some(passages).map(counted),
    "resources": some(resources, 2),
    "contents": lists(items, max_size=3, unique_by=lambda one: one.level).map(tuple),
    "imprints": some(builds(Imprint, name=words), 1),
    "publishers": builds(
        Publisher, name=words, role=codes("01 02"), website=just("") | just("https://example.org")
    ).map(lambda one: (one,)),
    "cities": some(words, 1),
    "country": codes("US DE"),
    "status": codes("02 04 07"),
    "dates": by_role("01 02 11"),
    "copyrights": some(
        builds(Copyright, kind=codes("C P"), years=just(("2004",)), owners=lists(words, min_size=1).map(tuple)), 2
    ),
    "sales_rights": some(builds(SalesRights, kind=codes("01 03"), territory=territories), 2),
    "websites": some(sites, 2),
    "related_works": some(
        builds(RelatedWork, relation=just("01"), identifiers=just((Identifier(scheme="11", value="x"),))), 1
    ),
    "related_products": some(
        builds(RelatedProduct, relations=distinct(codes("06 13 27"), least=1), identifiers=numbers.map(lambda n: (n,)))
    ),
    "supply": some(markets, 2),
}


def message(*sent: Record) -> bytes:
    file = io.BytesIO()
    assert write_message(sent, sender="A press & its friends", sent=SENT, file=file) == len(sent)
    return file.getvalue()


def findings(path: Path, sent: bytes) -> list[str]:
    path.write_bytes(sent)
    return [f"{one.location} {one.message}" for one in onixcheck.validate(str(path))]


@given(records())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_went_out_comes_in_equal(record: Record) -> None:
    again = read_record(product(record), HEAD)
    assert replace(again, blocks=(), remarks=()) == record


@given(st.data())
@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_what_goes_out_is_valid(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    sent = [replace(data.draw(records()), reference=f"r{place}") for place in range(3)]
    assert findings(tmp_path_factory.mktemp("out") / "message.xml", message(*sent)) == []


def test_a_bare_record_is_valid(tmp_path: Path) -> None:
    assert findings(tmp_path / "bare.xml", message(Record(reference="1", titles=(Title(text="T"),)))) == []


def test_the_message_is_named_and_dated() -> None:
    root = etree.fromstring(message(Record(reference="1"), Record(reference="2")))
    assert root.tag == f"{{{NAMESPACE}}}ONIXMessage" and root.get("release") == "3.1"
    assert root.findtext(".//{*}SenderName") == "A press & its friends"
    assert root.findtext(".//{*}SentDateTime") == "20261123T215000Z"
    assert [one.text for one in root.iter("{*}RecordReference")] == ["1", "2"]


def test_a_deletion_says_only_what_is_needed(tmp_path: Path) -> None:
    gone = Record(reference="1", notification="05", deletion_text="Sent in error.", titles=(Title(text="T"),))
    assert b"<DeletionText>" in message(gone) and b"Title" not in message(gone)
    assert findings(tmp_path / "gone.xml", message(gone)) == []


def test_a_block_update_brings_its_blocks_alone() -> None:
    update = Record(
        reference="1", notification="04", blocks=(6,), titles=(Title(text="T"),), supply=(ProductSupply(status="04"),)
    )
    assert [child.tag for child in etree.fromstring(product(update))][3:] == ["ProductSupply"]


@pytest.mark.parametrize(
    ("body", "format_", "inside"),
    [
        ("<p>One</p><p>Two &nbsp;&amp; three</p>", "05", "<p>One</p><p>Two \xa0&amp; three</p>"),
        ("<p>One<br/>two</p>", "05", "<p>One<br/>two</p>"),
        ("<ul><li>One<ul><li>two</li></ul></li></ul>", "05", "<ul><li>One<ul><li>two</li></ul></li></ul>"),
        ("<p>One<br>two", "02", "&lt;p&gt;One&lt;br&gt;two"),
        ("<p><p>One</p></p>", "02", "&lt;p&gt;&lt;p&gt;One&lt;/p&gt;&lt;/p&gt;"),
        ("<ul>stray<li>One</li></ul>", "02", "&lt;ul&gt;stray&lt;li&gt;One&lt;/li&gt;&lt;/ul&gt;"),
        ("<p onclick='x()'>One</p>", "02", "&lt;p onclick='x()'&gt;One&lt;/p&gt;"),
        ("<iframe/>", "02", "&lt;iframe/&gt;"),
        ("<!DOCTYPE x [<!ENTITY e 'x'>]><p>&e;</p>", "02", None),
    ],
)
def test_markup_goes_out_as_xhtml_where_it_is_some(body: str, format_: str, inside: str | None) -> None:
    element = text("Text", Text(body=body, markup="html"))
    assert element is not None and element.get("textformat") == format_
    if inside is not None:
        assert inside in etree.tostring(element, encoding="unicode")


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    root = etree.fromstring(message(Record(reference="1", titles=(Title(text="A\x0bB\ufffe"),))))
    assert root.findtext(".//{*}TitleText") == "AB"


@pytest.mark.parametrize("name", ["reference", "marginalia", "classics", "libraries", "linguistics"])
def test_the_demonstration_shop_goes_out_as_it_came_in(name: str) -> None:
    """Every record of the demo feeds is read, and what is written of it is read as the same."""
    (feed,) = feeds(DEMO / f"{name}.xml")
    entries = list(feed.entries())
    assert entries and feed.stopped is None and not feed.remarks
    for entry in entries:
        assert isinstance(entry, RawRecord) and not entry.repairs
        record = read_record(entry.raw, feed.head)
        assert not record.remarks
        assert read_record(product(record), feed.head) == record
    assert onixcheck.validate(str(DEMO / f"{name}.xml")) == []
