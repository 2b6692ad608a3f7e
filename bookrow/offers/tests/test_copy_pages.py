"""Copies one by one: found, changed, added, taken away, photographed."""

import io
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image
from pytest_django import Settings

from bookrow.offers.actions.selling import sell
from bookrow.offers.models import Listing, Offer, OfferPhoto, PriceEvent, Seller
from bookrow.offers.tests.desks import applied, browser, owned, picture, prices, states, table, uploads
from bookrow.offers.tests.world import an_edition
from bookrow.people.tests.people import text

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]
CONTENT = 'A-1,{isbn},,,18.10,1,Very Good,"Clean, a little rubbed."'


@pytest.fixture
def shop() -> Shop:
    """A seller of one copy."""
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    applied(client, seller, table(CONTENT.format(isbn=an_edition(1).isbn)))
    return seller, client


def told(**more: str) -> dict[str, str]:
    """The form of a copy as it is sent."""
    return {"price": "18.10", "quantity": "1", "grade": "4", "note": "Clean, a little rubbed.", **more}


def path_of(seller: Seller, sku: str = "A-1", more: str = "") -> str:
    """Where a copy's page is."""
    return f"/sell/{seller.key}/copies/{Offer.objects.get(seller=seller, sku=sku).pk}{more}"


def test_copies_are_found_by_number_title_and_isbn(shop: Shop) -> None:
    seller, client = shop
    applied(client, seller, table("B-7,,A Field Guide to Tides,Ada Marram,9.00,1,Good,"))
    isbn = str(Offer.objects.get(sku="A-1").edition.isbn)
    for words, found, other in (("A-1", "A-1", "B-7"), ("field guide", "B-7", "A-1"), (isbn, "A-1", "B-7")):
        page = text(client.get(f"/sell/{seller.key}/copies", {"q": words}))
        assert found in page and other not in page, words
    assert "No copy has these words" in text(client.get(f"/sell/{seller.key}/copies", {"q": "nothing"}))
    assert "There are none." in text(client.get(f"/sell/{seller.key}/copies", {"state": "sold"}))


def test_fifty_copies_stand_on_a_page(shop: Shop, django_assert_max_num_queries: object) -> None:
    seller, client = shop
    applied(client, seller, table(*(f"C-{n},{an_edition(100 + n).isbn},,,5.00,1,Good," for n in range(60))))
    client.get(f"/sell/{seller.key}/copies")  # what a process reads once is read
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        page = client.get(f"/sell/{seller.key}/copies").content.decode()
    assert page.count('scope="row"') == 50 and "page=2" in page
    assert client.get(f"/sell/{seller.key}/copies?page=2").content.decode().count('scope="row"') == 11


def test_a_changed_price_is_listed_with_the_next_request(shop: Shop) -> None:
    seller, client = shop
    assert client.post(path_of(seller), told(price="$20.00"))["Location"] == path_of(seller)
    assert prices(seller) == {"A-1": 2000}
    assert Listing.objects.get(seller=seller, market="us").amount == 2000
    assert list(PriceEvent.objects.order_by("pk").values_list("amount", flat=True)) == [1810, 2000]
    page = client.get(path_of(seller)).content.decode()
    assert "<svg" in page and "$20.00" in page and "$18.10" in page


def test_what_was_changed_by_hand_stays_until_the_file_says_something_new(shop: Shop) -> None:
    seller, client = shop
    row = CONTENT.format(isbn=Offer.objects.get().edition.isbn)
    client.post(path_of(seller), told(price="20.00", grade="5", note="A new note.", defects="on", marks="signed"))
    applied(client, seller, table(row))
    offer = Offer.objects.get()
    assert (offer.amount, offer.grade, offer.note) == (2000, 5, "A new note.")
    page = client.get(path_of(seller)).content.decode()
    assert page.count(" checked") == 2, "Signed, and that the note names defects."
    applied(client, seller, table(row.replace("18.10", "19.00")))
    assert prices(seller) == {"A-1": 1900}


def test_an_unusual_price_asks_before_it_is_kept(shop: Shop) -> None:
    seller, client = shop
    answer = client.post(path_of(seller), told(price="1810"))
    assert answer.status_code == 422 and "$1,810.00 is ten times more" in text(answer)
    assert "what this copy cost so far: $18.10." in text(answer) and 'href="#id_price"' in answer.content.decode()
    assert 'type="checkbox" name="sure"' in answer.content.decode() and 'value="1810"' in answer.content.decode()
    assert prices(seller) == {"A-1": 1810}
    client.post(path_of(seller), told(price="1810", sure="on"))
    assert prices(seller) == {"A-1": 181000}


@pytest.mark.parametrize(
    ("field", "value"), [("price", "18,10"), ("price", "0"), ("quantity", "0"), ("grade", "9"), ("weight", "-1")]
)
def test_what_cannot_be_kept_is_said_beside_its_field(shop: Shop, field: str, value: str) -> None:
    seller, client = shop
    answer = client.post(path_of(seller), told(**{field: value}))
    assert answer.status_code == 422 and f'id="id_{field}_error"' in answer.content.decode()
    assert prices(seller) == {"A-1": 1810}


def test_a_copy_is_taken_away_and_put_back(shop: Shop) -> None:
    seller, client = shop
    client.post(path_of(seller, more="/shelf"), {"away": "1"})
    assert states(seller) == {"A-1": "gone"} and not Listing.objects.exists()
    assert client.post(path_of(seller), told(price="5.00")).status_code == 200, "Nothing is changed while it is away."
    client.post(path_of(seller, more="/shelf"), {"back": "1", "quantity": "0"})
    assert states(seller) == {"A-1": "gone"}
    client.post(path_of(seller, more="/shelf"), {"back": "1", "quantity": "3"})
    assert states(seller) == {"A-1": "live"} and Offer.objects.get().quantity == 3
    sell(Offer.objects.get(), quantity=3, now=timezone.now())
    assert "There is another copy" in text(client.get(path_of(seller)))


def test_a_copy_moves_to_the_book_it_is_one_of(shop: Shop) -> None:
    seller, client = shop
    right = an_edition(2)
    shelf, address = path_of(seller, more="/shelf"), f"http://shop.example/isbn/{right.isbn}"
    answer = client.post(shelf, {"edition": address}, follow=True)
    assert Offer.objects.get().edition_id == right.pk and right.title in text(answer)
    answer = client.post(path_of(seller, more="/shelf"), {"edition": "nothing"}, follow=True)
    assert "There is no book “nothing” in the shop" in text(answer)


def test_a_copy_by_isbn_and_one_of_a_book_of_its_own(shop: Shop) -> None:
    seller, client = shop
    path = f"/sell/{seller.key}/copies/new"
    isbn = str(an_edition(5).isbn)
    assert client.post(path, told(isbn=isbn, sku="N-1")).status_code == 302
    assert str(Offer.objects.get(sku="N-1").edition.isbn) == isbn
    own = told(title="A Field Guide to Tides", author="Marram, Ada", publisher="Marram Press", year="1931", sku="")
    assert client.post(path, own).status_code == 302
    made = Offer.objects.order_by("-pk")[0]
    assert made.sku and made.edition.isbn is None and made.edition.title == "A Field Guide to Tides"
    assert client.get(made.edition.address).status_code == 200
    assert len(prices(seller)) == 3


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"isbn": "9781593850325"}, "isbn", "is no ISBN"),
        ({}, "isbn", "Neither an ISBN nor a title"),
        ({"isbn": "9780306406157"}, "title", "No book in the shop has the ISBN"),
        ({"title": "A Tide", "sku": "A-1"}, "sku", "stands for one copy for ever"),
        ({"title": "A Tide", "price": ""}, "price", "required"),
        ({"title": "A Tide", "grade": ""}, "grade", "required"),
    ],
)
def test_a_new_copy_that_lacks_something_says_what(shop: Shop, sent: dict[str, str], field: str, words: str) -> None:
    seller, client = shop
    answer = client.post(f"/sell/{seller.key}/copies/new", {**told(), **sent})
    page = answer.content.decode()
    assert answer.status_code == 422 and f'id="id_{field}_error"' in page and words in text(answer)
    assert len(prices(seller)) == 1


def test_a_double_click_adds_one_copy(shop: Shop) -> None:
    seller, client = shop
    sent = told(title="A Tide", sku="N-9")
    assert [client.post(f"/sell/{seller.key}/copies/new", sent).status_code for _click in range(2)] == [302, 422]
    assert states(seller)["N-9"] == "live" and len(states(seller)) == 2


def test_photographs_are_drawn_anew_without_what_the_camera_wrote(shop: Shop, settings: Settings) -> None:
    seller, client = shop
    exif = Image.Exif()
    exif[0x010F] = "Spycam"
    exif[0x8825] = {1: "N", 2: (52.0, 31.0, 12.0)}
    sent = picture((3000, 2000), exif=exif)
    assert b"Spycam" in sent
    client.post(path_of(seller, more="/photos"), {"photos": uploads([sent, picture(kind="PNG", colour="red")])})
    photos = list(OfferPhoto.objects.order_by("place"))
    assert [photo.place for photo in photos] == [0, 1] and Offer.objects.get().pictures == 2
    kept = (Path(settings.MEDIA_ROOT) / "photos" / photos[0].file).read_bytes()
    image = Image.open(io.BytesIO(kept))
    assert image.format == "JPEG" and max(image.size) <= 1200 and not dict(image.getexif())
    assert b"Spycam" not in kept and (photos[0].width, photos[0].height) == image.size
    answer = client.get(f"/photos/{photos[0].file}")
    assert answer["Content-Type"] == "image/jpeg" and "immutable" in answer["Cache-Control"]


def test_what_is_no_photograph_says_why_and_the_others_are_kept(shop: Shop) -> None:
    seller, client = shop
    bomb = picture((12000, 12000), kind="PNG", compress_level=9)
    sent = [picture(), b"not a picture", picture()[:400], picture((10, 10)), bomb, b"\xff\xd8\xff" + bytes(9 << 20)]
    answer = client.post(path_of(seller, more="/photos"), {"photos": uploads(sent)}, follow=True)
    page = text(answer)
    faults = ("is not a JPEG", "is damaged", "is too small", "has more points", "is larger")
    for number, words in enumerate(faults, start=1):
        assert f"“{number}.jpg” {words}" in page, page
    assert OfferPhoto.objects.count() == 1


def test_a_ninth_photograph_is_left_out(shop: Shop) -> None:
    seller, client = shop
    eight = [picture(colour=f"#{n}{n}{n}") for n in range(8)]
    client.post(path_of(seller, more="/photos"), {"photos": uploads(eight)})
    answer = client.post(path_of(seller, more="/photos"), {"photos": uploads([picture()])}, follow=True)
    assert "A copy can have 8 photographs" in text(answer) and OfferPhoto.objects.count() == 8


def test_photographs_are_described_ordered_and_taken_away(shop: Shop, settings: Settings) -> None:
    seller, client = shop
    client.post(path_of(seller, more="/photos"), {"photos": uploads([picture(colour="red"), picture(colour="blue")])})
    first, second = OfferPhoto.objects.order_by("place")
    client.post(path_of(seller, more=f"/photos/{second.pk}"), {"alt": "The spine."})
    client.post(path_of(seller, more=f"/photos/{second.pk}"), {"first": "1"})
    assert list(OfferPhoto.objects.order_by("place").values_list("pk", "alt")) == [
        (second.pk, "The spine."),
        (first.pk, ""),
    ]
    file = Path(settings.MEDIA_ROOT) / "photos" / first.file
    assert file.exists()
    client.post(path_of(seller, more=f"/photos/{first.pk}"), {"drop": "1"})
    assert not file.exists() and Offer.objects.get().pictures == 1


def test_a_file_that_two_copies_show_stays_until_the_last_goes(shop: Shop, settings: Settings) -> None:
    seller, client = shop
    applied(client, seller, table(f"A-2,{an_edition(3).isbn},,,5.00,1,Good,"))
    for sku in ("A-1", "A-2"):
        client.post(path_of(seller, sku, "/photos"), {"photos": uploads([picture()])})
    one, other = OfferPhoto.objects.order_by("pk")
    file = Path(settings.MEDIA_ROOT) / "photos" / one.file
    assert one.file == other.file
    client.post(path_of(seller, "A-1", f"/photos/{one.pk}"), {"drop": "1"})
    assert file.exists()
    client.post(path_of(seller, "A-2", f"/photos/{other.pk}"), {"drop": "1"})
    assert not file.exists()


def test_an_unusual_price_of_a_new_copy_is_measured_by_what_others_ask(shop: Shop) -> None:
    seller, _client = shop
    other, account = owned("Strandgut", "bo@example.org")
    isbn = Offer.objects.get(seller=seller).edition.isbn
    answer = browser(account).post(f"/sell/{other.key}/copies/new", {**told(price="300.00"), "isbn": isbn})
    assert answer.status_code == 422
    assert (
        "$300.00 is ten times more, or ten times less, than what copies of this book cost at others: from $18.10 to $18.10"
        in (text(answer))
    )
