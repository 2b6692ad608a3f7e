"""What readers say, as visitors find it: on the book's page, in the list, at a permanent address, and for machines."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from bookrow.catalogue.models import Edition
from bookrow.plumbing.actions import rebuild_behind
from bookrow.plumbing.documents import compose
from bookrow.plumbing.models import Invalidation
from bookrow.plumbing.publicpages import TAGS
from bookrow.reviews.actions import change_review, take_back, vote, withhold
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import NOON, a_reader, post, words
from bookrow.storefront import shop
from bookrow.storefront.models import Shop
from tests.make import Feeds, isbn, passage, record

pytestmark = pytest.mark.django_db
LONG = "The harbour is drawn slowly, and every chapter takes its time over the weather. " * 12


@pytest.fixture
def book(db: None, tmp_path: Path) -> Edition:
    """A paperback with a hardback beside it, and another book."""
    two = [record(f"r-{n}", isbn=isbn(n), title="The Tide Table", form=form) for n, form in ((1, "BC"), (2, "BB"))]
    quote = passage("06", "A fine book.")
    Feeds(tmp_path).send(*two, record("r-3", isbn=isbn(3), title="Salt Roads", by=["Ines Calder"], passages=(quote,)))
    return Edition.objects.get(isbn=isbn(1))


def hardback() -> Edition:
    return Edition.objects.get(isbn=isbn(2))


def other() -> Edition:
    return Edition.objects.get(isbn=isbn(3))


def seen(address: str, **asked: Any) -> html.HtmlElement:
    """The page that a visitor without an account sees."""
    answer = Client().get(address, asked)
    assert answer.status_code == 200, answer.status_code
    return html.fromstring(answer.content.decode())


def said(page: html.HtmlElement) -> str:
    return " ".join(page.xpath("//main")[0].text_content().split())


def headlines(page: html.HtmlElement) -> list[str]:
    return [name.text for name in page.xpath("//article[contains(@class, 'entry')]/*[1]/bdi")]


def machines(page: html.HtmlElement) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
    return found


def posted(edition: Edition, *stars: int) -> list[Review]:
    """A review of each, by readers of their own, an hour apart."""
    return [
        post(edition, a_reader(f"r{n}-{edition.pk}"), headline=f"No. {n}", stars=one, now=NOON + timedelta(hours=n))
        for n, one in enumerate(stars)
    ]


def test_before_anybody_has_written(book: Edition) -> None:
    page = seen(book.address)
    assert "Be the first to write a review" in said(page) and "Customer reviews (0)" in said(page)
    assert page.xpath("//a[@href=$there]", there=f"/reviews/write/{book.isbn}")
    assert [meter.get("value") for meter in page.xpath("//ul[@class='stars']//meter")] == ["0"] * 5
    assert not page.xpath("//link[contains(@href, 'reviews.css')]")
    assert "aggregateRating" not in machines(page)
    assert "Nobody has written a review yet" in said(seen(f"{book.address}/reviews"))


def test_count_average_and_bars_that_narrow(book: Edition) -> None:
    posted(book, 5, 5, 4, 2)
    page = seen(book.address)
    assert "4.0 of 5 stars, 4 reviews" in said(page)
    bars = page.xpath("//ul[@class='stars']//a")
    assert [(bar.get("href"), bar.get("aria-label")) for bar in bars] == [
        (f"{book.address}/reviews?stars=5", "5 stars: 2 reviews"),
        (f"{book.address}/reviews?stars=4", "4 stars: 1 review"),
        (f"{book.address}/reviews?stars=2", "2 stars: 1 review"),
    ]
    assert headlines(seen(f"{book.address}/reviews", stars=5)) == ["No. 1", "No. 0"]


def test_the_three_most_helpful_come_first_and_the_others_are_one_link_away(book: Edition) -> None:
    reviews = posted(book, 5, 4, 3, 2)
    for reader in ("x", "y"):
        vote(review=reviews[0], account=a_reader(reader), helpful=True, now=NOON)
    page = seen(book.address)
    assert headlines(page) == ["No. 0", "No. 3", "No. 2"]
    assert "2 of 2 readers found it helpful." in said(page)
    assert page.xpath("//a[text()='All 4 reviews']/@href") == [f"{book.address}/reviews"]
    hrefs = {link.partition("?")[0] for link in page.xpath("//main//a/@href")}
    key = reviews[0].key
    assert {f"/review/{key}", f"/reviews/vote/{key}", f"/desk/report/review/{key}"} <= hrefs


def test_the_list_in_every_order(book: Edition) -> None:
    reviews = posted(book, 3, 5, 1)
    vote(review=reviews[0], account=a_reader("x"), helpful=True, now=NOON)
    orders = {"": "021", "helpful": "021", "newest": "210", "highest": "102", "lowest": "201", "odd": "021"}
    for sort, numbers in orders.items():
        assert headlines(seen(f"{book.address}/reviews", sort=sort)) == [f"No. {n}" for n in numbers], sort


def test_a_language_can_be_chosen(book: Edition) -> None:
    post(book, a_reader("a"), headline="In English", language="eng")
    post(book, a_reader("b"), "Ein stilles und schönes Buch.", headline="Auf Deutsch", language="ger")
    page = seen(f"{book.address}/reviews")
    assert page.xpath("//select[@id='language']/option/text()") == ["All", "English", "German"]
    for sort in ("helpful", "newest", "highest", "lowest"):
        assert headlines(seen(f"{book.address}/reviews", language="ger", sort=sort)) == ["Auf Deutsch"]
    assert page.xpath("//div[@lang='de'][@dir='auto']")
    assert "No review is like that" in said(seen(f"{book.address}/reviews", language="fre"))
    assert "· German" in said(page) and "· English" not in said(page)


def test_pages_follow_each_other_and_only_the_whole_list_is_for_robots(book: Edition) -> None:
    posted(book, *[5, 4] * 11)
    first, second = (
        seen(f"{book.address}/reviews", sort="newest"),
        seen(f"{book.address}/reviews", sort="newest", page=2),
    )
    assert headlines(first) + headlines(second) == [f"No. {n}" for n in range(21, -1, -1)]
    assert first.xpath("//a[@rel='next']/@href") == [f"{book.address}/reviews?sort=newest&page=2"]
    assert not second.xpath("//a[@rel='next']")
    for asked, robots in (({}, True), ({"page": 2}, True), ({"sort": "newest"}, False), ({"stars": 5}, False)):
        page = seen(f"{book.address}/reviews", **asked)
        assert bool(page.xpath("//link[@rel='canonical']")) is robots
        assert bool(page.xpath("//meta[@name='robots'][@content='noindex']")) is not robots
    assert "The list ends before this page" in said(seen(f"{book.address}/reviews", page=9))


def test_who_wrote_it_and_for_which_edition(book: Edition) -> None:
    ada = a_reader("ada", pen_name="Ada_Reads")
    post(hardback(), ada, headline="Slow", insider="friend", rewarded=True, anonymous=False)
    page = seen(book.address)
    text = said(page)
    assert "Ada_Reads" in text and "11/2/2026" in text
    assert "By somebody who knows the author" in text
    assert "Was given the book, or something else, for this review" in text
    assert "Written for another edition:" in text and page.xpath(
        "//article[@class='entry']//a[@href=$a]", a=f"/isbn/{isbn(2)}"
    )
    assert "Bought here" not in text
    assert "Written for another edition" not in said(seen(hardback().address))
    assert "2 November 2026" in said(seen(f"/gb{book.address}"))
    Review.objects.update(verified=True)
    assert "Bought here" in said(seen(f"{book.address}/reviews"))


def test_an_ending_is_folded_and_told_to_no_machine(book: Edition) -> None:
    text = "It is a quiet book. The keeper was the thief. Read it in winter."
    review = post(book, a_reader("a"), text, folds=((20, 45),))
    for page in (seen(book.address), seen(review.address)):
        (fold,) = page.xpath("//details[@class='ending']")
        assert fold.text_content() == "Shows the endingThe keeper was the thief."
        assert "thief" not in page.xpath("//script[@type='application/ld+json']")[0].text
        told = fold.getparent()
        assert told.text == "It is a quiet book. " and fold.tail == " Read it in winter."


def test_a_long_text_is_folded_and_whole(book: Edition) -> None:
    post(book, a_reader("a"), LONG.strip())
    page = seen(book.address)
    (fold,) = page.xpath("//section//details[contains(@class, 'fold')][.//div[@class='typed']]")
    assert fold.xpath(".//div[@class='typed']")[0].text_content() == LONG.strip()
    assert len(machines(page)["review"][0]["reviewBody"]) <= 600


def test_what_is_typed_stays_text(book: Edition) -> None:
    Review.objects.filter(pk=post(book, a_reader("a")).pk).update(
        headline="<b>bold</b>", text="a </script><i>b</i> & \u202e c"
    )
    review = Review.objects.get()
    change_review(review=review, words=words("a < b, and so on & so forth.", headline="5 > 4"), now=NOON)
    page = seen(book.address)
    assert headlines(page) == ["5 > 4"]
    assert page.xpath("//div[@class='typed']")[0].text_content() == "a < b, and so on & so forth."
    assert machines(page)["review"][0]["reviewBody"] == "a < b, and so on & so forth."


def test_books_recommended_with_it_and_where_they_are(book: Edition) -> None:
    review = post(book, a_reader("ada", pen_name="Ada_Reads"), anonymous=False, recommended=(other().pk,))
    page = seen(book.address)
    assert page.xpath("//ul[@class='with']//a/@href") == [other().address]
    there = seen(other().address)
    assert "Recommended by readers of" in said(there) and "Ada_Reads’s review" in said(there)
    assert there.xpath("//section[@aria-labelledby='recommended']//a/@href") == [book.address, review.address]
    assert there.xpath("//link[contains(@href, 'reviews.css')]")
    take_back(review=review, now=NOON)
    assert "Recommended by readers of" not in said(seen(other().address))


def test_a_recommended_book_that_is_called_otherwise_is_so_everywhere(book: Edition, tmp_path: Path) -> None:
    post(book, a_reader("a"), recommended=(other().pk,))
    while rebuild_behind(now=timezone.now()):
        pass
    later = NOON + timedelta(days=1)
    Feeds(tmp_path).send(record("r-3", isbn=isbn(3), title="Salt Ways", by=["Ines Calder"]), sent=later)
    assert "Salt Ways" in said(seen(book.address)) and "Salt Ways" in said(seen(hardback().address))
    Feeds(tmp_path).send(record("r-1", isbn=isbn(1), title="The Tide Almanac"), sent=later)
    assert "The Tide Almanac" in said(seen(other().address))


def test_a_book_under_embargo_is_not_spoken_of(book: Edition) -> None:
    review = post(book, a_reader("a"), recommended=(other().pk,))
    until = timezone.now() + timedelta(days=2)
    Edition.objects.filter(pk=other().pk).update(public_from=until)
    for address in (f"{book.address}/reviews", review.address):
        assert "Salt Roads" not in said(seen(address))
    document, good_until = compose(book.address, now=timezone.now())
    assert document is not None and document["reviews"]["first"][0]["recommended"] == [] and good_until == until
    assert Client().get(f"{other().address}/reviews").status_code == 404


def test_machines_read_the_average_and_what_counts(book: Edition) -> None:
    reviews = posted(book, 5, 4, 4)
    Review.objects.filter(pk=reviews[0].pk).update(score=1, set_apart=True)
    said_ = machines(seen(book.address))
    assert said_["aggregateRating"] == {
        "@type": "AggregateRating", "ratingValue": "4.3", "reviewCount": 3, "bestRating": 5, "worstRating": 1,
    }  # fmt: skip
    assert [one["name"] for one in said_["review"]] == ["No. 2", "No. 1"]
    assert said_["review"][0]["author"] == {"@type": "Person", "name": "Anonymous"}
    assert said_["review"][0]["url"] == f"http://testserver/review/{reviews[2].key}"
    alone = machines(seen(reviews[1].address))
    assert alone["itemReviewed"] == {
        "@type": "Book",
        "name": "The Tide Table",
        "url": f"http://testserver{book.address}",
    }
    assert Client().get(f"/api/editions/{book.isbn}").json()["reviews"]["spread"]["count"] == 3


def test_what_was_withheld_or_taken_back_is_gone_and_nobody_learns_why(book: Edition) -> None:
    kept, withheld, back, held = posted(book, 4, 1, 2, 3)
    withhold(review=withheld, now=NOON)
    take_back(review=back, now=NOON)
    Review.objects.filter(pk=held.pk).update(state=Review.HELD)
    answer = Client().get(withheld.address)
    assert answer.status_code == 410 and "This review is withheld" in answer.content.decode()
    assert "noindex" in answer.content.decode() and withheld.text not in answer.content.decode()
    assert Client().get(back.address).status_code == 410
    assert Client().get(held.address).status_code == Client().get("/review/none").status_code == 404
    assert headlines(seen(f"{book.address}/reviews")) == ["No. 0"]
    assert headlines(seen(book.address)) == ["No. 0"] and kept.address in str(html.tostring(seen(book.address)))


def test_a_change_stands_in_the_next_answer(book: Edition) -> None:
    review = post(book, a_reader("a"), headline="Before", stars=2)
    for address in (book.address, hardback().address, review.address, f"{book.address}/reviews"):
        assert headlines(seen(address)) == ["Before"]
    change_review(review=review, words=words(headline="After", stars=5), now=NOON + timedelta(days=3))
    for address in (book.address, hardback().address, review.address, f"{book.address}/reviews"):
        page = seen(address)
        assert headlines(page) == ["After"] and "(changed 11/5/2026)" in said(page)
    assert "5.0 of 5 stars, 1 review" in said(seen(book.address))


def test_kept_pages_hear_of_every_change(book: Edition) -> None:
    review = post(book, a_reader("a"), recommended=(other().pk,))
    pages = (book.address, hardback().address, f"{book.address}/reviews", review.address, other().address)
    kept = {page: set(Client().get(page)[TAGS].split()) for page in pages}
    last = Invalidation.objects.order_by("-seq").values_list("seq", flat=True)[0]
    withhold(review=review, now=NOON)
    told = set(Invalidation.objects.filter(seq__gt=last).values_list("tag", flat=True))
    assert [page for page, tags in kept.items() if not tags & told] == []


def test_where_the_shop_shows_no_reviews_there_are_none(book: Edition) -> None:
    review = post(book, a_reader("a"), recommended=(other().pk,))
    Shop.objects.update_or_create(pk=1, defaults={"reviews_on": False})
    shop.heard(["shop"])
    for address in (book.address, other().address):
        page = seen(address)
        assert "eader" not in said(page) and "Customer" not in said(page) and "aggregateRating" not in machines(page)
    for address in (f"{book.address}/reviews", review.address):
        assert Client().get(address).status_code == 404
    assert "reviews" not in Client().get(f"/api/editions/{book.isbn}").json()


def test_words_from_right_to_left_and_a_title_without_end(book: Edition) -> None:
    Edition.objects.filter(pk=book.pk).update(title="A Title " * 60)
    post(book, a_reader("a"), "ספר שקט ויפה מאוד, קראתי אותו פעמיים.", headline="שקט ויפה", language="heb")
    page = seen(f"{book.address}/reviews")
    assert page.xpath("//div[@dir='auto'][@lang='he']") and headlines(page) == ["שקט ויפה"]
    assert page.xpath("//h1[@class='long']")


def test_other_forms_of_the_number_and_keys_lead_to_the_list(book: Edition) -> None:
    assert Client().get(f"/isbn/{isbn(1)[3:12]}0/reviews").status_code in (301, 404)
    assert Client().get(f"/edition/{book.key}/reviews")["Location"] == f"{book.address}/reviews"
    Edition.objects.filter(pk=book.pk).update(isbn=None)
    assert Client().get(f"/edition/{book.key}/reviews").status_code == 200
    assert Client().get("/isbn/none/reviews").status_code == 404
