"""Making the shop one's own, through the operator's pages."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from bookrow.catalogue.models import Edition
from bookrow.storefront import shop
from bookrow.storefront.models import Policy, Shop
from bookrow.storefront.tests.conftest import Take

FORM = {
    "name": "The Corner Shelf",
    "tagline": "Mostly poetry",
    "accent": "#ffe08a",
    "hours": "Fridays",
    "about": "One.\n\nTwo.",
    "contact": "Knock.",
    "contact_email": "shelf@example.org",
    "marketplace_on": "on",
    "reviews_on": "on",
}


def test_the_shop_gets_its_name_on_every_page(counter: Client) -> None:
    assert counter.post("/operator/setup", FORM).status_code == 302
    shop.heard(["shop"])
    assert b"The Corner Shelf" in Client().get("/new").content
    about = Client().get("/about").content
    assert b"<p>One.</p>" in about and b"<p>Two.</p>" in about


def test_a_pale_colour_is_kept_readable(counter: Client) -> None:
    counter.post("/operator/setup", FORM)
    shop.heard(["shop"])
    css = Client().get("/shop.css").content.decode()
    assert "#ffe08a" not in css.split("@media")[0]


def test_what_is_no_colour_is_refused_with_a_reason(counter: Client) -> None:
    answer = counter.post("/operator/setup", {**FORM, "accent": "red"})
    assert answer.status_code == 422
    assert "#rrggbb" in answer.content.decode()
    assert not Shop.objects.filter(accent="red").exists()


def test_reviews_and_marketplace_can_be_switched_off(take: Take, counter: Client) -> None:
    take("onix-reference-3.1.xml")
    off = {name: value for name, value in FORM.items() if not name.endswith("_on")}
    counter.post("/operator/setup", off)
    shop.heard(["shop"])
    page = Client().get("/isbn/9781593850326").content
    assert b"Customer reviews" not in page
    assert b"No copies for sale yet" not in page


def test_a_policy_keeps_its_versions(counter: Client) -> None:
    counter.post("/operator/policies/new", {"title": "Returns", "body": "Within a week."})
    counter.post("/operator/policies/returns", {"title": "Returns", "body": "Within a month."})
    counter.post("/operator/policies/returns", {"title": "Returns", "body": "Within a month."})
    assert Policy.objects.filter(slug="returns").count() == 2
    assert b"Within a month." in Client().get("/policies/returns").content
    assert b"Within a week." in Client().get("/policies/returns/1").content
    assert Client().get("/policies/returns/3").status_code == 404


def test_a_pick_stands_on_the_front_page(take: Take, counter: Client) -> None:
    take("onix-reference-3.1.xml")
    counter.post("/operator/picks", {"isbn": "1-59385-032-8", "words": "Read it twice.", "by": "Ida"})
    assert b"Read it twice." in Client().get("/").content
    key = Edition.objects.get().work.key
    counter.post(f"/operator/picks/{key}/drop")
    assert b"Read it twice." not in Client().get("/").content


def test_a_pick_of_an_unknown_book_says_so(counter: Client) -> None:
    answer = counter.post("/operator/picks", {"isbn": "9780000000002"})
    assert answer.status_code == 422
    assert "no book with this number" in answer.content.decode()


def picture(form: str) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (800, 400), "teal").save(out, form)
    return SimpleUploadedFile("logo", out.getvalue())


def test_a_logo_is_decoded_bounded_and_served(counter: Client) -> None:
    counter.post("/operator/setup", FORM)
    assert counter.post("/operator/setup/logo", {"logo": picture("JPEG")}).status_code == 302
    kept = Shop.objects.get()
    assert (kept.logo_width, kept.logo_height) == (240, 120)
    answer = Client().get(f"/logo/{kept.logo}")
    assert answer.getvalue().startswith(b"\x89PNG")


@pytest.mark.parametrize("body", [b"", b"GIF89a", b"<svg onload='alert(1)'/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 100])
def test_what_is_no_picture_is_refused(counter: Client, body: bytes) -> None:
    answer = counter.post("/operator/setup/logo", {"logo": SimpleUploadedFile("logo.png", body)})
    assert answer.status_code == 422
