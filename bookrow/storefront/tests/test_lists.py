"""Walking the shop without searching."""

import pytest
from django.core.management import call_command
from django.test import Client

from bookrow.catalogue.models import Edition
from bookrow.storefront.tests.conftest import Take


@pytest.fixture
def book(take: Take) -> Edition:
    take("onix-reference-3.1.xml")
    return Edition.objects.get(isbn="9781593850326")


def test_every_door_leads_to_the_book(book: Edition, client: Client) -> None:
    doors = ["/", "/new", "/contributor/maureen-walker", "/contributor/judith-v-jordan", f"/work/{book.work.key}"]
    doors += ["/publisher/guilford-publications-inc", "/imprint/the-guilford-press"]
    for door in doors:
        assert book.address.encode() in client.get(door).content, door


def test_subjects_lead_to_their_books(book: Edition, client: Client) -> None:
    page = client.get("/subjects").content
    slug = book.editionsubject_set.get(place=0).subject.slug
    assert f"/subject/{slug}".encode() in page
    assert book.address.encode() in client.get(f"/subject/{slug}").content


def test_what_is_not_there_says_so_kindly(client: Client, db: None) -> None:
    for door in [
        "/contributor/nobody",
        "/publisher/none",
        "/series/none",
        "/subject/none",
        "/work/none",
        "/edition/none",
    ]:
        answer = client.get(door)
        assert answer.status_code == 404, door
        assert b"There is no page here" in answer.content


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "²"])
def test_odd_page_numbers_do_no_harm(client: Client, db: None, page: str) -> None:
    assert client.get("/new", {"page": page}).status_code == 200


def test_robots_find_every_edition(book: Edition, client: Client) -> None:
    assert b"/sitemap.xml" in client.get("/robots.txt").content
    part = f"/sitemap-{book.pk // 10_000}.xml"
    assert part.encode() in client.get("/sitemap.xml").content
    assert book.address.encode() in client.get(part).content


def test_a_cover_is_drawn_and_safe(book: Edition, client: Client) -> None:
    answer = client.get(f"/cover/{book.key}.svg")
    assert answer["Content-Type"].startswith("image/svg+xml")
    assert b"<script" not in answer.content
    assert b"How" in answer.content


@pytest.mark.parametrize("name", ["../secret-key", "..%2fsecret-key", "secret-key", "x.svg", ".jpg"])
def test_no_file_but_a_kept_one_is_served(client: Client, db: None, name: str) -> None:
    assert client.get(f"/covers/{name}").status_code == 404


def test_the_demo_shop_stands_and_stands_again(db: None, client: Client) -> None:
    call_command("demo", verbosity=0)
    count = Edition.objects.count()
    assert count >= 170
    assert not Edition.objects.filter(demo=False).exists()
    call_command("demo", verbosity=0)
    assert Edition.objects.count() == count
    assert b"Lantern Row" in client.get("/").content
