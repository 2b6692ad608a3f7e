"""Whatever comes: every record ends in one outcome, the numbers add up, and the same file twice changes nothing."""

import os
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookrow.catalogue.models import Description, Edition
from tests.dumping import rows
from tests.make import NOON, Feeds, Report, bare, described, isbn, page, product, record

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("BOOKROW_SHARED", ROOT.parent / "shared")) / "data"
OURS = [path for path in sorted((ROOT / "tests" / "books").glob("*.*")) if path.suffix in (".xml", ".csv")]
THEIRS = [path for folder in ("onix-*", "langsci*", "noveltm") for path in sorted(SHARED.glob(f"{folder}/*.*"))]
FIXTURES = [path for path in (*OURS, *THEIRS) if path.suffix != ".md"]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_counts_add_up_and_twice_changes_nothing(feeds: Feeds, path: Path) -> None:
    content = path.read_bytes()
    empty = rows()
    dry = feeds.take(content, "--dry-run", name=path.name)
    assert rows() == empty
    first = feeds.take(content, name=path.name)
    assert first.adds_up and dry.counts == first.counts and dry.repaired == first.repaired
    before = rows()
    second = feeds.take(content, name=path.name)
    assert second.adds_up and second.records == first.records
    assert not {"new", "changed", "withdrawn"} & set(second.counts), second.counts
    assert rows() == before


NUMBERS = [isbn(number) for number in range(4)]
WRONG = "9780000000000"
BROKEN = ("<Product><RecordReference>r-1</RecordReference><b>", "<Product", "</Product>", "<Product>&nosuch;</Product>")
codes = st.sampled_from(["01", "02", "03", "03", "03", "04", "04", "05", "08", "09", "88", "89", "12", "", "x"])
numbers = st.sampled_from([*NUMBERS, WRONG, ""])
titles = st.sampled_from(["Sand", "Tide", ""])
references = st.sampled_from(["a", "b", "c", "d", ""])
good = st.builds(product, references, codes, st.builds(described, titles, numbers))
empty = st.builds(product, references, codes)
products = st.lists(st.one_of(good, good, empty, st.sampled_from(BROKEN)), max_size=12)
sents = st.sampled_from(["", "20261101", "20261102", "20261103T120000Z", "21991231", "no date"])
messages = st.lists(st.tuples(products, sents, st.integers(0, 2)), min_size=1, max_size=4)


@given(messages)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mix_adds_up(feeds: Feeds, messages: list[tuple[list[str], str, int]]) -> None:
    with transaction.atomic():
        for elements, sent, number in messages:
            _look_at(feeds, bare(elements, sent=sent, number=number), many=sum(map(_records, elements)))
        transaction.set_rollback(True)


def _look_at(feeds: Feeds, content: bytes, *, many: int) -> None:
    empty = rows()
    dry = feeds.take(content, "--dry-run")
    assert rows() == empty
    first = feeds.take(content)
    assert first.adds_up, first.said
    assert dry.counts == first.counts, (dry.counts, first.counts)
    before = rows()
    second = feeds.take(content)
    assert second.adds_up and second.records == first.records
    assert not {"new", "changed", "withdrawn"} & set(second.counts), (first.said, second.said)
    assert rows() == before
    assert first.records == many or not many


def _records(element: str) -> int:
    """How many records an element of the mix opens."""
    return element.count("<Product>") + (element == "<Product")


def test_one_bad_record_never_stops_the_others(feeds: Feeds) -> None:
    bad = [product("bad-1", "03", described("Wrong number", WRONG)), product("", "03", described()), *BROKEN[:1]]
    many = [product(f"good-{n}", "03", described(f"Good {n}", isbn(n))) for n in range(3)]
    content = bare([many[0], bad[0], many[1], bad[1], many[2], bad[2]])
    report = feeds.take(content)
    assert report.counts == {"new": 3, "refused": 3} and Edition.objects.count() == 3 and report.code == 0
    assert [one["line"] for one in report.refused] == [4, 6, 8]
    assert all(one["reason"] and one["help"] for one in report.refused)
    assert report.refused[0]["isbn"] == WRONG


def test_a_record_of_unforeseen_kind_is_refused_alone(feeds: Feeds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bookrow.catalogue.composing.facts.pages", _spoilt)
    content = bare([product(f"r-{n}", "03", described(title, isbn(n))) for n, title in enumerate(["A", "Spoilt", "C"])])
    report = feeds.take(content)
    assert report.counts == {"new": 2, "refused": 1} and report.codes == ["intake-not-stored"]
    assert report.refused[0]["reference"] == "r-1"


def _spoilt(record: object) -> str:
    if "Spoilt" in str(record):
        raise ArithmeticError("spoilt")
    return ""


def _twins(feeds: Feeds, *elements: str) -> tuple[Report, Report]:
    content = bare(elements)
    first = feeds.take(content)
    before = rows()
    second = feeds.take(content)
    assert rows() == before
    return first, second


def test_of_twins_the_later_wins_and_the_report_says_so(feeds: Feeds) -> None:
    first, second = _twins(feeds, *(product("r-1", "03", described(title, NUMBERS[0])) for title in ("One", "Two")))
    assert first.counts == {"new": 1, "changed": 1} and second.counts == {"unchanged": 2}
    assert [(one["reference"], one["line"]) for one in first.twice] == [("r-1", 3)]
    shown = page(f"/isbn/{NUMBERS[0]}")
    assert shown and shown.title.title == "Two"


def test_twins_in_an_order_that_takes_back(feeds: Feeds) -> None:
    whole = product("r-1", "03", described("One", NUMBERS[0]))
    first, second = _twins(feeds, whole, product("r-1", "05"))
    assert first.counts == {"new": 1, "withdrawn": 1} and second.counts == {"unchanged": 2}
    first, second = _twins(feeds, product("r-2", "05"), whole.replace("r-1", "r-2"))
    assert first.counts == {"refused": 1, "new": 1} and second.counts == {"unchanged": 2}


def test_a_record_and_its_update_in_one_message(feeds: Feeds) -> None:
    new = described("Two", NUMBERS[0]).partition("</ProductIdentifier>")[2]
    first, second = _twins(feeds, product("r-1", "03", described("One", NUMBERS[0])), product("r-1", "04", new))
    assert first.counts == {"new": 1, "changed": 1} and second.counts == {"unchanged": 2}


@pytest.mark.parametrize(
    "reference",
    ["x" * 500, "<![CDATA[r-1]]>", "<!-- a -->r-1", "Allen &amp;amp; Unwin", "  r \n 1 ", "Ö" * 150, "<b>r-1</b>"],
)
def test_however_a_reference_is_written_it_is_known_again(feeds: Feeds, reference: str) -> None:
    content = bare([product(reference, "03", described(isbn=NUMBERS[0]))])
    assert feeds.take(content).counts == {"new": 1}
    assert feeds.take(content).counts == {"unchanged": 1}
    later = bare([product(reference, "03", described("New", NUMBERS[0]))], sent="20261103")
    assert feeds.take(later).counts == {"changed": 1}
    assert Description.objects.count() == 1


def test_references_that_begin_alike_are_two(feeds: Feeds) -> None:
    content = bare([product("x" * 300 + end, "03", described(isbn=isbn(n))) for n, end in enumerate("ab")])
    assert feeds.take(content).counts == {"new": 2} and feeds.take(content).counts == {"unchanged": 2}


def test_a_reference_in_a_comment_is_none(feeds: Feeds) -> None:
    inside = f"<!-- <RecordReference>r-9</RecordReference> -->{described(isbn=NUMBERS[0])}"
    spoilt = product("r-1", "03", inside).replace("<Product>", "<Product><!-- <a001>r-8</a001> -->")
    feeds.take(bare([spoilt]))
    assert Description.objects.get().reference == "r-1"


EXTREMES = {
    "price": "<ProductSupply><SupplyDetail><Price><PriceType>02</PriceType><PriceAmount>{}</PriceAmount>"
    "<CurrencyCode>USD</CurrencyCode></Price></SupplyDetail></ProductSupply>",
    "order time": "<ProductSupply><SupplyDetail><ProductAvailability>20</ProductAvailability><OrderTime>{}</OrderTime>"
    "</SupplyDetail></ProductSupply>",
    "pages": "<DescriptiveDetail><ProductForm>BC</ProductForm><Extent><ExtentType>00</ExtentType><ExtentValue>{}"
    "</ExtentValue><ExtentUnit>03</ExtentUnit></Extent></DescriptiveDetail>",
    "height": "<DescriptiveDetail><ProductForm>BC</ProductForm><Measure><MeasureType>01</MeasureType><Measurement>{}"
    "</Measurement><MeasureUnitCode>mm</MeasureUnitCode></Measure></DescriptiveDetail>",
    "relation": "<RelatedMaterial><RelatedProduct><ProductRelationCode>{}</ProductRelationCode><ProductIdentifier>"
    f"<ProductIDType>15</ProductIDType><IDValue>{NUMBERS[1]}</IDValue></ProductIdentifier></RelatedProduct>"
    "</RelatedMaterial>",
    "date": "<PublishingDetail><PublishingDate><PublishingDateRole>01</PublishingDateRole><Date>{}</Date>"
    "</PublishingDate><PublishingDate><PublishingDateRole>09</PublishingDateRole><Date>{}</Date></PublishingDate>"
    "</PublishingDetail>",
    "place": "<DescriptiveDetail><ProductForm>BC</ProductForm><Contributor><SequenceNumber>{}</SequenceNumber>"
    "<ContributorRole>{}</ContributorRole><PersonName>{}</PersonName></Contributor></DescriptiveDetail>",
    "form": "<DescriptiveDetail><ProductForm>{}</ProductForm><EditionNumber>{}</EditionNumber></DescriptiveDetail>",
    "name": "<PublishingDetail><Imprint><ImprintName>{}</ImprintName></Imprint><Publisher><PublishingRole>01"
    "</PublishingRole><PublisherName>{}</PublisherName></Publisher></PublishingDetail>",
    "language": "<DescriptiveDetail><ProductForm>BC</ProductForm><Language><LanguageRole>01</LanguageRole>"
    "<LanguageCode>{}</LanguageCode></Language></DescriptiveDetail>",
    "subject": "<DescriptiveDetail><ProductForm>BC</ProductForm><Subject><MainSubject/><SubjectSchemeIdentifier>93"
    "</SubjectSchemeIdentifier><SubjectCode>{}</SubjectCode></Subject></DescriptiveDetail>",
    "work": "<RelatedMaterial><RelatedWork><WorkRelationCode>01</WorkRelationCode><WorkIdentifier><WorkIDType>{}"
    "</WorkIDType><IDValue>{}</IDValue></WorkIdentifier></RelatedWork></RelatedMaterial>",
}
VALUES = [
    "9" * 30,
    "9" * 6000,
    "²",
    "-1",
    "1e400",
    "nan",
    "99991231",
    "00000000",
    "０１２",
    "é" * 2000,
    "\U0001f4da" * 400,
]


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
@pytest.mark.parametrize("what", EXTREMES)
def test_no_value_harms_the_records_beside_it(feeds: Feeds, what: str, value: str) -> None:
    number = f"<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>{NUMBERS[0]}</IDValue></ProductIdentifier>"
    odd = product("odd", "03", number + EXTREMES[what].replace("{}", value))
    report = feeds.take(bare([product("a", "03", described()), odd, product("b", "03", described())]))
    assert report.counts == {"new": 3} and report.code == 0, report.refused
    assert (page(f"/isbn/{NUMBERS[0]}", now=NOON) is None) == (what == "date" and value == "99991231")


def test_a_message_without_sender_belongs_to_whoever_hands_it_in(feeds: Feeds) -> None:
    content = bare([product("r-1", "03", described(isbn=NUMBERS[0]))], sender="")
    assert feeds.take(content).said["sender"] == "Unnamed sender"
    assert feeds.take(content, "--sender", "Hand").said["sender"] == "Hand"


def test_tables_of_other_shape_do_not_overwrite_each_other(feeds: Feeds) -> None:
    feeds.take(b"id,title,author\n1,Sand,Ada Marram\n2,Tide,Ada Marram\n", name="a.csv")
    report = feeds.take(b"id;title;author;publisher\n1;Gulls;Bo Dune;Marram\n", name="b.csv")
    assert report.counts == {"new": 1}
    assert sorted(Edition.objects.values_list("title", flat=True)) == ["Gulls", "Sand", "Tide"]


def test_records_come_in_any_number(feeds: Feeds) -> None:
    many = [record(f"r-{n}", title=f"Volume of {n}", isbn=isbn(n)) for n in range(1, 700)]
    report = feeds.send(*many)
    assert report.counts == {"new": 699} and Edition.objects.count() == 699
    assert feeds.send(*many).counts == {"unchanged": 699}
