"""The product page by its address, in every form of the number."""

import json
import re

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from bookrow.plumbing.actions import rebuild_behind
from bookrow.storefront.drawing import utc_now
from bookrow.storefront.tests.conftest import Take

PAGE = "/isbn/9781593850326"

# What the reference page shows of the book itself, row by row, as a reader in the United States sees it.
ROWS = {
    "title": "How Connections Heal",
    "subtitle": "Stories from Relational-Cultural Therapy",
    "credits": "Edited by Maureen Walker, PhD and Wendy B. Rosen, PhD",
    "format": "Paperback",
    "ISBN-13": "978-1-59385-032-6",
    "ISBN-10": "1-59385-032-8",
    "publisher": "Guilford Publications, Inc.",
    "imprint": "The Guilford Press",
    "published": "4/28/2004",
    "edition": "New Edition",
    "pages": "258",
    "dimensions": "5.90 (w) x 8.90 (h) x 0.80 (d) inches",
    "list price": "$32.00",
    "overview": "Overview",
    "quotes": "From the publisher",
    "biographies": "Meet the editors",
    "excerpt": "Relational Learning in Psychotherapy Consultation and Supervision",
    "rights": "2004 The Guilford Press",
    "part III": "Applications to couple, family, and group therapy",
    "a chapter": "Reflections on life, loss, and resilience",
    "the index": "Index",
    "a chapter's author": "Judith V. Jordan",
    "no copies yet": "No copies for sale yet",
    "no reviews yet": "Be the first to write a review",
}


def text_of(body: bytes) -> str:
    return " ".join(html.fromstring(body).text_content().split())


@pytest.mark.parametrize("row", ROWS)
def test_the_reference_page_shows_its_row(take: Take, client: Client, row: str) -> None:
    take("onix-reference-3.1.xml")
    assert ROWS[row] in text_of(client.get(PAGE).content)


def test_contents_stand_as_they_were_sent(take: Take, client: Client) -> None:
    take("onix-reference-3.1.xml")
    text = text_of(client.get(PAGE).content)
    # Page 83 before page 73, as the source printed it: never sorted.
    order = ["How relationships heal", "Reflections on life", "Applications to couple", "Me, them, us", "Index"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


RELEASES = ["3.1", "3.1-short", "3.0", "3.0-short", "2.1", "2.1-short"]


def test_every_release_and_tag_style_gives_the_same_page(take: Take, client: Client) -> None:
    pages = []
    for release in RELEASES:
        take(f"onix-reference-{release}.xml", sender="one and the same")
        pages.append(re.sub(rb"\d\d:\d\d:\d\dZ?", b"", client.get(PAGE).content))
    assert len(set(pages)) == 1


@pytest.mark.parametrize("form", ["1593850328", "1-59385-032-8", "978-1-59385-032-6", "ISBN 978 1 59385 032 6"])
def test_other_forms_of_the_number_lead_to_the_page(client: Client, db: None, form: str) -> None:
    answer = client.get(f"/isbn/{form}")
    assert (answer.status_code, answer["Location"]) == (301, PAGE)


def test_a_small_x_is_a_check_digit(client: Client, db: None) -> None:
    assert client.get("/isbn/080442957x")["Location"] == "/isbn/9780804429573"


WRONG = [
    ("978159385032", "has 12"),
    ("97815938503x6", "made of digits"),
    ("9781593850327", "would have to be 6"),
    ("1234567890128", "begins with 978 or 979"),
]


@pytest.mark.parametrize(("number", "words"), WRONG)
def test_a_wrong_number_is_told_what_is_wrong(client: Client, db: None, number: str, words: str) -> None:
    answer = client.get(f"/isbn/{number}")
    assert answer.status_code == 404
    assert words in text_of(answer.content)


@pytest.mark.parametrize("number", ["9781593850327", "9781593805326", "978159385032", "97815938550326"])
def test_a_slip_leads_to_the_book_that_was_meant(take: Take, client: Client, number: str) -> None:
    take("onix-reference-3.1.xml")
    answer = client.get(f"/isbn/{number}")
    assert answer.status_code == 404
    assert b'href="/isbn/9781593850326"' in answer.content


def test_an_unknown_number_helps_on(client: Client, db: None) -> None:
    answer = client.get("/isbn/9780000000002")
    assert answer.status_code == 404
    assert "We do not know this book yet" in text_of(answer.content)


def test_the_field_in_the_header_leads_on(client: Client, db: None) -> None:
    assert client.get("/isbn", {"isbn": "1-59385-032-8"})["Location"] == PAGE
    assert client.get("/isbn", {"isbn": "twelve"}).status_code == 404


def test_a_miss_costs_one_statement(
    take: Take, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    take("onix-reference-3.1.xml")
    while rebuild_behind(now=utc_now()):
        pass
    client.get(PAGE)  # what is read once for all: markets, the shop's face
    with django_assert_num_queries(1):
        client.get(PAGE)


def test_what_machines_read_is_true_and_whole(take: Take, client: Client) -> None:
    take("onix-reference-3.1.xml")
    page = html.fromstring(client.get("/gb" + PAGE).content)
    said = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
    assert said["@type"] == ["Product", "Book"]
    assert said["name"] == "How Connections Heal: Stories from Relational-Cultural Therapy"
    assert (said["isbn"], said["numberOfPages"], said["datePublished"]) == ("9781593850326", 258, "2004-04-28")
    assert [person["name"] for person in said["editor"]] == ["Maureen Walker, PhD", "Wendy B. Rosen, PhD"]
    assert said["bookFormat"] == "https://schema.org/Paperback"
    assert said["url"] == "http://testserver/gb/isbn/9781593850326"
    assert page.xpath("//link[@rel='canonical']/@href") == ["http://testserver/gb/isbn/9781593850326"]
    assert page.xpath("//meta[@property='og:title']/@content")


def test_the_page_speaks_the_readers_market(take: Take, client: Client) -> None:
    take("onix-reference-3.1.xml")
    text = text_of(client.get("/gb" + PAGE).content)
    assert "28 April 2004" in text
    assert "150 (w)" in text and "mm" in text


def test_the_api_gives_the_document(take: Take, client: Client) -> None:
    take("onix-reference-3.1.xml")
    body = client.get("/api/editions/1-59385-032-8").json()
    assert body["title"]["title"] == "How Connections Heal"
    assert len(body["contents"]["lines"]) == 18
    assert body["sources"]["title"]["sender"]
    assert client.get("/api/editions/9781593850327").json()["error"] == "isbn-check-digit"
    assert client.get("/api/editions/9780000000002").status_code == 404
